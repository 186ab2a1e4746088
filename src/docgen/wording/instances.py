"""Which papers a campaign wants: one for each entry of `papers`, or one for each unit or nominee of it.

In: the plan, the campaign, the types of paper. Out: instances: who issues the paper, its number and day, who signs,
which nominations it speaks of. Everything of a paper but its words.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docgen.model.campaign import Campaign, Entry, Nominator
from docgen.model.issuer import Issuer, Profile
from docgen.model.kind import Kind
from docgen.model.nomination import Issued
from docgen.model.paper import By, Paper
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.signing import Signatory, YearOnly
from docgen.vietnamese.order import Key, name_key, text_key
from docgen.wording.file_names import file_name, nominee_files
from docgen.wording.written import Bodies

DECIDING = frozenset({"decision", "attached-list", "budget"})
"""Views of papers that say who is awarded: whoever was declined does not stand in them, whoever makes them."""


@dataclass(frozen=True)
class Instance:
    """One paper to be worded. `entries` in the order in which the paper speaks of them."""

    name: str
    id: str
    paper: Paper
    type: PaperType
    issuer: Issuer
    profile: Profile
    number: str | None
    date: datetime.date | YearOnly
    place: str
    signatory: Signatory | None
    entries: tuple[Entry, ...]
    nominator: Nominator | None = None
    entry: Entry | None = None

    @property
    def day(self) -> datetime.date | None:
        return self.date if isinstance(self.date, datetime.date) else None


def instances(
    plan: Plan,
    own: tuple[Issuer, Profile],
    bodies: Bodies,
    campaign: Campaign,
    types: Mapping[str, PaperType],
) -> tuple[Instance, ...]:
    """The papers wanted, in the plan's order. A unit without a body of its own gets none (a check says so), and
    neither does a unit that nominates nobody for the paper's awards."""
    found: list[Instance] = []
    for paper_id, paper in plan.papers.items():
        if paper.type not in types:
            continue
        if paper.by is By.ISSUER:
            found.append(_of_issuer(plan, paper_id, paper, own, bodies, campaign, types))
        elif paper.by is By.UNIT:
            found += _of_units(plan, paper_id, paper, own, bodies, campaign, types)
        else:
            found += _of_nominees(plan, paper_id, paper, own, campaign, types)
    return tuple(found)


def _of_issuer(
    plan: Plan,
    paper_id: str,
    paper: Paper,
    own: tuple[Issuer, Profile],
    bodies: Bodies,
    campaign: Campaign,
    types: Mapping[str, PaperType],
) -> Instance:
    issuer, profile = bodies.named.get(paper.issuer, own) if paper.issuer else own
    return Instance(
        name=file_name(paper_id),
        id=paper_id,
        paper=paper,
        type=types[paper.type],
        issuer=issuer,
        profile=profile,
        number=paper.number,
        date=paper.date or YearOnly(year=plan.date.year),
        place=paper.place or (issuer.place if paper.issuer else plan.place or issuer.place),
        signatory=paper.signatory or (None if paper.issuer else plan.signatory),
        entries=in_order(plan, campaign, campaign.of(paper.awards, paper.kinds, declined=False), paper.sort),
    )


def _of_units(
    plan: Plan,
    paper_id: str,
    paper: Paper,
    own: tuple[Issuer, Profile],
    bodies: Bodies,
    campaign: Campaign,
    types: Mapping[str, PaperType],
) -> Iterator[Instance]:
    for nominator in campaign.nominators:
        all_said = types[paper.type].view not in DECIDING
        entries = campaign.of(paper.awards, paper.kinds, nominator.id, declined=all_said)
        body = own if nominator.own else _of_unit(nominator, paper, bodies)
        if not entries or body[0] is None or body[1] is None or (nominator.own and not paper.own):
            continue
        issued = nominator.submission.papers.get(paper_id, Issued())
        yield Instance(
            name=f"{file_name(paper_id)}/{file_name(nominator.id)}",
            id=paper_id,
            paper=paper,
            type=types[paper.type],
            issuer=body[0],
            profile=body[1],
            number=issued.number,
            date=issued.date or YearOnly(year=plan.date.year),
            place=body[0].place,
            signatory=nominator.submission.signatory or (plan.signatory if nominator.own else None),
            entries=in_order(plan, campaign, entries, paper.sort),
            nominator=nominator,
        )


def _of_unit(nominator: Nominator, paper: Paper, bodies: Bodies) -> tuple[Issuer | None, Profile | None]:
    """The body of a unit; of another sort where the paper says so (the chairman decides, not the committee)."""
    if paper.profile is None or nominator.issuer is None:
        return nominator.issuer, nominator.profile
    profile = bodies.profiles.get(paper.profile)
    if profile is None:
        return None, None
    known = nominator.issuer
    body = Issuer(profile=paper.profile, locality=known.locality, place=known.place, parent=known.parent)
    return body.in_full(profile), profile


def _of_nominees(
    plan: Plan,
    paper_id: str,
    paper: Paper,
    own: tuple[Issuer, Profile],
    campaign: Campaign,
    types: Mapping[str, PaperType],
) -> Iterator[Instance]:
    for nominator in campaign.nominators:
        entries = campaign.of(paper.awards, paper.kinds, nominator.id)
        body = own if nominator.own else (nominator.issuer, nominator.profile)
        if body[0] is None or body[1] is None:
            continue
        for entry, name in zip(entries, nominee_files(entries), strict=True):
            yield Instance(
                name=f"{file_name(paper_id)}/{file_name(nominator.id)}/{name}",
                id=paper_id,
                paper=paper,
                type=types[paper.type],
                issuer=body[0],
                profile=body[1],
                number=None,
                date=YearOnly(year=plan.date.year),
                place=body[0].place,
                signatory=None,
                entries=(entry,),
                nominator=nominator,
                entry=entry,
            )


def in_order(plan: Plan, campaign: Campaign, entries: Sequence[Entry], sort: str = "plan") -> tuple[Entry, ...]:
    """By award, kind and level as the plan has them, then by unit and as they were written; or, within an award and a
    kind, by name: persons by their given names, collectives and households as in a dictionary."""
    awards = {award: at for at, award in enumerate(plan.awards)}
    kinds = {kind: at for at, kind in enumerate(Kind)}
    levels = {level: at for at, level in enumerate(plan.levels)}
    units = {nominator.id: at for at, nominator in enumerate(campaign.nominators)}

    def by_plan(entry: Entry) -> tuple[int, int, int, int]:
        nomination = entry.nomination
        return (
            awards.get(nomination.award, len(awards)),
            kinds[nomination.kind],
            levels.get(nomination.level or "", len(levels)),
            units.get(nomination.unit, len(units)),
        )

    if sort == "name":

        def by_name(entry: Entry) -> tuple[tuple[int, ...], Key]:
            key = name_key if entry.nomination.kind is Kind.INDIVIDUAL else text_key
            return by_plan(entry)[:2], key(entry.nomination.name)

        return tuple(sorted(entries, key=by_name))
    return tuple(sorted(entries, key=by_plan))
