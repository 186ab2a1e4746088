"""Numbers with decimals, as they are written in Vietnamese; a point before decimals is asked for."""

from decimal import Decimal

import pytest

from docgen.model.reward import Reward
from docgen.readers import read
from docgen.schema import decode


def decoded(number: str):
    located, problems = read("plan.yaml", f"coefficient:\n  individual: {number}\n".encode())
    assert problems == ()
    found, _, problems = decode(Reward, located)
    return (found.coefficient["individual"] if found else None), problems


@pytest.mark.parametrize(
    ("written", "number"),
    [("98,5", "98.5"), ("1,0", "1.0"), ("3", "3"), ("0", "0"), ("0,15", "0.15"), ("1.490.000", "1490000"),
     ("1490000", "1490000"), ("1.490,25", "1490.25")],
)  # fmt: skip
def test_a_comma_parts_decimals_and_points_part_thousands(written: str, number: str) -> None:
    found, problems = decoded(written)
    assert problems == ()
    assert found == Decimal(number)


@pytest.mark.parametrize("written", ["98.5", "1,490,000", "-1", "1.49", "1e3", "05", "5%", "có", "1.490.00", "1,"])
def test_a_number_that_could_mean_two_things_is_asked_for(written: str) -> None:
    found, (problem,) = decoded(written)
    assert found is None
    assert problem.fault.code == "number-form"
    assert problem.place.line == 2
    assert problem.what() == f"“Hệ số riêng” (coefficient.individual) là “{written}”, không phải số"
    assert "98,5" in problem.need()
