"""Papers that would keep a comparison busy for hours are told in seconds, and still nothing is left out."""

import time

from hypothesis import given
from hypothesis import strategies as st

from docgen import pairing
from docgen.edits import applied, compare
from docgen.pairing import Stretch, matched
from docgen.readers.word import Cell, Line, Part, WordFile

SECONDS = 30


def row(*texts: str) -> Line:
    return Line(Part.BODY, tuple(Cell(text) for text in texts), table=1)


def assert_told(before: list[Line], after: list[Line]) -> None:
    began = time.perf_counter()
    found = compare(WordFile(tuple(before)), WordFile(tuple(after)))
    assert applied(before, found.words) == [line.texts for line in after]
    assert time.perf_counter() - began < SECONDS


def test_twenty_thousand_equal_rows():
    assert_told([row("x", "y")] * 20_000, [row("a", "b"), *[row("x", "y")] * 20_000, row("c", "d")])
    assert_told([row("x", "y"), row("1")] * 5_000, [row("1"), row("x", "y")] * 6_000)


def test_a_list_whose_every_row_changed():
    before = [row(f"{n}", f"Nguyễn Văn {n}", "thôn Đông") for n in range(5_000)]
    assert_told(before, [row(f"{n + 1}", f"Trần Thị {n}", "thôn Tây") for n in range(5_100)])
    moved = [row(f"{n + 2}", *line.texts[1:]) for n, line in enumerate(before)]
    assert_told(before, [row("1", "Lê Bình", "thôn Nam"), *moved])


def test_a_paragraph_of_a_million_letters():
    before, after = "a b " * 200_000, "b a, " * 200_000
    assert_told([Line(Part.BODY, (Cell(before.strip()),))], [Line(Part.BODY, (Cell(after.strip()),))])


@given(st.lists(st.integers(0, 3)), st.lists(st.integers(0, 3)), st.sampled_from([0, 5, pairing.MOST]))
def test_stretches_are_whole_and_in_order_however_few_pairs_may_be_looked_at(old, new, most):
    most_before, pairing.MOST = pairing.MOST, most
    try:
        found = matched(old, new)
    finally:
        pairing.MOST = most_before
    ends = [Stretch(True, 0, 0, 0, 0), *found]
    assert [(each.i, each.k) for each in found] == [(each.j, each.m) for each in ends[:-1]]
    assert (ends[-1].j, ends[-1].m) == (len(old), len(new))
    assert all(old[each.i : each.j] == new[each.k : each.m] for each in found if each.same)
