"""Texts fitted into boxes: broken, then smaller, then refused."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from certificate_samples import STOCKS, all_of, box, certificate, stock
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.certificates import fit_all
from docgen.certificates.fitting import GLUE, Misfit, fitted
from docgen.model.certificate import FittedText
from docgen.model.kind import Kind
from docgen.vietnamese.metrics import width_mm

LONG = "Ủy ban MTTQ Việt Nam thị trấn An Lạc Thôn, huyện Kế Sách"
CARD = "giay-chung-nhan-the"
CODES = {
    "does not fit": "certificate-does-not-fit",
    "letter": "certificate-strange-letter",
    "empty": "certificate-field-empty",
}


def lines_in(found: FittedText | Misfit) -> list[str]:
    assert isinstance(found, FittedText), found
    return [line.replace(GLUE, " ") for line in found.lines]


def test_what_fits_stays_on_one_line_in_its_own_size():
    assert fitted("Nguyễn Văn An", box(200)) == FittedText(("Nguyễn\u00a0Văn\u00a0An",), 20)


def test_a_long_name_is_broken_into_lines_of_about_one_length():
    assert lines_in(fitted(LONG, box(130))) == ["Ủy ban MTTQ Việt Nam", "thị trấn An Lạc Thôn, huyện Kế Sách"]


def test_a_persons_name_is_never_broken_but_made_smaller_by_half_points():
    name = "Công Tằng Tôn Nữ Hoàng Thị Phương Thảo"
    found = fitted(name, box(110, least=12), keep=True)
    assert isinstance(found, FittedText)
    assert len(found.lines) == 1 and 12 <= found.size < 20 and (found.size * 2).is_integer()
    assert width_mm(name, found.size) <= 110 < width_mm(name, found.size + 0.5) * 1.02


def test_what_does_not_fit_at_the_least_size_says_by_how_much():
    found = fitted("Nguyễn Văn An", box(20, least=16), keep=True)
    assert isinstance(found, Misfit)
    assert found.size == 16
    assert found.over == pytest.approx(width_mm("Nguyễn Văn An", 16) - 20, abs=1)


def test_a_hint_breaks_where_it_says_and_nowhere_else():
    hint = "Ủy ban MTTQ | Việt Nam thị trấn An Lạc Thôn, huyện Kế Sách"
    assert lines_in(fitted(LONG, box(160, least=10), hint=hint))[0] == "Ủy ban MTTQ"


def test_capitals_are_measured_as_capitals_and_leave_the_title_alone():
    found = fitted("Ông Nguyễn Văn Đức", box(200, capitals=True), keep=True, plain=1)
    assert lines_in(found) == ["Ông NGUYỄN VĂN ĐỨC"]


WORD = st.text(st.sampled_from("aăâbcdđeghikmnoôơpqrstuưvxyÁÀẠĐƯỪVTAY-/,"), min_size=1, max_size=9)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORD, min_size=1, max_size=24), st.floats(40, 300))
def test_lines_hold_all_words_keep_to_the_box_and_take_in_nothing_of_the_next(words, width):
    text = " ".join(words)
    where = box(width, lines=4, size=18, least=9)
    found = fitted(text, where)
    if isinstance(found, Misfit):
        return
    assert " ".join(found.lines).replace(GLUE, " ") == text
    for line in found.lines:
        assert width_mm(line, found.size) <= width
    for line, following in pairwise(found.lines):
        assert width_mm(f"{line} {following}", found.size) > width or any(sign in following for sign in "-/")


def codes(**words: str) -> list[str]:
    _, problems = fit_all([certificate(**words)], stock())
    return [problem.fault.code for problem in problems]


def test_an_ordinary_certificate_fits():
    assert codes() == []


@pytest.mark.parametrize("hostile", ["Lò\u202eVăn", "Lò\u200fVăn", "Lò 🎉", "Lò\u0000", "汉字", "Lo\u0335", "مرحبا"])
def test_letters_that_turn_vanish_or_have_no_font_are_refused(hostile):
    assert CODES["letter"] in codes(name=hostile)


def test_a_name_of_four_hundred_letters_is_refused_with_what_it_lacks():
    (problem,) = fit_all([certificate("Ă" * 400)], stock())[1]
    assert problem.fault.code == CODES["does not fit"]
    assert "thừa" in problem.what() and "certificates.yaml" in problem.mend()
    assert len(problem.what()) < 250


@pytest.mark.parametrize("words", ["</text><b>An", "{{ 7 * 7 }} An", "{% if %}", "&lt;An"])
def test_signs_of_markup_are_only_letters(words):
    assert codes(name=words) == []


@pytest.mark.parametrize("field", ["merit", "signatory", "authority", "signs"])
def test_a_certificate_without_merit_or_signatory_is_refused(field):
    assert codes(**{field: ""}) == [CODES["empty"]]


def test_lines_of_who_signs_shrink_together_until_they_fit_the_height_of_their_box():
    low = stock().fields["signs"].model_copy(update={"height": 12.5, "size": 18.0, "least": 13.0})
    where = stock().model_copy(update={"fields": {**stock().fields, "signs": low}})
    (found,), problems = fit_all([certificate(signs="KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")], where)
    assert not problems
    assert found.fields["signs"].size == 14.5
    too_low = where.model_copy(update={"fields": {**where.fields, "signs": low.model_copy(update={"height": 10.0})}})
    assert [problem.fault.code for problem in fit_all([certificate(signs="A\nB")], too_low)[1]] == [
        CODES["does not fit"]
    ]


def test_a_hint_that_no_certificate_has_is_told():
    _, problems = fit_all([certificate()], stock(), ["Nguyễn | Văn Em"])
    assert [problem.fault.code for problem in problems] == ["certificate-hint-unused"]


def test_stock_with_the_word_printed_on_it_will_not_do_for_a_posthumous_award():
    printed = stock().model_copy(update={"preprinted": ("gives",)})
    posthumous = certificate(gives="TRUY TẶNG")
    assert not fit_all([posthumous], printed)[1]
    _, problems = fit_all([posthumous], printed, overprint=True)
    assert [problem.fault.code for problem in problems] == ["certificate-posthumous"]


@pytest.mark.parametrize("name", STOCKS)
def test_every_certificate_of_the_sample_plans_fits_every_stock(name):
    """A card is for persons."""
    for plan, award in (("soc-trang-2021", "bk_mttq_tinh"), ("lai-chau-2021", "bk_ct_ubnd")):
        every = [each for each in all_of(plan, award) if name != CARD or each.kind is Kind.INDIVIDUAL]
        fitted_ones, problems = fit_all(every, stock(name))
        assert not problems
        assert len(fitted_ones) == len(every) >= 70


def test_a_collective_of_three_lines_keeps_its_letters():
    long = (
        "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao, Đội Cảnh sát điều tra tội phạm về trật tự "
        "xã hội, Công an thành phố Sóc Trăng, tỉnh Sóc Trăng"
    )
    (found,), problems = fit_all([certificate(long, Kind.COLLECTIVE, office="")], stock("giay-khen-a4"))
    assert not problems
    lines = found.fields["recipient"].lines
    assert len(lines) == 3
    assert " ".join(lines).replace(GLUE, " ").casefold() == unicodedata.normalize("NFC", long).casefold()
