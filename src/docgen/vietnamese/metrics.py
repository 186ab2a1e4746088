"""How wide a text is in Times New Roman.

In: a text, its size and style. Out: millimetres. Lengths that the norm ties to a text (the rule below Tiêu ngữ is as
long as the text) are known before any program lays the text out, the same on every machine, without reading a font.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

MM_PER_POINT = 25.4 / 72

SIGNS = "".join(map(chr, range(32, 127))) + "đĐơưƠƯ–—“”‘’…«»×÷·•°±½§"
"""The signs whose widths the tables below hold, in this order."""

# Advance widths in thousandths of the size: those of Times New Roman and of every font made to its measure.
REGULAR = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541, 500, 722, 529, 542, 722, 776, 500, 1000, 444, 444,
    333, 333, 1000, 500, 500, 564, 549, 333, 350, 400, 549, 750, 500,
)  # fmt: skip

BOLD = (
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
    500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
    500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
    333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520, 556, 722, 554, 600, 778, 796, 500, 1000, 500, 500,
    333, 333, 1000, 500, 500, 570, 549, 333, 350, 400, 549, 750, 500,
)  # fmt: skip

ITALIC = (
    250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333,
    444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422,
    500, 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389,
    278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541, 500, 722, 534, 545, 722, 754, 500, 889, 556, 556,
    333, 333, 889, 500, 500, 675, 549, 250, 350, 400, 549, 750, 500,
)  # fmt: skip

BOLD_ITALIC = (
    250, 389, 555, 500, 500, 833, 778, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 832, 667, 667, 667, 722, 667, 667, 722, 778, 389,
    500, 667, 611, 889, 722, 722, 611, 722, 667, 556, 611, 722, 667, 889, 667, 611, 611, 333, 278, 333, 570,
    500, 333, 500, 500, 444, 500, 444, 333, 500, 556, 278, 278, 500, 278, 778, 556, 500, 500, 500, 389, 389,
    278, 556, 444, 667, 500, 444, 389, 348, 220, 348, 570, 500, 722, 537, 599, 722, 775, 500, 1000, 500, 500,
    333, 333, 1000, 500, 500, 570, 549, 250, 350, 400, 549, 750, 500,
)  # fmt: skip


HORN = "\u031b"
UNKNOWN = 1000
"""A sign that is not in the tables counts as wide as it is high: too much room rather than too little."""


class _Widths(dict[str, int]):
    """The widths of one style; that of a sign which the tables do not hold is worked out when it is first asked for."""

    def __missing__(self, sign: str) -> int:
        self[sign] = _width(sign, self)
        return self[sign]


WIDTHS = {
    (False, False): _Widths(zip(SIGNS, REGULAR, strict=True)),
    (True, False): _Widths(zip(SIGNS, BOLD, strict=True)),
    (False, True): _Widths(zip(SIGNS, ITALIC, strict=True)),
    (True, True): _Widths(zip(SIGNS, BOLD_ITALIC, strict=True)),
}
"""Widths by (bold, italic)."""


@lru_cache(maxsize=1 << 14)  # papers of one sort are full of the same words
def width_mm(text: str, size_pt: float, bold: bool = False, italic: bool = False) -> float:
    """The width of one line of text in millimetres at `size_pt` points, without kerning.

    A letter with a tone or mark is as wide as its bare letter; ơ and ư have their own width. Invisible signs have
    none.

    >>> round(width_mm("Độc lập - Tự do - Hạnh phúc", 14, bold=True), 1)
    60.5
    """
    widths = WIDTHS[bold, italic]
    return sum(map(widths.__getitem__, unicodedata.normalize("NFC", text))) / 1000 * size_pt * MM_PER_POINT


def _width(sign: str, widths: dict[str, int]) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Cc"):
        return 0
    if unicodedata.category(sign) == "Zs":
        return widths[" "]
    if unicodedata.category(sign) == "Pd":
        return widths["-"]
    apart = unicodedata.normalize("NFD", sign)
    bare = unicodedata.normalize("NFC", apart[0] + HORN) if HORN in apart else apart[0]
    return widths.get(bare, UNKNOWN)
