"""What the amending paper is made of besides what it amends: the paper as it is now, the type, and what was asked for.

In: nouns. Out: number, day and signature in print-ready words.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from docgen.documents.signature import signature
from docgen.model.amendment import Amendment
from docgen.model.dossier import Places
from docgen.model.facts import AnnexFacts, ComparisonFacts, Document, Facts, Signature
from docgen.model.issuer import Issuer, Profile
from docgen.model.numbering import number_and_symbol
from docgen.model.paper_type import PaperType, Verbs
from docgen.model.signing import YearOnly
from docgen.problem import Place
from docgen.vietnamese.dates import administrative_date, blank_date

VERBS = Verbs(change="Điều chỉnh", add="Bổ sung", remove="Bãi bỏ", title="Điều chỉnh, bổ sung")
CARRIED_OUT = "Các cơ quan, đơn vị, cá nhân có liên quan căn cứ Quyết định này thi hành."


@dataclass(frozen=True)
class Now:
    """A paper as it is now, with what is attached to it, and the body that issues it."""

    main: Document
    attached: tuple[Document, ...]
    type_name: str
    view: str
    abbreviation: str | None
    issuer: Issuer
    profile: Profile
    place: str

    @property
    def body(self) -> tuple[Issuer, Profile]:
        return self.issuer, self.profile


@dataclass(frozen=True)
class Kind:
    """An amending type: the name of its folder, what it says, and where that is written."""

    name: str
    type: PaperType
    places: Places

    @property
    def verbs(self) -> Verbs:
        return self.type.verbs or VERBS

    @property
    def carried_out(self) -> str:
        return CARRIED_OUT


@dataclass(frozen=True)
class Wanted:
    """One amending paper that was asked for: where its papers lie, its number and day, the bases that were added in
    final words, and where the asking is written."""

    folder: str
    amendment: Amendment
    number: str | None
    date: datetime.date | YearOnly
    bases: tuple[str, ...]
    place: Place
    draft: bool = False

    def symbol(self, now: Now) -> str:
        """Number and symbol; its blank while there is no number."""
        number = None if self.draft else self.number
        return number_and_symbol(number, now.abbreviation, now.issuer, now.profile)

    @property
    def dated(self) -> str:
        return blank_date(self.date.year) if isinstance(self.date, YearOnly) else administrative_date(self.date)

    def place_and_date(self, now: Now) -> str:
        return f"{now.place}, {self.dated}"

    def cited(self, now: Now) -> str:
        """How what is attached to it names it: “Kế hoạch số … ngày … của …”."""
        comma = "," if now.profile.form.date_comma else ""
        numbered = f" số {self.symbol(now)}{comma}" if is_numbered(now.main.facts) else ""
        return f"{now.type_name}{numbered} {self.dated} của {now.issuer.full_name or now.issuer.locality}"

    def signature(self, now: Now) -> Signature | None:
        """Who signs, if somebody else than the amended paper's signatory was asked for."""
        signatory = self.amendment.signatory
        return signature(signatory, now.issuer, now.profile) if signatory else None


def is_numbered(facts: Facts) -> bool:
    """Whether a paper has a number of its own; what has none goes out with another paper, or without."""
    return not isinstance(facts, AnnexFacts | ComparisonFacts) and bool(facts.letterhead.number)
