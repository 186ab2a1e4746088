import pytest
from quota_plans import COMMUNE_STEPS, codes, of_rule, override, plan_of, quota, ratio, run, said, share, units_of

TWO = units_of(a=5, b=15)
EACH = {"fixed": {"each": 1}}


@pytest.mark.parametrize(
    ("more", "code", "field", "close"),
    [
        ({"award": "bk_tww"}, "quota-award-unknown", "award", "bk_tw"),
        ({"level": "huyn"}, "quota-level-unknown", "level", "huyen"),
        ({"among": "huyn"}, "quota-level-unknown", "among", "huyen"),
    ],
)
def test_an_unknown_award_or_level_is_a_problem_with_the_likely_name(more, code, field, close):
    _, (problem,) = run(plan_of({"q": quota(EACH, **more)}), TWO)
    assert (problem.fault.code, problem.place.cell, problem.close) == (code, f"quotas/q/{field}", close)


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ({"thresholds": {"of": "xaa", "steps": [{"give": 1}]}}, "thresholds"),
        (ratio(8, of="xaa"), "ratio"),
        (share(8, of="xaa"), "share"),
    ],
)
def test_an_unknown_figure_is_a_problem_with_the_likely_name(rule, name):
    allocation, (problem,) = run(plan_of({"q": quota(rule)}), TWO)
    assert (problem.fault.code, problem.place.cell) == ("quota-figure-unknown", f"quotas/q/rule/{name}/of")
    assert problem.close == "xa"
    assert said(allocation, "q", "a") == ["chưa tính được: còn lỗi phải sửa"]


def test_an_unknown_unit_in_a_table_is_a_problem_with_the_likely_name():
    units = units_of(ke_sach=1)
    _, (problem,) = run(plan_of({"q": quota({"table": {"gives": {"ke_xach": 1}}})}), units)
    assert (problem.fault.code, problem.place.cell) == ("table-unit-unknown", "quotas/q/rule/table/gives/ke_xach")
    assert problem.close == "ke_sach"


def test_a_table_for_a_unit_that_takes_no_part_is_a_problem():
    units = TWO + units_of(level="xa", c=1)
    _, (problem,) = run(plan_of({"q": quota({"table": {"gives": {"a": 1, "c": 1}}}, among="huyen")}), units)
    assert (problem.fault.code, problem.place.cell) == ("table-outside", "quotas/q/rule/table/gives/c")


@pytest.mark.parametrize("rule", [COMMUNE_STEPS, ratio(8), ratio(8, on="total"), share(4)])
def test_a_unit_without_the_figure_is_a_problem_at_its_row(rule):
    allocation, (problem,) = run(plan_of({"q": quota(rule)}), units_of(a=5, b=None, c=5))
    assert (problem.fault.code, problem.place.file, problem.place.cell) == (
        "figure-missing", "units.csv", "1/figures/xa",
    )  # fmt: skip
    assert allocation.allotment("q").count_of("b") == 0
    assert said(allocation, "q", "b") == ["chưa có số liệu xã, phường, thị trấn: chưa tính"]


def test_a_missing_figure_is_reported_once_for_all_quotas_that_need_it():
    plan = plan_of({"q": quota(COMMUNE_STEPS), "r": quota(ratio(8), kind="individual")})
    assert codes(run(plan, units_of(a=5, b=None))[1]) == ["figure-missing"]


def test_a_figure_that_every_unit_lacks_is_reported_once():
    assert of_rule(COMMUNE_STEPS, units_of(a=None, b=None, c=None))[2] == ["figure-empty"]


def test_a_figure_is_only_asked_of_units_that_take_part():
    units = units_of(a=5) + units_of(level="xa", c=None)
    assert of_rule(COMMUNE_STEPS, units, among="huyen")[2] == []


def test_a_total_cannot_be_shared_by_a_figure_that_adds_up_to_nothing():
    counts, total, problems = of_rule(share(3), units_of(a=0, b=0))
    assert (counts, total, problems) == ({"a": 0, "b": 0}, 3, ["figure-zero"])
    assert of_rule(share(3), units_of(a=0, b=0), minimum=1)[2] == ["figure-zero"]


def test_nothing_can_be_shared_by_a_figure_that_adds_up_to_nothing():
    plan = plan_of({"q": quota(share(0)), "r": quota(ratio(8, on="total"), kind="individual")})
    allocation, problems = run(plan, units_of(a=0, b=0))
    assert problems == ()
    assert [allotment.total for allotment in allocation.allotments] == [0, 0]
    assert said(allocation, "q", "a") == ["tổng số đem chia là 0: được 0"]


def test_shares_of_a_total_say_how_their_remainders_were_treated():
    allocation, problems = run(plan_of({"q": quota(share(10))}), units_of(a=1, b=33, c=66))
    assert problems == ()
    figure = "xã, phường, thị trấn"
    assert said(allocation, "q", "a") == [
        f"1 {figure} × 10 ÷ 100 = 0 lẻ 10/100, phần lẻ không thuộc nhóm lớn nhất: được 0"
    ]
    assert said(allocation, "q", "c") == [
        f"66 {figure} × 10 ÷ 100 = 6 lẻ 60/100, phần lẻ thuộc nhóm lớn nhất nên thêm 1: được 7"
    ]
    assert said(allocation, "q") == [
        "tổng số cho trước: 10",
        f"chia 10 cho 3 đơn vị theo “{figure}”, phần lẻ lớn nhất được trước",
    ]


def test_a_unit_of_an_unknown_level_is_reported_and_nothing_that_follows_from_it():
    units = units_of(a=5) + units_of(level="huyn", b=5)
    plan = plan_of(
        {
            "q": quota(EACH, among="huyen"),
            "r": quota({"table": {"gives": {"b": 1}}}, among="huyen"),
            "s": quota(EACH, among="xa"),
        },
        awards={"bk": {"name": "Bằng khen", "declared": {"collective": 4}}},
    )
    _, (problem,) = run(plan, units, override("q", unit="b", set=2))
    assert (problem.fault.code, problem.place.cell, problem.close) == ("unit-level-unknown", "1/level", "huyen")


def test_a_quota_that_nobody_shares_is_a_problem():
    _, (problem,) = run(plan_of({"q": quota(EACH, among="xa")}), TWO)
    assert (problem.fault.code, problem.place.cell) == ("nobody-among", "quotas/q/among")


@pytest.mark.parametrize("rule", [EACH, COMMUNE_STEPS, ratio(8), ratio(8, on="total"), share(3)])
def test_a_plan_without_units_is_told_so_once(rule):
    plan = plan_of({"q": quota(rule), "r": quota({"table": {"gives": {"a": 1}}})})
    assert codes(run(plan, ())[1]) == ["no-units"]


def test_a_plan_that_only_holds_needs_no_units():
    plan = plan_of({"q": quota({"held": {"count": 1}}), "r": quota({"unlimited": {}})})
    assert run(plan, ())[1] == ()


def test_a_unit_that_is_listed_twice_does_no_harm_here():
    twins = units_of(a=5) + units_of(a=5) + units_of(b=5)
    counts, _, problems = of_rule(share(4), twins, override("q", tie_to=["a"]))
    assert counts == {"a": 2, "b": 1}
    assert problems == ["override-sum"]
