"""The method of the largest remainder, with bounds, in whole numbers only.

In: a total, a weight for each unit, a minimum and a cap for each. Out: whole parts that add up to the total. Each
unit first gets the whole part of its exact share, the seats that are left go to the largest remainders. Where equal
remainders meet too few seats, the seats stay open: no order of rows may decide what a person has to decide.

With bounds, the exact shares are those in proportion to the weights, except that whoever would fall below the minimum
or rise above the cap stays there, and the others share the rest in proportion. There is just one such set of shares.
"""

from __future__ import annotations

import enum
from bisect import bisect_left
from dataclasses import dataclass
from fractions import Fraction


class Bound(enum.Enum):
    """What keeps a part from following its weight."""

    MINIMUM = "minimum"
    CAP = "cap"


@dataclass(frozen=True)
class Part:
    """One unit's part: the whole of its exact share, its remainder (over `Parts.over`), and what it finally gets."""

    whole: int
    remainder: int
    count: int
    bound: Bound | None


@dataclass(frozen=True)
class Parts:
    """All parts, in the order of the weights. `rest` was shared in proportion over weights that add up to `over`.

    `tied` are the positions with the same remainder, for whom `open_seats` are too few.
    """

    each: tuple[Part, ...]
    rest: int
    over: int
    tied: tuple[int, ...] = ()
    open_seats: int = 0


def apportioned(total: int, weights: tuple[int, ...], minimum: int = 0, cap: int | None = None) -> Parts | None:
    """`total` shared over `weights` (0 or more), or None where the bounds do not allow it.

    The parts do not depend on the order of the weights. Parts and open seats add up to `total`. A weight of 0 gets
    the minimum and no more. Source: the method of Hamilton (Hare–Niemeyer); no norm names one.

    >>> [part.count for part in apportioned(10, (50, 30, 20)).each]
    [5, 3, 2]
    >>> parts = apportioned(3, (1, 1))
    >>> [part.count for part in parts.each], parts.tied, parts.open_seats
    ([1, 1], (0, 1), 1)
    >>> [part.count for part in apportioned(10, (90, 5, 5), minimum=1, cap=6).each]
    [6, 2, 2]
    >>> apportioned(10, (1, 1), cap=4) is None
    True
    """
    if total < minimum * len(weights) or total > _reach(total, weights, minimum, cap):
        return None
    if total == minimum * len(weights):
        bound = Bound.MINIMUM if minimum else None
        return Parts(tuple(Part(minimum, 0, minimum, bound) for _ in weights), 0, sum(weights))

    def filled(scale: Fraction) -> Fraction:
        return sum((_clamped(weight * scale, minimum, cap) for weight in weights), Fraction())

    # As the scale grows, the shares grow from all-minimum to all-cap; between two edges the same units are free to
    # move. The scale at which the shares add up to the total lies just before the first edge that reaches it.
    bounds = [bound for bound in (minimum, cap) if bound is not None]
    edges = sorted({Fraction(bound, weight) for weight in set(weights) if weight for bound in bounds})
    scale = edges[bisect_left(edges, Fraction(total), key=filled) - 1]
    free = [minimum <= weight * scale and (cap is None or weight * scale < cap) for weight in weights]
    kept = [Bound.MINIMUM if weight * scale < minimum else Bound.CAP for weight in weights]
    at = {Bound.MINIMUM: minimum, Bound.CAP: cap or 0}
    rest = total - sum(at[bound] for bound, moves in zip(kept, free, strict=True) if not moves)
    over = sum(weight for weight, moves in zip(weights, free, strict=True) if moves)
    parts: list[tuple[int, int, Bound | None]] = [
        (*divmod(weight * rest, over), None) if moves else (at[bound], 0, bound)
        for weight, moves, bound in zip(weights, free, kept, strict=True)
    ]
    return _seated(total, parts, rest, over)


def _clamped(share: Fraction, minimum: int, cap: int | None) -> Fraction:
    return max(Fraction(minimum), share if cap is None else min(share, Fraction(cap)))


def _reach(total: int, weights: tuple[int, ...], minimum: int, cap: int | None) -> int:
    """The most that can be given: whoever has no weight gets no more than the minimum."""
    weighty = sum(1 for weight in weights if weight)
    if weighty and cap is None:
        return total
    return weighty * (cap or 0) + (len(weights) - weighty) * minimum


def _seated(total: int, parts: list[tuple[int, int, Bound | None]], rest: int, over: int) -> Parts:
    """Whole parts first, then the seats that are left to the largest remainders, as far as these differ."""
    seats = total - sum(whole for whole, _, _ in parts)
    cut = sorted((remainder for _, remainder, _ in parts), reverse=True)[seats - 1] if seats else over
    seats -= sum(1 for _, remainder, _ in parts if remainder > cut)
    at_cut = tuple(position for position, (_, remainder, _) in enumerate(parts) if remainder == cut)
    settled = len(at_cut) <= seats
    each = tuple(
        Part(whole, remainder, whole + (remainder > cut or (remainder == cut and settled)), bound)
        for whole, remainder, bound in parts
    )
    return Parts(each, rest, over) if settled else Parts(each, rest, over, at_cut, seats)
