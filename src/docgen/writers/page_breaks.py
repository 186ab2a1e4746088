"""Merged cells that a page ends within.

In: a page laid out by WeasyPrint and the tree it was made from. Out: the tree with such cells cut in two at the break.
WeasyPrint ends the page in the middle of a cell that spans rows: its lower border is missing, its words hang below the
table, and the next page shows nothing of it. As two cells, each is closed on its own page, as Word closes them. To keep
such rows together instead would push all nominees of a unit to the next page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

MOST_ROUNDS = 6
"""A cut may move a later break, as words then have fewer rows to stand in; it settles in one or two rounds."""


@dataclass(frozen=True)
class _Row:
    """A row of a table's body as it was laid out: its element, its cells, and whether a page begins with it."""

    element: Any
    cells: tuple[Any, ...]
    begins_page: bool


def _tables(pages: Sequence[Any]) -> Iterator[list[_Row]]:
    """The body rows of each table, over all the pages it stands on."""
    from weasyprint.formatting_structure import boxes

    found: dict[Any, list[_Row]] = {}
    for page in pages:
        for box in page._page_box.descendants():
            if not isinstance(box, boxes.TableBox):
                continue
            rows = found.setdefault(box.element, [])
            is_first_here = bool(rows)
            for group in box.children:
                if group.is_header or group.is_footer:
                    continue
                for row in group.children:
                    if rows and rows[-1].element is row.element:
                        continue  # the rest of a row that is taller than a page
                    rows.append(_Row(row.element, tuple(row.children), is_first_here))
                    is_first_here = False
    yield from found.values()


@dataclass(frozen=True)
class _Reaching:
    """A cell that spans rows: its element, the row it stands in, the row after its last, and its column."""

    element: Any
    start: int
    end: int
    column: int


def _cut(cell: _Reaching, number: int, row: _Row) -> _Reaching:
    """Cuts off what stands from row `number` on, and puts it into that row, at the cell's own column."""
    lower = cell.element.makeelement(cell.element.tag, dict(cell.element.attrib))
    cell.element.set("rowspan", str(number - cell.start))
    lower.set("rowspan", str(cell.end - number))
    row.element.insert(sum(other.grid_x < cell.column for other in row.cells), lower)
    return _Reaching(lower, number, cell.end, cell.column)


def cut_at_breaks(pages: Sequence[Any]) -> bool:
    """Cuts every cell that runs over the end of a page; whether there was one, so that the tree must be laid out anew.

    The pages are WeasyPrint's; their elements belong to the tree that is changed.
    """
    changed = False
    for rows in _tables(pages):
        reaching: list[_Reaching] = []
        for number, row in enumerate(rows):
            reaching = [cell for cell in reaching if cell.end > number]
            if row.begins_page and reaching:
                # From the right, so that a cell put in does not move the places of those to its left.
                from_right = sorted(reaching, key=lambda cell: cell.column, reverse=True)
                reaching = [_cut(cell, number, row) for cell in from_right]
                changed = True
            reaching += [
                _Reaching(cell.element, number, number + cell.rowspan, cell.grid_x)
                for cell in row.cells
                if cell.rowspan > 1
            ]
    return changed
