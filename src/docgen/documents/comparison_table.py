"""The tables of a comparison: units by quotas, each with what it was, what it is, and the difference.

In: the quotas that moved and both dossiers. Out: tables as wide as a landscape page. Every row and column adds up to
what the quota annexes of both states say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from docgen.documents.list_widths import list_widths
from docgen.model.comparison import Comparison, QuotaChange
from docgen.model.dossier import Dossier
from docgen.model.facts import Cell, Table
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.plan import Quota
from docgen.model.shares import Allotment, Because
from docgen.model.units import Unit
from docgen.vietnamese.counts import padded
from docgen.vietnamese.letters import capitalised

WIDTH = 252.0
"""Between the margins of a landscape page (297 − 30 − 15)."""

NUMBER, UNIT, TOTAL, REASON = "STT", "Đơn vị", "Tổng cộng", "Lý do điều chỉnh"
BEFORE, AFTER, DIFFERENCE = "Trước", "Sau", "Tăng, giảm"
NO_PART = "–"
HELD = "{level} (cơ quan ban hành giữ)"

Number = int | None


@dataclass(frozen=True)
class Group:
    """Three columns: one quota that moved, or the sum of a kind. `quotas` are what they add up, before and after."""

    heading: str
    before: tuple[Allotment, ...]
    after: tuple[Allotment, ...]
    change: QuotaChange | None = None


@dataclass(frozen=True)
class Row:
    """A unit as it is known before and after."""

    name: str
    level: str
    before: str | None
    after: str | None


def groups_of(moved: Sequence[QuotaChange], before: Dossier, after: Dossier) -> tuple[Group, ...]:
    """The sums of the kinds that moved, then each quota that did."""
    return (*_sums(moved, before, after), *(_group(quota, moved) for quota in moved))


def _sums(moved: Sequence[QuotaChange], before: Dossier, after: Dossier) -> Iterator[Group]:
    """The sum of each kind whose numbers moved, over all quotas of the awards that moved, as their annexes print it."""
    awards = {_quota(each).award for each in moved}
    alone = len(moved) == 1
    for kind in Kind:
        if not any(each.kind is kind for each in moved):
            continue
        old, new = (
            tuple(each for each in dossier.allocation.allotments
                  if each.quota.award in awards and each.quota.kind is kind)
            for dossier in (before, after)
        )  # fmt: skip
        if alone and len(old) < 2 and len(new) < 2:
            continue  # it would say the same twice
        yield Group(f"Tổng số {KIND_SAID[kind].vi}", old, new)


def _group(change: QuotaChange, moved: Sequence[QuotaChange]) -> Group:
    several = len({each.award for each in moved}) > 1
    quota = _quota(change)
    heading = quota.heading or f"{change.level}: {KIND_SAID[change.kind].vi}"
    heading = f"{change.award}, {heading}" if several else heading
    return Group(
        heading,
        (change.before,) if change.before else (),
        (change.after,) if change.after else (),
        change,
    )


def _short(change: QuotaChange) -> str:
    """Who gets it, in few words: the heading of its column in the annex, else level and kind."""
    return _quota(change).heading or f"{change.level}, {KIND_SAID[change.kind].vi}"


def _quota(change: QuotaChange) -> Quota:
    allotment = change.after or change.before
    assert allotment is not None
    return allotment.quota


def rows_of(moved: Sequence[QuotaChange], found: Comparison, before: Dossier, after: Dossier) -> tuple[Row, ...]:
    """Every unit that takes part in a quota that moved, today's in their order, then those that are gone."""
    old_id = {new: old for old, new in found.units if new is not None}
    gone = {old for old, new in found.units if new is None}
    part = {cell.unit for change in moved for cell in change.cells}
    levels = {**before.plan.levels, **after.plan.levels}
    listed: list[tuple[Unit, str | None, str | None]] = [
        (unit, old_id.get(unit.id), unit.id) for unit in after.allocation.units
    ]
    listed += [(unit, unit.id, None) for unit in before.allocation.units if unit.id in gone]
    return tuple(
        Row(unit.name, levels[unit.level].name if unit.level in levels else unit.level, old, new)
        for unit, old, new in listed
        if unit.id in part
    )


