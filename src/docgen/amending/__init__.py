"""The amending room: an issued paper whose facts have changed since gets a paper that says what changes.

In: the record and the frozen papers, the papers as they are now, and which amending papers were begun. Out: documents,
like all others: the amending paper, and what replaces its attachments. A paper that was issued is never touched; what
an amending paper changed, once it is issued itself, is what the next one starts from.

The way through the room: `base.py` (what holds today) → `parts.py`, `addresses.py` (a body that lies flat gets its
parts and their names back) → `alignment.py`, `changes.py` (what differs) → `applying.py` (the proof) →
`instructions.py`, `fields.py`, `attached.py` (the words) → `papers.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.amending import faults
from docgen.amending.base import Base, Issued, amending_issues, base_of, main_of
from docgen.amending.now import Kind, Now, Wanted, is_numbered
from docgen.amending.papers import Made, amend
from docgen.model.amendment import Amending, Amendment, Begun
from docgen.model.dossier import Dossier, Places
from docgen.model.facts import Document, Facts
from docgen.model.issued import Issue, Record
from docgen.model.paper_type import PaperType
from docgen.model.signing import YearOnly
from docgen.problem import NOWHERE, Place, Problem
from docgen.wording.bases import bases_said

FOLDER = "dieu-chinh"
REFUSED = frozenset({"minutes", "report", "summary"})
"""Views of papers that no other paper amends."""


@dataclass(frozen=True)
class Asked:
    """The amending papers that were begun, where that is written, the types that amend, and the frozen papers."""

    amendments: tuple[Amendment, ...] = ()
    places: Places = field(default_factory=lambda: Places(""))
    kinds: tuple[Kind, ...] = ()
    issued: Issued = field(default_factory=dict)


def needed(record: Record, amendments: tuple[Amendment, ...]) -> tuple[Issue, ...]:
    """The issues whose frozen papers amending looks at: those that amend, and those that are amended."""
    mains = {_main(each, record) for each in amendments}
    mains |= {issue.amends.paper for issue in record.standing if issue.amends}
    return tuple(
        issue for issue in record.standing if issue.paper in mains or (issue.amends and issue.amends.paper in mains)
    )


def folder_of(time: int) -> str:
    """Where the papers of the first, second … amendment lie in `build/`."""
    return FOLDER if time == 1 else f"{FOLDER}-lan-{time}"


def begun(asked: Asked, record: Record, main: str) -> Amendment | None:
    """The amending paper of `main` that is being drafted."""
    return next((each for each in asked.amendments if _main(each, record) == main and not _issue(each, record)), None)


def next_time(asked: Asked, record: Record, main: str) -> int:
    """The how-manieth amendment of `main` is the next one."""
    times = [each.time for each in asked.amendments if _main(each, record) == main]
    return max((*times, len(amending_issues(record, main)))) + 1


def _main(amendment: Amendment, record: Record) -> str:
    """The issued paper that an entry means: the main one of what it names."""
    return main_of(record, amendment.of) or amendment.of


def _issue(amendment: Amendment, record: Record) -> Issue | None:
    return record.issue_of(f"{folder_of(amendment.time)}/{_main(amendment, record)}")


@dataclass(frozen=True)
class _House:
    """What all amending papers of a plan are made of; it lives no longer than the call of `compose`."""

    dossier: Dossier
    documents: Mapping[str, Document]
    types: Mapping[str, PaperType]
    record: Record
    asked: Asked
    draft: bool

    def base(self, name: str) -> Base | None:
        names = {template: each.name for template, each in self.types.items()}
        return base_of(self.record, name, self.asked.issued, names)


def compose(
    dossier: Dossier,
    documents: tuple[Document, ...],
    types: Mapping[str, PaperType],
    record: Record,
    asked: Asked,
    draft: bool = False,
) -> Amending:
    """Every amending paper with what goes with it: those issued as they are, those begun as they would be now."""
    house = _House(dossier, {document.name: document for document in documents}, types, record, asked, draft)
    made: list[Document] = []
    problems: list[Problem] = []
    found: list[Begun] = []
    in_force: dict[str, Facts] = {}
    for issue in record.standing:
        if issue.amends and (base := house.base(issue.amends.paper)):
            if not draft:
                made += (each for name in issue.names if (each := asked.issued.get((issue.folder, name))))
            found += _issued(house, issue)
            in_force |= {each.name: each.facts for each in (base.main, *base.attached.values())}
    drafted: set[str] = set()
    for at, amendment in enumerate(asked.amendments):
        main = _main(amendment, record)
        if _issue(amendment, record):
            continue
        place = _place(asked, at)
        if main in drafted:
            problems.append(faults.AMEND_OPEN.at(place, paper=main))
            continue
        drafted.add(main)
        (papers, slips), begun_now = _drafted(house, amendment, main, at)
        made += papers
        problems += slips
        found += begun_now
    return Amending(tuple(made), tuple(problems), tuple(found), in_force)


def _issued(house: _House, issue: Issue) -> tuple[Begun, ...]:
    """An amending paper that was issued, as `docgen issue` is to know it."""
    main = issue.amends.paper if issue.amends else ""
    now = _now(house, main)
    if now is None:
        return ()
    name, *attached = issue.names
    of = tuple(each.removeprefix(name.removesuffix(main)) for each in issue.names)
    return (Begun(name, tuple(attached), main, of, now.issuer, now.profile, issue.number, issue.date, NOWHERE, True),)


def _drafted(house: _House, amendment: Amendment, main: str, at: int) -> tuple[Made, tuple[Begun, ...]]:
    place = _place(house.asked, at)
    if main_of(house.record, main) is None:
        known = ", ".join(issue.paper for issue in house.record.standing if issue.amends is None) or "–"
        return ((), (faults.AMEND_UNISSUED.at(place, paper=amendment.of, known=known),)), ()
    now = _now(house, main)
    if now is None:
        return ((), (faults.AMEND_GONE.at(place, paper=main),)), ()
    base = house.base(main)
    if base is None:
        return ((), (faults.AMEND_UNREADABLE.at(place, paper=main),)), ()
    wanted, problems = _wanted(house, amendment, base, now, at)
    if _edited(house.record, main):
        problems = (*problems, faults.AMEND_EDITED.at(place, paper=main))
    kind = _kind(house.asked.kinds, now, amendment.correction)
    if kind is None:
        return ((), (*problems, faults.kind_refused(wanted, now))), ()
    made, slips = amend(base, now, kind, wanted)
    if not made:
        return ((), (*problems, *slips)), ()
    name, *attached = (document.name for document in made)
    of = (main, *base.attached)
    day = None if isinstance(wanted.date, YearOnly) else wanted.date
    begun_now = Begun(name, tuple(attached), main, of, now.issuer, now.profile, wanted.number, day, place, False)
    return (made, (*problems, *slips)), (begun_now,)


def _place(asked: Asked, at: int) -> Place:
    """Where an entry is written; of one that was asked for and not written yet, the file."""
    written = ("amendments", at) in asked.places.by_path
    return asked.places.at("amendments", at, "of") if written else Place(asked.places.file)


def _edited(record: Record, main: str) -> bool:
    """Whether the paper, or one that amended it, was issued as a person edited it."""
    issue = record.issue_of(main)
    issues = (*((issue,) if issue else ()), *amending_issues(record, main))
    return any(frozen.edited for each in issues for frozen in each.frozen)


def _wanted(house: _House, amendment: Amendment, base: Base, now: Now, at: int) -> tuple[Wanted, tuple[Problem, ...]]:
    """What was asked for, with number and day where the paper is about to be issued, and the added bases in words."""
    places, folder = house.asked.places, folder_of(amendment.time)
    pending = next((issue for issue in house.record.pending if issue.paper == f"{folder}/{base.main.name}"), None)
    date = pending.date if pending else amendment.date or YearOnly(year=base.latest.year)
    dossier, path = house.dossier, ("amendments", at)
    said, problems = bases_said(amendment.bases, dossier.plan, dossier.law, date, places, (*path, "bases"), now.profile)
    bases = tuple(each.rstrip(" .;") for each in said)
    number = pending.number if pending else None
    return Wanted(folder, amendment, number, date, bases, _place(house.asked, at), house.draft), problems


def _kind(kinds: tuple[Kind, ...], now: Now, correction: bool) -> Kind | None:
    """The type that amends a paper: one that names its type, else one that names its view; for a `correction` of what
    can be amended, the one that corrects."""
    if correction and now.view not in REFUSED:
        return next((kind for kind in kinds if kind.type.view == "correcting"), None)
    for word in (now.main.template, now.view):
        for kind in kinds:
            if word in kind.type.amends:
                return kind
    return None


def _now(house: _House, name: str) -> Now | None:
    """A paper as it is now, with what is attached to it and goes out with it; None where the plan has none."""
    main = house.documents.get(name)
    kind = house.types.get(main.template) if main else None
    if main is None or kind is None:
        return None
    plan, issuer = house.dossier.plan, house.dossier.issuer
    worded = next((paper for paper in house.dossier.papers if paper.name == name), None)
    if worded is None:
        names = [plan.annex_paper(annex) for annex in plan.annexes]
        body, place = (issuer, house.dossier.profile), plan.place or issuer.place
    else:
        names = [each.name for each in house.dossier.papers if each.attached_to and each.attached_to.name == name]
        body, place = (worded.issuer, worded.profile), worded.place
    found = (house.documents[each] for each in names if each in house.documents)
    attached = tuple(document for document in found if not is_numbered(document.facts))
    return Now(main, attached, kind.name, kind.view, kind.abbreviation, *body, place)


__all__ = ["FOLDER", "Asked", "Kind", "begun", "compose", "folder_of", "main_of", "needed", "next_time"]
