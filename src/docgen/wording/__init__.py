"""The wording room: a plan and its figures become a plan in final words, and its body in numbered paragraphs.

In: the plan as written, the allocation, the issuer. Out: the same plan with every `{{ … }}` filled in, its body
flat and numbered, its legal bases as sentences; and what could not be filled. Each count in a sentence comes from the
allocation that the annex prints, so the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Places
from docgen.model.facts import Paragraph
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.unshared import unshared, unshared_places, without_figures
from docgen.problem import Fault, Problem, Say, Severity
from docgen.wording.bases import bases_said
from docgen.wording.named import Name
from docgen.wording.names import names_for, names_of
from docgen.wording.outline import outline_plan
from docgen.wording.paper_faults import NOBODY_YET
from docgen.wording.papers import word_papers
from docgen.wording.shares import Shares
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
class WordedPlan:
    """A plan in final words, and the names that its texts could use."""

    plan: Plan
    body: tuple[Paragraph, ...]
    bases: tuple[str, ...]
    names: Mapping[str, Name]


@dataclass(frozen=True)
class WordedCampaign:
    """The papers of a campaign in final words, and every problem of their texts. `says_shares`: one of them says how
    many there may be of what, and so depends on that."""

    papers: tuple[WordedPaper, ...]
    problems: tuple[Problem, ...]
    says_shares: bool


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
    own, problems = word_plan(written, places)
    campaign = word_campaign(written, own, places)
    return Worded(own.plan, own.body, own.bases, campaign.papers), (*problems, *campaign.problems)


def word_plan(written: Written, places: Places) -> tuple[WordedPlan, tuple[Problem, ...]]:
    """The plan in final words, and every problem of its texts."""
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
    worded = WordedPlan(final, outline_plan(final, places, written.own[1]).paragraphs, bases, names)
    return worded, (*numbered.problems, *faults, *missed, *unknown)


def word_campaign(written: Written, worded: WordedPlan, places: Places) -> WordedCampaign:
    """The papers of the campaign in final words. All that they are made of is a plan without how many there may be of
    what; a text that says so all the same gets the number that the annex prints, and the campaign is marked for it."""
    final = unshared(worded.plan)
    units = without_figures(written.allocation.units)
    seen = replace(written, plan=unshared(written.plan), allocation=Allocation(units, ()))
    shares = Shares(worded.names)
    cites = names_for(shares.names(), seen, final, written.own[1])  # its trích yếu may have been filled in
    papers, problems = word_papers(seen, final, cites, unshared_places(places))
    return WordedCampaign(papers, problems, shares.are_said)


__all__ = [
    "NOBODY_YET",
    "Bodies",
    "Kinds",
    "Worded",
    "WordedCampaign",
    "WordedPlan",
    "Written",
    "word",
    "word_campaign",
    "word_plan",
]
