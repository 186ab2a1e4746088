"""Rule `unlimited`: no limit, so nothing is counted."""

from __future__ import annotations

from docgen.model.rules import UnlimitedRule
from docgen.problem import Say
from docgen.quota.case import Case, Draft, because

UNLIMITED = Say("không giới hạn số lượng", "no limit")
REASON = Say("không giới hạn số lượng: {reason}", "no limit: {reason}")


def allot(rule: UnlimitedRule, case: Case) -> Draft:
    """No number at all, for no unit."""
    return Draft(because=(because(REASON if rule.reason else UNLIMITED, reason=rule.reason),), unlimited=True)
