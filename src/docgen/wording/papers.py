"""The papers of a campaign in final words.

In: the plan in final words, the instances, the names. Out: worded papers, and what could not be filled in. A text that
the plan leaves out comes from the type of paper; either way its mistakes are reported where it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Places
from docgen.model.paper import By, Wording
from docgen.model.plan import Plan
from docgen.model.signing import Recipients
from docgen.problem import Problem
from docgen.vietnamese.spelling import folded
from docgen.wording.bases import LAW_DAY_OPEN, bases_said
from docgen.wording.campaign_lists import MEETING_LISTS, TABLES, lists_for
from docgen.wording.citing import cited_from, subjects
from docgen.wording.instances import Instance, instances
from docgen.wording.later import Later
from docgen.wording.lists import LIST_EMPTY, Lists, lists_of
from docgen.wording.named import Name
from docgen.wording.names import names_for
from docgen.wording.numbering import numbered_by
from docgen.wording.outline import outline
from docgen.wording.paper_budget import paper_budget
from docgen.wording.paper_faults import ATTACHED_NOT_MADE, NOBODY_YET, PAPER_BLANK, PAPER_EMPTY
from docgen.wording.paper_texts import Unfilled, unfilled
from docgen.wording.scope import no_meeting, own_nominator, scope
from docgen.wording.texts import filled
from docgen.wording.written import Written

OF_NOMINEES = frozenset({"list", "attached-list", "decision", "budget", "minutes", "report", "summary"})
"""Views of papers that are nothing without nominees."""

SPEAKS = frozenset({"counts", "nominee", "budget", "meeting",
                    "list:counts", "list:nominees", "list:members", "list:absent",
                    "table:counts", "table:nominees", "table:votes", "table:budget"})  # fmt: skip
"""What a text may mention that speaks of nominees."""

IN_WORDS = frozenset({"document", "letter", "decision"})
"""Views of papers that are nothing but their words."""


@dataclass(frozen=True)
class Setting:
    """What the wording of all papers of a plan shares. `plan` has its own texts filled in; `every` is each paper that
    may be cited, those included that are not made yet; `subjects` has their trích yếu, by their files."""

    written: Written
    plan: Plan
    names: Mapping[str, Name]
    places: Places
    every: tuple[Instance, ...]
    subjects: Mapping[str, str]
    lists: Lists


def word_papers(
    written: Written, plan: Plan, names: Mapping[str, Name], places: Places
) -> tuple[tuple[WordedPaper, ...], tuple[Problem, ...]]:
    """Every paper that the plan's `papers` want, in final words, and every problem once. Papers that speak of nominees
    and have none are not made, and said to be so."""
    every = instances(plan, written.own, written.bodies, written.campaign, written.kinds.types)
    of_paper: dict[str, Unfilled] = {}
    for instance in every:
        if instance.id not in of_paper:
            of_paper[instance.id] = unfilled(instance, places, written.kinds)
    made = tuple(instance for instance in every if instance.entries or not _speaks(instance, of_paper[instance.id]))
    citable = tuple(each for each in every if each.entry is None)  # without thousands of reports, which nobody cites
    texts = {name: each.texts for name, each in of_paper.items()}
    setting = Setting(written, plan, names, places, citable, subjects(citable, texts, plan, written, names, places),
                      lists_of(plan))  # fmt: skip
    worded: list[WordedPaper] = []
    problems = [*_waiting(written, plan, made, places)]
    for instance in made:
        paper, faults = _worded(setting, instance, of_paper[instance.id])
        worded.append(paper)
        problems += faults
    joined = []
    mains = [paper for paper in worded if paper.entry is None]
    for paper in worded:
        attached = _attached(paper, mains)
        joined.append(attached)
        wanted = paper.paper.attached_to
        if wanted in plan.papers and wanted != paper.id and attached.attached_to is None:
            place = places.at("papers", paper.id, "attached_to")
            unit = paper.nominator.name if paper.nominator else plan.issuer
            problems.append(ATTACHED_NOT_MADE.at(place, unit=unit, paper=paper.id, main=wanted))
    return tuple(joined), tuple(dict.fromkeys(problems))


def _speaks(instance: Instance, own: Unfilled) -> bool:
    """Whether a paper makes sense only when somebody is nominated: by its view, its awards, or its texts."""
    if instance.type.view in OF_NOMINEES or instance.paper.awards or instance.paper.kinds:
        return True
    return bool(own.asked & SPEAKS)


def _waiting(written: Written, plan: Plan, made: tuple[Instance, ...], places: Places) -> Iterator[Problem]:
    """A word on each paper that is not made because nobody is nominated; one word for all while nobody is at all."""
    there = {instance.id for instance in made}
    missing = [
        paper_id
        for paper_id, paper in plan.papers.items()
        if paper_id not in there and paper.type in written.kinds.types and not _bodiless(written, paper_id)
    ]
    if written.campaign.entries:
        for paper_id in missing:
            yield PAPER_EMPTY.at(places.at("papers", paper_id), name=paper_id)
    elif missing:
        yield NOBODY_YET.at(places.at("papers"), count=len(missing))


def _bodiless(written: Written, paper_id: str) -> bool:
    """Whether somebody is nominated for a paper, by units that have no body to issue it: a check says that."""
    paper = written.plan.papers[paper_id]
    bodiless = {each.id for each in written.campaign.nominators if each.issuer is None and not each.own}
    found = written.campaign.of(paper.awards, paper.kinds)
    return any(entry.nomination.unit in bodiless for entry in found)


def _attached(paper: WordedPaper, every: list[WordedPaper]) -> WordedPaper:
    """The paper with the one that it goes with: of the same unit, or of the issuer."""
    wanted = paper.paper.attached_to
    if not wanted or wanted == paper.id:
        return paper
    unit = paper.nominator.id if paper.nominator else None
    mains = (other for other in every if other.id == wanted)
    main = next((other for other in mains if _goes_with(other, unit)), None)
    return replace(paper, attached_to=main)


def _goes_with(main: WordedPaper, unit: str | None) -> bool:
    return main.paper.by is By.ISSUER or (main.nominator is not None and main.nominator.id == unit)


def _worded(setting: Setting, instance: Instance, own: Unfilled) -> tuple[WordedPaper, tuple[Problem, ...]]:
    written, places, texts = setting.written, setting.places, own.texts
    voters = instance.nominator or own_nominator(written.campaign)
    budget, problems = paper_budget(instance, setting.every, setting.plan, written.law, places, own.asked)
    scheme = numbered_by(instance.profile, own.numbering, of_type=instance.paper.numbering is None)
    lists = lists_for(setting.lists, setting.plan, instance, voters)
    body_text, body_places, body_path = texts["body"]

    numbered = outline(own.parts, scheme, lists, body_places, body_path[:-1], TABLES)
    cited = cited_from(instance, setting.every, setting.plan, setting.subjects, places)
    mine = names_for(setting.names, written, setting.plan, instance.profile)
    names = scope(
        mine, setting.plan, instance, written.campaign, written.law, numbered.references, cited, budget, places
    )
    final: dict[str, Any] = {}
    for name, (value, written_at, path) in texts.items():
        if value is None:
            continue
        final[name], faults = filled(value, names, written_at, path)
        problems += faults
        if name == "to" and final[name]:
            names = Later({"addressee": partial(str.strip, final[name][0], " .;")}, names)
    wording = Wording.model_validate(final)
    body = outline(wording.body, scheme, lists, body_places, body_path[:-1], TABLES) if wording.body else numbered
    _, bases_places, bases_path = texts["bases"]
    said, faults = bases_said(
        wording.bases or (), setting.plan, written.law, instance.date, bases_places, bases_path, instance.profile
    )
    day_open = places.at("papers", instance.id)  # the basis may stand in the type; the day is the paper's
    faults = tuple(replace(fault, place=day_open) if fault.fault is LAW_DAY_OPEN else fault for fault in faults)
    if voters is None or voters.submission.meeting is None:
        problems += _without_meeting(
            numbered.problems, no_meeting(instance, voters, places.at("papers", instance.id)).problem
        )
    else:
        problems += numbered.problems
    if _is_blank(instance, body_text):
        problems += (PAPER_BLANK.at(places.at("papers", instance.id), paper=instance.id),)
    paper = WordedPaper(
        name=instance.name,
        id=instance.id,
        paper=instance.paper,
        paper_type=instance.type,
        issuer=instance.issuer,
        profile=instance.profile,
        number=instance.number,
        date=instance.date,
        place=instance.place,
        signatory=instance.signatory,
        trich_yeu=wording.trich_yeu or (),
        to=_others(wording.to or (), instance),
        bases=said,
        opening=wording.opening or (),
        body=body.paragraphs,
        recipients=wording.recipients or Recipients(),
        notes=wording.notes or (),
        entries=instance.entries,
        nominator=instance.nominator or voters,
        entry=instance.entry,
        budget=budget,
    )
    return paper, (*problems, *faults)


def _is_blank(instance: Instance, body: Any) -> bool:
    """A paper in words that has no body, and no opening but that of its type."""
    return instance.type.view in IN_WORDS and not body and not instance.paper.opening


def _without_meeting(problems: tuple[Problem, ...], meeting: Problem) -> tuple[Problem, ...]:
    """A list of a meeting that there is not is empty for want of the meeting, not of the list."""
    return tuple(
        meeting if problem.fault is LIST_EMPTY and dict(problem.values)["name"] in MEETING_LISTS else problem
        for problem in problems
    )


def _others(to: tuple[str, ...], instance: Instance) -> tuple[str, ...]:
    """The addressees of a unit's paper without the unit itself, which others write to as well."""
    body = folded(instance.issuer.full_name or instance.issuer.locality)
    others = tuple(name for name in to if folded(name) != body)
    return others if instance.nominator and others else to
