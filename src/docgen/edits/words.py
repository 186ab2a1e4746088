"""Two texts in, what was removed and what was added out, word by word.

A number is one word (1.000.000), a blank is a word too: “12 /KH” is not “12/KH”. Lines are not run together.
"""

from __future__ import annotations

import enum
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.pairing import matched

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\s|.", re.DOTALL)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
FEW = 2
"""So few unchanged words between two changes are marked with them; a mark in every other word cannot be read."""


class Fate(enum.StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of words and what became of it."""

    fate: Fate
    text: str


Marks = tuple[Mark, ...]


def words_of(text: str) -> list[str]:
    """The words of a text; put together they are the text.

    >>> words_of("được 1.000 đồng")
    ['được', ' ', '1.000', ' ', 'đồng']
    """
    return WORD.findall(text)


def marked(old: str, new: str) -> Marks:
    """The words of both texts in one row: without what was added it is `old`, without what was removed `new`.

    >>> [mark.text for mark in marked("13 tập thể", "14 tập thể")]
    ['13', '14', ' tập thể']
    """
    before, after = words_of(old), words_of(new)
    found: list[tuple[Fate, list[str]]] = []
    for same, i, j, k, m in matched(before, after):
        if same:
            found.append((Fate.SAME, before[i:j]))
        else:
            found += [(Fate.REMOVED, before[i:j]), (Fate.ADDED, after[k:m])]
    return _joined([(fate, words) for fate, words in found if words])


def _joined(stretches: Sequence[tuple[Fate, list[str]]]) -> Marks:
    """Changes with little between them become one: what is removed first, then what is added."""
    marks: list[Mark] = []
    removed, added = "", ""
    for place, (fate, words) in enumerate(stretches):
        inside = 0 < place < len(stretches) - 1
        if fate is Fate.REMOVED:
            removed += "".join(words)
        elif fate is Fate.ADDED:
            added += "".join(words)
        elif inside and len(words) <= FEW and "\n" not in words and not any(NUMBER.fullmatch(word) for word in words):
            removed, added = removed + "".join(words), added + "".join(words)
        else:
            marks += _changed(removed, added)
            removed, added = "", ""
            marks.append(Mark(Fate.SAME, "".join(words)))
    return tuple(marks + _changed(removed, added))


def _changed(removed: str, added: str) -> list[Mark]:
    marks = (Mark(Fate.REMOVED, removed), Mark(Fate.ADDED, added))
    return [mark for mark in marks if mark.text]


def numbers_moved(marks: Marks) -> tuple[tuple[str, str], ...]:
    """The figures that took another's place: each removed number with the one that was added there, in order."""
    found: list[tuple[str, str]] = []
    for mark, follows in itertools.pairwise(marks):
        if mark.fate is Fate.REMOVED and follows.fate is Fate.ADDED:
            pairs = zip(NUMBER.findall(mark.text), NUMBER.findall(follows.text), strict=False)
            # 02 and 2 are one figure.
            found += [(old, new) for old, new in pairs if old.lstrip("0") != new.lstrip("0")]
    return tuple(found)
