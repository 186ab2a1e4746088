"""The parts of a batch put into one file: art once, each font once, and the pages in their order.

In: stored objects, faces and pages as they are needed first. Out: a file whose bytes depend on nothing but those pages
and their order. With an imposition the pages become forms that lie on sheets.
"""

from __future__ import annotations

import copy
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docgen.model.imposition import Imposition
from docgen.model.picture import Picture
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

    def __init__(self, sink: Sink, imposition: Imposition | None = None) -> None:
        self.file = PdfFile(sink)
        self.imposition = imposition
        self.waiting: list[int] = []
        self.pages = 0
        self.numbers = {FONTS: self.file.number()}
        self.faces: list[Inked] = []

    def branch(self, sink: Sink) -> Assembly:
        """Another file that begins with what is written so far, before any page."""
        other = copy.copy(self)
        other.file, other.numbers, other.waiting = self.file.branch(sink), dict(self.numbers), []
        return other

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

    def resources(self, art: Iterable[str], store: Mapping[str, Stored], pictures: Iterable[Picture] = ()) -> int:
        """The number of a new dictionary in which the pieces of art are called A0, A1 …, the pictures of a record P0,
        P1 …"""
        forms = b"".join(b"/A%d %d 0 R" % (at, self.number_of(name, store)) for at, name in enumerate(art))
        forms += b"".join(b"/P%d %d 0 R" % (at, self._picture(picture)) for at, picture in enumerate(pictures))
        number = self.file.number()
        self.file.place(number, b"<</Font %d 0 R/XObject<<%b>>>>" % (self.numbers[FONTS], forms))
        return number

    def _picture(self, picture: Picture) -> int:
        number = self.file.number()
        self.file.place(
            number, b"<<%b/Length %d>>\nstream\n%b\nendstream" % (picture.head, len(picture.body), picture.body)
        )
        return number

    def page(self, body: bytes, resources: int, boxes: bytes) -> None:
        """A certificate, which is a page or lies on a sheet with others; `body` is its content, compressed."""
        self.pages += 1
        if self.imposition is None:
            self.file.page(body, resources, boxes)
            return
        number = self.file.number()
        box = boxes[boxes.index(b"[") : boxes.index(b"]") + 1]
        head = b"<</Type/XObject/Subtype/Form/BBox%b/Resources %d 0 R" % (box, resources)
        self.file.place(number, b"%b/Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (head, len(body), body))
        self.waiting.append(number)
        if len(self.waiting) == len(self.imposition.places):
            self._end_sheet()

    def _end_sheet(self) -> None:
        if self.imposition is None or not self.waiting:
            return
        number = self.file.number()
        forms = b"".join(b"/C%d %d 0 R" % (at, form) for at, form in enumerate(self.waiting))
        self.file.place(number, b"<</XObject<<%b>>>>" % forms)
        self.file.page(zlib.compress(self.imposition.content(len(self.waiting)), 6), number, self.imposition.boxes)
        self.waiting = []

    def face_of(self, content: bytes, index: int, family: str) -> Inked:
        """The face in the file that has these bytes."""
        for one in self.faces:
            if one.face.index == index and one.face.content == content:
                return one
        return self.add_face(Face(content, index), family, ())

    def end(self, title: str) -> None:
        """Writes the last sheet, the fonts and what a file ends with."""
        self.write_fonts()
        self.end_without_fonts(title)

    def end_without_fonts(self, title: str) -> None:
        """Writes the last sheet and what a file ends with."""
        self._end_sheet()
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
