"""Which unit of before is which unit of today, and what is different about it.

In: the units of both states. Out: pairs, and changes. A unit is known by its identifier; one that got another
identifier is known by its name, or by most of its name and everything else. What looks like a split or a merger is said
beside the units that came, by their figures; nobody but a person can know it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from docgen.comparing.fields import differences, written
from docgen.model.comparison import Action, Area, Change
from docgen.model.dossier import Dossier, Places
from docgen.model.plan import Plan
from docgen.model.units import Unit
from docgen.problem import NOTHING_SAID, Say
from docgen.vietnamese.letters import capitalised
from docgen.vietnamese.spelling import folded

MUCH = 0.6
"""So much of two names must be the same words."""

WHOLE = Say("cả đơn vị", "the unit")
NAME_OF = Say("tên gọi, mã", "name and identifier")
ORDER = Say("thứ tự các đơn vị", "the order of the units")
ALL = Say("các đơn vị", "the units")
SPLIT = Say(
    "số liệu cộng lại đúng bằng {gone}: có lẽ là chia tách", "the figures add up to those of {gone}: probably a split"
)
MERGED = Say(
    "số liệu đúng bằng {gone} cộng lại: có lẽ là sáp nhập",
    "the figures are those of {gone} together: probably a merger",
)


@dataclass(frozen=True)
class Matched:
    """The identifiers of one unit before and after; None where it was not or is no more."""

    before: str | None
    after: str | None


def matched(before: tuple[Unit, ...], after: tuple[Unit, ...]) -> tuple[Matched, ...]:
    """Every unit once: those of today in their order, then those that are gone."""
    ids = {unit.id for unit in before} & {unit.id for unit in after}
    gone = [unit for unit in before if unit.id not in ids]
    new = [unit for unit in after if unit.id not in ids]
    renamed: dict[str, str] = {}
    for is_same in (_same_name, _same_else):
        left = [unit for unit in gone if unit.id not in renamed]
        right = [unit for unit in new if unit.id not in renamed.values()]
        for unit in right:
            same = [other for other in left if is_same(other, unit)]
            if len(same) == 1 and sum(is_same(same[0], other) for other in right) == 1:
                renamed[same[0].id] = unit.id
    back = {new_id: old_id for old_id, new_id in renamed.items()}
    found = [Matched(unit.id if unit.id in ids else back.get(unit.id), unit.id) for unit in after]
    return (*found, *(Matched(unit.id, None) for unit in gone if unit.id not in renamed))


def unit_changes(before: Dossier, after: Dossier, units: tuple[Matched, ...]) -> Iterator[Change]:
    """What is different about the units: who came and went, names, figures, order."""
    old = {unit.id: (row, unit) for row, unit in enumerate(before.allocation.units)}
    new = {unit.id: (row, unit) for row, unit in enumerate(after.allocation.units)}
    hints = dict(_hints(before.allocation.units, after.allocation.units, units))
    for pair in units:
        if pair.after is None:
            row, unit = old[pair.before or ""]
            yield _whole(Action.REMOVED, unit, before, row, before.unit_places, hints)
        elif pair.before is None:
            row, unit = new[pair.after]
            yield _whole(Action.ADDED, unit, after, row, after.unit_places, hints)
        else:
            yield from _of_one(old[pair.before], new[pair.after], before, after)
    stayed = [pair.after for pair in units if pair.before is not None and pair.after is not None]
    names = {pair.before: pair.after for pair in units}
    once = [names[unit.id] for unit in before.allocation.units if names[unit.id] is not None]
    if once != stayed:
        said_before = ", ".join(old[pair][1].name for pair in old if names[pair] is not None)
        said_after = ", ".join(new[pair or ""][1].name for pair in stayed)
        yield Change(Area.UNITS, Action.MOVED, ALL, ORDER, said_before, said_after, "units", after.unit_places.at())


def _of_one(old: tuple[int, Unit], new: tuple[int, Unit], before: Dossier, after: Dossier) -> Iterator[Change]:
    """The fields of one unit. Its name and identifier are one change, its figures one each."""
    (_, was), (row, is_now) = old, new
    subject = Say(is_now.name, is_now.name)

    def change(action: Action, what: Say, left: str, right: str, *path: str) -> Change:
        place = after.unit_places.at(row, *path)
        return Change(
            Area.UNITS, action, subject, what, left, right, ".".join(("units", is_now.id, *path)), place, is_now.id
        )

    if (was.id, was.name) != (is_now.id, is_now.name):
        if was.id == is_now.id:
            left, right = was.name, is_now.name
        else:
            left, right = f"{was.name} ({was.id})", f"{is_now.name} ({is_now.id})"
        yield change(Action.RENAMED, NAME_OF, left, right, "name")
    for leaf in differences(was, is_now):
        first = str(leaf.path[0])
        if first in ("id", "name") or (first == "figures" and leaf.action is Action.MOVED):
            continue
        path = tuple(str(part) for part in leaf.path)
        if first == "figures":
            yield change(leaf.action, _figure_said(path[-1], before.plan, after.plan), leaf.before, leaf.after, *path)
        elif first == "level":
            left, right = (_level_name(plan, level) for plan, level in
                           ((before.plan, leaf.before), (after.plan, leaf.after)))  # fmt: skip
            yield change(leaf.action, Say("cấp", "level"), left, right, *path)
        else:
            yield change(leaf.action, Say(leaf.headings[0], first), leaf.before, leaf.after, *path)


def _whole(action: Action, unit: Unit, dossier: Dossier, row: int, places: Places, hints: Mapping[str, Say]) -> Change:
    text = "; ".join([_level_name(dossier.plan, unit.level), *(
        f"{_figure_said(figure, dossier.plan, dossier.plan).vi}: {written(count)}"
        for figure, count in unit.figures.items())])  # fmt: skip
    left, right = (text, "") if action is Action.REMOVED else ("", text)
    hint = hints.get(unit.id, NOTHING_SAID) if action is Action.ADDED else NOTHING_SAID
    name = Say(unit.name, unit.name)
    return Change(Area.UNITS, action, name, WHOLE, left, right, f"units.{unit.id}", places.at(row), unit.id, hint)


def _hints(before: tuple[Unit, ...], after: tuple[Unit, ...], units: tuple[Matched, ...]) -> Iterator[tuple[str, Say]]:
    """Where one unit went and several came, or the other way round, and the figures add up."""
    gone = [unit for unit in before if any(pair.before == unit.id and pair.after is None for pair in units)]
    new = [unit for unit in after if any(pair.after == unit.id and pair.before is None for pair in units)]
    if len(gone) == 1 and len(new) > 1 and _sums(new) == dict(gone[0].figures) != {}:
        yield from ((unit.id, SPLIT.filled(gone=_names(gone))) for unit in new)
    if len(new) == 1 and len(gone) > 1 and _sums(gone) == dict(new[0].figures) != {}:
        yield new[0].id, MERGED.filled(gone=_names(gone))


def _names(units: list[Unit]) -> str:
    return ", ".join(unit.name for unit in units)


def _sums(units: list[Unit]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for unit in units:
        for figure, count in unit.figures.items():
            sums[figure] = sums.get(figure, 0) + count
    return sums


def _same_name(one: Unit, other: Unit) -> bool:
    return folded(one.name) == folded(other.name)


def _same_else(one: Unit, other: Unit) -> bool:
    """Whether all but the name is one and the name much the same: “Xã An Lạc”, “Phường An Lạc”."""
    first, second = sorted((folded(one.name).split(), folded(other.name).split()))
    much = SequenceMatcher(None, first, second, autojunk=False).ratio() >= MUCH
    return much and (one.level, one.figures) == (other.level, other.figures)


def _figure_said(figure: str, before: Plan, after: Plan) -> Say:
    known = after.figures.get(figure) or before.figures.get(figure)
    return Say(capitalised(known.name) if known else figure, f"figures.{figure}")


def _level_name(plan: Plan, level: str) -> str:
    return plan.levels[level].name if level in plan.levels else level
