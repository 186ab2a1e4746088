"""The parts of a batch put into one file: art once, each font once, and the pages in their order.

In: stored objects, faces and pages as they are needed first. Out: a file whose bytes depend on nothing but those pages
and their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docgen.overlay.file import PdfFile, Sink
from docgen.overlay.fonts import font_objects
from docgen.overlay.objects import FONTS, Stored, referred, written
from docgen.overlay.shaping import Face

Glyphs = Mapping[int, Iterable[str]]


@dataclass(frozen=True, eq=False)
class Inked:
    """A face in the file: the names by which it is called, and the glyphs drawn so far."""

    face: Face
    family: str
    names: set[str]
    drawn: dict[int, set[str]]

    def add(self, glyphs: Glyphs) -> None:
        for glyph, texts in glyphs.items():
            self.drawn.setdefault(glyph, set()).update(texts)


class Assembly:
    """A file in the making. A class because what was written once is not written again."""

    def __init__(self, sink: Sink) -> None:
        self.file = PdfFile(sink)
        self.numbers = {FONTS: self.file.number()}
        self.faces: list[Inked] = []

    def add_face(self, face: Face, family: str, names: Iterable[str]) -> Inked:
        made = Inked(face, family, set(names), {})
        self.faces.append(made)
        return made

    def number_of(self, name: str, store: Mapping[str, Stored]) -> int:
        """The number of a stored object, which is in the file from now on."""
        number = self.numbers.get(name)
        if number is None:
            for other in referred(store[name][0]):
                self.number_of(other, store)
            number = self.numbers[name] = self.file.number()
            self.file.place(number, written(store, name, self.numbers.__getitem__))
        return number

    def resources(self, art: Iterable[str], store: Mapping[str, Stored]) -> int:
        """The number of a new dictionary in which the pieces of art are called A0, A1 …"""
        forms = b"".join(b"/A%d %d 0 R" % (at, self.number_of(name, store)) for at, name in enumerate(art))
        number = self.file.number()
        self.file.place(number, b"<</Font %d 0 R/XObject<<%b>>>>" % (self.numbers[FONTS], forms))
        return number

    def face_of(self, content: bytes, index: int, family: str) -> Inked:
        """The face in the file that has these bytes."""
        for one in self.faces:
            if one.face.index == index and one.face.content == content:
                return one
        return self.add_face(Face(content, index), family, ())

    def end(self, title: str) -> None:
        """Writes the fonts and what a file ends with."""
        self.write_fonts()
        self.file.end(title)

    def write_fonts(self) -> None:
        """Writes the fonts with the glyphs drawn so far."""
        called = []
        for one in self.faces:
            if not one.drawn:
                continue
            numbers = [self.file.number() for _ in range(5)]
            font, descendant, descriptor, file, letters = numbers
            made = font_objects(one.face, one.family, one.drawn, (font, descendant, descriptor, file, letters))
            for number, content in zip(
                numbers, (made.font, made.descendant, made.descriptor, made.file, made.letters), strict=True
            ):
                self.file.place(number, content)
            called += [b"/%b %d 0 R" % (name.encode(), font) for name in sorted(one.names)]
        self.file.place(self.numbers[FONTS], b"<<%b>>" % b"".join(called))
