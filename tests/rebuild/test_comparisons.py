"""Comparisons lie apart from the papers, and one that a person worked on is never overwritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from building import build, lying

from docgen import files, rebuild
from docgen.files import Workplace
from offices import NAME, office


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return office(tmp_path)


def written(workplace: Workplace, **contents: bytes) -> list[tuple[str, str | None]]:
    found, problems = rebuild.write_comparisons(
        NAME, workplace, {f"{name}.docx": c for name, c in contents.items()}, rebuild.OF_EDITS
    )
    assert not problems
    return [(each.path.as_posix(), each.aside and each.aside.as_posix()) for each in found]


def folder(workplace: Workplace) -> Path:
    return workplace.build_folder(NAME) / "so-sanh/sua-tay"


def test_a_comparison_lies_in_a_folder_of_its_own_and_is_written_anew(workplace):
    assert written(workplace, a=b"1") == [(f"build/{NAME}/so-sanh/sua-tay/a.docx", None)]
    assert written(workplace, a=b"2", b=b"3")[0] == (f"build/{NAME}/so-sanh/sua-tay/a.docx", None)
    assert (folder(workplace) / "a.docx").read_bytes() == b"2"
    assert not list(folder(workplace).glob("*.da-sua-*"))


def test_one_that_somebody_worked_on_is_moved_aside(workplace):
    written(workplace, a=b"1")
    (folder(workplace) / "a.docx").write_bytes(b"worked on")
    assert written(workplace, a=b"1") == [
        (f"build/{NAME}/so-sanh/sua-tay/a.docx", f"build/{NAME}/so-sanh/sua-tay/a.da-sua-1.docx")
    ]  # fmt: skip
    assert (folder(workplace) / "a.da-sua-1.docx").read_bytes() == b"worked on"


def test_a_file_of_that_name_that_docgen_did_not_write_is_moved_aside(workplace):
    folder(workplace).mkdir(parents=True)
    (folder(workplace) / "a.docx").write_bytes(b"somebody's")
    written(workplace, a=b"1")
    assert (folder(workplace) / "a.da-sua-1.docx").read_bytes() == b"somebody's"


def test_a_build_leaves_comparisons_alone(workplace):
    build(workplace)
    written(workplace, a=b"1")
    before = lying(workplace)
    assert not [each for each in build(workplace).problems if each.is_error]
    assert lying(workplace) == before and "so-sanh/sua-tay/a.docx" in before


def test_another_run_in_the_folder_is_waited_for_by_hand(workplace):
    with files.held(folder(workplace)):
        found, problems = rebuild.write_comparisons(NAME, workplace, {"a.docx": b"1"}, rebuild.OF_EDITS)
    assert not found and [problem.fault.code for problem in problems] == ["build-busy"]


def test_a_full_disk_is_a_problem_and_leaves_what_was_there(workplace, monkeypatch):
    written(workplace, a=b"1")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        found, problems = rebuild.write_comparisons(NAME, workplace, {"a.docx": b"2"}, rebuild.OF_EDITS)
    assert not found and [problem.fault.code for problem in problems] == ["not-written"]
    assert (folder(workplace) / "a.docx").read_bytes() == b"1"


def test_nothing_to_compare_makes_no_folder(workplace):
    assert written(workplace) == []
    assert not folder(workplace).exists()
