"""Does each nomination prove the figures that the criteria ask for?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.nominations.nominated import Key, filed
from docgen.model.dossier import Dossier
from docgen.model.plan import Criterion, Plan
from docgen.problem import Fault, Problem, Say
from docgen.vietnamese.amounts import decimal_said

NOT_MET = Fault(
    "criterion-not-met",
    Say(
        "{name}: {evidence} là {found}, chưa đạt tiêu chuẩn của “{award}”",
        "{name}: {evidence} is {found}, which does not meet the criteria of “{award}”",
    ),
    need=Say("{bound_vi}", "{bound_en}"),
    mend=Say(
        "xem lại số liệu; nếu đúng thì bỏ đề nghị, chọn hình thức khác, hoặc ghi lý do vào cột “Không khen”",
        "look at the figure again; if it is right, take the nomination away, choose another award, or give the reason "
        "in the column “Không khen”",
    ),
    explain=Say(
        "Tiêu chuẩn của hình thức khen thưởng đòi hỏi một con số (tỷ lệ cử tri đi bầu, điểm, xếp hạng, số năm, số "
        "tiền …) và số liệu của trường hợp này chưa đạt. Mức phải đạt ghi ở dòng requires của tiêu chuẩn trong "
        "plan.yaml.",
        "The criteria of the award ask for a figure (turnout, score, rank, years, money), and that of this nominee is "
        "not enough. The bounds stand in the line requires of the criterion in plan.yaml.",
    ),
)
NOT_PROVED = Fault(
    "criterion-not-proved",
    Say(
        "{name}: chưa có số liệu “{evidence}” mà tiêu chuẩn của “{award}” đòi hỏi",
        "{name}: the figure “{evidence}” is missing, which the criteria of “{award}” ask for",
    ),
    need=Say("{bound_vi}", "{bound_en}"),
    mend=Say("ghi cột “{evidence}”", "fill in the column “{evidence}”"),
    explain=Say(
        "Tiêu chuẩn của hình thức khen thưởng đòi hỏi một con số làm căn cứ, nhưng đề nghị để trống. Nếu con số này "
        "không bắt buộc thì ghi proved: không ở dòng requires trong plan.yaml.",
        "The criteria of the award ask for a figure as proof, and the nomination leaves it empty. If it may be left "
        "out, write proved: không below requires in plan.yaml.",
    ),
)


class Bound(NamedTuple):
    """What all criteria together ask of one figure for one award, kind and level."""

    evidence: str
    at_least: Decimal | None
    at_most: Decimal | None
    proved: bool

    def allows(self, found: Decimal | None) -> bool:
        """Whether a figure, or its absence, is good enough."""
        if found is None:
            return not self.proved
        high_enough = self.at_least is None or found >= self.at_least
        return high_enough and (self.at_most is None or found <= self.at_most)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each figure within its bounds, and there at all. One message for each figure, by the strictest bound."""
    plan = dossier.plan
    criteria = [criterion for criterion in plan.criteria.values() if criterion.requires]
    if not criteria:
        return
    asked: dict[Key, tuple[Bound, ...]] = {}
    for (_, key), entries in filed(dossier).items():
        if key not in asked:
            asked[key] = tuple(_bounds(criteria, key))
        for bound in asked[key]:
            for entry in entries:
                found = entry.nomination.evidence.get(bound.evidence)
                if bound.allows(found):
                    continue
                fault, said = NOT_PROVED, ""
                if found is not None:
                    fault, said = NOT_MET, _with_unit(plan, bound.evidence, found)
                yield fault.at(
                    entry.at(f"evidence.{bound.evidence}"),
                    name=entry.nomination.name,
                    found=said,
                    award=plan.awards[key.award].name,
                    **_said(plan, bound),
                )


def _bounds(criteria: list[Criterion], key: Key) -> Iterator[Bound]:
    """What is asked of nominations of one key, by figure."""
    found: dict[str, Bound] = {}
    for criterion in criteria:
        here = (
            (not criterion.awards or key.award in criterion.awards)
            and criterion.kind in (None, key.kind)
            and criterion.level in (None, key.level)
        )
        for asked in criterion.requires if here else ():
            before = found.get(asked.of, Bound(asked.of, None, None, False))
            lows = [bound for bound in (before.at_least, asked.at_least) if bound is not None]
            highs = [bound for bound in (before.at_most, asked.at_most) if bound is not None]
            found[asked.of] = Bound(
                asked.of, max(lows, default=None), min(highs, default=None), before.proved or asked.proved
            )
    yield from found.values()


def _said(plan: Plan, bound: Bound) -> dict[str, str]:
    low = None if bound.at_least is None else _with_unit(plan, bound.evidence, bound.at_least)
    high = None if bound.at_most is None else _with_unit(plan, bound.evidence, bound.at_most)
    said = {"evidence": plan.evidence[bound.evidence].name if bound.evidence in plan.evidence else bound.evidence}
    for lang, least, most, any_figure in (
        ("vi", "ít nhất", "nhiều nhất", "một con số"),
        ("en", "at least", "at most", "a figure"),
    ):
        parts = [f"{word} {number}" for word, number in ((least, low), (most, high)) if number]
        said[f"bound_{lang}"] = ", ".join(parts) or any_figure
    return said


def _with_unit(plan: Plan, evidence: str, number: Decimal) -> str:
    unit = (plan.evidence[evidence].unit_word or "") if evidence in plan.evidence else ""
    return f"{decimal_said(number)}{unit}" if unit == "%" else f"{decimal_said(number)} {unit}".rstrip()
