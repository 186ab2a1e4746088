"""What is asked of the papers of a campaign: bodies, files, fields, whom they go to, names in the law."""

from pathlib import Path
from typing import Any

import pytest

from campaign_offices import (
    AN,
    BINH,
    MEETING,
    PLAN,
    SENT,
    codes_of,
    names_of,
    person,
    prepared_campaign,
    told,
)
from docgen.problem import Problem

TO_TRINH = {"to_trinh": {"type": "to-trinh", "by": "unit"}}
WITHOUT_BODIES = {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện"}}


def only(problems: tuple[Problem, ...], code: str) -> Problem:
    (problem,) = (each for each in problems if each.fault.code == code)
    return problem


def test_units_without_a_body_are_told_of_once_for_their_level(tmp_path: Path) -> None:
    papers = {**TO_TRINH, "bc": {"type": "bao-cao-thanh-tich", "by": "nominee"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN], "long_phu": [BINH]}, levels=WITHOUT_BODIES)
    problem = only(prepared.problems, "unit-body-unsaid")
    assert problem.is_error
    assert problem.what() == (
        "cấp “Cấp huyện” chưa có loại cơ quan trình, nên 2 đơn vị không có văn bản (to_trinh, bc): Huyện Kế Sách, "
        "Huyện Long Phú"
    )
    assert (problem.place.file, problem.place.line > 1) == ("plans/thu/plan.yaml", True)
    assert "paper-without-nominees" not in codes_of(prepared)


def test_a_level_without_a_body_is_no_trouble_while_no_paper_is_by_its_units(tmp_path: Path) -> None:
    prepared = prepared_campaign(tmp_path, {"qd": {"type": "quyet-dinh"}}, {"ke_sach": [AN]}, levels=WITHOUT_BODIES)
    assert "unit-body-unsaid" not in codes_of(prepared)


def test_a_profile_of_a_level_that_nobody_knows_is_told_once_with_the_likeliest(tmp_path: Path) -> None:
    levels = {**WITHOUT_BODIES, "huyen": {"name": "Cấp huyện", "profile": "mttq-distric"}}
    prepared = prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": [AN], "long_phu": [BINH]}, levels=levels)
    assert only(prepared.problems, "name-unknown").close == "mttq-district"
    assert "unit-body-unsaid" not in codes_of(prepared)


def test_a_unit_whose_sort_of_body_had_ended_is_told_of(tmp_path: Path) -> None:
    sent = {"ke_sach": {"nominations": [AN], "submission": {**SENT, "papers": {"to_trinh": {"date": "2025-09-01"}}}}}
    prepared = prepared_campaign(tmp_path, TO_TRINH, sent)
    assert any("đề ngày 01/9/2025" in each for each in told(prepared.problems, "profile-not-in-force"))


def test_a_department_without_letters_for_its_symbol_is_told_of(tmp_path: Path) -> None:
    levels = {**WITHOUT_BODIES, "huyen": {"name": "Sở", "profile": "state-department"}}
    units = "Mã,Đơn vị,Cấp,Ký hiệu cơ quan,Cơ quan chủ quản\nke_sach,Sở Nội vụ,Sở,,UBND tỉnh\n"
    prepared = prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": [AN]}, levels=levels, units=units)
    assert told(prepared.problems, "symbol-open") == ["symbol-open: cơ quan “Sở Nội vụ” chưa có ký hiệu"]


@pytest.mark.parametrize(
    ("name", "other"),
    [("ke_hoach", "chính kế hoạch"), ("du_thao", "thư mục dự thảo"), ("phu_luc_phan_bo", "phụ lục “bang”")],
)
def test_a_paper_with_the_file_of_another_is_an_error(tmp_path: Path, name: str, other: str) -> None:
    annexes = {"bang": {"type": "phu-luc-phan-bo", "title": "Bảng", "awards": ["bang_khen"]}}
    prepared = prepared_campaign(tmp_path, {name: {"type": "quyet-dinh"}}, {"ke_sach": [AN]}, annexes=annexes)
    problem = only(prepared.problems, "paper-file")
    assert problem.is_error
    assert problem.what() == f"văn bản “{name}” trùng tên tệp “{name.replace('_', '-')}” với {other}"


