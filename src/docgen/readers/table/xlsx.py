"""The bytes of a workbook of Excel (.xlsx, .xlsm) in, its sheets as text out.

The cells are read straight from the XML. Libraries made for it give values and keep to themselves what must be known
here: that a row is hidden, that a formula has no result yet, that 0.985 is shown as 98,5 %, that the font is .VnTime.
Macros are not looked at.
"""

from __future__ import annotations

import contextlib
import datetime

from docgen.model.sheet import LISTS
from docgen.problem import Place, Problem
from docgen.readers.old_letters import OldFont, old_font
from docgen.readers.table.book import Book, Merged, Sheet, column_of
from docgen.readers.table.cells import Gathering
from docgen.readers.table.formats import (
    NOT_A_NUMBER,
    NUMBER,
    PLAIN,
    TIME,
    WHOLE_DAY,
    Format,
    moment_shown,
    number_shown,
)
from docgen.readers.table.package import Package, opened, parser_for
from docgen.readers.table.refusals import BROKEN
from docgen.readers.table.xlsx_parts import Styles, strings_of, styles_of, unescaped, workbook_of
from docgen.readers.unreadable import Unreadable

DIGITS = "0123456789"
TRUE = ("1", "true")
FLAGS = {"1": "có", "0": "không", "true": "có", "false": "không"}


def read_xlsx(name: str, content: bytes) -> tuple[Book | None, tuple[Problem, ...]]:
    """The sheets of a workbook that hold something, and the problems of their cells. Raises `Unreadable`."""
    package = opened(name, content)
    workbook = workbook_of(package)
    styles = styles_of(package, workbook.styles)
    strings, fonts = strings_of(package, workbook.strings)
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for part in workbook.sheets:
        gathering = Gathering(name, part.name)
        gathering.hidden = part.state != "visible"
        # No person can make or show a sheet that is `veryHidden`, and the lists of our own form are hidden on purpose.
        gathering.told_if_hidden = part.state == "hidden" and part.name != LISTS
        _cells(package, part.path, gathering, styles, strings, fonts, workbook.from_1904, workbook.computed)
        sheet, found = gathering.finished()
        problems += found
        if sheet is not None:
            sheets.append(sheet)
    return Book(name, tuple(sheets)), tuple(problems)


