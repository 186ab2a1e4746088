"""Which of several changes make a paper another one: each is tried alone.

In: two prepared plans and the changes between them. Out: for each paper the changes that touch it. A text takes its
numbers from anywhere in the plan, so nobody can tell by looking; but words are arithmetic, and the plan of before with
one change of today can be put into words like any other. Nothing is read or rendered again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from docgen import documents, quota, wording
from docgen.comparing.written import RULES
from docgen.model.campaign import Campaign
from docgen.model.comparison import AREA_SAID, Area, Change
from docgen.model.dossier import Dossier, Places
from docgen.model.facts import Document
from docgen.model.plan import Plan
from docgen.model.prepared import Prepared
from docgen.problem import Say

NOWHERE = Places("")
KEYED = ("papers", "annexes", "terms", "citations")
"""The parts of a plan's words whose entries are tried one by one."""

OF_ONE = frozenset({Area.NOMINATIONS, Area.MEETINGS, Area.TEMPLATES})
"""Sorts of changes that are no cause here: which papers they touch is seen without trying."""

MOST = 8
"""Of more changes than that the sorts are tried, not each by itself."""

Mix = Callable[[Dossier, Plan], tuple[Dossier, Plan]]
"""Puts one change of today into the dossier and the plan of before."""


@dataclass(frozen=True)
class Cause:
    """One change, or several that go together, and how to make it in the state of before. `of_quota`: it moves cells,
    which say so themselves."""

    says: Say
    mix: Mix
    of_quota: bool = False


def causes_of(before: Prepared, after: Prepared, changes: Sequence[Change]) -> tuple[Cause, ...]:
    """Everything that was changed and may touch any paper, in the order of the areas."""
    found = tuple(_causes(before, after, changes, one_by_one=True))
    return found if len(found) <= MOST else tuple(_causes(before, after, changes, one_by_one=False))


def touched(before: Prepared, cause: Cause, names: frozenset[str]) -> frozenset[str] | None:
    """Those of the named papers that one cause makes others; None where the plan of before with nothing but this change
    makes no sense (a new quota for an award that is new as well)."""
    assert before.dossier is not None
    assert before.plan is not None
    try:
        mixed = _composed(*cause.mix(before.dossier, before.plan), before, names)
    except (LookupError, ValueError, TypeError, AttributeError, AssertionError):
        # Nobody wrote this plan and nobody checked it: the rooms promise nothing of what they were not handed whole.
        return None
    was = {document.name: document for document in before.documents}
    return frozenset(name for name in names if mixed.get(name) != was.get(name))


def _composed(dossier: Dossier, plan: Plan, before: Prepared, names: frozenset[str]) -> dict[str, Document]:
    """Some papers of a plan as written, by the types of before; the plan and its annexes in any case."""
    kinds = wording.Kinds(before.types, dict.fromkeys(before.types, NOWHERE))
    own = (dossier.issuer, dossier.profile)
    bodies = wording.Bodies(
        {paper.paper.issuer: (paper.issuer, paper.profile) for paper in dossier.papers if paper.paper.issuer},
        {paper.paper.profile: paper.profile for paper in dossier.papers if paper.paper.profile},
    )
    units = dossier.allocation.units
    allocation, _ = quota.allocate(plan, units, dossier.overrides, NOWHERE, NOWHERE, NOWHERE)
    written = wording.Written(plan, own, bodies, allocation, dossier.campaign, dossier.law, kinds)
    worded, _ = wording.word(written, dossier.plan_places)
    whole = replace(
        dossier,
        plan=worded.plan,
        allocation=allocation,
        body=worded.body,
        bases=worded.bases,
        papers=tuple(paper for paper in worded.papers if paper.name in names),
    )
    return {document.name: document for document in documents.compose(whole, before.types, draft=False)}


