"""A template compiled: laid out by WeasyPrint, taken apart, and held against what we would draw ourselves.

In: a template and a record like those to come. Out: a compiled template, or why it cannot be had: reasons for which
only the slow way will do, or problems that nothing can be printed with.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from docgen.model.template import Template
from docgen.overlay import reasons as why
from docgen.overlay.comparing import FARTHEST, farthest
from docgen.overlay.compiled import Compiled, FaceFile, Slot
from docgen.overlay.faults import LAYOUT
from docgen.overlay.growing import extend
from docgen.overlay.identity import needs
from docgen.overlay.layouts import Drawn, drawn_sheet, layout_of, shaper_scale
from docgen.overlay.marked import Marked
from docgen.overlay.objects import Store
from docgen.overlay.opening import opened
from docgen.overlay.reasons import Reason
from docgen.overlay.typesetting import Typesetter
from docgen.overlay.words import Record
from docgen.problem import Place, Problem

PROBES = ("Đúng", "Ị")
"""Two words that fit anywhere and are not of one width: whatever differs between their sheets depends on the text."""


@dataclass(frozen=True)
class Compilation:
    """What came of compiling. Without `compiled` there are `reasons` (the slow way can print it) or `problems`."""

    compiled: Compiled | None
    reasons: tuple[Reason, ...] = ()
    problems: tuple[Problem, ...] = ()


def eligible(template: Template, fonts: Mapping[str, bytes] | None = None) -> tuple[Reason, ...]:
    """Why the template cannot be set the fast way; nothing if it can, or if it is too broken to tell."""
    return _compiled(template, fonts, "").reasons


def compile(
    template: Template, sample: Record, fonts: Mapping[str, bytes] | None = None, machine: str = ""
) -> Compilation:
    """The template compiled, with the class of sheets that `sample` belongs to. `fonts` are files that its style
    sheets find as `fonts/<name>` besides their own."""
    made = _compiled(template, fonts, machine)
    if made.compiled is None:
        return made
    compiled, problems = extend(made.compiled, template, sample, fonts)
    return Compilation(None if problems else compiled, (), problems)


def _compiled(template: Template, fonts: Mapping[str, bytes] | None, machine: str) -> Compilation:
    found = opened(template, fonts)
    if isinstance(found, Problem):
        return Compilation(None, (), (found,))
    at, page = found
    if page.reasons:
        return Compilation(None, page.reasons)
    sheets = [drawn_sheet(at, page, dict.fromkeys(range(len(page.source.pieces)), word)) for word in PROBES]
    if heard := sheets[0].sheet.heard:
        place = Place(at.file)
        return Compilation(None, (), tuple(LAYOUT.at(place, found=said[:200]) for said in dict.fromkeys(heard)))
    reasons = [reason for sheet in sheets for reason in sheet.reasons]
    if not reasons and not all(all(sheet.blocks) for sheet in sheets):
        reasons = [why.TRANSFORMED]
    if not reasons:
        made = _put_together(page, sheets[0], needs(template, fonts, machine))
        reasons = _same(made, sheets)
    if reasons:
        return Compilation(None, tuple(dict.fromkeys(reasons)))
    return Compilation(made)


def _put_together(page: Marked, drawn: Drawn, digest: str) -> Compiled:
    """The compiled template with no class of sheets yet."""
    faces: dict[tuple[str, int], FaceFile] = {}
    places: dict[str, int] = {}
    for name, font in sorted(drawn.sheet.fonts.items()):
        key = (hashlib.sha256(font.content).hexdigest(), font.index)
        old = faces.get(key, FaceFile(font.content, font.index, font.family, (), ()))
        glyphs = {**font.glyphs, **dict(old.glyphs)}
        faces[key] = dataclasses.replace(old, names=(*old.names, name), glyphs=tuple(sorted(glyphs.items())))
        places[name] = list(faces).index(key)
    slots = []
    for number, block in enumerate(drawn.blocks):
        assert block is not None
        look, lines, cut = block.look, block.lines, drawn.cuts[number, 0]
        slots.append(
            Slot(page.parts[number], look.align, look.case, look.wraps, look.language, lines.left, lines.width,
                 places[cut.font], shaper_scale(cut.size, block.size))
        )  # fmt: skip
    pictures = tuple(page.source.pieces[piece] for _, piece in page.pictures)
    return Compiled(digest, drawn.sheet.title, tuple(slots), tuple(faces.values()), {}, {}, pictures)


def _same(compiled: Compiled, sheets: list[Drawn]) -> list[Reason]:
    """Reasons if the probes differ in anything but their variable text, or are not what we would draw."""
    made = []
    for drawn in sheets:
        store: Store = {}
        made.append((layout_of(compiled, drawn, store), [block and block.place for block in drawn.blocks], store))
        if compiled.title != drawn.sheet.title:
            return [why.IN_ATTRIBUTE]
    if made[0] != made[1]:
        return [why.MOVES]
    typesetter = Typesetter(compiled)
    for word, drawn in zip(PROBES, sheets, strict=True):
        texts = ["".join(word if is_tag else part for part, is_tag in slot.parts) for slot in compiled.slots]
        apart = farthest(typesetter, drawn, typesetter.lines_of(texts))
        if apart is None or apart > FARTHEST:
            return [why.FONT]
    return []
