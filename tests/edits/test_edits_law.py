"""The law of the room: the differences that are listed, put into what docgen made, give what the person left."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.edits import applied, compare
from docgen.edits.words import Fate, marked
from docgen.readers.word import Part, read_word
from word_edits import SOFFICE, annex, plan, randomly_edited, resaved

SEEDS = st.integers(0, 2**32)
TEXTS = st.text(alphabet="aăâ ế\n1234.,;()/-“”xX", max_size=60)


def assert_told(before: bytes, after: bytes) -> None:
    ours, theirs = read_word("a", before)[0], read_word("b", after)[0]
    assert ours and theirs
    differences = compare(ours, theirs)
    body = [each for each in differences.words if each.part is Part.BODY]
    was, now = ([line.texts for line in file.of(Part.BODY)] for file in (ours, theirs))
    assert applied(ours.of(Part.BODY), body) == now
    assert bool(body) == (was != now)


@settings(max_examples=80, deadline=None)
@given(seed=SEEDS, many=st.integers(0, 12))
@pytest.mark.parametrize("paper", [plan, annex])
def test_the_differences_put_into_ours_give_theirs(paper, seed, many):
    assert_told(paper(), randomly_edited(paper(), random.Random(seed), many))


@settings(max_examples=40, deadline=None)
@given(first=SEEDS, second=SEEDS)
def test_any_two_edited_copies_can_be_told_from_each_other(first, second):
    assert_told(randomly_edited(plan(), random.Random(first)), randomly_edited(plan(), random.Random(second)))


@given(old=TEXTS, new=TEXTS)
def test_marks_without_what_was_added_are_the_old_text_and_without_what_was_removed_the_new(old, new):
    marks = marked(old, new)
    assert "".join(mark.text for mark in marks if mark.fate is not Fate.ADDED) == old
    assert "".join(mark.text for mark in marks if mark.fate is not Fate.REMOVED) == new
    assert all(mark.text for mark in marks)
    if old == new:
        assert all(mark.fate is Fate.SAME for mark in marks)


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_what_was_edited_and_then_saved_by_libreoffice_is_told_likewise():
    edits = [randomly_edited(paper(), random.Random(seed)) for seed in range(8) for paper in (plan, annex)]
    for edit, saved in zip(edits, resaved(*edits), strict=True):
        ours, theirs = read_word("a", edit)[0], read_word("b", saved)[0]
        assert ours and theirs
        assert [line.texts for line in ours.of(Part.BODY)] == [line.texts for line in theirs.of(Part.BODY)]


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_a_paper_that_libreoffice_only_saved_again_shows_no_difference_at_all():
    for ours, saved in zip((plan(), annex()), resaved(plan(), annex()), strict=True):
        assert saved != ours
        before, after = read_word("a", ours)[0], read_word("b", saved)[0]
        assert before and after
        assert compare(before, after).is_empty
