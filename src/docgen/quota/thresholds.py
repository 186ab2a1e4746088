"""Rule `thresholds`: steps of a figure decide, such as “up to 10 communes 1, more 2”."""

from __future__ import annotations

from itertools import pairwise

from docgen.model.rules import Step, ThresholdRule
from docgen.model.shares import Because, Share
from docgen.problem import Problem, Say
from docgen.quota.case import Case, Draft, because, uncounted
from docgen.quota.figures import sizes_by
from docgen.quota.limits import bounded

UP_TO = Say("có {size} {figure}, từ {up_to} trở xuống: được {count}", "{size} {figure}, up to {up_to}: {count}")
BETWEEN = Say(
    "có {size} {figure}, trên {above} đến {up_to}: được {count}",
    "{size} {figure}, above {above} up to {up_to}: {count}",
)
ABOVE = Say("có {size} {figure}, trên {above}: được {count}", "{size} {figure}, above {above}: {count}")
ANY = Say("có {size} {figure}: được {count}", "{size} {figure}: {count}")
SAID = {(True, True): ANY, (True, False): UP_TO, (False, False): BETWEEN, (False, True): ABOVE}
"""Sentences by (nothing below, nothing above)."""


def allot(rule: ThresholdRule, case: Case) -> Draft:
    """Each unit gets what the first step gives whose bound is not below the unit's figure; the total is the sum."""
    sizes = sizes_by(case, rule.of, "rule", "thresholds", "of")
    if isinstance(sizes, Problem):
        return uncounted(case, sizes)
    shares = []
    for row, size in zip(case.rows, sizes.each, strict=True):
        if size is None:
            shares.append(Share(row.unit.id, 0, sizes.missing()))
            continue
        count, step = step_for(size, rule.steps, sizes.name)
        shares.append(bounded(case, row.unit.id, count, (*sizes.notes, step)))
    return Draft(tuple(shares), sizes.notes, sound=sizes.complete, problems=sizes.problems)


def step_for(size: int, steps: tuple[Step, ...], figure: str) -> tuple[int, Because]:
    """What a unit of this size gets, and the sentence for it.

    >>> from docgen.model.rules import Step
    >>> steps = (Step(up_to=10, give=1), Step(give=2))
    >>> [step_for(size, steps, "xã")[0] for size in (10, 11)]
    [1, 2]
    >>> step_for(13, steps, "xã")[1].said()
    'có 13 xã, trên 10: được 2'
    """
    floors = [None, *(step.up_to for step in steps)]
    above, up_to, count = next(
        (above, up_to, step.give)
        for (above, up_to), step in zip(pairwise(floors), steps, strict=True)
        if up_to is None or size <= up_to
    )
    says = SAID[above is None, up_to is None]
    return count, because(says, size=size, figure=figure, above=above, up_to=up_to, count=count)
