"""TCVN3 and VNI: the letters, each pair of them, and whole names."""

import shutil
import string
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vietnamese.typed_in import typed_in_tcvn3, typed_in_vni

from docgen.vietnamese.spelling import TONES, composed
from docgen.vietnamese.tcvn3 import LETTERS, from_tcvn3
from docgen.vietnamese.vni import PAIRS, from_vni

SMALL = sorted({composed(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *TONES)} | {"đ"})
ALL = SMALL + [letter.upper() for letter in SMALL]


def by_iconv(octets):
    if not shutil.which("iconv"):
        pytest.skip("iconv is not here")
    done = subprocess.run(["iconv", "-f", "TCVN", "-t", "UTF-8"], input=octets, capture_output=True, check=False)
    if b"TCVN" in done.stderr:
        pytest.skip("this iconv does not know TCVN")
    return composed(done.stdout.decode("utf-8"))


def test_the_letters_of_tcvn3_are_those_of_iconv():
    octets = bytes(sorted(LETTERS))
    assert by_iconv(b"\n".join(bytes([octet]) for octet in octets)).split("\n") == [LETTERS[octet] for octet in octets]


def test_tcvn3_has_every_small_letter_and_the_capitals_without_a_tone():
    assert set(LETTERS.values()) == {letter for letter in SMALL if not letter.isascii()} | set("ĂÂÊÔƠƯĐ")
    assert len(set(LETTERS.values())) == len(LETTERS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NguyÔn V¨n §øc", "Nguyễn Văn Đức"),
        ("TrÇn ThÞ Hång H¹nh", "Trần Thị Hồng Hạnh"),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
        ("Uû ban nh©n d©n tØnh", "Uỷ ban nhân dân tỉnh"),
        ("ph\u00adêng, tr\u00adëng, §\u00ad¬ng", "phường, trưởng, Đương"),
        ("¸nh", "ánh"),
        ("“x·” – 100% …", "“xã” – 100% …"),
        ("An Ninh 12", "An Ninh 12"),
    ],
)
def test_texts_in_tcvn3_come_out_as_they_were_meant(typed, meant):
    assert from_tcvn3(typed) == meant


def test_a_font_of_capitals_gives_capitals():
    assert from_tcvn3("NguyÔn V¨n ¸nh", capital_font=True) == "NGUYỄN VĂN ÁNH"
    assert from_tcvn3("an", capital_font=True) == "AN"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức"),
        ("Traàn Thò Hoàng Haïnh", "Trần Thị Hồng Hạnh"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ("Thaønh phoá Hoà Chí Minh", "Thành phố Hồ Chí Minh"),
        ("UÛy ban nhaân daân tænh", "Ủy ban nhân dân tỉnh"),
        ("phöôøng, tröôûng, Ñöông, Lyù, Thuûy, quyõ, Kyø, tî", "phường, trưởng, Đương, Lý, Thủy, quỹ, Kỳ, tỵ"),
        ("aê aé aè aú aü aë", "ă ắ ằ ẳ ẵ ặ"),
        ("AÙnh AÂn", "Ánh Ân"),
        ("An Ninh 12", "An Ninh 12"),
    ],
)
def test_texts_in_vni_come_out_as_they_were_meant(typed, meant):
    assert from_vni(typed) == meant


@pytest.mark.parametrize("letter", ALL)
def test_every_letter_can_be_written_in_vni_and_read_back(letter):
    assert from_vni(typed_in_vni(letter)) == letter


def test_vni_writes_one_letter_or_two_signs_that_windows_1252_has():
    assert set(PAIRS.values()) == {letter for letter in ALL if not letter.isascii()}
    for signs in PAIRS:
        assert len(signs.encode("cp1252")) == len(signs) <= 2


@given(st.text(alphabet=ALL + list(" -.,0123456789" + string.ascii_letters), max_size=30))
def test_whatever_is_typed_in_an_old_font_is_read_back(text):
    assert from_vni(typed_in_vni(text)) == text
    assert from_tcvn3(typed_in_tcvn3(text.lower())) == text.lower()
    assert from_tcvn3(typed_in_tcvn3(text.lower()), capital_font=True) == text.upper()


@given(st.text(max_size=30))
def test_any_text_can_be_converted_and_comes_out_composed(text):
    for convert in (from_tcvn3, from_vni):
        if not text.isascii():
            assert unicodedata.is_normalized("NFC", convert(text))