def _cells(
    package: Package,
    path: str,
    gathering: Gathering,
    styles: Styles,
    strings: dict[str, str],
    string_fonts: dict[str, OldFont],
    from_1904: bool,
    computed: bool,
) -> None:
    """Puts all cells of a sheet. One function with many local names, because it runs for each of 300,000 cells."""
    clean, put, text = gathering.clean, gathering.put, gathering.text
    formats, fonts = styles.formats, styles.fonts
    old_fonts = any(fonts.values()) or bool(string_fonts)
    numbers: dict[tuple[str | None, str], str] = {}
    columns: dict[str, int] = {}
    pieces: list[str] = []
    inline: list[str] = []
    line, column, row = 0, -1, gathering.row(0)
    kind: str = "n"
    style: str | None = None
    value: str | None = None
    formula, beside = False, 0
    rows_hidden = "0"
    own_font: OldFont = ""

    def first(tag: str, attributes: dict[str, str]) -> None:
        """The root says in which of two namespaces the sheet is written."""
        space = tag.rpartition("}")[0]
        listen(f"{space}}}" if space else "")

    def listen(space: str) -> None:
        c, v, t, f, r = (f"{space}{name}" for name in ("c", "v", "t", "f", "row"))
        phonetic, letters_in = f"{space}rPh", (v, t)
        rare = {f"{space}{name}" for name in ("col", "mergeCell", "sheetFormatPr", "rPh", "rFont")}

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal kind, style, value, formula, column, line, row, beside
            if tag == c:
                kind, style, value, formula = attributes.get("t", "n"), attributes.get("s"), None, False
                address = attributes.get("r")
                if address is None:
                    column += 1
                else:
                    letters = address.rstrip(DIGITS)
                    known = columns.get(letters)
                    column = columns[letters] = column_of(letters) if known is None else known
                    if column < 0:
                        raise Unreadable(BROKEN.at(Place(gathering.file)))
            elif tag in letters_in:
                pieces.clear()
            elif tag == r:
                line = int(attributes.get("r", line + 1))
                column, row = -1, gathering.row(line)
                if attributes.get("hidden", rows_hidden) in TRUE:
                    gathering.hidden_lines.add(line)
            elif tag == f:
                formula = True
            elif tag in rare:
                beside += tag == phonetic
                other(tag.rpartition("}")[2], attributes)

        def end(tag: str) -> None:
            nonlocal value, beside
            if tag == v:
                value = "".join(pieces)
            elif tag == c:
                if value is not None or inline or formula:
                    cell()
            elif tag == t:
                if not beside:
                    inline.extend(pieces)
            elif tag == phonetic:
                beside -= 1

        parser.StartElementHandler, parser.EndElementHandler = start, end

    def other(tag: str, attributes: dict[str, str]) -> None:
        nonlocal rows_hidden, own_font
        if tag == "col" and attributes.get("hidden") in TRUE:
            gathering.hidden_columns.append((int(attributes["min"]) - 1, int(attributes["max"]) - 1))
        elif tag == "mergeCell":
            merged = _merged(attributes.get("ref", ""))
            if merged:
                gathering.merged.append(merged)
        elif tag == "sheetFormatPr":
            rows_hidden = attributes.get("zeroHeight", "0")
        elif tag == "rFont":
            own_font = old_font(attributes.get("val", "")) or own_font

    def cell() -> None:
        nonlocal own_font
        if formula and (not computed or value is None or (value == "" and kind != "str")):
            gathering.not_computed(row, line, column)
        elif kind == "s":
            number = (value or "").strip()
            raw = strings[number]
            if old_fonts:
                text(row, line, column, raw, string_fonts.get(number) or fonts.get(style, ""))
            else:
                kept = clean.get(raw)
                if kept is None:
                    text(row, line, column, raw)
                else:
                    put(row, line, column, kept)
        elif kind == "n":
            if value:
                shown = numbers.get((style, value))
                if shown is None:
                    shown = numbers[style, value] = _number(value, formats.get(style, PLAIN), from_1904)
                if shown == NOT_A_NUMBER:
                    gathering.fault(row, line, column, shown)
                else:
                    put(row, line, column, shown)
        elif kind == "inlineStr" or kind == "str":
            raw = unescaped("".join(inline) if kind == "inlineStr" else value or "")
            text(row, line, column, raw, own_font or fonts.get(style, ""))
        elif kind == "b":
            put(row, line, column, FLAGS.get(value or "", value))
        elif kind == "e":
            gathering.fault(row, line, column, value or NOT_A_NUMBER)
        else:
            text(row, line, column, _day(value or "", formats.get(style, PLAIN)))
        inline.clear()
        own_font = ""

    parser = parser_for(package)
    parser.StartElementHandler = first
    parser.CharacterDataHandler = pieces.append
    with package.stream(path) as stream:
        parser.ParseFile(stream)


def _number(value: str, form: Format, from_1904: bool) -> str:
    bare = value.strip()
    if not NUMBER.fullmatch(bare):
        return NOT_A_NUMBER
    return number_shown(float(bare), form, from_1904=from_1904)


def _day(value: str, form: Format) -> str:
    """A date that is written as such (ISO 8601), which few programs do; anything else stays as it is."""
    with contextlib.suppress(ValueError):
        moment = datetime.datetime.fromisoformat(value.strip())
        seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
        return moment_shown(moment.date(), seconds, form.parts or WHOLE_DAY | {TIME})
    return value


def _merged(reference: str) -> Merged | None:
    """The range of a reference such as `B4:B7`."""
    first, _, last = reference.replace("$", "").partition(":")
    ends = []
    for address in (first, last or first):
        letters = address.rstrip(DIGITS)
        if column_of(letters) < 0 or address == letters:
            return None
        ends.append((int(address[len(letters) :]), column_of(letters)))
    (top, left), (bottom, right) = ends
    return Merged(top, left, bottom, right)
