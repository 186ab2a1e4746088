"""Which papers of a plan can be issued, each with what goes out along with it.

In: a prepared plan. Out: its papers in their order, with what is known of their number and day. Annexes go out with
the plan, lists without a number with the paper that they are attached to; papers of one nominee are signed by the
nominee and issued by nobody.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.issuing.faults import GOES_ALONG
from docgen.model.campaign import Nominator, WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import Document, Facts
from docgen.model.issuer import Issuer, Profile
from docgen.model.prepared import Prepared
from docgen.problem import Place, Problem


@dataclass(frozen=True)
class Issuable:
    """A paper that can be issued. `attached` are the names of what goes out with it; `unit` who makes it, if a unit
    does; `paper` is None for the plan itself. `number` and `day` are as they stand now, wherever they come from."""

    document: Document
    issuer: Issuer
    profile: Profile
    number: str | None
    day: datetime.date | None
    place: Place
    attached: tuple[str, ...] = ()
    paper: WordedPaper | None = None
    amends: str = ""
    """The issued paper that it amends."""

    @property
    def name(self) -> str:
        return self.document.name

    @property
    def unit(self) -> str | None:
        """The identifier of the unit whose paper it is; None for a paper of the issuer."""
        maker = _maker(self.paper) if self.paper else None
        return maker.id if maker else None

    @property
    def is_numbered(self) -> bool:
        return is_numbered(self.document.facts)

    @property
    def symbol(self) -> str:
        """Number and symbol as they are printed, without the label before them."""
        letterhead = getattr(self.document.facts, "letterhead", None)
        printed = str(letterhead.number) if letterhead else ""
        return " ".join(printed.removeprefix(self.profile.form.number_label).split())

    @property
    def body(self) -> str:
        return self.issuer.full_name or self.issuer.locality


def issuable_papers(prepared: Prepared) -> tuple[Issuable, ...]:
    """Every paper that can be issued by itself, in the order of the plan."""
    dossier = prepared.dossier
    if dossier is None or not prepared.documents:
        return ()
    documents = {document.name: document for document in prepared.documents}
    along = _attached(dossier, documents)
    companions = {name for names in along.values() for name in names}
    plan = dossier.plan
    annexes = tuple(name for annex in plan.annexes if (name := plan.annex_paper(annex)) in documents)
    places = dossier.plan_places
    found = [
        Issuable(documents[plan.type], dossier.issuer, dossier.profile, plan.number, plan.day, places.at("number"),
                 annexes)
    ]  # fmt: skip
    for paper in dossier.papers:
        document = documents.get(paper.name)
        if document is None or paper.entry is not None or paper.name in companions:
            continue
        day = paper.date if isinstance(paper.date, datetime.date) else None
        found.append(
            Issuable(document, paper.issuer, paper.profile, paper.number, day, _place(dossier, paper),
                     along.get(paper.name, ()), paper)
        )  # fmt: skip
    for each in prepared.amending.begun:
        if each.name in documents:
            found.append(
                Issuable(documents[each.name], each.issuer, each.profile, each.number, each.day, each.place,
                         each.attached, amends=each.amends)
            )  # fmt: skip
    return tuple(found)


def companion_fault(prepared: Prepared, names: Iterable[str]) -> Problem | None:
    """That one of these goes out with another paper, and with which."""
    along = {name: each for each in issuable_papers(prepared) for name in each.attached}
    for name in names:
        if main := along.get(name):
            return GOES_ALONG.at(main.place, plan=prepared.name, paper=name, main=main.name)
    return None


def is_numbered(facts: Facts) -> bool:
    letterhead = getattr(facts, "letterhead", None)
    return bool(letterhead and letterhead.number)


def _attached(dossier: Dossier, documents: dict[str, Document]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for paper in dossier.papers:
        main, document = paper.attached_to, documents.get(paper.name)
        if main is not None and document is not None and main.name in documents and not is_numbered(document.facts):
            found[main.name] = (*found.get(main.name, ()), paper.name)
    return found


def _maker(paper: WordedPaper) -> Nominator | None:
    """The unit that makes a paper; a paper of the issuer lies in no folder."""
    return paper.nominator if "/" in paper.name else None


def _place(dossier: Dossier, paper: WordedPaper) -> Place:
    if maker := _maker(paper):
        return maker.at("papers", paper.id)
    return dossier.plan_places.at("papers", paper.id)
