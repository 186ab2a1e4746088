"""The parts of a Word file in, its lines out: paragraphs and rows of tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from docgen.readers.word.package import W
from docgen.readers.word.paragraphs import LEFT_OUT, Gathered, Reading
from docgen.readers.word.tidy import tidied
from docgen.readers.word.word_file import Cell, Line, Part

WRAPPERS = tuple(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "del", "moveFrom")
)
"""What blocks may be wrapped in: controls to fill in, marks of other programs, tracked changes of whole blocks."""


@dataclass
class Numbering:
    """How many tables there were so far. Not frozen: it counts while the parts are walked."""

    tables: int = 0


def lines_of(root: etree._Element, part: Part, reading: Reading, numbering: Numbering) -> list[Line]:
    """The lines of a part, empty ones included."""
    found: list[Line] = []
    _blocks(root, part, reading, numbering, found, boxed=False)
    return found


def _blocks(
    parent: etree._Element, part: Part, reading: Reading, numbering: Numbering, found: list[Line], boxed: bool
) -> None:
    waiting = _Paragraphs(reading)
    for block in _children(parent, reading):
        if block.tag == f"{W}p":
            waiting.add(block)
            if reading.runs_on(block):
                continue
        if waiting.first is not None:
            found.append(Line(part, (waiting.cell(),), is_boxed=boxed, pictures=tuple(waiting.gathered.pictures)))
            boxes = waiting.gathered.boxes
            waiting = _Paragraphs(reading)
            for box in boxes:
                _blocks(box, part, reading, numbering, found, boxed=True)
        if block.tag == f"{W}tbl":
            _table(block, part, reading, numbering, found, boxed)
    if waiting.first is not None:
        found.append(Line(part, (waiting.cell(),), is_boxed=boxed, pictures=tuple(waiting.gathered.pictures)))


class _Paragraphs:
    """One paragraph, or several that a tracked change makes one. A class because it is filled bit by bit."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.gathered = Gathered()
        self.first: etree._Element | None = None

    def add(self, paragraph: etree._Element) -> None:
        if self.first is None:
            self.first = paragraph
        self.reading.gather(paragraph, self.gathered)

    def cell(self) -> Cell:
        assert self.first is not None
        runs = tuple(self.gathered.runs)
        text = tidied("".join(run.text for run in runs))
        return Cell(text, runs, self.reading.style_of(self.first), self.reading.align_of(self.first))


def _children(parent: etree._Element, reading: Reading) -> Iterator[etree._Element]:
    """The paragraphs, tables, rows or cells of an element, out of whatever they are wrapped in."""
    for child in parent:
        if child.tag in LEFT_OUT[reading.revisions]:
            continue
        if child.tag in WRAPPERS:
            yield from _children(child, reading)
        else:
            yield child


def _table(
    table: etree._Element, part: Part, reading: Reading, numbering: Numbering, found: list[Line], boxed: bool
) -> None:
    numbering.tables += 1
    number = numbering.tables
    inner: list[Line] = []
    rows = (row for row in _children(table, reading) if row.tag == f"{W}tr" and not _is_left_out(row, reading))
    for count, row in enumerate(rows):
        cells: list[Cell] = []
        pictures: list[str] = []
        for element in _children(row, reading):
            if element.tag == f"{W}tc":
                cell, shown = _cell(element, part, reading, numbering, inner)
                cells.append(cell)
                pictures += shown
        head = row.find(f"{W}trPr/{W}tblHeader")
        is_head = head is not None and head.get(f"{W}val", "1") not in ("0", "false")
        found.append(Line(part, tuple(cells), number, count, is_head, boxed, tuple(pictures)))
    found += inner


def _is_left_out(row: etree._Element, reading: Reading) -> bool:
    return any(row.find(f"{W}trPr/{name}") is not None for name in LEFT_OUT[reading.revisions])


def _cell(
    element: etree._Element, part: Part, reading: Reading, numbering: Numbering, inner: list[Line]
) -> tuple[Cell, list[str]]:
    """A cell with its paragraphs one below the other; tables and boxes in it follow its table as lines of their own."""
    inside: list[Line] = []
    _blocks(element, part, reading, numbering, inside, boxed=False)
    plain = [line for line in inside if not line.table and not line.is_boxed]
    inner += [line for line in inside if line.table or line.is_boxed]
    said = [line.cells[0] for line in plain if line.cells[0].text] or [line.cells[0] for line in plain][:1]
    first = said[0] if said else Cell("")
    runs = []
    for count, paragraph in enumerate(said):
        runs += [replace(run, text=f"\n{run.text}") if count and run is paragraph.runs[0] else run
                 for run in paragraph.runs]  # fmt: skip
    span = element.find(f"{W}tcPr/{W}gridSpan")
    merge = element.find(f"{W}tcPr/{W}vMerge")
    cell = Cell(
        "\n".join(each.text for each in said),
        tuple(runs),
        first.style,
        first.align,
        _whole(span.get(f"{W}val", "1")) if span is not None else 1,
        merge is not None and merge.get(f"{W}val", "continue") == "continue",
    )
    return cell, [picture for line in plain for picture in line.pictures]


def _whole(number: str) -> int:
    return int(number) if number.isdecimal() and 0 < int(number) < 1000 else 1
