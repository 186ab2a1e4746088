"""Rule `ratio`: one per so many of a figure.

The same words (“cứ 30 ấp được 01”) mean two things in practice: rounding in each unit and adding up, or rounding once
on the total and sharing the result. They differ (12 against 14 in one plan), so the rule has to say which.
"""

from __future__ import annotations

from docgen.model.rules import RatioRule
from docgen.model.shares import Because, Share
from docgen.problem import Problem, Say
from docgen.quota.case import Case, Draft, because, uncounted
from docgen.quota.figures import Sizes, sizes_by
from docgen.quota.limits import bounded
from docgen.quota.proportion import shared
from docgen.quota.rounding import rounded

ON_TOTAL = Say("tính trên tổng số của {units} đơn vị", "counted on the total of {units} units")


def allot(rule: RatioRule, case: Case) -> Draft:
    """One per `rule.one_per` of the figure: `on: unit` rounds in each unit, `on: total` rounds once and then "
    "shares."""
    sizes = sizes_by(case, rule.of, "rule", "ratio", "of")
    if isinstance(sizes, Problem):
        return uncounted(case, sizes)
    return _on_total(rule, case, sizes) if rule.on == "total" else _on_unit(rule, case, sizes)


def quotient(rule: RatioRule, size: int, figure: str) -> tuple[int, Because]:
    """How many a size is worth, and the sentence for it.

    >>> from docgen.model.rules import RatioRule
    >>> rule = RatioRule(one_per=30, of="ap", rounding="half-up", on="unit")
    >>> quotient(rule, 74, "ấp, khóm")[1].said()
    '74 ấp, khóm ÷ 30 = 2 lẻ 14/30, dưới một nửa: làm tròn xuống 2'
    """
    count, says = rounded(size, rule.one_per, rule.rounding)
    whole, rest = divmod(size, rule.one_per)
    return count, because(says, amount=size, figure=figure, divisor=rule.one_per, whole=whole, rest=rest, count=count)


def _on_unit(rule: RatioRule, case: Case, sizes: Sizes) -> Draft:
    shares = []
    for row, size in zip(case.rows, sizes.each, strict=True):
        if size is None:
            shares.append(Share(row.unit.id, 0, sizes.missing()))
            continue
        count, step = quotient(rule, size, sizes.name)
        shares.append(bounded(case, row.unit.id, count, (*sizes.notes, step)))
    return Draft(tuple(shares), sizes.notes, sound=sizes.complete, problems=sizes.problems)


def _on_total(rule: RatioRule, case: Case, sizes: Sizes) -> Draft:
    total, step = quotient(rule, sizes.total, sizes.name)
    return shared(case, total, sizes, (because(ON_TOTAL, units=len(case.rows)), step))
