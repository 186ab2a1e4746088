"""Minutes of the meeting that voted (biên bản họp xét): NĐ 30/2020 Phụ lục III, Mẫu 1.9.

In: a worded paper. Out: its facts: no place and date in the head, the secretary signs at the left, the chair at the
right.
"""

from __future__ import annotations

from docgen.documents.lengths import TEXT_WIDTH
from docgen.documents.letterhead import Head, letterhead, title
from docgen.documents.look import look
from docgen.documents.plan import ended
from docgen.documents.signature import RECIPIENTS, recipients
from docgen.documents.tables import with_tables
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import Paragraph, RecordFacts, Signature, SignatureRow
from docgen.vietnamese.letters import capitals


def minutes(dossier: Dossier, paper: WordedPaper, draft: str) -> RecordFacts:
    """Everything that stands on the minutes."""
    meeting = paper.nominator.submission.meeting if paper.nominator else None
    opening = tuple(Paragraph("text", text) for text in paper.opening)
    return RecordFacts(
        draft=draft,
        letterhead=letterhead(Head.of_paper(paper), bool(draft), dated=False),
        title=title(paper.paper_type.printed, paper.trich_yeu, profile=paper.profile),
        body=ended((*opening, *with_tables(dossier, paper, TEXT_WIDTH)), paper.profile),
        signatures=(
            SignatureRow(
                Signature((capitals(paper.profile.form.secretary),), meeting.secretary if meeting else ""),
                Signature((capitals(paper.profile.form.chair),), meeting.chair if meeting else ""),
            ),
        ),
        recipients_label=RECIPIENTS,
        recipients=recipients(paper.recipients, paper.profile),
        subject=f"{paper.paper_type.name} {' '.join(paper.trich_yeu)}",
        look=look(paper.profile),
    )
