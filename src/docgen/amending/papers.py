"""The amending paper itself: what is changed, what stays, who carries it out; and what replaces its attachments.

In: the paper as it holds, the same as it is now, the amending type. Out: documents, the amending paper first, and what
is to be said about them. A paper is amended by one of equal form (NĐ 30/2020 Điều 18.3), so the head is that of the
amended paper, with a number and a day of its own.
"""

from __future__ import annotations

from dataclasses import replace

from docgen.amending import attached, faults, frame
from docgen.amending.applying import applied
from docgen.amending.applying import said as reads
from docgen.amending.attached import New
from docgen.amending.base import LETTER, Base, InForce
from docgen.amending.changes import changes_between, whole
from docgen.amending.citing import dated
from docgen.amending.correcting import corrections
from docgen.amending.fields import form_differences, instructed_fields
from docgen.amending.instructions import Instruction, instructed
from docgen.amending.nominees import Listed, rows_between
from docgen.amending.now import Kind, Now, Wanted
from docgen.amending.parts import parted
from docgen.amending.texts import texts_of
from docgen.documents.letterhead import title
from docgen.documents.paper import ADDRESSED, addressees
from docgen.documents.plan import ended
from docgen.model.facts import AnnexFacts, Document, Facts, ListFacts, PaperFacts, RecordFacts
from docgen.model.paper_type import Verbs
from docgen.problem import Problem

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
    texts, slips = texts_of(
        kind.type, kind.places, frame.names(base, new, now, kind, wanted), instructions, now.profile
    )
    is_letter = bool(new.letterhead.about)
    about = frame.letter_about(texts.trich_yeu, now)
    facts = replace(
        new,
        letterhead=frame.head(new.letterhead, now, wanted, (about,) if is_letter else ()),
        title=new.title if is_letter else title(new.title.type, texts.trich_yeu, profile=now.profile),
        bases=frame.bases(texts.bases, new, now, kind, wanted),
        opening=texts.opening,
        body=ended(texts.body, now.profile),
        signature=wanted.signature(now) or new.signature,
        recipients=frame.recipients(new, texts.references),
        subject=f"{now.type_name} {' '.join(texts.trich_yeu)}",
    )
    paper = Document(f"{wanted.folder}/{now.main.name}", kind.name, facts, now.main.name, new, repealed)
    return (paper, *replaced), (*problems, *slips)


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
    texts, slips = texts_of(kind.type, kind.places, frame.names(base, new, now, kind, wanted), found, now.profile)
    about = frame.letter_about(texts.trich_yeu, now)
    letter = replace(now, abbreviation=None, type_name=LETTER)
    to = tuple(name for line in new.recipients[:-1] if not (name := line.strip("- .;")).startswith("Như "))
    facts = replace(
        new,
        letterhead=frame.head(new.letterhead, letter, wanted, (about,)),
        title=title("", ()),
        authority="",
        enacting="",
        addressees_label=new.addressees_label or ADDRESSED,
        addressees=new.addressees or addressees(to),
        bases=frame.bases((), new, now, kind, wanted),
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


def _replacing(base: Base, now: Now, kind: Kind, wanted: Wanted) -> Made:
    """A paper that is made anew as a whole, and says what it replaces."""
    new, reason = now.main.facts, frame.because(wanted)
    goes_with = New(wanted.cited(now), f"{now.type_name} này", wanted.place_and_date(now), wanted.folder, now.profile)
    if attached.same(base.main.facts, new):
        return (), (faults.AMEND_NOTHING.at(wanted.place, paper=wanted.amendment.of),)
    made = attached.replacement(base.main, now.main, goes_with, alone=True)
    facts = made.facts
    problems: tuple[Problem, ...] = ()
    if isinstance(facts, PaperFacts) and isinstance(new, PaperFacts):
        facts = replace(
            facts,
            letterhead=frame.head(facts.letterhead, now, wanted, facts.letterhead.about),
            bases=frame.bases((frame.OWN_BASES,), new, now, kind, wanted),
            signature=wanted.signature(now) or facts.signature,
        )
    elif isinstance(facts, ListFacts):
        day = dated(base.signed, now.profile).removeprefix(base.signed.type).strip()
        words = f"(Thay thế {attached.name_of(facts)} {day})"
        facts = replace(facts, attached_to=words, signature=wanted.signature(now) or facts.signature)
        if reason or wanted.bases:
            problems = (faults.AMEND_NO_ROOM.at(wanted.place, paper=wanted.amendment.of),)
    return (replace(made, facts=facts),), problems


__all__ = ["amend"]
