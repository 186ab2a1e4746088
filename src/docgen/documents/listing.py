"""Lists of nominees: with a head and a signature of their own, or attached to a decision. Landscape.

In: a worded paper. Out: its facts. Source: NĐ 30/2020 Phụ lục I, I.2 (landscape for tables), III.1 (annexes).
"""

from __future__ import annotations

from docgen.documents import nominees
from docgen.documents.letterhead import Head, attached_to, letterhead, title
from docgen.documents.look import look
from docgen.documents.plan import with_end_mark
from docgen.documents.signature import signature
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import AnnexFacts, ListFacts, Table
from docgen.model.kind import KIND_SAID, Kind
from docgen.vietnamese.counts import padded

WIDTH = 252.0
"""Between the margins of a landscape page (297 − 30 − 15)."""

NOTES = "Ghi chú:"


def listing(dossier: Dossier, paper: WordedPaper, draft: str) -> ListFacts:
    """A list with letterhead and signature (danh sách đề nghị)."""
    parent = _attached(dossier, paper, bool(draft)) if paper.attached_to else ""
    return ListFacts(
        draft=draft,
        letterhead=letterhead(Head.of_paper(paper), bool(draft), numbered=False),
        title=title(paper.paper_type.printed, paper.trich_yeu, WIDTH, profile=paper.profile),
        attached_to=parent,
        table=_table(dossier, paper),
        notes_label=NOTES if paper.notes else "",
        notes=(*paper.notes, with_end_mark(_total(paper), paper.profile)),
        signature=signature(paper.signatory, paper.issuer, paper.profile),
        subject=f"{paper.paper_type.name} {' '.join(paper.trich_yeu)}",
        look=look(paper.profile),
    )


def attached(dossier: Dossier, paper: WordedPaper, draft: str) -> AnnexFacts:
    """A list that goes with another paper: its title, what it is attached to, the table, and how many it names."""
    return AnnexFacts(
        draft=draft,
        label="",
        title=title(paper.paper_type.printed, paper.trich_yeu, WIDTH, profile=paper.profile),
        attached_to=_attached(dossier, paper, bool(draft)),
        table=_table(dossier, paper),
        notes_label=NOTES if paper.notes else "",
        notes=(*paper.notes, with_end_mark(_total(paper), paper.profile)),
        subject=f"{paper.paper_type.name} {' '.join(paper.trich_yeu)}",
        look=look(paper.profile),
    )


def _table(dossier: Dossier, paper: WordedPaper) -> Table:
    return nominees.table(
        dossier.plan, dossier.campaign, paper.entries, WIDTH, paper.paper.columns or (), paper.paper.sort
    )


def _attached(dossier: Dossier, paper: WordedPaper, draft: bool) -> str:
    """“(Kèm theo Quyết định số … ngày … của …)” (III.1.c); nothing where there is no such paper."""
    main = paper.attached_to
    if main is None:
        return ""
    head = Head.of_paper(main)
    comma = "," if main.profile.form.date_comma else ""
    body = main.issuer.full_name or main.issuer.locality
    words = f"(Kèm theo {main.paper_type.name} số {head.numbered(draft)}{comma} {head.dated} của {body})"
    return attached_to(words, WIDTH)


def _total(paper: WordedPaper) -> str:
    """“Danh sách này có 30 tập thể, 70 cá nhân.” So many rows: somebody with two awards stands in two of them."""
    parts = [
        f"{padded(count)} {KIND_SAID[kind].vi}"
        for kind in Kind
        if (count := sum(entry.nomination.kind is kind for entry in paper.entries))
    ]
    return f"Danh sách này có {', '.join(parts) or '0 trường hợp'}."
