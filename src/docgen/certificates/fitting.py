"""A text fitted into its box: broken into lines, then made smaller, then refused.

In: a text and the box it stands in. Out: its lines and their size, or how far it is from fitting. Lines of about one
length are preferred to larger letters by a little, a torn phrase to neither. What comes out breaks the same way in
every program that fills lines from the left: no word of the next line would fit on the line before it, kerning or not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from docgen.certificates.breaks import break_costs, hinted_costs
from docgen.model.certificate import FittedText
from docgen.model.stock import FieldBox
from docgen.vietnamese.letters import capitals
from docgen.vietnamese.metrics import MM_PER_POINT, width_mm

Measure = Callable[[str, float, bool, bool], float]
"""The width in millimetres of a text at a size in points, bold, italic. Twice the size is twice as wide."""

GLUE = "\u00a0"
STEP = 0.5
KERNED = 0.02
"""How much a line may come out narrower, or wider, than its letters add up to."""
SHRUNK, UNEVEN, LONELY = 0.8, 12.0, 4.0
"""What half a point less costs, lines of different length, and a last line of one short word."""

INNER = re.compile(r"[^\w\u0300-\u036f\u00a0,.;:()“”‘’\"'%«»\[\]-]|(?<=[^\W\d_])-(?=\w)")
"""Signs beside which programs break lines by themselves, without a blank."""


@dataclass(frozen=True)
class Misfit:
    """How many millimetres the widest piece, or the height of all lines, is over what the box has at its least size."""

    over: float
    size: float


def fitted(
    text: str, box: FieldBox, measure: Measure = width_mm, *, hint: str = "", keep: bool = False, plain: int = 0
) -> FittedText | Misfit:
    """The lines of `text` with no-break spaces inside, at the largest size that serves; or a misfit.

    `hint` is the same text with “|” where lines may end; `keep` keeps all on one line (the name of a person). The first
    `plain` words are not put in capitals with the rest: “Ông NGUYỄN VĂN AN”.
    """
    return _fitted(text, box, measure, hint, keep, plain)


@lru_cache(maxsize=1 << 14)
def _fitted(text: str, box: FieldBox, measure: Measure, hint: str, keep: bool, plain: int) -> FittedText | Misfit:
    if not text:
        return FittedText((), box.size)
    words = text.split(" ")
    if box.capitals:
        words = [*words[:plain], *capitals(" ".join(words[plain:])).split(" ")]
    if rows_at(box, box.size) and _set(words, box, box.size, measure).width(0, len(words)) <= box.width / (1 + KERNED):
        return FittedText((GLUE.join(words),), box.size)
    costs = hinted_costs(text, hint) if hint else (None,) * text.count(" ") if keep else break_costs(text)
    best: tuple[float, FittedText] | None = None
    for steps, size in enumerate(_sizes(box)):
        if best and best[0] <= steps * SHRUNK:
            break
        found = _at_size(words, costs, box, size, measure)
        if found and (best is None or found[0] + steps * SHRUNK < best[0]):
            best = found[0] + steps * SHRUNK, FittedText(found[1], size)
    return best[1] if best else _misfit(words, costs, box, measure)


def _sizes(box: FieldBox) -> list[float]:
    count = int((box.size - box.smallest) / STEP + 1e-9)
    return [box.size - step * STEP for step in range(count + 1)]


def rows_at(box: FieldBox, size: float) -> int:
    """How many lines of a size the box has room for."""
    return min(box.lines, int(box.height / (size * box.leading * MM_PER_POINT) + 1e-6))


@dataclass(frozen=True)
class _Set:
    """The words of a text at one size: how far each reaches from the beginning, blanks included."""

    words: tuple[str, ...]
    reach: tuple[float, ...]
    blank: float

    def width(self, start: int, end: int) -> float:
        return self.reach[end] - self.reach[start] - self.blank


def _set(words: Sequence[str], box: FieldBox, size: float, measure: Measure) -> _Set:
    bold, italic = box.bold, box.italic
    blank = _at_one_point(" ", bold, italic, measure) * size
    reach = [0.0]
    for word in words:
        reach.append(reach[-1] + _at_one_point(word, bold, italic, measure) * size + blank)
    return _Set(tuple(words), tuple(reach), blank)


@lru_cache(maxsize=1 << 16)
def _at_one_point(word: str, bold: bool, italic: bool, measure: Measure) -> float:
    """Words come again and again, in every size; they are measured once."""
    return measure(word, 1.0, bold, italic)


def _at_size(
    words: Sequence[str], costs: tuple[float | None, ...], box: FieldBox, size: float, measure: Measure
) -> tuple[float, tuple[str, ...]] | None:
    """The best lines at one size with what they cost: as few as will do, so that none could take in the next."""
    line = _set(words, box, size, measure)
    room = box.width / (1 + KERNED)
    for count in range(1, rows_at(box, size) + 1):
        found = _best(line, costs, room, count)
        if found is not None:
            badness, ends = found
            lines = tuple(GLUE.join(words[start:end]) for start, end in zip((0, *ends), ends, strict=False))
            return (badness, lines) if _steady(line, ends, box, size, measure) else None
    return None


def _best(line: _Set, costs: tuple[float | None, ...], room: float, count: int) -> tuple[float, tuple[int, ...]] | None:
    """The cheapest way to set all words on `count` lines: its cost and where each line ends."""
    every = len(line.words)
    mean = line.width(0, every) / count
    states: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for row in range(count):
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (so_far, ends) in states.items():
            for end in range(start + 1, every + 1):
                width = line.width(start, end)
                if width > room:
                    break
                if (end == every) != (row == count - 1):
                    continue
                cost = 0.0 if end == every else costs[end - 1]
                if cost is None:
                    continue
                uneven = 0.0 if count == 1 else UNEVEN * ((width - mean) / room) ** 2
                lonely = LONELY if row and end == every and end - start == 1 else 0.0
                total = so_far + cost + uneven + lonely
                if end not in following or total < following[end][0]:
                    following[end] = (total, (*ends, end))
        states = following
    return states.get(every)


def _steady(line: _Set, ends: tuple[int, ...], box: FieldBox, size: float, measure: Measure) -> bool:
    """Whether nothing of a line would fit on the line before it, even where letters come out narrower."""
    for start, end, last in zip((0, *ends), ends, ends[1:], strict=False):
        following = GLUE.join(line.words[end:last])
        both = line.width(start, last)
        if sign := INNER.search(following):
            first = following[: sign.end()]
            both = line.width(start, end) + line.blank + measure(first, size, box.bold, box.italic)
        if both * (1 - KERNED) <= box.width:
            return False
    return True


def _misfit(words: Sequence[str], costs: tuple[float | None, ...], box: FieldBox, measure: Measure) -> Misfit:
    """By how much the text is too wide at its least size; for one whose pieces all fit, how much is left over."""
    line = _set(words, box, box.smallest, measure)
    ends = [0, *(at + 1 for at, cost in enumerate(costs) if cost is not None), len(words)]
    widest = max(line.width(start, end) for start, end in pairwise(ends))
    room = box.width / (1 + KERNED)
    over = widest - room if widest > room else line.width(0, len(words)) - room * rows_at(box, box.smallest)
    return Misfit(max(over, 0.1), box.smallest)
