"""Nominations against quotas: the campaign beside the lines that are printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from campaigns import (
    EACH_ONE,
    QUOTAS,
    asked,
    campaign_dossier,
    campaign_plan,
    collective,
    firsts,
    person,
    printed,
    quota_of,
)
from hypothesis import given
from hypothesis import strategies as st

from docgen.checks import check

FOR_DISTRICT = {"award": "bang_khen"}
COLLECTIVES = {"huyen_tap_the": QUOTAS["huyen_tap_the"]}
PERSONS = {"huyen_ca_nhan": QUOTAS["huyen_ca_nhan"]}
BOTH_SENT = [collective("UBND xã A", **FOR_DISTRICT), collective("UBND xã B", "long_phu", **FOR_DISTRICT)]
SENT_UP = {name: QUOTAS[name] for name in ("huyen_tap_the", "tw_huyen")}


def everything_filled() -> list[dict[str, Any]]:
    """Nominations that fill each cell of all quotas, one of them sent up to the centre."""
    return [
        collective("UBND xã A", award="trung_uong"),
        person("Nguyễn Văn An", **FOR_DISTRICT),
        person("Trần Thị Bình", **FOR_DISTRICT),
        collective("UBND xã B", "long_phu", **FOR_DISTRICT),
        person("Lê Văn Cường", "long_phu", **FOR_DISTRICT),
        person("Phạm Thị Dung", "long_phu", **FOR_DISTRICT),
        person("Võ Văn Em", "tinh", level="tinh", **FOR_DISTRICT),
        person("Đỗ Thị Giang", "tinh", level="tinh", **FOR_DISTRICT),
    ]


def test_quotas_that_are_filled_exactly_raise_no_question() -> None:
    assert asked(everything_filled(), quotas=QUOTAS) == ()


def test_before_the_first_nomination_nothing_is_missing() -> None:
    assert asked([], quotas=QUOTAS) == ()


def test_more_than_the_cell_of_a_unit_is_an_error_at_the_first_one_too_many() -> None:
    problems = asked([collective("UBND xã C", **FOR_DISTRICT), *BOTH_SENT], quotas=COLLECTIVES)
    assert printed(problems) == [
        "ke_sach.xlsx:name6: lỗi: Huyện Kế Sách đề nghị 2 tập thể (Cấp huyện) tính vào chỉ tiêu “Bằng khen Ủy ban MTTQ "
        "tỉnh”, trong khi chỉ tiêu là 1: UBND xã C (name5); UBND xã A (name6) [quota-over]",
        "    cần: không quá 1",
        "    sửa: bớt 1 trường hợp; hoặc ghi lý do vào cột “Không khen” của trường hợp mà cấp xét không đồng ý; nếu "
        "chỉ tiêu được tăng thì ghi vào overrides.yaml",
    ]
    assert printed(problems, "en")[0] == (
        "ke_sach.xlsx:name6: error: Huyện Kế Sách nominates 2 collectives (Cấp huyện) that count for the quota of "
        "“Bằng khen Ủy ban MTTQ tỉnh”, which is 1: UBND xã C (name5); UBND xã A (name6) [quota-over]"
    )


def test_of_many_names_the_first_few_stand_in_the_message() -> None:
    many = [person(f"Nguyễn Văn {name}", **FOR_DISTRICT) for name in ("An", "Ba", "Cư", "Du", "Em", "Gia", "Hoa")]
    (problem,) = [each for each in asked(many, quotas=PERSONS) if each.is_error]
    assert "Nguyễn Văn Em (name9); và 2 trường hợp khác" in problem.what()
    assert "Gia" not in problem.what()


def test_fewer_than_the_cell_is_a_warning() -> None:
    nominations = [person("Nguyễn Văn An", **FOR_DISTRICT), person("Trần Ba", "long_phu", **FOR_DISTRICT)]
    problems = asked([*nominations, person("Lê Tư", "long_phu", **FOR_DISTRICT)], quotas=PERSONS)
    assert printed(problems) == [
        "ke_sach.xlsx: lưu ý: Huyện Kế Sách mới đề nghị 1/2 cá nhân (Cấp huyện) theo chỉ tiêu “Bằng khen Ủy ban MTTQ "
        "tỉnh” [quota-under]",
        "    sửa: bổ sung 1 trường hợp, nếu đơn vị còn đề nghị; nếu không thì bỏ qua lưu ý này",
    ]


def test_a_unit_that_sent_nothing_is_named_once_with_all_its_quota() -> None:
    sent = [each for each in everything_filled() if each["unit"] not in ("long_phu", "tinh")]
    problems = asked(sent, quotas=QUOTAS)
    assert printed(problems) == [
        "units.csv:long_phu: lưu ý: Huyện Long Phú chưa gửi đề nghị (chỉ tiêu: 01 tập thể, 02 cá nhân) [not-sent]",
        "    sửa: đặt tệp đề nghị của đơn vị (đặt tên là long_phu) vào thư mục nominations, hoặc thêm các dòng của "
        "đơn vị vào tệp chung",
        "units.csv:tinh: lưu ý: Cấp tỉnh chưa gửi đề nghị (chỉ tiêu: 02 cá nhân) [not-sent]",
        "    sửa: đặt tệp đề nghị của đơn vị (đặt tên là tinh) vào thư mục nominations, hoặc thêm các dòng của đơn vị "
        "vào tệp chung",
    ]


def test_a_unit_without_a_quota_need_not_send_anything() -> None:
    assert not [problem for problem in asked(everything_filled(), quotas=QUOTAS) if problem.place.cell == "an_lac"]


def test_what_was_declined_counts_for_no_quota() -> None:
    declined = collective("UBND xã C", declined="chưa đủ thời gian", **FOR_DISTRICT)
    assert asked([*BOTH_SENT, declined], quotas=COLLECTIVES) == ()


def test_a_nomination_sent_up_takes_the_place_of_one_in_the_cell_it_is_taken_from() -> None:
    assert asked([collective("UBND xã C", award="trung_uong"), BOTH_SENT[1]], quotas=SENT_UP) == ()
    (problem,) = asked([collective("UBND xã C", award="trung_uong"), *BOTH_SENT], quotas=SENT_UP)
    assert problem.what() == (
        "Huyện Kế Sách đề nghị 2 tập thể (Cấp huyện) tính vào chỉ tiêu “Bằng khen Ủy ban MTTQ tỉnh”, trong khi chỉ "
        "tiêu là 1: UBND xã C (name5, Bằng khen Trung ương); UBND xã A (name6)"
    )


def test_what_the_issuer_holds_is_counted_over_all_units_together() -> None:
    both = [collective("UBND xã C", award="trung_uong"), collective("UBND xã D", "long_phu", award="trung_uong")]
    problems = asked(both, quotas=SENT_UP)
    assert printed(problems) == [
        "long_phu.xlsx:name5: lỗi: các đơn vị cùng đề nghị 2 tập thể (Cấp huyện) tính vào chỉ tiêu “Bằng khen Trung "
        "ương” do cơ quan ban hành giữ, trong khi chỉ tiêu là 1: UBND xã C (ke_sach.xlsx:name5); UBND xã D "
        "(long_phu.xlsx:name5) [quota-held-over]",
        "    cần: tất cả các đơn vị cộng lại không quá 1",
        "    sửa: bớt 1 trường hợp; hoặc ghi lý do vào cột “Không khen” của trường hợp mà cấp xét không đồng ý",
    ]


def test_what_the_issuer_holds_and_nobody_uses_is_a_warning_at_the_plan() -> None:
    assert firsts(asked(BOTH_SENT, quotas=SENT_UP)) == [
        "plan.yaml:quotas/tw_huyen: lưu ý: mới có 0 trong 1 tập thể (Cấp huyện) được đề nghị theo chỉ tiêu “Bằng khen "
        "Trung ương” do cơ quan ban hành giữ [quota-held-under]"
    ]


def test_what_the_issuer_sends_up_beside_full_units_exceeds_the_total() -> None:
    quotas = {**SENT_UP, "tinh_ca_nhan": quota_of("bang_khen", "individual", "tinh", {"held": {"count": 0}})}
    problems = asked([*BOTH_SENT, collective("UBND xã E", "tinh", award="trung_uong")], quotas=quotas)
    assert printed(problems) == [
        "tinh.xlsx:name5: lỗi: tính cả số đề nghị lên cấp trên thì có 3 tập thể (Cấp huyện) trong chỉ tiêu “Bằng khen "
        "Ủy ban MTTQ tỉnh”, trong khi tổng chỉ tiêu là 2; phần đề nghị lên cấp trên: UBND xã E (name5, Bằng khen "
        "Trung ương) [quota-source-over]",
        "    cần: không quá 2",
        "    sửa: bớt 1 trường hợp trong chỉ tiêu này, hoặc bớt trường hợp đề nghị lên cấp trên",
    ]


def test_what_has_no_limit_or_no_quota_is_not_counted() -> None:
    unlimited = {"x": quota_of("bang_khen", "collective", "huyen", {"unlimited": {}})}
    many = [collective(f"UBND xã số {index}", **FOR_DISTRICT) for index in range(9)]
    assert asked(many, quotas=unlimited) == ()
    assert asked([collective("UBND xã A"), collective("UBND xã B")]) == ()


def test_two_quotas_for_one_level_add_up() -> None:
    quotas = COLLECTIVES | {"them": quota_of("bang_khen", "collective", "huyen", EACH_ONE, among="huyen")}
    three = [collective(f"UBND xã {name}", **FOR_DISTRICT) for name in "ABC"]
    assert ["chỉ tiêu là 2" in line for line in firsts(asked(three, quotas=quotas)) if "lỗi" in line] == [True]
    assert not [line for line in firsts(asked(three[:2], quotas=quotas)) if "lỗi" in line]


def test_a_unit_that_nominated_and_was_declined_is_not_asked_for_more() -> None:
    declined = collective("UBND xã A", declined="chưa đủ thời gian", **FOR_DISTRICT)
    assert asked([declined, BOTH_SENT[1]], quotas=COLLECTIVES) == ()


def test_what_a_row_that_could_not_be_read_may_hold_is_not_called_missing() -> None:
    """The row has its own message; a second one for the same cause would send the clerk to the wrong place."""
    dossier = campaign_dossier(campaign_plan(quotas=COLLECTIVES), [BOTH_SENT[1]], None, None)
    assert [problem.fault.code for problem in check(dossier)] == ["not-sent"]
    unread = replace(dossier, campaign=replace(dossier.campaign, incomplete=frozenset({"ke_sach"})))
    assert check(unread) == ()


@given(cell=st.integers(0, 4), sent=st.integers(1, 6), declined=st.integers(0, 3), up=st.integers(0, 3))
def test_a_cell_is_kept_exactly_where_what_counts_for_it_is_as_much(
    cell: int, sent: int, declined: int, up: int
) -> None:
    quotas = {
        "huyen": quota_of("bang_khen", "collective", "huyen", {"fixed": {"each": cell}}, among="huyen"),
        "tw": quota_of("trung_uong", "collective", "huyen", {"held": {"count": up}}, taken_from="huyen"),
    }
    nominations = [collective(f"UBND xã số {index}", **FOR_DISTRICT) for index in range(sent)]
    nominations += [collective(f"Hội số {index}", award="trung_uong") for index in range(up)]
    nominations += [collective(f"Đội số {index}", declined="x", **FOR_DISTRICT) for index in range(declined)]
    codes = {problem.fault.code for problem in asked(nominations, quotas=quotas) if problem.place.file != "units.csv"}
    counted = sent + up
    assert codes == ({"quota-over"} if counted > cell else {"quota-under"} if counted + declined < cell else set())


def test_an_award_that_has_no_quota_for_the_level_is_refused_once_for_a_unit() -> None:
    quotas = QUOTAS | {"ho": quota_of("bang_khen", "household", "xa", {"unlimited": {}})}
    wrong = [collective(name, level="xa", **FOR_DISTRICT) for name in ("UBND xã A", "UBND xã B")]
    problems = [each for each in asked(wrong, quotas=quotas) if each.is_error]
    assert printed(tuple(problems)) == [
        "ke_sach.xlsx:award5: lỗi: Huyện Kế Sách đề nghị “Bằng khen Ủy ban MTTQ tỉnh” cho tập thể (Cấp xã), nhưng kế "
        "hoạch không có chỉ tiêu này: UBND xã A (name5); UBND xã B (name6) [not-entitled]",
        "    cần: “Bằng khen Ủy ban MTTQ tỉnh” chỉ dành cho: tập thể (Cấp huyện); cá nhân (Cấp huyện); cá nhân (Cấp "
        "tỉnh); hộ gia đình (Cấp xã)",
        "    sửa: xem lại cột “Hình thức khen thưởng”, “Đối tượng” và “Cấp”",
    ]


def test_who_filed_a_nomination_in_the_wrong_place_is_not_told_as_well_that_it_is_missing_in_the_right_one() -> None:
    wrong = [collective("UBND xã A", level="xa", **FOR_DISTRICT), BOTH_SENT[1]]
    assert [problem.fault.code for problem in asked(wrong, quotas=COLLECTIVES)] == ["not-entitled"]


def test_a_unit_that_takes_no_part_in_a_quota_is_not_entitled() -> None:
    problems = asked([*BOTH_SENT, collective("Hội Phụ nữ xã", "an_lac", **FOR_DISTRICT)], quotas=COLLECTIVES)
    assert printed(problems) == [
        "an_lac.xlsx:award5: lỗi: Xã An Lạc không được phân bổ chỉ tiêu “Bằng khen Ủy ban MTTQ tỉnh” cho tập thể (Cấp "
        "huyện) nhưng có đề nghị: Hội Phụ nữ xã (name5) [unit-not-entitled]",
        "    sửa: chuyển về đơn vị có chỉ tiêu, chọn hình thức hoặc cấp khác, hoặc bỏ đề nghị",
    ]


@pytest.mark.parametrize(("quotas", "codes"), [(PERSONS, ["quota-under"]), (QUOTAS, ["level-open"])])
def test_a_level_is_only_asked_for_where_there_are_several(quotas: dict[str, Any], codes: list[str]) -> None:
    problems = asked([person("Nguyễn Văn An", level=None, **FOR_DISTRICT)], quotas=quotas)
    found = [problem for problem in problems if problem.place.file == "ke_sach.xlsx"]
    assert [problem.fault.code for problem in found] == codes
    if codes == ["level-open"]:
        assert printed(tuple(found))[0] == (
            "ke_sach.xlsx:level5: lỗi: Huyện Kế Sách chưa ghi cấp của cá nhân được đề nghị “Bằng khen Ủy ban MTTQ "
            "tỉnh”: Nguyễn Văn An (name5) [level-open]"
        )


def test_units_awards_and_levels_that_nobody_knows_are_left_to_whoever_reads_them() -> None:
    unknown = [collective("A", "khong_co"), collective("B", award="khong_co"), collective("C", level="khong_co")]
    assert [problem for problem in asked(unknown, quotas=COLLECTIVES) if problem.is_error] == []
