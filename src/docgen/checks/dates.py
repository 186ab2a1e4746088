"""Do the dates of a dossier follow one another? A basis is older than the paper, a deadline is later."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.model.dossier import Dossier, Path
from docgen.problem import Fault, Problem, Say
from docgen.vietnamese.dates import short_date

BASIS_LATER = Fault(
    "basis-later",
    Say(
        "văn bản được dẫn “{name}” ban hành ngày {found}, sau ngày của kế hoạch ({own})",
        "the cited document “{name}” is dated {found}, after the plan itself ({own})",
    ),
    need=Say("ngày không sau {own}", "a day not after {own}"),
    mend=Say("xem lại ngày của văn bản được dẫn hoặc ngày của kế hoạch", "look at both dates again"),
    explain=Say(
        "Một văn bản không thể căn cứ vào văn bản ban hành sau nó (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6). Thường "
        "là gõ nhầm năm hoặc tháng.",
        "A paper cannot rest on one that was issued after it (NĐ 30/2020, Phụ lục I, II.6). Most often a year or a "
        "month was mistyped.",
    ),
)
DEADLINE_PAST = Fault(
    "deadline-past",
    Say("hạn nộp hồ sơ {found} không sau ngày của kế hoạch ({own})", "the deadline {found} is not after the plan's day "
        "({own})"),
    need=Say("ngày sau {own}", "a day after {own}"),
    explain=Say(
        "Hạn nộp hồ sơ đã qua ngay khi kế hoạch được ban hành, nên không đơn vị nào nộp kịp. Hãy xem lại hai ngày.",
        "The deadline has passed on the day the plan is issued, so that no unit could meet it. Look at both dates.",
    ),
)  # fmt: skip
DEADLINE_YEAR = Fault(
    "deadline-year",
    Say(
        "hạn nộp hồ sơ {found} trước năm của kế hoạch ({own})",
        "the deadline {found} is before the plan's year ({own})",
    ),
    need=Say("ngày trong năm {own} hoặc sau đó", "a day in {own} or later"),
    explain=Say(
        "Kế hoạch mới ghi năm, chưa có ngày; nhưng hạn nộp đã rơi vào năm trước. Hãy xem lại hai chỗ này.",
        "The plan has only its year yet, but the deadline lies in an earlier one. Look at both again.",
    ),
)
DATE_FAR = Fault(
    "date-far",
    Say("năm {found} có vẻ không đúng", "the year {found} looks wrong"),
    need=Say("năm từ 1945 đến 2100", "a year from 1945 to 2100"),
    explain=Say(
        "Ngày có thật trên lịch nhưng năm quá xa, thường do gõ nhầm một chữ số.",
        "The day exists, but its year is far off: most often one digit was mistyped.",
    ),
)
YEARS = range(1945, 2101)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Cited documents are not later than the plan, deadlines are not earlier, no year is far off."""
    plan = dossier.plan
    places = dossier.plan_places
    own = plan.day
    dates: list[tuple[Path, datetime.date | None]] = [(("date",), own)]
    dates += [(("citations", name, "date"), citation.date) for name, citation in plan.citations.items()]
    dates += [(("dossiers", name, "deadline"), rule.deadline) for name, rule in plan.dossiers.items()]
    for path, date in dates:
        if date is None:
            continue
        place = places.at(*path)
        if date.year not in YEARS:
            yield DATE_FAR.at(place, found=date.year)
        elif plan.date.year not in YEARS:
            continue  # the plan's own year is the mistake
        elif path[0] == "citations" and own and date > own:
            yield BASIS_LATER.at(place, name=path[1], found=short_date(date), own=short_date(own))
        elif path[0] == "citations" and not own and date.year > plan.date.year:
            yield BASIS_LATER.at(place, name=path[1], found=short_date(date), own=plan.date.year)
        elif path[0] == "dossiers" and own and date <= own:
            yield DEADLINE_PAST.at(place, found=short_date(date), own=short_date(own))
        elif path[0] == "dossiers" and not own and date.year < plan.date.year:
            yield DEADLINE_YEAR.at(place, found=short_date(date), own=plan.date.year)
