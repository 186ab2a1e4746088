"""Which nominations no longer fit what the plan allows, which now do, and which a unit may add.

In: the problems of both states. Out: those of the checks of quota and entitlement that are there on one side only.
Nothing is counted here: what a check says is what counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checks.nominations.entitled import LEVEL_OPEN, NOT_ENTITLED, UNIT_NOT_ENTITLED
from docgen.checks.nominations.quota_counts import (
    HELD_OVER,
    HELD_UNDER,
    NOT_SENT,
    QUOTA_OVER,
    QUOTA_UNDER,
    SOURCE_OVER,
)
from docgen.model.prepared import Prepared
from docgen.problem import Problem

TOO_MANY = frozenset(
    fault.code for fault in (QUOTA_OVER, HELD_OVER, SOURCE_OVER, NOT_ENTITLED, UNIT_NOT_ENTITLED, LEVEL_OPEN)
)
TOO_FEW = frozenset(fault.code for fault in (QUOTA_UNDER, HELD_UNDER, NOT_SENT))
COUNTED = ("found", "allowed", "surplus", "missing", "unit", "award", "level", "kind_vi", "names_vi", "quota_vi")
"""What of a problem says which one it is; where its rows stand does not."""


def only_in(one: Prepared, other: Prepared, codes: frozenset[str]) -> Iterator[Problem]:
    """The problems of such faults that `one` has and `other` has not."""
    there = {_meant(problem) for problem in other.problems}
    for problem in one.problems:
        if problem.fault.code in codes and _meant(problem) not in there:
            yield problem


def _meant(problem: Problem) -> tuple[object, ...]:
    return problem.fault.code, tuple(value for value in problem.values if value[0] in COUNTED)
