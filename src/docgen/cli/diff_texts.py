"""Texts of a comparison on a terminal: cut where they are long, trimmed of what they have in common."""

from __future__ import annotations

from docgen.pairing import equal_ends
from docgen.problem import Say

THEN, NOW = Say("trước:", "before:"), Say("sau:  ", "after: ")
MORE = Say("… và {count} chỗ khác (thêm --all để xem hết)", "… and {count} more (--all shows them)")
LONGEST = 110
"""So many letters stand on a line."""

AROUND = 24
"""So many letters that stayed are shown on either side of what did not."""


def trimmed(before: str, after: str) -> tuple[str, str]:
    """Two texts without most of what they have in common at either end, cut between words.

    >>> trimmed("", "x")
    ('', 'x')
    """
    if not before or not after:
        return before, after
    start, end = equal_ends(before, after)
    first = _word_start(before, max(start - AROUND, 0))
    return tuple(
        ("… " if first else "") + _ended(text, first, len(text) - max(end - AROUND, 0)) for text in (before, after)
    )  # type: ignore[return-value]


def _word_start(text: str, at: int) -> int:
    """The beginning of the word that a position lies in."""
    return 0 if at == 0 else text.rfind(" ", 0, at) + 1


def _ended(text: str, first: int, end: int) -> str:
    stop = text.find(" ", end)
    return text[first:] if stop < 0 else f"{text[first:stop]} …"


def cut(text: str, everything: bool) -> str:
    """A text on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if everything or len(flat) <= 2 * LONGEST else f"{flat[: 2 * LONGEST].rsplit(' ', 1)[0]} …"
