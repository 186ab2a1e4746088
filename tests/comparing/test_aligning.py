"""Which members of two lists belong together, of short lists and of very long ones."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.comparing import aligning
from docgen.comparing.aligning import aligned

TEXTS = st.lists(st.sampled_from(["a b c", "a b x", "d", "e f", "e g", ""]), max_size=8)


@pytest.fixture(params=["best", "quick"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "quick":
        monkeypatch.setattr(aligning, "SQUARE", 0)
    return str(request.param)


@given(TEXTS, TEXTS, st.booleans())
def test_every_member_stands_once_and_in_order_and_the_other_way_round_is_the_same(
    before: list[str], after: list[str], quick: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        if quick:
            patch.setattr(aligning, "SQUARE", 0)
        pairs = aligned(before, after)
        assert [left for left, _ in pairs if left is not None] == list(range(len(before)))
        assert [right for _, right in pairs if right is not None] == list(range(len(after)))
        if before != after:
            assert sorted(map(repr, pairs)) == sorted(repr((left, right)) for right, left in aligned(after, before))
        else:
            assert pairs == [(at, at) for at in range(len(before))]


def test_one_more_among_equal_ones_is_one_more(way: str) -> None:
    assert aligned(["mot", "hai", "ba"], ["mot", "moi", "hai", "ba"]) == [(0, 0), (None, 1), (1, 2), (2, 3)]


def test_texts_with_much_in_common_go_together(way: str) -> None:
    assert aligned(["Các thôn gửi hồ sơ về xã."], ["Các thôn nộp hồ sơ về xã."]) == [(0, 0)]
    assert aligned(["Các thôn gửi hồ sơ."], ["Kinh phí do xã chi."]) == [(0, None), (None, 0)]


def test_twenty_thousand_members_in_another_order_take_no_time() -> None:
    before = [f"Người thứ {number}" for number in range(20_000)]
    after = list(before)
    random.Random(7).shuffle(after)
    began = time.perf_counter()
    pairs = aligned(before, after)
    assert time.perf_counter() - began < 5
    assert len(pairs) >= 20_000


def test_a_few_changes_among_twenty_thousand_are_found_as_they_are() -> None:
    before = [f"Người thứ {number} ở xã" for number in range(20_000)]
    after = [text for at, text in enumerate(before) if at != 9_000]
    after[4_000] = "Người thứ 4000 ở phường"
    after.insert(15_000, "Một người mới")
    pairs = [
        pair
        for pair in aligned(before, after)
        if pair[0] is None or pair[1] is None or before[pair[0]] != after[pair[1]]
    ]
    assert pairs == [(4_000, 4_000), (9_000, None), (None, 15_000)]
