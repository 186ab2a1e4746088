"""What is amended: a paper as it holds today, with everything that changed it since it was issued.

In: the record, and the frozen papers of its issues. Out: the paper and what is attached to it as they read now, each
with the paper that brought it in.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.model.facts import Document, Facts, PaperFacts
from docgen.model.issued import Issue, Record

LETTER = "Công văn"

Issued = Mapping[tuple[str, str], Document]
"""The frozen papers: by the folder of their issue and their name."""


@dataclass(frozen=True)
class Signed:
    """How an issued paper is known: its type, number and symbol as printed, and day."""

    type: str
    symbol: str
    date: datetime.date


@dataclass(frozen=True)
class InForce:
    """A paper as it reads today, and the paper by which it does."""

    name: str
    facts: Facts
    by: Signed
    template: str


@dataclass(frozen=True)
class Base:
    """An issued paper as it holds today. `earlier` are the papers that amended it before, in their order; `attached`
    is what goes with it."""

    main: InForce
    signed: Signed
    earlier: tuple[Signed, ...] = ()
    attached: Mapping[str, InForce] = field(default_factory=dict)

    @property
    def latest(self) -> datetime.date:
        """The day of the last paper that says anything of this one."""
        return max((self.signed.date, *(each.date for each in self.earlier)))


def main_of(record: Record, name: str) -> str | None:
    """The issued paper that `name` is, or that it went out with; None where it was never issued."""
    issue = record.issue_of(name)
    return issue.paper if issue and issue.amends is None else None


def amending_issues(record: Record, name: str) -> tuple[Issue, ...]:
    """The standing issues that amended a paper, in their order."""
    return tuple(issue for issue in record.standing if issue.amends and issue.amends.paper == name)


def base_of(record: Record, name: str, issued: Issued, type_names: Mapping[str, str]) -> Base | None:
    """The paper `name` as it holds today; None where something of it cannot be read any more."""
    issue = record.issue_of(name)
    if issue is None:
        return None
    first = _signed(issue, issued, type_names)
    held: dict[str, InForce] = {}
    for frozen in issue.frozen:
        document = issued.get((issue.folder, frozen.name))
        if document is None:
            return None
        held[frozen.name] = InForce(frozen.name, document.facts, first, document.template)
    earlier = []
    for later in amending_issues(record, name):
        by = _signed(later, issued, type_names, held[name].template)
        earlier.append(by)
        documents = [issued.get((later.folder, frozen.name)) for frozen in later.frozen]
        for document in documents:
            if document is None:
                return None
            for gone in document.repeals:
                held.pop(gone, None)
            if document.result is not None:
                template = held[document.amends].template if document.amends in held else document.template
                held[document.amends] = InForce(document.amends, document.result, by, template)
    main = held.pop(name)
    return Base(main, first, tuple(earlier), held)


def _signed(issue: Issue, issued: Issued, type_names: Mapping[str, str], template: str = "") -> Signed:
    """An amending paper is of the type that it amends (`template`), unless it is a công văn that corrects a slip."""
    document = issued.get((issue.folder, issue.paper))
    if document and isinstance(document.facts, PaperFacts) and document.facts.letterhead.about:
        return Signed(LETTER, issue.symbol or "", issue.date)
    known = template or (document.template if document else "")
    return Signed(type_names.get(known) or _printed(document), issue.symbol or "", issue.date)


def _printed(document: Document | None) -> str:
    """The name of a type that is not known any more, as it was printed; a công văn prints none."""
    printed = document.facts.title.type if document and isinstance(document.facts, PaperFacts) else ""
    return printed.capitalize() or LETTER
