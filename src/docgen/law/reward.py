"""The money of one award: whole numbers and fractions only.

In: a coefficient and the base salary. Out: đồng. Sources: NĐ 98/2023/NĐ-CP Điều 53 (round up to tens of thousands),
NĐ 91/2017/NĐ-CP Điều 73 (a collective gets twice what an individual gets).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from docgen.model.reward import Doubled

STEP = 10_000
"""“Hàng chục nghìn đồng”."""


def amount(
    coefficient: Decimal | int | str,
    salary: int,
    *,
    step: int = STEP,
    factor: int = 1,
    doubled: Doubled | str = Doubled.AFTER,
    round_up: bool = True,
) -> int:
    """The money for one recipient, in đồng: `coefficient` × `salary`, rounded up to a multiple of `step`.

    `factor` is 2 for a collective. It is applied to the rounded amount of an individual (`after`: the decree doubles
    “the amount for individuals”), before rounding (`before`), or not at all (`never`). Without `round_up` only a part
    of one đồng is rounded up. Raises ValueError for negative numbers or a step below 1.

    >>> amount("0.3", 2_340_000), amount("0.3", 2_340_000, round_up=False)
    (710000, 702000)
    >>> amount("0.3", 2_340_000, factor=2), amount("0.3", 2_340_000, factor=2, doubled="before")
    (1420000, 1410000)
    >>> 30 * amount(1, 1_490_000, factor=2) + 70 * amount(1, 1_490_000)
    193700000

    All rounded amounts, in thousands of đồng, of the base salaries of 2019, 2023, 2024 and 2026:

    >>> rates = "0.15 0.3 0.6 0.8 1.0 1.5 2.0 3.0 3.5 4.5 7.0 8.0 12.0".split()
    >>> [amount(rate, 1_490_000) // 1000 for rate in rates]
    [230, 450, 900, 1200, 1490, 2240, 2980, 4470, 5220, 6710, 10430, 11920, 17880]
    >>> [amount(rate, 1_800_000) // 1000 for rate in rates]
    [270, 540, 1080, 1440, 1800, 2700, 3600, 5400, 6300, 8100, 12600, 14400, 21600]
    >>> [amount(rate, 2_340_000) // 1000 for rate in rates]
    [360, 710, 1410, 1880, 2340, 3510, 4680, 7020, 8190, 10530, 16380, 18720, 28080]
    >>> [amount(rate, 2_530_000) // 1000 for rate in rates]
    [380, 760, 1520, 2030, 2530, 3800, 5060, 7590, 8860, 11390, 17710, 20240, 30360]
    """
    exact = Fraction(coefficient) * salary
    if exact < 0 or factor < 0 or step < 1:
        raise ValueError(f"no amount of money: {coefficient} × {salary}, factor {factor}, step {step}")
    unit = step if round_up else 1
    match Doubled(doubled):
        case Doubled.AFTER:
            return _up(exact, unit) * factor
        case Doubled.BEFORE:
            return _up(exact * factor, unit)
        case Doubled.NEVER:
            return _up(exact, unit)


def _up(exact: Fraction, step: int) -> int:
    return -(-exact // step) * step
