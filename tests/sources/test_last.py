"""What was made of each file last is remembered, and nothing before it."""

import pytest

from docgen.sources import last
from docgen.sources.last import last_of_each


def test_what_a_file_gave_is_remembered_until_its_content_is_another() -> None:
    made: list[tuple[str, bytes]] = []

    @last_of_each
    def make(name: str, content: bytes) -> int:
        made.append((name, content))
        return len(made)

    assert [make("a", b"1"), make("b", b"1"), make("a", b"1"), make("b", b"1")] == [1, 2, 1, 2]
    assert [make("a", b"2"), make("a", b"2"), make("b", b"1")] == [3, 3, 2]
    assert make("a", b"1") == 4  # of what is saved all day only the last is kept


def test_of_many_files_the_ones_that_were_made_long_ago_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(last, "MOST", 2)
    made: list[str] = []

    @last_of_each
    def make(name: str, content: bytes) -> None:
        made.append(name)

    for name in ("a", "b", "c", "c", "b", "a"):
        make(name, b"")
    assert made == ["a", "b", "c", "a"]
