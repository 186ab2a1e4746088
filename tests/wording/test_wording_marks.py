"""Marks before the parts of a body, and the words that refer to them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.wording.marks import STYLES, mark, reference

MARKS = {
    "I.": ["I.", "II.", "III.", "IV."],
    "I-": ["I-", "II-", "III-", "IV-"],
    "1.": ["1.", "2.", "3.", "4."],
    "1.1.": ["7.1.", "7.2.", "7.3.", "7.4."],
    "1.1.1.": ["2.7.1.", "2.7.2.", "2.7.3.", "2.7.4."],
    "a)": ["a)", "b)", "c)", "d)"],
    "a.": ["a.", "b.", "c.", "d."],
    "1)": ["1)", "2)", "3)", "4)"],
    "(1)": ["(1)", "(2)", "(3)", "(4)"],
    "(a)": ["(a)", "(b)", "(c)", "(d)"],
    "Điều 1.": ["Điều 1.", "Điều 2.", "Điều 3.", "Điều 4."],
}


def test_every_style_is_shown_here() -> None:
    assert MARKS.keys() == STYLES.keys()


@pytest.mark.parametrize("style", MARKS)
def test_a_style_writes_its_marks_in_order(style: str) -> None:
    assert [mark(style, (2, 7, position)) for position in (1, 2, 3, 4)] == MARKS[style]


def test_points_go_from_d_to_the_vietnamese_d_with_stroke_and_know_no_f() -> None:
    assert [mark("a)", (position,)) for position in (4, 5, 6, 7)] == ["d)", "đ)", "e)", "g)"]


@pytest.mark.parametrize(
    ("styles", "positions", "words"),
    [
        (("I.",), (4,), "Mục IV"),
        (("I.", "1."), (3, 2), "khoản 2 Mục III"),
        (("I-", "1."), (3, 2), "khoản 2 Mục III"),
        (("I.", "1.", "a)"), (3, 3, 2), "điểm b khoản 3 Mục III"),
        (("I.", "1.", "a)"), (3, 3, 5), "điểm đ khoản 3 Mục III"),
        (("I.", "1.", "a)", "(1)"), (1, 2, 3, 4), "điểm 4 điểm c khoản 2 Mục I"),
        (("1.",), (2,), "Mục 2"),
        (("1.", "1.1."), (2, 3), "Mục 2.3"),
        (("1.", "1.1.", "1.1.1."), (2, 3, 4), "Mục 2.3.4"),
        (("1.", "1.1.", "a)"), (2, 3, 5), "điểm đ Mục 2.3"),
        (("I.", "1.", "1.1."), (3, 2, 1), "mục 2.1 Mục III"),
        (("Điều 1.",), (5,), "Điều 5"),
        (("Điều 1.", "1.", "a)"), (5, 2, 1), "điểm a khoản 2 Điều 5"),
        (("1.1.",), (2,), "Mục 2"),
        (("1.1.1.", "a)"), (2, 1), "điểm a Mục 2"),
        (("I.", "1.1.1."), (3, 2), "Mục 3.2"),
    ],
)
def test_a_reference_leads_from_the_part_up_to_the_top(
    styles: tuple[str, ...], positions: tuple[int, ...], words: str
) -> None:
    assert reference(styles, positions) == words


@given(st.lists(st.sampled_from(sorted(STYLES)), min_size=1, max_size=4))
def test_no_two_parts_of_one_depth_are_referred_to_by_the_same_words(styles: list[str]) -> None:
    spots = list(itertools.product((1, 2, 3), repeat=len(styles)))
    assert len({reference(tuple(styles), spot) for spot in spots}) == len(spots)
