"""A body that lies flat on paper becomes parts within parts again, so that each of them can be named.

In: the paragraphs of a paper as they were printed. Out: its parts, by the marks that stand before them (`I.`, `1.`,
`a)`, `-`, `+`, “Điều 1.”). A frozen paper has nothing but what was printed, so that is what is read. A mark is taken
for one only where it opens a row or follows the one before it: “2021. …” at the start of a text is a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from docgen.model.facts import Paragraph, Table
from docgen.vietnamese.letters import point_label, roman
from docgen.vietnamese.spelling import composed

MARKS = (
    ("Điều 1.", re.compile(r"Điều (\d+)\.")),
    ("I.", re.compile(r"([IVXLCDM]+)\.")),
    ("I-", re.compile(r"([IVXLCDM]+)-")),
    ("1.1.1.", re.compile(r"(\d+)\.(\d+)\.(\d+)\.")),
    ("1.1.", re.compile(r"(\d+)\.(\d+)\.")),
    ("1.", re.compile(r"(\d+)\.")),
    ("(1)", re.compile(r"\((\d+)\)")),
    ("1)", re.compile(r"(\d+)\)")),
    ("(a)", re.compile(r"\(([a-zđ]{1,2})\)")),
    ("a)", re.compile(r"([a-zđ]{1,2})\)")),
    ("a.", re.compile(r"([a-zđ]{1,2})\.")),
)
"""The marks that `wording.marks` writes, by their styles; longer ones first."""

TEXT, TABLE, ROOT = "text", "table", ""
"""The styles of what has no mark: a paragraph, a table, the whole body."""

BULLET = "bullet "
BULLETS = ("bullet", "subbullet")
POINTS = {point_label(at): at for at in range(1, 600)}
ROMANS = {roman(at): at for at in range(1, 400)}
END_MARK = "./."
CLOSING = " .;"
"""What ends a part by its place: “;” within a row, “.” at its end, “./.” at the end of the paper."""


@dataclass(frozen=True)
class Part:
    """One part of a body: its own paragraph, and the parts below it.

    `positions` are the numbers in its mark (`2.1.`: 2 and 1); a part without a number has none. `words` are its own
    words without mark and closing point.
    """

    style: str
    positions: tuple[int, ...]
    paragraph: Paragraph
    words: str
    parts: tuple[Part, ...] = ()

    @property
    def numbered(self) -> bool:
        return bool(self.positions)

    @property
    def mark(self) -> str:
        return written(self.style, self.positions)

    @cached_property
    def size(self) -> int:
        """How many paragraphs it has, all below it included."""
        return (0 if self.style == ROOT else 1) + sum(part.size for part in self.parts)

    @cached_property
    def content(self) -> tuple[object, ...]:
        """What it says, whatever number it has: equal for parts that say the same."""
        return (self.style, self.words, rows_of(self.paragraph.table), tuple(part.content for part in self.parts))

    @property
    def flat(self) -> tuple[Paragraph, ...]:
        """Its paragraphs, as they were printed."""
        own = () if self.style == ROOT else (self.paragraph,)
        return (*own, *(paragraph for part in self.parts for paragraph in part.flat))


def rows_of(table: Table | None) -> tuple[object, ...]:
    """What a table says and how its cells span; how wide its columns are drawn is no part of it."""
    if table is None:
        return ()
    return tuple(tuple((cell.text, cell.columns, cell.rows) for cell in row) for row in (*table.head, *table.rows))


def written(style: str, positions: tuple[int, ...]) -> str:
    """The mark of a style with these numbers: (“1.1.”, (2, 3)) is “2.3.”."""
    if style.startswith(BULLET):
        return style.removeprefix(BULLET)
    if not positions:
        return ""
    labels = [POINT_STYLES.get(style, str)(position) for position in positions]
    return re.sub(r"1(\.1)*|I|(?<=\()a|^a", ".".join(labels), style, count=1)


POINT_STYLES: Mapping[str, Callable[[int], str]] = {
    "I.": roman,
    "I-": roman,
    "a)": point_label,
    "a.": point_label,
    "(a)": point_label,
}


@dataclass
class _Open:
    """A part that is still being read; it lives no longer than the call of `parted`."""

    style: str
    positions: tuple[int, ...]
    paragraph: Paragraph
    words: str
    parts: list[_Open] = field(default_factory=list)

    def closed(self) -> Part:
        return Part(self.style, self.positions, self.paragraph, self.words, tuple(part.closed() for part in self.parts))


def parted(body: tuple[Paragraph, ...]) -> Part:
    """The whole body as one part without a paragraph of its own, all others below it; “./.” is no part of it."""
    root = _Open(ROOT, (), Paragraph(TEXT, ""), "")
    path = [root]
    for paragraph in map(_unended, body):
        part, above = _placed(path, paragraph)
        del path[above + 1 :]
        path[-1].parts.append(part)
        if part.style not in (TEXT, TABLE):
            path.append(part)
    return root.closed()


def _unended(paragraph: Paragraph) -> Paragraph:
    """The mark that nothing follows says where a paper ends, not what it says."""
    if not paragraph.text.endswith(END_MARK):
        return paragraph
    return replace(paragraph, text=f"{paragraph.text.removesuffix(END_MARK).rstrip(CLOSING)}.")


def _placed(path: list[_Open], paragraph: Paragraph) -> tuple[_Open, int]:
    """A paragraph as a part, and the place in the path of the part that it stands below."""
    text = composed(paragraph.text)
    if paragraph.kind in BULLETS and " " in text and not text.split(" ", 1)[0].isalnum():
        sign, words = text.split(" ", 1)
        style = f"{BULLET}{sign}"
        return _Open(style, (), paragraph, bare(words)), _above_bullet(path, style)
    for style, positions, words in _marks(paragraph.lead or text, text if paragraph.lead else None):
        above = _above(path, style, positions)
        if above is not None:
            return _Open(style, positions, paragraph, bare(words)), above
    style = TABLE if paragraph.table else TEXT
    words = f"{paragraph.lead} {text}".strip()
    innermost = max(at for at, part in enumerate(path) if part.style == ROOT or part.positions)
    return _Open(style, (), paragraph, bare(words)), innermost


def _marks(text: str, after: str | None) -> Iterator[tuple[str, tuple[int, ...], str]]:
    """Every mark that a text may begin with, its numbers, and the words behind it (`after`: those beside a lead)."""
    for style, pattern in MARKS:
        found = pattern.match(text)
        rest = text[found.end() :] if found else ""
        if found and (rest.startswith(" ") if after is None else not rest):
            numbers = tuple(_number(style, label) for label in found.groups())
            if all(numbers):
                yield style, numbers, rest.strip() if after is None else after


def _number(style: str, label: str) -> int:
    if style in ("I.", "I-"):
        return ROMANS.get(label, 0)
    return POINTS.get(label, 0) if style in POINT_STYLES else int(label)


def _above(path: list[_Open], style: str, positions: tuple[int, ...]) -> int | None:
    """Below which part of the path a marked paragraph stands; None where its number follows from nothing."""
    for at in range(len(path) - 1, 0, -1):
        before = path[at]
        if before.style == style and (*before.positions[:-1], before.positions[-1] + 1) == positions:
            return at - 1
    leading = tuple(part.positions[-1] for part in path if part.positions)
    follows = positions[-1] == 1 and (len(positions) == 1 or leading[-len(positions) + 1 :] == positions[:-1])
    return len(path) - 1 if follows else None


def _above_bullet(path: list[_Open], style: str) -> int:
    """A bullet stands beside the last one of its sign, unless a numbered part has begun since; else below the last."""
    for at in range(len(path) - 1, 0, -1):
        if path[at].style == style:
            return at - 1
        if path[at].positions:
            break
    return len(path) - 1


def bare(text: str) -> str:
    """The words without what closes them by their place; “……” that is to be filled in by hand stays."""
    text = text.strip()
    return text if text.endswith("..") else text.rstrip(CLOSING)
