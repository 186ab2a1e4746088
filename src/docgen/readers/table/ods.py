"""The bytes of a workbook of LibreOffice (.ods) in, its sheets as text out.

The cells are read straight from the XML, for the reason given in `xlsx.py`. A cell or row may stand for many: empty
ones up to the end of the sheet are passed over, full ones count against the limits.
"""

from __future__ import annotations

import contextlib
import datetime
import re

from docgen.model.sheet import LISTS
from docgen.problem import Place, Problem
from docgen.readers.csv import is_sheet_error
from docgen.readers.table.book import Book, Merged, Sheet
from docgen.readers.table.cells import LONGEST, WIDEST, Gathering
from docgen.readers.table.formats import (
    NOT_A_NUMBER,
    NUMBER,
    PLAIN,
    TIME,
    WHOLE_DAY,
    Format,
    format_of,
    moment_shown,
    number_shown,
)
from docgen.readers.table.ods_styles import Looks, looks_of
from docgen.readers.table.package import Package, opened, parser_for
from docgen.readers.table.refusals import PASSWORD, TOO_MANY
from docgen.readers.unreadable import Unreadable

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
BESIDE = (f"{OFFICE}annotation", f"{TABLE}tracked-changes", f"{TABLE}shapes", f"{TABLE}dde-links")
"""What lies on or behind the sheet and not in its cells, beside drawings and tables within a cell."""

MOST_CELLS = 4_000_000
HIDDEN = ("collapse", "filter")
DURATION = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")
BLANKS = re.compile("[ \t\r\n]+")
"""All of these are one blank in an OpenDocument text; others have elements of their own."""

SPREADSHEET_FLAGS = {"TRUE": "có", "FALSE": "không"}
ERROR = re.compile(r"Err:\d{3}")
PERCENT, CLOCK = format_of("0%"), format_of("[h]:mm")


def read_ods(name: str, content: bytes) -> tuple[Book | None, tuple[Problem, ...]]:
    """The sheets of a workbook that hold something, and the problems of their cells. Raises `Unreadable`."""
    package = opened(name, content)
    if package.contains("META-INF/manifest.xml", b"encryption-data"):
        raise Unreadable(PASSWORD.at(Place(name)))
    gatherings = _gatherings(package, looks_of(package))
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for gathering in gatherings:
        sheet, found = gathering.finished()
        problems += found
        if sheet is not None:
            sheets.append(sheet)
    return Book(name, tuple(sheets)), tuple(problems)


