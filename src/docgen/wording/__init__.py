"""The wording room: a plan and its figures become a plan in final words, and its body in numbered paragraphs.

In: the plan as written, the allocation, the issuer. Out: the same plan with every `{{ … }}` filled in, its body
flat and numbered, its legal bases as sentences; and what could not be filled. Each count in a sentence comes from the
allocation that the annex prints, so the two cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Places
from docgen.model.facts import Paragraph
from docgen.model.plan import Plan
from docgen.problem import Fault, Problem, Say, Severity
from docgen.wording.bases import bases_said
from docgen.wording.names import names_for, names_of
from docgen.wording.outline import outline_plan
from docgen.wording.paper_faults import NOBODY_YET
from docgen.wording.papers import word_papers
from docgen.wording.texts import filled_plan
from docgen.wording.written import Bodies, Kinds, Written

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
    """A plan in final words, and the papers of its campaign."""

    plan: Plan
    body: tuple[Paragraph, ...]
    bases: tuple[str, ...]
    papers: tuple[WordedPaper, ...]


def word(written: Written, places: Places) -> tuple[Worded, tuple[Problem, ...]]:
    """The plan and its papers in final words.

    What cannot be filled in stays visible in double square brackets, for drafts, and is a problem.
    """
    plan = written.plan
    numbered = outline_plan(plan, places, written.own[1])
    names = names_of(written, numbered.references)
    final, mentioned, faults = filled_plan(plan, names, places)
    missed = tuple(
        ANNEX_UNMENTIONED.at(places.at("annexes", annex), annex=annex)
        for annex in plan.annexes
        if annex not in mentioned
    )
    bases, unknown = bases_said(final.bases, final, written.law, final.date, places, ("bases",), written.own[1])
    cites = names_for(names, written, final, written.own[1])  # its trích yếu may have been filled in
    papers, wrong = word_papers(written, final, cites, places)
    worded = Worded(final, outline_plan(final, places, written.own[1]).paragraphs, bases, papers)
    return worded, (*numbered.problems, *faults, *missed, *unknown, *wrong)


__all__ = ["NOBODY_YET", "Bodies", "Kinds", "Worded", "Written", "word"]
