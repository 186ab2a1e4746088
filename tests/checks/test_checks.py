"""Every question that is asked of a finished dossier: what it says, where, and that it stays silent otherwise."""

from typing import Any

import pytest

from docgen.checks import CHECKS, check
from docgen.problem import Problem
from dossiers import dossier_of, issuer_of, plan_of, said

CITED = {
    "type": "Quyết định", "number": "12/QĐ-UBND", "date": "2025-11-08",
    "issuer": "Ủy ban nhân dân tỉnh", "about": "việc ban hành Quy chế",
}  # fmt: skip
DOSSIER = {"awards": ["giay_khen"], "deadline": "2026-05-31"}
ANNEX = {"type": "phu-luc-phan-bo", "title": "Bảng", "awards": ["giay_khen"]}


def found(issuer: dict[str, Any] | None = None, profile: dict[str, Any] | None = None,
          **parts: Any) -> tuple[Problem, ...]:  # fmt: skip
    return check(dossier_of(plan_of(**parts), issuer=issuer_of(profile, **(issuer or {}))))


def signed(**signatory: Any) -> list[str]:
    return said(found(signatory={"name": "Nguyễn Văn An", "office": "Chủ tịch", **signatory}))


def test_a_sound_dossier_raises_no_question() -> None:
    assert found(number="12", citations={"qd": CITED}, bases=["qd"], dossiers={"xa": DOSSIER}) == ()


def test_each_check_asks_on_its_own() -> None:
    dossier = dossier_of(plan_of(number="12/KH", signatory={"name": "TS. An", "office": "Chủ tịch"}))
    asked = {name: [problem.fault.code for problem in ask(dossier)] for name, ask in CHECKS.items()}
    assert {name: codes for name, codes in asked.items() if codes} == {
        "number": ["number"],
        "signature": ["signatory-title"],
    }


@pytest.mark.parametrize("number", ["1", "05", "12", "12a", "12đ", "123456"])
def test_a_number_that_a_register_can_hold_is_taken(number: str) -> None:
    assert found(number=number) == ()


@pytest.mark.parametrize("number", ["0", "00", "12/KH-UBND", "số 12", "-3", "1234567", "12ab", "１２", "12 a"])
def test_another_number_is_not(number: str) -> None:
    (problem,) = found(number=number)
    assert said((problem,)) == [f"number: số văn bản là “{number}”"]
    assert problem.mend() == "không ghi ký hiệu; docgen tự thêm (… UBND)"


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"citations": {"qd": CITED | {"date": "2026-03-17"}}},
         "citations/qd/date: văn bản được dẫn “qd” ban hành ngày 17/3/2026, sau ngày của kế hoạch (16/3/2026)"),
        ({"citations": {"qd": CITED | {"date": "2027-01-01"}}, "date": {"year": 2026}},
         "citations/qd/date: văn bản được dẫn “qd” ban hành ngày 01/01/2027, sau ngày của kế hoạch (2026)"),
        ({"dossiers": {"xa": DOSSIER | {"deadline": "2026-03-16"}}},
         "dossiers/xa/deadline: hạn nộp hồ sơ 16/3/2026 không sau ngày của kế hoạch (16/3/2026)"),
        ({"dossiers": {"xa": DOSSIER | {"deadline": "2025-12-31"}}, "date": {"year": 2026}},
         "dossiers/xa/deadline: hạn nộp hồ sơ 31/12/2025 trước năm của kế hoạch (2026)"),
        ({"date": "0206-03-16"}, "date: năm 206 có vẻ không đúng"),
        ({"citations": {"qd": CITED | {"date": "1821-03-16"}}}, "citations/qd/date: năm 1821 có vẻ không đúng"),
        ({"dossiers": {"xa": DOSSIER | {"deadline": "2621-05-31"}}}, "dossiers/xa/deadline: năm 2621 có vẻ không đúng"),
    ],
)  # fmt: skip
def test_dates_that_do_not_follow_one_another_are_named(parts: dict[str, Any], words: str) -> None:
    assert said(found(**parts)) == [words]


@pytest.mark.parametrize(
    "parts",
    [
        {"citations": {"qd": CITED | {"date": "2026-03-16"}}},
        {"citations": {"qd": CITED | {"date": "2026-12-31"}}, "date": {"year": 2026}},
        {"dossiers": {"xa": DOSSIER | {"deadline": "2026-03-17"}}},
        {"dossiers": {"xa": DOSSIER | {"deadline": "2026-01-01"}}, "date": {"year": 2026}},
    ],
)
def test_dates_that_just_follow_are_sound(parts: dict[str, Any]) -> None:
    assert found(**parts) == ()


