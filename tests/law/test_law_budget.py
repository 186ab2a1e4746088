"""The budget: exact sums, by the law of the decision's day, and every sum that cannot be told is asked for."""

import datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from law_files import the_law

from docgen.law import amount, budget_of
from docgen.model.budget import Budget, BudgetLine
from docgen.model.dossier import Places
from docgen.model.kind import Kind
from docgen.model.law import Law
from docgen.model.reward import Expense, Reward
from docgen.problem import Place, Problem

IN_2021 = datetime.date(2021, 6, 15)
IN_2024 = datetime.date(2024, 8, 1)
COLLECTIVE, INDIVIDUAL, HOUSEHOLD = Kind.COLLECTIVE, Kind.INDIVIDUAL, Kind.HOUSEHOLD
PRINTING = {"name": "In bằng khen", "unit_word": "tờ", "price": "15000"}


def budget(
    counts: dict[Kind, int],
    day: datetime.date = IN_2021,
    expenses: tuple[dict[str, Any], ...] = (),
    law: Law | None = None,
    **reward: Any,
) -> tuple[Budget, tuple[Problem, ...]]:
    """The budget of one award."""
    return budget_of(
        {("bk", kind): count for kind, count in counts.items()},
        {"bk": "Bằng khen"},
        {"bk": Reward.model_validate(reward)} if reward else {},
        [Expense.model_validate(expense) for expense in expenses],
        the_law() if law is None else law,
        day,
        Places("plan.yaml", {("awards", "bk", "reward"): Place("plan.yaml", 9)}),
    )


def each(found: tuple[Budget, tuple[Problem, ...]]) -> list[int]:
    assert found[1] == ()
    return [line.each for line in found[0].lines]


def test_the_vector_of_seventy_individuals_and_thirty_collectives() -> None:
    found, problems = budget({INDIVIDUAL: 70, COLLECTIVE: 30}, rate="bang_khen_tinh")
    assert problems == ()
    assert [(line.unit_word, line.count, line.each, line.total) for line in found.lines] == [
        ("tập thể", 30, 2_980_000, 89_400_000),
        ("cá nhân", 70, 1_490_000, 104_300_000),
    ]
    assert found.total == 193_700_000


@pytest.mark.parametrize(
    ("doubled", "collective", "note"),
    [
        ("after", 1_420_000, "gấp đôi mức của cá nhân đã làm tròn"),
        ("before", 1_410_000, None),
        ("never", 710_000, None),
    ],
)
def test_a_collective_gets_twice_the_rounded_amount_unless_the_switch_says_otherwise(
    doubled: str, collective: int, note: str | None
) -> None:
    found, problems = budget({COLLECTIVE: 1, INDIVIDUAL: 1}, IN_2024, rate="giay_khen", doubled=doubled)
    assert problems == ()
    assert [(line.each, line.note) for line in found.lines] == [(collective, note), (710_000, None)]


def test_without_the_switch_the_table_of_the_decree_decides() -> None:
    assert each(budget({COLLECTIVE: 1}, IN_2024, rate="giay_khen")) == [1_420_000]
    table = the_law().rates[1].model_copy(update={"doubled": "before"})
    assert each(budget({COLLECTIVE: 1}, IN_2024, law=the_law().model_copy(update={"rates": (table,)}),
                       rate="giay_khen")) == [1_410_000]  # fmt: skip


def test_rounding_up_can_be_switched_off() -> None:
    assert each(budget({INDIVIDUAL: 1}, IN_2024, rate="giay_khen", round_up="không")) == [702_000]


def test_a_line_shows_the_coefficient_that_its_kind_is_paid_by() -> None:
    found, _ = budget({COLLECTIVE: 1, INDIVIDUAL: 1, HOUSEHOLD: 1}, IN_2024, rate="bang_khen_tinh")
    assert [(line.unit_word, str(line.coefficient), line.base) for line in found.lines] == [
        ("tập thể", "3.0", 2_340_000),
        ("cá nhân", "1.5", 2_340_000),
        ("hộ gia đình", "1.5", 2_340_000),
    ]


def test_the_day_of_the_decision_chooses_decree_and_salary() -> None:
    days = [datetime.date(2023, 12, 31), datetime.date(2024, 1, 1), datetime.date(2024, 7, 1)]
    assert [each(budget({INDIVIDUAL: 1}, day, rate="bang_khen_tinh"))[0] for day in days] == [
        1_800_000, 2_700_000, 3_510_000,
    ]  # fmt: skip


