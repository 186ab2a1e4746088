"""Papers with one signature: tờ trình, quyết định, công văn, thông báo, giấy mời, báo cáo, dự toán.

In: a worded paper. Out: its facts. What differs between the views is the head: a công văn has no title but “V/v …”, a
decision names who decides. Source: NĐ 30/2020 Phụ lục III, Mẫu 1.2, 1.4, 1.5, 1.7.
"""

from __future__ import annotations

import re

from docgen.documents.lengths import TEXT_WIDTH, TITLE_SIZE
from docgen.documents.letterhead import Head, letterhead, title
from docgen.documents.line_breaks import evenly
from docgen.documents.look import look
from docgen.documents.plan import ended, marked_bases
from docgen.documents.signature import RECIPIENTS, recipients, signature
from docgen.documents.tables import with_tables
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import PaperFacts, Paragraph
from docgen.vietnamese.letters import capitals
from docgen.vietnamese.spelling import folded

ENACTING = "QUYẾT ĐỊNH:"
ADDRESSED = "Kính gửi:"
PROPOSAL = "TTr"
ABOUT = re.compile(r"^(?:v/v|về việc)\s*:?\s*", re.IGNORECASE)
"""What a trích yếu may begin with by itself, and what stands before that of a công văn anyway."""


def document(dossier: Dossier, paper: WordedPaper, draft: str) -> PaperFacts:
    """A named document; with addressees if it has any."""
    return _facts(dossier, paper, draft)


def letter(dossier: Dossier, paper: WordedPaper, draft: str) -> PaperFacts:
    """A công văn: no name of a type, “V/v …” below the number (II.5.b)."""
    about = ABOUT.sub("", " ".join(paper.trich_yeu), count=1)
    return _facts(dossier, paper, draft, about=(paper.profile.form.letter_about.replace("{about}", about),))


def decision(dossier: Dossier, paper: WordedPaper, draft: str) -> PaperFacts:
    """A decision: who decides in capitals, then the bases, “QUYẾT ĐỊNH:” and its articles (Mẫu 1.2)."""
    return _facts(dossier, paper, draft, authority=_decides(paper), enacting=ENACTING)


def _decides(paper: WordedPaper) -> str:
    """Who decides, in capitals, a long name on lines of one length."""
    return "\n".join(evenly(capitals(authority(paper)), TITLE_SIZE, TEXT_WIDTH, bold=True))


def authority(paper: WordedPaper) -> str:
    """Who decides: a collective by its name; elsewhere the head, by office and body (“Giám đốc Sở Nội vụ …”)."""
    name = paper.issuer.full_name or paper.issuer.locality
    rule = paper.issuer.signature or paper.profile.signature
    return name if rule.body or folded(name).startswith(folded(rule.head)) else f"{rule.head} {name}"


def _facts(
    dossier: Dossier,
    paper: WordedPaper,
    draft: str,
    *,
    about: tuple[str, ...] = (),
    authority: str = "",
    enacting: str = "",
) -> PaperFacts:
    body = with_tables(dossier, paper, TEXT_WIDTH)
    opening = paper.opening
    if not body and opening:  # a letter may have nothing but its opening
        body, opening = (Paragraph("text", opening[-1]),), opening[:-1]
    return PaperFacts(
        draft=draft,
        letterhead=letterhead(Head.of_paper(paper), bool(draft), about=about),
        title=title("", ()) if about else title(paper.paper_type.printed, paper.trich_yeu, profile=paper.profile),
        authority=authority,
        addressees_label=_addressed(paper) if paper.to else "",
        addressees=addressees(paper.to),
        enacting=enacting,
        bases=marked_bases(paper.bases, paper.profile),
        opening=opening,
        body=ended(body, paper.profile),
        signature=signature(paper.signatory, paper.issuer, paper.profile),
        recipients_label=RECIPIENTS,
        recipients=recipients(paper.recipients, paper.profile),
        subject=f"{paper.paper_type.name} {' '.join(paper.trich_yeu)}",
        look=look(paper.profile),
    )


def _addressed(paper: WordedPaper) -> str:
    """“Kính gửi:”; a proposal as its sort of body has it (Party: “Kính trình:”)."""
    return paper.profile.form.submits if paper.paper_type.abbreviation == PROPOSAL else ADDRESSED


def addressees(to: tuple[str, ...]) -> tuple[str, ...]:
    """One stands as it is; several get “- …;”, the last a full stop (II.9.d)."""
    names = tuple(name.strip(" .;") for name in to)
    if len(names) < 2:
        return names
    return tuple(f"- {name}{';' if at < len(names) - 1 else '.'}" for at, name in enumerate(names))
