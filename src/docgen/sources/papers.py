"""The types of paper that a plan wants, their templates, and the bodies that issue its papers.

In: a plan. Out: types with their places and templates; issuing bodies by name. A type may take its template from
another one (`like`), and add or replace files of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from docgen import documents
from docgen.files import find_below, read_template, template_names
from docgen.model.dossier import Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.template import Template
from docgen.problem import Fault, Place, Say
from docgen.sources.fetch import Sources

TYPE_MISUSED = Fault(
    "type-misused",
    Say("“{type}” không dùng làm {what} được", "“{type}” cannot be used as {what_en}"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "Có mẫu dùng cho chính văn bản (kế hoạch) và có mẫu dùng cho phụ lục; không dùng lẫn cho nhau.",
        "Some templates are for the paper itself, others for its annexes; one cannot stand in for the other.",
    ),
)


@dataclass(frozen=True)
class Types:
    """The types of paper that are known and fit, by name, with where they are written and their templates."""

    known: Mapping[str, PaperType] = field(default_factory=dict)
    places: Mapping[str, Places] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)


Wanted = tuple[str, Place, Collection[str], tuple[str, str]]
"""A type that a plan names: where, the views that fit there, and what it is to be (in both languages)."""


def fetch_types(sources: Sources, plan: Plan, places: Places) -> Types:
    """The types of paper that the plan wants, where they are known and fit."""
    wanted = _wanted(plan, places)
    elsewhere = Sources(sources.workplace)  # what is wrong with a type that this plan does not want is not its fault
    names = {name for name, *_ in wanted}
    read = {name: type_of(sources if name in names else elsewhere, name) for name in template_names(sources.roots)}
    found: dict[str, PaperType] = {}
    written: dict[str, Places] = {}
    templates: dict[str, Template] = {}
    for name, place, views, what in wanted:
        fitting = tuple(known for known, (paper, _) in read.items() if paper and paper.view in views)
        paper, type_places = read.get(name, (None, Places("")))
        if name not in read:
            sources.problems.append(sources.unknown(place, name, fitting, ("loại văn bản", "type of paper")))
        elif paper and name not in fitting:
            sources.problems.append(
                TYPE_MISUSED.at(place, type=name, what=what[0], what_en=what[1], known=", ".join(fitting) or "–")
            )
        elif paper and name not in found:
            if paper.like and paper.like not in read:
                known = tuple(read)
                sources.problems.append(
                    sources.unknown(type_places.at("like"), paper.like, known, ("loại văn bản", "type of paper"))
                )
            elif template := read_template(sources.roots, name, paper.like):
                found[name], written[name], templates[name] = paper, type_places, template
    return Types(found, written, templates)


def fetch_type(sources: Sources, name: str, views: Collection[str], what: tuple[str, str]) -> Types:
    """One type of paper by its name, whether a plan asks for it or not; none where it does not fit, with problems."""
    paper, places = type_of(sources, name)
    template = read_template(sources.roots, name, paper.like) if paper else None
    if paper is None or template is None:
        return Types()
    if paper.view not in views:
        known = ", ".join(views)
        sources.problems.append(
            TYPE_MISUSED.at(places.at("view"), type=paper.view, what=what[0], what_en=what[1], known=known)
        )
        return Types()
    return Types({name: paper}, {name: places}, {name: template})


def _wanted(plan: Plan, places: Places) -> list[Wanted]:
    wanted: list[Wanted] = [(plan.type, places.at("type"), documents.PLAN_VIEWS, ("văn bản chính", "the paper itself"))]
    wanted += [
        (annex.type, places.at("annexes", annex_id, "type"), documents.ANNEX_VIEWS, ("phụ lục", "an annex"))
        for annex_id, annex in plan.annexes.items()
    ]
    wanted += [
        (paper.type, places.at("papers", paper_id, "type"), documents.PAPER_VIEWS,
         ("văn bản của đợt khen thưởng", "a paper of the campaign"))
        for paper_id, paper in plan.papers.items()
    ]  # fmt: skip
    return wanted


def type_of(sources: Sources, name: str) -> tuple[PaperType | None, Places]:
    path = find_below(sources.roots, f"{name}/type.yaml")
    if path is None:
        return None, Places("")
    paper, places = sources.noun(PaperType, path)
    if paper and paper.view not in documents.VIEWS:
        place = places.at("view")
        sources.problems.append(sources.unknown(place, paper.view, documents.VIEWS, ("cách lấy số liệu", "view")))
        return None, places
    return paper, places


def bodies_of(sources: Sources, plan: Plan, places: Places) -> dict[str, tuple[Issuer, Profile]]:
    """The bodies that issue papers in place of the plan's issuer, by name of their file."""
    found: dict[str, tuple[Issuer, Profile]] = {}
    for paper_id, paper in plan.papers.items():
        if paper.issuer and paper.issuer not in found:
            issuer, profile, _ = sources.body(paper.issuer, places.at("papers", paper_id, "issuer"))
            if issuer and profile:
                found[paper.issuer] = (issuer, profile)
    return found


def profiles_of(sources: Sources, plan: Plan, places: Places) -> dict[str, Profile]:
    """The sorts of bodies that sign papers of units in place of the units' own sort, by name of their file."""
    found: dict[str, Profile] = {}
    for paper_id, paper in plan.papers.items():
        if paper.profile and paper.profile not in found:
            profile = sources.profile(paper.profile, places.at("papers", paper_id, "profile"))
            if profile:
                found[paper.profile] = profile
    return found