@pytest.mark.parametrize(
    ("signatory", "words"),
    [
        ({"signs_as": ["KT.", "TM."], "office": "Phó Chủ tịch"}, "signatory/signs_as: không có cách ký “KT., TM.”"),
        ({"signs_as": ["TL.", "KT."], "office": "Phó Chánh Văn phòng"},
         "signatory: ký TL., KT. nhưng chưa ghi chức vụ được ký thay"),
        ({"signs_as": ["KT."]}, "signatory: “Chủ tịch” ký KT. chính mình"),
        ({"office": "Chánh Văn phòng"},
         "signatory/office: chưa rõ “Chánh Văn phòng” ký thế nào; docgen ghi như cấp phó: KT. Chủ tịch"),
        ({"name": "PGS.TS. Nguyễn Văn An"}, "signatory/name: họ tên người ký có học hàm, học vị “PGS”"),
        ({"name": "ThS Nguyễn Văn An"}, "signatory/name: họ tên người ký có học hàm, học vị “ThS”"),
    ],
)  # fmt: skip
def test_a_signature_that_cannot_be_is_named(signatory: dict[str, Any], words: str) -> None:
    assert signed(**signatory) == [words]


@pytest.mark.parametrize(
    "signatory",
    [
        {"office": "Chủ tịch Ủy ban nhân dân xã"},
        {"office": "Phó Chủ tịch"},
        {"office": "Chánh Văn phòng", "signs_as": ["TL."]},
        {"office": "Trưởng phòng", "signs_as": []},
        {"office": "Phó Chánh Văn phòng", "signs_as": ["TL.", "KT."], "deputy_for": "Chánh Văn phòng"},
        {"name": "Bùi Thị Tsan"},
    ],
)
def test_a_signature_that_can_be_is_not(signatory: dict[str, Any]) -> None:
    assert signed(**signatory) == []


def test_a_collective_that_nobody_named_cannot_be_signed_for() -> None:
    profile = {"signature": {"head": "Giám đốc"}}
    plan = {"name": "An", "office": "Giám đốc", "signs_as": ["TM."]}
    (problem,) = found(profile=profile, signatory=plan)
    assert problem.what() == "ký TM. nhưng chưa ghi tập thể"
    assert problem.what("en") == "signs TM. but the collective is not given"
    assert found(profile=profile, signatory=plan | {"body": "Ban Chỉ đạo"}) == ()


@pytest.mark.parametrize(
    ("profile", "date", "period"),
    [
        ({"valid_from": "2026-03-17"}, "2026-03-16", "từ 17/3/2026, văn bản đề ngày 16/3/2026"),
        ({"valid_to": "2026-03-15"}, "2026-03-16", "đến hết 15/3/2026, văn bản đề ngày 16/3/2026"),
        ({"valid_from": "2020-03-05", "valid_to": "2025-06-30"}, {"year": 2026},
         "từ 05/3/2020 đến hết 30/6/2025, văn bản đề ngày 2026"),
        ({"valid_from": "2027-01-01"}, {"year": 2026}, "từ 01/01/2027, văn bản đề ngày 2026"),
        ({"valid_from": "2026-03-16", "valid_to": "2026-03-16"}, "2026-03-16", ""),
        ({"valid_from": "2026-12-31"}, {"year": 2026}, ""),
        ({"valid_to": "2026-01-01"}, {"year": 2026}, ""),
    ],
)  # fmt: skip
def test_a_body_that_was_not_there_on_that_day_is_doubtful(profile: dict[str, Any], date: Any, period: str) -> None:
    words = [f"issuer: thể thức của “Ủy ban nhân dân cấp xã” áp dụng {period}"] if period else []
    problems = found(profile=profile, date=date)
    assert said(problems) == words
    assert not any(problem.is_error for problem in problems)


def test_a_parent_that_the_form_prints_must_be_given() -> None:
    profile = {"letterhead": {"parent": ["{PARENT}"], "issuer": ["SỞ NỘI VỤ"]}, "full_name": "Sở Nội vụ thuộc {parent}"}
    assert said(found(profile=profile)) == ["profile: cơ quan “ubnd-xa” chưa ghi cơ quan chủ quản"]
    assert found({"parent": "UBND tỉnh"}, profile) == ()


