import pytest
from quota_plans import districts, of_rule, override, plan_of, quota, ratio, run, said, share, units_of

THREE = units_of(c=5, a=5, b=5, d=20)


def test_a_tie_is_reported_and_never_settled_by_row_order():
    plan = plan_of({"q": quota(share(9))})
    allocation, (problem,) = run(plan, THREE)
    assert problem.fault.code == "tie"
    assert problem.place.cell == "quotas/q/rule"
    assert problem.what() == (
        "Chỉ tiêu “q”: 3 đơn vị có phần dư bằng nhau nhưng chỉ còn 1 suất: Huyện A (a), Huyện B (b), Huyện C (c)"
    )
    assert [each.count for each in allocation.allotment("q").shares] == [1, 1, 1, 5]
    assert allocation.allotment("q").total == 9


def test_a_tied_unit_says_how_many_seats_are_contested():
    allocation, _ = run(plan_of({"q": quota(share(9))}), THREE)
    assert said(allocation, "q", "b") == [
        "5 xã, phường, thị trấn × 9 ÷ 35 = 1 lẻ 10/35: được 1; 3 đơn vị có phần lẻ bằng nhau mà chỉ còn 1 suất"
    ]


def test_the_same_tie_is_found_whatever_the_order_of_rows():
    plan = plan_of({"q": quota(share(9))})
    assert run(plan, THREE)[1] == run(plan, tuple(reversed(THREE)))[1]


def test_fourteen_for_the_communes_of_soc_trang_need_a_decision_on_two_seats():
    plan = plan_of({"q": quota(ratio(8, on="total"))})
    _, (problem,) = run(plan, districts())
    assert problem.what() == (
        "Chỉ tiêu “q”: 3 đơn vị có phần dư bằng nhau nhưng chỉ còn 2 suất: "
        "Huyện Long Phú (long_phu), Huyện Mỹ Xuyên (my_xuyen), Huyện Trần Đề (tran_de)"
    )
    allocation, problems = run(plan, districts(), override("q", tie_to=["tran_de", "long_phu"]))
    assert problems == ()
    assert [each.count for each in allocation.allotment("q").shares] == [1, 1, 1, 2, 2, 1, 2, 1, 1, 1, 1]


def test_a_decision_gives_the_contested_seats_and_says_why():
    plan = plan_of({"q": quota(share(9))})
    decision = override("q", tie_to=["b"], date="2021-02-08")
    allocation, problems = run(plan, THREE, decision)
    assert problems == ()
    assert {each.unit: each.count for each in allocation.allotment("q").shares} == {"a": 1, "b": 2, "c": 1, "d": 5}
    assert said(allocation, "q", "b")[-1] == (
        "được thêm 1 thành 2 theo quyết định của Ban Thường trực ngày 08/02/2021: dẫn đầu phong trào"
    )
    assert said(allocation, "q", "a")[-1] == (
        "không được thêm theo quyết định của Ban Thường trực ngày 08/02/2021: dẫn đầu phong trào"
    )
    assert said(allocation, "q", "b", "en")[-1] == "one more, 2, by Ban Thường trực on 2021-02-08: dẫn đầu phong trào"


@pytest.mark.parametrize("chosen", [["a", "b"], ["d"], [], ["a", "d"]])
def test_a_decision_that_does_not_fit_the_tie_is_a_problem_and_gives_nothing(chosen):
    allocation, (problem,) = run(plan_of({"q": quota(share(9))}), THREE, override("q", tie_to=chosen))
    assert (problem.fault.code, problem.place.cell) == ("tie-to-misfit", "overrides/0/tie_to")
    assert sum(each.count for each in allocation.allotment("q").shares) == 8


def test_a_decision_where_there_is_no_tie_is_a_problem():
    assert of_rule(share(4), units_of(a=1, b=3), override("q", tie_to=["a"]))[2] == ["no-tie"]
    assert of_rule({"held": {"count": 1}}, units_of(a=1), override("q", tie_to=["a"]))[2] == ["no-tie"]


def test_a_tie_can_be_settled_by_setting_the_tied_cells():
    counts, total, problems = of_rule(share(9), THREE, override("q", unit="a", set=2))
    assert (counts, total, problems) == ({"a": 2, "b": 1, "c": 1, "d": 5}, 9, [])


def test_a_decision_for_a_tie_that_set_cells_have_settled_already_is_a_problem():
    decisions = (override("q", unit="a", set=2), override("q", tie_to=["b"]))
    assert of_rule(share(9), THREE, *decisions)[2] == ["no-tie"]


def test_a_set_cell_leaves_the_tie_to_the_other_units():
    plan = plan_of({"q": quota(share(9))})
    _, (problem,) = run(plan, THREE, override("q", unit="a", set=1))
    assert problem.what() == (
        "Chỉ tiêu “q”: 2 đơn vị có phần dư bằng nhau nhưng chỉ còn 1 suất: Huyện B (b), Huyện C (c)"
    )


def test_the_last_tied_unit_gets_nothing_by_itself():
    decisions = (override("q", unit="a", set=1), override("q", unit="b", set=1))
    counts, _, problems = of_rule(share(9), THREE, *decisions)
    assert (counts["c"], problems) == (1, ["override-sum"])


def test_no_tie_is_reported_while_a_figure_is_missing():
    assert of_rule(share(9), units_of(a=5, b=5, c=None))[2] == ["figure-missing"]
    decided = of_rule(share(9), units_of(a=5, b=5, c=None), override("q", tie_to=["a"]))
    assert decided[2] == ["figure-missing"]
