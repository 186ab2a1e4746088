"""Can these decisions stand beside one another, and after what they rest on?

The day of a decision chooses the law and the base salary, so a slip in it is a wrong sum of money. A second decision
for the same nominees pays them twice.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.problem import Fault, Place, Problem, Say, Severity
from docgen.vietnamese.dates import short_date

BEFORE_ITS_GROUND = Fault(
    "decision-too-early",
    Say(
        "“{paper}” đề ngày {found}, trước {ground_vi} ngày {day}",
        "“{paper}” is dated {found}, before {ground_en} of {day}",
    ),
    need=Say("ngày không trước {day}", "a day not before {day}"),
    mend=Say("xem lại hai ngày này", "look at both days again"),
    explain=Say(
        "Quyết định khen thưởng căn cứ vào kế hoạch và kết quả họp xét, nên không thể có trước. Ngày của quyết định "
        "còn chọn văn bản pháp luật, mức lương cơ sở và tiền thưởng, nên gõ nhầm ngày là sai tiền.",
        "A decision rests on the plan and on what the meeting voted, and cannot be older. Its day also chooses the law "
        "and the base salary, so a slip here is a wrong sum of money.",
    ),
)
NUMBER_TWICE = Fault(
    "paper-number-twice",
    Say("“{paper}” và “{first}” cùng loại, cùng số {number}", "“{paper}” and “{first}” are of one type and number"),
    mend=Say("ghi đúng số mà văn thư đã cấp cho từng văn bản", "write the number that each was given"),
    explain=Say(
        "Một cơ quan không cấp một số cho hai văn bản cùng loại trong một năm (Nghị định 30/2020/NĐ-CP, Điều 15). "
        "Thường là chép mục cũ mà quên sửa số.",
        "An office gives a number once to papers of one type in a year (NĐ 30/2020, Điều 15). Most often an entry was "
        "copied and its number forgotten.",
    ),
)
DECIDED_TWICE = Fault(
    "decided-twice",
    Say(
        "{count} trường hợp có trong cả hai quyết định “{first}” và “{paper}”, ví dụ {name}",
        "{count} nominees stand in both decisions “{first}” and “{paper}”, such as {name}",
    ),
    mend=Say(
        "ghi awards hoặc kinds để mỗi trường hợp chỉ vào một quyết định; bỏ mục không dùng",
        "write awards or kinds so that each stands in one; take away the entry that is not used",
    ),
    explain=Say(
        "Một đề nghị chỉ được quyết định một lần; hai quyết định là hai lần tiền thưởng. Nếu quyết định sau thay thế "
        "quyết định trước thì bỏ mục trước khỏi papers.",
        "A nomination is decided once; two decisions are two rewards. If one takes the place of the other, take the "
        "old entry out of `papers`.",
    ),
    severity=Severity.WARNING,
)
DECISION = "decision"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every decision against its grounds and the others; every number of a paper against those of its type."""
    decisions = [paper for paper in dossier.papers if paper.paper_type.view == DECISION]
    for paper in decisions:
        yield from _too_early(dossier, paper)
    yield from _numbers(dossier)
    for at, later in enumerate(decisions):
        for first in decisions[:at]:
            names = {id(entry): entry.nomination.name for entry in first.entries}
            both = [names[id(entry)] for entry in later.entries if id(entry) in names]
            if both:
                place = dossier.plan_places.at("papers", later.id)
                yield DECIDED_TWICE.at(place, paper=later.id, first=first.id, count=len(both), name=both[0])


def _too_early(dossier: Dossier, paper: WordedPaper) -> Iterator[Problem]:
    if not isinstance(paper.date, datetime.date):
        return
    grounds = [(dossier.plan.day, Say("kế hoạch", "the plan"))]
    units = {entry.nomination.unit for entry in paper.entries}
    for nominator in dossier.campaign.nominators:
        meeting = nominator.submission.meeting
        if nominator.id in units and meeting is not None:
            grounds.append(
                (meeting.date, Say(f"cuộc họp xét của {nominator.name}", f"the meeting of {nominator.name}"))
            )
    late = [(day, said) for day, said in grounds if day is not None and day > paper.date]
    if late:
        day, said = max(late, key=lambda ground: ground[0])
        yield BEFORE_ITS_GROUND.at(
            _place(dossier, paper, "date"),
            paper=paper.id, found=short_date(paper.date), ground_vi=said.vi, ground_en=said.en, day=short_date(day),
        )  # fmt: skip


def _numbers(dossier: Dossier) -> Iterator[Problem]:
    taken: dict[tuple[object, ...], str] = {}
    for paper in dossier.papers:
        if paper.number is None or paper.entry is not None or paper.attached_to is not None:
            continue
        by = paper.nominator.id if paper.nominator else paper.paper.issuer
        first = taken.setdefault((by, paper.paper.type, paper.number, paper.date.year), paper.id)
        if first != paper.id:
            place = _place(dossier, paper, "number")
            yield NUMBER_TWICE.at(place, paper=paper.id, first=first, number=paper.number)


def _place(dossier: Dossier, paper: WordedPaper, field: str) -> Place:
    if paper.nominator is not None and not paper.nominator.own:
        return paper.nominator.at("papers", paper.id, field)
    return dossier.plan_places.at("papers", paper.id, field)
