"""Rule `fixed`: each unit gets the same number."""

from __future__ import annotations

from docgen.model.rules import FixedRule
from docgen.problem import Say
from docgen.quota.case import Case, Draft, because
from docgen.quota.limits import bounded

EACH = Say("mỗi đơn vị được {count}", "{count} for each unit")


def allot(rule: FixedRule, case: Case) -> Draft:
    """`rule.each` for every unit of the case; the total is their sum."""
    steps = (because(EACH, count=rule.each),)
    return Draft(tuple(bounded(case, row.unit.id, rule.each, steps) for row in case.rows), steps)
