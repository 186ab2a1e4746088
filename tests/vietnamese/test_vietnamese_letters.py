import unicodedata

import pytest

from docgen.vietnamese.letters import capitalised, capitals, point_label, roman


def test_points_follow_the_vietnamese_alphabet():
    labels = [point_label(index) for index in range(1, 24)]
    assert " ".join(labels) == "a b c d đ e g h i k l m n o p q r s t u v x y"


def test_points_go_on_with_two_letters_and_never_repeat():
    labels = [point_label(index) for index in range(1, 2000)]
    assert labels[23:26] == ["aa", "ab", "ac"]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("index", [0, -1])
def test_there_is_no_point_before_the_first(index):
    with pytest.raises(ValueError, match=str(index)):
        point_label(index)


def test_roman_numerals():
    known = {
        1: "I",
        4: "IV",
        9: "IX",
        14: "XIV",
        40: "XL",
        90: "XC",
        444: "CDXLIV",
        1945: "MCMXLV",
        3999: "MMMCMXCIX",
    }
    assert {number: roman(number) for number in known} == known


@pytest.mark.parametrize("number", [0, -3, 4000])
def test_roman_numerals_have_an_end_at_both_sides(number):
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


def test_capitals_keep_every_vietnamese_letter_in_one_sign():
    decomposed = unicodedata.normalize("NFD", "kế hoạch khen thưởng đợt ừ ữ ặ")
    assert capitals(decomposed) == "KẾ HOẠCH KHEN THƯỞNG ĐỢT Ừ Ữ Ặ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đơn vị", "Đơn vị"),
        ("ủy ban MTTQ", "Ủy ban MTTQ"),
        ("“ấp, khóm”", "“Ấp, khóm”"),
        ("(xã) phường", "(Xã) phường"),
        ("01 tập thể", "01 tập thể"),
        ("U\u0309y ban", "Ủy ban"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_only_the_first_letter_becomes_a_capital(text, expected):
    assert capitalised(text) == expected
