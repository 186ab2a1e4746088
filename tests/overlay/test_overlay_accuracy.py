"""What the fast way draws is what WeasyPrint draws, letter by letter."""

from collections.abc import Mapping

import pytest
from printed import by_weasyprint, letters, nasty, printed
from sample_certificate import record, template

NEAR = 0.1


def apart(records: list[Mapping[str, str]]) -> float:
    """The distance, in points, of the letter that is farthest from its place."""
    content, done = printed(records)
    assert done.complete, [problem.lines() for problem in done.problems] or (done.slow, done.unknown)
    worst = 0.0
    for ours, one in zip(letters(content), records, strict=True):
        (theirs,) = letters(by_weasyprint(one, template()))
        assert [letter.text for letter in ours] == [letter.text for letter in theirs]
        for mine, right in zip(ours, theirs, strict=True):
            worst = max(worst, abs(mine.x - right.x), abs(mine.y - right.y))
    return worst


def test_every_letter_of_sixty_certificates_stands_where_weasyprint_puts_it() -> None:
    assert apart([record(index) for index in range(0, 6000, 100)]) < NEAR


@pytest.mark.parametrize("start", range(0, 100, 20))
def test_texts_that_are_hard_to_break_break_where_weasyprint_breaks_them(start: int) -> None:
    assert apart([nasty(seed) for seed in range(start, start + 20)]) < NEAR
