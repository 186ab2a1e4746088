"""New classes of sheets for a compiled template.

In: a compiled template and a record whose numbers of lines it has not seen. Out: the template with one layout more; or
problems, if the sheet of that record is not one that may be printed.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from docgen.model.template import Template
from docgen.overlay.comparing import FARTHEST, farthest
from docgen.overlay.compiled import Compiled
from docgen.overlay.faults import AUDIT, LAYOUT, TOO_LONG
from docgen.overlay.layouts import Drawn, drawn_sheet, layout_of
from docgen.overlay.lines import Line
from docgen.overlay.objects import Store
from docgen.overlay.opening import opened
from docgen.overlay.overlaps import overlapping
from docgen.overlay.refusals import refusal
from docgen.overlay.typesetting import Typesetter
from docgen.overlay.words import Record, reader
from docgen.problem import NOWHERE, Place, Problem


def words_of(pieces: tuple[str, ...], record: Record) -> dict[int, str]:
    """The text of each tag of a template."""
    return {number: reader(((piece, True),))(record) for number, piece in enumerate(pieces)}


def extend(
    compiled: Compiled, template: Template, record: Record, fonts: Mapping[str, bytes] | None = None, number: int = 1
) -> tuple[Compiled, tuple[Problem, ...]]:
    """The template with the class of a record, which is the batch's `number` (from 1). A record that only the slow way
    can set leaves the template as it was."""
    found = opened(template, fonts)
    if isinstance(found, Problem):
        return compiled, (found,)
    at, page = found
    typesetter = Typesetter(compiled)
    try:
        lines = typesetter.lines(record)
        words = words_of(page.source.pieces, record)
    except Exception as error:  # a tag may fail in any way
        refused = refusal(error, typesetter.texts_or_nothing(record), number)
        return compiled, (refused.problem,) if refused.problem else ()
    key = tuple(map(len, lines))
    if key in compiled.layouts:
        return compiled, ()
    drawn = drawn_sheet(at, page, words)
    if problem := wrong_with(typesetter, drawn, lines, number, at.file):
        return compiled, (problem,)
    store: Store = dict(compiled.store)
    layout = layout_of(compiled, drawn, store)
    if layout.key != key:
        return compiled, (AUDIT.at(NOWHERE, record=number, found=f"{layout.key} ≠ {key}"),)
    return dataclasses.replace(compiled, layouts={**compiled.layouts, key: layout}, store=store), ()


def wrong_with(
    typesetter: Typesetter, drawn: Drawn, lines: Sequence[Sequence[Line]], number: int, file: str
) -> Problem | None:
    """Why record `number` must not be printed, or its sheet not be the pattern of others. `lines` are ours for it."""
    sheet = drawn.sheet
    if sheet.heard:
        return LAYOUT.at(Place(file), found=sheet.heard[0][:200])
    if sheet.pages > 1:
        return TOO_LONG.at(NOWHERE, record=number, found="sang trang thứ hai / second page")
    if over := overlapping(drawn):
        return TOO_LONG.at(NOWHERE, record=number, found=f"đè lên nhau / overlap: “{over[0]}”, “{over[1]}”")
    if drawn.reasons:
        return AUDIT.at(NOWHERE, record=number, found=drawn.reasons[0].code)
    for block, slot in zip(drawn.blocks, typesetter.compiled.slots, strict=True):
        if block and block.place != (slot.left, slot.width):
            return AUDIT.at(NOWHERE, record=number, found="chỗ của khối chữ / place of a block")
    apart = farthest(typesetter, drawn, lines)
    if apart is None:
        return AUDIT.at(NOWHERE, record=number, found="ngắt dòng hoặc con chữ khác / other line breaks or glyphs")
    if apart > FARTHEST:
        return AUDIT.at(NOWHERE, record=number, found=f"{apart:.2f} pt")
    return None
