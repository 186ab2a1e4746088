"""Do the minutes speak of the meeting that voted, and do papers that rest on it come after it?"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.nominations.nominated import names_of
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.paper import By
from docgen.model.signing import YearOnly
from docgen.problem import Fault, Problem, Say, Severity
from docgen.vietnamese.dates import short_date

VOTED_ELSEWHERE = Fault(
    "voted-elsewhere",
    Say("biên bản “{paper}” có {count} trường hợp do {units} xét; số phiếu là của cuộc họp ở đơn vị nên để trống",
        "the minutes “{paper}” name {count} nominees of {units}; their votes are those of the units' meetings and are "
        "left "
        "blank"),
    mend=Say("ghi số phiếu bằng tay, hoặc lập biên bản của từng đơn vị (by: unit)",
             "write the votes in by hand, or make minutes of each unit (by: unit)"),
    explain=Say(
        "Số phiếu trong biểu mẫu là số phiếu ở cuộc họp của đơn vị trình. Biên bản của cơ quan ban hành có số thành "
        "viên khác, nên không lấy số phiếu đó mà tính tỷ lệ.",
        "The votes in a form are those of the meeting of the unit. The issuer's own meeting has other members, so no "
        "rate can be computed from them.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
BEFORE_MEETING = Fault(
    "paper-before-meeting",
    Say("văn bản “{paper}” của {unit} đề ngày {found}, trước ngày họp xét ({met})",
        "the paper “{paper}” of {unit} is of {found}, before the meeting ({met})"),
    need=Say("ngày không trước {met}", "a day not before {met}"),
    mend=Say("xem lại ngày văn bản và ngày họp", "look at both days again"),
    explain=Say(
        "Tờ trình, danh sách, biên bản lập theo kết quả cuộc họp xét, nên không thể đề ngày trước khi họp.",
        "Proposals, lists and minutes follow from the meeting and cannot be of a day before it.",
    ),
)  # fmt: skip


def check(dossier: Dossier) -> Iterator[Problem]:
    """Minutes of the issuer name nobody whom a unit's meeting voted on; a unit's paper is no older than its meeting."""
    names = names_of(dossier)
    for paper in dossier.papers:
        if paper.paper_type.view == "minutes" and paper.nominator:
            others = [each.nomination for each in paper.entries if each.nomination.unit != paper.nominator.id]
            counted = [each for each in others if each.votes is not None]
            if counted:
                units = dict.fromkeys(names[each.unit].name for each in counted if each.unit in names)
                place = dossier.plan_places.at("papers", paper.id)
                yield VOTED_ELSEWHERE.at(place, paper=paper.id, count=len(counted), units=", ".join(units))
        yield from _before_meeting(paper)


def _before_meeting(paper: WordedPaper) -> Iterator[Problem]:
    meeting = paper.nominator.submission.meeting if paper.nominator else None
    if paper.nominator is None or meeting is None or isinstance(paper.date, YearOnly):
        return
    if paper.paper.by is By.UNIT and paper.date < meeting.date:
        yield BEFORE_MEETING.at(
            paper.nominator.at("papers", paper.id, "date"),
            paper=paper.id,
            unit=paper.nominator.name,
            found=short_date(paper.date),
            met=short_date(meeting.date),
        )
