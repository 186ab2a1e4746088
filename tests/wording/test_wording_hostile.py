"""Bodies and names that nobody writes on purpose."""

import pytest

from docgen.problem import Place
from docgen.wording.expressions import fill
from dossiers import codes, plan_of, worded


@pytest.mark.parametrize("numbering", [["I."], ["1.", "I."]])
def test_more_parts_than_roman_numerals_can_number_are_one_problem(numbering: list[str]) -> None:
    parts = [f"Phần {number}." for number in range(4000)]
    body = parts if len(numbering) == 1 else [{"heading": "Một", "items": parts}]
    found, problems = worded(plan_of(body=body, numbering={"items": numbering}))
    assert codes(problems) == ["too-many-parts"]
    assert len(found.body) >= 4000


def test_a_name_below_a_value_is_told_from_a_name_that_is_missing() -> None:
    names = {"terms": {"dot": "đợt thi đua"}}
    (problem,) = fill("{{ terms.dot.x }}", names, Place("plan.yaml", 1, 1)).problems
    assert problem.lines() == [
        "plan.yaml:1:1: lỗi: “terms.dot.x”: thừa “x”, tên đứng trước không có phần nào bên trong [text-no-parts]",
        "    sửa: bỏ “x” và dấu đứng trước nó",
    ]