def test_a_mark_that_nothing_stands_for_is_found_before_it_is_printed() -> None:
    profile = {"letterhead": {"issuer": ["UBND {Locality}"]}, "signature": {"head": "Chủ tịch {xã}"}}
    (first, second) = found(profile=profile)
    assert first.what() == "không có chữ nào để thay cho “{Locality}” trong tên cơ quan"
    assert second.what() == "không có chữ nào để thay cho “{xã}” trong tên cơ quan"
    assert first.need() == "{locality}, {LOCALITY}, {parent} hoặc {PARENT}"


def test_a_symbol_that_each_body_must_fill_in_is_asked_for() -> None:
    assert said(found(profile={"symbol": "S…"})) == ["symbol: cơ quan “ubnd-xa” chưa có ký hiệu"]
    assert found({"symbol": "SNV"}, {"symbol": "S…"}) == ()


@pytest.mark.parametrize(
    ("awards", "words"),
    [
        ([], ["annexes/bang/awards: phụ lục “bang” không có chỉ tiêu nào để phân bổ"]),
        (["khac"], ["annexes/bang/awards: phụ lục “bang” không có chỉ tiêu nào để phân bổ"]),
        (["giay_khen", "khac"], []),
        (["khong_co"], []),
    ],
)
def test_an_annex_that_would_be_an_empty_table_is_named(awards: list[str], words: list[str]) -> None:
    known = {"giay_khen": {"name": "Giấy khen"}, "khac": {"name": "Bằng khen"}}
    assert said(found(awards=known, annexes={"bang": ANNEX | {"awards": awards}})) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Giao cho cho Văn phòng.", "chữ “cho” viết hai lần liền nhau"),
        ("Của của xã.", "chữ “Của” viết hai lần liền nhau"),
        ("Các thôn , xóm.", "thừa dấu cách trước “,”: “thôn ,”"),
        ("Đạt 50 % số hộ.", "thừa dấu cách trước “%”: “50 %”"),
        ("Hộ (nếu có.", "dấu “(” không có đôi"),
        ("Hộ nếu có).", "dấu “)” không có đôi"),
        ("Phong trào “Thôn xanh.", "dấu ““” không có đôi"),
    ],
)
def test_slips_of_the_keyboard_are_doubtful(text: str, words: str) -> None:
    (problem,) = found(body=[text])
    assert said((problem,)) == [f"body/0/text/0: {words}"]
    assert not problem.is_error


@pytest.mark.parametrize(
    "text",
    [
        "Luôn luôn, ngày ngày, người người, nhà nhà thi đua.",
        "a) Tập thể; b) cá nhân.",
        "xã, xã viên và năm 2026 2026.",
        "“Thôn xanh” (nếu có) «ví dụ».",
        "thôn 2a a.",
    ],
)
def test_what_only_looks_like_a_slip_is_not(text: str) -> None:
    assert found(body=[text]) == ()


def test_a_slip_in_a_name_is_reported_where_the_name_is_written_and_nowhere_else() -> None:
    problems = found(
        terms={"phong_trao": "phong trào trào thi đua (2026"},
        awards={"giay_khen": {"name": "Giấy khen ."}},
        body=["Về {{ terms.phong_trao }}.", "Tặng {{ awards.giay_khen.name }}", "Lại {{ terms.phong_trao }} của của."],
    )
    assert said(problems) == [
        "awards/giay_khen/name: thừa dấu cách trước “.”: “khen .”",
        "body/2/text/0: chữ “của” viết hai lần liền nhau",
        "terms/phong_trao: chữ “trào” viết hai lần liền nhau",
        "terms/phong_trao: dấu “(” không có đôi",
    ]


def test_what_could_not_be_filled_in_is_not_reported_a_second_time() -> None:
    assert found(body=["Xem {{ section('a' }} và {{ x.y }}."]) == ()


def test_notes_that_are_not_printed_are_not_checked() -> None:
    assert found(notes=["của của ("]) == ()


def test_the_text_is_checked_in_its_final_words() -> None:
    plan = {"terms": {"xa": "xã Hòa An"}, "body": ["Tại xã {{ terms.xa }}."]}
    assert said(found(**plan)) == ["body/0/text/0: chữ “xã” viết hai lần liền nhau"]