def table_of(
    groups: Sequence[Group], rows: Sequence[Row], before: Dossier, after: Dossier, moved: Sequence[QuotaChange]
) -> Table:
    """The grid; with `moved` it has a last column with the reasons."""
    columns = 2 + 3 * len(groups) + bool(moved)
    first = [_bold(NUMBER, rows=2), _bold(UNIT, rows=2), *(_bold(group.heading, columns=3) for group in groups)]
    if moved:
        first.append(_bold(REASON, rows=2))
    second = [_bold(text) for _ in groups for text in (BEFORE, AFTER, DIFFERENCE)]
    body: list[tuple[Cell, ...]] = []
    levels = list(
        dict.fromkeys(row.level for row in rows if any(_of_row(each, row) != (None, None) for each in groups))
    )
    number = 0
    for level in levels:
        if len(levels) > 1:
            body.append((Cell(level, columns=columns, align="left", bold=True),))
        for row in (row for row in rows if row.level == level):
            numbers = [_of_row(group, row) for group in groups]
            if all(pair == (None, None) for pair in numbers):
                continue
            number += 1
            cells = [cell for pair in numbers for cell in _three(*pair)]
            reason = [Cell(reason_of(row, moved), align="left")] if moved else []
            body.append((Cell(padded(number)), Cell(row.name, align="left"), *cells, *reason))
    for name, held_level in _held(groups, before, after):
        number += 1
        cells = [cell for group in groups for cell in _three(*_of_held(group, held_level))]
        body.append((Cell(padded(number)), Cell(name, align="left"), *cells, *([Cell("")] if moved else [])))
    totals = [cell for group in groups for cell in _three(_total(group.before), _total(group.after), bold=True)]
    body.append((Cell(""), _bold(TOTAL), *totals, *([Cell("")] if moved else [])))
    head = (tuple(first), tuple(second))
    return Table(list_widths(head, tuple(body), columns, WIDTH), head, tuple(body))


def _of_row(group: Group, row: Row) -> tuple[Number, Number]:
    return _share(group.before, row.before), _share(group.after, row.after)


def _share(allotments: Iterable[Allotment], unit: str | None) -> Number:
    counts = [each.count_of(unit) for each in allotments] if unit else []
    known = [count for count in counts if count is not None]
    return sum(known) if known else None


def _held(groups: Sequence[Group], before: Dossier, after: Dossier) -> Iterator[tuple[str, str]]:
    """The levels whose quotas the issuer holds, where any of the columns counts them."""
    every = [each for group in groups for each in (*group.before, *group.after)]
    for level in dict.fromkeys(each.quota.level for each in every if not each.shares):
        known = after.plan.levels.get(level) or before.plan.levels.get(level)
        yield HELD.replace("{level}", known.name if known else level), level


def _of_held(group: Group, level: str) -> tuple[Number, Number]:
    def count(allotments: Iterable[Allotment]) -> Number:
        here = [each.total for each in allotments if not each.shares and each.quota.level == level]
        known = [total for total in here if total is not None]
        return sum(known) if known else None

    return count(group.before), count(group.after)


def _total(allotments: Sequence[Allotment]) -> Number:
    known = [each.total for each in allotments if each.total is not None]
    return sum(known) if known else None


def _three(before: Number, after: Number, *, bold: bool = False) -> tuple[Cell, Cell, Cell]:
    """Before, after and difference; nothing at all where nobody takes part on either side."""
    if before is None and after is None:
        return Cell("", bold=bold), Cell("", bold=bold), Cell("", bold=bold)
    return (
        Cell(_printed(before), bold=bold),
        Cell(_printed(after), bold=bold),
        Cell(signed((after or 0) - (before or 0)), bold=bold),
    )


def _printed(count: Number) -> str:
    if count is None:
        return NO_PART
    return padded(count) if count else "0"


def signed(difference: int) -> str:
    """“+01”, “-02”, “0”: how many more or fewer.

    >>> signed(1), signed(-2), signed(0)
    ('+01', '-02', '0')
    """
    return f"{'+' if difference > 0 else '-'}{padded(abs(difference))}" if difference else "0"


def reason_of(row: Row, moved: Sequence[QuotaChange]) -> str:
    """Why the numbers of a unit are others: the reason now, and the one before."""
    said = []
    for change in moved:
        for cell in change.moved:
            if cell.unit != (row.after or row.before):
                continue
            words = _why(change, cell.because_before, cell.because_after, cell.before, cell.after)
            said.append(f"{_short(change)}: {words}" if len(moved) > 1 else words)
    return "\n".join(capitalised(each) for each in said)


def _why(
    change: QuotaChange,
    old: Sequence[Because],
    new: Sequence[Because],
    before: Number,
    after: Number,
) -> str:
    was, is_now = _steps(old, change.before), _steps(new, change.after)
    if after is None:
        return f"không còn được phân bổ (trước: {was})" if was else "không còn được phân bổ"
    if before is None:
        return f"mới được phân bổ: {is_now}"
    return f"{is_now} (trước: {was})" if was and was != is_now else is_now


def _steps(steps: Sequence[Because], allotment: Allotment | None) -> str:
    """What holds for this unit alone; what holds for the whole quota is said of the quota."""
    common = allotment.because if allotment else ()
    return "; ".join(step.said() for step in [step for step in steps if step not in common] or steps)


def _bold(text: str, columns: int = 1, rows: int = 1) -> Cell:
    return Cell(text, columns, rows, bold=True)
