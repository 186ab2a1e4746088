"""What the record writes, readers and schema give back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from issues import ISSUES, issue

from docgen import readers, schema
from docgen.model.issued import Issue, Issues
from docgen.record import to_text


def read_back(content: bytes) -> tuple[Issue, ...]:
    located, problems = readers.read("issued.yaml", content)
    assert located and not problems
    found, _, misfits = schema.decode(Issues, located)
    assert found and not misfits, [line for misfit in misfits for line in misfit.lines()]
    return found.issued


@settings(deadline=None)
@given(st.lists(ISSUES, max_size=4).map(tuple))
def test_issues_are_read_as_they_were_written(issues: tuple[Issue, ...]) -> None:
    assert read_back(to_text(issues)) == issues


def test_words_that_yaml_would_take_for_something_else_stay_words() -> None:
    one = issue(number="05", symbol="05/KH-UBND", body="no", who="12:30")
    assert read_back(to_text((one,))) == (one,)


def test_whoever_opens_the_file_reads_that_it_is_not_to_be_edited() -> None:
    assert "docgen" in to_text(()).decode().splitlines()[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('paper: "ke-hoach"', 'paper: "../../ke-hoach"'),
        ('paper: "ke-hoach"', 'paper: "/etc/passwd"'),
        ('folder: "001-ke-hoach"', 'folder: "001-../x"'),
        ('folder: "001-ke-hoach"', 'folder: "ke-hoach"'),
        ('name: "ke-hoach"', 'name: "a/b/c/d"'),
        ('name: "ke-hoach"', 'name: ".an"'),
        ("0" * 64, "0" * 63),
        ("+07:00", ""),
        ("2026-03-16", "2026-02-30"),
    ],
)
def test_what_docgen_never_writes_is_refused_with_its_place(old: str, new: str) -> None:
    content = to_text((issue(),)).decode()
    assert old in content
    located, _ = readers.read("issued.yaml", content.replace(old, new, 1).encode())
    assert located
    found, _, misfits = schema.decode(Issues, located)
    assert found is None
    assert [misfit.place.file for misfit in misfits] == ["issued.yaml"]
    assert misfits[0].place.line > 0
