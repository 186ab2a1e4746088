"""Names and dates of birth as they were typed."""

from __future__ import annotations

from typing import Any

import pytest
from campaigns import asked, collective, person, printed

from docgen.problem import Problem


def of_name(name: str, kind: str = "individual") -> tuple[Problem, ...]:
    return asked([person(name, kind=kind)])


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Văn An", "Lù A Páo", "H'Hen Niê", "H’Hen Niê", "Y Thông", "K'Brông", "Điểu K'Ré", "Nguyễn-Trần An",
        "Hélène Dupont", "François Loïc", "Nguyễn Văn An (Hai An)", "Rơ Châm Ĭk", "NGUYỄN VĂN AN",
    ],
)  # fmt: skip
def test_names_that_people_have_raise_no_question(name: str) -> None:
    assert of_name(name) == ()


@pytest.mark.parametrize(
    "name",
    ["Trường THCS 19/5, xã An Lạc", "Ban CTMT ấp 1 (khu A)", "Công ty TNHH MTV “Hòa Bình” & Cộng sự", "hội phụ nữ"],
)
def test_names_that_collectives_have_raise_no_question(name: str) -> None:
    assert of_name(name, "collective") == ()


@pytest.mark.parametrize("name", ["Hộ ông Nguyễn Văn An", "Gia đình ông An và bà Ba", "Nguyễn Văn An"])
def test_names_that_households_have_raise_no_question(name: str) -> None:
    assert of_name(name, "household") == ()


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Nguyễn Văn An 0912345678",
         ["lỗi: tên người “Nguyễn Văn An 0912345678” có chữ số [name-digit]",
          "    sửa: xóa chữ số; số điện thoại, năm sinh ghi ở cột riêng"]),
        ("NguyÔn V¨n §øc",
         ["lỗi: tên “NguyÔn V¨n §øc” gõ bằng phông chữ cũ (TCVN3 hoặc VNI) [name-legacy]",
          "    sửa: gõ lại bằng Unicode; có phải “Nguyễn Văn Đức”?"]),
        ("Nguyeãn Vaên Ñöùc",
         ["lỗi: tên “Nguyeãn Vaên Ñöùc” gõ bằng phông chữ cũ (TCVN3 hoặc VNI) [name-legacy]",
          "    sửa: gõ lại bằng Unicode; có phải “Nguyễn Văn Đức”?"]),
        ("Nguyễn văn An",
         ["lỗi: tên người “Nguyễn văn An” có chữ chưa viết hoa: văn [name-small]",
          "    cần: viết hoa chữ cái đầu của mọi âm tiết",
          "    sửa: có phải “Nguyễn Văn An”?"]),
        ("Núp",
         ["lưu ý: tên người “Núp” chỉ có một chữ [name-short]",
          "    sửa: ghi đủ họ, chữ đệm và tên; nếu tên đúng là một chữ thì bỏ qua lưu ý này"]),
        ("Nguyễn Văn An (Hai",
         ["lỗi: tên “Nguyễn Văn An (Hai” có dấu “(” không có đôi [name-brackets]",
          "    sửa: thêm dấu còn thiếu, hoặc xóa dấu thừa"]),
        ("Nguyễn Аn",
         ["lỗi: tên “Nguyễn Аn” có ký tự lạ: “А” (U+0410) [name-sign]",
          "    cần: chỉ gồm chữ cái tiếng Việt hoặc La-tinh",
          "    sửa: xóa ký tự lạ và gõ lại tên"]),
        ("Lê \ue001n *",
         ["lỗi: tên “Lê ▯n *” có ký tự lạ: U+E001, “*” (U+002A) [name-sign]",
          "    cần: chỉ gồm chữ cái tiếng Việt hoặc La-tinh",
          "    sửa: xóa ký tự lạ và gõ lại tên"]),
    ],
)  # fmt: skip
def test_a_name_that_cannot_stand_on_a_certificate_is_named(name: str, lines: list[str]) -> None:
    first, *others = lines
    assert printed(of_name(name)) == [f"ke_sach.xlsx:name5: {first}", *others]


def test_a_collective_may_be_typed_for_an_old_font_too() -> None:
    (problem,) = of_name("Uû ban MÆt trËn Tæ quèc", "collective")
    assert (problem.fault.code, problem.close) == ("name-legacy", "Uỷ ban Mặt trận Tổ quốc")
    assert [each.fault.code for each in of_name("Ban C\ue000TMT (ấp 1", "collective")] == ["name-brackets", "name-sign"]


@pytest.mark.parametrize(
    ("born", "words"),
    [
        ("2021-02-27", "Nguyễn Văn An ghi sinh ngày 27/02/2021, không thể có"),
        ("2062-05-01", "Nguyễn Văn An ghi sinh ngày 01/5/2062, không thể có"),
        ({"year": 2022}, "Nguyễn Văn An ghi sinh năm 2022, không thể có"),
        ("1899-12-31", "Nguyễn Văn An ghi sinh ngày 31/12/1899, không thể có"),
        ("2021-02-26", "Nguyễn Văn An sinh ngày 26/02/2021, tức 0 tuổi vào ngày của kế hoạch"),
        ("2006-02-27", "Nguyễn Văn An sinh ngày 27/02/2006, tức 14 tuổi vào ngày của kế hoạch"),
        ({"year": 2007}, "Nguyễn Văn An sinh năm 2007, tức 14 tuổi vào ngày của kế hoạch"),
        ("1910-02-26", "Nguyễn Văn An sinh ngày 26/02/1910, tức 111 tuổi vào ngày của kế hoạch"),
    ],
)
def test_a_date_of_birth_that_cannot_be_is_named(born: Any, words: str) -> None:
    (problem,) = asked([person("Nguyễn Văn An", born=born)])
    assert problem.what() == words
    assert problem.place.cell == "born5"
    assert problem.need() in ("từ năm 1900 đến 2021", "từ 15 đến 110 tuổi")


@pytest.mark.parametrize("born", ["2006-02-26", {"year": 2006}, "1910-02-27", "1970-01-01", {"year": 1970}])
def test_a_date_of_birth_that_can_be_is_not(born: Any) -> None:
    assert asked([person("Nguyễn Văn An", born=born)]) == ()


def test_the_dead_may_be_of_any_age_but_not_yet_unborn() -> None:
    assert asked([person("Nguyễn Văn An", born="1901-05-01", posthumous="có")]) == ()
    (problem,) = asked([person("Nguyễn Văn An", born="2030-05-01", posthumous="có")])
    assert problem.fault.code == "birth-impossible"


def test_a_plan_that_has_only_its_year_gives_each_age_the_benefit_of_the_doubt() -> None:
    for born, codes in (
        ("2006-12-31", []),
        ("2007-01-01", ["birth-age"]),
        ("1911-01-01", []),
        ("1909-06-01", ["birth-age"]),
    ):
        problems = asked([person("Nguyễn Văn An", born=born)], date={"year": 2021})
        assert [problem.fault.code for problem in problems] == codes


def test_what_was_declined_is_still_printed_and_so_is_still_looked_at() -> None:
    problems = asked([collective("Tæ quèc Nguyễn"), person("Nguyễn văn An", declined="x", born="2030-01-01")])
    assert [problem.fault.code for problem in problems] == ["birth-impossible", "name-small"]
