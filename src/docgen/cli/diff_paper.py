"""The comparison of quotas as a paper: a comparison in, files in the folder `so-sanh` of the plan out."""

from __future__ import annotations

from collections.abc import Mapping

from docgen import documents, rebuild
from docgen.files import Workplace
from docgen.model.comparison import Comparison
from docgen.model.paper_type import PaperType
from docgen.model.prepared import Prepared
from docgen.rebuild import Outcome
from docgen.sources import Sources, fetch_type

TYPE = "so-sanh-chi-tieu"
WHAT = ("cách lấy số liệu của bảng so sánh", "the view of a comparison")
FOLDER = "so-sanh"
"""The paper is none of the plan's, so it lies beside those, with a trace of its own."""


def made_paper(
    found: Comparison,
    before: Prepared,
    after: Prepared,
    workplace: Workplace,
    draft: bool,
    replace: bool,
    formats: tuple[str, ...],
) -> Outcome | None:
    """Makes the paper; None where no quota moved, or where a plan with errors was not asked for as a draft."""
    prepared = prepared_paper(found, before, after, workplace, draft)
    if prepared is None or not (draft or after.clean):
        return None
    if not prepared.documents:
        return Outcome((), prepared.problems)
    outcome = rebuild.rebuild(prepared, workplace, formats=formats, only=(TYPE,), draft=draft, replace=replace)
    return Outcome(outcome.papers, (*prepared.problems, *outcome.problems))


def prepared_paper(
    found: Comparison, before: Prepared, after: Prepared, workplace: Workplace, draft: bool
) -> Prepared | None:
    """The paper, ready to be written."""
    if before.dossier is None or after.dossier is None or not any(quota.has_moved for quota in found.quotas):
        return None
    sources = Sources(workplace)
    types = fetch_type(sources, TYPE, documents.COMPARISON_VIEWS, WHAT)
    every: Mapping[str, PaperType] = {**after.types, **types.known}
    name = f"{after.name}/{FOLDER}"
    if TYPE not in types.known or after.dossier.plan.type not in every:
        return Prepared(name, problems=tuple(sources.problems))
    document = documents.compose_comparison(found, before.dossier, after.dossier, every, TYPE, draft)
    names = {TYPE: types.known[TYPE].name}
    return Prepared(name, None, (document,), types.templates, tuple(sources.problems), names)
