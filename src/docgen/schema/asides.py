"""Rows that lack a name or an award in, what became of each out: a group, a sum, a heading again, a line below.

Each leaves a note or a problem. What is none of these is read as a nomination, which then says what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.model.kind import Kind
from docgen.model.notes import Note
from docgen.problem import Place, Problem, Say
from docgen.readers.table.book import Row, Sheet
from docgen.schema.fit import show
from docgen.schema.heading_rows import Layout
from docgen.schema.headings import IGNORED, Headings
from docgen.schema.row_faults import ROW_UNKNOWN, SUM_WRONG
from docgen.schema.side_rows import Groups, entered, group_of, is_foot, is_sum, sums
from docgen.schema.vocabulary import Vocabulary

GROUPED = Say("dòng nhóm: dùng cho các dòng bên dưới", "a group: it holds for the rows below it")
SUM_RIGHT = Say("dòng cộng khớp với số dòng, không phải đề nghị", "totals that agree with the rows, no nomination")
SUM_SILENT = Say("dòng cộng, không phải đề nghị", "totals, no nomination")
AGAIN = Say("tiêu đề lặp lại, không phải đề nghị", "the headings once more, no nomination")
BELOW = Say("dòng dưới bảng, không phải đề nghị", "below the table, no nomination")

FEW = 2
"""A row with more known cells than this, a name among them, is meant as a nomination."""


@dataclass
class Tally:
    """What the rows so far come to. Not frozen: it grows row by row."""

    rows: int = 0
    since_sum: int = 0
    kinds: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(Kind, 0))
    groups: Groups = ()
    below: bool = False

    def count(self, kind: Kind | None) -> None:
        self.rows += 1
        self.since_sum += 1
        self.below = False
        if kind:
            self.kinds[kind] += 1


def set_aside(
    sheet: Sheet, layout: Layout, words: Vocabulary, known: Headings, tally: Tally, number: int
) -> tuple[list[Note], list[Problem]] | None:
    """What there is to say of a row that is no nomination; None for one that is to be read as a nomination."""
    row = sheet.rows[number]
    texts = [cell for cell in row.cells if cell is not None]
    own = [at for at, cell in enumerate(row.cells) if cell is not None and layout.fields.get(at) != IGNORED]
    if not own and all(text.strip(" .)").isdigit() for text in texts):
        # Forms come with their rows numbered in advance.
        return [], []
    name_at, award_at = layout.column("name"), layout.column("award")
    filled = [at for at in own if at in layout.fields]
    if len(filled) > 1 and all(known.field(text) for text in texts):
        return [Note(sheet.place(number, own[0]), show(" ".join(texts)), "", AGAIN)], []
    if len(filled) > FEW and name_at in filled and not is_sum(texts[:2]):
        return None
    first = own[0] if own else next(at for at, cell in enumerate(row.cells) if cell is not None)
    place, shown = sheet.place(number, first), show(" ".join(texts))
    if is_sum(texts):
        return _summed(row, layout, tally, place, shown)
    group = group_of(texts, words, named=own == [name_at])
    if group is not None:
        tally.groups = entered(tally.groups, group)
        tally.since_sum = 0
        return [Note(place, group.text, words.called(group.field, group.value), GROUPED)], []
    award = row.cells[award_at] if award_at is not None else None
    awarded = award is not None and words.awards.find(award).id
    if len(filled) <= FEW and not awarded and (tally.below or is_foot(texts)):
        tally.below = True
        return [Note(place, shown, "", BELOW)], []
    if name_at in filled or len(filled) > 1:
        return None
    return [], [ROW_UNKNOWN.at(place, found=shown)]


def _summed(row: Row, layout: Layout, tally: Tally, place: Place, shown: str) -> tuple[list[Note], list[Problem]]:
    """Holds a row of totals against the rows above it: all of them, those since the last totals, or those of a kind."""
    numeric = {at for at, path in layout.fields.items() if path == "votes" or path.startswith("evidence.")}
    found = sums(text for at, text in enumerate(row.cells) if text is not None and at not in numeric)
    problems = [
        SUM_WRONG.at(place, found=shown, sum=number, rows=tally.kinds[kind] if kind else tally.rows)
        for kind, number in found
        if number not in ((tally.kinds[kind],) if kind else (tally.rows, tally.since_sum))
    ]
    tally.since_sum = 0
    return [] if problems else [Note(place, shown, "", SUM_RIGHT if found else SUM_SILENT)], problems
