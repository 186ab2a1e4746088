"""One form before it is drawn: whose it is, its lines, its columns, and where each of them will stand.

In: a plan, its allocation, who nominates. Out: the form. Rows and columns count from 0, as xlsxwriter counts them.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from docgen.forms.entries import Cell, nomination_cell
from docgen.forms.lines import Line, all_lines, lines_of, places_of
from docgen.model.nominators import Who
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.sheet import nomination_columns
from docgen.vietnamese.dates import short_date

LEAST_ROWS, SPARE_ROWS = 60, 20
ONE_BLOCK = 3
"""So many lines of quotas stand below each other; more stand in two blocks, to leave room for the nominations."""

EVERYBODY = "Tất cả các đơn vị"


@dataclass(frozen=True)
class Form:
    """A form of one nominator, or of all (`common`). `units` has the names of those who may nominate in it."""

    plan: Plan
    name: str
    level: str
    common: bool
    units: tuple[str, ...]
    lines: tuple[Line, ...]
    cells: tuple[Cell, ...]

    @property
    def rows(self) -> int:
        """How many nominations there is room for."""
        return max(LEAST_ROWS, places_of(self.lines) + SPARE_ROWS)

    @property
    def last_day(self) -> datetime.date:
        """The latest day of birth that is no slip: the day of the plan, or the last of its year."""
        return self.plan.day or datetime.date(self.plan.date.year, 12, 31)

    def column(self, path: str) -> int:
        """Where a field stands; the first column is the running number."""
        return next(at for at, cell in enumerate(self.cells, 1) if cell.field.path == path)

    @property
    def subject(self) -> str:
        """The trích yếu of the plan on one line."""
        return " ".join(self.plan.trich_yeu)

    @property
    def dues(self) -> tuple[str, ...]:
        """Until when and where to, one sentence for each; with the awards where they differ."""
        due: dict[tuple[datetime.date | None, str | None], list[str]] = {}
        for rule in self.plan.dossiers.values():
            if rule.deadline or rule.send_to:
                names = (self.plan.awards[award].name for award in rule.awards if award in self.plan.awards)
                due.setdefault((rule.deadline, rule.send_to), []).extend(names)
        found = []
        for (deadline, send_to), awards in due.items():
            parts = [f"Hạn nộp: trước ngày {short_date(deadline)}." if deadline else ""]
            parts.append(f"Nơi nhận: {send_to}." if send_to else "")
            parts.append(f"(Áp dụng cho: {'; '.join(awards)})" if len(due) > 1 and awards else "")
            found.append(" ".join(part for part in parts if part))
        return tuple(found)


def unit_form(plan: Plan, allocation: Allocation, who: Who) -> Form:
    """The form of one nominator: who it is stands in the file's name, and what the deciding body says is not asked."""
    level = plan.levels.get(who.level)
    return Form(
        plan=plan,
        name=who.name,
        level="" if level is None or who.own else level.name,
        common=False,
        units=(),
        lines=lines_of(plan, allocation, who),
        cells=_cells(plan, without=("unit", "declined")),
    )


def common_form(plan: Plan, allocation: Allocation, every: tuple[Who, ...]) -> Form:
    """One form for all nominators, as the deciding body keeps it."""
    units = tuple(who.name for who in every)
    return Form(plan, EVERYBODY, "", True, units, all_lines(plan, allocation), _cells(plan, without=()))


def _cells(plan: Plan, without: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(nomination_cell(field, plan) for field in nomination_columns(plan) if field.path not in without)
