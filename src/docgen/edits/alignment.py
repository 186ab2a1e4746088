"""Two rows of lines in, which line of the one is which of the other out.

Lines that are equal belong together; among what is left between them, those that are most alike, in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from docgen.edits.words import words_of
from docgen.pairing import Pair, best_pairs, matched

ALIKE = 0.4
"""From this share of common words on, a line counts as the other one changed, not as another line."""

MANY = 40_000
"""With more pairs to try than this (200 lines against 200), lines are paired in their order."""

Key = tuple[str, ...]
Placed = tuple[int, Key]


def aligned(old: Sequence[Key], new: Sequence[Key]) -> list[Pair]:
    """Pairs of places in `old` and `new`, both in order; None where a line has no other."""
    return list(_aligned(list(enumerate(old)), list(enumerate(new)), (_unnumbered, _named)))


def _aligned(old: Sequence[Placed], new: Sequence[Placed], keys: Sequence[Callable[[Key], Key]]) -> Iterator[Pair]:
    """Pairs what is equal by the first of `keys`; what is left between by the next, and at last by likeness."""
    if not keys:
        yield from _paired(old, new)
        return
    before, after = [keys[0](line) for _, line in old], [keys[0](line) for _, line in new]
    for same, i, j, k, m in matched(before, after):
        if same:
            yield from ((a, b) for (a, _), (b, _) in zip(old[i:j], new[k:m], strict=True))
        else:
            yield from _aligned(old[i:j], new[k:m], keys[1:])


def _unnumbered(line: Key) -> Key:
    """A line without the number that its row has in the list: one row more renumbers all that follow."""
    return line[1:] if len(line) > 1 and line[0].rstrip(".").isdecimal() else line


def _named(line: Key) -> Key:
    """The words of a line without its figures; a line of figures only has a name of its own."""
    words = tuple(word for cell in line for word in words_of(cell.casefold()) if word.isalpha())
    return words or line


def _paired(old: Sequence[Placed], new: Sequence[Placed]) -> Iterator[Pair]:
    """The best pairing of lines that are all unlike: the one with the greatest sum of likeness, in order."""
    if len(old) * len(new) > MANY:
        yield from zip_longest((a for a, _ in old), (b for b, _ in new))
        return
    before, after = [_counted(line) for _, line in old], [_counted(line) for _, line in new]
    for a, b in best_pairs([[_likeness(was, now) for now in after] for was in before], len(new)):
        yield None if a is None else old[a][0], None if b is None else new[b][0]


def _counted(line: Key) -> tuple[Counter[str], Counter[str]]:
    """The words of a line, and its figures; blanks and signs make no likeness."""
    words = [word for cell in line for word in words_of(cell.casefold())]
    return Counter(filter(str.isalpha, words)), Counter(word for word in words if word[:1].isdecimal())


def _likeness(old: tuple[Counter[str], Counter[str]], new: tuple[Counter[str], Counter[str]]) -> float:
    """How much of their words two lines have in common, figures where there are no words; 0 for what is too unlike.

    The figures of a row count for little: two units may well have been given the same.
    """
    words, figures = (_share(was, now) for was, now in zip(old, new, strict=True))
    if not (old[0] or new[0]):
        return max(figures, ALIKE)
    return words + figures / 100 if words >= ALIKE else 0.0


def _share(old: Counter[str], new: Counter[str]) -> float:
    """Twice what is common over all there is."""
    every = old.total() + new.total()
    return 2 * (old & new).total() / every if every else 0.0
