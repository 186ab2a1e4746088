"""The level of a nomination that does not say it: an award, a kind and a nominator in, the only level there is out."""

from __future__ import annotations

from docgen.model.kind import Kind
from docgen.model.plan import Quota
from docgen.schema.nominations.vocabulary import Vocabulary

OPEN = ""
"""Stands for “one of several”."""


def level_of(words: Vocabulary, award: str, kind: Kind, unit: str) -> str | None:
    """The only level at which the nominator has a quota of the award for this kind; `OPEN` where there are several.

    None where there is none: an award without quotas has no levels, and that a unit is not entitled is for the checks
    to say.
    """
    levels = {
        quota.level
        for quota in words.plan.quotas.values()
        if quota.award == award and quota.kind == kind and _entitled(words, quota, unit)
    }
    if len(levels) > 1:
        return OPEN
    return levels.pop() if levels else None


def _entitled(words: Vocabulary, quota: Quota, unit: str) -> bool:
    """Whether a nominator has a part in a quota: an own nominator in those of its level; a unit in what is shared among
    units like it, in what has no limit, and in what the issuer holds unless an own nominator speaks for that level."""
    if unit in words.own:
        return quota.level == unit
    if quota.rule.chosen[0] == "unlimited":
        return True
    if quota.rule.chosen[0] == "held":
        return quota.level not in words.own
    return quota.among in (None, words.unit_levels.get(unit))
