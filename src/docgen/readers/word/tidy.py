"""Letters as a file has them in, letters as they are compared out: what nobody can see on paper is no difference.

Unicode has two ways to write “ế”; Word marks where a word may be hyphened; a space may be one that does not break. A
person who opens and saves a file changes such things without knowing.
"""

from __future__ import annotations

import re
import unicodedata

UNSEEN = dict.fromkeys(
    (0xAD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, *range(0x7F, 0xA0))
)
"""Soft hyphens, marks of no width and of direction, and what a terminal would take for a command."""

ALIKE = {0x2011: "-", 0x1E: "-"}
"""A hyphen that does not break looks like one that does."""

BLANKS = re.compile(r"[^\S\n]+")
AROUND_BREAK = re.compile(r" *\n *")


def composed(text: str) -> str:
    """Letters in their composed form, without what is not seen.

    >>> composed("Kê\u0301 Sách\u00ad") == "Kế Sách"
    True
    """
    return unicodedata.normalize("NFC", text.translate(UNSEEN | ALIKE))


def tidied(text: str) -> str:
    """The same with single blanks and none at the ends of a line; empty lines go.

    >>> tidied("Số:       /KH\u00a0 ")
    'Số: /KH'
    """
    lines = AROUND_BREAK.sub("\n", BLANKS.sub(" ", composed(text))).split("\n")
    return "\n".join(line for line in (line.strip() for line in lines) if line)
