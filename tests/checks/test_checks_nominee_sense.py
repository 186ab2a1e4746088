"""Rows whose cells contradict each other: a body down as a person, a person as a collective."""

from __future__ import annotations

from typing import Any

import pytest
from campaigns import asked, collective, person, printed


def said(**values: Any) -> list[str]:
    return printed(asked([person(**{"name": "Nguyễn Thị Hoa", **values})]))


@pytest.mark.parametrize("kind", ["individual", "household"])
def test_a_body_down_as_a_person_or_a_household_is_a_problem(kind: str) -> None:
    codes = [problem.fault.code for problem in asked([person("Chi Hội Phụ Nữ Thôn An Bình", kind=kind)])]
    assert "name-of-collective" in codes


def test_a_household_down_as_a_person_is_a_problem() -> None:
    first, *_ = said(name="Hộ Ông Trần Văn Tám")
    assert first.endswith("nhưng tên không phải của cá nhân [name-of-collective]")


@pytest.mark.parametrize("name", ["Công An", "Đoàn Thanh", "Ban Văn Hội", "Hộ Văn An", "Trường Thị Tiểu", "Hội Đồng"])
def test_names_that_persons_may_have_raise_no_question_of_their_kind(name: str) -> None:
    assert asked([person(name)]) == ()


def test_a_collective_with_what_only_persons_have_is_a_problem() -> None:
    first, *_ = printed(asked([collective("Nguyễn Thị Hoa", title="Bà", gender="Nữ", born="1/2/1975")]))
    assert "nhưng có danh xưng, giới tính, ngày sinh như một người [collective-as-person]" in first


def test_a_collective_without_them_is_none() -> None:
    assert asked([collective("Chi hội Phụ nữ thôn An Bình")]) == ()


@pytest.mark.parametrize(("title", "gender"), [("Ông", "Nữ"), ("Bà", "Nam")])
def test_a_form_of_address_against_the_gender_is_a_problem(title: str, gender: str) -> None:
    assert f"“{title}” nhưng giới tính “{gender}” [title-gender]" in "".join(said(title=title, gender=gender))


@pytest.mark.parametrize(("title", "gender"), [("Ông", "Nam"), ("Bà", "Nữ"), ("Thượng tá", "Nữ"), (None, "Nữ")])
def test_a_form_of_address_that_agrees_or_says_nothing_is_none(title: str | None, gender: str) -> None:
    assert said(title=title, gender=gender) == []


def test_two_forms_of_address_in_a_row_are_a_note() -> None:
    assert "[title-twice]" in "".join(said(name="Ông Nguyễn Văn Hoa", title="Bà"))
