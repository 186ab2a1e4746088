"""Days as people type them in, days out; a day of birth may be only a year.

The order is day, month, year, whatever stands between them. What can be read in two ways, or only in part (`5/1975`,
`31/5/75`), is not read.
"""

from __future__ import annotations

import datetime
import re

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from docgen.model.signing import YearBorn, YearOnly
from docgen.model.words import parse_date
from docgen.problem import Fault, Say
from docgen.schema import values
from docgen.schema.nominations.reading import Read, Reading, refused, tidied

PARTED = re.compile(r"(\d{1,2}) ?([/.\- ]) ?(\d{1,2}) ?\2 ?(\d{4})")
SAID = re.compile(r"(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})", re.IGNORECASE)
WITH_TIME = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})[ T]00:00(?::00)?")
YEAR = re.compile(r"(?:năm )?(\d{4})", re.IGNORECASE)
MONTH = re.compile(r"(?:tháng )?(\d{1,2}) ?(?:[/.-]|năm) ?(\d{4})", re.IGNORECASE)
SERIAL = re.compile(r"[1-4]\d{4}")
SERIAL_START = datetime.date(1899, 12, 30)
SHORT_YEAR = re.compile(r"(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{2})")

DAY_OR_YEAR = Fault(
    "day-or-year",
    Say("“{heading}” là “{found}”, không phải ngày hay năm", "“{heading}” is “{found}”, neither a day nor a year"),
    need=Say(
        "ví dụ 31/5/1975; không rõ ngày thì chỉ ghi năm: 1975", "such as 31/5/1975; if only the year is known: 1975"
    ),
    explain=Say(
        "Ngày ghi theo thứ tự ngày/tháng/năm, năm đủ bốn chữ số; không rõ ngày thì chỉ ghi năm. docgen không đoán ngày "
        "từ dạng khác, vì một ngày sinh sai sẽ in lên văn bản đã ký.",
        "A day is day/month/year, the year with four digits; where the day is not known, only the year. docgen does "
        "not guess from another form, for a wrong date of birth would stand on a signed paper.",
    ),
)
MONTH_ONLY = Fault(
    "month-only",
    Say("“{heading}” là “{found}”: chỉ có tháng và năm", "“{heading}” is “{found}”: a month and a year only"),
    need=DAY_OR_YEAR.need,
    explain=Say(
        "Giấy tờ in đủ ngày, tháng, năm hoặc chỉ in năm. Chỉ có tháng và năm thì không biết ghi thế nào, và cũng có "
        "thể là ngày gõ thiếu.",
        "Papers print the whole day or only the year. A month and a year may also be a day that was typed in part.",
    ),
)
SHORT_YEAR_FAULT = Fault(
    "short-year",
    Say("“{heading}” là “{found}”: năm chỉ có hai chữ số", "“{heading}” is “{found}”: a year of two digits"),
    need=Say("năm đủ bốn chữ số, ví dụ 31/5/1975", "a year of four digits, such as 31/5/1975"),
    explain=Say(
        "Năm hai chữ số có thể thuộc hai thế kỷ, nên docgen không đoán. Ghi đủ bốn chữ số.",
        "A year of two digits may belong to two centuries, so docgen does not guess. Write all four.",
    ),
)


def day(heading: str, path: str) -> Read:
    """Reads a day: 20/5/2021, 20-5-2021, 20.5.2021, 2021-05-20, ngày 20 tháng 5 năm 2021."""

    def read(text: str) -> Reading:
        return _day(tidied(text)[0], heading, path) or _unread(tidied(text)[0], heading, path, values.DATE_FORM)

    return read


def born(heading: str, path: str) -> Read:
    """Reads the day of a birth, or its year."""
    return day_or_year(heading, path, YearBorn)


def day_or_year(heading: str, path: str, noun: type[YearOnly] = YearOnly) -> Read:
    """Reads a day as above, or a year, of the years that the noun allows."""

    def read(text: str) -> Reading:
        text = tidied(text)[0]
        if reading := _day(text, heading, path):
            return reading
        if year := YEAR.fullmatch(text):
            try:
                return Reading(noun(year=int(year[1])))
            except ValidationError:
                return refused(DAY_OR_YEAR, text, heading=heading)
        return _unread(text, heading, path, DAY_OR_YEAR, _of_serial(text))

    return read


def _day(text: str, heading: str, path: str) -> Reading | None:
    """The day, the refusal of a day that the calendar lacks, or None where this is no form of a day."""
    plain = text
    if found := PARTED.fullmatch(text):
        plain = f"{found[1]}/{found[3]}/{found[4]}"
    elif found := SAID.fullmatch(text):
        plain = f"{found[1]}/{found[2]}/{found[3]}"
    elif found := WITH_TIME.fullmatch(text):
        plain = found[1]
    try:
        return Reading(parse_date(plain))
    except PydanticCustomError as error:
        if error.type != "date_missing":
            return None
    return refused(values.DATE_MISSING, text, _swapped(plain), heading=heading, path=path)


def _swapped(plain: str) -> str:
    """The day that is meant if day and month changed places, as they do in tables made abroad."""
    parts = plain.split("/")
    if len(parts) != 3:
        return ""
    try:
        found = datetime.date(int(parts[2]), int(parts[0]), int(parts[1]))
    except ValueError:
        return ""
    return f"{found.day}/{found.month}/{found.year}"


def _of_serial(text: str) -> str:
    """The day that a sheet shows as a number when its cell has lost the format of a day."""
    if not SERIAL.fullmatch(text):
        return ""
    found = SERIAL_START + datetime.timedelta(days=int(text))
    return f"{found.day}/{found.month}/{found.year}"


def _unread(text: str, heading: str, path: str, fault: Fault, close: str = "") -> Reading:
    if SHORT_YEAR.fullmatch(text):
        fault = SHORT_YEAR_FAULT
    elif MONTH.fullmatch(text):
        fault = MONTH_ONLY
    return refused(fault, text, close if fault is DAY_OR_YEAR else "", heading=heading, path=path)
