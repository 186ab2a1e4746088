import pytest
from quota_plans import COMMUNE_STEPS, of_rule, plan_of, quota, ratio, run, said, share, units_of


def test_a_minimum_raises_and_a_cap_lowers_each_share():
    units = units_of(a=0, b=16, c=80)
    assert of_rule(ratio(8), units, minimum=1, cap=5) == ({"a": 1, "b": 2, "c": 5}, 8, [])


def test_a_raised_or_lowered_share_says_so():
    plan = plan_of({"q": quota(ratio(8), minimum=1, cap=5)})
    allocation, _ = run(plan, units_of(a=0, c=80))
    assert said(allocation, "q", "a")[1:] == ["mỗi đơn vị ít nhất 1: nâng từ 0 lên 1"]
    assert said(allocation, "q", "c")[1:] == ["mỗi đơn vị nhiều nhất 5: hạ từ 10 xuống 5"]


def test_bounds_hold_for_every_rule_that_counts_unit_by_unit():
    assert of_rule({"fixed": {"each": 1}}, units_of(a=1), minimum=2)[0] == {"a": 2}
    assert of_rule(COMMUNE_STEPS, units_of(a=11), cap=1)[0] == {"a": 1}


def test_a_given_total_is_shared_within_the_bounds():
    counts, total, problems = of_rule(share(10), units_of(a=90, b=5, c=5), minimum=1, cap=6)
    assert (counts, total, problems) == ({"a": 6, "b": 2, "c": 2}, 10, [])


def test_shares_within_bounds_say_what_was_kept_and_what_was_shared():
    plan = plan_of({"q": quota(share(10), minimum=2, cap=5)})
    allocation, problems = run(plan, units_of(a=90, b=1, c=6, d=3))
    assert problems == ()
    assert [each.count for each in allocation.allotment("q").shares] == [4, 2, 2, 2]
    assert said(allocation, "q", "b") == ["1 xã, phường, thị trấn: theo tỷ lệ không vượt mức ít nhất, được 2"]
    assert said(allocation, "q", "a") == ["90 xã, phường, thị trấn × 4 ÷ 90 = 4, không lẻ: được 4"]
    assert said(allocation, "q")[-1] == (
        "sau khi giữ mức ít nhất, nhiều nhất: còn 4 chia cho các đơn vị có tất cả 90 xã, phường, thị trấn"
    )


def test_a_unit_at_the_cap_says_so():
    allocation, _ = run(plan_of({"q": quota(share(10), cap=6)}), units_of(a=90, b=5, c=5))
    assert said(allocation, "q", "a") == ["90 xã, phường, thị trấn: theo tỷ lệ đạt mức nhiều nhất, được 6"]


@pytest.mark.parametrize(
    ("bounds", "code"),
    [({"minimum": 6}, "total-too-small"), ({"cap": 4}, "total-too-large")],
)
def test_bounds_that_leave_no_way_to_share_the_total_are_a_problem(bounds, code):
    counts, total, problems = of_rule(share(10), units_of(a=1, b=1), **bounds)
    assert problems == [code]
    assert (counts, total) == ({"a": 0, "b": 0}, 10)


def test_a_unit_without_any_of_the_figure_gets_the_minimum_only():
    assert of_rule(share(4), units_of(a=0, b=5), minimum=1) == ({"a": 1, "b": 3}, 4, [])
    _, problems = run(plan_of({"q": quota(share(4), minimum=1, cap=2)}), units_of(a=0, b=5))
    assert problems[0].what() == ("Chỉ tiêu “q”: tổng 4 không chia hết được, vì mỗi đơn vị nhiều nhất 2 (chia được 3)")


def test_what_cannot_be_shared_says_that_it_was_not_counted():
    allocation, _ = run(plan_of({"q": quota(share(10), cap=4)}), units_of(a=1, b=1))
    assert said(allocation, "q", "a") == ["chưa tính được: còn lỗi phải sửa"]


def test_a_minimum_above_the_cap_is_a_problem_and_bounds_nothing():
    plan = plan_of({"q": quota({"fixed": {"each": 1}}, minimum=3, cap=2)})
    allocation, problems = run(plan, units_of(a=1))
    assert [(each.fault.code, each.place.cell) for each in problems] == [("minimum-above-cap", "quotas/q/minimum")]
    assert allocation.allotment("q").count_of("a") == 1


@pytest.mark.parametrize("rule", [{"held": {"count": 1}}, {"unlimited": {}}, {"table": {"gives": {"a": 1}}}])
@pytest.mark.parametrize("limit", ["minimum", "cap"])
def test_bounds_are_refused_where_nothing_is_counted_unit_by_unit(rule, limit):
    _, problems = run(plan_of({"q": quota(rule, **{limit: 1})}), units_of(a=1))
    assert [(each.fault.code, each.place.cell) for each in problems] == [("limit-idle", f"quotas/q/{limit}")]
