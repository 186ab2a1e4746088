"""Our lines held against WeasyPrint's.

In: a sheet that WeasyPrint laid out. Out: how far, in points, the letter that is farthest off stands from where
WeasyPrint has it; or that the lines are not the same at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from docgen.overlay.layouts import Drawn
from docgen.overlay.lines import Line
from docgen.overlay.shaping import UNITS
from docgen.overlay.typesetting import POINTS, SHIFT, Typesetter

STRING = re.compile(rb"<([0-9a-f]*)>|\(((?:[^\\()]|\\.)*)\)|(-?\d+(?:\.\d+)?)|[^<(\d-]", re.DOTALL)
ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
NAMED = {b"r": b"\r", b"n": b"\n"}

FARTHEST = 0.1
"""No letter may stand farther off than this, in points."""

Glyph = tuple[int, float]
"""A glyph and how far it stands from the start of its line, in thousandths of the size."""


def glyphs(shown: bytes, widths: Mapping[int, int] | Sequence[int]) -> Iterator[Glyph]:
    """The glyphs of an operand of `TJ`."""
    place = 0.0
    for hexed, plain, push in STRING.findall(shown):
        if not (hexed or plain or push):
            continue
        if push:
            place -= float(push)
            continue
        content = bytes.fromhex(hexed.decode()) if hexed else ESCAPE.sub(lambda one: NAMED.get(one[1], one[1]), plain)
        for at in range(0, len(content), 2):
            glyph = int.from_bytes(content[at : at + 2], "big")
            yield glyph, place
            place += widths[glyph]


def farthest(typesetter: Typesetter, drawn: Drawn, ours: Sequence[Sequence[Line]]) -> float | None:
    """How far the farthest letter of our lines, given slot by slot, is off, in points; None if lines or letters
    differ."""
    worst = 0.0
    for number, lines in enumerate(ours):
        block, slot = drawn.blocks[number], typesetter.compiled.slots[number]
        starts = block.lines.starts if block else ()
        if len(lines) != len(starts):
            return None
        blank = typesetter.setters[number].shaper.shape(" ")[0][0]
        size, widths = slot.scale / UNITS, typesetter.faces[slot.face].widths
        for line, (operand, width) in enumerate(lines):
            cut = drawn.cuts[number, line]
            here = list(glyphs(b"(" + operand + b")", widths))
            there = list(glyphs(b" ".join(cut.shown), drawn.sheet.fonts[cut.font].widths))
            while len(there) > len(here) and there[-1][0] == blank:  # it may draw the space that it cut off
                there.pop()
            if [glyph for glyph, _ in here] != [glyph for glyph, _ in there]:
                return None
            apart = slot.left + SHIFT[slot.align] * (slot.width - width / UNITS) - starts[line][0]
            for (_, mine), (_, theirs) in zip(here, there, strict=True):
                worst = max(worst, abs(apart + (mine - theirs) * size / 1000) * POINTS)
    return worst
