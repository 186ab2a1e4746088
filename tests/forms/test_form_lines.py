"""What a nominator may nominate: cells of the annex, what is held, what is sent up, what has no number."""

from form_plans import UNITS, allocated, plan_of, quota_of, who

from docgen.forms.layout import unit_form
from docgen.forms.lines import NOT_FIXED, SHARED, UNLIMITED, Counted, all_lines, lines_of, places_of
from docgen.model.kind import Kind


def lines(id_, **parts):
    plan = plan_of(**parts)
    return {line.called.rpartition(": ")[2]: line for line in lines_of(plan, allocated(plan), who(plan, id_))}


def test_a_unit_sees_its_own_cells_and_nothing_that_the_issuer_holds_for_another_level():
    plan = plan_of()
    found = lines_of(plan, allocated(plan), who(plan, "dong"))
    assert [(line.award, line.called.rpartition(": ")[2], line.number) for line in found] == [
        ("bk", "Cấp huyện, tập thể", 2),
        ("bk", "Cấp xã, tập thể", 3),
        ("giay", "Cấp xã, hộ gia đình", 5),
        ("tw", "Cấp huyện, tập thể", 1),
        ("giay", "Cấp huyện, cá nhân", None),
        ("ubnd", "Bằng khen UBND tỉnh", None),
    ]


def test_cells_differ_by_unit():
    assert lines("dong")["Cấp xã, tập thể"].number == 3
    assert lines("tay")["Cấp xã, tập thể"].number == 2


def test_the_issuer_sees_what_it_holds_and_no_cell_of_a_unit():
    found = lines("tinh")
    assert {words: line.number for words, line in found.items()} == {
        "Cấp tỉnh, cá nhân": 4,
        "Bằng khen UBND tỉnh": None,
    }
    assert found["Cấp tỉnh, cá nhân"].remark == ""


def test_what_is_sent_up_counts_against_the_cell_that_it_is_taken_from_and_adds_no_place():
    plan = plan_of()
    here = lines_of(plan, allocated(plan), who(plan, "dong"))
    cell = next(line for line in here if line.award == "bk" and line.counts[0].level == "huyen")
    sent = next(line for line in here if line.award == "tw")
    assert cell.number == 2
    assert [counted.award for counted in cell.counts] == ["bk", "tw"]
    assert (sent.number, sent.extra) == (1, True)
    assert sent.remark == "đề nghị lên cấp trên, trừ vào chỉ tiêu “Cấp huyện, tập thể”; cả đợt chỉ có 1"
    assert places_of(here) == 2 + 3 + 5


def test_a_quota_that_is_shared_and_sent_up_shows_the_units_own_part():
    quotas = {
        "a": quota_of("bk", "collective", "huyen", {"fixed": {"each": 3}}),
        "b": quota_of("tw", "collective", "huyen", {"table": {"gives": {"dong": 1}}}, taken_from="a"),
    }
    sent = [line for line in lines("dong", quotas=quotas).values() if line.award == "tw"]
    assert [line.number for line in sent] == [1]
    assert "trừ vào chỉ tiêu" in sent[0].remark


def test_a_quota_held_for_the_level_of_the_units_is_said_to_be_shared():
    found = lines("tay", quotas={"a": quota_of("bk", "individual", "huyen", {"held": {"count": 6}})})
    assert (found["Cấp huyện, cá nhân"].number, found["Cấp huyện, cá nhân"].remark) == (6, SHARED)


def test_without_a_number_words_say_why():
    found = lines("dong")
    assert found["Cấp huyện, cá nhân"].words == UNLIMITED
    assert found["Bằng khen UBND tỉnh"].words == NOT_FIXED
    assert found["Bằng khen UBND tỉnh"].counts == (Counted("ubnd"),)


def test_a_level_that_a_form_may_leave_out_is_not_asked_for_when_rows_are_counted():
    found = lines("dong")
    assert found["Cấp xã, hộ gia đình"].counts == (Counted("giay", Kind.HOUSEHOLD, None),)
    assert found["Cấp xã, tập thể"].counts == (Counted("bk", Kind.COLLECTIVE, "xa"),)


def test_the_form_for_all_has_every_quota_with_its_total():
    plan = plan_of()
    found = {(line.award, line.called.rpartition(": ")[2]): line.number for line in all_lines(plan, allocated(plan))}
    assert found["bk", "Cấp tỉnh, cá nhân"] == 4
    assert found["bk", "Cấp xã, tập thể"] == 5
    assert found["tw", "Cấp huyện, tập thể"] == 1
    assert len(found) == len(plan.quotas) + 1


def test_there_is_room_for_twenty_more_than_the_quota_and_for_sixty_at_least():
    plan = plan_of()
    assert unit_form(plan, allocated(plan), who(plan, "dong")).rows == 60
    plan = plan_of(quotas={"a": quota_of("bk", "individual", "xa", {"fixed": {"each": 70}})})
    assert unit_form(plan, allocated(plan, UNITS), who(plan, "dong")).rows == 90
