"""Who nominates in a campaign. In: a plan and its units. Out: one row for each nominator, in their order.

Units nominate, and so does the issuer itself, for a level whose quotas it holds and to which no unit belongs.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from docgen.model.plan import Plan
from docgen.model.units import Unit


class Who(NamedTuple):
    """Who nominates: a unit, or the issuer itself under the identifier of a level (`own`)."""

    id: str
    name: str
    level: str
    own: bool


def nominators_of(plan: Plan, units: Iterable[Unit]) -> tuple[Who, ...]:
    """The issuer's own levels in the order of the plan, then the units in theirs.

    The issuer nominates for each level that has a held or unlimited quota and no unit; a quota that is taken from
    another one makes no nominator, since who nominates for it is who nominates for the other. A unit that is called
    like such a level is the one that nominates for it: an identifier stands for one nominator only.
    """
    listed = tuple(units)
    taken = {unit.level for unit in listed} | {unit.id for unit in listed}
    held = {
        quota.level
        for quota in plan.quotas.values()
        if quota.taken_from is None and quota.rule.chosen[0] in ("held", "unlimited")
    }
    own = (
        Who(level_id, level.name, level_id, own=True)
        for level_id, level in plan.levels.items()
        if level_id in held - taken
    )
    return (*own, *(Who(unit.id, unit.name, unit.level, own=False) for unit in listed))
