"""The name on a certificate, with the word that goes before it.

In: a nomination. Out: “Ông Nguyễn Văn An”, “Thiếu tá Vàng Văn Chài”, “Hộ gia đình ông Lý A Chinh”, or the bare name of
a collective. The name is the decision's, letter for letter; only what stands before it is chosen here.
"""

from __future__ import annotations

from docgen.model.kind import Kind
from docgen.model.nomination import Nomination
from docgen.vietnamese.letters import capitalised
from docgen.vietnamese.spelling import folded

BY_GENDER = {"nam": "Ông", "nữ": "Bà"}
HOUSEHOLD = "Hộ gia đình"
SHORT_HOUSEHOLD = ("hộ gia đình", "gia đình", "hộ")
"""How lists begin the title of a household; the certificate says it in full."""


def recipient_line(nomination: Nomination) -> str:
    """The title, then the name as it is written. A person without a title is called by gender, else by the name."""
    if nomination.kind is Kind.HOUSEHOLD:
        return _household(nomination)
    title = nomination.title
    if nomination.kind is Kind.INDIVIDUAL and not title:
        title = BY_GENDER.get((nomination.gender or "").strip().casefold())
    return f"{capitalised(title)} {nomination.name}" if title else nomination.name


def _household(nomination: Nomination) -> str:
    if folded(nomination.name).startswith(tuple(map(folded, SHORT_HOUSEHOLD))):
        return nomination.name
    title = nomination.title or ""
    for short in SHORT_HOUSEHOLD:
        if f"{folded(title)} ".startswith(f"{folded(short)} "):
            title = title[len(short) :].strip()
            break
    return " ".join(part for part in (HOUSEHOLD, title[:1].lower() + title[1:], nomination.name) if part)
