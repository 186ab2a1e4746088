"""The sheet of nominations: title, deadline, quotas with their count, the headings, and open rows below them."""

from __future__ import annotations

import math
from itertools import count

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from docgen.forms.entries import AWARDS, KINDS, LEVELS, Cell, Entry
from docgen.forms.layout import ONE_BLOCK, Form
from docgen.forms.limits import limit_of
from docgen.forms.lines import Counted, Line
from docgen.forms.listed import Listed
from docgen.forms.styles import Styles
from docgen.model.kind import Kind
from docgen.model.nomination import Nomination
from docgen.model.sheet import NUMBER

TITLE = "BIỂU ĐỀ NGHỊ KHEN THƯỞNG"
SUBJECT = "Kế hoạch: {subject}"
UNIT = "Đơn vị trình: {name}"
QUOTA_HEADS = ("Chỉ tiêu", "Đã ghi", "Được đề nghị")
NO_QUOTA = "Kế hoạch này không có chỉ tiêu nào dành cho đơn vị."
LEGEND = (
    "Cột “Đã ghi” tự đếm các dòng bên dưới: xanh là đủ, đỏ là vượt chỉ tiêu. Họ tên nền vàng: trùng với dòng khác. "
    "Tiêu đề nền vàng: cột phải ghi."
)
NUMBER_WIDTH = 5
LINE_HEIGHT = 15.0
PER_WIDTH = 1.1
"""How many letters of Times 11 fit into one digit's width of the standard font, on average and with some room."""

PROTECTION = {
    "format_cells": True, "format_columns": True, "format_rows": True, "insert_rows": True, "sort": True,
    "autofilter": True,
}  # fmt: skip
"""What stays allowed in a protected sheet. It has no password: whoever must, can take the protection off."""


def write_nominations(sheet: Worksheet, form: Form, listed: Listed, styles: Styles) -> None:
    _columns(sheet, form)
    below_title = _title(sheet, form, styles)
    lines, sides = _blocks(form)
    heading_row = below_title + (len(lines) + 2 if form.lines else 2)
    first, last = heading_row + 1, heading_row + form.rows
    for (place, left), line in zip(sides, form.lines, strict=True):
        _quota(sheet, form, listed, styles, line, below_title + 1 + place, left, (first, last))
    if form.lines:
        for left in dict.fromkeys(left for _, left in sides):
            _quota_heads(sheet, form, styles, below_title, left)
        for place, height in enumerate(lines):
            sheet.set_row(below_title + 1 + place, height)
    else:
        sheet.write_string(below_title, 0, NO_QUOTA, styles.strong)
    sheet.write_string(heading_row - 1, 0, LEGEND, styles.hint)
    _headings(sheet, form, styles, heading_row)
    _open_rows(sheet, form, listed, styles, first, last)
    sheet.freeze_panes(first, form.column("name") + 1)
    sheet.set_selection(first, 1, first, 1)
    sheet.protect(options=PROTECTION)
    _printing(sheet, form, heading_row, last)


def _columns(sheet: Worksheet, form: Form) -> None:
    sheet.set_column(0, 0, NUMBER_WIDTH)
    for at, cell in enumerate(form.cells, 1):
        sheet.set_column(at, at, cell.width)


def _title(sheet: Worksheet, form: Form, styles: Styles) -> int:
    """The rows above the quotas; gives back the row below them."""
    sheet.write_string(0, 0, TITLE, styles.title)
    sheet.write_string(1, 0, SUBJECT.format(subject=form.subject), styles.plain)
    level = f" ({form.level})" if form.level else ""
    sheet.write_string(2, 0, UNIT.format(name=form.name) + level, styles.strong)
    for row, due in enumerate(form.dues, 3):
        sheet.write_string(row, 0, due, styles.plain)
    return 3 + len(form.dues)


def _blocks(form: Form) -> tuple[list[float], list[tuple[int, int]]]:
    """The heights of the rows of quotas, and for each line its row and the first column of its block.

    A block is a text over several columns and two numbers beside it: the left one ends with the column after the name
    but one, the right one begins behind it.
    """
    number = len(form.lines)
    rows = number if number <= ONE_BLOCK else math.ceil(number / 2)
    right = form.column("name") + 3
    sides = [(at % rows, 0 if at < rows else right) for at in range(number)]
    heights = [LINE_HEIGHT] * rows
    for (row, left), line in zip(sides, form.lines, strict=True):
        needed = math.ceil(len(_said(line)) / (_text_width(form, left) * PER_WIDTH))
        heights[row] = max(heights[row], needed * LINE_HEIGHT)
    return heights, sides


