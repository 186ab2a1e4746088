"""The amending room: an issued paper whose facts have changed since gets a paper that says what changes.

In: the record and the frozen papers, the papers as they are now, and which amending papers were begun. Out: documents,
like all others: the amending paper, and what replaces its attachments. A paper that was issued is never touched; what
an amending paper changed, once it is issued itself, is what the next one starts from.

The way through the room: `base.py` (what holds today) → `parts.py`, `addresses.py` (a body that lies flat gets its
parts and their names back) → `alignment.py`, `changes.py` (what differs) → `applying.py` (the proof) →
`instructions.py`, `fields.py`, `attached.py` (the words) → `papers.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from docgen.amending import faults
from docgen.amending.base import Issued, amending_issues, base_of, main_of
from docgen.amending.now import Kind, Now, Wanted
from docgen.amending.papers import Made, amend
from docgen.model.amendment import Amendment
from docgen.model.dossier import Dossier, Places
from docgen.model.facts import Document
from docgen.model.issued import Issue, Record
from docgen.model.paper_type import PaperType
from docgen.model.signing import YearOnly
from docgen.problem import Problem
from docgen.wording.bases import bases_said

FOLDER = "dieu-chinh"
LATER_FOLDER = "dieu-chinh-lan-{round}"


@dataclass(frozen=True)
class Asked:
    """The amending papers that were begun, where that is written, the types that amend, and the frozen papers."""

    amendments: tuple[Amendment, ...] = ()
    places: Places = field(default_factory=lambda: Places(""))
    kinds: tuple[Kind, ...] = ()
    issued: Issued = field(default_factory=dict)


@dataclass(frozen=True)
class Round:
    """One amending paper of a paper: the how-manieth, and what it is called in `build/`."""

    main: str
    number: int

    @property
    def folder(self) -> str:
        return FOLDER if self.number == 1 else LATER_FOLDER.format(round=self.number)

    @property
    def name(self) -> str:
        return f"{self.folder}/{self.main}"


def rounds(asked: Asked, record: Record) -> tuple[tuple[Amendment, Round], ...]:
    """Each amending paper that was begun, with its round."""
    counted: Counter[str] = Counter()
    found = []
    for amendment in asked.amendments:
        main = main_of(record, amendment.of) or amendment.of
        counted[main] += 1
        found.append((amendment, Round(main, counted[main])))
    return tuple(found)


def next_round(asked: Asked, record: Record, main: str) -> tuple[Round, bool]:
    """The round that a paper is in, and whether it was begun already."""
    begun = [each for _, each in rounds(asked, record) if each.main == main]
    open_rounds = [each for each in begun if record.issue_of(each.name) is None]
    return (open_rounds[0], True) if open_rounds else (Round(main, len(begun) + 1), False)


def compose(
    dossier: Dossier,
    documents: tuple[Document, ...],
    types: Mapping[str, PaperType],
    record: Record,
    asked: Asked,
    draft: bool = False,
) -> Made:
    """Every amending paper with what goes with it: those issued as they are, those begun as they would be now."""
    made: list[Document] = []
    problems: list[Problem] = []
    is_open: set[str] = set()
    for at, (amendment, found) in enumerate(rounds(asked, record)):
        place = asked.places.at("amendments", at, "of")
        issue = record.issue_of(found.name)
        if issue is not None:
            made += _frozen(issue, asked.issued)
            continue
        if main_of(record, found.main) is None:
            known = ", ".join(issue.paper for issue in record.standing if issue.amends is None) or "–"
            problems.append(faults.AMEND_UNISSUED.at(place, paper=amendment.of, known=known))
            continue
        if found.main in is_open:
            problems.append(faults.AMEND_OPEN.at(place, paper=found.main))
            continue
        is_open.add(found.main)
        papers, slips = _begun(dossier, documents, types, record, asked, (amendment, found, at), draft)
        made += papers
        problems += slips
    return tuple(made), tuple(problems)


def _frozen(issue: Issue, issued: Issued) -> Iterator[Document]:
    found = (issued.get((issue.folder, frozen.name)) for frozen in issue.frozen)
    return (document for document in found if document is not None)


def _begun(
    dossier: Dossier,
    documents: tuple[Document, ...],
    types: Mapping[str, PaperType],
    record: Record,
    asked: Asked,
    begun: tuple[Amendment, Round, int],
    draft: bool,
) -> Made:
    amendment, found, at = begun
    place = asked.places.at("amendments", at, "of")
    now = _now(dossier, documents, types, found.main)
    if now is None:
        return (), (faults.AMEND_GONE.at(place, paper=found.main),)
    base = base_of(record, found.main, asked.issued, {name: each.name for name, each in types.items()})
    if base is None:
        return (), (faults.AMEND_UNREADABLE.at(place, paper=found.main),)
    pending = next((issue for issue in record.pending if issue.paper == found.name), None)
    date = pending.date if pending else amendment.date or YearOnly(year=base.latest.year)
    bases, problems = bases_said(
        amendment.bases, dossier.plan, dossier.law, date, asked.places, ("amendments", at, "bases"), now.profile
    )
    number = pending.number if pending else None
    wanted = Wanted(found.folder, amendment, number, date, tuple(each.rstrip(" .;") for each in bases), place, draft)
    kind = _kind(asked.kinds, now)
    if kind is None:
        return (), (*problems, faults.kind_refused(wanted, now))
    made, slips = amend(base, now, kind, wanted)
    return made, (*problems, *slips)


def _kind(kinds: tuple[Kind, ...], now: Now) -> Kind | None:
    """The type that amends a paper: one that names its type, else one that names its view."""
    for word in (now.main.template, now.view):
        for kind in kinds:
            if word in kind.type.amends:
                return kind
    return None


def _now(dossier: Dossier, documents: tuple[Document, ...], types: Mapping[str, PaperType], name: str) -> Now | None:
    """A paper as it is now, with what is attached to it."""
    by_name = {document.name: document for document in documents}
    main = by_name.get(name)
    kind = types.get(main.template) if main else None
    if main is None or kind is None:
        return None
    plan = dossier.plan
    worded = next((paper for paper in dossier.papers if paper.name == name), None)
    if worded is None:
        names = [plan.annex_paper(annex) for annex in plan.annexes]
        issuer, profile, place = dossier.issuer, dossier.profile, plan.place or dossier.issuer.place
    else:
        names = [paper.name for paper in dossier.papers if paper.attached_to and paper.attached_to.name == name]
        issuer, profile, place = worded.issuer, worded.profile, worded.place
    attached = tuple(by_name[each] for each in names if each in by_name)
    return Now(main, attached, kind.name, kind.view, kind.abbreviation, issuer, profile, place)


__all__ = ["FOLDER", "Asked", "Kind", "Round", "amend", "amending_issues", "compose", "main_of", "next_round", "rounds"]
