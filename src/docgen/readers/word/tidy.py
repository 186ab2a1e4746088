"""Letters as a file has them in, letters as they are compared out: what nobody can see on paper is no difference.

Unicode has two ways to write “ế”; Word marks where a word may be hyphened; a space may be one that does not break. A
person who opens and saves a file changes such things without knowing.
"""

from __future__ import annotations

import re
import unicodedata

UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e"))
"""Soft hyphens, marks of no width and of direction."""

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
