"""The variable blocks of a laid-out sheet: where their lines stand, and whether they are of a kind that we can set.

In: a sheet and the elements that hold variable text. Out: for each its style, its box and its lines, or reasons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from docgen.overlay import reasons as why
from docgen.overlay.reasons import Reason
from docgen.overlay.sheet import Sheet

ALIGNS = {"start": "left", "left": "left", "center": "center", "end": "right", "right": "right"}
TOUCHING = 0.01
"""CSS pixels: boxes that overlap by less only stand side by side."""
CASES = ("none", "uppercase", "lowercase")


@dataclass(frozen=True)
class Look:
    """How the text of a block is set; the same on every sheet."""

    align: str
    case: str
    wraps: bool
    language: str


@dataclass(frozen=True)
class Lines:
    """A block on one sheet: its left edge and width, and for each line the place where it begins, in CSS pixels, and
    its text."""

    left: float
    width: float
    starts: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]


def walk(box: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Every box with those around it, the outermost first. What is positioned hides behind a stand-in."""
    box = vars(box).get("_box", box)
    yield box, above
    for child in getattr(box, "children", ()):
        yield from walk(child, (*above, box))


def _is(box: Any, name: str) -> bool:
    return any(kind.__name__ == name for kind in type(box).__mro__)


def texts_of(sheet: Sheet, elements: Sequence[Any]) -> dict[int, list[tuple[Any, tuple[Any, ...]]]]:
    """The text boxes of each variable element, by its place in `elements`."""
    found: dict[int, list[tuple[Any, tuple[Any, ...]]]] = {place: [] for place in range(len(elements))}
    places = {id(element): place for place, element in enumerate(elements)}
    for box, above in walk(sheet.page):
        if hasattr(box, "text") and box.text and id(box.element) in places and above:
            found[places[id(box.element)]].append((box, above))
    return found


def lines_of(texts: list[tuple[Any, tuple[Any, ...]]]) -> Lines | None:
    """Where a block stands on its sheet, or None if it is empty there."""
    if not texts:
        return None
    holder = _holder(texts[0][1])
    return Lines(
        holder.content_box_x(),
        holder.width,
        tuple((text.position_x, text.position_y + text.baseline) for text, _ in texts),
        tuple(text.text for text, _ in texts),
    )


def _holder(above: tuple[Any, ...]) -> Any:
    """The block whose lines a text stands in."""
    return next(box for box in reversed(above) if _is(box, "BlockContainerBox"))


def look_of(text: Any) -> Look:
    """How a text is set, which `why_not` has found to be possible."""
    style = text.style
    align = style["text_align_all"]
    return Look(
        ALIGNS.get(align, "left"), str(style["text_transform"]), style["white_space"] == "normal", style["lang"] or ""
    )


def why_not(texts: list[tuple[Any, tuple[Any, ...]]], near: str) -> list[Reason]:
    """Why a block cannot be set the fast way, as far as its style tells. `texts` come from a sheet on which it is not
    empty."""
    found: list[Reason] = []
    if not texts:
        return [why.TRANSFORMED.at(near=near)]
    for text, above in texts:
        line = next((box for box in reversed(above) if _is(box, "LineBox")), None)
        others = [box for box, _ in walk(line) if not getattr(box, "children", ())] if line is not None else []
        if line is None or any(box is not text for box in others):
            found.append(why.MIXED.at(near=near))
    text, above = texts[0]
    found += [reason.at(near=near) for reason in _of_style(text.style)]
    found += [reason.at(near=near) for reason in _of_boxes(above)]
    return list(dict.fromkeys(found))


def why_not_beside(sheet: Sheet, texts: list[tuple[Any, tuple[Any, ...]]]) -> list[Reason]:
    """Why the lines of a block may not all have its width: a float stands beside it. Where the lines would break then,
    only WeasyPrint knows."""
    if not texts:
        return []
    _, above = texts[0]
    holder = _holder(above)
    for box, around in walk(sheet.page):
        if getattr(box, "style", None) is None or box.style["float"] not in ("left", "right"):
            continue
        if any(box is one for one in above) or any(holder is one for one in around):
            continue
        left, right = box.position_x, box.position_x + box.margin_width()
        upper, lower = box.position_y, box.position_y + box.margin_height()
        start, top = holder.content_box_x(), holder.content_box_y()
        across = left < start + holder.width - TOUCHING and start < right - TOUCHING
        if across and upper < top + holder.height - TOUCHING and top < lower - TOUCHING:
            return [why.FLOAT]
    return []


def why_not_picture(sheet: Sheet, elements: Sequence[Any]) -> list[Reason]:
    """Why variable pictures cannot be set the fast way: their place depends on what is in them."""
    known = {id(element) for element in elements}
    for box, above in walk(sheet.page):
        if id(getattr(box, "element", None)) not in known or not _is(box, "ReplacedBox"):
            continue
        style = box.style
        sized = "auto" not in (style["width"], style["height"]) and style["object_fit"] == "fill"
        if not sized or any(outer.style["transform"] or outer.style["opacity"] < 1 for outer in (box, *above)):
            return [why.PICTURE]
    return []


def _of_style(style: Any) -> Iterator[Reason]:
    if style["text_align_all"] not in ALIGNS or style["text_align_last"] not in ("auto", style["text_align_all"]):
        yield why.ALIGNMENT
    if style["letter_spacing"] != "normal" or style["word_spacing"]:
        yield why.SPACING
    if style["text_decoration_line"] != "none":
        yield why.DECORATION
    if style["hyphens"] == "auto" or style["overflow_wrap"] != "normal" or style["word_break"] != "normal":
        yield why.HYPHENS
    if style["white_space"] not in ("normal", "nowrap"):
        yield why.WHITE_SPACE
    if style["text_transform"] not in CASES or _features(style):
        yield why.FONT_FEATURES
    if style["direction"] != "ltr":
        yield why.DIRECTION
    if style["visibility"] != "visible" or not style["font_size"]:
        yield why.TRANSFORMED


def _features(style: Any) -> bool:
    from weasyprint.text.line_break import font_features

    names = ("kerning", "variant_ligatures", "variant_position", "variant_caps", "variant_numeric",
             "variant_alternates", "variant_east_asian", "feature_settings")  # fmt: skip
    plain = font_features(*[style[f"font_{name}"] for name in names]) in ({}, {"kern": 1})
    return not plain or style["font_variation_settings"] != "normal" or style["font_language_override"] != "normal"


def _of_boxes(above: tuple[Any, ...]) -> Iterator[Reason]:
    for box in above:
        style = box.style
        if style["transform"] or style["opacity"] < 1 or style["text_overflow"] != "clip":
            yield why.TRANSFORMED
        if style["block_ellipsis"] != "none" or style["max_lines"] != "none":
            yield why.TRANSFORMED
        if style["column_count"] != "auto" or style["column_width"] != "auto":
            yield why.CONTENT_SIZED
        display = style["display"]
        if display[-1] in ("flex", "grid") or ("flow-root" in display and display[0] == "inline"):
            yield why.CONTENT_SIZED
        if "table" in display and style["table_layout"] != "fixed":
            yield why.CONTENT_SIZED
        narrow = style["float"] != "none" or style["position"] in ("absolute", "fixed")
        if (
            narrow
            and style["width"] == "auto"
            and ("auto" in (style["left"], style["right"]) or style["float"] != "none")
        ):
            yield why.CONTENT_SIZED
        if _is(box, "BlockContainerBox") and getattr(box, "text_indent", False):
            yield why.SPACING
        if _is(box, "LineBox") and getattr(box, "text_indent", False):
            yield why.SPACING
