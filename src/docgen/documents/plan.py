"""The plan as a paper: a named document (văn bản có tên loại, NĐ 30/2020 Phụ lục III, Mẫu 1.4).

In: a dossier. Out: the facts of the plan.
"""

from __future__ import annotations

from docgen.documents.letterhead import letterhead, title
from docgen.documents.signature import RECIPIENTS, recipients, signature
from docgen.model.dossier import Dossier
from docgen.model.facts import Paragraph, PlanFacts
from docgen.model.paper_type import PaperType

END_MARK = "./."


def view(dossier: Dossier, paper: PaperType, draft: str) -> PlanFacts:
    """Everything that stands on the plan, in its order on the page."""
    plan = dossier.plan
    return PlanFacts(
        draft=draft,
        letterhead=letterhead(dossier, paper, bool(draft)),
        title=title(paper.name, plan.trich_yeu),
        bases=dossier.bases,
        opening=plan.opening or (),
        body=ended(dossier.body),
        signature=signature(dossier),
        recipients_label=RECIPIENTS,
        recipients=recipients(dossier),
        subject=f"{paper.name} {' '.join(plan.trich_yeu)}",
    )


def ended(body: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The body with “./.” at its end, as in the forms of NĐ 30/2020 Phụ lục III."""
    if not body:
        return body
    return (*body[:-1], Paragraph(body[-1].kind, with_end_mark(body[-1].text)))


def with_end_mark(text: str) -> str:
    """The text with the mark that nothing follows."""
    return text.removesuffix(END_MARK).rstrip(" .;") + END_MARK
