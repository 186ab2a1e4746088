"""Which part of a new body is which part of the old one, whatever number each has.

In: the parts below one part, before and after. Out: pairs in the order of the page; a part that is new or gone has no
partner. What says the same is paired first; what is left between is paired by likeness of words. Pairs never cross:
what moved is taken out at one place and put in at another.
"""

from __future__ import annotations

import difflib

from docgen.amending.parts import Part
from docgen.pairing import best_pairs, matched

Pair = tuple[Part | None, Part | None]

ALIKE = 0.5
"""So like are two parts at least that one is taken for the other changed; measured on words, 1 is equal."""

SAME_PLACE = 0.05
"""What an equal number adds where two parts are equally like."""

MOST = 4000
"""So many comparisons within one gap; a longer one is taken out and put in as a whole."""


def aligned(old: tuple[Part, ...], new: tuple[Part, ...]) -> tuple[Pair, ...]:
    """Every part of both, each once, in an order that keeps that of both."""
    found: list[Pair] = []
    for same, i, j, k, m in matched([part.content for part in old], [part.content for part in new]):
        found += zip(old[i:j], new[k:m], strict=True) if same else _likely(old[i:j], new[k:m])
    return tuple(found)


def _likely(old: tuple[Part, ...], new: tuple[Part, ...]) -> list[Pair]:
    """The pairs of a gap that are most like each other as a whole; the rest alone."""
    if len(old) == len(new) == 1 and old[0].style == new[0].style:
        return [(old[0], new[0])]
    if not old or not new or len(old) * len(new) > MOST:
        return [*((part, None) for part in old), *((None, part) for part in new)]
    pairs = best_pairs([[_likeness(a, b) for b in new] for a in old], len(new))
    return [(None if i is None else old[i], None if j is None else new[j]) for i, j in pairs]


def _likeness(old: Part, new: Part) -> float:
    """How like two parts are, 0 where one is surely not the other."""
    if old.style != new.style:
        return 0.0
    if old.words == new.words:  # one heading, other parts below it; or two tables
        return 1.0
    matcher = difflib.SequenceMatcher(None, _words(old), _words(new), autojunk=False)
    if matcher.quick_ratio() < ALIKE or (ratio := matcher.ratio()) < ALIKE:
        return 0.0
    return ratio + (SAME_PLACE if old.positions == new.positions else 0.0)


def _words(part: Part) -> list[str]:
    own = part.words.split(" ")
    return [*own, *(word for below in part.parts for word in _words(below))]
