import pytest
from quota_plans import codes, districts, of_rule, override, plan_of, quota, run, said, share, units_of

TWO = units_of(a=5, b=15)


def test_a_set_cell_replaces_the_share_and_says_who_decided_and_why():
    plan = plan_of({"q": quota({"fixed": {"each": 1}})})
    allocation, problems = run(plan, TWO, override("q", unit="a", set=3, decided_by="Thông báo 12/TB-MTTQ"))
    assert problems == ()
    assert allocation.allotment("q").total == 4
    assert said(allocation, "q", "a") == [
        "mỗi đơn vị được 1",
        "ấn định 3 theo quyết định của Thông báo 12/TB-MTTQ: dẫn đầu phong trào",
    ]
    assert said(allocation, "q", "b") == ["mỗi đơn vị được 1"]


def test_a_dated_decision_names_its_day():
    plan = plan_of({"q": quota({"fixed": {"each": 1}})})
    allocation, _ = run(plan, TWO, override("q", unit="a", set=3, date="30/3/2021"))
    assert said(allocation, "q", "a")[1] == (
        "ấn định 3 theo quyết định của Ban Thường trực ngày 30/3/2021: dẫn đầu phong trào"
    )
    assert said(allocation, "q", "a", "en")[1] == "set to 3 by Ban Thường trực on 2021-03-30: dẫn đầu phong trào"


def test_a_given_total_that_the_cells_no_longer_add_up_to_is_a_problem_with_both_numbers():
    allocation, (problem,) = run(plan_of({"q": quota(share(4))}), TWO, override("q", unit="a", set=2))
    assert (problem.fault.code, problem.place.cell) == ("override-sum", "overrides/0/set")
    assert problem.what() == "chỉ tiêu “q” có tổng 4, nhưng sau các ngoại lệ cộng các đơn vị được 5"
    assert allocation.allotment("q").total == 4


def test_set_cells_that_make_up_for_each_other_keep_the_total():
    decisions = (override("q", unit="a", set=2), override("q", unit="b", set=2))
    assert of_rule(share(4), TWO, *decisions) == ({"a": 2, "b": 2}, 4, [])


@pytest.mark.parametrize(
    ("quota_id", "unit", "code", "place", "close"),
    [
        ("cap_huyn", "ke_sach", "override-quota-unknown", "overrides/0/quota", "cap_huyen"),
        ("cap_huyen", "ke_xach", "override-unit-unknown", "overrides/0/unit", "ke_sach"),
    ],
)
def test_an_exception_for_something_unknown_is_a_problem_with_the_likely_name(quota_id, unit, code, place, close):
    plan = plan_of({"cap_huyen": quota({"fixed": {"each": 1}})})
    allocation, (problem,) = run(plan, districts(), override(quota_id, unit=unit, set=2))
    assert (problem.fault.code, problem.place.cell, problem.close) == (code, place, close)
    assert allocation.allotment("cap_huyen").total == 11


def test_a_decision_on_a_tie_that_names_an_unknown_unit_is_one_problem_not_two():
    tied = units_of(kien_an=5, kien_binh=5)
    allocation, (problem,) = run(plan_of({"q": quota(share(1))}), tied, override("q", tie_to=["kien_anh"]))
    assert (problem.fault.code, problem.place.cell) == ("override-unit-unknown", "overrides/0/tie_to/0")
    assert problem.close == "kien_an"
    assert [each.count for each in allocation.allotment("q").shares] == [0, 0]


@pytest.mark.parametrize(
    ("rule", "more"),
    [
        ({"held": {"count": 2}}, {}),
        ({"unlimited": {}}, {}),
        ({"fixed": {"each": 1}}, {"among": "xa"}),
    ],
)
def test_an_exception_that_touches_no_cell_is_a_problem(rule, more):
    units = TWO + units_of(level="xa", c=1)
    _, (problem,) = run(plan_of({"q": quota(rule, **more)}), units, override("q", unit="a", set=2))
    assert (problem.fault.code, problem.place.cell) == ("override-idle", "overrides/0/unit")


@pytest.mark.parametrize(
    ("first", "second", "cell"),
    [
        ({"unit": "a", "set": 1}, {"unit": "a", "set": 2}, "a"),
        ({"unit": "a", "set": 1}, {"tie_to": ["a"]}, "a"),
        ({"tie_to": ["b"]}, {"tie_to": ["b"]}, "b"),
        ({"tie_to": ["b"]}, {"tie_to": ["a"]}, "tie_to"),
    ],
)
def test_two_exceptions_for_one_cell_or_one_tie_are_a_problem(first, second, cell):
    tied = units_of(a=5, b=5)
    _, problems = run(plan_of({"q": quota(share(1))}), tied, override("q", **first), override("q", **second))
    assert [(each.fault.code, each.place.cell) for each in problems] == [("override-twice", "overrides/1")]
    assert problems[0].what().endswith(f"({cell})")


def test_one_decision_does_not_name_a_unit_twice():
    tied = units_of(a=5, b=5, c=5)
    assert of_rule(share(2), tied, override("q", tie_to=["a", "a"]))[2] == ["override-twice"]


def test_an_exception_still_shows_where_the_rule_cannot_be_applied():
    plan = plan_of({"q": quota(share(4, of="xaa"))})
    allocation, problems = run(plan, TWO, override("q", unit="a", set=2))
    assert codes(problems) == ["quota-figure-unknown"]
    assert allocation.allotment("q").count_of("a") == 2
    assert allocation.allotment("q").total == 4
