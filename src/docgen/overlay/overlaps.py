"""Texts that run over one another.

In: a sheet. Out: two texts of which one lies on the other. A long merit that grows into the signature's place still
fits the page, so nothing but a look at the sheet would tell.
"""

from __future__ import annotations

from typing import Any

from docgen.overlay.blocks import walk
from docgen.overlay.layouts import Drawn

ABOVE, BELOW = 0.66, 0.2
"""What letters take above and below their baseline, of their size; marks over capitals may touch."""


def overlapping(drawn: Drawn) -> tuple[str, str] | None:
    """Two texts that overlap, or nothing."""
    seen: list[tuple[float, float, float, float, str]] = []
    for box, _ in walk(drawn.sheet.page):
        text: Any = getattr(box, "text", "")
        if not isinstance(text, str) or not text.strip() or not hasattr(box, "baseline"):
            continue
        size, baseline = box.style["font_size"], box.position_y + box.baseline
        here = (box.position_x, baseline - ABOVE * size, box.position_x + box.width, baseline + BELOW * size, text)
        for other in seen:
            if here[0] < other[2] and other[0] < here[2] and here[1] < other[3] and other[1] < here[3]:
                return other[4][:40], text[:40]
        seen.append(here)
    return None
