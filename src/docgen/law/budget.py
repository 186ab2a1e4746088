"""The budget of a campaign (dự toán kinh phí khen thưởng).

In: how many of each award for each kind, the terms of the rewards, the expenses, the dated rules, the day of the
decision. Out: a budget line by line with its sum, and what could not be computed. A line that cannot be computed is
left out and is an error, so a sum that is printed is complete.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from docgen.law.budget_faults import NO_RATES, NO_SALARY, RATE_UNKNOWN, REWARD_OPEN
from docgen.law.rates import rates_on, salary_on
from docgen.law.reward import amount
from docgen.model.budget import Budget, BudgetLine
from docgen.model.dossier import Places
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.law import Law, Rate, RateTable
from docgen.model.reward import Doubled, Expense, Per, Reward
from docgen.problem import Place, Problem, closest
from docgen.vietnamese.dates import short_date

TWICE_ROUNDED = "gấp đôi mức của cá nhân đã làm tròn"

ANYTIME = RateTable(decree="…", source="…", rates={"none": Rate(name="…")})
"""How an award with a coefficient of its own is computed where no decree is known."""


@dataclass(frozen=True)
class _Terms:
    """How the money of one award for one kind is computed: a sum, or a coefficient that may be doubled."""

    fixed: int | None = None
    coefficient: Decimal | None = None
    doubled: bool = False


def budget_of(
    counts: Mapping[tuple[str, Kind], int],
    names: Mapping[str, str],
    rewards: Mapping[str, Reward],
    expenses: Sequence[Expense],
    law: Law,
    day: datetime.date,
    places: Places | None = None,
) -> tuple[Budget, tuple[Problem, ...]]:
    """The budget by the rules in force on `day`, and every problem.

    `counts` says how many recipients of each kind each award has; `names` what the awards are called, in the order of
    the lines. What has no entry in `rewards` costs nothing. `places` are those of the plan.
    """
    places = places or Places("")
    lines: list[BudgetLine] = []
    problems: list[Problem] = []
    for award, name in names.items():
        if award not in rewards:
            continue
        for kind in Kind:
            count = counts.get((award, kind), 0)
            if count:
                place = places.at("awards", award, "reward")
                found, faults = _line(name, kind, count, rewards[award], law, day, place)
                lines += found
                problems += faults
    lines += [line for expense in expenses if (line := _spent(expense, counts))]
    return Budget(tuple(lines), sum(line.total for line in lines)), tuple(dict.fromkeys(problems))


def _line(
    name: str, kind: Kind, count: int, reward: Reward, law: Law, day: datetime.date, place: Place
) -> tuple[list[BudgetLine], tuple[Problem, ...]]:
    table = rates_on(law, day)
    terms, faults = _terms(name, kind, reward, table, day, place)
    if terms is None:
        return [], faults
    unit_word = KIND_SAID[kind].vi
    if terms.coefficient is None:
        each = terms.fixed or 0
        return [BudgetLine(name, unit_word, count, None, None, each, count * each)], ()
    salary = salary_on(law, day)
    if salary is None:
        return [], (NO_SALARY.at(place, day=short_date(day)),)
    return [_computed(name, unit_word, count, terms, reward, table or ANYTIME, salary.amount)], ()


def _terms(
    name: str, kind: Kind, reward: Reward, table: RateTable | None, day: datetime.date, place: Place
) -> tuple[_Terms | None, tuple[Problem, ...]]:
    """The plan's own sum, else its own coefficient, else the decree's."""
    if reward.fixed and kind in reward.fixed:
        return _Terms(fixed=reward.fixed[kind]), ()
    own = reward.coefficient or {}
    if kind in own:
        return _Terms(coefficient=own[kind]), ()
    if kind is Kind.COLLECTIVE and Kind.INDIVIDUAL in own and reward.doubled is not None:
        return _Terms(coefficient=own[Kind.INDIVIDUAL], doubled=True), ()
    if reward.rate is None:
        return None, (REWARD_OPEN.at(place, award=name, kind=KIND_SAID[kind].vi, kind_en=KIND_SAID[kind].en),)
    if table is None:
        return None, (NO_RATES.at(place, day=short_date(day)),)
    rate = table.rates.get(reward.rate)
    if rate is None:
        known, near = ", ".join(table.rates), closest(reward.rate, table.rates)
        return None, (
            RATE_UNKNOWN.at(place, close=near, award=name, rate=reward.rate, decree=table.decree, known=known),
        )
    coefficient, doubled = rate.coefficient(kind)
    if coefficient is None:
        return None, (REWARD_OPEN.at(place, award=name, kind=KIND_SAID[kind].vi, kind_en=KIND_SAID[kind].en),)
    return _Terms(coefficient=coefficient, doubled=doubled), ()


def _computed(
    name: str, unit_word: str, count: int, terms: _Terms, reward: Reward, table: RateTable, salary: int
) -> BudgetLine:
    coefficient = terms.coefficient or Decimal(0)
    doubled = (reward.doubled or table.doubled) if terms.doubled else Doubled.NEVER
    round_up = table.round_up if reward.round_up is None else reward.round_up
    factor = 1 if doubled is Doubled.NEVER else 2
    each = amount(coefficient, salary, step=table.step, factor=factor, doubled=doubled, round_up=round_up)
    printed = coefficient * factor
    plain = amount(printed, salary, step=table.step, round_up=round_up)
    note = None if each == plain else TWICE_ROUNDED
    return BudgetLine(name, unit_word, count, printed, salary, each, count * each, note)


def _spent(expense: Expense, counts: Mapping[tuple[str, Kind], int]) -> BudgetLine | None:
    """An expense; None where there is nobody to spend it on."""
    count = expense.count
    if count is None:
        by_kind = {kind: sum(number for (_, of), number in counts.items() if of is kind) for kind in Kind}
        match expense.per:
            case Per.ONCE:
                count = 1
            case Per.CERTIFICATE:
                count = sum(by_kind.values())
            case _:
                count = by_kind[Kind(expense.per.value)]
    if not count:
        return None
    total = count * expense.price
    return BudgetLine(expense.name, expense.unit_word, count, None, None, expense.price, total, expense.note)
