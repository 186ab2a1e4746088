"""One file for each record.

In: a compiled template and records. Out: for each a whole PDF. All files of a class begin with the same bytes: the
art, and fonts with all letters of Vietnamese, so that the file of a record does not depend on the rest of the batch.
"""

from __future__ import annotations

import unicodedata
import zlib
from dataclasses import dataclass
from typing import Any

import uharfbuzz

from docgen.model.imposition import Imposition
from docgen.model.picture import Pictures, no_pictures
from docgen.overlay.assembling import Assembly
from docgen.overlay.breaking import SIGNS
from docgen.overlay.comparing import glyphs
from docgen.overlay.compiled import Compiled, Key
from docgen.overlay.lines import Line
from docgen.overlay.refusals import Refusal, lines_or_refusal
from docgen.overlay.rendering import own_pictures
from docgen.overlay.setting import LEVEL
from docgen.overlay.shaping import Face
from docgen.overlay.typesetting import MOST_TEXTS, Typesetter, drawn
from docgen.overlay.words import Record
from docgen.problem import Problem

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưy"


def alphabet() -> str:
    """All letters and signs that a Vietnamese text may hold."""
    vowels = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)
    letters = "abcdefghijklmnopqrstuvwxyzđ" + vowels
    return "".join(sorted({*letters, *letters.upper(), *" \u00a0", *"".join(SIGNS.values())}))


@dataclass(frozen=True, eq=False)
class Start:
    """What the files of a class begin with: a file without pages, its bytes, and what its pages need."""

    assembly: Assembly
    written: bytes
    resources: int
    art: tuple[str, ...]
    boxes: bytes


class Singles:
    """A compiled template made ready to print files of their own. A class because the beginnings of files are made
    once. `firsts` has the place (from 0) of the first record of each class."""

    def __init__(
        self, compiled: Compiled, imposition: Imposition | None = None, pictures: Pictures = no_pictures
    ) -> None:
        self.typesetter = Typesetter(compiled)
        self.imposition, self.pictures = imposition, pictures
        self.letters = [_letters(face) for face in self.typesetter.faces]
        self.starts: dict[Key, Start] = {}
        self.seen: set[tuple[int, bytes]] = set()
        self.firsts: dict[Key, int] = {}

    def file(self, record: Record, number: int = 1) -> bytes | Refusal | Key:
        """The file of a record, the batch's `number` (from 1); or why there is none; or the class that the template
        does not know."""
        typesetter = self.typesetter
        lines = lines_or_refusal(typesetter, record, number)
        if isinstance(lines, Refusal):
            return lines
        key = tuple(map(len, lines))
        plan = typesetter.plan(key)
        if plan is None:
            return key
        self.firsts.setdefault(key, number - 1)
        strange = self._strange(lines)
        start = self._start(key, strange) if strange else self.starts.get(key)
        if start is None:
            start = self.starts[key] = self._start(key, strange)
        own = own_pictures(typesetter, self.pictures, record, number) if typesetter.pictures else []
        if isinstance(own, Problem):
            return Refusal(own)
        parts = [start.written]
        one = start.assembly.branch(parts.append)
        resources = one.resources(start.art, typesetter.compiled.store, own) if own else start.resources
        one.page(zlib.compress(drawn(plan, lines), LEVEL), resources, start.boxes)
        one.end_without_fonts(typesetter.compiled.title)
        return b"".join(parts)

    def _strange(self, lines: list[list[Line]]) -> set[tuple[int, int]]:
        """Faces and glyphs that are drawn but not of the alphabet. What is of it is not looked at again."""
        found: set[tuple[int, int]] = set()
        for slot, its_lines in zip(self.typesetter.compiled.slots, lines, strict=True):
            for operand, _ in its_lines:
                if (slot.face, operand) in self.seen:
                    continue
                shown = glyphs(b"(%b)" % operand, self.typesetter.faces[slot.face].widths)
                odd = {(slot.face, glyph) for glyph, _ in shown if glyph not in self.letters[slot.face]}
                found |= odd
                if not odd and len(self.seen) < MOST_TEXTS:
                    self.seen.add((slot.face, operand))
        return found

    def _start(self, key: Key, strange: set[tuple[int, int]]) -> Start:
        parts: list[bytes] = []
        assembly, compiled = Assembly(parts.append, self.imposition), self.typesetter.compiled
        for at, (face, opened) in enumerate(zip(compiled.faces, self.typesetter.faces, strict=True)):
            inked = assembly.add_face(opened, face.family, face.names)
            inked.add({glyph: (text,) for glyph, text in face.glyphs})
            inked.add(self.letters[at])
            inked.add({glyph: opened.drawn[glyph] for here, glyph in sorted(strange) if here == at})
        layout = compiled.layouts[key]
        resources = assembly.resources(layout.art, compiled.store)
        assembly.write_fonts()
        return Start(assembly, b"".join(parts), resources, layout.art, layout.boxes.encode())


def _letters(face: Face) -> dict[int, set[str]]:
    """The glyphs of the alphabet in a face, as far as it has them."""
    font: Any = uharfbuzz.Font(face.hb)
    found: dict[int, set[str]] = {}
    for letter in alphabet():
        if glyph := font.get_nominal_glyph(ord(letter)):
            found.setdefault(glyph, set()).add(letter)
    return found
