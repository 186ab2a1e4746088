"""What frames the changes in an amending paper: head, names for its texts, bases, who carries it out.

In: the paper as it holds and as it is now, what was asked for. Out: print-ready words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from docgen.amending.base import Base
from docgen.amending.citing import amended
from docgen.amending.now import Kind, Now, Wanted
from docgen.amending.parts import bare
from docgen.documents.plan import marked_bases
from docgen.model.facts import Letterhead, PaperFacts
from docgen.wording.citation import lower_first
from docgen.wording.named import Name
from docgen.wording.paper_texts import mentioned

OWN_BASES = "amended.bases"
PROPOSED = ("theo đề nghị", "xét đề nghị", "xét ")
"""How the last basis begins, that somebody proposed it; it stays the last."""

CARRIED_OUT = "thi hành"
AS_ARTICLE = re.compile(r"^- Như Điều \d+")


def names(base: Base, new: PaperFacts, now: Now, kind: Kind, wanted: Wanted) -> dict[str, Name]:
    """What the texts of an amending type may use."""
    verbs = kind.verbs
    reason = because(wanted)
    return {
        "amended": amended(base, now.body, verbs.title),
        "verb": verbs.title,
        "verb_small": lower_first(verbs.title),
        "reason": f"{reason}, " if reason else "",
        "sender": {"body": now.issuer.full_name or now.issuer.locality, "locality": now.issuer.locality},
        "addressee": new.addressees[0].strip("- .;") if new.addressees else "",
        "carried_out": _carried_out(new) or kind.carried_out,
    }


def because(wanted: Wanted) -> str:
    """“Do …”, or "" where nobody said why."""
    return f"Do {bare(wanted.amendment.reason)}" if wanted.amendment.reason else ""


def bases(said: tuple[str, ...], new: PaperFacts, now: Now, kind: Kind, wanted: Wanted) -> tuple[str, ...]:
    """The bases that the type names; those of the amended paper, where it asks for them, with what somebody proposed
    last. A reason that the type has no other place for is a basis too."""
    mark = now.profile.form.bases_mark
    own = [bare(basis.removeprefix(f"{mark} ") if mark else basis) for basis in new.bases]
    last = [basis for basis in own[-1:] if basis.casefold().startswith(PROPOSED)]
    found: list[str] = []
    for basis in said:
        found += [*own[: len(own) - len(last)], *wanted.bases] if basis == OWN_BASES else [bare(basis)]
    asked = OWN_BASES in said
    if not asked:
        found += wanted.bases
    if (reason := because(wanted)) and not _says_why(kind):
        found.append(reason)
    found = list(dict.fromkeys((*found, *(last if asked else ()))))
    closed = (f"{basis}{';' if at < len(found) - 1 else '.'}" for at, basis in enumerate(found))
    return marked_bases(tuple(closed), now.profile)


def _says_why(kind: Kind) -> bool:
    wording = kind.type.wording
    return bool(wording) and "reason" in mentioned(wording.model_dump(exclude_unset=True) if wording else {})


def head(letterhead: Letterhead, now: Now, wanted: Wanted, about: tuple[str, ...]) -> Letterhead:
    """The head of the amended paper with a number and a day of its own."""
    number = f"{now.profile.form.number_label} {wanted.symbol(now)}" if letterhead.number else ""
    day = wanted.place_and_date(now) if letterhead.place_and_date else ""
    return replace(letterhead, number=number, place_and_date=day, about=about)


def letter_about(trich_yeu: tuple[str, ...], now: Now) -> str:
    """“V/v …”, as a sort of body writes it."""
    return now.profile.form.letter_about.replace("{about}", lower_first(" ".join(trich_yeu)))


def _carried_out(new: PaperFacts) -> str:
    """Who carries a decision out: its last article says so."""
    last = new.body[-1] if new.body else None
    if last is None or last.kind != "article" or CARRIED_OUT not in last.text:
        return ""
    return f"{bare(last.text.removesuffix('./.'))}."


def recipients(new: PaperFacts, references: Mapping[str, str]) -> tuple[str, ...]:
    """Whoever got the amended paper. “Như Điều 3” means the article of this paper that says who carries it out."""
    article = references.get("thi_hanh", "")
    return tuple(AS_ARTICLE.sub(f"- Như {article}", line) if article else line for line in new.recipients)
