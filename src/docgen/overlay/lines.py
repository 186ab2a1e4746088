"""Words set into lines, as many to a line as fit.

In: a text, a shaper and the width of the block. Out: the lines, each as a `TJ` operand with its width. Lines break
where WeasyPrint breaks them: as late as possible, only where annex 14 allows it, and in a word too long for a line
not at all.
"""

from __future__ import annotations

import re

from docgen.overlay.breaking import breaks
from docgen.overlay.shaping import Shaper, Strange, Untidy, Word

Line = tuple[bytes, int]

NO_LIMIT = 1 << 60
BLANKS = re.compile("[ \t]*\n[ \t\n]*|[ \t]+")


def tidy(text: str) -> str:
    """A text with one space wherever blanks stand, as CSS has it."""
    return BLANKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip(" ")


def filled(text: str, shaper: Shaper, limit: int) -> list[Line]:
    """The lines of a text in a block `limit` units wide. Raises `Strange` for letters that cannot be set."""
    try:
        words = [shaper[word] for word in text.split(" ")]
    except Untidy:
        text = tidy(text)
        if not text:
            return []
        words = [shaper[word] for word in text.split(" ")]
    if not text.strip():
        raise Strange(text, "", text)  # no-break spaces alone take a line on which WeasyPrint draws nothing
    lines = _quickly(words, limit)
    if len(lines) > 1:
        for word in words:
            if word[0]:
                return [
                    _quickly([shaper[word] for word in line.split(" ")], NO_LIMIT)[0]
                    for line in _broken(text, shaper, limit)
                ]
    return lines


def _quickly(words: list[Word], limit: int) -> list[Line]:
    """Lines that break at every space and nowhere else."""
    lines: list[Line] = []
    _, operand, width, last, last_width, _, _, _ = words[0]
    parts: list[bytes] = []
    for _, inner, inner_width, end, end_width, least, space, space_width in words[1:]:
        reach = width + space_width
        if reach + least <= limit:
            parts.append(operand)
            parts.append(space)
            width = reach + inner_width
            last_width = reach + end_width
        else:
            parts.append(last)
            lines.append((b"".join(parts), last_width))
            parts = []
            width, last_width = inner_width, end_width
        operand, last = inner, end
    parts.append(last)
    lines.append((b"".join(parts), last_width))
    return lines


def _broken(text: str, shaper: Shaper, limit: int) -> list[str]:
    """Lines that break inside words too (QĐ-|UBND), or not at some space (before a comma that stands alone)."""
    widths = shaper.widths_within(text)
    lines = []
    start = end = 0
    for place in (*breaks(text), len(text)):
        if end > start and not _fits(text[start:place], widths, start, shaper, limit):
            lines.append(text[start:end].rstrip(" "))
            start = end
        end = place
    lines.append(text[start:])
    return lines


def _fits(piece: str, widths: list[int], start: int, shaper: Shaper, limit: int) -> bool:
    """Whether a piece fits, either as a part of the whole text or alone: Pango tries both, and a letter may stand
    nearer to a space than to the edge."""
    bare = piece.rstrip(" ")
    if widths[start + len(bare)] - widths[start] <= limit:
        return True
    return bare != piece and sum(width for _, width in shaper.glyphs(bare)) <= limit