def _causes(before: Prepared, after: Prepared, changes: Sequence[Change], *, one_by_one: bool) -> Iterator[Cause]:
    new, plan = after.dossier, after.plan
    if new is None or plan is None:
        return
    by_area: dict[Area, list[Change]] = {}
    for change in changes:
        by_area.setdefault(change.area, []).append(change)
    if listed := by_area.get(Area.UNITS):
        yield Cause(_said(listed), lambda old, was: (_with_units(old, new), was), of_quota=True)
    if listed := by_area.get(Area.RULES):
        yield Cause(_said(listed), lambda old, was: (old, _with_fields(was, plan, RULES)), of_quota=True)
    if listed := by_area.get(Area.OVERRIDES):
        yield Cause(_said(listed), lambda old, was: (replace(old, overrides=new.overrides), was), of_quota=True)
    yield from _of_wording(by_area.get(Area.WORDING, []), plan, one_by_one)
    if listed := by_area.get(Area.BODIES):
        yield Cause(_said(listed), lambda old, was: (replace(old, issuer=new.issuer, profile=new.profile), was))
    if listed := by_area.get(Area.LAW):
        yield Cause(_said(listed), lambda old, was: (replace(old, law=new.law), was))


def _of_wording(changes: Sequence[Change], plan: Plan, one_by_one: bool) -> Iterator[Cause]:
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        parts = change.path.replace("[", ".").split(".")
        keyed = parts[1] if parts[0] in KEYED and len(parts) > 1 else ""
        groups.setdefault((parts[0], keyed) if one_by_one else ("", ""), []).append(change)
    for (field, key), listed in groups.items():
        fields = frozenset((field,)) if field else frozenset(Plan.model_fields) - RULES
        if key:
            yield Cause(_said(listed), _entry_mix(plan, field, key))
        else:
            yield Cause(_said(listed), lambda old, was, fields=fields: (old, _with_fields(was, plan, fields)))  # type: ignore[misc]


def _entry_mix(plan: Plan, field: str, key: str) -> Mix:
    def mix(old: Dossier, was: Plan) -> tuple[Dossier, Plan]:
        entries, now = dict(getattr(was, field)), getattr(plan, field)
        if key in now:
            entries[key] = now[key]
        else:
            entries.pop(key, None)
        return old, was.model_copy(update={field: entries})

    return mix


def _with_fields(was: Plan, plan: Plan, fields: frozenset[str]) -> Plan:
    return was.model_copy(update={name: getattr(plan, name) for name in fields if name in Plan.model_fields})


def _with_units(old: Dossier, new: Dossier) -> Dossier:
    """The units of today with what they sent in before."""
    sent = {nominator.id: nominator for nominator in old.campaign.nominators}
    nominators = tuple(
        replace(each, submission=sent[each.id].submission) if each.id in sent else each
        for each in new.campaign.nominators
    )
    campaign: Campaign = replace(old.campaign, nominators=nominators)
    return replace(old, allocation=replace(old.allocation, units=new.allocation.units), campaign=campaign)


def _said(changes: Sequence[Change]) -> Say:
    """The change itself where it is one, its subject where all have the same, else their sort."""
    first = changes[0]
    if len(changes) == 1:
        return Say(f"{first.subject.vi}, {first.what.vi}", f"{first.subject.en}, {first.what.en}")
    if len({change.subject for change in changes}) == 1:
        return first.subject
    return AREA_SAID[first.area]


def reasons(
    before: Prepared, after: Prepared, changes: Sequence[Change], names: Sequence[str]
) -> Mapping[str, tuple[Cause, ...]]:
    """For each of these papers the causes that touch it. What cannot be tried may touch all of them; where nothing
    touches a paper alone, all do together."""
    if not names:
        return {}
    every = causes_of(before, after, changes)
    found: dict[str, list[Cause]] = {name: [] for name in names}
    if len(every) == 1 and all(change.area not in OF_ONE for change in changes):
        return dict.fromkeys(names, every)
    for cause in every:
        papers = touched(before, cause, frozenset(names))
        for name in names:
            if papers is None or name in papers:
                found[name].append(cause)
    return {name: tuple(causes) for name, causes in found.items()}
