"""Two sequences in, what is the same and what is not out; also of sequences made to keep us busy for hours."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple

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


def matched(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Stretch]:
    """The stretches of two sequences, in order, none left out. Where there are too many equal items to look at all
    pairs, only what is the same at both ends counts as the same."""
    ends = min(len(old), len(new))
    first = next((n for n in range(ends) if old[n] != new[n]), ends)
    last = next((n for n in range(ends - first) if old[-1 - n] != new[-1 - n]), ends - first)
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
