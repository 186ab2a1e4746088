"""Which figures of a quota table change: unit, column, before and after.

In: the table as it was issued and as it is now. Out: one row for each cell that reads otherwise. A row is known by the
name in its second column; the running number says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.amending.grid import Grid, grid_of
from docgen.model.facts import Table

NOTHING = "–"


@dataclass(frozen=True)
class Figure:
    """One cell that changed. What was not there before, or is not now, is “–”."""

    row: str
    column: str
    before: str
    after: str

    @property
    def difference(self) -> str:
        """“+1”, “-2”; nothing where one of the two is no number."""
        numbers = [int(text) if text.isdigit() else 0 if text in ("", NOTHING) else None for text in self.both]
        if numbers[0] is None or numbers[1] is None:
            return ""
        return f"{numbers[1] - numbers[0]:+d}"

    @property
    def both(self) -> tuple[str, str]:
        return (self.before, self.after)


def figures_between(old: Table, new: Table) -> tuple[Figure, ...] | None:
    """The cells that changed, by the new table's rows, then those of rows that are gone. None where the columns are
    others, or two rows have one name: then cells cannot be held against each other."""
    was, now = grid_of(old), grid_of(new)
    before, after = _by_name(was), _by_name(now)
    if was.headings != now.headings or before is None or after is None:
        return None
    found = []
    for name in (*after, *(name for name in before if name not in after)):
        for at, heading in enumerate(now.headings[2:], start=2):
            a = before[name][at] if name in before else NOTHING
            b = after[name][at] if name in after else NOTHING
            if a != b and {a, b} != {NOTHING, ""}:
                found.append(Figure(name, heading, a or NOTHING, b or NOTHING))
    return tuple(found)


def _by_name(grid: Grid) -> Mapping[str, tuple[str, ...]] | None:
    found = {row[1]: row for _, row in grid.rows if len(row) > 1}
    return found if len(found) == len(grid.rows) else None
