"""What changes in a paper besides its numbered body: trích yếu, bases, addressees, opening, recipients; and its form.

In: the facts as they hold and as they are now. Out: instructions, each part said anew as a whole; and where only the
form differs (letterhead, signature), which no amending paper can change: NĐ 30/2020 Điều 18.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from docgen.amending.instructions import Instruction, quoted
from docgen.amending.parts import bare
from docgen.model.facts import PaperFacts, Paragraph
from docgen.model.paper_type import Verbs
from docgen.problem import Say


@dataclass(frozen=True)
class Field:
    """A part of a paper that is said anew as a whole: what it is called, and its lines."""

    name: str
    lines: tuple[str, ...]

    @property
    def said(self) -> tuple[str, ...]:
        return tuple(bare(line) for line in self.lines)


def fields_of(facts: PaperFacts) -> tuple[tuple[Field, ...], tuple[Field, ...]]:
    """The parts before the body, and those after it."""
    before = (
        Field("trích yếu", (about_of(facts),)),
        Field("phần căn cứ", facts.bases),
        Field("nơi gửi (Kính gửi)", facts.addressees),
        Field("lời dẫn", facts.opening),
    )
    return before, (Field("nơi nhận", facts.recipients),)


def about_of(facts: PaperFacts) -> str:
    """The trích yếu on one line, of a công văn too."""
    return " ".join((*facts.title.lines, *facts.letterhead.about))


def instructed_fields(
    old: PaperFacts, new: PaperFacts, verbs: Verbs
) -> tuple[tuple[Instruction, ...], tuple[Instruction, ...]]:
    """The instructions that stand before those on the body, and those after."""
    before, after = (
        tuple(_anew(a, b, verbs) for a, b in zip(olds, news, strict=True) if a.said != b.said)
        for olds, news in zip(fields_of(old), fields_of(new), strict=True)
    )
    return before, after


def _anew(old: Field, new: Field, verbs: Verbs) -> Instruction:
    if not new.lines:
        return Instruction(f"{verbs.remove} {old.name}.")
    text = f"{verbs.change if old.lines else verbs.add} {new.name} như sau:"
    return Instruction(text, quoted(tuple(Paragraph("text", line) for line in new.lines)))


def form_of(facts: PaperFacts) -> tuple[Field, ...]:
    """The parts of its form that can be wrong: who issues it, what it is called, who signs."""
    head, signature = facts.letterhead, facts.signature
    return (
        Field("phần tên cơ quan ban hành", (" ".join((*head.parent_lines, *head.issuer_lines)),)),
        Field("phần Quốc hiệu, Tiêu ngữ", (f"{head.quoc_hieu} {head.tieu_ngu}",)),
        Field("phần tên loại văn bản", (facts.title.type,)),
        Field("phần thẩm quyền ban hành", (" ".join(facts.authority.split()),)),
        Field("phần quyền hạn, chức vụ của người ký", (" ".join((*signature.lines, signature.above_name)),)),
        Field("phần họ và tên người ký", (signature.name,)),
    )


LETTERHEAD = Say("tên cơ quan, quốc hiệu ở đầu văn bản", "the letterhead")
TYPE = Say("tên loại văn bản", "the name of the type")
SIGNATURE = Say("chức vụ, họ tên người ký", "who signs")


def form_differences(old: PaperFacts, new: PaperFacts) -> tuple[Say, ...]:
    """What differs in form: it was signed so, and stays so."""
    return tuple(_form(old, new))


def _form(old: PaperFacts, new: PaperFacts) -> Iterator[Say]:
    blank = {"number": "", "place_and_date": "", "about": ()}
    if replace(old.letterhead, **blank) != replace(new.letterhead, **blank):  # type: ignore[arg-type]
        yield LETTERHEAD
    if (old.title.type, old.authority, old.enacting) != (new.title.type, new.authority, new.enacting):
        yield TYPE
    if old.signature != new.signature:
        yield SIGNATURE
