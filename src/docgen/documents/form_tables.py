"""The tables of a report: earlier titles and awards, and the career of the nominee.

In: which table, its column heads, the nomination. Out: the table; with blank rows to be written by hand where the
nomination has none.
"""

from __future__ import annotations

from docgen.documents.lengths import TEXT_WIDTH
from docgen.documents.list_widths import list_widths
from docgen.model.facts import Cell, Table
from docgen.model.law import FormTable
from docgen.model.nomination import Nomination

BLANK_ROWS = 2


def form_table(name: FormTable, columns: tuple[str, ...], nomination: Nomination) -> Table:
    """One row for each entry of the nomination."""
    head = tuple(Cell(text, bold=True) for text in columns)
    rows = tuple(
        tuple(Cell(text, align="left" if at else "center") for at, text in enumerate(row))
        for row in _entries(name, nomination, len(columns))
    )
    return Table(list_widths((head,), rows, len(head), TEXT_WIDTH), (head,), rows)


def _entries(name: FormTable, nomination: Nomination, width: int) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [(each.time, each.work) for each in nomination.career]
    if name != "career":
        listed = nomination.past_titles if name == "past_titles" else nomination.past_awards
        found = [(each.year, each.name, each.decision or "") for each in listed]
    found = [_fitted(row, width) for row in found]
    return found or [("",) * width] * BLANK_ROWS


def _fitted(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    """A row as wide as its head: what has no column of its own stands in the last one."""
    if len(row) <= width:
        return (*row, *[""] * (width - len(row)))
    return (*row[: width - 1], "; ".join(part for part in row[width - 1 :] if part))
