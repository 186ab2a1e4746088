"""Two Word files that were read in, their differences out: words first, then what only looks otherwise.

The law: put the differences in words into the first, and it says what the second says (`applied`). So none is left
out, and none is invented.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docgen.edits.alignment import aligned
from docgen.edits.looks import Restyled, restyled
from docgen.edits.places import LineSpot, Spot, behind, spots
from docgen.edits.words import Fate, Mark, Marks, marked, numbers_moved
from docgen.readers.word import Comment, Line, Page, Part, WordFile


class Kind(enum.StrEnum):
    """What happened to a line."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Difference:
    """One line, or one cell of a row, that says something else.

    `spot` is where it stands in the first file; for a line that was added, what it stands after. `line` is its place
    among the first file's lines of that part, for an added line the one it comes before; `cell` is its place in the
    row, None where the whole line changed.
    """

    kind: Kind
    spot: Spot
    part: Part
    line: int
    cell: int | None
    marks: Marks
    texts: tuple[str, ...] = ()

    @property
    def old(self) -> str:
        return "".join(mark.text for mark in self.marks if mark.fate is not Fate.ADDED)

    @property
    def new(self) -> str:
        return "".join(mark.text for mark in self.marks if mark.fate is not Fate.REMOVED)

    @property
    def is_renumbering(self) -> bool:
        """Only the number of a row in its list changed, because rows came or went."""
        numbers = (self.old.rstrip("."), self.new.rstrip("."))
        return bool(self.spot.table) and self.cell == 0 and all(number.isdecimal() for number in numbers)

    @property
    def moved(self) -> tuple[tuple[str, str], ...]:
        """The figures that were changed in it: old and new."""
        return () if self.kind is not Kind.CHANGED or self.is_renumbering else numbers_moved(self.marks)


@dataclass(frozen=True)
class Differences:
    """Everything in which the second file is not the first."""

    words: tuple[Difference, ...] = ()
    looks: tuple[Restyled, ...] = ()
    pages: tuple[tuple[Page, Page], ...] = ()
    pictures_added: int = 0
    pictures_removed: int = 0
    comments: tuple[Comment, ...] = ()
    revisions: tuple[tuple[str, int], ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == Differences()


CELLS = " | "
"""Stands between the cells of a row that is shown as one text."""


def compare(old: WordFile, new: WordFile) -> Differences:
    """The differences from `old` to `new`, in the order of `old`."""
    words: list[Difference] = []
    looks: list[Restyled] = []
    for part in Part:
        before, after = old.of(part), new.of(part)
        if part in (Part.HEADER, Part.FOOTER):
            # Programs write one header for all pages or three of them; what counts is what they say.
            before, after = _distinct(before), _distinct(after)
        found, unworded = _compared(before, after)
        words += found
        looks += unworded
    had, has = _pictures(old), _pictures(new)
    return Differences(
        words=tuple(words),
        looks=tuple(looks),
        pages=_pages(old.pages, new.pages),
        pictures_added=(has - had).total(),
        pictures_removed=(had - has).total(),
        comments=tuple((Counter(new.comments) - Counter(old.comments)).elements()),
        revisions=new.revisions,
    )


def _compared(before: Sequence[Line], after: Sequence[Line]) -> tuple[list[Difference], list[Restyled]]:
    places = spots(before)
    words: list[Difference] = []
    looks: list[Restyled] = []
    following = 0
    for a, b in aligned([line.texts for line in before], [line.texts for line in after]):
        if a is None:
            assert b is not None
            words.append(_added(after[b], following, places[following - 1] if following else None))
            continue
        following = a + 1
        if b is None:
            texts = before[a].texts
            marks = (Mark(Fate.REMOVED, CELLS.join(texts)),)
            words.append(Difference(Kind.REMOVED, places[a].whole, before[a].part, a, None, marks))
            continue
        found, unworded = _line(before[a], after[b], a, places[a])
        words += found
        looks += unworded
    return words, looks


def _added(line: Line, before: int, after: LineSpot | None) -> Difference:
    marks = (Mark(Fate.ADDED, CELLS.join(line.texts)),)
    return Difference(Kind.ADDED, behind(after, line), line.part, before, None, marks, line.texts)


def _line(old: Line, new: Line, number: int, spot: LineSpot) -> tuple[list[Difference], list[Restyled]]:
    """What changed within one line. A row that has another number of cells has changed as a whole."""
    if len(old.cells) != len(new.cells):
        marks = marked(CELLS.join(old.texts), CELLS.join(new.texts))
        return [Difference(Kind.CHANGED, spot.whole, old.part, number, None, marks, new.texts)], []
    words = []
    looks: list[Restyled] = []
    for count, (was, now) in enumerate(zip(old.cells, new.cells, strict=True)):
        at = spot.cells[count]
        if was.text != now.text:
            words.append(Difference(Kind.CHANGED, at, old.part, number, count, marked(was.text, now.text)))
        looks += restyled(was, now, at)
    return words, looks


def applied(old: Sequence[Line], differences: Iterable[Difference]) -> list[tuple[str, ...]]:
    """The texts of lines of one part with the differences of that part put in."""
    made: list[tuple[str, ...] | None] = [line.texts for line in old]
    added: dict[int, list[tuple[str, ...]]] = {}
    for each in differences:
        if each.kind is Kind.ADDED:
            added.setdefault(each.line, []).append(each.texts)
        elif each.kind is Kind.REMOVED:
            made[each.line] = None
        elif each.cell is None:
            made[each.line] = each.texts
        else:
            row = list(made[each.line] or ())
            row[each.cell] = each.new
            made[each.line] = tuple(row)
    found: list[tuple[str, ...]] = []
    for number, texts in enumerate([*made, None]):
        found += added.get(number, ())
        if texts is not None:
            found.append(texts)
    return found


def _distinct(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple({line.texts: line for line in lines}.values())


def _pictures(file: WordFile) -> Counter[str]:
    return Counter(picture for line in file.lines for picture in line.pictures)


def _pages(old: Sequence[Page], new: Sequence[Page]) -> tuple[tuple[Page, Page], ...]:
    """The sections whose page set-up changed; a section that was added is held against the last one before."""
    if not old:
        return ()
    pairs = ((old[min(number, len(old) - 1)], page) for number, page in enumerate(new))
    return tuple(dict.fromkeys((was, now) for was, now in pairs if was != now))
