"""Rule `share`: a given total, shared in proportion to a figure."""

from __future__ import annotations

from docgen.model.rules import ShareRule
from docgen.problem import Problem, Say
from docgen.quota.case import Case, Draft, because, uncounted
from docgen.quota.figures import sizes_by
from docgen.quota.proportion import shared

GIVEN = Say("tổng số cho trước: {total}", "a given total: {total}")


def allot(rule: ShareRule, case: Case) -> Draft:
    """`rule.total` over the units by largest remainder in proportion to the figure."""
    sizes = sizes_by(case, rule.of, "rule", "share", "of")
    if isinstance(sizes, Problem):
        return uncounted(case, sizes, fixed_total=rule.total)
    return shared(case, rule.total, sizes, (because(GIVEN, total=rule.total),))
