"""One cell before and after in, what only looks otherwise out: bold, italics, underline, size, font, alignment.

Only words that stand in both are looked at; what was added looks as it looks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.edits.places import Spot
from docgen.edits.words import words_of
from docgen.pairing import matched
from docgen.readers.word import Cell, Look
from docgen.readers.word.tidy import tidied

LOOKS = ("bold", "italic", "underline", "size", "font")


@dataclass(frozen=True)
class Restyled:
    """Words that look otherwise. `what` is a field of `Look`, or `align`; `old` and `new` are its values."""

    spot: Spot
    what: str
    old: str
    new: str
    text: str


def restyled(old: Cell, new: Cell, spot: Spot) -> Iterator[Restyled]:
    """What looks otherwise in a cell, each stretch of words once for each thing that changed."""
    if old.text and new.text and old.align != new.align:
        yield Restyled(spot, "align", old.align, new.align, "")
    if {run.look for run in old.runs} == {run.look for run in new.runs} and len({run.look for run in old.runs}) < 2:
        return
    before, after = _looked(old), _looked(new)
    pairs = [(before[a + n], after[b + n]) for a, b, size in _common(before, after) for n in range(size)]
    for what in LOOKS:
        yield from _stretches(pairs, what, spot)


Looked = tuple[str, Look, bool]
"""A word, how its first letter looks, and whether a blank follows."""


def _looked(cell: Cell) -> list[Looked]:
    """The words of a cell; blanks look like nothing."""
    found: list[Looked] = []
    looks = [run.look for run in cell.runs for _ in run.text]
    place = 0
    for word in words_of("".join(run.text for run in cell.runs)):
        if not word.isspace():
            found.append((word, looks[place], False))
        elif found:
            found[-1] = (*found[-1][:2], True)
        place += len(word)
    return found


def _common(before: Sequence[Looked], after: Sequence[Looked]) -> list[tuple[int, int, int]]:
    texts = [word for word, _, _ in before], [word for word, _, _ in after]
    return [(found.i, found.k, found.j - found.i) for found in matched(*texts) if found.same]


def _stretches(pairs: Sequence[tuple[Looked, Looked]], what: str, spot: Spot) -> Iterator[Restyled]:
    """Words next to each other that changed in the same way are one stretch."""
    words = ""
    change: tuple[str, str] | None = None
    nothing = ("", Look(), False)
    for (word, old, blank), (_, new, _) in [*pairs, (nothing, nothing)]:
        was, now = _value(old, what), _value(new, what)
        here = (was, now) if word and was != now else None
        if here != change and change is not None:
            yield Restyled(spot, what, *change, tidied(words))
            words = ""
        change = here
        if here is not None:
            words += f"{word} " if blank else word


def _value(look: Look, what: str) -> str:
    value = getattr(look, what)
    return f"{value:g}" if isinstance(value, float) else ("1" if value is True else str(value or ""))