def _text_columns(form: Form, left: int) -> int:
    return form.column("name") + 1 if left == 0 else 3


def _text_width(form: Form, left: int) -> float:
    widths = (NUMBER_WIDTH, *(cell.width for cell in form.cells))
    return sum(widths[left : left + _text_columns(form, left)])


def _said(line: Line) -> str:
    return f"{line.called} – {line.remark}" if line.remark else line.called


def _quota_heads(sheet: Worksheet, form: Form, styles: Styles, row: int, left: int) -> None:
    number = left + _text_columns(form, left)
    sheet.set_row(row, 2 * LINE_HEIGHT)
    sheet.merge_range(row, left, row, number - 1, QUOTA_HEADS[0], styles.quota_head)
    sheet.write_string(row, number, QUOTA_HEADS[1], styles.quota_head)
    sheet.write_string(row, number + 1, QUOTA_HEADS[2], styles.quota_head)


def _quota(
    sheet: Worksheet, form: Form, listed: Listed, styles: Styles, line: Line, row: int, left: int, body: tuple[int, int]
) -> None:
    number = left + _text_columns(form, left)
    sheet.merge_range(row, left, row, number - 1, _said(line), styles.quota_text)
    sheet.write_formula(row, number, count_formula(form, listed, line, *body), styles.quota_number, 0)
    if line.number is None:
        sheet.write_string(row, number + 1, line.words, styles.quota_words)
        return
    sheet.write_number(row, number + 1, line.number, styles.quota_number)
    found, allowed = (xl_rowcol_to_cell(row, at, row_abs=True, col_abs=True) for at in (number, number + 1))
    for compared, style in ((f"={found}>{allowed}", styles.over), (f"=AND({found}={allowed},{found}>0)", styles.full)):
        sheet.conditional_format(row, number, row, number, {"type": "formula", "criteria": compared, "format": style})


def count_formula(form: Form, listed: Listed, line: Line, first: int, last: int) -> str:
    """How many rows count against a line; those that were declined do not."""
    return "=" + "+".join(_counted(form, listed, counted, first, last) for counted in line.counts)


def _counted(form: Form, listed: Listed, counted: Counted, first: int, last: int) -> str:
    wanted = [("award", listed.words[AWARDS, list(form.plan.awards).index(counted.award)])]
    if counted.kind is not None:
        wanted.append(("kind", listed.words[KINDS, list(Kind).index(counted.kind)]))
    if counted.level is not None:
        wanted.append(("level", listed.words[LEVELS, list(form.plan.levels).index(counted.level)]))
    if form.common:
        wanted.append(("declined", '""'))
    asked = (f"{_range(form.column(path), first, last)},{word}" for path, word in wanted)
    return f"COUNTIFS({','.join(asked)})"


def _range(column: int, first: int, last: int) -> str:
    return str(xl_range_abs(first, column, last, column))


def _headings(sheet: Worksheet, form: Form, styles: Styles, row: int) -> None:
    sheet.write_string(row, 0, NUMBER, styles.may)
    lines = 2
    for at, cell in enumerate(form.cells, 1):
        sheet.write_string(row, at, cell.field.heading, styles.must if must(cell) else styles.may)
        lines = max(lines, math.ceil(1.2 * len(cell.field.heading) / cell.width))
    sheet.set_row(row, lines * LINE_HEIGHT)


def must(cell: Cell) -> bool:
    """Whether a nomination cannot do without this column."""
    field = Nomination.model_fields.get(cell.field.path)
    return field is not None and field.is_required()


def _open_rows(sheet: Worksheet, form: Form, listed: Listed, styles: Styles, first: int, last: int) -> None:
    for row, number in zip(range(first, last + 1), count(1)):
        sheet.write_number(row, 0, number, styles.number)
        for at, cell in enumerate(form.cells, 1):
            sheet.write_blank(row, at, None, styles.open[cell.entry])
    for at, cell in enumerate(form.cells, 1):
        source = listed.ranges.get(cell.choices, "")
        options = limit_of(cell, source, xl_rowcol_to_cell(first, at), form.last_day)
        sheet.data_validation(first, at, last, at, options)
        if cell.entry in (Entry.TEXT, Entry.DAY_OR_YEAR):
            sheet.ignore_errors({"number_stored_as_text": xl_range_abs(first, 0, last, len(form.cells))})
    name = form.column("name")
    sheet.conditional_format(first, name, last, name, {"type": "duplicate", "format": styles.twice})


def _printing(sheet: Worksheet, form: Form, heading_row: int, last: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(heading_row)
    sheet.print_area(0, 0, last, len(form.cells))
    sheet.set_footer('&C&"Times New Roman"&10Trang &P/&N')
