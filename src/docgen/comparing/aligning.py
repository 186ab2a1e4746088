"""Which parts of two lists belong together.

In: two lists. Out: pairs in the order of the lists, with None beside what has no counterpart. Aligning the lists the
other way round gives the same pairs turned round, whatever the lists are: the search is always made in one direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

LIKE = 0.5
"""Two texts with less in common are two texts, not one that was changed."""

MUCH = 4_000
"""Beyond so many letters likeness is judged by their beginning: the search for it takes squares of time."""

Pair = tuple[int | None, int | None]


def aligned(before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    """Positions that belong together: equal texts in one order, and between them the texts that are alike.

    >>> aligned(["a b c", "d"], ["a b x", "d", "e"])
    [(0, 0), (1, 1), (None, 2)]
    """
    if tuple(before) > tuple(after):
        return [(left, right) for right, left in _aligned(after, before)]
    return _aligned(before, after)


def _aligned(before: Sequence[str], after: Sequence[str]) -> list[Pair]:
    pairs: list[Pair] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, left, left_end, right, right_end in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(range(left, left_end), range(right, right_end), strict=True)
        else:
            pairs += _like(before, after, range(left, left_end), range(right, right_end))
    return pairs


def _like(before: Sequence[str], after: Sequence[str], left: range, right: range) -> list[Pair]:
    """Texts between two that are equal: as many as there are on both sides go together one by one, if they are alike;
    of more texts than that, each with the first that is like it."""
    pairs: list[Pair] = []
    here = right.start
    for at in left:
        if len(left) == len(right):
            there = right.start + (at - left.start)
            found = there if alike(before[at], after[there]) else None
        else:
            found = next((there for there in range(here, right.stop) if alike(before[at], after[there])), None)
        if found is None:
            pairs.append((at, None))
            continue
        pairs += [(None, there) for there in range(here, found)]
        pairs.append((at, found))
        here = found + 1
    return pairs + [(None, there) for there in range(here, right.stop)]


def alike(one: str, other: str) -> bool:
    """Whether two texts have at least half of their words in common, in their order."""
    first, second = sorted((one[:MUCH], other[:MUCH]))
    matcher = SequenceMatcher(None, first.split(), second.split(), autojunk=False)
    return matcher.real_quick_ratio() >= LIKE and matcher.quick_ratio() >= LIKE and matcher.ratio() >= LIKE
