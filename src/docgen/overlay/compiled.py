"""A compiled template: all that is needed to set records without WeasyPrint.

In: what `compiling` found. Out: a value, and its bytes, so that the next run need not compile. Bytes hold no code, so
that a file from a strange place can do no more than print a wrong sheet, which the audit finds.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docgen.overlay.objects import Stored
from docgen.overlay.words import Part

MAGIC = b"docgen overlay 2\n"
DIGEST = 16
Key = tuple[int, ...]
"""How many lines each variable block takes; the name of a class of sheets."""


@dataclass(frozen=True)
class Slot:
    """A variable block: its parts, how its text is set, and in which face (its place in `faces`)."""

    parts: tuple[Part, ...]
    align: str
    case: str
    wraps: bool
    language: str
    left: float
    width: float
    face: int
    scale: int


@dataclass(frozen=True)
class LinePlace:
    """A variable line in the order of the drawing: which line of which slot, its baseline and its colour."""

    slot: int
    line: int
    baseline: float
    colour: str


@dataclass(frozen=True)
class PicturePlace:
    """A variable picture in the order of the drawing: its matrix for the unit square as PDF has it, in points."""

    picture: int
    matrix: tuple[float, ...]


@dataclass(frozen=True)
class Layout:
    """A class of sheets. `pieces` are names of art, or places of lines and pictures, in the order of the drawing;
    `boxes` is the size of the page as it is written."""

    key: Key
    pieces: tuple[str | LinePlace | PicturePlace, ...]
    boxes: str
    height: float

    @property
    def art(self) -> tuple[str, ...]:
        """The names of its art, in the order of the drawing."""
        return tuple(piece for piece in self.pieces if isinstance(piece, str))


@dataclass(frozen=True)
class FaceFile:
    """A font: its bytes, the names by which the art calls it, and the glyphs that the art draws."""

    content: bytes
    index: int
    family: str
    names: tuple[str, ...]
    glyphs: tuple[tuple[int, str], ...]


@dataclass(frozen=True, eq=False)
class Compiled:
    """`needs` is the digest of what the template was compiled from; `store` holds the art; `pictures` are the tags that
    name pictures of records. Frozen: `extend` gives a new one."""

    needs: str
    title: str
    slots: tuple[Slot, ...]
    faces: tuple[FaceFile, ...]
    layouts: Mapping[Key, Layout]
    store: Mapping[str, Stored]
    pictures: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """The template for a cache."""
        blobs: list[bytes] = []

        def blob(content: bytes) -> int:
            blobs.append(content)
            return len(blobs) - 1

        plain: dict[str, object] = {
            "needs": self.needs,
            "title": self.title,
            "pictures": self.pictures,
            "slots": [dataclasses.asdict(slot) for slot in self.slots],
            "faces": [{**dataclasses.asdict(face), "content": blob(face.content)} for face in self.faces],
            "layouts": [dataclasses.asdict(self.layouts[key]) for key in sorted(self.layouts)],
            "store": {
                name: [blob(head), -1 if body is None else blob(body)]
                for name, (head, body) in sorted(self.store.items())
            },
        }
        plain["blobs"] = [len(content) for content in blobs]
        head = json.dumps(plain, ensure_ascii=False).encode()
        body = b"%d\n%b%b" % (len(head), head, b"".join(blobs))
        return MAGIC + _digest(body) + body

    @staticmethod
    def from_bytes(content: bytes) -> Compiled | None:
        """The template that `to_bytes` wrote, or None if these are not such bytes, or bytes of another edition."""
        try:
            return _read(content)
        except (ValueError, KeyError, TypeError, IndexError):
            return None


def _digest(content: bytes) -> bytes:
    """Against bytes that went bad on the disk, not against bad people."""
    return hashlib.blake2b(content, digest_size=DIGEST).digest()


def _read(content: bytes) -> Compiled:
    begin = len(MAGIC) + DIGEST
    if not content.startswith(MAGIC) or content[len(MAGIC) : begin] != _digest(content[begin:]):
        raise ValueError
    start = content.index(b"\n", begin) + 1
    at = start + int(content[begin:start])
    plain = json.loads(content[start:at])
    blobs: list[bytes] = []
    for length in plain["blobs"]:
        blobs.append(content[at : at + length])
        at += length
    layouts = [
        Layout(
            tuple(one["key"]),
            tuple(map(_piece, one["pieces"])),
            one["boxes"],
            one["height"],
        )
        for one in plain["layouts"]
    ]
    return Compiled(
        plain["needs"],
        plain["title"],
        tuple(Slot(**{**one, "parts": tuple(map(tuple, one["parts"]))}) for one in plain["slots"]),
        tuple(
            FaceFile(
                blobs[one["content"]],
                one["index"],
                one["family"],
                tuple(one["names"]),
                tuple((glyph, text) for glyph, text in one["glyphs"]),
            )
            for one in plain["faces"]
        ),
        {layout.key: layout for layout in layouts},
        {name: (blobs[head], None if body < 0 else blobs[body]) for name, (head, body) in plain["store"].items()},
        tuple(plain["pictures"]),
    )


def _piece(written: Any) -> str | LinePlace | PicturePlace:
    if isinstance(written, str):
        return written
    if "matrix" in written:
        return PicturePlace(written["picture"], tuple(written["matrix"]))
    return LinePlace(**written)
