import pytest
from quota_plans import COMMUNE_STEPS, codes, districts, plan_of, quota, run, said, share, units_of

HELD = {"held": {"count": 1}}


def soc_trang_2021(**declared):
    return plan_of(
        {
            "cap_tinh": quota({"held": {"count": 6}}, level="tinh"),
            "cap_huyen": quota({"fixed": {"each": 1}}),
            "cap_xa": quota(COMMUNE_STEPS, level="xa"),
            "tw_huyen": quota(HELD, award="bk_tw", taken_from="cap_huyen"),
            "tw_xa": quota(HELD, award="bk_tw", level="xa", taken_from="cap_xa"),
        },
        awards={
            "bk": {"name": "Bằng khen Ủy ban MTTQ tỉnh", "declared": declared},
            "bk_tw": {"name": "Bằng khen Ủy ban Trung ương MTTQ"},
        },
    )


def test_thirty_two_before_and_thirty_left_as_the_plan_of_soc_trang_announces():
    allocation, problems = run(soc_trang_2021(collective=30), districts())
    assert problems == ()
    found = allocation.sum_of("bk", "collective")
    assert (found.total, found.sent_up, found.left) == (32, 2, 30)
    assert allocation.allotment("cap_huyen").left == 10
    assert allocation.allotment("cap_xa").left == 14


def test_what_is_sent_up_comes_off_the_total_and_off_no_cell():
    allocation, _ = run(soc_trang_2021(), districts())
    huyen = allocation.allotment("cap_huyen")
    assert (huyen.total, huyen.sent_up, {each.count for each in huyen.shares}) == (11, 1, {1})


def test_both_quotas_say_what_was_taken_off():
    allocation, _ = run(soc_trang_2021(), districts())
    assert said(allocation, "cap_huyen")[-1] == "trích 1 để đề nghị “Bằng khen Ủy ban Trung ương MTTQ”, còn 10"
    assert said(allocation, "tw_huyen")[-1] == "trừ vào chỉ tiêu “Bằng khen Ủy ban MTTQ tỉnh” (Cấp huyện)"


def test_several_quotas_come_off_one_after_the_other():
    plan = plan_of({"q": quota({"held": {"count": 5}}), "r": quota(HELD, taken_from="q"),
                    "s": quota({"held": {"count": 2}}, taken_from="q")})  # fmt: skip
    allocation, problems = run(plan, ())
    assert problems == ()
    assert allocation.allotment("q").left == 2
    assert [step[-5:] for step in said(allocation, "q")[1:]] == ["còn 4", "còn 2"]


def test_an_unknown_source_is_a_problem_with_the_likely_name_and_nothing_is_said_of_its_award():
    plan = plan_of(
        {"cap_huyen": quota({"held": {"count": 5}}), "tw": quota(HELD, award="bk_tw", taken_from="cap_huyn")},
        awards={"bk": {"name": "Bằng khen", "declared": {"collective": 4}}, "bk_tw": {"name": "Bằng khen TW"}},
    )
    _, (problem,) = run(plan, ())
    assert (problem.fault.code, problem.place.cell) == ("taken-from-unknown", "quotas/tw/taken_from")
    assert problem.close == "cap_huyen"


@pytest.mark.parametrize(
    ("sources", "circle"),
    [({"q": "q"}, "q → q"), ({"q": "r", "r": "q"}, "q → r → q"), ({"q": "r", "r": "s", "s": "q"}, "q → r → s → q")],
)
def test_a_circle_is_reported_once_with_its_whole_way(sources, circle):
    plan = plan_of({quota_id: quota(HELD, taken_from=source) for quota_id, source in sources.items()})
    _, (problem,) = run(plan, ())
    assert (problem.fault.code, problem.place.cell) == ("taken-from-circle", "quotas/q/taken_from")
    assert problem.what().endswith(f": {circle}")


def test_a_quota_that_leads_into_a_circle_adds_no_second_message():
    plan = plan_of({"p": quota(HELD, taken_from="q"), "q": quota(HELD, taken_from="q")})
    assert codes(run(plan, ())[1]) == ["taken-from-circle"]


def test_a_chain_is_a_problem():
    plan = plan_of({"q": quota(HELD), "r": quota(HELD, taken_from="q"), "s": quota(HELD, taken_from="r")})
    allocation, (problem,) = run(plan, ())
    assert (problem.fault.code, problem.place.cell) == ("taken-from-chain", "quotas/s/taken_from")
    assert (allocation.allotment("q").sent_up, allocation.allotment("r").sent_up) == (1, 0)


