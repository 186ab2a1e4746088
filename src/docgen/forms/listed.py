"""The hidden sheet that drop-downs take their words from. In: lists. Out: the sheet, and where each list stands.

Words that stand in a validation itself may be no longer than 255 signs together and hold no comma; names of awards do
both. So every list stands in a sheet.
"""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from docgen.model.sheet import LISTS


@dataclass(frozen=True)
class Listed:
    """The ranges of the lists by name, and the cell of each word: `("awards", 0)`."""

    ranges: dict[str, str]
    words: dict[tuple[str, int], str]


def write_lists(sheet: Worksheet, lists: dict[str, tuple[str, ...]]) -> Listed:
    """One list to a column, without headings: a row of headings might be taken for that of the nominations."""
    ranges, cells = {}, {}
    for column, (name, words) in enumerate(lists.items()):
        sheet.write_column(0, column, words)
        ranges[name] = f"'{LISTS}'!{xl_range_abs(0, column, len(words) - 1, column)}"
        for row in range(len(words)):
            cells[name, row] = f"'{LISTS}'!{xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)}"
    sheet.protect()
    sheet.very_hidden()  # no person can show it, so nobody is told that it is hidden
    return Listed(ranges, cells)
