"""The elements of a template that hold variable text.

In: a template's HTML with marks for its variable texts. Out: for each such element its place in the document and the
parts of its text; and reasons, where a mark stands elsewhere than in the text of a block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from docgen.overlay import reasons as why
from docgen.overlay.reasons import Reason
from docgen.overlay.source import MARK, Source
from docgen.overlay.words import Part

UNSEEN = frozenset({"head", "title", "style", "script", "svg", "textarea", "option", "select", "template", "noscript"})


@dataclass(frozen=True, eq=False)
class Marked:
    """`places[n]` counts the elements before slot n in the document, whose text has the parts `parts[n]`. The same
    place holds in any document made from this source, for text alone makes no elements. `pictures`
    are the same for what names a picture in the `src` of an `img`: the place of the element, and the piece."""

    source: Source
    places: tuple[int, ...]
    parts: tuple[tuple[Part, ...], ...]
    pictures: tuple[tuple[int, int], ...]
    count: int
    reasons: tuple[Reason, ...]


def marked(source: Source) -> Marked:
    """The source with its elements found."""
    import tinyhtml5

    root = tinyhtml5.parse(source.page, namespace_html_elements=False)
    reasons = list(source.reasons)
    places, parts, pictures = [], [], []
    inside = {id(below): True for element in root.iter() if _name(element) in UNSEEN for below in element.iter()}
    for place, element in enumerate(root.iter()):
        if not isinstance(element.tag, str):
            continue
        for name, value in element.attrib.items():
            found = MARK.search(value)
            if found and name == "src" and _name(element) == "img" and MARK.fullmatch(value):
                pictures.append((place, int(found[1])))
            elif found:
                reasons.append(why.IN_ATTRIBUTE.at(near=source.pieces[int(found[1])]))
        texts = [element.text or "", *(child.tail or "" for child in element)]
        found = next((found for text in texts if (found := MARK.search(text))), None)
        if found is None:
            continue
        near = source.pieces[int(found[1])]
        if id(element) in inside:
            reasons.append(why.IN_ATTRIBUTE.at(near=near))
        elif len(element):
            reasons.append(why.MIXED.at(near=near))
        else:
            places.append(place)
            parts.append(_parts(texts[0], source))
    held = {part for slot in parts for part, is_tag in slot if is_tag}
    held |= {source.pieces[piece] for _, piece in pictures}
    for piece in source.pieces:
        if piece not in held and not reasons:
            reasons.append(why.IN_ATTRIBUTE.at(near=piece))
    count = sum(1 for _ in root.iter())
    return Marked(source, tuple(places), tuple(parts), tuple(pictures), count, tuple(dict.fromkeys(reasons)))


def _name(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _parts(text: str, source: Source) -> tuple[Part, ...]:
    """The words and tags of a text. `MARK.split` gives them in turns."""
    return tuple(
        (source.pieces[int(piece)], True) if at % 2 else (piece, False)
        for at, piece in enumerate(MARK.split(text))
        if at % 2 or piece
    )
