import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vietnamese.names import looks_all_caps, proper_name, same_name_key, tidy_name, without_marks

PROPER = [
    "Nguyễn Văn An", "H'Hen Niê", "Y Thông", "Danh Sà Rây", "Lù A Páo", "Y", "K'Brôi", "Rơ Châm H'Ngai", "Trần Lê-Minh",
    "TS. Nguyễn Văn An", "PGS.TS. Lê Ý", "Nguyễn Thị Ánh (Bảy)", "Lý Mỹ", "Đỗ Ơ", "Nguyễn V. An",
]  # fmt: skip
TYPED = st.text(alphabet="NguyễnVĂn An\u00a0\u200b\t–—-'’.hòaHOÀlýLí\u0301đ", max_size=24)


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("  Nguyễn  Văn An ", "Nguyễn Văn An"),
        ("Nguyễn\u00a0Văn\u202fAn", "Nguyễn Văn An"),
        ("Nguyễn\tVăn\nAn", "Nguyễn Văn An"),
        ("Ng\u200buyễn\ufeff Văn\u00ad An", "Nguyễn Văn An"),
        ("Nguyễn \u200b Văn An", "Nguyễn Văn An"),
        ("a\u200b\u0301n", "án"),
        ("Thi đua – Khen thưởng — 2021−2026", "Thi đua - Khen thưởng - 2021-2026"),
        (unicodedata.normalize("NFD", "Nguyễn Đức"), "Nguyễn Đức"),
        ("", ""),
        ("\u00a0", ""),
    ],
)
def test_a_name_comes_out_tidy(typed, tidy):
    assert tidy_name(typed) == tidy


@given(TYPED)
def test_a_tidy_name_stays_as_it_is(typed):
    tidy = tidy_name(typed)
    assert tidy_name(tidy) == tidy
    assert proper_name(proper_name(typed)) == proper_name(typed)
    assert unicodedata.is_normalized("NFC", tidy)


@pytest.mark.parametrize("name", PROPER)
def test_a_proper_name_stays_and_comes_back_from_capitals(name):
    assert proper_name(name) == name
    assert proper_name(name.upper()) == name
    assert proper_name(unicodedata.normalize("NFD", name.upper())) == name


@pytest.mark.parametrize("name", [name for name in PROPER if "TS" not in name])
def test_a_proper_name_comes_back_from_small_letters(name):
    assert proper_name(name.lower()) == name


@pytest.mark.parametrize(
    ("typed", "proper"),
    [("Nguyễn Thị ánh", "Nguyễn Thị Ánh"), ("nguyễn Văn An", "Nguyễn Văn An"), ("McDonald An", "McDonald An"),
     ("Vla-đi-mia I-lích Lê-nin", "Vla-đi-mia I-lích Lê-nin"), ("", ""), ("12", "12")],
)  # fmt: skip
def test_in_a_mixed_name_only_small_beginnings_change(typed, proper):
    assert proper_name(typed) == proper


def test_capitals_are_told_from_names_of_one_letter():
    assert all(
        map(looks_all_caps, ("NGUYỄN VĂN AN", "LÙ A PÁO", "H'HEN NIÊ", "UBND", unicodedata.normalize("NFD", "ÁN")))
    )
    assert not any(map(looks_all_caps, ("", "Y", "Ý", "A Y", "12", "Nguyễn Văn An", "Y Thông", "nguyễn", "NGUYỄN Văn")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn An", "NGUYỄN  VĂN\u00a0AN "), ("Lý Thị Mỹ", "Lí Thị Mĩ"), ("Hoà", "Hòa"), ("Thuý", "Thúy"),
        ("Quý", "Quí"), ("Quỳnh", "Quình"), ("H'Hen Niê", "H’Hen Niê"), ("Kan-Lịch", "Kan Lịch"),
        ("Nguyễn V.An", "Nguyễn V. An"),
        ("Nguyễn Văn An.", "Nguyễn Văn An"), ("Thi đua – Khen thưởng", "thi đua-khen thưởng"), ("Toàn", "Tòan"),
        (unicodedata.normalize("NFD", "Thực"), "Thư\u0323c"), ("Vy", "Vi"), ("sỹ", "sĩ"),
    ],
)  # fmt: skip
def test_two_spellings_of_one_name_have_one_key(one, other):
    assert same_name_key(one) == same_name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hòa", "Hoa"), ("Thúy", "Thúi"), ("Tùy", "Tùi"), ("Đăng", "Dang"), ("Tân", "Tăn"), ("May", "Mai"), ("Ly", "Lý"),
     ("An 1", "An 2"), ("Yên", "Iên"), ("Hoàng An", "Hoà Ngan"), ("Duyên", "Duiên"), ("Quyên", "Quiên")],
)  # fmt: skip
def test_two_names_have_two_keys(one, other):
    assert same_name_key(one) != same_name_key(other)


@given(TYPED)
def test_a_key_is_the_same_however_the_name_is_tidied(typed):
    key = same_name_key(typed)
    assert key == same_name_key(tidy_name(typed)) == same_name_key(unicodedata.normalize("NFD", typed))
    assert key == same_name_key(proper_name(typed)) == same_name_key(key)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Nguyễn Văn Đức", "nguyen-van-duc"), ("NGUYỄN VĂN ĐỨC", "nguyen-van-duc"), ("H'Hen Niê", "hhen-nie"),
        (unicodedata.normalize("NFD", "Ươm Ẵm"), "uom-am"), ("../../etc/passwd", "etc-passwd"),
        ("Xã Đại Ân 2", "xa-dai-an-2"),
        ("  – ", ""), ("山田", ""), ("a\x00b:c", "a-b-c"), ("Số 12/QĐ-UBND", "so-12-qd-ubnd"),
    ],
)  # fmt: skip
def test_a_name_of_a_file_has_plain_letters_only(text, slug):
    assert without_marks(text) == slug


@given(st.text(max_size=30))
def test_no_text_gives_a_name_of_a_file_that_leads_elsewhere(text):
    slug = without_marks(text)
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-") and not slug.endswith("-") and "--" not in slug
