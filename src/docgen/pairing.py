"""Which of one row belongs with which of another, in order: what is the same, and of the rest what is most alike. Pure.

In: two rows; or how like each of the one is to each of the other. Out: stretches; or pairs of positions. Whoever
compares says what “same” and “like” mean. Rows that were made to keep us busy for hours are told in seconds.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple

Pair = tuple[int | None, int | None]

MOST = 3_000_000
"""The pairs of equal items that are looked at. A page of text against itself has about 20,000, a list of 20,000
different rows 20,000; twenty thousand times the same row would have 400 million."""


class Stretch(NamedTuple):
    """Items `i` to `j` of the first and `k` to `m` of the second sequence; `same` where they are equal."""

    same: bool
    i: int
    j: int
    k: int
    m: int


def equal_ends(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[int, int]:
    """How many items are equal at the beginning of both sequences, and how many of the others at their end.

    >>> equal_ends("a b c", "a x c"), equal_ends("aa", "aaa")
    ((2, 2), (2, 0))
    """
    ends = min(len(old), len(new))
    first = next((n for n in range(ends) if old[n] != new[n]), ends)
    return first, next((n for n in range(ends - first) if old[-1 - n] != new[-1 - n]), ends - first)


def matched(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Stretch]:
    """The stretches of two sequences, in order, none left out. Where there are too many equal items to look at all
    pairs, only what is the same at both ends counts as the same."""
    first, last = equal_ends(old, new)
    i, j, k, m = first, len(old) - last, first, len(new) - last
    found = [Stretch(True, 0, first, 0, first)]
    before, after = old[i:j], new[k:m]
    if _pairs(before, after) > MOST:
        found.append(Stretch(False, i, j, k, m))
    else:
        for kind, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            found.append(Stretch(kind == "equal", i + a, i + b, k + c, k + d))
    found.append(Stretch(True, j, len(old), m, len(new)))
    return [stretch for stretch in found if stretch.i < stretch.j or stretch.k < stretch.m]


def _pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    before, after = Counter(old), Counter(new)
    return sum(count * after[item] for item, count in before.items())


def best_pairs(likeness: Sequence[Sequence[float]], others: int) -> list[Pair]:
    """The pairs with the greatest sum of `likeness`, in an order that keeps that of both rows: each position once, with
    None beside what has no counterpart. `likeness[i][j]` is 0 where two are not to be paired; `others` is the length of
    the second row. Of equal sums the one that pairs first counts. Takes the product of both lengths.

    >>> best_pairs([[0.0, 0.9], [0.0, 0.4]], 2)
    [(None, 0), (0, 1), (1, None)]
    """
    ones = len(likeness)
    # best[i][j]: how like the rows from i and from j on are at most
    best = [[0.0] * (others + 1) for _ in range(ones + 1)]
    for i in range(ones - 1, -1, -1):
        for j in range(others - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness[i][j])
    pairs: list[Pair] = []
    i = j = 0
    while i < ones and j < others:
        if likeness[i][j] and best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return [*pairs, *((at, None) for at in range(i, ones)), *((None, at) for at in range(j, others))]
