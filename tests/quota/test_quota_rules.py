import pytest
from quota_plans import COMMUNE_STEPS, codes, districts, of_rule, plan_of, quota, ratio, run, said, units_of


def test_a_fixed_number_goes_to_every_unit_and_adds_up():
    counts, total, problems = of_rule({"fixed": {"each": 1}}, districts())
    assert (set(counts.values()), total, problems) == ({1}, 11, [])


def test_thresholds_give_fifteen_for_the_communes_of_soc_trang():
    counts, total, problems = of_rule(COMMUNE_STEPS, districts())
    assert list(counts.values()) == [1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1]
    assert (total, problems) == (15, [])


def test_hamlets_rounded_in_each_district_give_the_printed_twenty_five():
    counts, total, problems = of_rule(ratio(30, "ap"), districts())
    assert list(counts.values()) == [2, 3, 2, 3, 2, 3, 2, 2, 3, 2, 1]
    assert (total, problems) == (25, [])


def test_hamlets_rounded_on_the_total_give_twenty_six_instead():
    units = districts()
    assert sum(unit.figures["ap"] for unit in units) == 775
    assert of_rule(ratio(30, "ap", on="total"), units)[1:] == (26, [])


def test_one_for_eight_communes_is_twelve_by_district_and_fourteen_on_the_total():
    by_district, on_total = (
        of_rule(ratio(8, rounding="more-than-half", on=on), districts()) for on in ("unit", "total")
    )
    assert list(by_district[0].values()) == [1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1]
    assert by_district[1:] == (12, [])
    assert on_total[1] == 14


@pytest.mark.parametrize(
    ("size", "one_per", "rounding", "expected"),
    [
        (775, 50, "more-than-half", 15),
        (775, 50, "half-up", 16),
        (11, 5, "half-up", 2),
        (109, 35, "more-than-half", 3),
        (775, 150, "half-up", 5),
        (31, 30, "floor", 1),
        (31, 30, "ceiling", 2),
        (60, 30, "ceiling", 2),
        (0, 30, "ceiling", 0),
    ],
)
@pytest.mark.parametrize("on", ["unit", "total"])
def test_remainders_are_rounded_as_the_rule_says(size, one_per, rounding, expected, on):
    assert of_rule(ratio(one_per, rounding=rounding, on=on), units_of(a=size)) == ({"a": expected}, expected, [])


def test_a_table_gives_what_it_says_and_nothing_to_the_others():
    counts, total, problems = of_rule({"table": {"gives": {"a": 3, "c": 1}}}, units_of(a=1, b=2, c=3))
    assert (counts, total, problems) == ({"a": 3, "b": 0, "c": 1}, 4, [])


def test_what_the_issuer_holds_is_shared_over_nobody():
    allocation, problems = run(plan_of({"q": quota({"held": {"count": 6}})}), districts())
    held = allocation.allotment("q")
    assert (held.shares, held.total, held.held, problems) == ((), 6, True, ())
    assert said(allocation, "q") == ["cơ quan ban hành giữ 6"]


@pytest.mark.parametrize(
    ("rule", "reason"),
    [({"reason": "theo thực tế"}, "không giới hạn số lượng: theo thực tế"), ({}, "không giới hạn số lượng")],
)
def test_without_limit_nothing_is_counted(rule, reason):
    allocation, problems = run(plan_of({"q": quota({"unlimited": rule})}), districts())
    free = allocation.allotment("q")
    assert (free.shares, free.total, free.left, free.held, problems) == ((), None, None, False, ())
    assert said(allocation, "q") == [reason]


def test_only_units_of_the_level_among_take_part():
    units = units_of(a=8, b=8) + units_of(level="xa", c=8)
    counts, total, problems = of_rule({"fixed": {"each": 2}}, units, among="xa")
    assert (counts, total, problems) == ({"c": 2}, 2, [])