def test_an_office_may_have_its_own_coefficients_or_sums() -> None:
    own = {"coefficient": {"individual": "0,6", "collective": "1,2"}}
    assert each(budget({COLLECTIVE: 2, INDIVIDUAL: 3}, **own)) == [1_790_000, 900_000]
    assert each(budget({COLLECTIVE: 1}, coefficient={"individual": "0,6"}, doubled="after")) == [1_800_000]
    fixed, problems = budget({INDIVIDUAL: 3}, fixed={"individual": "500000"})
    assert problems == ()
    assert fixed.lines == (BudgetLine("Bằng khen", "cá nhân", 3, None, None, 500_000, 1_500_000),)


def test_a_sum_of_the_plan_goes_before_a_coefficient_and_that_before_the_decree() -> None:
    everything = {"rate": "giay_khen", "coefficient": {"individual": "2,0"}}
    assert each(budget({INDIVIDUAL: 1}, **everything)) == [2_980_000]
    assert each(budget({INDIVIDUAL: 1}, **everything, fixed={"individual": "1"})) == [1]
    assert each(budget({HOUSEHOLD: 1}, **everything)) == [450_000]


def test_an_award_without_terms_costs_nothing() -> None:
    assert budget({INDIVIDUAL: 5}) == (Budget((), 0), ())


@pytest.mark.parametrize(
    ("per", "count"), [("certificate", 10), ("collective", 2), ("individual", 7), ("household", 1), ("once", 1)]
)
def test_an_expense_is_counted_by_what_it_is_for(per: str, count: int) -> None:
    found, _ = budget({COLLECTIVE: 2, INDIVIDUAL: 7, HOUSEHOLD: 1}, expenses=({**PRINTING, "per": per},))
    assert found.lines == (BudgetLine("In bằng khen", "tờ", count, None, None, 15_000, count * 15_000),)
    assert found.total == count * 15_000


def test_an_expense_may_say_how_many_and_one_for_nobody_is_left_out() -> None:
    found, _ = budget(
        {INDIVIDUAL: 1}, expenses=({**PRINTING, "count": "12"}, {**PRINTING, "per": "household", "name": "Khung"})
    )
    assert [(line.content, line.count) for line in found.lines] == [("In bằng khen", 12)]


def asked(found: tuple[Budget, tuple[Problem, ...]]) -> list[tuple[str, str]]:
    assert found[0].lines == ()
    return [(problem.fault.code, str(problem.place)) for problem in found[1]]


def test_what_cannot_be_computed_is_an_error_at_the_reward_and_no_line() -> None:
    place = "plan.yaml:9"
    early = datetime.date(2010, 1, 1)
    assert asked(budget({INDIVIDUAL: 1}, rate="giay_khen_xaa")) == [("reward-rate-unknown", place)]
    assert asked(budget({INDIVIDUAL: 1}, rate="co_thi_dua_tinh")) == [("reward-open", place)]
    assert asked(budget({COLLECTIVE: 1}, rate="cstd_co_so")) == [("reward-open", place)]
    assert asked(budget({COLLECTIVE: 1}, coefficient={"individual": "1,0"})) == [("reward-open", place)]
    assert asked(budget({INDIVIDUAL: 1}, early, rate="giay_khen")) == [("reward-no-rates", place)]
    assert asked(budget({INDIVIDUAL: 1}, early, coefficient={"individual": "1,0"})) == [("reward-no-salary", place)]
    assert asked(budget({INDIVIDUAL: 1}, law=Law(), rate="giay_khen")) == [("reward-no-rates", place)]


def test_a_rate_that_is_nearly_known_is_asked_for() -> None:
    _, (problem,) = budget({INDIVIDUAL: 1}, rate="giay_khen_xaa")
    assert problem.is_error
    assert problem.what() == (
        "tiền thưởng của “Bằng khen” theo mức “giay_khen_xaa”, Nghị định 91/2017/NĐ-CP không có mức này"
    )
    assert problem.mend() == "có phải “giay_khen_xa”?"


@given(
    hundredths=st.integers(0, 5000),
    salary=st.integers(0, 10_000_000),
    factor=st.sampled_from([1, 2]),
    doubled=st.sampled_from(["after", "before"]),
)
def test_an_amount_is_a_multiple_of_the_step_and_less_than_one_step_above_the_exact_one(
    hundredths: int, salary: int, factor: int, doubled: str
) -> None:
    found = amount(f"{hundredths}/100", salary, factor=factor, doubled=doubled)
    exact = Fraction(hundredths, 100) * salary * factor
    assert found % 10_000 == 0
    assert 0 <= found - exact < 10_000 * (factor if doubled == "after" else 1)


@pytest.mark.parametrize("wrong", [{"coefficient": -1}, {"step": 0}, {"factor": -2}])
def test_an_amount_that_makes_no_sense_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="no amount"):
        amount(**{"coefficient": 1, "salary": 10, **wrong})
