"""How long the drawn rules of a paper are, and how wide its text.

In: words. Out: millimetres. The norm ties each rule to the length of the text above it (NĐ 30/2020 Phụ lục I, II.1.c,
II.2.b, II.5.b), so the text is measured.
"""

from __future__ import annotations

from collections.abc import Iterable

from docgen.vietnamese.metrics import width_mm

TEXT_WIDTH = 165.0
"""Between the margins of the form (210 − 30 − 15)."""

LETTERHEAD_SIZE = 13.0
TITLE_SIZE = 14.0
PART_OF_TEXT = 0.42
"""Within a third and a half of the text."""


def whole_rule(text: str, size: float) -> float:
    """A rule as long as its text (below the tiêu ngữ)."""
    return round(width_mm(text, size, bold=True), 1)


def part_rule(lines: Iterable[str], size: float, room: float) -> float:
    """A rule between a third and a half of the longest line above it; a line that wraps is as long as its room."""
    longest = max((width_mm(line, size, bold=True) for line in lines), default=0.0)
    return round(PART_OF_TEXT * min(longest, room), 1)
