"""A number and the format of its cell in, the text that a person sees in the sheet out.

A sheet stores the day 31/5/1975 as 27545 and 98,5 % as 0.985; only the cell's format tells. Of a date just those parts
are taken that the sheet shows: whoever types “5/1975” is shown `May-75`, and the first of May that the program stores
with it is nobody's birthday.
"""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss",
    20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 55), 57, 58), "yyyy/m/d"), **dict.fromkeys(range(32, 36), "h:mm"),
}  # fmt: skip
"""Formats that workbooks name by number only; all others of these show plain numbers. Source: ECMA-376, 18.8.30."""

LITERAL = re.compile(r'"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|AM/PM|A/P|General|Standard', re.IGNORECASE)
TOKEN = re.compile(r"\[[hms]+\]|y+|m+|d+|h+|s+", re.IGNORECASE)
ZEROS = re.compile(r"0{2,}")
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)

DAY, MONTH, YEAR, TIME, ELAPSED = "day", "month", "year", "time", "elapsed"
WHOLE_DAY = frozenset({DAY, MONTH, YEAR})
NOT_A_NUMBER = "#NUM!"
DIGITS_SHOWN = 15
"""What a sheet shows of a number; the digits beyond are noise of binary fractions (0.1 + 0.2)."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a number is shown: as a percentage, as these parts of a date or time, or with zeros to so many digits."""

    percent: bool = False
    parts: frozenset[str] = frozenset()
    digits: int = 0


PLAIN = Format()


@lru_cache(maxsize=4096)
def format_of(code: str) -> Format:
    """What a format code shows. Of several sections the first counts, that of positive numbers.

    >>> format_of("0.0%").percent, sorted(format_of("dd/mm/yyyy;@").parts), format_of('#,##0\\\\ "đồng"') == PLAIN
    (True, ['day', 'month', 'year'], True)
    >>> sorted(format_of("[$-42A]mm-yyyy").parts), sorted(format_of("hh:mm").parts), format_of("000000000000").digits
    (['month', 'year'], ['time'], 12)
    """
    bare = LITERAL.sub(" ", code).partition(";")[0]
    if "%" in bare:
        return Format(percent=True)
    tokens = [token.lower() for token in TOKEN.findall(bare)]
    parts = set()
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        after = tokens[number + 1] if number + 1 < len(tokens) else ""
        if token[0] == "[":
            parts.add(ELAPSED)
        elif token[0] in "hs" or (token in ("m", "mm") and ("h" in before or "s" in after)):
            parts.add(TIME)
        elif token[0] == "m":
            parts.add(MONTH)
        elif token[0] == "y":
            parts.add(YEAR)
        else:
            # A weekday alone still means the day that the cell holds.
            parts |= {DAY} if len(token) <= 2 else set()
            parts = parts or set(WHOLE_DAY)
    if parts:
        return Format(parts=frozenset(parts))
    return Format(digits=len(bare.strip())) if ZEROS.fullmatch(bare.strip()) else PLAIN


def number_shown(value: float, form: Format = PLAIN, *, from_1904: bool = False) -> str:
    """The text of a number: `14`, `98,5`, `98,5%`, `1975-05-31`, `1975-05-31 08:00`, `08:00`.

    A number that is no day of the calendar stays a number, even where the sheet would show a date.

    >>> number_shown(14.0), number_shown(0.1 + 0.2), number_shown(0.985, format_of("0%")), number_shown(1e12)
    ('14', '0,3', '98,5%', '1000000000000')
    >>> number_shown(27545, format_of("d/m/yy")), number_shown(1 / 3, format_of("h:mm"))
    ('1975-05-31', '08:00')
    """
    if not math.isfinite(value):
        return NOT_A_NUMBER
    if form.parts:
        shown = _day_shown(value, form.parts, from_1904)
        if shown:
            return shown
    if form.percent:
        return f"{_plain(_rounded(value) * 100)}%"
    if value.is_integer() and abs(value) < 10**DIGITS_SHOWN:
        return str(int(value)).zfill(form.digits)
    return _plain(_rounded(value))


def _rounded(value: float) -> Decimal:
    return Decimal(f"{value:.{DIGITS_SHOWN}g}")


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def _day_shown(value: float, parts: frozenset[str], from_1904: bool) -> str:
    """The date or time of a number of days, or nothing where there is none.

    The days of 1900 are counted as if it had had a 29 February, which a program of 1983 believed and all since repeat.
    """
    if value < 0 or value > 2_958_465:
        return ""
    days, seconds = divmod(round(value * 86_400), 86_400)
    if parts <= {TIME, ELAPSED}:
        return _time_shown(seconds + (days * 86_400 if ELAPSED in parts else 0))
    if from_1904:
        first = datetime.date(1904, 1, 1)
    elif days in (0, 60):
        return ""
    else:
        first = datetime.date(1899, 12, 31) if days < 60 else datetime.date(1899, 12, 30)
    return moment_shown(first + datetime.timedelta(days), seconds, parts)


def moment_shown(day: datetime.date, seconds: int, parts: frozenset[str]) -> str:
    """The parts of a moment that the sheet shows; midnight is no time.

    >>> moment_shown(datetime.date(1975, 5, 31), 28800, WHOLE_DAY), moment_shown(datetime.date(1975, 5, 1), 0, frozenset({"month", "year"}))
    ('1975-05-31', '5/1975')
    """  # noqa: E501
    shown = parts & WHOLE_DAY
    if shown == {MONTH, YEAR}:
        said = f"{day.month}/{day.year}"
    elif shown == {YEAR}:
        said = str(day.year)
    elif shown == {DAY, MONTH}:
        said = f"{day.day}/{day.month}"
    else:
        said = day.isoformat()
    return f"{said} {_time_shown(seconds)}" if seconds and parts & {TIME, ELAPSED} else said


def _time_shown(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{rest:02}" if rest else "")
