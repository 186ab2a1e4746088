"""Rule `held`: the issuer keeps the quota and shares it over nobody."""

from __future__ import annotations

from docgen.model.rules import HeldRule
from docgen.problem import Say
from docgen.quota.case import Case, Draft, because

HELD = Say("cơ quan ban hành giữ {count}", "the issuer holds {count}")


def allot(rule: HeldRule, case: Case) -> Draft:
    """`rule.count`, for no unit."""
    return Draft(because=(because(HELD, count=rule.count),), fixed_total=rule.count, held=True)
