"""The forms in which units nominate. In: a plan, its allocation, who nominates. Out: the bytes of a workbook (.xlsx).

Headings, sheets and hints are the model's (`model/sheet.py`), so that what is written here is what is read back. The
same plan gives the same bytes, on any day and any machine: whoever compares two files can tell whether somebody has
written into one of them.

`lines` says what may be nominated, `entries` what may stand in a cell, `limits` how a sheet checks it, `layout` puts
them together; `nominations`, `submission`, `guide` and `listed` draw one sheet each.
"""

from __future__ import annotations

import datetime
import io

import xlsxwriter

from docgen.forms.entries import lists_of
from docgen.forms.guide import write_guide
from docgen.forms.layout import Form, common_form, unit_form
from docgen.forms.listed import write_lists
from docgen.forms.nominations import write_nominations
from docgen.forms.styles import FONT, SIZE, styles_of
from docgen.forms.submission import write_submission
from docgen.model.nominators import Who
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.sheet import GUIDE, LISTS, NOMINATIONS, SUBMISSION

TITLE = "Biểu đề nghị khen thưởng"
ENDING = ".xlsx"


def form_for(plan: Plan, allocation: Allocation, who: Who) -> bytes:
    """The workbook of one nominator: what it may nominate on top, then rows to fill in, the meeting, and a guide.

    `plan` is in final words and sound: every award and level that a quota names is there.
    """
    return _workbook(unit_form(plan, allocation, who))


def form_for_all(plan: Plan, allocation: Allocation, every: tuple[Who, ...]) -> bytes:
    """One workbook for all nominators, with a column for the unit and one for what was declined. It has no sheet for
    the meeting, because each unit has its own."""
    return _workbook(common_form(plan, allocation, every))


def _workbook(form: Form) -> bytes:
    content = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": SIZE}}
    with xlsxwriter.Workbook(content, options) as book:
        day = form.plan.day or datetime.date(form.plan.date.year, 1, 1)
        book.set_properties(
            {
                "title": f"{TITLE} – {form.name}",
                "subject": form.subject,
                "created": datetime.datetime(day.year, day.month, day.day),
            }
        )
        book.calc_on_load = False  # every count of an empty form is 0, and that is written beside its formula
        styles = styles_of(book)
        nominations = book.add_worksheet(NOMINATIONS)
        submission = None if form.common else book.add_worksheet(SUBMISSION)
        guide = book.add_worksheet(GUIDE)
        listed = write_lists(book.add_worksheet(LISTS), lists_of(form.plan, form.units))
        write_nominations(nominations, form, listed, styles)
        if submission is not None:
            write_submission(submission, form, listed, styles)
        write_guide(guide, form, styles)
        nominations.activate()
    return content.getvalue()
