"""The base salary and the rates of rewards on a day."""

from __future__ import annotations

import datetime

from docgen.law.time import latest
from docgen.model.law import Law, Rate, RateTable, Salary


def salary_on(law: Law, day: datetime.date) -> Salary | None:
    """The base salary in force on a day; rewards go by that of the decision's day (NĐ 98/2023 Điều 53)."""
    return latest(law.salaries, day)


def rates_on(law: Law, day: datetime.date) -> RateTable | None:
    """The table of rates in force on a day."""
    return latest(law.rates, day)


def rate_on(law: Law, key: str, day: datetime.date) -> Rate | None:
    """The rate of an award on a day; None where the decree of that day has no such award."""
    table = rates_on(law, day)
    return table.rates.get(key) if table else None
