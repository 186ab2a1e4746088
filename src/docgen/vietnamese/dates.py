"""Dates as they stand on papers.

In: a day, or only a year. Out: the words for it. No date pattern of a locale does this: the norm pads days below 10
and the months 1 and 2, and no other month.
"""

from __future__ import annotations

import datetime

GAP = " " * 6
"""What is left free for the day and for the month, to be written in by hand."""


DOTS = "……"
"""The same inside a sentence."""


def administrative_date(date: datetime.date) -> str:
    """The day of a paper. A zero stands before days below 10 and before the months 1 and 2 only.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.b.

    >>> administrative_date(datetime.date(2020, 1, 5))
    'ngày 05 tháng 01 năm 2020'
    >>> administrative_date(datetime.date(2023, 9, 9))
    'ngày 09 tháng 9 năm 2023'
    """
    return f"ngày {date.day:02} tháng {_month(date.month)} năm {date.year}"


def blank_date(year: int) -> str:
    """The day of a paper whose day is not yet known: six blanks for the day and six for the month.

    >>> blank_date(2021)
    'ngày      tháng      năm 2021'
    """
    return f"ngày{GAP}tháng{GAP}năm {year}"


def dotted_date(year: int) -> str:
    """A day that is not yet known, inside a sentence: dots, because blanks in a sentence are no place to write in.

    >>> dotted_date(2021)
    'ngày …… tháng …… năm 2021'
    """
    return f"ngày {DOTS} tháng {DOTS} năm {year}"


def short_date(date: datetime.date) -> str:
    """A day inside a text, padded as in `administrative_date`. Source: as there; so written in practice.

    >>> short_date(datetime.date(2021, 2, 8)), short_date(datetime.date(2021, 3, 30))
    ('08/02/2021', '30/3/2021')
    """
    return f"{date.day:02}/{_month(date.month)}/{date.year}"


def _month(month: int) -> str:
    return f"{month:02}" if month <= 2 else str(month)
