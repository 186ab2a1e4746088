"""Did the dossier of each unit come in before its deadline?"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.checks.nominations.nominated import by_unit, filed
from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say
from docgen.vietnamese.dates import short_date

DOSSIER_LATE = Fault(
    "dossier-late",
    Say(
        "hồ sơ của {unit} nhận ngày {found}, hạn là trước ngày {deadline} (“{awards}”)",
        "the dossier of {unit} was received on {found}; it was due before {deadline} (“{awards}”)",
    ),
    need=Say("ngày trước {deadline}", "a day before {deadline}"),
    mend=Say(
        "xem lại ngày nhận; nếu vẫn nhận hồ sơ gửi muộn thì ghi dossier-late: warning vào severity trong plan.yaml",
        "look at the day again; to take late dossiers all the same, write dossier-late: warning below severity in "
        "plan.yaml",
    ),
    explain=Say(
        "Kế hoạch yêu cầu gửi hồ sơ trước một ngày; nhận đúng ngày ấy cũng là muộn. Hạn ghi ở dòng deadline của hồ sơ "
        "trong plan.yaml, ngày nhận ghi ở phiếu họp xét của đơn vị.",
        "The plan asks for the dossier before a day; on that day it is late. The deadline stands below dossiers in "
        "plan.yaml, the day of receipt in what the unit submitted.",
    ),
)
RECEIVED_EARLY = Fault(
    "received-early",
    Say(
        "hồ sơ của {unit} ghi nhận ngày {found}, trước ngày của kế hoạch ({own})",
        "the dossier of {unit} is said to be received on {found}, before the plan's day ({own})",
    ),
    need=Say("ngày không trước {own}", "a day not before {own}"),
    mend=Say("xem lại ngày nhận hồ sơ", "look at the day of receipt again"),
    explain=Say(
        "Hồ sơ đề nghị theo kế hoạch không thể nhận trước khi có kế hoạch. Thường là gõ nhầm năm hoặc tháng.",
        "A dossier for a plan cannot come in before the plan exists. Most often a year or month was mistyped.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """The day of receipt against each deadline that applies to what the unit nominates for."""
    plan = dossier.plan
    sent = by_unit(filed(dossier))
    for nominator in dossier.campaign.nominators:
        received = nominator.submission.received
        if received is None:
            continue
        values = {"unit": nominator.name, "found": short_date(received)}
        place = nominator.at("received")
        if plan.day and received < plan.day:
            yield RECEIVED_EARLY.at(place, own=short_date(plan.day), **values)
        elif not plan.day and received.year < plan.date.year:
            yield RECEIVED_EARLY.at(place, own=plan.date.year, **values)
        awards = dict.fromkeys(key.award for key in sent.get(nominator.id, ()))
        late: dict[datetime.date, dict[str, str]] = {}
        for rule in plan.dossiers.values():
            if rule.deadline and received >= rule.deadline:
                for award in awards:
                    if award in rule.awards:
                        late.setdefault(rule.deadline, {})[award] = plan.awards[award].name
        for deadline, names in late.items():
            yield DOSSIER_LATE.at(place, deadline=short_date(deadline), awards="”, “".join(names.values()), **values)
