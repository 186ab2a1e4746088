"""A table with cells that span becomes a grid in which every place has its words.

In: a table. Out: the heading of each column, and each row in full; a row that is one cell across is a group, with a
Roman number (“II. CÁ NHÂN (70)”) or, within that, without one (“Cấp xã (11)”).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.model.facts import Cell, Table

JOINED = " – "
AMONG_THEM = "Trong đó"
"""Stands over columns, and says nothing of any of them."""

ROMAN = re.compile(r"[IVXLC]+\. ")
COUNT = re.compile(r"^[IVXLC]+\.\s*|\s*\(\d+\)$")
"""The number before a group and the count behind it, which follow from the rows."""


@dataclass(frozen=True)
class Grid:
    """`headings` of the columns; `rows` with the groups that each stands in, the wider one first."""

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[str, str], tuple[str, ...]], ...]


def grid_of(table: Table) -> Grid:
    """The table in full. A heading is what stands above its column, from the top down: “Cấp xã – Tập thể”."""
    width = len(table.widths)
    head = _filled(table.head, width)
    headings = tuple(_heading(row[column] for row in head) for column in range(width))
    rows, groups = [], ("", "")
    for row, cells in zip(_filled(table.rows, width), table.rows, strict=True):
        if len(cells) == 1 and cells[0].columns == width:
            text = cells[0].text
            groups = (COUNT.sub("", text), "") if ROMAN.match(text) else (groups[0], COUNT.sub("", text))
        else:
            rows.append((groups, row))
    return Grid(headings, tuple(rows))


def _heading(above: Iterable[str]) -> str:
    return JOINED.join(dict.fromkeys(text for text in above if text not in ("", AMONG_THEM)))


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
