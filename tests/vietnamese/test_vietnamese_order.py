import random
import re
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vietnamese.order import ALPHABET, name_key, text_key

NAMES = st.lists(
    st.sampled_from(
        re.findall(r"[\w']+", "An Ân Ấn Ăn án ạn ảo Đức Duy Hòa hoà Hoa Hoạ Ưng Vy Y H'Hen Niê Fin Jun Wa Zu")
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


def test_the_letters_stand_in_the_order_of_the_alphabet():
    assert len(ALPHABET) == 29 + len("fjwz")
    assert sorted(ALPHABET, key=text_key) == list(ALPHABET)
    assert sorted(set(ALPHABET.upper()), key=text_key) == list(ALPHABET.upper())


def test_the_tones_stand_in_the_order_of_the_dictionary():
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=text_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


def test_a_letter_weighs_more_than_a_tone():
    assert sorted(["hoạ", "hoai", "hoa"], key=text_key) == ["hoa", "hoạ", "hoai"]
    assert sorted(["đa", "dạ", "dan"], key=text_key) == ["dạ", "dan", "đa"]


def test_persons_stand_by_given_name_then_family_name_then_middle_names():
    assert sorted(
        ["Trần Thị Bình", "Lê Văn An", "Lê Thị An", "Đỗ Văn An", "Lê An", "Lê Văn Ân", "Nguyễn Hữu Ánh", "Lê Văn Ấn"],
        key=name_key,
    ) == ["Đỗ Văn An", "Lê An", "Lê Thị An", "Lê Văn An", "Nguyễn Hữu Ánh", "Lê Văn Ân", "Lê Văn Ấn", "Trần Thị Bình"]


def test_each_word_decides_with_its_tone_before_the_next_word_is_looked_at():
    assert sorted(["Hòa An", "Hoa Bình"], key=text_key) == ["Hoa Bình", "Hòa An"]
    assert sorted(["Lê Văn Hòa", "Trần Văn Hoa"], key=name_key) == ["Trần Văn Hoa", "Lê Văn Hòa"]


def test_capitals_the_form_of_unicode_and_the_place_of_the_tone_do_not_move_a_name():
    key = name_key("Nguyễn Văn Hòa")
    for other in ("NGUYỄN VĂN HÒA", unicodedata.normalize("NFD", "Nguyễn Văn Hòa"), "Nguyễn Văn Hoà"):
        assert name_key(other)[:2] == key[:2]
    assert name_key(unicodedata.normalize("NFD", "Nguyễn Văn Hòa")) == key


@pytest.mark.parametrize("name", ["Lê Văn An (B)", "Lê Văn An 2", "Lê Văn An (ấp 3)"])
def test_what_tells_namesakes_apart_stands_after_the_name_and_decides_last(name):
    assert name_key("Lê Văn An") < name_key(name) < name_key("Lê Văn Ân")
    assert name_key(name) < name_key("Mai Văn An")


def test_numbers_of_wards_stand_as_numbers():
    names = ["Phường 1", "Phường 2", "Phường 10", "Phường 010", "Phường 11", "Phường A"]
    mixed = sorted(names, key=text_key)
    assert [name for name in mixed if name != "Phường 010"] == [
        "Phường 1",
        "Phường 2",
        "Phường 10",
        "Phường 11",
        names[-1],
    ]
    assert abs(mixed.index("Phường 010") - mixed.index("Phường 10")) == 1


def test_a_shorter_name_stands_before_one_that_goes_on():
    assert sorted(["Ấp 1A", "Ấp 1", "Ấp 2", "Ấp"], key=text_key) == ["Ấp", "Ấp 1", "Ấp 1A", "Ấp 2"]


def test_signs_do_not_count():
    assert text_key("Thi đua - Khen thưởng")[0] == text_key("thi đua khen thưởng")[0]
    assert name_key("H'Hen Niê")[0] == name_key("H’Hen Niê")[0]


def test_names_that_nobody_expects_have_a_place_too():
    odd = ["", " ", "()", "(An)", "123", "١٢", "²", "山田", "José Ñu", "Ωmega", "\u0301", "-"]
    for key in (name_key, text_key):
        assert len({key(name) for name in odd}) == len(odd)
        assert sorted(odd, key=key) == sorted(set(odd), key=key)
    assert sorted(["Zu", "Ωmega", "An"], key=text_key) == ["An", "Zu", "Ωmega"]


@given(NAMES, NAMES)
def test_only_the_same_text_has_the_same_key(one, other):
    assert (name_key(one) == name_key(other)) == (one == other)
    assert (text_key(one) == text_key(other)) == (one == other)


@given(st.lists(NAMES, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_makes_no_difference(names, shuffle: random.Random):
    mixed = list(names)
    shuffle.shuffle(mixed)
    assert sorted(mixed, key=name_key) == sorted(names, key=name_key)
    keys = [name_key(name) for name in sorted(names, key=name_key)]
    assert all(one <= other for one, other in pairwise(keys))
