"""The bytes of a workbook of Excel 97 to 2003 (.xls) in, its sheets as text out.

xlrd reads the records. Beyond values it is asked what a sheet shows: the formats of numbers, the fonts, what is merged
and what is hidden. Whether a formula was ever worked out is not in such a file; its stored result is taken.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import Any

import xlrd

from docgen.model.sheet import LISTS
from docgen.problem import Place, Problem
from docgen.readers.old_letters import OldFont, old_font
from docgen.readers.table.book import Book, Merged, Sheet
from docgen.readers.table.cells import Gathering
from docgen.readers.table.formats import BUILT_IN, NOT_A_NUMBER, PLAIN, Format, format_of, number_shown
from docgen.readers.table.refusals import BROKEN, PASSWORD, TOO_OLD
from docgen.readers.unreadable import Unreadable

EXCEL_97 = 80
HIDDEN, HIDDEN_BY_PROGRAM = 1, 2
NOTHING = bytes((xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK))
ENCIPHERED = "Workbook is encrypted"
"""How xlrd says that a workbook has a password; it has no error of its own for that."""


def read_xls(name: str, content: bytes) -> tuple[Book | None, tuple[Problem, ...]]:
    """The sheets of a workbook that hold something, and the problems of their cells. Raises `Unreadable`."""
    with _refused(name):
        # From Excel 97 on letters are in Unicode whatever code page is named, so an unknown one must not hinder.
        workbook = xlrd.open_workbook(
            file_contents=content,
            logfile=io.StringIO(),
            encoding_override="latin-1",
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
        )
    if workbook.biff_version < EXCEL_97:
        raise Unreadable(TOO_OLD.at(Place(name)))
    formats, fonts = _formats(workbook), [old_font(font.name) for font in workbook.font_list]
    sheets: list[Sheet] = []
    problems: list[Problem] = []
    for number in range(workbook.nsheets):
        sheet, found = _gathered(name, _loaded(name, workbook, number), formats, fonts)
        problems += found
        if sheet is not None:
            sheets.append(sheet)
    return Book(name, tuple(sheets)), tuple(problems)


@contextlib.contextmanager
def _refused(name: str) -> Iterator[None]:
    """Whatever xlrd stumbles over is a broken file: it trusts what it reads, and so raises errors of every kind."""
    try:
        yield
    except Exception as error:
        raise Unreadable((PASSWORD if ENCIPHERED in str(error) else BROKEN).at(Place(name))) from error


def _loaded(name: str, workbook: Any, number: int) -> Any:
    """A sheet that the workbook does not keep: formatted cells without a value count, a small file has millions."""
    with _refused(name):
        raw = workbook.sheet_by_index(number)
    workbook.unload_sheet(number)
    return raw


def _formats(workbook: Any) -> list[Format]:
    """What each style of cells shows of a number."""
    found = []
    for style in workbook.xf_list:
        known = workbook.format_map.get(style.format_key)
        code = (known and known.format_str) or BUILT_IN.get(style.format_key, "")
        found.append(format_of(code))
    return found


def _gathered(
    file: str, raw: Any, formats: list[Format], fonts: list[OldFont]
) -> tuple[Sheet | None, tuple[Problem, ...]]:
    """Puts all cells of a sheet."""
    gathering = Gathering(file, raw.name)
    visibility = raw.visibility & 3
    gathering.hidden = visibility in (HIDDEN, HIDDEN_BY_PROGRAM)
    gathering.told_if_hidden = visibility == HIDDEN and raw.name != LISTS
    gathering.hidden_columns += ((column, column) for column, its in raw.colinfo_map.items() if its.hidden)
    gathering.merged += (Merged(top + 1, left, bottom, right - 1) for top, bottom, left, right in raw.merged_cells)
    styles, from_1904 = raw.book.xf_list, raw.book.datemode == 1

    def font_of(index: int, column: int, style: int) -> OldFont:
        """The old font of a text: that of some of its letters, else that of its cell."""
        if not any(fonts):
            return ""
        runs = (font for _, font in raw.rich_text_runlist_map.get((index, column), ()))
        cell = (styles[style].font_index,) if style < len(styles) else ()
        return next((fonts[font] for font in (*runs, *cell) if font < len(fonts) and fonts[font]), "")

    for index in range(raw.nrows):
        line = index + 1
        row = gathering.row(line)
        shown_as = raw.rowinfo_map.get(index)
        if shown_as.hidden if shown_as else raw.default_row_hidden:
            gathering.hidden_lines.add(line)
        kinds, values = raw.row_types(index).tobytes().rstrip(NOTHING), raw.row_values(index)
        for column, (kind, value) in enumerate(zip(kinds, values, strict=False)):
            if kind in NOTHING:
                continue
            style = raw.cell_xf_index(index, column)
            if kind == xlrd.XL_CELL_BOOLEAN:
                gathering.put(row, line, column, "có" if value else "không")
            elif kind == xlrd.XL_CELL_ERROR:
                gathering.fault(row, line, column, xlrd.error_text_from_code.get(value, NOT_A_NUMBER))
            elif isinstance(value, float):
                form = formats[style] if style < len(formats) else PLAIN
                shown = number_shown(value, form, from_1904=from_1904)
                if shown == NOT_A_NUMBER:
                    gathering.fault(row, line, column, shown)
                else:
                    gathering.put(row, line, column, shown)
            else:
                gathering.text(row, line, column, value, font_of(index, column, style))
    return gathering.finished()
