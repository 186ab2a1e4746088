"""From a sheet that WeasyPrint laid out to a class of sheets.

In: a template with its variable elements, and the words of one record. Out: the sheet with its blocks and its drawing
cut into pieces; from that, the layout that all records with the same numbers of lines share.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.overlay import reasons as why
from docgen.overlay.blocks import Lines, Look, lines_of, look_of, texts_of, why_not, why_not_beside, why_not_picture
from docgen.overlay.compiled import Compiled, Layout, LinePlace, PicturePlace
from docgen.overlay.cutting import Cut, Piece, Window, cut
from docgen.overlay.marked import Marked
from docgen.overlay.objects import Store, kept_stream, named
from docgen.overlay.reasons import Reason
from docgen.overlay.sheet import Ready, Sheet, laid_out


@dataclass(frozen=True)
class Block:
    """A variable block on a sheet: how its text is set, where it stands and its lines. None if it is empty there."""

    look: Look
    lines: Lines
    size: float

    @property
    def place(self) -> tuple[float, float]:
        return self.lines.left, self.lines.width


@dataclass(frozen=True, eq=False)
class Drawn:
    """A sheet with its variable blocks. `cuts[block, line]` is how WeasyPrint drew that line."""

    sheet: Sheet
    blocks: tuple[Block | None, ...]
    pieces: tuple[Piece, ...]
    cuts: Mapping[tuple[int, int], Cut]
    reasons: tuple[Reason, ...]


def placed(x: float, y: float) -> bytes:
    """The operator that WeasyPrint places a line of text with."""
    from pydyf import Stream

    stream = Stream()
    stream.set_text_matrix(1, 0, 0, -1, x, y)
    operator: bytes = stream.stream[0]
    return operator


def drawn_sheet(at: Ready, page: Marked, words: Mapping[int, str]) -> Drawn:
    """The sheet with `words` in the places of the marks."""
    probes = {piece: f"docgen-picture-{number}" for number, (_, piece) in enumerate(page.pictures)}
    sheet = laid_out(at, page.source.filled({**words, **probes}))
    elements = list(sheet.root.iter())
    reasons = []
    if sheet.pages != 1:
        reasons.append(why.PAGES)
    if sheet.linked:
        reasons.append(why.LINKS)
    if len(elements) != page.count:
        reasons.append(why.MIXED)
        return Drawn(sheet, (), (), {}, tuple(reasons))
    found = texts_of(sheet, [elements[place] for place in page.places])
    blocks: list[Block | None] = []
    places: dict[bytes, list[tuple[int, int]]] = {}
    for number, texts in found.items():
        near = "".join(part for part, _ in page.parts[number])
        reasons += why_not(texts, near) if texts else []
        reasons += [reason.at(near=near) for reason in why_not_beside(sheet, texts)]
        lines = lines_of(texts)
        blocks.append(None if lines is None else Block(look_of(texts[0][0]), lines, texts[0][0].style["font_size"]))
        for line, (x, y) in enumerate(lines.starts if lines else ()):
            places.setdefault(placed(x, y), []).append((number, line))
    pieces = cut(sheet.operators, places)
    cuts = {piece.key: piece for piece in pieces if isinstance(piece, Cut)}
    wanted = sum(len(block.lines.starts) for block in blocks if block)
    if not (len(cuts) == wanted == sum(isinstance(piece, Cut) for piece in pieces)):
        reasons.append(why.TRANSFORMED)
    for one in cuts.values():
        near = page.source.pieces[0] if not page.parts[one.key[0]] else page.parts[one.key[0]][0][0]
        if not one.plain:
            reasons.append(why.TRANSFORMED.at(near=near))
        if not sheet.fonts[one.font].whole:
            reasons.append(why.FONT.at(near=near))
    windows = [piece for piece in pieces if isinstance(piece, Window)]
    if sorted(window.picture for window in windows) != list(range(len(probes))) or not all(
        window.plain for window in windows
    ):
        reasons.append(why.PICTURE)
    reasons += why_not_picture(sheet, [elements[place] for place, _ in page.pictures])
    return Drawn(sheet, tuple(blocks), pieces, cuts, tuple(dict.fromkeys(reasons)))


def shaper_scale(written: float, size: float) -> int:
    """The size of a text in units: Pango cuts off what is smaller; `written` is the same size as the file tells it."""
    scale = int(size * 1024)
    return scale if abs(scale / 1024 - written) < 0.01 else round(written * 1024)


def layout_of(compiled: Compiled, drawn: Drawn, store: Store) -> Layout:
    """The class of a sheet; its art goes into the store."""
    sheet = drawn.sheet
    store.update(sheet.store)
    pieces: list[str | LinePlace | PicturePlace] = []
    box = sheet.boxes[sheet.boxes.index(b"[") : sheet.boxes.index(b"]") + 1]
    head = b"/Type/XObject/Subtype/Form/BBox%b/Resources %b" % (box, named(sheet.resources))
    for piece in drawn.pieces:
        if isinstance(piece, Cut):
            slot, line = piece.key
            block = drawn.blocks[slot]
            assert block is not None
            pieces.append(LinePlace(slot, line, block.lines.starts[line][1], piece.state.decode()))
        elif isinstance(piece, Window):
            a, b, c, d, e, f = piece.matrix  # for y going down; PDF has it going up
            upward = (a, b, -c, -d, c + e, d + f)
            pieces.append(PicturePlace(piece.picture, tuple(round(value, 4) + 0.0 for value in upward)))
        else:
            pieces.append(kept_stream(store, head, piece))
    key = tuple(len(block.lines.starts) if block else 0 for block in drawn.blocks)
    return Layout(key, tuple(pieces), sheet.boxes.decode(), sheet.height)
