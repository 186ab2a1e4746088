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
from docgen.schema.nominations.heading_rows import Layout
from docgen.schema.nominations.headings import IGNORED, Headings
from docgen.schema.nominations.row_faults import GROUP_COUNT, ROW_UNKNOWN, SUM_WRONG
from docgen.schema.nominations.side_rows import Group, Groups, entered, group_of, is_foot, is_sum, sums
from docgen.schema.nominations.vocabulary import Vocabulary

GROUPED = Say("dòng nhóm: dùng cho các dòng bên dưới", "a group: it holds for the rows below it")
SUM_RIGHT = Say("dòng cộng khớp với số dòng, không phải đề nghị", "totals that agree with the rows, no nomination")
SUM_SILENT = Say("dòng cộng, không phải đề nghị", "totals, no nomination")
AGAIN = Say("tiêu đề lặp lại, không phải đề nghị", "the headings once more, no nomination")
BELOW = Say("dòng dưới bảng, không phải đề nghị", "below the table, no nomination")

FEW = 2
"""A row with more known cells than this, a name among them, is meant as a nomination."""


@dataclass
class Tally:
    """What the rows so far come to. Not frozen: it grows row by row. `unit` is that of the whole table, or ""."""

    unit: str = ""
    rows: int = 0
    since_sum: int = 0
    kinds: dict[Kind, int] = field(default_factory=lambda: dict.fromkeys(Kind, 0))
    groups: Groups = ()
    counted: list[tuple[Group, Place, int]] = field(default_factory=list)
    below: bool = False

    def count(self, kind: Kind | None) -> None:
        self.rows += 1
        self.since_sum += 1
        self.below = False
        if kind:
            self.kinds[kind] += 1

    def enter(self, group: Group, place: Place) -> list[Problem]:
        """Opens a group; the numbers of the groups that it closes are held against their rows."""
        self.groups = entered(self.groups, group)
        self.since_sum, self.below = 0, False
        problems = self.close()
        if group.said is not None:
            self.counted.append((group, place, self.rows))
        return problems

    def close(self, *, all_of_them: bool = False) -> list[Problem]:
        """What is wrong with the numbers of the groups that have ended."""
        ended = [each for each in self.counted if all_of_them or not any(each[0] is group for group in self.groups)]
        self.counted = [each for each in self.counted if each not in ended]
        return [
            GROUP_COUNT.at(place, found=show(group.text), sum=group.said, rows=self.rows - before)
            for group, place, before in ended
            if group.said != self.rows - before
        ]


def set_aside(
    sheet: Sheet, layout: Layout, words: Vocabulary, known: Headings, tally: Tally, number: int
) -> tuple[list[Note], list[Problem]] | None:
    """What there is to say of a row that is no nomination; None for one that is to be read as a nomination.

    A row that is numbered, or has a name, is not taken for a signature because of an office (“Chủ tịch”) beside it.
    """
    row = sheet.rows[number]
    texts = [cell for cell in row.cells if cell is not None]
    own = [at for at, cell in enumerate(row.cells) if cell is not None and layout.fields.get(at) != IGNORED]
    if not own and all(text.strip(" .)").isdigit() for text in texts):
        # Forms come with their rows numbered in advance.
        return [], []
    name_at, award_at = layout.column("name"), layout.column("award")
    filled = [at for at in own if at in layout.fields]
    if len(filled) > 1 and all(known.field(text) for text in texts):
        tally.below = False
        return [Note(sheet.place(number, own[0]), show(" ".join(texts)), "", AGAIN)], []
    named = name_at is not None and name_at in filled
    leading = (
        [cell for cell in row.cells[: name_at + 1] if cell is not None] if named and name_at is not None else texts
    )
    if len(filled) > FEW and named and not is_sum(leading):
        return None
    first = own[0] if own else next(at for at, cell in enumerate(row.cells) if cell is not None)
    place, shown = sheet.place(number, first), show(" ".join(texts))
    if is_sum(leading):
        return _summed(row, layout, tally, place, shown)
    group = group_of(texts, words, tally.groups, tally.unit, named=own == [name_at])
    if group is not None:
        problems = tally.enter(group, place)
        return [Note(place, group.text, words.called(group.field, group.value), GROUPED)], problems
    award = row.cells[award_at] if award_at is not None else None
    awarded = award is not None and words.awards.find(award).id
    if len(filled) <= FEW and not awarded and not _is_numbered(row, layout) and (tally.below or _is_foot(row, layout)):
        tally.below = True
        return [Note(place, shown, "", BELOW)], []
    if named or len(filled) > 1:
        return None
    return [], [ROW_UNKNOWN.at(place, found=shown)]


def _is_numbered(row: Row, layout: Layout) -> bool:
    """Whether a row has a running number: then it is meant as a nomination, whatever it lacks."""
    cells = enumerate(row.cells)
    return any(cell and cell.strip(" .)").isdigit() and layout.fields.get(at) == IGNORED for at, cell in cells)


def _is_foot(row: Row, layout: Layout) -> bool:
    """Whether a row begins what stands below the table. Beside a name, an office or a day may be the nominee's."""
    name_at = layout.column("name")
    named = name_at is not None and row.cells[name_at] is not None
    texts = [cell for at, cell in enumerate(row.cells) if cell and not (named and layout.fields.get(at) == "born")]
    return is_foot(texts, offices=not named)


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
