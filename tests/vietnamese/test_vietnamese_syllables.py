import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vietnamese.all_syllables import all_syllables

from docgen.vietnamese.spelling import composed, folded
from docgen.vietnamese.syllables import tone_placement, well_formed, well_placed

SYLLABLES = st.sampled_from(all_syllables())
TEXTS = st.text(alphabet="aâăeêioôơuưyghnqtcmđHOÀàáảãạòỏóýúỷếệợ \u0301\u0323'-1", max_size=16)


@pytest.mark.parametrize(
    "text",
    [
        "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do - Hạnh phúc", "Ủy ban nhân dân huyện Kế Sách",
        "Nguyễn Huỳnh Phượng Quỳnh Khuê Xuyến Nguyệt Thúy Quý Giang", "giếng gì gìn giữ giặt giục già", "thuở khuya",
        "khuỷu ngoằn ngoèo huơ tuýp xoong quốc quới quẩy", "Đắk Lắk Đăk Tô Bắc Kạn", "yêu yến ỉa ý ơi ạ ừ", "nghỉ ngơi",
        "Niê", "THƯỞNG", "khoẻ hoà thuỷ",
    ],
)  # fmt: skip
def test_words_of_the_language_are_well_formed(text):
    assert [word for word in text.replace("-", " ").split() if not well_formed(word)] == []
    assert well_formed(unicodedata.normalize("NFD", text.split()[0]))


@pytest.mark.parametrize(
    "word",
    ["", "b", "ng", "ă", "dâ", "tàc", "thap", "hỏch", "gê", "ngế", "cì", "nghà", "ghan", "qă", "quu", "Hélène",
     "Martin",
     "foo", "Jun", "zô", "bờò", "nguyeen", "Nguyênx", "XVI", "U03", "a1", "hòa bình", "Krông", "Chaâu", "V¨n",
     "thuyng"],
)  # fmt: skip
def test_what_the_spelling_does_not_allow_is_not_well_formed(word):
    assert not well_formed(word)


@pytest.mark.parametrize(
    ("typed", "norm"),
    [
        ("hoà", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("Uỷ ban", "Ủy ban"), ("CỘNG HOÀ", "CỘNG HÒA"),
        ("Hoà-Bình", "Hòa-Bình"), ("khoá 2021", "khóa 2021"), ("oà, loè; nguỵ.", "òa, lòe; ngụy."), ("huỶ", "hủY"),
        ("Nguyễn Văn Tòan", "Nguyễn Văn Toàn"), ("lọai", "loại"), ("qúy", "quý"), ("gìa", "già"), ("chuà", "chùa"),
        ("Hoa\u0300", "Hòa"), ("“hoà”", "“hòa”"),
    ],
)  # fmt: skip
def test_the_tone_goes_where_the_norm_has_it(typed, norm):
    assert tone_placement(typed) == norm


@pytest.mark.parametrize(
    "text",
    ["toàn", "quý", "thuở", "khuya", "hoặc", "huyện", "Quỳnh", "quả", "già", "giữa", "mùa", "của", "nghĩa", "khuỷu",
     "ngoài", "xoáy", "thuế", "thuyền", "tuýt", "giêng", "gì", "Hélène", "Zoé", "São Paulo", "Krông Bông", ""],
)  # fmt: skip
def test_what_has_one_way_only_stays(text):
    assert tone_placement(text) == text


@given(SYLLABLES)
def test_every_syllable_of_the_norm_stays_in_any_case(word):
    for case in (word, word.upper(), word.capitalize()):
        assert tone_placement(case) == case
        assert well_formed(case) and well_placed(case)


@given(st.one_of(TEXTS, st.lists(SYLLABLES, max_size=5).map(" ".join)))
def test_putting_tones_right_settles_at_once_and_changes_nothing_but_their_place(text):
    once = tone_placement(text)
    assert tone_placement(once) == once
    assert folded(once) == folded(text)
    assert len(once) == len(composed(text))
    assert [sign.isupper() for sign in once] == [sign.isupper() for sign in composed(text)]


def test_only_the_places_of_print_old_and_new_are_well_placed():
    assert all(map(well_placed, ("hòa", "hoà", "Thủy", "THUỶ", "toàn", "xã", "già")))
    assert not any(map(well_placed, ("tòan", "xaõ", "gìa", "baó", "Hélène", "")))
