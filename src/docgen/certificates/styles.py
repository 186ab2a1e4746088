"""The style sheet that a stock amounts to: the page, the places of its art, a rule for each block of words.

In: a stock, the first certificate of a batch, the blocks that it has. Out: CSS.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from docgen.model.certificate import FittedCertificate, FittedText
from docgen.model.stock import Anchor, Area, FieldBox, Page, SheetField, Stock
from docgen.vietnamese.metrics import MM_PER_POINT, width_mm

PHOTO, CODE = "photo", "code"
THICK = 0.0175
"""Millimetres of the line below Tiêu ngữ for each point of its letters."""


class Block(NamedTuple):
    """A field in one of the sizes in which a batch has it. `rows`: how many lines stand in the middle of a box, for a
    box that has them there. `raised`: the merit of one who has no line of office, which stands higher, so that no hole
    is left below the name."""

    field: SheetField
    size: float
    rows: int = 0
    raised: bool = False


def tag(block: Block) -> str:
    """What the block of a field in one size is called: `recipient_28_of_2`, `merit_19_5`, `merit_20_up`."""
    rows = f"_of_{block.rows}" if block.rows else ""
    return f"{block.field}_{block.size:g}{rows}{'_up' * block.raised}".replace(".", "_")


def picture_areas(stock: Stock) -> tuple[tuple[str, Area | None], ...]:
    """The places of pictures, by their tags."""
    return (PHOTO, stock.photo), (CODE, stock.code.area if stock.code else None)


def box_styles(stock: Stock, first: FittedCertificate, blocks: Sequence[Block]) -> str:
    """The style sheet that a stock amounts to: the page, the art's places, a rule for each block."""
    page = stock.page
    rules = [
        f"@page {{ size: {_mm(page.width)} {_mm(page.height)}; margin: 0; }}",
        f".sheet {{ width: {_mm(page.width)}; height: {_mm(page.height)}; }}",
        f".border {{ {_area(stock.border)} }}",
        f".emblem {{ {_area(stock.emblem)} }}",
        f".field {{ font-family: '{stock.font}', 'Liberation Serif', Tinos, serif; }}",
    ]
    rules += [f".{place} {{ {_area(area)} }}" for place, area in picture_areas(stock) if area]
    rules += [f".{tag(one)} {{ {_field(page, _box(stock, one), one.size)} }}" for one in blocks]
    rules += [
        f".rule {{ {_rule(stock.fields[one.field], first.fields[one.field], one.size)} }}"
        for one in blocks
        if one.field is SheetField.TIEU_NGU
    ]
    return "\n".join(rules) + "\n"


def _box(stock: Stock, block: Block) -> FieldBox:
    """The box of a block: as high as its lines where these stand in the middle; a raised one begins half-way up to the
    line that is not there."""
    box = stock.fields[block.field]
    if block.rows:
        high = block.rows * block.size * box.leading * MM_PER_POINT
        box = box.model_copy(update={"y": box.y + (box.height - high) / 2, "height": high})
    above = stock.fields.get(SheetField.OFFICE)
    if block.raised and above is not None and above.y < box.y:
        box = box.model_copy(update={"y": (above.y + box.y) / 2})
    return box


def _field(page: Page, box: FieldBox, size: float) -> str:
    low = _mm(page.height - box.y - box.height)
    anchored = f"bottom: {low};" if box.anchor is Anchor.BOTTOM else f"top: {_mm(box.y)};"
    look = [
        f"left: {_mm(box.x)}; width: {_mm(box.width)}; {anchored}",
        f"font-size: {size:g}pt; line-height: {box.leading:g}; text-align: {box.align}; color: {box.color};",
    ]
    if box.bold:
        look.append("font-weight: bold;")
    if box.italic:
        look.append("font-style: italic;")
    return " ".join(look)


def _rule(box: FieldBox, text: FittedText, size: float) -> str:
    """The line below Tiêu ngữ, as long as its words (NĐ 30/2020 Phụ lục I, II.1.c)."""
    width = width_mm(" ".join(text.lines), size, box.bold, box.italic)
    top = box.y + size * (box.leading * MM_PER_POINT * len(text.lines) + 0.03)
    thick = _mm(THICK * size)
    left = _mm(box.x + (box.width - width) / 2)
    return f"left: {left}; width: {_mm(width)}; top: {_mm(top)}; border-width: {thick} 0 0;"


def _area(area: Area) -> str:
    return f"left: {_mm(area.x)}; top: {_mm(area.y)}; width: {_mm(area.width)}; height: {_mm(area.height)};"


def _mm(value: float) -> str:
    return f"{round(value, 3):g}mm"
