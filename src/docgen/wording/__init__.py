"""The wording room: a plan and its figures become a plan in final words, and its body in numbered paragraphs.

In: the plan as written, the allocation, the issuer. Out: the same plan with every `{{ … }}` filled in, its body
flat and numbered, its legal bases as sentences; and what could not be filled. Each count in a sentence comes from the
allocation that the annex prints, so the two cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.dossier import Places
from docgen.model.facts import Paragraph
from docgen.model.issuer import Issuer
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.problem import Fault, Problem, Say, Severity
from docgen.wording.citation import cited
from docgen.wording.names import names_of
from docgen.wording.outline import outline
from docgen.wording.texts import filled_plan

ANNEX_UNMENTIONED = Fault(
    "annex-unmentioned",
    Say("lời văn không nhắc đến phụ lục “{annex}”", "the text never refers to the annex “{annex}”"),
    mend=Say(
        "viết {{{{ annex('{annex}') }}}} ở chỗ cần dẫn chiếu trong nội dung",
        "write {{{{ annex('{annex}') }}}} where the text refers to it",
    ),
    explain=Say(
        "Nghị định 30/2020/NĐ-CP (Phụ lục I, phần II, mục III.1) yêu cầu nội dung văn bản phải có chỉ dẫn về phụ lục. "
        "Hãy nhắc đến phụ lục trong lời văn để người đọc biết có phụ lục kèm theo.",
        "Nghị định 30/2020/NĐ-CP asks that the text of a paper refers to each of its annexes, so that a reader knows "
        "that there is one.",
    ),
    severity=Severity.WARNING,
)


@dataclass(frozen=True)
class Worded:
    """A plan in final words."""

    plan: Plan
    body: tuple[Paragraph, ...]
    bases: tuple[str, ...]


def word(
    plan: Plan, issuer: Issuer, allocation: Allocation, type_name: str, places: Places
) -> tuple[Worded, tuple[Problem, ...]]:
    """The plan in final words.

    What cannot be filled in stays visible in double square brackets, for drafts, and is a problem.
    """
    _, marks, problems = outline(plan, places)
    names = names_of(plan, issuer, allocation, type_name, marks)
    final, mentioned, faults = filled_plan(plan, names, places)
    entries, _, _ = outline(final, places)
    missed = tuple(
        ANNEX_UNMENTIONED.at(places.at("annexes", annex), annex=annex)
        for annex in plan.annexes
        if annex not in mentioned
    )
    return Worded(final, entries, _bases(final)), (*problems, *faults, *missed)


def _bases(plan: Plan) -> tuple[str, ...]:
    """The legal bases, each ending “;”, the last “.” (NĐ 30/2020 Phụ lục I, II.6.a)."""
    said = [
        f"Căn cứ {cited(plan.citations[basis])}" if basis in plan.citations else basis.rstrip(" .;")
        for basis in plan.bases
    ]
    return tuple(f"{basis}{';' if index < len(said) - 1 else '.'}" for index, basis in enumerate(said))
