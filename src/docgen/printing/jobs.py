"""The print jobs of a plan: each decision and each award that it gives is one.

In: a plan made ready. Out: jobs, each with the words of its decision and of the lists that are attached to it, against
which every name is held before it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.certificates import certificates, decisions
from docgen.model.campaign import WordedPaper
from docgen.model.certificate import Certificate
from docgen.model.dossier import Dossier
from docgen.model.facts import AnnexFacts, ListFacts, PaperFacts, Paragraph, Table
from docgen.model.prepared import Prepared


@dataclass(frozen=True)
class Job:
    """One decision and one award. `name` is what its file is called: the award, and the decision where several give
    it."""

    name: str
    award: str
    paper: WordedPaper
    facts: PaperFacts
    listed: frozenset[str]


def jobs_of(prepared: Prepared, award: str = "") -> tuple[Job, ...]:
    """Every award that a decision of the plan gives, or one of them; in the order of decisions and awards."""
    if prepared.dossier is None:
        return ()
    facts = {document.name: document.facts for document in prepared.documents}
    found: list[tuple[str, WordedPaper]] = []
    for paper in decisions(prepared.dossier):
        given = dict.fromkeys(entry.nomination.award for entry in paper.entries)
        found += [(one, paper) for one in given if award in ("", one)]
    jobs = []
    for one, paper in found:
        decision = facts.get(paper.name)
        if isinstance(decision, PaperFacts):
            several = sum(other == one for other, _ in found) > 1
            name = f"{one}/{paper.name.rpartition('/')[2]}" if several else one
            attached = [
                facts.get(each.name)
                for each in prepared.dossier.papers
                if each.attached_to is not None and each.attached_to.name == paper.name
            ]
            listed = frozenset(text for each in (decision, *attached) for text in _texts(each))
            jobs.append(Job(name, one, paper, decision, listed))
    return tuple(jobs)


def _texts(facts: object) -> Iterator[str]:
    """Every cell and paragraph of a paper."""
    if isinstance(facts, PaperFacts):
        for paragraph in facts.body:
            yield from _paragraph(paragraph)
    elif isinstance(facts, ListFacts | AnnexFacts):
        yield from _cells(facts.table)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield paragraph.text
    if paragraph.table:
        yield from _cells(paragraph.table)


def _cells(table: Table) -> Iterator[str]:
    return (cell.text for row in table.rows for cell in row)


def all_of(dossier: Dossier, job: Job) -> tuple[Certificate, ...]:
    """Every certificate of a job, before any is chosen."""
    return certificates(dossier, job.paper, job.facts, job.award)
