"""The documents room: a dossier becomes the papers that it wants, each in print-ready words.

In: a dossier and the types of paper that are known. Out: documents: name, template, facts. Nothing can fail here:
whatever could be wrong was asked before. To add a paper from new facts: one module with a view, and its row below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.documents import allocation
from docgen.documents.plan import view as plan_view
from docgen.model.dossier import Dossier
from docgen.model.facts import AnnexFacts, Document, PlanFacts
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan

DRAFT = "DỰ THẢO"

AnnexView = Callable[[Dossier, str, PaperType, str], AnnexFacts]
PlanView = Callable[[Dossier, PaperType, str], PlanFacts]

PLAN_VIEWS: Mapping[str, PlanView] = {"plan": plan_view}
"""Views that make the plan itself."""

ANNEX_VIEWS: Mapping[str, AnnexView] = {"allocation": allocation.view}
"""Views that make one annex of the plan, by its name in the plan."""


def can_compose(plan: Plan, types: Mapping[str, PaperType]) -> bool:
    """Whether every paper of a plan has a type that is known and made for it."""
    wanted = [(plan.type, PLAN_VIEWS.keys()), *((annex.type, ANNEX_VIEWS.keys()) for annex in plan.annexes.values())]
    return all(name in types and types[name].view in views for name, views in wanted)


def compose(dossier: Dossier, types: Mapping[str, PaperType], draft: bool) -> tuple[Document, ...]:
    """The papers of a dossier, the plan first, then its annexes in the plan's order.

    The plan is called by its type, an annex by `Plan.annex_paper`.
    """
    mark = DRAFT if draft else ""
    main = types[dossier.plan.type]
    documents = [Document(dossier.plan.type, dossier.plan.type, PLAN_VIEWS[main.view](dossier, main, mark))]
    for annex_id, annex in dossier.plan.annexes.items():
        view = ANNEX_VIEWS[types[annex.type].view]
        documents.append(Document(dossier.plan.annex_paper(annex_id), annex.type, view(dossier, annex_id, main, mark)))
    return tuple(documents)


__all__ = ["ANNEX_VIEWS", "DRAFT", "PLAN_VIEWS", "can_compose", "compose"]
