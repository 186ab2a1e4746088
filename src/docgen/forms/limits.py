"""How a sheet checks what is written into a cell: an entry in, the options of a validation out, in Vietnamese.

Days are kept as text and checked by a formula that takes them apart: typed into a cell of dates, 5/6/1975 would become
the sixth of May on a computer that is set to English, and nobody would see it. Real dates that are pasted pass too.
"""

from __future__ import annotations

import datetime
from typing import Any

from docgen.forms.entries import Cell, Entry

EPOCH = datetime.date(1899, 12, 30)
"""Day 0 of a sheet."""

OLDEST = 1900
"""Years from here on are taken for years of birth."""

TITLE_FITS, MESSAGE_FITS = 32, 255
"""How much Excel shows of a message; longer ones it refuses with the whole file."""

STOPPED = "Chưa đúng"
SAID = {
    Entry.CHOICE: "Chỉ chọn một mục trong danh sách của ô này (bấm mũi tên bên phải ô).",
    Entry.DAY: "Ghi ngày/tháng/năm và đúng một ngày có thật, ví dụ 20/5/2021.",
    Entry.DAY_OR_YEAR: "Ghi ngày/tháng/năm, ví dụ 31/5/1975; không rõ ngày thì chỉ ghi năm, ví dụ 1975.",
    Entry.TIME: "Ghi giờ:phút, ví dụ 08:00 hoặc 13:30.",
    Entry.COUNT: "Chỉ ghi một số nguyên, không âm, ví dụ 14.",
    Entry.NUMBER: "Chỉ ghi một số, không âm, không kèm chữ hay đơn vị tính.",
    Entry.PERCENT: "Chỉ ghi một số từ 0 đến 100, không kèm dấu %.",
    Entry.TICK: "Chỉ ghi x nếu đã có; chưa có thì bỏ trống.",
}


def limit_of(cell: Cell, source: str, here: str, last_day: datetime.date) -> dict[str, Any]:
    """The validation of the cells of a column. `source` is the range of its list or "", `here` the address of its
    first cell, `last_day` the latest day that a day may be."""
    options: dict[str, Any] = {
        "input_title": shortened(cell.field.heading, TITLE_FITS),
        "input_message": shortened(cell.hint, MESSAGE_FITS),
    }
    if cell.entry in SAID:
        options |= {"error_title": STOPPED, "error_message": SAID[cell.entry]}
    if source:
        strict = cell.entry is not Entry.SUGGESTION
        return {**options, "validate": "list", "source": f"={source}", "show_error": strict}
    match cell.entry:
        case Entry.DAY_OR_YEAR:
            return {**options, "validate": "custom", "value": day_formula(here, OLDEST, _serial(last_day))}
        case Entry.DAY:
            first = _serial(datetime.date(2000, 1, 1))
            return {**options, "validate": "custom", "value": day_formula(here, first, _serial(last_day))}
        case Entry.TIME:
            return {**options, "validate": "custom", "value": time_formula(here)}
        case Entry.COUNT:
            return {**options, "validate": "integer", "criteria": ">=", "value": 0}
        case Entry.NUMBER:
            return {**options, "validate": "decimal", "criteria": ">=", "value": 0}
        case Entry.PERCENT:
            return {**options, "validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100}
        case _:
            return {**options, "validate": "any"}


def day_formula(here: str, least: int, most: int) -> str:
    """True for `31/5/1975` as text, for a year and for a real date, each within the bounds.

    `--"1975-05-31"` is a day in every language of Excel and LibreOffice, and an error for a day that does not exist.
    """
    first, second = f'FIND("/",{here})', f"LEN({here})"
    month = f"MID({here},{first}+1,{second}-{first}-5)"
    parts = f'RIGHT({here},4)&"-"&TEXT({month},"00")&"-"&TEXT(LEFT({here},{first}-1),"00")'
    number = f"IF(ISNUMBER({first}),--({parts}),--{here})"
    # One comparison with the middle serves for both bounds: the whole must stay below 255 signs.
    return f"=IFERROR(ABS({number}-{(least + most) / 2:g})<={(most - least) / 2:g},FALSE)"


def time_formula(here: str) -> str:
    """True for `08:00`, `8 giờ 30` and for a real time."""
    colon = f'FIND(":",{here})'
    parts = f"AND(--LEFT({here},{colon}-1)<24,--MID({here},{colon}+1,9)<60)"
    return f'=IFERROR(OR(ISNUMBER({here}),{parts}),ISNUMBER(FIND("giờ",{here})))'


def shortened(text: str, fits: int) -> str:
    """The text, or as many whole words of it as fit, with “…”.

    >>> shortened("Người vắng có gửi ý kiến bằng văn bản", 20)
    'Người vắng có gửi ý…'
    """
    if len(text) <= fits:
        return text
    return text[:fits].rpartition(" ")[0].rstrip(" ,;:.") + "…"


def _serial(day: datetime.date) -> int:
    return (day - EPOCH).days
