"""Which of one row belongs with which of another, in order, so that the whole is most alike. Pure arithmetic.

In: how like each of the one is to each of the other. Out: pairs of positions. Whoever compares says what “like” means.
"""

from __future__ import annotations

from collections.abc import Sequence

Pair = tuple[int | None, int | None]


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
