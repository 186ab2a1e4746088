"""In: a table of facts, where a cell that spans is written once. Out: its rows with every slot filled, for a format
that wants covered slots named too (Word's vertical merges).

The rule of spans is HTML's: a row's cells take the free columns from the left, a cell of n rows also covers the rows
below. Head and body are separate: nothing spans from one into the other.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.facts import Cell, Table

Rows = tuple[tuple[Cell, ...], ...]


class NotAGridError(Exception):
    """A table whose rows do not add up. A fault of who composed it, never of a clerk: raised, not reported."""


@dataclass(frozen=True)
class Slot:
    """A cell in one row that it stands in or covers: `first` in the row where it is written, not below."""

    cell: Cell
    column: int
    first: bool


def _section(rows: Rows, width: int) -> tuple[tuple[Slot, ...], ...]:
    made: list[tuple[Slot, ...]] = []
    falling: dict[int, tuple[Cell, int]] = {}
    for number, row in enumerate(rows):
        waiting = list(row)
        slots: list[Slot] = []
        below: dict[int, tuple[Cell, int]] = {}
        column = 0
        while column < width:
            covered = falling.get(column)
            if covered is None and not waiting:
                raise NotAGridError(f"row {number} ends at column {column} of {width}")
            cell, rows_left = covered or (waiting[0], waiting[0].rows)
            if covered is None:
                del waiting[0]
            slots.append(Slot(cell, column, covered is None))
            if rows_left > 1:
                below[column] = (cell, rows_left - 1)
            if any(column < other < column + cell.columns for other in falling):
                raise NotAGridError(f"row {number}: the cell at column {column} runs into one from above")
            column += cell.columns
        if waiting or column != width:
            raise NotAGridError(f"row {number} is wider than {width} columns")
        made.append(tuple(slots))
        falling = below
    if falling:
        raise NotAGridError("a cell spans more rows than there are")
    return tuple(made)


def head_and_body(table: Table) -> tuple[tuple[tuple[Slot, ...], ...], tuple[tuple[Slot, ...], ...]]:
    """The rows of the head and of the body, each row a tuple of slots that add up to all columns.

    Raises `NotAGridError` where cells overlap, fall short or stick out.
    """
    width = len(table.widths)
    return _section(table.head, width), _section(table.rows, width)