def test_the_allocation_keeps_the_order_of_plan_and_units():
    plan = plan_of({"b": quota({"fixed": {"each": 1}}), "a": quota({"held": {"count": 1}})})
    allocation, problems = run(plan, districts())
    assert codes(problems) == []
    assert [allotment.quota_id for allotment in allocation.allotments] == ["b", "a"]
    assert allocation.units == districts()
    assert [share.unit for share in allocation.allotment("b").shares] == [unit.id for unit in districts()]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (10, "có 10 xã, phường, thị trấn, từ 10 trở xuống: được 1"),
        (13, "có 13 xã, phường, thị trấn, trên 10 đến 20: được 2"),
        (21, "có 21 xã, phường, thị trấn, trên 20: được 3"),
    ],
)
def test_a_step_says_between_which_bounds_the_unit_lies(size, expected):
    steps = [{"up_to": 10, "give": 1}, {"up_to": 20, "give": 2}, {"give": 3}]
    allocation, _ = run(plan_of({"q": quota({"thresholds": {"of": "xa", "steps": steps}})}), units_of(a=size))
    assert said(allocation, "q", "a") == [expected]


def test_a_single_step_without_bound_says_only_the_figure():
    rule = {"thresholds": {"of": "xa", "steps": [{"give": 2}]}}
    allocation, _ = run(plan_of({"q": quota(rule)}), units_of(a=8))
    assert said(allocation, "q", "a") == ["có 8 xã, phường, thị trấn: được 2"]
    assert said(allocation, "q", "a", "en") == ["8 xã, phường, thị trấn: 2"]


@pytest.mark.parametrize(
    ("size", "rounding", "expected"),
    [
        (74, "half-up", "74 ấp, khóm ÷ 30 = 2 lẻ 14/30, dưới một nửa: làm tròn xuống 2"),
        (76, "half-up", "76 ấp, khóm ÷ 30 = 2 lẻ 16/30, trên một nửa: làm tròn lên 3"),
        (75, "half-up", "75 ấp, khóm ÷ 30 = 2 lẻ 15/30, đúng một nửa: làm tròn lên 3"),
        (75, "more-than-half", "75 ấp, khóm ÷ 30 = 2 lẻ 15/30, đúng một nửa mà chưa hơn: làm tròn xuống 2"),
        (89, "floor", "89 ấp, khóm ÷ 30 = 2 lẻ 29/30, bỏ phần lẻ: được 2"),
        (61, "ceiling", "61 ấp, khóm ÷ 30 = 2 lẻ 1/30, có lẻ là làm tròn lên: được 3"),
        (60, "floor", "60 ấp, khóm ÷ 30 = 2, không lẻ: được 2"),
    ],
)
def test_each_ratio_says_what_became_of_its_remainder(size, rounding, expected):
    plan = plan_of({"q": quota(ratio(30, "ap", rounding))})
    allocation, _ = run(plan, units_of("ap", a=size))
    assert said(allocation, "q", "a") == [expected]


def test_a_table_says_who_is_named_in_it():
    allocation, _ = run(plan_of({"q": quota({"table": {"gives": {"a": 3}}})}), units_of(a=1, b=1))
    assert said(allocation, "q", "a") == ["theo bảng ấn định: được 3"]
    assert said(allocation, "q", "b") == ["không có tên trong bảng ấn định: 0"]


def test_the_total_names_its_basis_and_what_was_added_up():
    rule = quota({"fixed": {"each": 1}}, basis="Hướng dẫn 05/HD-MTTW")
    allocation, _ = run(plan_of({"q": rule}), units_of(a=1, b=1))
    assert said(allocation, "q") == ["căn cứ: Hướng dẫn 05/HD-MTTW", "mỗi đơn vị được 1", "cộng 2 đơn vị: 2"]
    assert said(allocation, "q", lang="en")[-1] == "2 units added up: 2"


@pytest.mark.parametrize("rule", [COMMUNE_STEPS, ratio(8), ratio(8, on="total"), {"share": {"total": 4, "of": "xa"}}])
def test_an_assumed_figure_is_named_in_every_reason_that_rests_on_it(rule):
    figures = {"xa": {"name": "xã", "assumed": "chờ số của Cục Thống kê"}}
    allocation, problems = run(plan_of({"q": quota(rule)}, figures=figures), units_of(a=8, b=24))
    assert problems == ()
    for unit in ("a", "b", ""):
        assert said(allocation, "q", unit)[0] == "số liệu giả định (xã): chờ số của Cục Thống kê"
