"""The papers of a campaign in final words.

In: the plan in final words, the instances, the names. Out: worded papers, and what could not be filled in. A text that
the plan leaves out comes from the type of paper; either way its mistakes are reported where it was written.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docgen.law.budget import budget_of
from docgen.model.body import Scheme
from docgen.model.budget import Budget
from docgen.model.campaign import Campaign, WordedPaper
from docgen.model.dossier import Path, Places
from docgen.model.kind import Kind
from docgen.model.paper import By, Wording
from docgen.model.plan import Plan
from docgen.model.signing import Recipients
from docgen.problem import Fault, Problem, Say, Severity
from docgen.wording.bases import bases_said
from docgen.wording.campaign_lists import TABLES, lists_for
from docgen.wording.instances import Instance, instances
from docgen.wording.named import Name
from docgen.wording.outline import outline
from docgen.wording.scope import cited_paper, own_nominator, scope
from docgen.wording.texts import filled
from docgen.wording.written import Written

TEXT_FIELDS = ("trich_yeu", "to", "bases", "opening", "body", "recipients", "notes")

PAPER_UNKNOWN = Fault(
    "paper-unknown",
    Say("kế hoạch không có văn bản “{name}” trong papers", "the plan has no paper “{name}” in papers"),
    need=Say("một trong: {known}", "one of: {known}"),
    explain=Say(
        "attached_to của một văn bản là tên một mục khác trong papers: danh sách kèm theo quyết định nào, dự toán theo "
        "quyết định nào.",
        "`attached_to` of a paper names another entry of papers: the decision that a list or a budget belongs to.",
    ),
)


NOBODY_YET = Fault(
    "nobody-nominated",
    Say(
        "chưa có đề nghị khen thưởng nào, nên {count} văn bản của đợt khen thưởng chưa được soạn",
        "nobody is nominated yet, so {count} papers of the campaign are not made",
    ),
    mend=Say(
        "gửi biểu mẫu cho các đơn vị (docgen form), rồi đặt các tệp nhận về vào thư mục nominations",
        "send the forms to the units (docgen form), and put what comes back into the folder nominations",
    ),
    explain=Say(
        "Tờ trình, danh sách, biên bản, quyết định, dự toán lập từ các đề nghị của đơn vị. Khi chưa có đề nghị nào thì "
        "chỉ soạn được kế hoạch, phụ lục và những văn bản không kể đến người được đề nghị.",
        "Proposals, lists, minutes, the decision and the budget are made from the nominations. Without any, only the "
        "plan, its annexes and papers that do not speak of nominees can be made.",
    ),
    severity=Severity.WARNING,
)
PAPER_EMPTY = Fault(
    "paper-without-nominees",
    Say(
        "văn bản “{name}” chưa được soạn vì chưa có đề nghị nào thuộc phạm vi của nó",
        "the paper “{name}” is not made, because nobody is nominated for what it is about",
    ),
    mend=Say("xem lại awards và kinds của văn bản, hoặc bỏ văn bản này", "look at its awards and kinds, or drop it"),
    explain=Say(
        "Văn bản này chỉ nói về một số hình thức hoặc đối tượng (awards, kinds), mà chưa đơn vị nào đề nghị các trường "
        "hợp như vậy.",
        "The paper is about some awards or kinds only, and no unit has nominated anybody for those.",
    ),
    severity=Severity.WARNING,
)
SPEAKS = re.compile(r"\b(counts|nominees?|budget|meeting|votes|members|absent)\b")
"""What a text or a list says of nominees, in a paper that nobody is nominated for."""
OF_NOMINEES = frozenset({"list", "attached-list", "decision", "budget", "minutes", "report", "summary"})
"""The views that are nothing without nominees."""


@dataclass(frozen=True)
class Setting:
    """What the wording of all papers of a plan shares. `plan` has its own texts filled in; `every` is each paper that
    may be cited, those included that are not made yet."""

    written: Written
    plan: Plan
    names: Mapping[str, Name]
    places: Places
    every: tuple[Instance, ...]


def word_papers(
    written: Written, plan: Plan, names: Mapping[str, Name], places: Places
) -> tuple[tuple[WordedPaper, ...], tuple[Problem, ...]]:
    """Every paper that the plan's `papers` want, in final words, and every problem once."""
    wanted_papers = instances(plan, written.own, written.bodies, written.campaign, written.kinds.types)
    every = tuple(instance for instance in wanted_papers if instance.entries or not speaks_of_nominees(instance))
    setting = Setting(written, plan, names, places, wanted_papers)
    worded: list[WordedPaper] = []
    problems: list[Problem] = []
    for instance in every:
        paper, faults = _worded(setting, instance)
        worded.append(paper)
        problems += faults
    problems += _waiting(plan, written.campaign, wanted_papers, every, places)
    for paper_id, wanted in plan.papers.items():
        if wanted.attached_to and wanted.attached_to not in plan.papers:
            place = places.at("papers", paper_id, "attached_to")
            problems.append(PAPER_UNKNOWN.at(place, name=wanted.attached_to, known=", ".join(plan.papers)))
    return tuple(_attached(paper, worded) for paper in worded), tuple(dict.fromkeys(problems))


def speaks_of_nominees(instance: Instance) -> bool:
    """Whether a paper makes sense only when somebody is nominated: by its view, its awards, or its texts."""
    if instance.type.view in OF_NOMINEES or instance.paper.awards or instance.paper.kinds:
        return True
    wording = instance.type.wording or Wording()
    for name in TEXT_FIELDS:
        own = getattr(instance.paper, name)
        holder = instance.paper if own is not None else wording
        if SPEAKS.search(str(holder.model_dump(include={name}, exclude_unset=True))):
            return True
    return False