def test_names_that_windows_keeps_or_cannot_open_are_met(tmp_path: Path) -> None:
    units = f"Mã,Đơn vị,Cấp\ncon,Huyện Côn,Cấp huyện\n{'x' * 90},Huyện Xa,Cấp huyện\n"
    prepared = prepared_campaign(tmp_path, {"nul": {"type": "to-trinh", "by": "unit"}}, {"con": [AN]}, units=units)
    assert names_of(prepared) == ["_nul/_con"]
    assert told(prepared.problems, "paper-name-long") == [
        f"paper-name-long: tên “{'x' * 90}” dài 90 chữ, quá dài cho tên tệp"
    ]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"number": "12"}, "number, nhưng đây là văn bản của từng đơn vị"),
        ({"date": "2021-05-20"}, "date, nhưng đây là văn bản của từng đơn vị"),
        ({"signatory": {"name": "Lê A", "office": "Chủ tịch"}}, "signatory, nhưng đây là văn bản của từng đơn vị"),
        ({"issuer": "mttq-lai-chau"}, "issuer, nhưng đây là văn bản của từng đơn vị"),
        ({"by": "issuer", "own": "có", "to": ["Trung ương"]}, "own, nhưng own chỉ dùng cùng by: unit"),
    ],
)
def test_a_field_that_nobody_reads_is_told_of(tmp_path: Path, fields: dict[str, Any], said: str) -> None:
    prepared = prepared_campaign(tmp_path, {"tt": {"type": "to-trinh", "by": "unit", **fields}}, {"ke_sach": [AN]})
    assert told(prepared.problems, "paper-field-unused") == [f"paper-field-unused: văn bản “tt” ghi {said}"]


def test_a_number_that_a_unit_gives_to_a_paper_of_the_issuer_is_not_passed_over(tmp_path: Path) -> None:
    sent = {"nominations": [AN], "submission": {**SENT, "papers": {"qd": {"number": "7"}}}}
    prepared = prepared_campaign(tmp_path, {"qd": {"type": "quyet-dinh"}}, {"ke_sach": sent})
    assert only(prepared.problems, "paper-field-unused").place.file == "plans/thu/nominations/ke_sach.yaml"


def test_a_number_with_its_symbol_is_told_of_wherever_it_was_written(tmp_path: Path) -> None:
    sent = {"nominations": [AN], "submission": {**SENT, "papers": {"to_trinh": {"number": "7/TTr-MTTQ"}}}}
    prepared = prepared_campaign(tmp_path, {**TO_TRINH, "qd": {"type": "quyet-dinh", "number": "0"}}, {"ke_sach": sent})
    assert told(prepared.problems, "number") == [
        "number: số văn bản là “7/TTr-MTTQ”", "number: số văn bản là “0”",
    ]  # fmt: skip


def test_a_list_without_names_or_with_a_column_twice_is_an_error(tmp_path: Path) -> None:
    papers = {"a": {"type": "danh-sach", "columns": ["born"]}, "b": {"type": "danh-sach", "columns": ["name", "name"]}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert told(prepared.problems, "columns-nameless", "column-twice") == [
        "columns-nameless: danh sách “a” không có cột họ tên", "column-twice: danh sách “b” có hai cột “name”",
    ]  # fmt: skip


def test_a_column_that_nobody_knows_is_no_crash(tmp_path: Path) -> None:
    prepared = prepared_campaign(
        tmp_path, {"a": {"type": "danh-sach", "columns": ["name", "ofice"]}}, {"ke_sach": [AN]}
    )
    (problem,) = prepared.problems
    assert "ofice" in problem.what()
    assert problem.close == "office"


def test_an_annex_that_goes_with_nothing_is_an_error(tmp_path: Path) -> None:
    prepared = prepared_campaign(tmp_path, {"ds": {"type": "danh-sach-kem-theo"}}, {"ke_sach": [AN]})
    assert told(prepared.problems, "not-attached") == ["not-attached: danh sách “ds” chưa ghi kèm theo văn bản nào"]


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ({"type": "cong-van", "body": ["Một."]}, "no-addressee: văn bản “x” chưa ghi kính gửi ai, mà nơi nhận ghi “Như "
         "trên”"),
        ({"type": "bao-cao-tong-ket"}, "no-addressee: văn bản “x” chưa ghi kính gửi ai, mà nơi nhận ghi “Như trên”"),
        ({"type": "to-trinh", "to": [], "bases": [], "opening": "Một.", "body": ["Hai."], "recipients": {"to": ["A"]}},
         "no-addressee: văn bản “x” chưa ghi kính gửi ai"),
        ({"type": "to-trinh", "bases": [], "body": ["Một."]}, "sent-to-self: văn bản “x” do Ban Thường trực Ủy ban Mặt "
         "trận Tổ quốc Việt Nam tỉnh Sóc Trăng gửi cho chính mình"),
    ],
)  # fmt: skip
def test_a_paper_goes_to_somebody_else(tmp_path: Path, paper: dict[str, Any], said: str) -> None:
    prepared = prepared_campaign(tmp_path, {"x": paper}, {"ke_sach": [AN]})
    assert told(prepared.problems, "no-addressee", "sent-to-self") == [said]


