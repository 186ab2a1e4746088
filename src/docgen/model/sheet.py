"""The workbook in which a unit nominates: its sheets, and what each column and row of them is called.

In: a plan. Out: fields with their Vietnamese headings, in their order. The form is written by them and read by them,
so that the two cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.nomination import Meeting, Member, Nomination, Submission
from docgen.model.paper import By
from docgen.model.plan import Plan
from docgen.model.signing import Signatory
from docgen.model.words import Noun

NOMINATIONS = "Đề nghị"
SUBMISSION = "Họp xét"
GUIDE = "Hướng dẫn"
LISTS = "Danh mục"
NUMBER = "STT"

DOSSIER = "Hồ sơ"
"""Stands before the name of a part in the heading of its column: “Hồ sơ: Báo cáo thành tích”."""

PARTED = frozenset({"evidence", "has"})
"""Fields of a nomination that have a column for each entry."""


@dataclass(frozen=True)
class SheetField:
    """A column or row: the field by its path (`evidence.turnout`, `meeting.date`), what it is called, and a hint."""

    path: str
    heading: str
    hint: str


def _of(noun: type[Noun], name: str, path: str = "", before: str = "") -> SheetField:
    field = noun.model_fields[name]
    return SheetField(path or name, f"{before}{field.title or name}", field.description or "")


def nomination_columns(plan: Plan) -> tuple[SheetField, ...]:
    """Every column of the sheet of nominations, STT apart: the fields of a nomination, the plan's evidence after the
    merit, the parts of the dossier that each nominee needs before the remarks."""
    evidence = (
        SheetField(f"evidence.{name}", f"{each.name} ({each.unit_word})" if each.unit_word else each.name, each.name)
        for name, each in plan.evidence.items()
    )
    parts = {
        part.id: SheetField(f"has.{part.id}", f"{DOSSIER}: {part.name}", "Đánh dấu x nếu đã có")
        for rule in plan.dossiers.values()
        for part in rule.parts
        if part.id and part.each
    }
    columns: list[SheetField] = []
    for name in Nomination.model_fields:
        if name == "evidence":
            columns += evidence
        elif name == "has":
            columns += parts.values()
        else:
            columns.append(_of(Nomination, name))
    return tuple(columns)


def submission_rows(plan: Plan) -> tuple[SheetField, ...]:
    """Every labelled row of the sheet of the submission; the members of the meeting are a table below them."""
    rows = [
        _of(Submission, "received"),
        _of(Submission, "sets"),
        _of(Signatory, "name", "signatory.name", "Người ký: "),
        _of(Signatory, "office", "signatory.office", "Người ký: "),
    ]
    for paper_id, paper in plan.papers.items():
        if paper.by is By.UNIT:
            called = paper.type.replace("-", " ")
            rows.append(SheetField(f"papers.{paper_id}.number", f"Số ({called}, {paper_id})", "Chỉ ghi chữ số"))
            rows.append(SheetField(f"papers.{paper_id}.date", f"Ngày ({called}, {paper_id})", "Ví dụ: 20/5/2021"))
    rows += [
        _of(Meeting, name, f"meeting.{name}", "Cuộc họp: ") for name in Meeting.model_fields if name not in ("members",)
    ]
    seen = set()
    for rule in plan.dossiers.values():
        for part in rule.parts:
            if part.id and not part.each and part.id not in seen:
                seen.add(part.id)
                rows.append(SheetField(f"has.{part.id}", f"{DOSSIER}: {part.name}", "Đánh dấu x nếu đã có"))
    return tuple(rows)


def member_columns() -> tuple[SheetField, ...]:
    """The columns of the table of members, which begins below the row that holds these headings."""
    return tuple(_of(Member, name) for name in Member.model_fields)
