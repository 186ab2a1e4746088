"""The head of a paper: who, the quốc hiệu, number, place and date, title.

In: who issues a paper, its number and day. Out: letterhead and title in print-ready words. Source: NĐ 30/2020 Phụ lục
I, II.1–5.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from docgen.documents.lengths import LETTERHEAD_SIZE, TEXT_WIDTH, TITLE_SIZE, part_rule, whole_rule
from docgen.documents.line_breaks import evenly
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import Letterhead, Title
from docgen.model.issuer import Issuer, Profile
from docgen.model.numbering import number_and_symbol
from docgen.model.paper_type import PaperType
from docgen.model.signing import YearOnly
from docgen.vietnamese.dates import administrative_date, blank_date
from docgen.vietnamese.letters import capitals

LEFT_COLUMN = 64.0
"""The left half of the head, less the blank on both sides that keeps it from touching the right half."""


@dataclass(frozen=True)
class Head:
    """Who issues a paper, and its number, day and place."""

    issuer: Issuer
    profile: Profile
    abbreviation: str | None
    number: str | None
    date: datetime.date | YearOnly
    place: str

    @classmethod
    def of_plan(cls, dossier: Dossier, paper: PaperType) -> Head:
        plan = dossier.plan
        place = plan.place or dossier.issuer.place
        return cls(dossier.issuer, dossier.profile, paper.abbreviation, plan.number, plan.date, place)

    @classmethod
    def of_paper(cls, paper: WordedPaper) -> Head:
        abbreviation = paper.paper_type.abbreviation
        return cls(paper.issuer, paper.profile, abbreviation, paper.number, paper.date, paper.place)

    def numbered(self, draft: bool) -> str:
        """Number and symbol; a draft has no number yet."""
        return number_and_symbol(None if draft else self.number, self.abbreviation, self.issuer, self.profile)

    @property
    def dated(self) -> str:
        """The day of the paper in words, or its blank."""
        return blank_date(self.date.year) if isinstance(self.date, YearOnly) else administrative_date(self.date)


def letterhead(
    head: Head, draft: bool, *, about: tuple[str, ...] = (), numbered: bool = True, dated: bool = True
) -> Letterhead:
    """The two columns above the title. Minutes have no place and date (`dated`), reports no number."""
    rule = head.issuer.letterhead
    form = head.profile.form
    parent, issuer = (rule.parent, rule.issuer) if rule else ((), ())
    issuer = tuple(part for line in issuer for part in evenly(line, LETTERHEAD_SIZE, LEFT_COLUMN, bold=True))
    return Letterhead(
        parent_lines=parent,
        issuer_lines=issuer,
        issuer_rule=0.0 if form.issuer_mark else part_rule(issuer, LETTERHEAD_SIZE, LEFT_COLUMN),
        issuer_mark=form.issuer_mark or "",
        quoc_hieu=form.motto[0],
        tieu_ngu=" ".join(form.motto[1:]),
        tieu_ngu_rule=whole_rule(form.motto[-1], TITLE_SIZE),
        number=f"{form.number_label} {head.numbered(draft)}" if numbered else "",
        place_and_date=f"{head.place}, {head.dated}" if dated else "",
        about=about,
    )


def title(type_name: str, lines: tuple[str, ...], room: float = TEXT_WIDTH, *, profile: Profile | None = None) -> Title:
    """Type and trích yếu; the rule below follows from the longest line, unless a sort of body has a mark instead."""
    mark = profile.form.title_mark if profile else None
    broken = tuple(part for line in lines for part in evenly(line, TITLE_SIZE, room, bold=True))
    return Title(
        type=capitals(type_name),
        lines=broken,
        rule=0.0 if mark else part_rule(broken or (capitals(type_name),), TITLE_SIZE, room),
        mark=mark or "",
    )


def attached_to(words: str, room: float = TEXT_WIDTH) -> str:
    """“(Kèm theo …)” below the title of what is attached (III.1.c), on as many lines as it needs."""
    return "\n".join(evenly(words, TITLE_SIZE, room, italic=True))
