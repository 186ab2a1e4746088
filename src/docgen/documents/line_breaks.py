"""Where a centred line that is too long is broken.

In: a line, its size and the room it has. Out: as many lines as it needs, of about one length. A program that fills the
first line to its end tears names apart (“TỈNH / SÓC TRĂNG”) and leaves a single word below; here a line ends only
before a word that opens a phrase. Where there is no such place, the line stays whole and breaks where it must.
"""

from __future__ import annotations

import itertools
from functools import lru_cache
from math import ceil

from docgen.vietnamese.metrics import width_mm

OPENING = (
    "của", "và", "về", "cho", "trong", "tỉnh", "huyện", "xã", "phường", "thành phố", "thị xã", "thị trấn", "năm",
    "nhiệm kỳ", "ủy ban", "hội đồng", "ban chấp hành", "công tác", "cuộc", "đại biểu", "bằng khen", "giấy khen",
    "cờ thi đua", "phong trào", "chủ tịch",
)  # fmt: skip
"""How a phrase begins; a line may end before it."""

OPENED = tuple(f"{opening} " for opening in OPENING)

LEADING = frozenset({"của", "và", "về", "cho", "trong", "phó", "các", "số", "thị", "là", "tại"})
"""Words that no line ends with."""


@lru_cache(maxsize=1 << 12)  # every paper of a unit has its letterhead
def evenly(text: str, size: float, room: float, *, bold: bool = False, italic: bool = False) -> tuple[str, ...]:
    """The lines of a text, in points and millimetres.

    >>> evenly("BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SÓC TRĂNG", 14, 165, bold=True)
    ('BAN THƯỜNG TRỰC', 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SÓC TRĂNG')
    """

    def long(line: str) -> float:
        return width_mm(line, size, bold=bold, italic=italic)

    words = text.split(" ")
    least = ceil(long(text) / room)
    if least < 2:
        return (text,)
    places = [at for at in range(1, len(words)) if _ends(words, at)]
    for count in (least, least + 1):
        broken = [_broken(words, chosen) for chosen in itertools.combinations(places, count - 1)]
        fitting = [lines for lines in broken if max(map(long, lines)) <= room]
        if fitting:
            return min(fitting, key=lambda lines: max(map(long, lines)))
    return (text,)


def _ends(words: list[str], at: int) -> bool:
    """Whether a line may end before the word at this place."""
    before, word = words[at - 1].casefold(), words[at].casefold()
    if not before or before in LEADING or (before.isdigit() and word == "năm"):  # blanks are a place to write in
        return False
    following = f"{' '.join(words[at : at + 3]).casefold()} "
    return before.endswith((",", "-")) or following.startswith(OPENED)


def _broken(words: list[str], places: tuple[int, ...]) -> tuple[str, ...]:
    edges = (0, *places, len(words))
    return tuple(" ".join(words[start:end]) for start, end in itertools.pairwise(edges))
