"""Number and day of issued papers, put into the plan and into what units sent, so that every other paper cites them.

In: a plan or a campaign as written, the record. Out: the same with the numbers and days of the record, and a problem
for each place that says otherwise. What goes out along with another paper has no number; where its own day is blank it
gets that of the other.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from docgen.model.campaign import Campaign, Nominator
from docgen.model.dossier import Places
from docgen.model.issued import Record
from docgen.model.nomination import Issued
from docgen.model.paper import By
from docgen.model.plan import Plan
from docgen.model.signing import DayOrYear, YearOnly
from docgen.problem import Place, Problem
from docgen.record.faults import ISSUED_OTHERWISE
from docgen.vietnamese.dates import short_date
from docgen.wording.file_names import file_name

NUMBER = ("số", "number")
DAY = ("ngày", "day")


class Given(NamedTuple):
    """The number and the day that a paper was issued with; `attached` to another paper it may have a day of its own."""

    number: str | None
    date: datetime.date
    attached: bool


class Written(NamedTuple):
    """What a person wrote of a paper, and where."""

    number: str | None
    date: DayOrYear | None
    at: Callable[[str], Place]


def numbered_plan(plan: Plan, record: Record, places: Places) -> tuple[Plan, tuple[Problem, ...]]:
    """The plan and the papers of its issuer with the numbers and days that they were issued with."""
    given = given_to(record)
    problems: list[Problem] = []
    changes: dict[str, object] = {}
    if found := given.get(plan.type):
        number, date, faults = _settled(Written(plan.number, plan.date, places.at), found, plan.type)
        changes |= {"number": number, "date": date}
        problems += faults
    papers = dict(plan.papers)
    for paper_id, paper in plan.papers.items():
        if paper.by is By.ISSUER and (found := given.get(name := file_name(paper_id))):
            written = Written(paper.number, paper.date, lambda key, id=paper_id: places.at("papers", id, key))  # type: ignore[misc]
            number, date, faults = _settled(written, found, name)
            papers[paper_id] = paper.model_copy(update={"number": number, "date": date})
            problems += faults
    if papers != plan.papers:
        changes["papers"] = papers
    return (plan.model_copy(update=changes) if changes else plan), tuple(problems)


def numbered_campaign(campaign: Campaign, plan: Plan, record: Record) -> tuple[Campaign, tuple[Problem, ...]]:
    """The campaign with the numbers and days that the papers of its units were issued with."""
    given = given_to(record)
    if not given:
        return campaign, ()
    settled = [_numbered(nominator, plan, given) for nominator in campaign.nominators]
    problems = tuple(problem for _, faults in settled for problem in faults)
    return replace(campaign, nominators=tuple(nominator for nominator, _ in settled)), problems


def given_to(record: Record) -> Mapping[str, Given]:
    """The number and day of each issued paper, by its name."""
    return {
        name: Given(None if at else issue.number, issue.date, attached=bool(at))
        for issue in record.numbered
        for at, name in enumerate(issue.names or (issue.paper,))
    }


def _numbered(nominator: Nominator, plan: Plan, given: Mapping[str, Given]) -> tuple[Nominator, tuple[Problem, ...]]:
    problems: list[Problem] = []
    papers = dict(nominator.submission.papers)
    for paper_id, paper in plan.papers.items():
        name = f"{file_name(paper_id)}/{file_name(nominator.id)}"
        if paper.by is By.UNIT and (found := given.get(name)):
            issued = papers.get(paper_id, Issued())
            written = Written(issued.number, issued.date, lambda key, id=paper_id: nominator.at("papers", id, key))  # type: ignore[misc]
            number, date, faults = _settled(written, found, name)
            papers[paper_id] = Issued(number=number, date=date)
            problems += faults
    if papers == nominator.submission.papers:
        return nominator, ()
    return replace(nominator, submission=nominator.submission.model_copy(update={"papers": papers})), tuple(problems)


def _settled(written: Written, given: Given, paper: str) -> tuple[str | None, DayOrYear, tuple[Problem, ...]]:
    """Number and day of a paper, and what is written otherwise. The record holds."""
    if given.attached:
        day = written.date if isinstance(written.date, datetime.date) else given.date
        return written.number, day, ()
    return given.number or written.number, given.date, tuple(_otherwise(written, given, paper))


def _otherwise(written: Written, given: Given, paper: str) -> Iterator[Problem]:
    if written.number is not None and given.number is not None and not same_number(written.number, given.number):
        yield _said(written.at("number"), NUMBER, written.number, given.number, paper)
    date = written.date
    if isinstance(date, datetime.date) and date != given.date:
        yield _said(written.at("date"), DAY, short_date(date), short_date(given.date), paper)
    if isinstance(date, YearOnly) and date.year != given.date.year:
        yield _said(written.at("date"), DAY, str(date.year), short_date(given.date), paper)


def _said(place: Place, what: tuple[str, str], found: str, issued: str, paper: str) -> Problem:
    return ISSUED_OTHERWISE.at(place, what=what[0], what_en=what[1], found=found, issued=issued, paper=paper)


def same_number(one: str, other: str) -> bool:
    """Whether two numbers are one in a register: “05” is 5."""
    return one.lstrip("0").casefold() == other.lstrip("0").casefold()
