"""What the files of papers are called: names that every system takes, and no two alike."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from docgen.model.campaign import Columns, Entry
from docgen.model.nomination import Nomination
from docgen.wording.file_names import LONGEST, RESERVED, file_name, nominee_files


def entries(*nominees: dict[str, Any]) -> list[Entry]:
    whole = ({"unit": "ke_sach", "kind": "individual", "award": "bang_khen", **each} for each in nominees)
    return [Entry(Nomination.model_validate(each), Columns("a.csv"), line) for line, each in enumerate(whole)]


def names(*nominees: dict[str, Any] | str) -> tuple[str, ...]:
    return nominee_files(entries(*({"name": each} if isinstance(each, str) else each for each in nominees)))


def test_a_nominee_is_called_by_the_name_alone_where_that_is_enough() -> None:
    assert names("Nguyễn Văn Đức", "Lê Thị Hòa") == ("nguyen-van-duc", "le-thi-hoa")


def test_namesakes_are_told_apart_by_year_office_award_and_in_the_end_by_a_number() -> None:
    an = {"name": "Nguyễn Văn An"}
    assert names({**an, "born": {"year": "1975"}}, {**an, "born": {"year": "1980"}}) == (
        "nguyen-van-an-1975", "nguyen-van-an-1980",
    )  # fmt: skip
    assert names(an, {**an, "office": "Trưởng phòng"}) == ("nguyen-van-an", "nguyen-van-an-truong-phong")
    assert names(an, {**an, "award": "giay_khen"}) == ("nguyen-van-an-bang-khen", "nguyen-van-an-giay-khen")
    assert names(an, an, an) == tuple(f"nguyen-van-an-bang-khen-{number}" for number in (1, 2, 3))


def test_a_name_that_ends_in_a_year_is_not_taken_for_a_namesake_born_then() -> None:
    found = names(
        {"name": "Nguyễn Văn An", "born": {"year": "1975"}},
        {"name": "Nguyễn Văn An", "born": {"year": "1980"}},
        "Nguyễn Văn An 1975",
    )
    assert len(set(found)) == 3


def test_names_without_latin_letters_still_have_files() -> None:
    assert names("ភ្នំ", "Đoàn") == ("khong-ten", "doan")
    assert len(set(names("ភ្នំ", "ខ្មែរ"))) == 2


def test_names_that_windows_keeps_for_itself_are_not_used() -> None:
    assert names("Côn", "Nul", "Lpt1") == ("_con", "_nul", "_lpt1")
    assert (file_name("con"), file_name("com1"), file_name("con_dao")) == ("_con", "_com1", "con-dao")


def test_a_long_name_is_cut_between_words_and_two_that_begin_alike_stay_apart() -> None:
    long = "Ủy ban Mặt trận Tổ quốc Việt Nam " * 8
    first, second = names(long + "xã An Lạc", long + "xã Kế Thành")
    assert first != second
    assert max(len(first), len(second)) < 2 * LONGEST + 10
    assert len(names("a" * 500)[0]) == LONGEST


@given(st.lists(st.tuples(st.sampled_from(["An", "an", "An 1975", "Con", "ភ្នំ", "X" * 300]),
                          st.sampled_from([None, "1975", "1980"])), max_size=12))  # fmt: skip
def test_no_two_papers_of_a_unit_share_a_file(drawn: list[tuple[str, str | None]]) -> None:
    found = names(*({"name": name, **({"born": {"year": year}} if year else {})} for name, year in drawn))
    assert len(set(found)) == len(drawn)
    assert not RESERVED & set(found)
