"""What becomes of a remainder, in whole numbers only.

In: an amount, a divisor and a rounding. Out: the count, and the sentence that says how the remainder was treated.
A float would decide 0,5 by accident; `2 * rest` against the divisor decides it exactly.
"""

from __future__ import annotations

from docgen.model.rules import Rounding
from docgen.problem import Say

EXACT = Say(
    "{amount} {figure} ÷ {divisor} = {whole}, không lẻ: được {count}",
    "{amount} {figure} ÷ {divisor} = {whole}, nothing over: {count}",
)
BELOW_HALF = Say(
    "{amount} {figure} ÷ {divisor} = {whole} lẻ {rest}/{divisor}, dưới một nửa: làm tròn xuống {count}",
    "{amount} {figure} ÷ {divisor} = {whole} and {rest}/{divisor}, below one half: rounded down to {count}",
)
ABOVE_HALF = Say(
    "{amount} {figure} ÷ {divisor} = {whole} lẻ {rest}/{divisor}, trên một nửa: làm tròn lên {count}",
    "{amount} {figure} ÷ {divisor} = {whole} and {rest}/{divisor}, above one half: rounded up to {count}",
)
HALF_GOES_UP = Say(
    "{amount} {figure} ÷ {divisor} = {whole} lẻ {rest}/{divisor}, đúng một nửa: làm tròn lên {count}",
    "{amount} {figure} ÷ {divisor} = {whole} and {rest}/{divisor}, just one half: rounded up to {count}",
)
HALF_GOES_DOWN = Say(
    "{amount} {figure} ÷ {divisor} = {whole} lẻ {rest}/{divisor}, đúng một nửa mà chưa hơn: làm tròn xuống {count}",
    "{amount} {figure} ÷ {divisor} = {whole} and {rest}/{divisor}, one half and not more: rounded down to {count}",
)
REST_DROPPED = Say(
    "{amount} {figure} ÷ {divisor} = {whole} lẻ {rest}/{divisor}, bỏ phần lẻ: được {count}",
    "{amount} {figure} ÷ {divisor} = {whole} and {rest}/{divisor}, the rest is dropped: {count}",
)
REST_GOES_UP = Say(
    "{amount} {figure} ÷ {divisor} = {whole} lẻ {rest}/{divisor}, có lẻ là làm tròn lên: được {count}",
    "{amount} {figure} ÷ {divisor} = {whole} and {rest}/{divisor}, any rest is rounded up: {count}",
)


def rounded(amount: int, divisor: int, rounding: Rounding) -> tuple[int, Say]:
    """How many times `divisor` goes into `amount`, and the sentence for what became of the rest.

    `amount` is 0 or more, `divisor` 1 or more. Source: the plans themselves (“từ 0,5 trở lên làm tròn lên”, “nhiều
    hơn 0,5”); no norm says how to round.

    >>> rounded(775, 50, Rounding.HALF_UP)[0], rounded(775, 50, Rounding.MORE_THAN_HALF)[0]
    (16, 15)
    >>> rounded(11, 5, Rounding.FLOOR)[0], rounded(11, 5, Rounding.CEILING)[0]
    (2, 3)
    """
    whole, rest = divmod(amount, divisor)
    if not rest:
        return whole, EXACT
    if rounding is Rounding.FLOOR:
        return whole, REST_DROPPED
    if rounding is Rounding.CEILING:
        return whole + 1, REST_GOES_UP
    if 2 * rest == divisor:
        return (whole + 1, HALF_GOES_UP) if rounding is Rounding.HALF_UP else (whole, HALF_GOES_DOWN)
    return (whole + 1, ABOVE_HALF) if 2 * rest > divisor else (whole, BELOW_HALF)
