"""The amending paper itself: what is changed, what stays, who carries it out; and what replaces its attachments.

In: the paper as it holds, the same as it is now, the amending type. Out: documents, the amending paper first, and what
is to be said about them. A paper is amended by one of equal form (NĐ 30/2020 Điều 18.3), so the head is that of the
amended paper, with a number and a day of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from docgen.amending import attached, faults
from docgen.amending.applying import applied
from docgen.amending.applying import said as reads
from docgen.amending.attached import New
from docgen.amending.base import LETTER, Base, InForce
from docgen.amending.changes import changes_between, whole
from docgen.amending.citing import amended, dated
from docgen.amending.correcting import corrections
from docgen.amending.fields import form_differences, instructed_fields
from docgen.amending.instructions import Instruction, instructed
from docgen.amending.nominees import Listed, rows_between
from docgen.amending.now import Kind, Now, Wanted
from docgen.amending.parts import bare, parted
from docgen.amending.texts import texts_of
from docgen.documents.letterhead import title
from docgen.documents.paper import ADDRESSED, addressees
from docgen.documents.plan import ended, marked_bases
from docgen.model.facts import AnnexFacts, Document, Facts, Letterhead, ListFacts, PaperFacts, RecordFacts
from docgen.model.paper_type import Verbs
from docgen.problem import Problem
from docgen.wording.citation import lower_first
from docgen.wording.named import Name

OWN_BASES = "amended.bases"
PROPOSED = ("theo đề nghị", "xét đề nghị", "xét ")
"""How the last basis begins, that somebody proposed it; it stays the last."""

CARRIED_OUT = "thi hành"
AS_ARTICLE = re.compile(r"^- Như Điều \d+")

Made = tuple[tuple[Document, ...], tuple[Problem, ...]]


def amend(base: Base, now: Now, kind: Kind, wanted: Wanted) -> Made:
    """The amending paper and the replacements that go with it; nothing where nothing differs."""
    old, new = base.main.facts, now.main.facts
    if isinstance(new, RecordFacts):
        return (), (faults.kind_refused(wanted, now),)
    if type(old) is not type(new):
        return (), (faults.AMEND_SHAPE.at(wanted.place, paper=wanted.amendment.of),)
    if kind.type.view == "correcting":
        return _correcting(base, now, kind, wanted)
    if isinstance(old, PaperFacts) and isinstance(new, PaperFacts) and kind.type.view == "amending":
        return _amending(base, old, new, now, kind, wanted)
    return _replacing(base, now, kind, wanted)


def _amending(base: Base, old: PaperFacts, new: PaperFacts, now: Now, kind: Kind, wanted: Wanted) -> Made:
    verbs = kind.verbs
    problems: list[Problem] = []
    if parts := form_differences(old, new):
        problems.append(faults.form(wanted, parts))
    body, told_whole = _body(old, new, verbs)
    if told_whole:
        problems.append(faults.AMEND_WHOLE.at(wanted.place, paper=wanted.amendment.of))
    before, after = instructed_fields(old, new, verbs)
    goes_with = New(wanted.cited(now), f"{now.type_name} này", wanted.place_and_date(now), wanted.folder, now.profile)
    about_attached, replaced, repealed = _attached(base, now, goes_with, verbs)
    problems += _renamed(base, now, wanted)
    instructions = (*before, *body, *after, *about_attached)
    if not instructions:
        return (), (*problems, faults.AMEND_NOTHING.at(wanted.place, paper=wanted.amendment.of))
    texts, slips = texts_of(kind.type, kind.places, _names(base, new, now, kind, wanted), instructions, now.profile)
    is_letter = bool(new.letterhead.about)
    about = now.profile.form.letter_about.replace("{about}", lower_first(" ".join(texts.trich_yeu)))
    facts = replace(
        new,
        letterhead=_head(new.letterhead, now, wanted, (about,) if is_letter else ()),
        title=new.title if is_letter else title(new.title.type, texts.trich_yeu, profile=now.profile),
        bases=_bases(texts.bases, new, now, wanted),
        opening=texts.opening,
        body=ended(texts.body, now.profile),
        signature=wanted.signature(now) or new.signature,
        recipients=tuple(_as_article(line, texts.references) for line in new.recipients),
        subject=f"{now.type_name} {' '.join(texts.trich_yeu)}",
    )
    paper = Document(f"{wanted.folder}/{now.main.name}", kind.name, facts, now.main.name, new, repealed)
    return (paper, *replaced), (*problems, *slips)


def _names(base: Base, new: PaperFacts, now: Now, kind: Kind, wanted: Wanted) -> dict[str, Name]:
    """What the texts of an amending type may use."""
    verbs, reason = kind.verbs, wanted.amendment.reason
    return {
        "amended": amended(base, now.body, verbs.title),
        "verb": verbs.title,
        "verb_small": lower_first(verbs.title),
        "reason": f"Do {bare(reason)}, " if reason else "",
        "sender": {"body": now.issuer.full_name or now.issuer.locality, "locality": now.issuer.locality},
        "addressee": new.addressees[0].strip("- .;") if new.addressees else "",
        "carried_out": _carried_out(new) or kind.carried_out,
    }


def _correcting(base: Base, now: Now, kind: Kind, wanted: Wanted) -> Made:
    """A công văn to whoever got the paper, that corrects slips of form."""
    old, new = base.main.facts, now.main.facts
    there = {document.name: document.facts for document in now.attached}
    others = any(each.name not in there or not attached.same(each.facts, there[each.name])
                 for each in base.attached.values())  # fmt: skip
    found = corrections(old, new) if isinstance(old, PaperFacts) and isinstance(new, PaperFacts) else None
    if found is None or others or len(there) != len(base.attached) or not isinstance(new, PaperFacts):
        return (), (faults.AMEND_NO_SLIP.at(wanted.place, paper=wanted.amendment.of),)
    if not found:
        return (), (faults.AMEND_NOTHING.at(wanted.place, paper=wanted.amendment.of),)
    texts, slips = texts_of(kind.type, kind.places, _names(base, new, now, kind, wanted), found, now.profile)
    about = now.profile.form.letter_about.replace("{about}", lower_first(" ".join(texts.trich_yeu)))
    letter = replace(now, abbreviation=None, type_name=LETTER)
    to = tuple(name for line in new.recipients[:-1] if not (name := line.strip("- .;")).startswith("Như "))
    facts = replace(
        new,
        letterhead=_head(new.letterhead, letter, wanted, (about,)),
        title=title("", ()),
        authority="",
        enacting="",
        addressees_label=new.addressees_label or ADDRESSED,
        addressees=new.addressees or addressees(to),
        bases=(),
        opening=texts.opening,
        body=ended(texts.body, now.profile),
        signature=wanted.signature(now) or new.signature,
        recipients=("- Như trên;", *new.recipients[-1:]),
        subject=f"{LETTER} {' '.join(texts.trich_yeu)}",
    )
    return (Document(f"{wanted.folder}/{now.main.name}", kind.name, facts, now.main.name, new),), slips


def _body(old: PaperFacts, new: PaperFacts, verbs: Verbs) -> tuple[tuple[Instruction, ...], bool]:
    """What changes in the body, proved by doing it; the whole body said anew where naming the places does not lead to
    the new one."""
    was, now = parted(old.body), parted(new.body)
    changes, is_whole = changes_between(was, now), False
    if reads(applied(was, changes)) != reads(now):
        changes, is_whole = whole(now), True
    return instructed(changes, verbs), is_whole


def _attached(
    base: Base, now: Now, new: New, verbs: Verbs
) -> tuple[tuple[Instruction, ...], tuple[Document, ...], tuple[str, ...]]:
    """What is said of the attachments, the replacements, and which hold no longer."""
    said: list[Instruction] = []
    made: list[Document] = []
    names = [attached.name_of(each.facts) for each in base.attached.values()]
    for document in now.attached:
        old = base.attached.get(document.name)
        if old is None:
            said.append(Instruction(f"{verbs.add} {attached.name_of(document.facts)} kèm theo {new.this}."))
        elif attached.same(old.facts, document.facts):
            continue
        else:
            said.append(attached.told(old, document, new, verbs, names))
        made.append(attached.replacement(old, document, new))
    there = {document.name for document in now.attached}
    gone = [old for name, old in base.attached.items() if name not in there]
    for old in gone:
        said.append(Instruction(f"{verbs.remove} {attached.which(old, names)} {dated(old.by, now.profile)}."))
    return tuple(said), tuple(made), tuple(old.name for old in gone)


def _renamed(base: Base, now: Now, wanted: Wanted) -> list[Problem]:
    """A word on each name that is said to be corrected: it may be two persons."""
    found = []
    for document in now.attached:
        old = base.attached.get(document.name)
        if old and (listed := _rows(old, document.facts)):
            found += [
                faults.AMEND_RENAMED.at(wanted.place, before=each.before.name, after=each.after.name)
                for each in listed.corrected
                if each.renamed
            ]
    return found


def _rows(old: InForce, facts: Facts) -> Listed | None:
    if isinstance(old.facts, AnnexFacts | ListFacts) and isinstance(facts, AnnexFacts | ListFacts):
        has_label = isinstance(facts, AnnexFacts) and facts.label
        return None if has_label else rows_between(old.facts.table, facts.table)
    return None


def _bases(said: tuple[str, ...], new: PaperFacts, now: Now, wanted: Wanted) -> tuple[str, ...]:
    """The bases that the type names; those of the amended paper, where it asks for them, with what somebody proposed
    last."""
    mark = now.profile.form.bases_mark
    own = [bare(basis.removeprefix(f"{mark} ") if mark else basis) for basis in new.bases]
    last = [basis for basis in own[-1:] if basis.casefold().startswith(PROPOSED)]
    first = own[: len(own) - len(last)]
    found: list[str] = []
    asked = False
    for basis in said:
        if basis == OWN_BASES:
            asked = True
            found += [*first, *wanted.bases]
        else:
            found.append(bare(basis))
    found += last if asked else wanted.bases
    found = list(dict.fromkeys(found))
    ended_bases = tuple(f"{basis}{';' if at < len(found) - 1 else '.'}" for at, basis in enumerate(found))
    return marked_bases(ended_bases, now.profile)


def _head(head: Letterhead, now: Now, wanted: Wanted, about: tuple[str, ...]) -> Letterhead:
    number = f"{now.profile.form.number_label} {wanted.symbol(now)}" if head.number else ""
    return replace(
        head,
        number=number,
        place_and_date=wanted.place_and_date(now) if head.place_and_date else "",
        about=about,
    )


def _carried_out(new: PaperFacts) -> str:
    """Who carries a decision out: its last article says so."""
    last = new.body[-1] if new.body else None
    if last is None or last.kind != "article" or CARRIED_OUT not in last.text:
        return ""
    return f"{bare(last.text.removesuffix('./.'))}."


def _as_article(line: str, references: Mapping[str, str]) -> str:
    """“Như Điều 3” means the article of this paper that says who carries it out."""
    article = references.get("thi_hanh", "")
    return AS_ARTICLE.sub(f"- Như {article}", line) if article else line


def _replacing(base: Base, now: Now, kind: Kind, wanted: Wanted) -> Made:
    """A paper that is made anew as a whole, and says what it replaces."""
    new = now.main.facts
    goes_with = New(wanted.cited(now), f"{now.type_name} này", wanted.place_and_date(now), wanted.folder, now.profile)
    if attached.same(base.main.facts, new):
        return (), (faults.AMEND_NOTHING.at(wanted.place, paper=wanted.amendment.of),)
    made = attached.replacement(base.main, now.main, goes_with, alone=True)
    facts = made.facts
    if isinstance(facts, PaperFacts):
        head = _head(facts.letterhead, now, wanted, facts.letterhead.about)
        facts = replace(facts, letterhead=head, signature=wanted.signature(now) or facts.signature)
    if isinstance(facts, ListFacts):
        day = dated(base.signed, now.profile).removeprefix(base.signed.type).strip()
        words = f"(Thay thế {attached.name_of(facts)} {day})"
        facts = replace(facts, attached_to=words, signature=wanted.signature(now) or facts.signature)
    return (replace(made, facts=facts),), ()


__all__ = ["amend"]
