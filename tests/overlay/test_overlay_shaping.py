"""Words in lines that must not be broken are put together from words that were shaped before."""

import random

from sample_certificate import record, template

from docgen.overlay import compile
from docgen.overlay.shaping import GLUE, Face, Shaper

WORDS = [
    "Đã",
    "có",
    "thành",
    "tích",
    "xuất",
    "sắc",
    "Vĩnh",
    "Tường,",
    "AV",
    "To.",
    "1975",
    "năm",
    "2021;",
    "Y",
    "Tế",
    "VÀ",
    "YẾN",
    "T.",
    "P.",
    "Trưởng",
    "Á",
    "À",
    "115.",
    "11",
    "17",
]


def faces() -> list[Face]:
    made = compile(template(), record(0)).compiled
    assert made
    return [Face(face.content, face.index) for face in made.faces]


def test_a_line_of_known_words_is_the_line_that_harfbuzz_makes_of_the_whole() -> None:
    lot = random.Random(7)
    for face in faces():
        for size in (12, 19.5, 28):
            shaper = Shaper(face, int(size * 1024), "vi")
            for _ in range(200):
                text = GLUE.join(lot.choices(WORDS, k=lot.randint(2, 8)))
                assert shaper[text] == Shaper.shaped(Shaper(face, int(size * 1024), "vi"), text), text


def test_lines_of_which_each_is_another_fill_no_memory() -> None:
    shaper = Shaper(faces()[0], 12 * 1024, "vi")
    for number in range(500):
        assert shaper[GLUE.join(("Số", "sổ", "vàng:", str(number % 10), "năm"))]
    assert len(shaper) < 20


def test_what_may_break_inside_is_shaped_as_a_whole() -> None:
    shaper = Shaper(faces()[0], 12 * 1024, "vi")
    assert shaper[f"QĐ-UBND{GLUE}ngày"].odd
    assert not shaper[f"Quyết{GLUE}định"].odd
