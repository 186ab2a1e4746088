"""The story: read, decode, allocate, word, check, compose. On one screen, with a type on each side of every stage.

In: the name of a plan and the workplace it lies in. Out: its papers in print-ready words with their templates, and
everything that is wrong. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from docgen import amending, checks, documents, quota, schema, wording
from docgen.files import PLAN_FILE, Workplace
from docgen.model.amendment import Amendment
from docgen.model.campaign import Campaign
from docgen.model.dossier import Dossier
from docgen.model.facts import Document
from docgen.model.issued import Issue, Record
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.model.unshared import unshared, without_figures
from docgen.problem import any_error, in_order
from docgen.record import numbered_campaign
from docgen.sources import (
    AMENDMENTS_FILE,
    Begun,
    Memory,
    Nothing,
    Sources,
    Types,
    bodies_of,
    fetch_amendments,
    fetch_campaign,
    fetch_law,
    fetch_record,
    fetch_types,
    numbered,
    profiles_of,
)
from docgen.standing import Basis, Campaigned, recalled, worked_out
from docgen.standing import Memory as Known

UNITS_FILE = "units.csv"
OVERRIDES_FILE = "overrides.yaml"
NOMINATIONS_FOLDER = "nominations"


def prepare(
    name: str,
    workplace: Workplace,
    *,
    draft: bool = False,
    anyway: bool = False,
    issuing: tuple[Issue, ...] = (),
    beginning: tuple[Amendment, ...] = (),
    memory: Memory | None = None,
    known: Known | None = None,
    expect: Callable[[Document, Template], None] | None = None,
) -> Prepared:
    """Everything up to the words on paper. In a draft, papers are composed in spite of problems, as far as possible;
    with `anyway` likewise, but in their final words: to be compared, not to be written.

    `issuing` are papers about to be issued: their numbers and days stand and are cited as if they had been. `beginning`
    are amending papers that would be begun. What `memory` has of nominations is not read again, and of a campaign that
    `known` remembers, no paper is put into words; there is no dossier then. `expect` is told of the plan and its
    annexes as soon as they are composed, before anybody knows whether they may be made.
    """
    sources = Sources(workplace)
    folder = workplace.plan_folder(name)

    plan, frame, plan_places = sources.plan(folder / PLAN_FILE)
    record = fetch_record(sources, name)
    if record and issuing:
        record = replace(record, pending=issuing)
    so_far = Prepared(name, record=record)
    plan = numbered(sources, plan, record, plan_places)
    issuer, profile, issuer_places = sources.issuer(frame, plan_places)
    units, unit_places = sources.units(plan, frame, folder / UNITS_FILE)
    overrides, override_places = sources.overrides(folder / OVERRIDES_FILE)
    if plan is None:
        return replace(so_far, problems=in_order(sources.problems))
    law = fetch_law(sources)
    types = fetch_types(sources, plan, plan_places)
    sources.problems += schema.check_references(plan, plan_places)

    decided = overrides.overrides if overrides else ()
    allocation, problems = quota.allocate(plan, units or (), decided, plan_places, unit_places, override_places)
    is_shared = units is not None and overrides is not None
    if is_shared:  # else the shares are worth no question, but the words are
        sources.problems += problems
    if issuer is None or profile is None:
        return replace(so_far, problems=in_order(sources.problems))
    own = (issuer, profile)
    kinds = wording.Kinds(types.known, types.places)
    written = wording.Written(plan, own, wording.Bodies(), allocation, Campaign(), law, kinds)
    worded, problems = wording.word_plan(written, plan_places)
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
        law=law,
    )
    is_composable = is_shared and documents.can_compose(dossier.plan, types.known)
    if expect and is_composable and not any_error(sources.problems):
        for document in documents.compose_plan(dossier, types.known, draft):
            expect(document, types.templates[document.template])

    campaign = Campaign()
    if units is not None:  # nobody knows who nominates, else
        sent = folder / NOMINATIONS_FOLDER
        seen = (unshared(plan), without_figures(units), unit_places)
        campaign = fetch_campaign(sources, *seen, own, sent, memory or Nothing())
        campaign, problems = numbered_campaign(campaign, plan, record or Record())
        sources.problems += problems
    bodies = wording.Bodies(bodies_of(sources, plan, plan_places), profiles_of(sources, plan, plan_places))
    written = replace(written, bodies=bodies, campaign=campaign)
    dossier = replace(dossier, campaign=campaign)
    sources.problems += checks.check_plan(dossier)
    amendments = fetch_amendments(sources, folder / AMENDMENTS_FILE, name, record or Record(), beginning)

    own_files = {workplace.shown(folder / file) for file in (PLAN_FILE, UNITS_FILE, OVERRIDES_FILE)}
    fetched = {file: digest for file, digest in sources.fetched.items() if file not in own_files}
    basis = Basis(dossier, written, worded, record or Record(), fetched, units is not None, draft)
    is_amended = amendments.asked.kinds or amendments.asked.amendments
    remembers = known if is_shared and not is_amended else None  # what amends looks at every paper
    found = (recalled(basis, remembers) if remembers else None) or worked_out(basis, remembers)
    sources.problems += found.problems

    so_far = replace(so_far, plan=plan, problems=in_order(sources.problems))
    if not is_shared:
        return so_far
    if found.papers is not None:
        dossier = replace(dossier, papers=found.papers)
        so_far = replace(so_far, dossier=dossier)
    so_far = replace(so_far, types=types.known)
    return _composed(so_far, dossier, found, types, amendments, draft, anyway)


def _composed(
    so_far: Prepared, dossier: Dossier, found: Campaigned, types: Types, amendments: Begun, draft: bool, anyway: bool
) -> Prepared:
    """The papers of a dossier and those that amend issued ones, with their templates; none where errors forbid it."""
    is_allowed = draft or anyway
    if not documents.can_compose(dossier.plan, types.known) or not (so_far.clean or is_allowed):
        return so_far
    composed = (*documents.compose_plan(dossier, types.known, draft), *found.documents())
    amended = amending.compose(dossier, composed, types.known, so_far.record or Record(), amendments.asked, draft)
    so_far = replace(so_far, problems=in_order((*so_far.problems, *amended.problems)))
    if not (so_far.clean or is_allowed):
        return so_far
    names = {template: paper_type.name for template, paper_type in types.known.items()}
    return replace(
        so_far,
        documents=(*composed, *amended.documents),
        templates={**types.templates, **amendments.templates},
        type_names=names | {kind.name: kind.type.name for kind in amendments.asked.kinds},
        amending=amended,
    )
