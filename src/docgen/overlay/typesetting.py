"""A record set into its places.

In: a compiled template and records. Out: for each the content of its page. This is the loop that runs a hundred
thousand times: whatever can be worked out once, is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docgen.overlay.compiled import Compiled, Key, Layout, PicturePlace
from docgen.overlay.lines import NO_LIMIT, Line, filled
from docgen.overlay.shaping import UNITS, Face, Shaper
from docgen.overlay.words import Record, reader

POINTS = 0.75
"""So many points are a CSS pixel."""
MOST_TEXTS = 1024
SLACK = 10
"""A line may be wider than its block by this part of its size: a letter may stand nearer to a space than to the
edge, and Pango lets the line be that fits with the space."""
SHIFT = {"left": 0.0, "center": 0.5, "right": 1.0}
CASES: dict[str, Callable[[str], str] | None] = {"none": None, "uppercase": str.upper, "lowercase": str.lower}
Texts = dict[str, list[Line]]


@dataclass(frozen=True)
class Setter:
    """What a slot needs to set its text. `known` remembers whole texts, which often come again."""

    read: Callable[[Record], str]
    turned: Callable[[str], str] | None
    shaper: Shaper
    limit: int
    room: int
    slack: int
    known: Texts


@dataclass(frozen=True)
class Plan:
    """How a class of sheets is drawn. Each stroke is one line: what is written before its place, its slot and number,
    its place if it were empty and how far its width moves it, and what is written behind the place; then the `end`."""

    strokes: tuple[tuple[bytes, int, int, float, float, bytes], ...]
    end: bytes


class TooWide(Exception):  # noqa: N818
    """A line runs out of its block."""


class Typesetter:
    """A compiled template made ready to set records. A class because it remembers words and texts from record to
    record."""

    def __init__(self, compiled: Compiled) -> None:
        self.compiled = compiled
        self.faces = [Face(face.content, face.index) for face in compiled.faces]
        shapers: dict[tuple[int, int, str], Shaper] = {}
        self.setters: list[Setter] = []
        for slot in compiled.slots:
            name = (slot.face, slot.scale, slot.language)
            if name not in shapers:
                shapers[name] = Shaper(self.faces[slot.face], slot.scale, slot.language)
            limit = int(slot.width * UNITS) if slot.wraps else NO_LIMIT
            room = int(slot.width * UNITS)
            self.setters.append(
                Setter(reader(slot.parts), CASES[slot.case], shapers[name], limit, room, slot.scale // SLACK, {})
            )
        self.pictures = [reader(((tag, True),)) for tag in compiled.pictures]
        self.plans: dict[Key, Plan] = {}

    def lines(self, record: Record) -> list[list[Line]]:
        """The lines of each slot. Raises `Strange`, `TooWide`, `KeyError`, or what Jinja raises."""
        found = []
        for setter in self.setters:
            text = setter.read(record)
            lines = setter.known.get(text)
            if lines is None:
                lines = filled(setter.turned(text) if setter.turned else text, setter.shaper, setter.limit)
                for place, (operand, width) in enumerate(lines):
                    if width > setter.room:
                        if width > setter.room + setter.slack:
                            raise TooWide(text)
                        lines[place] = (operand, setter.room)
                if len(setter.known) >= MOST_TEXTS:
                    setter.known.clear()
                setter.known[text] = lines
            found.append(lines)
        return found

    def lines_of(self, texts: Sequence[str]) -> list[list[Line]]:
        """The same for texts as the template has them, one for each slot."""
        return [
            filled(setter.turned(text) if setter.turned else text, setter.shaper, setter.limit)
            for setter, text in zip(self.setters, texts, strict=True)
        ]

    def plan(self, key: Key) -> Plan | None:
        """How sheets with these numbers of lines are drawn, if that is known."""
        plan = self.plans.get(key)
        if plan is None and (layout := self.compiled.layouts.get(key)) is not None:
            plan = self.plans[key] = planned(layout, self.compiled)
        return plan

    def texts(self, record: Record) -> list[str]:
        """The text of each slot, as it will be set."""
        return [
            setter.turned(text) if setter.turned else text for setter in self.setters for text in [setter.read(record)]
        ]

    def texts_or_nothing(self, record: Record) -> list[str]:
        """The same for a record that cannot be read: nothing."""
        try:
            return self.texts(record)
        except Exception:  # a tag may fail in any way; it was reported already
            return []


def drawn(plan: Plan, lines: list[list[Line]]) -> bytes:
    """The drawing of a page."""
    parts = []
    for before, slot, line, at, shift, behind in plan.strokes:
        operand, width = lines[slot][line]
        parts.append(b"%b%.3f%b%b" % (before, at + shift * width, behind, operand))
    parts.append(plan.end)
    return b"".join(parts)


def planned(layout: Layout, compiled: Compiled) -> Plan:
    """The strokes of a class of sheets."""
    strokes = []
    before = b""
    now: tuple[int, int, str] | None = None
    art = 0
    for piece in layout.pieces:
        if isinstance(piece, str):
            before += b"%b/A%d Do\n" % (b"" if now is None else b"ET\n", art)
            now = None
            art += 1
            continue
        if isinstance(piece, PicturePlace):
            matrix = b" ".join(b"%.4f" % value for value in piece.matrix)
            before += b"%bq %b cm /P%d Do Q\n" % (b"" if now is None else b"ET\n", matrix, piece.picture)
            now = None
            continue
        slot = compiled.slots[piece.slot]
        ink = (slot.face, slot.scale, piece.colour)
        if ink != now:
            before += b"" if now is not None else b"BT\n"
            before += b"/%b %.6g Tf %b\n" % (
                compiled.faces[slot.face].names[0].encode(), slot.scale / UNITS, piece.colour.encode(),
            )  # fmt: skip
            now = ink
        shift = SHIFT[slot.align]
        height = POINTS * (layout.height - piece.baseline)
        strokes.append(
            (
                before + b".75 0 0 .75 ",
                piece.slot,
                piece.line,
                POINTS * (slot.left + shift * slot.width),
                -POINTS * shift / UNITS,
                b" %.3f Tm[(" % height,
            )
        )
        before = b")]TJ\n"
    return Plan(tuple(strokes), before + (b"" if now is None else b"ET"))
