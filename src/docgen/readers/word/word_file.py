"""What a Word file says and how it looks, once it has been read: lines of cells, pages, comments.

A *line* is what a person points at: a paragraph of the text, or one row of a table. Nothing of how a program stores it
is left: where Word cuts a sentence into runs, what LibreOffice calls a style.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Part(enum.StrEnum):
    """The streams of text that a paper has, in the order in which they are compared."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


class Revisions(enum.StrEnum):
    """How changes that Word keeps track of are read: as if all had been accepted, or all rejected."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look, styles worked out. `size` is in points; `font` is "" where a theme decides."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float = 10.0
    font: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look, as one string."""

    text: str
    look: Look = Look()


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph of the text, or a cell of a row with its paragraphs one below the other.

    `text` is normalised (`tidy.tidied`); `runs` hold the same letters with their looks. `style` is the identifier of
    the first paragraph's style; `align` is left, center, right or justify, of the first paragraph likewise. `columns`
    is how many columns the cell spans, `covered` says that it continues the cell above.
    """

    text: str
    runs: tuple[Run, ...] = ()
    style: str = ""
    align: str = "left"
    columns: int = 1
    covered: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph (`table` 0, one cell) or a row of the `table`-th table, `row` from 0.

    `is_head` marks a row that Word repeats on each page; `is_boxed` words in a text box. `pictures` are digests.
    """

    part: Part
    cells: tuple[Cell, ...]
    table: int = 0
    row: int = 0
    is_head: bool = False
    is_boxed: bool = False
    pictures: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Page:
    """The page set-up of a section, in whole millimetres."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote in the margin."""

    author: str
    text: str


@dataclass(frozen=True)
class WordFile:
    """A Word file as people see it. `revisions` counts the changes that are still being kept track of, by author."""

    lines: tuple[Line, ...]
    pages: tuple[Page, ...] = ()
    comments: tuple[Comment, ...] = ()
    revisions: tuple[tuple[str, int], ...] = ()

    def of(self, part: Part) -> tuple[Line, ...]:
        """The lines of one part that say or show something."""
        return tuple(line for line in self.lines if line.part is part and (any(line.texts) or line.pictures))
