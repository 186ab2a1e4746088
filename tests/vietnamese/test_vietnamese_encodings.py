"""Telling old encodings from good text. To spoil a good name is worse than to leave a bad one."""

import random
import unicodedata

import pytest
from babel import Locale
from tests.vietnamese.all_syllables import all_syllables
from tests.vietnamese.typed_in import typed_in_tcvn3, typed_in_vni

from docgen.vietnamese.encodings import judge

FAMILY = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Dương",
    "Lý",
    "Thạch",
    "Kim",
]
MIDDLE = ["Văn", "Thị", "Hữu", "Đức", "Ngọc", "Minh", "Quốc", "Xuân", "Hoài"]
GIVEN = [
    "An",
    "Bình",
    "Dũng",
    "Giang",
    "Hòa",
    "Khánh",
    "Mỹ",
    "Nga",
    "Phượng",
    "Quý",
    "Sơn",
    "Thủy",
    "Uyên",
    "Vy",
    "Yến",
]
NAMES = [f"{family} {middle} {given}" for family in FAMILY for middle in MIDDLE for given in GIVEN]
WESTERN = ["fr", "de", "es", "pt", "sv", "da", "nb", "fi", "it", "nl", "is", "et", "ca", "gl", "sq", "en", "br"]


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "12", "John Smith", "Đ/c", "TP. Sóc Trăng", "CỘNG HÒA", "HÒA BÌNH", "Hòa", "hoà", "Hoà Lý", "Toà án",
        "Lê Lai", "LÊ LAI", "Tân", "Hà Nam", "Cà Mau", "CÀ MAU", "Sóc Sơn", "Lý Sơn", "H'Hen Niê", "Nguyễn Văn A",
        unicodedata.normalize("NFD", "Lê Văn Hòa"), "Thư\u0323c", "đồng", "Ô Môn", "Ý Yên", "60 m² nhà", "«Tôi»",
        "“Hòa”", "5 × 3", "± 2 °C", "§ 5", "xã Krông Nô", "Phó Chánh", "Xô Viết", "Ka Đô", "ông/bà", "Chí-Công",
        "A.B.C: có", "Công ty TNHH Hùng Hà", "Ban Tôn giáo", "山田 Hòa", "Иван",
    ],
)  # fmt: skip
def test_good_text_is_unicode(text):
    assert judge(text) == "unicode"


@pytest.mark.parametrize(
    ("typed", "encoding"),
    [
        ("NguyÔn V¨n §øc", "tcvn3"), ("V¨n", "tcvn3"), ("TrÇn ThÞ Hå", "tcvn3"), ("X· An Ninh", "tcvn3"),
        ("NGUYÔN V¡N §øC", "tcvn3"), ("nguyÔn v¨n ®øc", "tcvn3"), ("ph\u00adêng 7", "tcvn3"),
        ("ThÞ x· Ng· N¨m", "tcvn3"),
        ("TØnh Gia Lai", "tcvn3"), ("X· Ea Kar", "tcvn3"), ("C«ng ty Mobile", "tcvn3"), ("§/c Hïng, tæ 5", "tcvn3"),
        ("Nguyeãn Vaên Ñöùc", "vni"), ("Vaên", "vni"), ("COÄNG HOØA", "vni"), ("Xaõ An Ninh", "vni"),
        ("Thaønh phoá Soùc Traêng", "vni"), ("Traàn Thò Myõ", "vni"), ("Ñaëng", "vni"), ("Xaõ Ea Kar", "vni"),
    ],
)  # fmt: skip
def test_texts_of_old_fonts_are_told(typed, encoding):
    assert judge(typed) == encoding


@pytest.mark.parametrize(
    "text",
    ["Hélène", "François", "Loïc", "Thaï", "Noël", "Hå", "Müller", "Björn", "Muñoz", "São Tomé", "Ångström"],
)
def test_a_name_that_is_not_vietnamese_is_not_made_so(text):
    assert judge(text) in (None, "unicode")


@pytest.mark.parametrize("language", WESTERN)
def test_no_country_language_or_city_of_the_west_is_taken_for_an_old_font(language):
    locale = Locale.parse(language)
    tables = (locale.territories, locale.languages, locale.currencies, locale.scripts)
    names = {str(name) for table in tables for name in table.values()}
    names |= {zone["city"] for zone in locale.time_zones.values() if "city" in zone}
    names |= {word for name in names for word in name.split()}
    assert len(names) > 500
    shapes = {shape for name in names for shape in (name, name.upper(), name.title())}
    assert not [name for name in shapes if judge(name) in ("tcvn3", "vni")]


def test_every_syllable_alone_and_in_capitals_is_unicode():
    syllables = all_syllables()
    assert not [word for word in syllables for case in (word, word.upper(), word.title()) if judge(case) != "unicode"]


def test_any_words_side_by_side_are_unicode():
    chance = random.Random(5)
    latin = [word for word in all_syllables() if word.isascii() or max(word) <= "ÿ"]
    assert len(latin) > 3_000
    texts = [" ".join(chance.choices(latin, k=chance.randint(2, 5))) for _ in range(5_000)]
    assert not [text for text in texts if judge(text) != "unicode"]


def test_all_names_of_persons_are_told_in_each_encoding():
    assert {judge(name) for name in NAMES} == {judge(name.upper()) for name in NAMES} == {"unicode"}
    for typed_in, encoding in ((typed_in_tcvn3, "tcvn3"), (typed_in_vni, "vni")):
        told = [judge(typed_in(name)) for name in NAMES]
        assert set(told) <= {encoding, "unicode", None}
        assert told.count(encoding) > len(NAMES) * 0.97


@pytest.mark.parametrize("size", [5, 50])
def test_a_column_tells_what_a_single_name_does_not(size):
    chance = random.Random(size)
    for _ in range(50):
        column = "\n".join(chance.choices(NAMES, k=size))
        assert judge(column) == judge(column.upper()) == "unicode"
        assert judge(typed_in_tcvn3(column)) == "tcvn3"
        assert judge(typed_in_vni(column)) == judge(typed_in_vni(column.upper())) == "vni"


def test_a_foreign_word_in_a_column_does_not_change_its_encoding():
    column = "\n".join(NAMES[:40])
    for foreign in ("Hélène", "Google"):
        assert judge(f"{column}\n{foreign}") == "unicode"
        assert judge(f"{typed_in_tcvn3(column)}\n{foreign}") == "tcvn3"
        assert judge(f"{typed_in_vni(column)}\n{foreign}") == "vni"