def _waiting(
    plan: Plan, campaign: Campaign, wanted: tuple[Instance, ...], made: tuple[Instance, ...], places: Places
) -> Iterator[Problem]:
    """A word on each paper that is not made because nobody is nominated; one word for all while nobody is at all."""
    there = {instance.id for instance in made}
    missing = [paper_id for paper_id in plan.papers if paper_id not in there]
    if not campaign.entries:
        if missing:
            yield NOBODY_YET.at(places.at("papers"), count=len(missing))
        return
    known = {instance.id for instance in wanted}
    for paper_id in missing:
        if paper_id in known or plan.papers[paper_id].by is not By.ISSUER:
            yield PAPER_EMPTY.at(places.at("papers", paper_id), name=paper_id)


def _attached(paper: WordedPaper, every: list[WordedPaper]) -> WordedPaper:
    """The paper with the one that it goes with: of the same unit, or of the issuer."""
    wanted = paper.paper.attached_to
    if not wanted:
        return paper
    unit = paper.nominator.id if paper.nominator else None
    mains = (other for other in every if other.id == wanted and other.entry is None)
    main = next(
        (other for other in mains if other.paper.by is By.ISSUER or (other.nominator and other.nominator.id == unit)),
        None,
    )
    return replace(paper, attached_to=main)


def _worded(setting: Setting, instance: Instance) -> tuple[WordedPaper, tuple[Problem, ...]]:
    texts = {name: _written(setting, instance, name) for name in TEXT_FIELDS}
    scheme = _written(setting, instance, "numbering")[0]
    problems: list[Problem] = []
    voters = instance.nominator or own_nominator(setting.written.campaign)
    budget, faults = _budget(setting, instance)
    problems += faults
    papers = _cited(setting, instance)
    lists = lists_for(setting.plan, instance, voters)

    written = Wording.model_validate({"body": texts["body"][0]}) if texts["body"][0] else Wording()
    places, root = texts["body"][1], texts["body"][2][:-1]
    numbered = outline(written.body or (), Scheme.model_validate(scheme or {}), lists, places, root, TABLES)
    names = scope(setting.names, setting.plan, instance, setting.written.campaign, numbered.references, papers, budget)
    final: dict[str, Any] = {}
    for name, (value, written_at, path) in texts.items():
        final[name], faults = filled(value, names, written_at, path)
        problems += faults
    wording = Wording.model_validate({name: value for name, value in final.items() if value is not None})
    body = outline(wording.body or (), Scheme.model_validate(scheme or {}), lists, places, root, TABLES)
    said, faults = bases_said(
        wording.bases or (), setting.plan, setting.written.law, instance.date, texts["bases"][1], texts["bases"][2]
    )
    problems += (*numbered.problems, *faults)
    return (
        WordedPaper(
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
            to=wording.to or (),
            bases=said,
            opening=wording.opening or (),
            body=body.paragraphs,
            recipients=wording.recipients or Recipients(),
            notes=wording.notes or (),
            entries=instance.entries,
            nominator=instance.nominator or voters,
            entry=instance.entry,
            budget=budget,
        ),
        tuple(problems),
    )


def _written(setting: Setting, instance: Instance, name: str) -> tuple[Any, Places, Path]:
    """A text of the paper as it was written, with where: in the plan, else in the type of paper."""
    own = getattr(instance.paper, name)
    if own is not None:
        dumped = instance.paper.model_dump(include={name}, exclude_unset=True)[name]
        return dumped, setting.places, ("papers", instance.id, name)
    wording = instance.type.wording
    places = setting.written.kinds.places.get(instance.paper.type, Places(""))
    if wording is None or getattr(wording, name) is None:
        return None, places, ("wording", name)
    return wording.model_dump(include={name}, exclude_unset=True)[name], places, ("wording", name)


def _cited(setting: Setting, instance: Instance) -> Mapping[str, Name]:
    """How the other papers are cited from this one: those of the same unit, and those of the issuer."""
    found: dict[str, Name] = {}
    for other in setting.every:
        if other.entry is not None:
            continue
        same_unit = other.nominator is None or (
            instance.nominator is not None and other.nominator.id == instance.nominator.id
        )
        own_unit = instance.nominator is None and other.nominator is not None and other.nominator.own
        if same_unit or own_unit:
            found[other.id] = cited_paper(other)
    return found


def _budget(setting: Setting, instance: Instance) -> tuple[Budget | None, tuple[Problem, ...]]:
    """The money for what a paper awards, for papers that show it; by the law of the day of the decision."""
    if instance.type.view not in ("budget", "decision"):
        return None, ()
    counted: dict[tuple[str, Kind], int] = {}
    for entry in instance.entries:
        key = (entry.nomination.award, entry.nomination.kind)
        counted[key] = counted.get(key, 0) + 1
    rewards = {award_id: award.reward for award_id, award in setting.plan.awards.items() if award.reward}
    names = {award_id: award.name for award_id, award in setting.plan.awards.items()}
    expenses = setting.plan.expenses if instance.type.view == "budget" else ()
    day = _decided_on(setting, instance)
    return budget_of(counted, names, rewards, expenses, setting.written.law, day, setting.places)


def _decided_on(setting: Setting, instance: Instance) -> datetime.date:
    """The day of the decision that the paper belongs to, else its own, else that of the plan, else the year's last."""
    decision = next(
        (other for other in setting.every if other.id == instance.paper.attached_to and other.entry is None), None
    )
    for day in (decision.day if decision else None, instance.day, setting.plan.day):
        if day:
            return day
    return datetime.date(setting.plan.date.year, 12, 31)
