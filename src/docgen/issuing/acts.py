"""What a clerk asks for becomes issues that are about to be made, or problems.

In: the plan as it is, and for each paper asked for its number and day where they were typed. Out: issues with nothing
frozen yet, which `pipeline.prepare` takes for true: the papers then bear and cite their numbers.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.issuing.faults import ALREADY_ISSUED, DATE_NEEDED, NUMBER_NEEDED, NUMBER_UNUSED
from docgen.issuing.papers import Issuable
from docgen.model.issued import Frozen, Issue, Record
from docgen.model.prepared import Prepared
from docgen.problem import Problem, in_order
from docgen.record import next_folder
from docgen.vietnamese.dates import short_date

NOTHING_YET = "0" * 64
"""The digest of what is not made yet; it never reaches the disk."""


@dataclass(frozen=True)
class Ask:
    """One paper to be issued, with the number and day that were typed; what was not typed stands in the sources."""

    paper: Issuable
    number: str | None = None
    date: datetime.date | None = None


def pending(
    prepared: Prepared, asks: Sequence[Ask], who: str, at: datetime.datetime
) -> tuple[tuple[Issue, ...], tuple[Problem, ...]]:
    """The issues asked for, in their order, and why some of them cannot be."""
    record = prepared.record or Record()
    issues: list[Issue] = []
    problems: list[Problem] = []
    for ask in asks:
        paper = ask.paper
        if earlier := record.issue_of(paper.name):
            problems.append(already(prepared.name, earlier, paper))
            continue
        number, date = ask.number or paper.number, ask.date or paper.day
        if number is None and paper.is_numbered:
            unit = f", {paper.unit}=12" if paper.unit else ""
            problems.append(NUMBER_NEEDED.at(paper.place, paper=paper.name, unit=unit))
        if ask.number is not None and not paper.is_numbered:
            problems.append(NUMBER_UNUSED.at(paper.place, paper=paper.name, number=ask.number))
        if date is None:
            problems.append(DATE_NEEDED.at(paper.place, paper=paper.name))
            continue
        along = tuple(name for name in paper.attached if record.issue_of(name) is None)
        issues.append(
            Issue(
                paper=paper.name,
                folder=next_folder(record, paper.name, len(issues)),
                number=number if paper.is_numbered else None,
                body=paper.body,
                date=date,
                who=who or None,
                at=at.replace(microsecond=0),  # as the record writes it
                frozen=tuple(Frozen(name=name, facts=NOTHING_YET, files={}) for name in (paper.name, *along)),
            )
        )
    return tuple(issues), in_order(problems)


def already(plan: str, issue: Issue, paper: Issuable) -> Problem:
    """That a paper is issued: when, under which number, by whom."""
    return ALREADY_ISSUED.at(
        paper.place,
        plan=plan,
        paper=paper.name,
        symbol=f"số {issue.symbol}" if issue.symbol else "không số",
        date=short_date(issue.date),
        at=f"{issue.at:%H:%M} {short_date(issue.at.date())}",
        by=f", người làm: {issue.who}" if issue.who else "",
        by_en=f" by {issue.who}" if issue.who else "",
    )
