"""The money of one paper: a budget for papers that print one.

In: the plan in final words, the instances, the dated rules. Out: a budget, by the law of the day of the decision.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from docgen.law.budget import budget_of
from docgen.model.budget import Budget
from docgen.model.dossier import Places
from docgen.model.kind import Kind
from docgen.model.law import Law
from docgen.model.plan import Plan
from docgen.problem import Problem
from docgen.vietnamese.counts import grouped
from docgen.vietnamese.dates import short_date
from docgen.wording.instances import Instance
from docgen.wording.paper_faults import BUDGET_DAY_OPEN, BUDGET_EMPTY

ASKED = frozenset({"budget", "table:budget"})
"""What a text mentions that prints money."""


def paper_budget(
    instance: Instance, every: Iterable[Instance], plan: Plan, law: Law, places: Places, asked: frozenset[str]
) -> tuple[Budget | None, tuple[Problem, ...]]:
    """The money for what a paper awards, where a text of it asks for that; with other expenses in a budget only."""
    if not asked & ASKED:
        return None, ()
    counted: dict[tuple[str, Kind], int] = {}
    for entry in instance.entries:
        key = (entry.nomination.award, entry.nomination.kind)
        counted[key] = counted.get(key, 0) + 1
    rewards = {award_id: award.reward for award_id, award in plan.awards.items() if award.reward}
    names = {award_id: award.name for award_id, award in plan.awards.items()}
    expenses = plan.expenses if instance.type.view == "budget" else ()

    def on(day: datetime.date) -> tuple[Budget, tuple[Problem, ...]]:
        return budget_of(counted, names, rewards, expenses, law, day, places)

    decided = _decided_on(instance, every)
    day = decided or plan.day or datetime.date(plan.date.year, 12, 31)
    budget, problems = on(day)
    place = places.at("papers", instance.id)
    if "table:budget" in asked and not budget.lines and not problems:
        problems = (BUDGET_EMPTY.at(place, paper=instance.id),)
    elif decided is None and plan.day and not problems:
        later, faults = on(datetime.date(plan.date.year, 12, 31))
        if later.total != budget.total and not faults:
            said = {"total": grouped(budget.total), "later": grouped(later.total)}
            problems = (BUDGET_DAY_OPEN.at(place, year=day.year, day=short_date(day), **said),)
    return budget, problems


def _decided_on(instance: Instance, every: Iterable[Instance]) -> datetime.date | None:
    """The day of the decision that the paper belongs to (of the same unit, or of the issuer), else its own."""
    unit = instance.nominator.id if instance.nominator else None
    for other in every:
        same = other.nominator is None or other.nominator.id == unit
        if other.id == instance.paper.attached_to and other.entry is None and same and other.day:
            return other.day
    return instance.day
