"""Which parts of two lists belong together.

In: two lists. Out: pairs in the order of the lists, with None beside what has no counterpart. Aligning the lists the
other way round gives the same pairs turned round, whatever the lists are: the search is always made in one direction.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from docgen.pairing import equal_ends

LIKE = 0.5
"""Two texts with less in common are two texts, not one that was changed."""

MUCH = 4_000
"""Beyond so many letters likeness is judged by their beginning: the search for it takes squares of time."""

SQUARE = 4_000_000
"""Lists of up to so many pairs of members are aligned in the best order."""

FEW = 10_000
"""Among more pairs than that nobody asks which texts are alike."""

NEAR = 1_000
"""In long lists, equal texts that are further apart than that are two."""

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
    left = right = 0
    for here, there in [*_equal(before, after), (len(before), len(after))]:
        pairs += _like(before, after, range(left, here), range(right, there))
        if here < len(before):
            pairs.append((here, there))
        left, right = here + 1, there + 1
    return pairs


def _equal(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Positions of equal texts, in one order. What both ends have in common is set aside first; of long lists each text
    then goes with the next one that equals it, for the search for the best order takes squares of time."""
    start, end = equal_ends(before, after)
    first, second = before[start : len(before) - end], after[start : len(after) - end]
    if len(first) * len(second) <= SQUARE:
        blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
        middle = [(block.a + at, block.b + at) for block in blocks for at in range(block.size)]
    else:
        middle = list(_next_equal(first, second))
    head = [(at, at) for at in range(start)]
    tail = [(len(before) - at, len(after) - at) for at in range(end, 0, -1)]
    return [*head, *((here + start, there + start) for here, there in middle), *tail]


def _next_equal(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, int]]:
    places: dict[str, list[int]] = {}
    for at, text in enumerate(after):
        places.setdefault(text, []).append(at)
    last = -1
    for at, text in enumerate(before):
        listed = places.get(text, [])
        found = bisect_right(listed, last)
        if found < len(listed) and listed[found] - last <= NEAR:
            last = listed[found]
            yield at, last


def _like(before: Sequence[str], after: Sequence[str], left: range, right: range) -> list[Pair]:
    """Texts between two that are equal: as many as there are on both sides go together one by one, if they are alike;
    of more texts than that, each with the first that is like it."""
    if len(left) != len(right) and len(left) * len(right) > FEW:
        return [*((at, None) for at in left), *((None, at) for at in right)]
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
