"""How many papers of each type: a plan and what became of its papers in, one line out: “tờ trình 11 · danh sách 24”."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from docgen.model.prepared import Prepared
from docgen.rebuild import Became, Done


def paper_totals(plan: Prepared, papers: Iterable[Done]) -> str:
    """The types in the order of the plan, by their Vietnamese names. A paper counts once, whatever its formats."""
    there = {paper.document for paper in papers if paper.became is not Became.GONE}
    counts = Counter(_called(plan, document.template) for document in plan.documents if document.name in there)
    return " · ".join(f"{name} {count}" for name, count in counts.items())


def _called(plan: Prepared, template: str) -> str:
    name = plan.type_names.get(template, template)
    return name[:1].lower() + name[1:]
