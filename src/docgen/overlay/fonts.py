"""Fonts as they stand in a PDF: only the glyphs that were drawn, and what letters they stand for.

In: a face and its drawn glyphs. Out: the objects of one font. Glyphs keep their numbers, so that art drawn by
WeasyPrint and text set by us share one copy.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import uharfbuzz

from docgen.overlay.shaping import Face

DROPPED = ("BASE", "DSIG", "EBDT", "EBLC", "EBSC", "GPOS", "GSUB", "GDEF", "JSTF", "LTSH", "PCLT", "SVG ")
CMAP_HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
"""
CMAP_END = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
SERIF_AND_SYMBOLIC = 6


@dataclass(frozen=True)
class FontObjects:
    """The five objects of a font, `{0}` to `{4}` in them being their own numbers: font, descendant, descriptor, file
    and letters. The last two are streams, whole."""

    font: bytes
    descendant: bytes
    descriptor: bytes
    file: bytes
    letters: bytes


def subset(face: Face, glyphs: Iterable[int]) -> bytes:
    """The font file with these glyphs alone, under their old numbers."""
    wanted: Any = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in DROPPED)
    wanted.flags = (
        uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.DESUBROUTINIZE
    )
    made: bytes = uharfbuzz.subset(face.hb, wanted).blob.data
    return made


def letter_of(texts: Iterable[str]) -> str:
    """What a glyph is read as, where several letters share it: the space before its no-break brother, Đ before the
    Icelandic Ð, else the first."""
    ranked = sorted(text for text in texts if text)
    if not ranked:
        return ""
    return next((text for text in ranked if "\u0100" <= text[0] <= "\u024f"), ranked[0])


def _stream(head: bytes, content: bytes) -> bytes:
    body = zlib.compress(content, 9)
    return b"<<%bLength %d/Filter/FlateDecode>>\nstream\n%b\nendstream" % (head, len(body), body)


def _letters(drawn: Mapping[int, str]) -> bytes:
    lines = [
        b"<%04x> <%b>" % (glyph, text.encode("utf-16-be").hex().encode())
        for glyph, text in sorted(drawn.items())
        if text
    ]
    blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    return (
        CMAP_HEAD
        + b"".join(b"%d beginbfchar\n%b\nendbfchar\n" % (len(one), b"\n".join(one)) for one in blocks)
        + CMAP_END
    )


def font_objects(
    face: Face, family: str, drawn: Mapping[int, set[str]], numbers: tuple[int, int, int, int, int]
) -> FontObjects:
    """The objects of a font with the glyphs `drawn`, each with the texts it stood for; they get these `numbers`."""
    glyphs = sorted(drawn)
    content = subset(face, glyphs)
    is_cff = content[:4] == b"OTTO"
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(repr(glyphs).encode() + content).digest()[:6])
    name = b"%b+%b" % (
        tag.encode(),
        "".join(one for one in family if one.isascii() and one.isalnum()).encode() or b"Font",
    )
    widths = b" ".join(b"%d[%d]" % (glyph, face.widths[glyph]) for glyph in glyphs)
    measured: Any = uharfbuzz.Font(face.hb)
    extents = measured.get_font_extents("ltr")
    above, below = (round(value * 1000 / face.hb.upem) for value in (extents.ascender, extents.descender))
    widest = max((face.widths[glyph] for glyph in glyphs), default=1000)
    _, descendant, descriptor, file, letters = numbers
    kind = b"/Subtype/OpenType" if is_cff else b"/Length1 %d" % len(content)
    return FontObjects(
        b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        % (name, descendant, letters),
        b"<</Type/Font/Subtype/CIDFontType%d/BaseFont/%b"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>%b/W[%b]/FontDescriptor %d 0 R>>"
        % (0 if is_cff else 2, name, b"" if is_cff else b"/CIDToGIDMap/Identity", widths, descriptor),
        b"<</Type/FontDescriptor/FontName/%b/Flags %d/FontBBox[0 %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d"
        b"/CapHeight %d/StemV 80/FontFile%d %d 0 R>>"
        % (name, SERIF_AND_SYMBOLIC, below, widest, above, above, below, above, 3 if is_cff else 2, file),
        _stream(kind + b"/", content),
        _stream(b"/", _letters({glyph: letter_of(texts) for glyph, texts in drawn.items()})),
    )
