"""A slip of form or of the pen, mended by a công văn: what was printed, and what it should read.

In: the paper as it holds and as it is now. Out: a sentence for each place, or None where something was added, taken out
or is said of other persons and figures: that is substance, and needs an amending paper (NĐ 30/2020 Điều 18.3).
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.amending.addresses import addressed
from docgen.amending.fields import Field, fields_of, form_of
from docgen.amending.instructions import Instruction
from docgen.amending.parts import Part, parted, rows_of
from docgen.model.facts import PaperFacts


def corrections(old: PaperFacts, new: PaperFacts) -> tuple[Instruction, ...] | None:
    """Every place that reads otherwise, with its words before and after."""
    was, now = parted(old.body), parted(new.body)
    if _shape(was) != _shape(now):
        return None
    before_old, after_old = fields_of(old)
    before_new, after_new = fields_of(new)
    fields = list(zip((*form_of(old), *before_old), (*form_of(new), *before_new), strict=True))
    last = list(zip(after_old, after_new, strict=True))
    if any(len(a.lines) != len(b.lines) for a, b in (*fields, *last)):
        return None
    found = [each for a, b in fields for each in _lines(a, b)]
    for a, b in zip(addressed(was).values(), addressed(now).values(), strict=True):
        if a.part.words != b.part.words:
            found.append(_said(a.address, a.part.words, b.part.words))
    found += [each for a, b in last for each in _lines(a, b)]
    return tuple(found)


def _shape(part: Part) -> tuple[object, ...]:
    """How a body is built, and its tables: a slip changes neither."""
    table = rows_of(part.paragraph.table)
    return (part.style, part.positions, table, tuple(_shape(below) for below in part.parts))


def _lines(old: Field, new: Field) -> Iterator[Instruction]:
    for was, now in zip(old.said, new.said, strict=True):
        if was != now:
            yield _said(old.name, was, now)


def _said(where: str, was: str, now: str) -> Instruction:
    return Instruction(f"Tại {where}: đã in là “{was}”; nay sửa lại là “{now}”.")