def test_individuals_do_not_come_off_collectives():
    plan = plan_of({"q": quota(HELD), "r": quota(HELD, kind="individual", taken_from="q")})
    allocation, (problem,) = run(plan, ())
    assert (problem.fault.code, problem.place.cell) == ("taken-from-kind", "quotas/r/taken_from")
    assert problem.what() == "Chỉ tiêu “r” (cá nhân) trích từ chỉ tiêu “q” của đối tượng khác (tập thể)"
    assert "(individuals)" in problem.what("en")
    assert allocation.allotment("q").sent_up == 0


@pytest.mark.parametrize(("source", "taker"), [({"unlimited": {}}, HELD), (HELD, {"unlimited": {}})])
def test_nothing_comes_off_where_there_is_no_limit(source, taker):
    plan = plan_of({"q": quota(source), "r": quota(taker, taken_from="q")})
    _, (problem,) = run(plan, ())
    assert (problem.fault.code, problem.place.cell) == ("taken-from-unlimited", "quotas/r/taken_from")


def test_no_more_is_sent_up_than_there_is():
    plan = plan_of(
        {"q": quota(HELD), "r": quota(HELD, taken_from="q"), "s": quota({"held": {"count": 2}}, taken_from="q")}
    )
    allocation, (problem,) = run(plan, ())
    assert (problem.fault.code, problem.place.cell) == ("sent-too-many", "quotas/q")
    assert problem.what() == "Chỉ tiêu “q” có 1 nhưng đề nghị lên cấp trên đến 3 (r: 1, s: 2)"
    assert allocation.allotment("q").left == -2


def test_nothing_is_said_of_too_many_while_the_number_itself_is_in_doubt():
    plan = plan_of({"q": quota(COMMUNE_STEPS), "r": quota({"held": {"count": 2}}, taken_from="q")})
    assert codes(run(plan, units_of(a=None))[1]) == ["figure-missing"]


def test_names_that_nobody_declared_stand_in_reasons_as_they_are():
    plan = plan_of({"q": quota(HELD, award="la", level="lo"), "r": quota(HELD, taken_from="q")})
    allocation, _ = run(plan, ())
    assert said(allocation, "r")[-1] == "trừ vào chỉ tiêu “la” (lo)"


def test_an_announced_total_is_held_against_what_is_left():
    _, (problem,) = run(soc_trang_2021(collective=32), districts())
    assert (problem.fault.code, problem.place.cell) == ("declared-sum", "awards/bk/declared/collective")
    assert problem.what() == (
        "“Bằng khen Ủy ban MTTQ tỉnh” công bố 32 tập thể, nhưng tính theo quy tắc còn 30: "
        "cap_tinh 6 + cap_huyen 10 (11 − 1) + cap_xa 14 (15 − 1)"
    )
    assert "announces 32 collectives" in problem.what("en")


def test_an_announced_kind_without_a_quota_is_a_problem_unless_it_is_none():
    _, (problem,) = run(soc_trang_2021(household=1), districts())
    assert (
        problem.what()
        == "“Bằng khen Ủy ban MTTQ tỉnh” công bố 1 hộ gia đình, nhưng không có chỉ tiêu nào cho hộ gia đình"
    )
    assert run(soc_trang_2021(household=0), districts())[1] == ()


def test_an_announced_total_cannot_hold_a_part_without_limit():
    awards = {"bk": {"name": "Bằng khen", "declared": {"collective": 1}}}
    plan = plan_of({"q": quota(HELD), "r": quota({"unlimited": {}})}, awards=awards)
    _, (problem,) = run(plan, ())
    assert (problem.fault.code, problem.place.cell) == ("declared-unlimited", "awards/bk/declared/collective")


@pytest.mark.parametrize(
    "wrong",
    [
        {"rule": COMMUNE_STEPS},
        {"minimum": 3, "cap": 2},
        {"award": "bkk"},
    ],
)
def test_nothing_is_said_of_an_announced_total_while_one_of_its_quotas_is_in_doubt(wrong):
    awards = {"bk": {"name": "Bằng khen", "declared": {"collective": 99}}}
    plan = plan_of({"q": {**quota({"fixed": {"each": 1}}), **wrong}}, awards=awards)
    assert len(run(plan, units_of(a=None))[1]) == 1


def test_a_tie_does_not_put_the_announced_total_in_doubt():
    awards = {"bk": {"name": "Bằng khen", "declared": {"collective": 2}}}
    _, problems = run(plan_of({"q": quota(share(1))}, awards=awards), units_of(a=1, b=1))
    assert sorted(codes(problems)) == ["declared-sum", "tie"]
