"""Lines may break where Pango lets them break, and nowhere else."""

import itertools
import random

import pytest

from docgen.overlay.breaking import SIGNS, breaks, class_of


def by_pango(text: str) -> tuple[int, ...]:
    from weasyprint.text.line_break import get_log_attrs

    found = get_log_attrs(text, "vi")
    return tuple(place for place in range(1, len(text)) if found[place].is_line_break)


@pytest.mark.parametrize("seed", range(8))
def test_random_texts_of_all_signs_break_where_pango_breaks_them(seed: int) -> None:
    draw = random.Random(seed)
    pool = [*"abĐẵU" * 6, *" " * 14, *"0123" * 3, *"".join(SIGNS.values()), "\u0301"]
    for _ in range(3000):
        text = "".join(draw.choice(pool) for _ in range(draw.randint(2, 9)))
        assert breaks(text) == by_pango(text), text


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("số 12/QĐ-UBND ngày", ["số ", "12/", "QĐ-", "UBND ", "ngày"]),
        ("huyện\u00a0Mỹ\u00a0Xuyên, tỉnh", ["huyện\u00a0Mỹ\u00a0Xuyên, ", "tỉnh"]),
        ("ngày 30/4/2021", ["ngày ", "30/4/2021"]),
        ("2021 - 2026", ["2021 ", "- ", "2026"]),
        ("phong trào “Toàn dân (mới)”", ["phong ", "trào ", "“Toàn ", "dân ", "(mới)”"]),
        ("A , B ! C", ["A , ", "B ! ", "C"]),
        ("và/hoặc", ["và/", "hoặc"]),
    ],
)
def test_vietnamese_texts_break_between_these_pieces(text: str, pieces: list[str]) -> None:
    places = (0, *breaks(text), len(text))
    assert [text[start:end] for start, end in itertools.pairwise(places)] == pieces


@pytest.mark.parametrize("letter", "αЖ日אا\u200b\u202e🎉→")
def test_letters_of_other_scripts_have_no_rules_here(letter: str) -> None:
    assert class_of(letter) == ""
