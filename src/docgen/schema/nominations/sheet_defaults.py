"""What is said once for all rows of a table: by the name of the file or sheet, above the headings, by the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.model.kind import KIND_SAID, Kind
from docgen.model.notes import Note
from docgen.problem import Place, Problem, Say
from docgen.readers.table.book import Sheet
from docgen.schema.fit import show
from docgen.schema.nominations.heading_rows import Layout
from docgen.schema.nominations.headings import BRACKETS, Headings, implied_kind
from docgen.schema.nominations.row_faults import AGAINST_FILE
from docgen.schema.nominations.vocabulary import Vocabulary

ABOVE = Say("các dòng trên tiêu đề, không phải đề nghị", "above the headings, no nominations")
UNIT_ABOVE = Say("đơn vị ghi trên tiêu đề, dùng cho mọi dòng", "the unit above the headings, which holds for all rows")
KIND_ABOVE = Say(
    "đối tượng theo tên trang tính hoặc tiêu đề cột tên",
    "the kind by the name of the sheet, or the heading of the names",
)
ONLY_AWARD = Say("kế hoạch chỉ có một hình thức khen thưởng", "the plan has this award only")


@dataclass(frozen=True)
class Defaults:
    """What a row has that does not say otherwise. `unit` is the only one that a row may not contradict."""

    unit: str = ""
    kind: Kind | None = None
    award: str = ""
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()


def defaults_of(sheet: Sheet, layout: Layout, words: Vocabulary, known: Headings, unit: str) -> Defaults:
    """What holds for all rows of a sheet. `unit` is the one that the file is named after, or ""."""
    above, at, notes = _unit_above(sheet, layout, words, known)
    problems = []
    if unit and above and unit != above:
        found, named = words.called("unit", above), words.called("unit", unit)
        problems.append(AGAINST_FILE.at(at, heading=known.names["unit"], found=found, unit=named))
    name_at = layout.column("name")
    place = sheet.place(layout.top, name_at or 0)
    heading = layout.headings.get(name_at, "") if name_at is not None else ""
    kind = None
    if layout.column("kind") is None:
        named = words.kinds.find(sheet.name).id
        kind = Kind(named) if named else implied_kind(heading)
        if kind:
            notes.append(Note(place, sheet.name if named else heading, KIND_SAID[kind].vi, KIND_ABOVE))
    award = ""
    if layout.column("award") is None and len(words.awards.names) == 1:
        award = next(iter(words.awards.names))
        notes.append(Note(place, "", words.awards.names[award], ONLY_AWARD))
    return Defaults(unit or above, kind, award, tuple(notes), tuple(problems))


def _unit_above(sheet: Sheet, layout: Layout, words: Vocabulary, known: Headings) -> tuple[str, Place, list[Note]]:
    """The unit that a line above the headings names (“Đơn vị: Huyện Kế Sách”), its place, and notes of all lines."""
    unit, place = "", Place(sheet.file)
    rest: list[str] = []
    notes = []
    for number, row in enumerate(sheet.rows[: layout.top]):
        texts = [cell for cell in row.cells if cell is not None]
        named = (name for label in _labelled(texts, known) for name in (label, BRACKETS.sub("", label).strip()))
        found = next((found for name in named if (found := words.units.find(name).id)), "")
        if found and not unit:
            unit = found
            place = sheet.place(number, next(at for at, cell in enumerate(row.cells) if cell is not None))
            notes.append(Note(place, show(" ".join(texts)), words.called("unit", found), UNIT_ABOVE))
        else:
            rest += texts
    if rest:
        notes.insert(0, Note(sheet.place(0, 0), show(" ".join(rest)), "", ABOVE))
    return unit, place, notes


def _labelled(texts: list[str], known: Headings) -> Iterator[str]:
    """What stands after a label for the unit, in the same cell or the next."""
    for number, text in enumerate(texts):
        label, colon, name = text.partition(":")
        if known.field(label) == "unit":
            yield from (name for name in (name.strip(), *texts[number + 1 : number + 2]) if colon or number or name)
