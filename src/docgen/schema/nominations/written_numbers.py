"""Numbers as people type them in, numbers out: counts, figures with their unit, sums of money, ticks.

Beyond doubt means beyond doubt: `98.5` may be a slip for `98,5`, so it is asked about and never read.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pydantic_core import PydanticCustomError

from docgen.model.words import parse_count, parse_number
from docgen.problem import Fault, Say
from docgen.schema import values
from docgen.schema.nominations.reading import Read, Reading, refused, remarked, tidied
from docgen.vietnamese.amounts import decimal_said, parse_amount
from docgen.vietnamese.spelling import folded

TICKED = frozenset(map(folded, ("x", "v", "✓", "✔", "☑", "☒", "có", "đã có", "rồi", "true", "yes", "1")))
UNTICKED = frozenset(map(folded, ("không", "chưa", "chưa có", "không có", "false", "no", "0", "-", "☐")))
PERCENT = "%"
MONEY = frozenset(map(folded, ("đồng", "đ", "vnđ", "vnd")))
MULTIPLES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tr": 10**6, "tỷ": 10**9, "tỉ": 10**9}
SPOKEN = re.compile(rf"(\S+) ?({'|'.join(MULTIPLES)})(?: ?(?:đồng|đ|vnđ|vnd))?", re.IGNORECASE)
COUNTED = re.compile(r"(\d+) (?:phiếu|người|thành viên|bộ|đồng ý)(?: đồng ý)?", re.IGNORECASE)

VOTES_FORM = Fault(
    "votes-form",
    Say("“{heading}” là “{found}”, không phải số phiếu", "“{heading}” is “{found}”, not a number of votes"),
    need=Say(
        "chỉ số phiếu đồng ý, ví dụ 7; không ghi 7/7, 100% hay “nhất trí”",
        "only the votes in favour, such as 7; not 7/7, 100% or “nhất trí”",
    ),
    explain=Say(
        "Tỷ lệ do docgen tính trên tất cả thành viên ở trang “Họp xét”, nên ở đây chỉ ghi số phiếu đồng ý. Gõ 7/7 thì "
        "Excel tự đổi thành ngày 7 tháng 7.",
        "The share is worked out over all members of the sheet “Họp xét”; only the votes in favour stand here. Excel "
        "makes a day of 7/7.",
    ),
)

UNIT_SAID = Say("số ghi kèm đơn vị tính", "the number was written with its unit")
SUM_SAID = Say("số tiền viết ra thành chữ số", "the sum written in digits")


def votes(heading: str) -> Read:
    """Reads the votes in favour: 12, and 12 phiếu."""
    return _whole(VOTES_FORM, heading=heading)


def count(heading: str, path: str) -> Read:
    """Reads a whole number: 12, and 12 bộ."""
    return _whole(values.COUNT, heading=heading, path=path)


def _whole(fault: Fault, **said: str) -> Read:
    def read(text: str) -> Reading:
        text = tidied(text)[0]
        plain = COUNTED.fullmatch(text)
        try:
            found = parse_count(plain[1] if plain else text)
        except PydanticCustomError:
            return refused(fault, text, **said)
        return Reading(found, remarked(text, str(found), [UNIT_SAID]) if plain else ())

    return read


def figure(unit_word: str | None, heading: str, path: str) -> Read:
    """Reads a figure that is counted in `unit_word`, with the unit or without: 98,5%, 3 năm, 100 triệu đồng."""
    unit = folded(unit_word or "")

    def read(text: str) -> Reading:
        text = tidied(text)[0]
        plain = text
        if unit and folded(text).endswith(unit):
            plain = text[: len(text) - len(unit_word or "")].rstrip()
        found = _number(plain)
        if found is None and unit in MONEY:
            found = _sum(text)
        if found is None:
            return refused(values.NUMBER, text, _meant(plain), heading=heading, path=path)
        said = (unit not in (folded(PERCENT), "") and text != plain) or found != _number(plain)
        why = SUM_SAID if unit in MONEY else UNIT_SAID
        return Reading(found, remarked(text, decimal_said(found), [why]) if said else ())

    return read


def tick(heading: str, path: str) -> Read:
    """Reads a tick: x, X, ✓, có, 1 for yes; không, chưa, 0 for no."""

    def read(text: str) -> Reading:
        word = folded(text)
        if word in TICKED or word in UNTICKED:
            return Reading(word in TICKED)
        return refused(values.FLAG, tidied(text)[0], heading=heading, path=path)

    return read


def _number(text: str) -> Decimal | None:
    try:
        return parse_number(text)
    except PydanticCustomError:
        return None


def _sum(text: str) -> Decimal | None:
    """A sum of money: 100.000.000 đồng, 100 triệu đồng, 1,5 tỷ."""
    dong = parse_amount(text)
    if dong is not None:
        return Decimal(dong)
    spoken = SPOKEN.fullmatch(text)
    number = _number(spoken[1]) if spoken else None
    if spoken is None or number is None:
        return None
    found = number * MULTIPLES[spoken[2].lower()]
    return Decimal(int(found)) if found == found.to_integral_value() else None


def _meant(text: str) -> str:
    """What `98.5` or `03` probably stands for."""
    plain = text.removesuffix(PERCENT).rstrip()
    if plain.isdigit():
        return plain.lstrip("0")
    swapped = plain.replace(".", ",") if plain.count(".") == 1 and "," not in plain else ""
    return swapped if swapped and _number(swapped) is not None else ""