def _gatherings(package: Package, looks: Looks) -> list[Gathering]:
    """The cells of all sheets."""
    found: list[Gathering] = []
    pieces: list[str] = []
    paragraphs: list[str] = []
    cell: dict[str, str] | None = None
    line, column, repeated = 1, 0, 1
    rows: list[tuple[int, list[str | None]]] = []
    row_style = ""
    column_styles: list[str] = []
    beside, total = 0, 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal cell, line, column, repeated, row_style, beside
        if beside or tag in BESIDE or ":drawing:" in tag or (cell is not None and tag == f"{TABLE}table"):
            beside += 1
            parser.CharacterDataHandler = None
        elif tag in CELLS:
            cell = attributes
            paragraphs.clear()
        elif tag == f"{TEXT}p":
            pieces.clear()
        elif tag == f"{TEXT}s":
            pieces.append(" " * min(int(attributes.get(f"{TEXT}c", "1")), 100))
        elif tag == f"{TEXT}tab":
            pieces.append("\t")
        elif tag == f"{TEXT}line-break":
            pieces.append("\n")
        elif tag == f"{TABLE}table-row":
            repeated = _times(attributes, "number-rows-repeated")
            column, row_style = 0, attributes.get(f"{TABLE}default-cell-style-name", "")
            rows.clear()
            if attributes.get(f"{TABLE}visibility") in HIDDEN:
                found[-1].hidden_lines.update(range(line, min(line + repeated, LONGEST)))
        elif tag == f"{TABLE}table-column":
            times = min(_times(attributes, "number-columns-repeated"), WIDEST)
            if attributes.get(f"{TABLE}visibility") in HIDDEN:
                found[-1].hidden_columns.append((len(column_styles), len(column_styles) + times - 1))
            if len(column_styles) < WIDEST:
                column_styles.extend([attributes.get(f"{TABLE}default-cell-style-name", "")] * times)
        elif tag == f"{TABLE}table":
            title = attributes.get(f"{TABLE}name", "")
            gathering = Gathering(package.file, title)
            gathering.hidden = looks.hides(attributes.get(f"{TABLE}style-name", ""))
            gathering.told_if_hidden = gathering.hidden and title != LISTS
            found.append(gathering)
            line = 1
            column_styles.clear()

    def end(tag: str) -> None:
        nonlocal cell, line, column, beside
        if beside:
            beside -= 1
            parser.CharacterDataHandler = None if beside else written
        elif tag == f"{TEXT}p":
            paragraphs.append("".join(pieces))
        elif tag in CELLS:
            assert cell is not None
            times = _times(cell, "number-columns-repeated")
            filled(cell, times)
            column += times
            cell = None
        elif tag == f"{TABLE}table-row":
            line += repeated

    def written(letters: str) -> None:
        pieces.append(BLANKS.sub(" ", letters))

    def filled(attributes: dict[str, str], times: int) -> None:
        nonlocal total
        gathering = found[-1]
        down, right = _times(attributes, "number-rows-spanned"), _times(attributes, "number-columns-spanned")
        if down > 1 or right > 1:
            gathering.merged.append(Merged(line, column, line + down - 1, column + right - 1))
        style = attributes.get(f"{TABLE}style-name") or row_style
        if not style and column < len(column_styles):
            style = column_styles[column]
        text = "\n".join(paragraphs) or attributes.get(f"{OFFICE}string-value", "")
        kind = attributes.get(f"{OFFICE}value-type", "")
        formula = f"{TABLE}formula" in attributes
        if not (text.strip() or kind or formula):
            return
        total += times * repeated
        if total > MOST_CELLS:
            raise Unreadable(TOO_MANY.at(Place(package.file), most=MOST_CELLS))
        while len(rows) < repeated and line + len(rows) <= LONGEST + 1:
            rows.append((line + len(rows), gathering.row(line + len(rows))))
        for at, row in rows:
            for place in range(column, min(column + times, WIDEST + 1)):
                if formula and not kind and not paragraphs:
                    gathering.not_computed(row, at, place)
                elif formula and (ERROR.fullmatch(text) or is_sheet_error(text)):
                    gathering.fault(row, at, place, text if is_sheet_error(text) else NOT_A_NUMBER)
                elif kind in ("", "string"):
                    gathering.text(row, at, place, text, looks.font_of(style))
                else:
                    gathering.put(row, at, place, _shown(kind, attributes, looks.format_of(style), text) or None)

    parser = parser_for(package)
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = written
    with package.stream("content.xml") as stream:
        parser.ParseFile(stream)
    return found


def _times(attributes: dict[str, str], name: str) -> int:
    times = int(attributes.get(f"{TABLE}{name}", "1"))
    if times < 1:
        raise ValueError(times)
    return times


def _shown(kind: str, attributes: dict[str, str], form: Format, text: str) -> str:
    """The text of a value that is a number, date, time or flag; what the sheet shows where the value is malformed."""
    if kind == "boolean":
        return "có" if attributes.get(f"{OFFICE}boolean-value") == "true" else "không"
    if kind == "date":
        with contextlib.suppress(ValueError):
            moment = datetime.datetime.fromisoformat(attributes.get(f"{OFFICE}date-value", ""))
            seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
            return moment_shown(moment.date(), seconds, form.parts or WHOLE_DAY | {TIME})
    elif kind == "time":
        if found := DURATION.fullmatch(attributes.get(f"{OFFICE}time-value", "")):
            hours, minutes, seconds = map(int, found.groups())
            return number_shown((hours * 3600 + minutes * 60 + seconds) / 86_400, CLOCK)
    elif text in SPREADSHEET_FLAGS:
        # The result of a formula such as =TRUE() is written as the number 1.
        return SPREADSHEET_FLAGS[text]
    else:
        value = attributes.get(f"{OFFICE}value", "")
        if NUMBER.fullmatch(value):
            shape = PERCENT if kind == "percentage" else Format(digits=form.digits)
            return number_shown(float(value), shape if shape.percent or shape.digits else PLAIN)
    return text
