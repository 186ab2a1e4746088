"""A run that is killed or refused by the disk: the next one ends in the right state and nobody loses a word."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from building import became, build, grow, lying, paper, papers, states
from killing import Killer

from docgen.files import Workplace
from offices import NAME, UNITS, changed, office, put

PLAN_WORD, ANNEX_WORD = "ke-hoach.docx", "phu-luc-phan-bo.docx"
NO_ANNEX = changed(
    ("annexes:\n  bang: {type: phu-luc-phan-bo, title: Bảng phân bổ, awards: [giay_khen]}\n", ""),
    (" (kèm {{ annex('bang') }})", ""),
)
EDITED = b"sua tay"


def change(workplace: Workplace) -> None:
    grow(workplace)


def drop_annex(workplace: Workplace) -> None:
    put(workplace.plan_folder(NAME) / "plan.yaml", NO_ANNEX)


def edit(workplace: Workplace) -> None:
    paper(workplace).write_bytes(EDITED)


def edit_and_change(workplace: Workplace) -> None:
    edit(workplace)
    grow(workplace)


def nothing_yet(workplace: Workplace) -> None:
    for path in workplace.build_folder(NAME).iterdir():
        path.unlink()


SCENES: dict[str, tuple[Callable[[Workplace], None], int]] = {
    "built for the first time": (nothing_yet, 3),
    "a figure changes": (change, 4),
    "an annex is dropped": (drop_annex, 4),
    "edited, to be replaced": (edit, 2),
    "edited and changed, to be replaced": (edit_and_change, 5),
}
"""What happens before the run that is killed, and how many steps that run takes on disk at least."""


def scene(root: Path, name: str) -> Workplace:
    workplace = office(root)
    build(workplace)
    SCENES[name][0](workplace)
    return workplace


@pytest.mark.parametrize("name", SCENES)
def test_a_run_may_be_killed_at_any_step(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    right = scene(tmp_path / "yen", name)
    build(right, replace=True)
    killer = Killer(monkeypatch)
    steps = 0
    while True:
        workplace = scene(tmp_path / str(steps), name)
        is_edited = papers(workplace).get(PLAN_WORD) == EDITED
        if not killer.during(steps, lambda workplace=workplace: build(workplace, replace=True)):  # type: ignore[misc]
            break
        keeps_what_is_a_persons(workplace, is_edited)
        assert EDITED not in papers(workplace).values() or is_edited
        ends_right(workplace, right)
        steps += 1
    assert steps >= SCENES[name][1]
    assert lying(workplace) == lying(right)


def keeps_what_is_a_persons(workplace: Workplace, is_edited: bool) -> None:
    """The run after the kill calls only the person's file edited, and the person's words are still there."""
    found = states(workplace)
    still_there = papers(workplace).get(PLAN_WORD) == EDITED
    assert {name for name, state in found.items() if state == "edited"} == ({PLAN_WORD} if still_there else set())
    build(workplace)
    assert (EDITED in papers(workplace).values()) == is_edited


def ends_right(workplace: Workplace, right: Workplace) -> None:
    """After one more run that may replace, everything is as if nothing had been killed."""
    build(workplace, replace=True)
    assert lying(workplace) == lying(right)
    assert set(became(build(workplace)).values()) == {"fresh"}


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """A disk that is full once so many files have been written: `full[0]`."""
    room = [0]
    real = os.fsync

    def fsync(handle: int) -> None:
        if room[0] == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        room[0] -= 1
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    yield room


@pytest.mark.parametrize("room", [0, 1, 2])
@pytest.mark.parametrize("name", SCENES)
def test_a_full_disk_is_a_problem_and_changes_no_paper(tmp_path: Path, full: list[int], name: str, room: int) -> None:
    full[0] = 10
    workplace = scene(tmp_path, name)
    before = papers(workplace)
    full[0] = room
    outcome = build(workplace, replace=True)
    if name == "edited, to be replaced" and room:  # its trace is the same as before, so that one file is enough
        assert outcome.problems == ()
        return
    assert outcome.papers == ()
    (problem,) = outcome.problems
    assert (problem.fault.code, str(problem.place)) == ("not-written", f"build/{NAME}")
    assert problem.is_error
    assert papers(workplace) == before
    full[0] = 10
    build(workplace, replace=True)
    assert set(became(build(workplace)).values()) == {"fresh"}


def test_a_file_that_may_not_be_replaced_is_named_and_the_next_run_mends_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = scene(tmp_path, "a figure changes")
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if Path(target).name == ANNEX_WORD:
            raise PermissionError(errno.EACCES, "Permission denied", str(self), None, str(target))
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        (problem,) = build(workplace).problems
    assert problem.lines()[0] == (
        f"build/{NAME}/{ANNEX_WORD}: lỗi: không ghi được tệp (không có quyền ghi, hoặc tệp đang mở) [not-written]"
    )
    assert "edited" not in states(workplace).values()
    build(workplace)
    assert set(states(workplace).values()) == {"fresh"}


def test_a_folder_that_may_not_be_written_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workplace = scene(tmp_path, "a figure changes")
    before = lying(workplace)

    def refused(prefix: str, dir: Path) -> tuple[int, str]:
        raise PermissionError(errno.EACCES, "Permission denied", str(dir))

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    outcome = build(workplace)
    assert [str(problem.place) for problem in outcome.problems] == [f"build/{NAME}"]
    assert lying(workplace) == before


def test_a_build_folder_that_cannot_be_made_is_a_problem(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    put(tmp_path / "build", "một tệp, không phải thư mục")
    (problem,) = build(workplace).problems
    assert problem.fault.code == "not-written"
    assert (tmp_path / "build").read_text() == "một tệp, không phải thư mục"


def test_a_folder_in_the_place_of_a_paper_is_a_problem(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    paper(workplace).mkdir(parents=True)
    (problem,) = build(workplace).problems
    assert str(problem.place) == f"build/{NAME}/{PLAN_WORD}"


def test_units_are_as_they_were_written(tmp_path: Path) -> None:
    workplace = scene(tmp_path, "a figure changes")
    build(workplace)
    written = (workplace.plan_folder(NAME) / "units.csv").read_text(encoding="utf-8")
    assert written == UNITS.replace("75", "120")
