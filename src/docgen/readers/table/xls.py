"""The bytes of a workbook of Excel 97 to 2003 (.xls) in, its sheets as text out.

The records are read here, because libraries for them give values only: an `#N/A` comes as nothing, 98,5 % as 0.985,
and neither hidden rows nor the font .VnTime can be asked for; and it is old files that are typed in old fonts.
Whether a formula was ever worked out is not in such a file; its stored result is taken.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from docgen.model.sheet import LISTS
from docgen.problem import Place, Problem
from docgen.readers.old_letters import OldFont, old_font
from docgen.readers.table.book import Book, Merged, Sheet
from docgen.readers.table.cells import Gathering
from docgen.readers.table.formats import BUILT_IN, NOT_A_NUMBER, PLAIN, Format, format_of, number_shown
from docgen.readers.table.ole import streams_of
from docgen.readers.table.refusals import PASSWORD, TOO_OLD, Unreadable
from docgen.readers.table.xls_records import ERRORS, packed, records, shared_texts, short_text, text_of

BOF, END, BOUND_SHEET, FILE_PASS, DATE_MODE = 0x0809, 0x000A, 0x0085, 0x002F, 0x0022
FONT, FORMAT, STYLE, SHARED_TEXTS = 0x0031, 0x041E, 0x00E0, 0x00FC
ROW, COLUMNS, MERGED = 0x0208, 0x007D, 0x00E5
SHARED, TEXT, RICH_TEXT, NUMBER, PACKED, PACKED_ROW = 0x00FD, 0x0204, 0x00D6, 0x0203, 0x027E, 0x00BD
FLAG_OR_ERROR, FORMULA, RESULT_TEXT = 0x0205, 0x0006, 0x0207
EXCEL_97 = 0x0600
WORKSHEET = 0
HIDDEN, HIDDEN_BY_PROGRAM = 1, 2


@dataclass
class Globals:
    """What holds for all sheets. Not frozen: it is filled while the first part of the workbook is read."""

    sheets: list[tuple[str, int, int]] = field(default_factory=list)
    fonts: list[OldFont] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=dict)
    styles: list[tuple[int, int]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    from_1904: bool = False

    def format_of(self, style: int) -> Format:
        code = self.styles[style][1] if style < len(self.styles) else 0
        return format_of(self.codes.get(code) or BUILT_IN.get(code, "")) if code else PLAIN

    def font_of(self, style: int) -> OldFont:
        font = self.styles[style][0] if style < len(self.styles) else 0
        # The table of fonts has no number 4.
        font -= font > 4
        return self.fonts[font] if font < len(self.fonts) else ""


def read_xls(name: str, content: bytes) -> tuple[Book | None, tuple[Problem, ...]]:
    """The sheets of a workbook that hold something, and the problems of their cells. Raises `Unreadable`."""
    streams = {title.casefold(): stream for title, stream in streams_of(content).items()}
    if "workbook" not in streams:
        raise Unreadable(TOO_OLD.at(Place(name)))
    stream = streams["workbook"]
    known = _globals(name, stream)
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for title, begin, visible in known.sheets:
        gathering = Gathering(name, title)
        gathering.hidden = visible in (HIDDEN, HIDDEN_BY_PROGRAM)
        gathering.told_if_hidden = visible == HIDDEN and title != LISTS
        _cells(stream, begin, gathering, known)
        sheet, found = gathering.finished()
        problems += found
        if sheet is not None:
            sheets.append(sheet)
    return Book(name, tuple(sheets)), tuple(problems)


def _globals(name: str, stream: bytes) -> Globals:
    known = Globals()
    for sort, body, more in records(stream):
        if sort == BOF and struct.unpack_from("<H", body)[0] != EXCEL_97:
            raise Unreadable(TOO_OLD.at(Place(name)))
        if sort == FILE_PASS:
            raise Unreadable(PASSWORD.at(Place(name)))
        if sort == BOUND_SHEET:
            begin, visible, kind = struct.unpack_from("<IBB", body)
            if kind == WORKSHEET:
                known.sheets.append((short_text(body, 6), begin, visible & 3))
        elif sort == FONT:
            known.fonts.append(old_font(short_text(body, 14)))
        elif sort == FORMAT:
            known.codes[struct.unpack_from("<H", body)[0]] = text_of(body, more, 2)
        elif sort == STYLE:
            known.styles.append(struct.unpack_from("<HH", body))
        elif sort == SHARED_TEXTS:
            known.texts = shared_texts(body, more)
        elif sort == DATE_MODE:
            known.from_1904 = struct.unpack_from("<H", body)[0] == 1
        elif sort == END:
            break
    return known


def _cells(stream: bytes, begin: int, gathering: Gathering, known: Globals) -> None:
    """Puts all cells of a sheet. Rows come one after the other, but a record may lie anywhere among them."""
    rows: dict[int, list[str | None]] = {}
    awaited: tuple[int, int, int] | None = None
    depth = 0

    def number(line: int, column: int, style: int, value: float) -> None:
        shown = number_shown(value, known.format_of(style), from_1904=known.from_1904)
        if shown == NOT_A_NUMBER:
            gathering.fault(row(line), line, column, shown)
        else:
            gathering.put(row(line), line, column, shown)

    def text(line: int, column: int, style: int, raw: str) -> None:
        gathering.text(row(line), line, column, raw, known.font_of(style))

    def flag_or_error(line: int, column: int, value: int, is_error: bool) -> None:
        if is_error:
            gathering.fault(row(line), line, column, ERRORS.get(value, NOT_A_NUMBER))
        else:
            gathering.put(row(line), line, column, "có" if value else "không")

    def row(line: int) -> list[str | None]:
        if line not in rows:
            rows[line] = gathering.row(line)
        return rows[line]

    for sort, body, more in records(stream, begin):
        # A chart that lies on the sheet is a workbook part of its own between the records of the sheet.
        depth += (sort == BOF) - (sort == END)
        if depth < 1:
            break
        if depth > 1:
            continue
        if sort == ROW:
            index, *_, options = struct.unpack_from("<6HI", body)
            if options & 0x20:
                gathering.hidden_lines.add(index + 1)
        elif sort == COLUMNS:
            first, last, _, _, options = struct.unpack_from("<5H", body)
            if options & 1:
                gathering.hidden_columns.append((first, last))
        elif sort == MERGED:
            for at in range(struct.unpack_from("<H", body)[0]):
                top, bottom, left, right = struct.unpack_from("<4H", body, 2 + 8 * at)
                gathering.merged.append(Merged(top + 1, left, bottom + 1, right))
        elif sort == RESULT_TEXT and awaited:
            text(*awaited, text_of(body, more, 0))
            awaited = None
        elif sort == PACKED_ROW:
            index, first = struct.unpack_from("<HH", body)
            for at in range((len(body) - 6) // 6):
                style, value = struct.unpack_from("<HI", body, 4 + 6 * at)
                number(index + 1, first + at, style, packed(value))
        elif sort in (SHARED, TEXT, RICH_TEXT, NUMBER, PACKED, FLAG_OR_ERROR, FORMULA):
            index, column, style = struct.unpack_from("<3H", body)
            line = index + 1
            if sort == SHARED:
                text(line, column, style, known.texts[struct.unpack_from("<I", body, 6)[0]])
            elif sort in (TEXT, RICH_TEXT):
                text(line, column, style, text_of(body, more, 6))
            elif sort == NUMBER:
                number(line, column, style, struct.unpack_from("<d", body, 6)[0])
            elif sort == PACKED:
                number(line, column, style, packed(struct.unpack_from("<I", body, 6)[0]))
            elif sort == FLAG_OR_ERROR:
                flag_or_error(line, column, body[6], body[7] == 1)
            elif body[12:14] != b"\xff\xff":
                number(line, column, style, struct.unpack_from("<d", body, 6)[0])
            elif body[6] == 0:
                awaited = line, column, style
            elif body[6] in (1, 2):
                flag_or_error(line, column, body[8], body[6] == 2)
    gathering.rows.sort(key=lambda each: each[0])
