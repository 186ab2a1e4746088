"""Letters: the labels of points, Roman numerals, capitals.

In: a position or a text. Out: its label, or the text in capitals. Texts come out composed (NFC), so that a letter and
its tone stay one sign in Word and in comparisons.
"""

from __future__ import annotations

from functools import lru_cache

from docgen.vietnamese.spelling import composed

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The 23 letters that papers use for points: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư."""

ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

OPENING = "“‘\"'«([{ \t\n-–—"


def point_label(index: int) -> str:
    """The label of the point at `index`, counted from 1. Raises ValueError below 1.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ (“theo thứ tự bảng chữ cái tiếng Việt”). The norm is silent on what
    follows `y`; labels go on with two letters, as columns of a sheet do, so that no label is missing or used twice.

    >>> [point_label(index) for index in (1, 5, 6, 23, 24, 28)]
    ['a', 'đ', 'e', 'y', 'aa', 'ađ']
    """
    if index < 1:
        raise ValueError(f"points are counted from 1: {index}")
    label = ""
    while index:
        index, place = divmod(index - 1, len(POINT_LETTERS))
        label = POINT_LETTERS[place] + label
    return label


@lru_cache(maxsize=256)  # sections of forms, over and over
def roman(number: int) -> str:
    """A Roman numeral. Raises ValueError outside 1 … 3999, which Roman numerals cannot write.

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ and III.1.a (parts, chapters, annexes).

    >>> roman(1), roman(4), roman(19)
    ('I', 'IV', 'XIX')
    """
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman numeral for {number}")
    numeral = ""
    for value, sign in ROMAN:
        times, number = divmod(number, value)
        numeral += sign * times
    return numeral


@lru_cache(maxsize=1 << 12)  # headings of forms, over and over
def capitals(text: str) -> str:
    """The text in capitals, composed.

    >>> capitals("Ủy ban Mặt trận Tổ quốc")
    'ỦY BAN MẶT TRẬN TỔ QUỐC'
    """
    return composed(composed(text).upper())


@lru_cache(maxsize=1 << 12)  # likewise merits, offices and places
def capitalised(text: str) -> str:
    """The text with a capital at its beginning; the rest stays as it is.

    Quotes, brackets, dashes and blanks before the first letter are passed over. What begins with a digit stays.

    >>> capitalised("ủy ban nhân dân"), capitalised("“đơn vị”"), capitalised("01 tập thể")
    ('Ủy ban nhân dân', '“Đơn vị”', '01 tập thể')
    """
    text = composed(text)
    rest = text.lstrip(OPENING)
    start = len(text) - len(rest)
    return text[:start] + composed(rest[:1].upper()) + rest[1:]