def test_a_list_torn_at_a_comma_is_guessed_at(tmp_path: Path) -> None:
    papers = {"cv": {"type": "cong-van", "to": ["Ban Thường trực các huyện", "thị xã", "thành phố"], "body": ["Một."]}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]}, recipients={"to": ["Các Sở", "ngành", "Lưu"]})
    found = [each for each in prepared.problems if each.fault.code == "list-torn"]
    assert [each.what() for each in found] == [
        "nơi nhận “ngành” bắt đầu bằng chữ thường; có lẽ là phần sau dấu phẩy của “Các Sở”",
        "nơi nhận “thị xã” bắt đầu bằng chữ thường; có lẽ là phần sau dấu phẩy của “Ban Thường trực các huyện”",
        "nơi nhận “thành phố” bắt đầu bằng chữ thường; có lẽ là phần sau dấu phẩy của “thị xã”",
    ]
    assert not any(each.is_error for each in found)


def test_names_of_the_law_that_nobody_knows_are_told_before_any_vote_or_budget(tmp_path: Path) -> None:
    awards = {**PLAN["awards"], "bang_khen": {"name": "Bằng khen", "vote": "cstd_tin",
                                              "reward": {"rate": "bang_khen_tin"}}}  # fmt: skip
    prepared = prepared_campaign(tmp_path, {}, {}, awards=awards)
    found = [each for each in prepared.problems if each.fault.code == "law-entry-unknown"]
    assert [(each.what(), each.close) for each in found] == [
        ("“Bằng khen” ghi vote: cstd_tin, không có trong templates/law/votes.yaml", "cstd_tinh"),
        ("“Bằng khen” ghi rate: bang_khen_tin, không có trong templates/law/rates.yaml", "bang_khen_tinh"),
    ]


def test_a_rate_that_a_budget_asked_for_is_told_once(tmp_path: Path) -> None:
    awards = {**PLAN["awards"], "bang_khen": {"name": "Bằng khen", "merit": "giỏi", "reward": {"rate": "bang_khn"}}}
    prepared = prepared_campaign(tmp_path, {"qd": {"type": "quyet-dinh"}}, {"ke_sach": [AN]}, awards=awards)
    assert len([each for each in prepared.problems if "bang_khn" in each.what()]) == 1


def test_a_units_paper_is_not_older_than_its_meeting(tmp_path: Path) -> None:
    sent = {"nominations": [AN], "submission": {**SENT, "papers": {"to_trinh": {"date": "2021-05-09"}}}}
    prepared = prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": sent})
    assert told(prepared.problems, "paper-before-meeting") == [
        "paper-before-meeting: văn bản “to_trinh” của Huyện Kế Sách đề ngày 09/5/2021, trước ngày họp xét (10/5/2021)"
    ]
    assert MEETING["date"] == "2021-05-10"


def test_how_a_units_signatory_signs_is_asked_too(tmp_path: Path) -> None:
    sent = {"nominations": [AN], "submission": {**SENT, "signatory": {"name": "TS. Lê An", "office": "Chủ tịch"}}}
    prepared = prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": sent})
    assert only(prepared.problems, "signatory-title").place.file == "plans/thu/nominations/ke_sach.yaml"


def test_names_inside_the_plan_are_looked_up(tmp_path: Path) -> None:
    criteria = {"chung": {"texts": ["Một."], "level": "huyn", "requires": [{"of": "cu_tr", "at_least": "1"}]}}
    papers = {
        "a": {"type": "quyet-dinh", "awards": ["bang_khn"], "bases": ["qd_40"], "attached_to": "bb"},
        "b": {"type": "danh-sach", "attached_to": "b"},
        "c": {"type": "danh-sach", "attached_to": "d"},
        "d": {"type": "danh-sach", "attached_to": "c"},
    }
    prepared = prepared_campaign(
        tmp_path, papers, {"ke_sach": [person("Lê Văn Tám")]}, criteria=criteria,
        evidence={"cu_tri": {"name": "Cử tri"}}, together=[["bang_khen", "trung_uog"]],
        body=[{"text": "Một.", "bullets": "criteria.chung"}],
    )  # fmt: skip
    codes = ("unknown-award", "unknown-citation", "unknown-criterion-level", "unknown-evidence", "paper-unknown",
             "paper-circle")  # fmt: skip
    found = [each for each in prepared.problems if each.fault.code in codes]
    assert sorted((each.fault.code, each.close) for each in found) == [
        ("paper-circle", ""), ("paper-circle", ""), ("paper-unknown", "b"), ("unknown-award", "bang_khen"),
        ("unknown-award", "trung_uong"), ("unknown-citation", ""), ("unknown-criterion-level", "huyen"),
        ("unknown-evidence", "cu_tri"),
    ]  # fmt: skip
    assert told(prepared.problems, "paper-circle") == [
        "paper-circle: văn bản “b” kèm theo chính nó", "paper-circle: văn bản “c” kèm theo chính nó (qua “d”)",
    ]  # fmt: skip
