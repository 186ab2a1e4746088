"""The story: read, decode, allocate, word, check, compose. On one screen, with a type on each side of every stage.

In: the name of a plan and the workplace it lies in. Out: its papers in print-ready words with their templates, and
everything that is wrong. Nothing is written here.
"""

from __future__ import annotations

from docgen import checks, documents, quota, schema, wording
from docgen.files import PLAN_FILE, Workplace
from docgen.model.dossier import Dossier
from docgen.model.prepared import Prepared
from docgen.problem import any_error, in_order
from docgen.sources import Sources

UNITS_FILE = "units.csv"
OVERRIDES_FILE = "overrides.yaml"


def prepare(name: str, workplace: Workplace, *, draft: bool = False) -> Prepared:
    """Everything up to the words on paper. In a draft, papers are composed in spite of problems, as far as possible."""
    sources = Sources(workplace)
    folder = workplace.plan_folder(name)

    plan, frame, plan_places = sources.plan(folder / PLAN_FILE)
    issuer, profile, issuer_places = sources.issuer(frame, plan_places)
    units, unit_places = sources.units(plan, frame, folder / UNITS_FILE)
    overrides, override_places = sources.overrides(folder / OVERRIDES_FILE)
    if plan is None:
        return Prepared(name, problems=in_order(sources.problems))
    types = sources.types(plan, plan_places)
    sources.problems += schema.check_references(plan, plan_places)

    decided = overrides.overrides if overrides else ()
    allocation, problems = quota.allocate(plan, units or (), decided, plan_places, unit_places, override_places)
    is_shared = units is not None and overrides is not None
    if is_shared:  # else the shares are worth no question, but the words are
        sources.problems += problems
    if issuer is None or profile is None:
        return Prepared(name, problems=in_order(sources.problems))
    type_name = types[plan.type].name if plan.type in types else plan.type
    worded, problems = wording.word(plan, issuer, allocation, type_name, plan_places)
    sources.problems += problems
    dossier = Dossier(
        name=name,
        plan=worded.plan,
        issuer=issuer,
        profile=profile,
        allocation=allocation,
        overrides=decided,
        body=worded.body,
        bases=worded.bases,
        plan_places=plan_places,
        unit_places=unit_places,
        issuer_places=issuer_places,
        override_places=override_places,
    )
    sources.problems += checks.check(dossier)

    found = in_order(sources.problems)
    if not is_shared:
        return Prepared(name, problems=found)
    if not documents.can_compose(plan, types) or (any_error(found) and not draft):
        return Prepared(name, dossier, problems=found)
    composed = documents.compose(dossier, types, draft)
    templates = {type_name: sources.templates[type_name] for type_name in types}
    return Prepared(name, dossier, composed, templates, found)
