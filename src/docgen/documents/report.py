"""Reports and summaries of merits (báo cáo thành tích, tóm tắt thành tích), one for each nominee.

In: a worded paper of one nominee, the dated forms. Out: its facts. The headings are those of the form in force; what
the nomination holds is filled in, what it does not hold stays a dotted line to be written by hand.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal

from docgen.documents.form_tables import form_table
from docgen.documents.letterhead import Head, letterhead, title
from docgen.documents.look import look
from docgen.documents.nominees import award_name, born
from docgen.documents.plan import ended
from docgen.law import form_named, form_on
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import Paragraph, RecordFacts, Signature, SignatureRow
from docgen.model.law import Confirmation, Form, FormTable, Item, Section
from docgen.model.nomination import Nomination
from docgen.model.signing import YearOnly
from docgen.vietnamese.letters import capitals, roman

DOTS = "…" * 12
LONG_DOTS = "…" * 40
NOBODY = Signature((), "")


def report(dossier: Dossier, paper: WordedPaper, draft: str) -> RecordFacts:
    """A report (báo cáo thành tích)."""
    return _record(dossier, paper, draft)


def summary(dossier: Dossier, paper: WordedPaper, draft: str) -> RecordFacts:
    """A summary of merits (tóm tắt thành tích)."""
    return _record(dossier, paper, draft)


def _record(dossier: Dossier, paper: WordedPaper, draft: str) -> RecordFacts:
    entry, form = paper.entry, form_of(dossier, paper)
    assert entry is not None and form is not None  # whoever composes asks `can_report` first
    nomination = entry.nomination
    head, *lines = (_title(line, dossier, nomination) for line in form.title)
    return RecordFacts(
        draft=draft,
        letterhead=letterhead(Head.of_paper(paper), bool(draft), numbered=False),
        title=title(head, tuple(lines), profile=paper.profile),
        body=ended(tuple(_body(form, nomination)), paper.profile),
        signatures=tuple(_signatures(form, nomination)),
        recipients_label="",
        recipients=(),
        subject=f"{paper.paper_type.name} – {nomination.name}",
        look=look(paper.profile),
    )


def can_report(dossier: Dossier, paper: WordedPaper) -> bool:
    """Whether a report can be made: of one nominee, in a form that is known. Checks say where it cannot."""
    return paper.entry is not None and form_of(dossier, paper) is not None


def form_of(dossier: Dossier, paper: WordedPaper) -> Form | None:
    """The form that the plan names, else the one for this kind in force on the day of the plan."""
    if paper.entry is None:
        return None
    date = paper.date
    day = dossier.plan.day or (datetime.date(date.year, 12, 31) if isinstance(date, YearOnly) else date)
    if paper.paper.form:
        named = form_named(dossier.law, paper.paper.form, day)
        return named[0] if named else None
    kind = paper.entry.nomination.kind
    sort: Literal["report", "summary"] = "summary" if paper.paper_type.view == "summary" else "report"
    found = form_on(dossier.law, kind, paper.paper.occasion, day, sort)
    return found[0] if found else None


def _title(line: str, dossier: Dossier, nomination: Nomination) -> str:
    """A line of the title. An award to somebody who has died is “truy tặng”."""
    award = capitals(award_name(dossier.plan, nomination))
    if nomination.posthumous:
        line = line.replace("TẶNG THƯỞNG", "TRUY TẶNG")
    return line.replace("{AWARD}", award).replace("{NOMINEE}", capitals(nomination.name))


def _body(form: Form, nomination: Nomination) -> Iterator[Paragraph]:
    for number, section in enumerate(form.sections, start=1):
        yield Paragraph("heading1", f"{roman(number)}. {capitals(section.heading)}")
        if section.of:
            yield from _filled("", section.of, nomination)
        if section.table:
            yield _table(section.table, section, nomination)
        for at, item in enumerate(section.items, start=1):
            yield from _item("-" if section.mark == "dash" else f"{at}.", item, nomination)


def _item(mark: str, item: Item, nomination: Nomination) -> Iterator[Paragraph]:
    if item.table:
        yield Paragraph("text", f"{mark} {item.text}:")
        yield _table(item.table, item, nomination)
    elif item.of in LONG:
        yield Paragraph("text", f"{mark} {item.text}:")
        yield from _filled("", item.of, nomination)
    else:
        value = said(item.of, nomination) if item.of else ""
        yield Paragraph("text", f"{mark} {item.text}: {value or DOTS}")


LONG = ("achievements",)
"""Fields of several paragraphs."""


def _filled(mark: str, of: str, nomination: Nomination) -> Iterator[Paragraph]:
    texts = nomination.achievements if of in LONG else (said(of, nomination),)
    for text in texts or (LONG_DOTS,):
        yield Paragraph("text", f"{mark} {text}".strip() or LONG_DOTS)


def said(of: str, nomination: Nomination) -> str:
    """A field of the nomination as it stands in a report; "" where it is empty."""
    if of == "born":
        return born(nomination)
    return str(getattr(nomination, of, None) or "")


def _table(name: FormTable, holder: Section | Item, nomination: Nomination) -> Paragraph:
    return Paragraph("table", "", table=form_table(name, holder.columns, nomination))


def _signatures(form: Form, nomination: Nomination) -> Iterator[SignatureRow]:
    yield SignatureRow(_signed(form.left, nomination), _signed(form.right, nomination))
    if form.below:
        yield SignatureRow(_signed(form.below, nomination), NOBODY)


def _signed(place: Confirmation | None, nomination: Nomination) -> Signature:
    if place is None:
        return NOBODY
    signs = place.nominee and not nomination.posthumous  # somebody else writes the report for the dead
    return Signature(place.lines, nomination.name if signs else "", place.note or "")
