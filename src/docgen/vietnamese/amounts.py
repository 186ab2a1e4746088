"""Amounts: numbers as they are typed, printed and said in words.

In: a number, or a text that a person typed. Out: the text for a paper, or the number. What could be read in two ways
is not read at all: `1.5` is no Vietnamese number, for a point parts thousands, and `1,490` is one and a half here and
a thousand and a half elsewhere. Money that is read wrongly is paid wrongly.
"""

from __future__ import annotations

import re
from decimal import Decimal

from docgen.vietnamese.counts import grouped

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_TENS = {1: "mốt", 4: "tư", 5: "lăm"}
"""Digits that change their name after hai mươi … chín mươi."""

UNITS = ("", "nghìn", "triệu")
BILLION = "tỷ"
SOUTHERN = {"nghìn": "ngàn", "linh": "lẻ"}

LONGEST = 40
"""Signs that a typed number has at most; longer ones are no amounts, and Python refuses to read very long ones."""

BLANK = " \u00a0\u2009\u202f"
POINTED = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
AMOUNT = re.compile(
    rf"({POINTED}|[1-9][0-9]{{0,2}}([{BLANK}])[0-9]{{3}}(?:\2[0-9]{{3}})*|[1-9][0-9]*|0)"
    rf"(?:[{BLANK}]*(?:đồng|đ|₫|vnđ|vnd))?\.?",
    re.IGNORECASE,
)
DECIMAL = re.compile(rf"([-−]?)({POINTED}|[0-9]+)(?:,([0-9]+))?")

thousands = grouped
"""A number with a point after each three digits: the same as `counts.grouped`, under the word used with money."""


def in_words(number: int, *, southern: bool = False) -> str:
    """A whole number in words, from 0 up without an end. Raises ValueError for a negative number.

    Read by groups of three digits. A group that is not the first says its hundreds even if there are none; groups of
    zeros are passed over. `southern` says `ngàn` and `lẻ` for `nghìn` and `linh`. Above the millions one counts by
    `tỷ` (nghìn tỷ, triệu tỷ, tỷ tỷ). Source: the Vietnamese custom, as taught at school.

    >>> in_words(1005), in_words(24), in_words(15)
    ('một nghìn không trăm linh năm', 'hai mươi tư', 'mười lăm')
    >>> in_words(1005, southern=True)
    'một ngàn không trăm lẻ năm'
    >>> in_words(2 * 10**12 + 1), in_words(10**18)
    ('hai nghìn tỷ không trăm linh một', 'một tỷ tỷ')
    """
    if number < 0:
        raise ValueError(f"an amount in words is not negative: {number}")
    groups = []
    rest = number
    while rest:
        rest, group = divmod(rest, 1000)
        groups.append(group)
    words: list[str] = []
    for place in reversed(range(len(groups))):
        if groups[place]:
            words += [*_three(groups[place], first=not words), UNITS[place % 3]]
        if place and place % 3 == 0 and any(groups[place : place + 3]):
            words += [BILLION] * (place // 3)
    said = [SOUTHERN.get(word, word) if southern else word for word in words if word]
    return " ".join(said) or DIGITS[0]


def _three(group: int, *, first: bool) -> list[str]:
    """The words for 1 … 999."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [] if first and not hundreds else [DIGITS[hundreds], "trăm"]
    if tens > 1:
        words += [DIGITS[tens], "mươi"]
    elif tens:
        words.append("mười")
    elif ones and words:
        words.append("linh")
    if ones:
        changed = tens > 1 or (tens == 1 and ones == 5)
        words.append(AFTER_TENS.get(ones, DIGITS[ones]) if changed else DIGITS[ones])
    return words


def amount_in_words(dong: int, *, southern: bool = False, even: bool = False) -> str:
    """A sum of money in words, with a capital and `đồng`; with `chẵn` after it if `even`.

    Raises ValueError for a negative sum. Source: the custom of accounting vouchers.

    >>> amount_in_words(193_700_000)
    'Một trăm chín mươi ba triệu bảy trăm nghìn đồng'
    >>> amount_in_words(1_490_000, southern=True, even=True)
    'Một triệu bốn trăm chín mươi ngàn đồng chẵn'
    """
    words = in_words(dong, southern=southern)
    return f"{words[0].upper()}{words[1:]} đồng{' chẵn' if even else ''}"


def parse_amount(text: str) -> int | None:
    """The sum of money that a person typed, in đồng, or None if the text is not one beyond doubt.

    Read are digits alone, and digits by threes with points or blanks between, with or without `đồng`, `đ`, `VNĐ`
    after. Not read are signs (`-5`), commas, halves of a group (`1.5`), and zeros in front: `0912345678` is the
    number of a telephone.

    >>> parse_amount("193.700.000 đồng"), parse_amount("193700000"), parse_amount("1\u00a0490\u00a0000đ")
    (193700000, 193700000, 1490000)
    >>> parse_amount("1.5"), parse_amount("1,490"), parse_amount("12.34.567"), parse_amount("0912345678")
    (None, None, None, None)
    """
    text = text.strip()
    found = AMOUNT.fullmatch(text) if len(text) <= LONGEST else None
    return int(re.sub("[^0-9]", "", found[1])) if found else None


def decimal_said(number: Decimal) -> str:
    """A number with a comma before its decimals and points between its thousands; no decimal is added or lost.

    Raises ValueError for what is not finite.

    >>> decimal_said(Decimal("98.5")), decimal_said(Decimal("1490.50")), decimal_said(Decimal("1E+3"))
    ('98,5', '1.490,50', '1.000')
    """
    if not number.is_finite():
        raise ValueError(f"not a number that can be printed: {number}")
    whole, _, decimals = f"{abs(number):f}".partition(".")
    minus = "-" if number < 0 else ""
    return minus + grouped(int(whole)) + (f",{decimals}" if decimals else "")


def parse_decimal(text: str) -> Decimal | None:
    """The number that a person typed, or None if the text is not one beyond doubt.

    A comma stands before decimals, points only between thousands; nothing else stands there, no `%` and no unit.

    >>> parse_decimal("98,5"), parse_decimal("1.490,5"), parse_decimal("1.490")
    (Decimal('98.5'), Decimal('1490.5'), Decimal('1490'))
    >>> parse_decimal("98.5"), parse_decimal("98,5%"), parse_decimal("1,490,5")
    (None, None, None)
    """
    text = text.strip()
    found = DECIMAL.fullmatch(text) if len(text) <= LONGEST else None
    if not found:
        return None
    sign, whole, decimals = found.groups()
    return Decimal(("-" if sign else "") + whole.replace(".", "") + (f".{decimals}" if decimals else ""))
