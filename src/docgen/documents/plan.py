"""The plan as a paper: a named document (văn bản có tên loại, NĐ 30/2020 Phụ lục III, Mẫu 1.4).

In: a dossier. Out: the facts of the plan.
"""

from __future__ import annotations

from dataclasses import replace

from docgen.documents.letterhead import Head, letterhead, title
from docgen.documents.look import look
from docgen.documents.signature import RECIPIENTS, recipients, signature
from docgen.model.dossier import Dossier
from docgen.model.facts import PaperFacts, Paragraph
from docgen.model.issuer import Profile
from docgen.model.paper_type import PaperType

BLANK = "……"
"""How a line ends that is left to be written by hand."""


def view(dossier: Dossier, paper: PaperType, draft: str) -> PaperFacts:
    """Everything that stands on the plan, in its order on the page."""
    plan = dossier.plan
    return PaperFacts(
        draft=draft,
        letterhead=letterhead(Head.of_plan(dossier, paper), bool(draft)),
        title=title(paper.name, plan.trich_yeu, profile=dossier.profile),
        authority="",
        addressees_label="",
        addressees=(),
        enacting="",
        bases=marked_bases(dossier.bases, dossier.profile),
        opening=plan.opening or (),
        body=ended(dossier.body, dossier.profile),
        signature=signature(plan.signatory, dossier.issuer, dossier.profile),
        recipients_label=RECIPIENTS,
        recipients=recipients(plan.recipients, dossier.profile),
        subject=f"{paper.name} {' '.join(plan.trich_yeu)}",
        look=look(dossier.profile),
    )


def marked_bases(bases: tuple[str, ...], profile: Profile) -> tuple[str, ...]:
    """The legal bases with the mark that a sort of body sets before each (Party: “- ”)."""
    mark = profile.form.bases_mark
    return tuple(f"{mark} {basis}" for basis in bases) if mark else bases


def ended(body: tuple[Paragraph, ...], profile: Profile) -> tuple[Paragraph, ...]:
    """The body with “./.” at its end, as in the forms of NĐ 30/2020 Phụ lục III; other bodies have other marks.

    A table that comes last keeps its place: the mark goes with the last words before it, unless they only announce it.
    A dotted line that is to be written by hand has no mark.
    """
    for at in range(len(body) - 1, -1, -1):
        last = body[at]
        if last.kind != "table":
            if at < len(body) - 1 and (last.text.endswith(":") or last.kind.startswith("heading")):
                return body
            if last.text.endswith(BLANK):
                return body
            marked = replace(last, text=with_end_mark(last.text, profile))
            return (*body[:at], marked, *body[at + 1 :])
    return body


def with_end_mark(text: str, profile: Profile) -> str:
    """The text with the mark that nothing follows."""
    mark = profile.form.end_mark
    return text.removesuffix(mark).rstrip(" .;") + mark
