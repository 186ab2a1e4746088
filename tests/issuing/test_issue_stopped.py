"""A machine that stops in the midst of an issue or a withdrawal: all of it happened, or nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from docgen import writers
from docgen.files import UNFINISHED, Workplace
from docgen.issuing import withdraw
from docgen.rebuild import rebuild
from docgen.record import Store, verify
from docgen.record import store as record_store
from issuances import AT, archived, codes, issue, issued, record
from offices import NAME, office, prepared


class KilledError(BaseException):
    """The machine stops here. No OSError, so that nobody catches it."""


STEPS = ("replace", "rename", "unlink", "rmdir", "chmod", "write_bytes", "mkdir")


@pytest.fixture(autouse=True)
def word_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked here is asked of every file alike, and PDFs take their time."""
    monkeypatch.setattr(writers, "FORMATS", {"docx": writers.FORMATS["docx"]})


def stops(monkeypatch: pytest.MonkeyPatch, steps: int, run: Callable[[], object], error: BaseException) -> bool:
    """Lets so many steps happen on disk, then the machine stops. Whether it was stopped."""
    left = [steps]

    def stopping(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            if left[0] == 0:
                raise error
            left[0] -= 1
            return real(*arguments, **options)

        return step

    with monkeypatch.context() as patched:
        for name in STEPS:
            patched.setattr(Path, name, stopping(getattr(Path, name)))
        patched.setattr(os, "fsync", stopping(os.fsync))
        try:
            run()
        except KilledError:
            return True
        except OSError:
            return True
    return left[0] == 0 and not isinstance(error, KilledError)


def built(workplace: Workplace) -> None:
    outcome = rebuild(prepared(workplace), workplace, formats=("docx",))
    assert [line for problem in outcome.problems for line in problem.lines()] == []


def lying(workplace: Workplace) -> dict[str, bytes]:
    """All that a run leaves of a plan, but for the locks."""
    roots = (workplace.plan_folder(NAME), workplace.build_folder(NAME))
    return {
        path.relative_to(workplace.root).as_posix(): path.read_bytes()
        for root in roots
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def counted(root: Path) -> Iterator[tuple[int, Workplace]]:
    steps = 0
    while True:
        workplace = office(root / str(steps))
        built(workplace)
        yield steps, workplace
        steps += 1


def test_an_issue_may_be_killed_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = office(tmp_path / "truoc"), office(tmp_path / "sau")
    built(before)
    built(after)
    issued(after)
    built(after)
    nothing = all_of_it = 0
    for steps, workplace in counted(tmp_path):
        if not stops(monkeypatch, steps, lambda workplace=workplace: issue(workplace), KilledError()):  # type: ignore[misc]
            break
        done = len(record(workplace).issues)
        built(workplace)
        assert lying(workplace) == lying(after if done else before)
        assert verify(Store(workplace, NAME), workplace.build_folder(NAME)).problems == ()
        nothing, all_of_it = nothing + (not done), all_of_it + done
        if not done:  # and the next one goes through
            issued(workplace)
            built(workplace)
            assert lying(workplace) == lying(after)
    assert nothing > 10
    assert all_of_it > 0


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_an_issue_that_the_disk_refuses_at_any_step_is_said_and_did_not_happen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    refused = OSError(number, os.strerror(number))
    said = 0
    for steps in range(12):
        workplace = office(tmp_path / str(steps))
        built(workplace)
        found: list[list[str]] = []
        stops(monkeypatch, steps, lambda w=workplace, f=found: f.append(codes(issue(w))), refused)  # type: ignore[misc]
        if found == [["not-written"]]:
            said += 1
        if not record(workplace).issues:
            issued(workplace)
        built(workplace)
        assert verify(Store(workplace, NAME), workplace.build_folder(NAME)).problems == ()
    assert said >= 8


def test_a_withdrawal_may_be_killed_at_any_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    killed = 0
    for steps, workplace in counted(tmp_path):
        issued(workplace)
        built(workplace)

        def run(workplace: Workplace = workplace) -> None:
            withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "nhầm")

        if not stops(monkeypatch, steps, run, KilledError()):
            break
        killed += 1
        (one,) = record(workplace).issues
        built(workplace)
        assert verify(Store(workplace, NAME), workplace.build_folder(NAME)).problems == ()
        assert len(archived(workplace)) == 4
        assert one.withdrawn is None or one.withdrawn.reason == "nhầm"
    assert killed >= 2


def test_what_a_killed_issue_left_is_no_part_of_the_archive(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    left = workplace.plan_folder(NAME) / "issued" / f"{UNFINISHED}001-ke-hoach"
    left.mkdir(parents=True)
    (left / "ke-hoach.docx").write_bytes(b"nua chung")
    built(workplace)
    assert not left.parent.exists()


def test_names_are_safe_from_a_power_cut_before_anything_hangs_on_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = office(tmp_path)
    store = Store(workplace, NAME)
    seen: list[tuple[Path, bool]] = []
    monkeypatch.setattr(record_store, "bring_names_to_disk", lambda folder: seen.append((folder, store.file.exists())))
    (issue_made,) = issued(workplace).issues
    unfinished = store.archive / f"{UNFINISHED}{issue_made.folder}"
    assert seen == [(unfinished, False), (store.archive, False), (store.file.parent, True)]
    seen.clear()
    assert withdraw(NAME, workplace, ("ke-hoach",), "hoa", AT, "nhầm số").record
    assert seen == [(store.file.parent, True)]
