"""Whole numbers as they stand on papers.

In: a whole number. Out: its digits. Papers pad the counts of people and sets of papers (“01 tập thể”), and part
thousands by points (“1.490.000 đồng”).
"""

from __future__ import annotations


def padded(count: int) -> str:
    """A count; a zero stands before one digit. Raises ValueError for a negative number, which counts nothing.

    Source: practice in plans of this kind; NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.c does the same for numbers of papers.

    >>> padded(1), padded(14)
    ('01', '14')
    """
    if count < 0:
        raise ValueError(f"a count is not negative: {count}")
    return f"{count:02}"


def grouped(number: int) -> str:
    """A number with a point after each three digits. Source: the Vietnamese custom.

    >>> grouped(1490000)
    '1.490.000'
    """
    return f"{number:,}".replace(",", ".")
