"""The sheet of the meeting that voted: a label, an open cell and a hint in each row; below them its members.

The hints beside the cells are the model's, word for word: that is how whoever reads the sheet knows them for hints.
What else there is to say appears when a cell is chosen.
"""

from __future__ import annotations

import datetime

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from docgen.forms.entries import MEMBERS, Cell, submission_cell
from docgen.forms.layout import Form
from docgen.forms.limits import limit_of
from docgen.forms.listed import Listed
from docgen.forms.nominations import PROTECTION
from docgen.forms.styles import Styles
from docgen.model.sheet import member_columns, submission_rows

TITLE = "CUỘC HỌP XÉT ĐỀ NGHỊ KHEN THƯỞNG – {name}"
FIRST_ROW = 2
MEMBER_ROWS = 25
WIDTHS = (52, 36, 32, 26, 18)
LATER = datetime.timedelta(days=3 * 366)
"""How long after the plan a meeting may be before its day is taken for a slip."""


def write_submission(sheet: Worksheet, form: Form, listed: Listed, styles: Styles) -> None:
    for at, width in enumerate(WIDTHS):
        sheet.set_column(at, at, width)
    sheet.write_string(0, 0, TITLE.format(name=form.name), styles.title)
    cells = [submission_cell(field) for field in submission_rows(form.plan)]
    members = [submission_cell(field) for field in member_columns()]
    heading_row = FIRST_ROW + len(cells) + 1
    first, last = heading_row + 1, heading_row + MEMBER_ROWS
    ranges = {**listed.ranges, MEMBERS: xl_range_abs(first, 0, last, 0)}
    for row, cell in enumerate(cells, FIRST_ROW):
        sheet.write_string(row, 0, cell.field.heading, styles.label)
        sheet.write_blank(row, 1, None, styles.open[cell.entry])
        if not cell.field.heading.endswith(cell.field.hint):
            sheet.write_string(row, 2, cell.field.hint, styles.hint)
        _limit(sheet, form, ranges, cell, (row, 1, row, 1))
    for at, cell in enumerate(members):
        sheet.write_string(heading_row, at, cell.field.heading, styles.must if at == 0 else styles.may)
        for row in range(first, last + 1):
            sheet.write_blank(row, at, None, styles.open[cell.entry])
        _limit(sheet, form, ranges, cell, (first, at, last, at))
    sheet.set_row(heading_row, 45)
    sheet.conditional_format(first, 0, last, 0, {"type": "duplicate", "format": styles.twice})
    sheet.ignore_errors({"number_stored_as_text": xl_range_abs(FIRST_ROW, 1, last, len(members))})
    sheet.set_selection(FIRST_ROW, 1, FIRST_ROW, 1)
    sheet.protect(options=PROTECTION)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 1)


def _limit(sheet: Worksheet, form: Form, ranges: dict[str, str], cell: Cell, area: tuple[int, int, int, int]) -> None:
    row, column, *_ = area
    here = xl_rowcol_to_cell(row, column)
    sheet.data_validation(*area, limit_of(cell, ranges.get(cell.choices, ""), here, form.last_day + LATER))
