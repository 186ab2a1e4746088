"""The slow way: every sheet laid out by WeasyPrint, in the same file as those that were not.

In: a template and records. Out: their pages, with each picture and each font in the file once. Drawing a border of
curves takes WeasyPrint longer than laying out the text, so what it drew is kept and drawn again by copying.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from docgen.model.imposition import Imposition
from docgen.model.picture import Pictures, no_pictures
from docgen.model.template import Template
from docgen.overlay.assembling import Assembly
from docgen.overlay.faults import LAYOUT, MISSING_LETTER, TOO_LONG
from docgen.overlay.file import Sink
from docgen.overlay.opening import opened
from docgen.overlay.refusals import hidden, refusal
from docgen.overlay.sheet import PAGE, Ready, Sheet, laid_out
from docgen.overlay.words import Record, language
from docgen.page_layout.faces import strange_letters
from docgen.page_layout.heard import NO_GLYPH
from docgen.problem import NOWHERE, Place, Problem, codes

CHANGES = ("XObject", "Pattern", "Shading")


def render_slowly(
    template: Template,
    records: Iterable[Record],
    sink: Sink,
    fonts: Mapping[str, bytes] | None = None,
    *,
    imposition: Imposition | None = None,
    pictures: Pictures = no_pictures,
) -> tuple[int, tuple[Problem, ...]]:
    """Writes a PDF with a page for each record; gives the number of pages, and what was wrong. With problems the file
    is not to be used."""
    assembly = Assembly(sink, imposition)
    problems: list[Problem] = []
    for number, record in enumerate(records, 1):
        problems += put_slowly(assembly, template, fonts, record, number, pictures)
    assembly.end("")
    return assembly.pages, tuple(problems)


def put_slowly(
    assembly: Assembly,
    template: Template,
    fonts: Mapping[str, bytes] | None,
    record: Record,
    number: int,
    pictures: Pictures = no_pictures,
) -> list[Problem]:
    """Puts the page of record `number` (from 1) into a file; or says what is wrong with it."""
    found = opened(template, fonts)
    if isinstance(found, Problem):
        return [found]
    at, _ = found
    if problems := [problem for text in record.values() if (problem := hidden(text, number))]:
        return problems
    source = template.files[f"{template.name}/{PAGE}"].decode("utf-8", "replace")
    try:
        html = language(True).from_string(source).render(record)
    except Exception as error:  # a tag may fail in any way
        problem = refusal(error, (), number).problem
        return [problem] if problem else []
    at.pictures.append(pictures)
    try:
        sheet = laid_out(at, html)
    finally:
        at.pictures.pop()
    _keep_drawings(at)
    if problems := _wrong(sheet, template, at, number):
        return problems
    for name, font in sorted(sheet.fonts.items()):
        inked = assembly.face_of(font.content, font.index, font.family)
        inked.names.add(name)
        inked.add({glyph: (text,) for glyph, text in font.glyphs.items()})
    resources = assembly.number_of(sheet.resources, sheet.store)
    assembly.page(zlib.compress(b"\n".join(sheet.operators), 6), resources, sheet.boxes)
    return []


def _wrong(sheet: Sheet, template: Template, at: Ready, number: int) -> list[Problem]:
    if sheet.pages > 1:
        return [TOO_LONG.at(NOWHERE, record=number, found="sang trang thứ hai / second page")]
    letters_in = ((font.family, font.glyphs.values()) for font in sheet.fonts.values())
    strange = set(strange_letters(letters_in, template, unseen=()))
    problems = [LAYOUT.at(Place(at.file), found=said[:200]) for said in sheet.heard if not said.startswith(NO_GLYPH)]
    strange.update(said.split('"')[1] for said in sheet.heard if said.startswith(NO_GLYPH))
    if strange:
        letters = "".join(sorted(strange))
        problems.append(
            MISSING_LETTER.at(NOWHERE, record=number, text=letters, letters=" ".join(letters), codes=codes(letters))
        )
    return problems


def _keep_drawings(at: Ready) -> None:
    """From now on the vector pictures of a template are drawn by copying."""
    for image in at.images.values():
        if type(image).__name__ == "SVGImage" and not isinstance(image.draw, Kept):
            image.draw = Kept(image.draw)


class Kept:
    """A picture's drawing, remembered for each size. A class because it stands in the place of a method."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.drawn: dict[tuple[float, float], tuple[list[Any], dict[str, Any]]] = {}

    def __call__(self, stream: Any, width: float, height: float, *more: Any) -> None:
        fresh = not any(
            vars(stream).get(name) for name in ("_current_color", "_current_color_stroke", "_current_alpha")
        )
        kept = self.drawn.get((width, height)) if fresh else None
        states = stream._resources["ExtGState"]
        if kept is not None:
            stream.stream.extend(kept[0])
            states.update(kept[1])
            return
        at, known = len(stream.stream), set(states)
        before = [len(stream._resources[name]) for name in CHANGES]
        self.draw(stream, width, height, *more)
        new = {name: state for name, state in states.items() if name not in known}
        if (
            fresh
            and before == [len(stream._resources[name]) for name in CHANGES]
            and not any("SMask" in one for one in new.values())
        ):
            self.drawn[width, height] = (stream.stream[at:], new)
