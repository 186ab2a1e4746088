import functools
import itertools
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from docgen.vietnamese.metrics import SIGNS, width_mm

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
LETTERS = sorted({unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES} | {"đ", "Đ"})
STYLES = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "Bold Italic"}


@functools.cache
def font_widths(style: str) -> dict[str, float]:
    """Widths in thousandths of the size, from a font with the measure of Times New Roman."""
    tt_font = pytest.importorskip("fontTools.ttLib").TTFont
    if not shutil.which("fc-match"):
        pytest.skip("fc-match is not installed")
    pattern = f"Liberation Serif:style={style}"
    found = subprocess.run(
        ["fc-match", "--format=%{family}|%{file}", pattern], capture_output=True, text=True, check=True
    ).stdout
    family, _, file = found.partition("|")
    if "Liberation Serif" not in family or not Path(file).exists():
        pytest.skip("Liberation Serif is not installed")
    font = tt_font(file)
    glyphs, measures, size = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    return {chr(code): measures[glyph][0] * 1000 / size for code, glyph in glyphs.items()}


@pytest.mark.parametrize("style", STYLES)
def test_every_sign_is_as_wide_as_in_the_font(style):
    widths = font_widths(STYLES[style])
    bold, italic = style
    wrong = {
        sign: (width_mm(sign, 1000, bold, italic) * 72 / 25.4, widths[sign])
        for sign in [*SIGNS, *LETTERS, "\u00a0", "\u2011", "é", "ü"]
        if sign in widths and abs(width_mm(sign, 1000, bold, italic) * 72 / 25.4 / widths[sign] - 1) > 0.005
    }
    assert wrong == {}


def test_all_146_vietnamese_letters_are_measured_against_the_font():
    assert len(LETTERS) == 146
    assert set(LETTERS) <= set(font_widths("Regular"))


@pytest.mark.parametrize("style", STYLES)
def test_a_line_is_as_wide_as_its_letters(style):
    widths = font_widths(STYLES[style])
    line = "Độc lập - Tự do - Hạnh phúc"
    expected = sum(widths[sign] for sign in line) / 1000 * 14 * 25.4 / 72
    assert width_mm(line, 14, *style) == pytest.approx(expected, rel=0.005)


def test_the_form_of_unicode_and_invisible_signs_do_not_change_the_width():
    line = "ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG"
    assert width_mm(unicodedata.normalize("NFD", line), 13) == pytest.approx(width_mm(line, 13))
    assert width_mm(line + "\u200b\u00ad\n", 13) == pytest.approx(width_mm(line, 13))
    assert width_mm("x\u0361", 13) == width_mm("x", 13)


def test_the_width_grows_with_the_size_and_a_blank_line_has_none():
    assert width_mm("Kế hoạch", 28) == pytest.approx(2 * width_mm("Kế hoạch", 14))
    assert width_mm("", 14) == 0


def test_each_style_has_its_own_width():
    found = {width_mm("Tổ quốc", 14, bold, italic) for bold, italic in itertools.product((False, True), repeat=2)}
    assert len(found) == 4


def test_an_unknown_sign_is_as_wide_as_high_and_a_rare_blank_as_a_blank():
    assert width_mm("漢", 72) == pytest.approx(25.4)
    assert width_mm("\u202f", 14) == width_mm(" ", 14)
    assert width_mm("\u2011", 14) == width_mm("-", 14)
