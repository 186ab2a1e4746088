"""The documents room: a dossier becomes the papers that it wants, each in print-ready words.

In: a dossier and the types of paper that are known. Out: documents: name, template, facts. Nothing can fail here:
whatever could be wrong was asked before. To add a paper from new facts: one module with a view, and its row below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.documents import allocation, comparison, listing, paper, report
from docgen.documents.minutes import minutes
from docgen.documents.plan import view as plan_view
from docgen.model.campaign import WordedPaper
from docgen.model.comparison import Comparison
from docgen.model.dossier import Dossier
from docgen.model.facts import AnnexFacts, ComparisonFacts, Document, Facts, PaperFacts
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.unshared import unshared_dossier

DRAFT = "DỰ THẢO"

AnnexView = Callable[[Dossier, str, PaperType, str], AnnexFacts]
PlanView = Callable[[Dossier, PaperType, str], PaperFacts]
PaperView = Callable[[Dossier, WordedPaper, str], Facts]
ComparisonView = Callable[[Comparison, Dossier, Dossier, PaperType, PaperType, str], ComparisonFacts]

PLAN_VIEWS: Mapping[str, PlanView] = {"plan": plan_view}
"""Views that make the plan itself."""

ANNEX_VIEWS: Mapping[str, AnnexView] = {"allocation": allocation.view}
"""Views that make one annex of the plan, by its name in the plan."""

PAPER_VIEWS: Mapping[str, PaperView] = {
    "document": paper.document,
    "letter": paper.letter,
    "decision": paper.decision,
    "budget": paper.document,
    "list": listing.listing,
    "attached-list": listing.attached,
    "minutes": minutes,
    "report": report.report,
    "summary": report.summary,
}
"""Views that make one paper of the campaign, from its final words."""

COMPARISON_VIEWS: Mapping[str, ComparisonView] = {"comparison": comparison.view}
"""Views that make a paper of what is different between two states of a plan."""

REPORTS = frozenset({"report", "summary"})
"""Views that need a form and one nominee; without them, in a draft, there is nothing to draw."""

AMENDING_VIEWS = frozenset({"amending", "replacing", "correcting"})
"""Views of types that amend issued papers: they say what changes, make the paper anew, or correct slips of form; see
the room `amending`."""

VIEWS: tuple[str, ...] = (*PLAN_VIEWS, *ANNEX_VIEWS, *PAPER_VIEWS, *COMPARISON_VIEWS, *sorted(AMENDING_VIEWS))


def can_compose(plan: Plan, types: Mapping[str, PaperType]) -> bool:
    """Whether every paper of a plan has a type that is known and made for it."""
    wanted = [
        (plan.type, PLAN_VIEWS.keys()),
        *((annex.type, ANNEX_VIEWS.keys()) for annex in plan.annexes.values()),
        *((each.type, PAPER_VIEWS.keys()) for each in plan.papers.values()),
    ]
    return all(name in types and types[name].view in views for name, views in wanted)


def compose(dossier: Dossier, types: Mapping[str, PaperType], draft: bool) -> tuple[Document, ...]:
    """The papers of a dossier: the plan, its annexes, then the papers of the campaign, each in the plan's order."""
    return (*compose_plan(dossier, types, draft), *compose_campaign(unshared_dossier(dossier), draft))


def compose_plan(dossier: Dossier, types: Mapping[str, PaperType], draft: bool) -> tuple[Document, ...]:
    """The plan, called by its type, and its annexes, by `Plan.annex_paper`."""
    mark = DRAFT if draft else ""
    main = types[dossier.plan.type]
    documents = [Document(dossier.plan.type, dossier.plan.type, PLAN_VIEWS[main.view](dossier, main, mark))]
    for annex_id, annex in dossier.plan.annexes.items():
        annex_view = ANNEX_VIEWS[types[annex.type].view]
        facts = annex_view(dossier, annex_id, main, mark)
        documents.append(Document(dossier.plan.annex_paper(annex_id), annex.type, facts))
    return tuple(documents)


def compose_campaign(dossier: Dossier, draft: bool) -> tuple[Document, ...]:
    """The papers of the campaign, each called by its entry in `papers` and, below that, by the unit and the nominee.
    `dossier` is unshared and has its papers."""
    mark = DRAFT if draft else ""
    documents = []
    for worded in dossier.papers:
        if worded.paper_type.view in REPORTS and not report.can_report(dossier, worded):
            continue
        documents.append(
            Document(worded.name, worded.paper.type, PAPER_VIEWS[worded.paper_type.view](dossier, worded, mark))
        )
    return tuple(documents)


def compose_comparison(
    found: Comparison, before: Dossier, after: Dossier, types: Mapping[str, PaperType], name: str, draft: bool
) -> Document:
    """The paper that shows a comparison; `name` is its type among `types`, and what it is called."""
    paper, main = types[name], types[after.plan.type]
    view = COMPARISON_VIEWS[paper.view]
    return Document(name, name, view(found, before, after, main, paper, DRAFT if draft else ""))


__all__ = [
    "AMENDING_VIEWS",
    "ANNEX_VIEWS",
    "COMPARISON_VIEWS",
    "DRAFT",
    "PAPER_VIEWS",
    "PLAN_VIEWS",
    "VIEWS",
    "can_compose",
    "compose",
    "compose_campaign",
    "compose_comparison",
    "compose_plan",
]
