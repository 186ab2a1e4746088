"""The votes that an award asks for on a day."""

from __future__ import annotations

import datetime

from docgen.law.time import latest
from docgen.model.law import Law, VoteRule


def vote_rule(law: Law, key: str, day: datetime.date) -> VoteRule | None:
    """The rule of a class of awards on a day. The rate is counted on all members (NĐ 91/2017/NĐ-CP Điều 45.8)."""
    rules = law.votes.get(key)
    return latest(rules.versions, day) if rules else None
