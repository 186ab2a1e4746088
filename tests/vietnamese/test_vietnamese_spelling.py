import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vietnamese.spelling import composed, folded


def test_letters_and_tones_from_old_keyboards_become_one_sign():
    assert composed("Thư\u0323c hiê\u0323n U\u0309y ban") == "Thực hiện Ủy ban"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khoá XV", "khóa XV"),
        ("CỘNG HOÀ", "Cộng hòa"),
        ("Uỷ ban", "Ủy ban"),
        ("thuý", "thúy"),
        ("Tổ  quốc\u00a0Việt Nam ", "tổ quốc việt nam"),
        ("2021 – 2026", "2021 - 2026"),
        ("2021—2026", "2021−2026"),
        ("đơn\u200b vị\ufeff", "đơn vị"),
        ("Thư\u0323c", "thực"),
        ("Điện", unicodedata.normalize("NFD", "ĐIỆN")),
    ],
)
def test_what_reads_the_same_folds_to_the_same(one, other):
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ma", "má"), ("ban", "bạn"), ("dơn", "đơn"), ("mua", "mưa"), ("tân", "tăn"), ("xã ấp", "xạ âp"), ("U03", "U3")],
)
def test_what_reads_differently_stays_different(one, other):
    assert folded(one) != folded(other)


@given(st.text(alphabet="aăâoơuưyđ hHÀàếỀ\u0300\u0301\u0323–-_1", max_size=20))
def test_folding_is_blind_to_the_form_of_unicode_and_settles_at_once(text):
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))
    assert folded(folded(text)) == folded(text)
    assert unicodedata.is_normalized("NFC", folded(text))
