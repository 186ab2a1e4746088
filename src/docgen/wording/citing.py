"""How the papers of a campaign are cited, and which of them one paper may cite.

In: the instances. Out: names `papers.<id>`: “Tờ trình số 05/TTr-… ngày … của … về việc …” (NĐ 30/2020 Phụ lục I, II.6).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from docgen.model.dossier import Places
from docgen.model.issuer import Profile
from docgen.model.plan import Plan
from docgen.wording.citation import cited_own
from docgen.wording.instances import Instance
from docgen.wording.later import Later
from docgen.wording.named import Missing, Name
from docgen.wording.names import names_for
from docgen.wording.paper_faults import NOT_HERE
from docgen.wording.paper_texts import Text
from docgen.wording.scope import scope
from docgen.wording.texts import filled
from docgen.wording.written import Written

NOT_MADE = ("văn bản ấy không được lập ở cùng nơi", "that paper is not made by the same body")


def subjects(
    every: Iterable[Instance],
    texts: Mapping[str, Mapping[str, Text]],
    plan: Plan,
    written: Written,
    names: Mapping[str, Name],
    places: Places,
) -> Mapping[str, str]:
    """The trích yếu of each paper that others may cite, on one line, by the paper's file. One that cannot be filled in
    is left out: it is reported with its own paper."""
    found = {}
    for instance in every:
        if instance.entry is None:
            value, written_at, path = texts[instance.id]["trich_yeu"]
            mine = names_for(names, written, plan, instance.profile)
            known = scope(mine, plan, instance, written.campaign, written.law, {}, {}, None, places)
            lines, problems = filled(value or (), known, written_at, path)
            if lines and not problems:
                found[instance.name] = " ".join(lines)
    return found


def cited_from(
    instance: Instance, every: Sequence[Instance], plan: Plan, about: Mapping[str, str], places: Places
) -> Mapping[str, Name]:
    """How the other papers are cited from this one: those of the same unit, and those of the issuer."""
    return Later({other: partial(_cited, other, instance, every, about, places) for other in plan.papers})


def _cited(paper_id: str, citer: Instance, every: Iterable[Instance], about: Mapping[str, str], places: Places) -> Name:
    citable = [each for each in every if each.id == paper_id and each.entry is None and _may_cite(citer, each)]
    if citable:
        return cited_paper(citable[-1], citer.profile, about.get(citable[-1].name, ""))
    place = places.at("papers", citer.id)
    why = {"why_vi": NOT_MADE[0], "why_en": NOT_MADE[1]}
    return Missing(NOT_HERE.at(place, paper=citer.id, name=f"papers.{paper_id}", **why))


def _may_cite(citer: Instance, other: Instance) -> bool:
    if other.nominator is None:
        return True
    return other.nominator.own if citer.nominator is None else other.nominator.id == citer.nominator.id


def cited_paper(instance: Instance, citer: Profile, about: str = "") -> Name:
    """How a paper of the campaign is cited by a sort of body; `about` is its trích yếu."""
    kind, body = instance.type, (instance.issuer, instance.profile)
    return cited_own(kind.name, kind.abbreviation, instance.number, instance.date, body, citer, about)
