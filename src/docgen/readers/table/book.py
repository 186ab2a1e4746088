"""A table as it was received: sheets, rows, cells as text, each with its address.

Nothing here knows which row holds the headings or what a column means: offices put a title, a unit and a date above
their tables, and to find the table below them is another room's question.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from docgen.model.notes import Note
from docgen.problem import Place

Cells: TypeAlias = tuple[str | None, ...]
"""The cells of a row from the sheet's first column on, as many in each row of a sheet; None where a cell is empty."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something. `line` is its number in the sheet, or the line of the file on which it begins."""

    line: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells that are shown as one; only the first of them, `top` and `left`, has a value.

    Both ends are included. `top` and `bottom` are lines, as in `Row.line`; `left` and `right` are indices of cells,
    counted from 0 as in `Row.cells`.
    """

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet with what was changed in reading it. A file without sheets (CSV) is one sheet without a name."""

    file: str
    name: str
    rows: tuple[Row, ...]
    notes: tuple[Note, ...] = ()
    merged: tuple[Merged, ...] = ()
    hidden: bool = False

    def place(self, row: int, column: int) -> Place:
        """The place of `rows[row].cells[column]`; the column may be one that the row does not have."""
        return cell_place(self.file, self.name, self.rows[row].line, column)


@dataclass(frozen=True, slots=True)
class Book:
    """A file of sheets, in the order of its tabs. Sheets without a value are left out."""

    file: str
    sheets: tuple[Sheet, ...]


def cell_place(file: str, sheet: str, line: int, column: int) -> Place:
    """`DanhSach!D4` for a cell of a sheet that has a name, line and column for one that has none.

    >>> str(cell_place("a.xlsx", "DanhSach", 4, 3)), str(cell_place("a.csv", "", 4, 3))
    ('a.xlsx:DanhSach!D4', 'a.csv:4:4')
    """
    if not sheet:
        return Place(file, line, column + 1)
    return Place(file, cell=f"{sheet}!{letters_of(column)}{line}")


def letters_of(column: int) -> str:
    """The letters of a column counted from 0.

    >>> letters_of(0), letters_of(25), letters_of(26), letters_of(701), letters_of(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    letters = ""
    column += 1
    while column:
        column, last = divmod(column - 1, 26)
        letters = chr(ord("A") + last) + letters
    return letters


def column_of(letters: str) -> int:
    """The column, counted from 0, of its letters; -1 for what is no column.

    >>> column_of("A"), column_of("AA"), column_of("xfd"), column_of("?")
    (0, 26, 16383, -1)
    """
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        return -1
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
