"""A form of a profile that would lose a number, or print a brace, is told before a paper shows it."""

from typing import Any

import pytest

from docgen.checks.issuers import check
from dossiers import dossier_of, issuer_of, plan_of, said


def asked(**form: Any) -> list[str]:
    return said(tuple(check(dossier_of(plan_of(), issuer=issuer_of({"form": form})))))


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"number": "{number}-{type}"}, "number là “{number}-{type}”, thiếu {symbol}"),
        ({"letter_number": "12/{symbol}"}, "letter_number là “12/{symbol}”, thiếu {number}"),
        ({"archive": "Lưu {archive}, {ban}"}, "archive là “Lưu {archive}, {ban}”, không hiểu {ban}"),
        ({"letter_about": "Về việc"}, "letter_about là “Về việc”, thiếu {about}"),
    ],
)
def test_a_pattern_with_a_mark_too_few_or_too_many_is_named(form: dict[str, str], words: str) -> None:
    assert asked(**form) == [f"profile: thể thức của “Ủy ban nhân dân cấp xã” ghi {words}"]


def test_the_forms_of_the_decree_and_of_the_party_raise_no_question() -> None:
    assert asked() == []
    assert asked(number_label="Số", number="{number}-{type}/{symbol}", archive="Lưu {archive}") == []


def test_margins_that_no_template_obeys_are_refused() -> None:
    printed = {"top": 20, "bottom": 20, "left": 30, "right": 15}
    assert asked(margins=printed) == []
    assert asked(margins={**printed, "left": 35}) == [
        "profile: thể thức của “Ủy ban nhân dân cấp xã” ghi lề 20, 20, 35, 15 mm, docgen chỉ in lề 20, 20, 30, 15 mm"
    ]
