"""The rows of a sheet in, where its table begins and what each column holds out.

The headings are the row of the first forty that has the most known ones. They may take two rows, a word above spanning
several below; columns without a heading may stand before, between and after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from docgen.problem import Fault, Place, Problem, Say
from docgen.readers.table.book import Cells, Sheet
from docgen.schema.columns import REPEATED_COLUMN
from docgen.schema.nominations.headings import IGNORED, Headings

SEARCHED = 40
LEAST = 2
"""A row with fewer known headings than this is no row of headings."""

HEADING_UNKNOWN = Fault(
    "heading-unknown",
    Say("không hiểu tiêu đề cột “{heading}”", "the column heading “{heading}” is not known"),
    mend=Say(
        "ghi tiêu đề như trong biểu mẫu; cột không dùng thì xóa, hoặc đổi tiêu đề thành “Ghi chú”",
        "use the heading of the form; delete the column if it is not used, or head it “Ghi chú”",
    ),
    explain=Say(
        "docgen nhận ra cột qua tiêu đề: tiêu đề của biểu mẫu, tên mục, hoặc cách gọi thường dùng. Cột có số liệu mà "
        "tiêu đề lạ thì không bao giờ bị bỏ qua lặng lẽ.",
        "Columns are known by their headings: those of the form, names of fields, or what is usual. A column with "
        "values under an unknown heading is never dropped silently.",
    ),
)
HEADING_EMPTY = Fault(
    "heading-empty",
    Say("cột có số liệu nhưng không có tiêu đề", "the column has values but no heading"),
    mend=Say("ghi tiêu đề, hoặc xóa số liệu trong cột", "write its heading, or delete its values"),
    explain=Say(
        "Cột không có tiêu đề thì không biết là số liệu gì. Thường là họ và tên tách làm hai cột, hoặc ghi chú đặt "
        "cạnh bảng.",
        "Without a heading nobody knows what the values are. Often a name was split over two columns, or remarks stand "
        "beside the table.",
    ),
)


@dataclass(frozen=True)
class Layout:
    """Where a table stands in its sheet. `fields` has the path of each column that is known, by its index.

    `below` is the index of the first row under the headings, `headings` what each column is called in the file,
    `strays` the columns that have no known heading, each with the problem that it is if it holds anything.
    """

    top: int
    below: int
    fields: dict[int, str] = field(default_factory=dict)
    headings: dict[int, str] = field(default_factory=dict)
    strays: dict[int, Problem] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def column(self, path: str) -> int | None:
        return next((index for index, known in self.fields.items() if known == path), None)


def find_layout(sheet: Sheet, known: Headings) -> Layout | None:
    """Where the table of nominations stands; None for a sheet that has none."""
    rows = [row.cells for row in sheet.rows[:SEARCHED]]
    counts = [len({known.field(cell) for cell in cells if cell} - {"", IGNORED}) for cells in rows]
    if not counts or max(counts) < LEAST:
        return None
    main = counts.index(max(counts))
    first, last = main, main
    if main and _spans(rows[main - 1], rows[main], known) and _gain(rows, known, main - 1, main):
        first = main - 1
    if main + 1 < len(rows) and _spans(rows[main], rows[main + 1], known):
        several = sum(cell is not None for cell in rows[main + 1]) >= LEAST
        last = main + 1 if several or _gain(rows, known, main, main + 1) else main
    numbers = last + 1 < len(rows) and _is_numbering(rows[last + 1])
    return _layout(sheet, known, first, last, last + 2 if numbers else last + 1)


def _spans(above: Cells, below: Cells, known: Headings) -> bool:
    """Whether two rows may be one heading: each cell below stands under an empty one, under one that spans it, or is
    the rest of the one above."""
    if sum(cell is not None for cell in above) < LEAST or not any(below):
        return False
    for index, cell in enumerate(below):
        if cell is not None and above[index] is not None and not known.continues(above[index] or "", cell):
            after = index + 1
            if after == len(above) or above[after] is not None or below[after] is None:
                return False
    return True


def _gain(rows: Sequence[Cells], known: Headings, above: int, below: int) -> bool:
    """Whether two rows together are the headings of more fields than the fuller of them alone."""
    alone = max(len(_found(rows[row : row + 1], known)) for row in (above, below))
    return len(_found(rows[above : below + 1], known)) > alone


def _found(rows: Sequence[Cells], known: Headings) -> set[str]:
    columns = range(len(rows[0]))
    return {_field(known, *_heading(rows, index))[0] for index in columns} - {"", IGNORED}


def _is_numbering(cells: Cells) -> bool:
    """Whether a row only counts the columns: 1, 2, 3 or (1), (2), (3)."""
    numbers = [cell.strip("()") for cell in cells if cell]
    if len(numbers) <= LEAST or not all(number.isdecimal() for number in numbers):
        return False
    counted = [int(number) for number in numbers]
    return counted[0] in (0, 1) and counted == list(range(counted[0], counted[0] + len(counted)))


def _layout(sheet: Sheet, known: Headings, first: int, last: int, below: int) -> Layout:
    rows = [row.cells for row in sheet.rows[first : last + 1]]
    layout = Layout(first, below)
    problems: list[Problem] = []
    taken: dict[str, str] = {}
    for index in range(len(rows[0])):
        own, spread = _heading(rows, index)
        path, heading = _field(known, own, spread)
        row = next((row for row in range(last, first, -1) if sheet.rows[row].cells[index]), first)
        place = sheet.place(row, index)
        if not path:
            layout.strays[index] = _stray(place, known, heading)
        elif path in taken:
            problems.append(REPEATED_COLUMN.at(place, heading=heading, first=taken[path]))
            layout.fields[index] = IGNORED
        else:
            if path != IGNORED:
                taken[path] = heading
            layout.headings[index] = heading
            layout.fields[index] = path
    return Layout(first, below, layout.fields, layout.headings, layout.strays, tuple(problems))


def _stray(place: Place, known: Headings, heading: str) -> Problem:
    if not heading:
        return HEADING_EMPTY.at(place)
    return HEADING_UNKNOWN.at(place, heading=heading, close=known.close(heading))


def _heading(rows: Sequence[Cells], index: int) -> tuple[list[str], list[str]]:
    """The words over a column from top to bottom, and those of a cell above that spans it from the left."""
    own = [cells[index] for cells in rows]
    words = [cell for cell in own if cell]
    if len(rows) == 1 or own[0] or not own[-1]:
        return words, []
    before = next((rows[0][left] for left in range(index - 1, -1, -1) if rows[0][left]), None)
    return words, [before] if before else []


def _field(known: Headings, own: Sequence[str], spread: Sequence[str]) -> tuple[str, str]:
    """The field of a column with its heading: by all of its words, by the lowest, by those above it."""
    for words in ((*spread, *own), own, own[-1:], own[:1]):
        if words and (found := known.field(" ".join(words))):
            return found, " ".join(words)
    return "", " ".join((*spread, *own))
