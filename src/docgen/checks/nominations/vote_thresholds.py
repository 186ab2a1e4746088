"""What share of the votes an award asks for on the day of a meeting.

In: an award, the dated rules and a day. Out: the share, how it is said, and who says so. The plan comes first: an
office may ask for more than the law.
"""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import NamedTuple

from docgen.law.votes import vote_rule
from docgen.model.law import Law
from docgen.model.plan import Award
from docgen.problem import Say
from docgen.vietnamese.amounts import decimal_said

BY_PLAN = Say("theo kế hoạch", "by the plan")


class Threshold(NamedTuple):
    """A share of all members (0 to 1), as it is printed (`90%`, `2/3`), its source, and whether votes are secret."""

    share: Fraction
    said: str
    source: Say
    secret: bool


def threshold_of(award: Award, law: Law, day: datetime.date) -> Threshold | None:
    """The threshold of the plan, else that of the dated rule; None where there is none on that day."""
    rule = vote_rule(law, award.vote, day) if award.vote is not None else None
    secret = rule is not None and rule.secret
    if award.vote_at_least is not None:
        said = f"{decimal_said(award.vote_at_least)}%"
        return Threshold(Fraction(award.vote_at_least) / 100, said, BY_PLAN, secret)
    if rule is None:
        return None
    hundredth = rule.share * 100
    said = f"{hundredth}%" if hundredth.denominator == 1 else f"{rule.votes}/{rule.of}"
    return Threshold(rule.share, said, Say(rule.source, rule.source), secret)
