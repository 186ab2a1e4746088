"""May these papers be issued? In: the plan as if they had been, and what other plans have issued. Out: problems.

Whether the plan itself is sound was asked before, with the new numbers and days in it.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from docgen.issuing.faults import (
    BEFORE_PLAN,
    BEFORE_PROPOSAL,
    CITED_BLANK,
    CITED_LATER,
    DAY_TO_COME,
    NUMBER_TAKEN,
)
from docgen.issuing.papers import Issuable
from docgen.model.facts import Document
from docgen.model.issued import Issue, Record
from docgen.model.prepared import Prepared
from docgen.problem import Problem
from docgen.record import cites, text_of
from docgen.vietnamese.dates import short_date
from docgen.vietnamese.spelling import folded

BLANK = re.compile(r"(?:\S+ )?\S+ số (?:……|(?=/))\S*|ngày (?:……|(?=tháng))[^;.,]*")
"""Number or day of another paper that is not known yet, as `wording` and `documents` leave them open."""

DECISION = "decision"
PROPOSALS = frozenset({"to-trinh"})


def ask_all(
    prepared: Prepared, papers: Mapping[str, Issuable], records: Mapping[str, Record], today: datetime.date
) -> Iterator[Problem]:
    """Every question on the papers about to be issued. `papers` are those that can be, by name, as they will be;
    `records` those of all plans of the office, by plan."""
    record = prepared.record or Record()
    documents = {document.name: document for document in prepared.documents}
    for issue in record.pending:
        paper = papers[issue.paper]
        yield from _taken(prepared.name, issue, paper, record, records)
        yield from _dates(prepared, issue, paper, papers, today)
        for name in issue.names:
            yield from _blanks(documents[name], paper)
            yield from _cites_later(documents[name], issue, paper, papers)


def _taken(
    plan: str, issue: Issue, paper: Issuable, record: Record, records: Mapping[str, Record]
) -> Iterator[Problem]:
    """A number that another paper of this body bears in this year. NĐ 30/2020 Điều 15."""
    if not paper.is_numbered:
        return
    standing = [(name, each) for name, other in sorted(records.items()) for each in other.standing]
    for name, other in standing:
        if (
            other.symbol
            and folded(other.symbol.lstrip("0")) == folded(paper.symbol.lstrip("0"))
            and folded(other.body or "") == folded(paper.body)
            and other.date.year == issue.date.year
        ):
            elsewhere = ("", "") if name == plan else (f" của kế hoạch {name}", f" of the plan {name}")
            yield NUMBER_TAKEN.at(
                paper.place, symbol=paper.symbol, year=issue.date.year, body=paper.body, other=other.paper,
                plan_vi=elsewhere[0], plan_en=elsewhere[1],
            )  # fmt: skip


def _dates(
    prepared: Prepared, issue: Issue, paper: Issuable, papers: Mapping[str, Issuable], today: datetime.date
) -> Iterator[Problem]:
    found = short_date(issue.date)
    plan = prepared.dossier.plan if prepared.dossier else None
    if paper.paper is not None and plan and plan.day and issue.date < plan.day:
        yield BEFORE_PLAN.at(paper.place, paper=paper.name, found=found, day=short_date(plan.day))
    if issue.date > today:
        yield DAY_TO_COME.at(paper.place, found=found, day=short_date(today), plan=prepared.name, paper=paper.name)
    if paper.paper is None or paper.paper.paper_type.view != DECISION:
        return
    decided = {id(entry) for entry in paper.paper.entries}
    for other in papers.values():
        proposal = other.paper if other.paper and other.paper.paper.type in PROPOSALS else None
        if proposal is None or other.day is None or other.day <= issue.date:
            continue
        if any(id(entry) in decided for entry in proposal.entries):
            day = short_date(other.day)
            yield BEFORE_PROPOSAL.at(paper.place, paper=paper.name, found=found, other=other.name, day=day)
            return


def _blanks(document: Document, paper: Issuable) -> Iterator[Problem]:
    if found := BLANK.search(text_of(document.facts)):
        yield CITED_BLANK.at(paper.place, paper=document.name, found=found[0].strip())


def _cites_later(
    document: Document, issue: Issue, paper: Issuable, papers: Mapping[str, Issuable]
) -> Iterator[Problem]:
    bearers = Counter(other.symbol for other in papers.values())
    for other in papers.values():
        is_later = other.is_numbered and other.number and other.name != paper.name
        if not is_later or other.day is None or other.day <= issue.date:
            continue
        if cites(document.facts, other.symbol, other.day, bearers[other.symbol] == 1):
            yield CITED_LATER.at(
                paper.place, paper=document.name, found=short_date(issue.date), other=other.name,
                symbol=other.symbol, day=short_date(other.day),
            )  # fmt: skip
