"""A table with cells that span becomes a grid in which every place has its words.

In: a table. Out: the heading of each column, and each row in full; a row that is one cell across is a group.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.facts import Cell, Table

JOINED = ", "


@dataclass(frozen=True)
class Grid:
    """`headings` of the columns; `rows` with the group that each stands in."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def grid_of(table: Table) -> Grid:
    """The table in full. A heading is what stands above its column, from the top down: “Cấp xã, Tập thể”."""
    width = len(table.widths)
    head = _filled(table.head, width)
    headings = tuple(JOINED.join(dict.fromkeys(row[column] for row in head if row[column])) for column in range(width))
    rows, group = [], ""
    for row, cells in zip(_filled(table.rows, width), table.rows, strict=True):
        if len(cells) == 1 and cells[0].columns == width:
            group = cells[0].text
        else:
            rows.append((group, row))
    return Grid(headings, tuple(rows))


def _filled(rows: tuple[tuple[Cell, ...], ...], width: int) -> list[tuple[str, ...]]:
    reaching: dict[int, tuple[int, str]] = {}  # by column: how many rows further a cell reaches, and its words
    found = []
    for row in rows:
        words: list[str] = []
        cells = iter(row)
        while len(words) < width:
            left, text = reaching.get(len(words), (0, ""))
            if left:
                reaching[len(words)] = (left - 1, text)
                words.append(text)
                continue
            cell = next(cells, Cell(""))
            for column in range(len(words), min(len(words) + cell.columns, width)):
                reaching[column] = (cell.rows - 1, cell.text)
            words += [cell.text] * min(cell.columns, width - len(words))
        found.append(tuple(words))
    return found
