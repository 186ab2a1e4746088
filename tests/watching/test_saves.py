"""What is seen of files that are being saved, step by step: what has changed, and whether it may be believed."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest

from docgen.files import Workplace
from docgen.rebuild import SOURCES_MOVED, Aids, rebuild
from docgen.stamp import Known, Print
from docgen.watching import saves
from docgen.watching.saves import Saves
from offices import NAME, UNITS, office, prepared, put


@pytest.fixture
def source(tmp_path: Path) -> Path:
    put(tmp_path / "plan/plan.yaml", "old")
    return tmp_path / "plan/plan.yaml"


@pytest.fixture
def seen(source: Path) -> Saves:
    return Saves(lambda: (source.parent,))


def test_a_change_that_is_seen_half_way_is_not_written(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    rebuild(prepared(workplace), workplace, formats=("docx",))
    units, folder = workplace.plan_folder(NAME) / "units.csv", workplace.build_folder(NAME)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    watched = Saves(lambda: (workplace.plan_folder(NAME),))
    put(units, UNITS.rpartition("nam")[0])
    assert watched.changed() == {str(units)}
    from_half = prepared(workplace)
    assert from_half.documents  # what is there of it makes sense, and would be believed
    put(units, UNITS.replace("75", "120"))
    outcome = rebuild(from_half, workplace, formats=("docx",), aids=Aids(is_still=watched.is_still))
    assert [problem.fault for problem in outcome.problems] == [SOURCES_MOVED] and not outcome.papers
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    watched.changed()
    outcome = rebuild(prepared(workplace), workplace, formats=("docx",), aids=Aids(is_still=watched.is_still))
    assert [str(paper.became) for paper in outcome.papers if paper.document == "ke-hoach"] == ["made"]
    assert _papers(workplace) == _from_nothing(workplace, tmp_path / "moi")


def test_what_has_changed_is_believed_only_after_a_moment(
    seen: Saves, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saves, "STILL", 0.3)
    put(source, "new")
    began = time.monotonic()
    assert seen.changed() == {str(source)}
    assert seen.is_still()
    assert time.monotonic() - began >= 0.3


def test_what_is_changed_and_changed_back_while_it_is_read_is_not_still(seen: Saves, source: Path) -> None:
    put(source, "new")
    seen.changed()
    time.sleep(0.05)  # a tick of the file system's clock
    put(source, "old")
    put(source, "new")
    assert not seen.is_still()
    assert seen.changed() == {str(source)}
    assert seen.is_still()


def test_what_is_saved_and_changed_back_is_no_change(seen: Saves, source: Path) -> None:
    put(source, "new")
    assert seen.changed() == {str(source)}
    put(source, "old")
    assert seen.changed() == frozenset()
    assert seen.untold() == seen.done() == frozenset()


def test_each_change_is_given_out_to_be_told_once(seen: Saves, source: Path) -> None:
    for content in ("n", "ne", "new"):
        put(source, content)
        seen.changed()
    assert seen.untold() == {str(source)}
    put(source.with_name("units.csv"), "1")
    assert seen.changed() == {str(source), f"{source.parent}/units.csv"}
    assert seen.untold() == {f"{source.parent}/units.csv"}
    assert seen.done() == {str(source), f"{source.parent}/units.csv"}
    assert seen.changed() == seen.done() == frozenset()


def test_a_temporary_file_that_takes_the_place_of_a_source_is_neither_waited_for_nor_told(
    seen: Saves, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saves, "MISSING", 60)
    temporary = source.with_name("7A1B2C00")
    put(temporary, "new")
    assert seen.changed() == {str(temporary)}
    temporary.replace(source)
    assert seen.changed() == {str(source)}
    assert seen.untold() == {str(source)}


def test_a_source_that_is_gone_is_waited_for_and_then_believed_to_be_gone(
    seen: Saves, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saves, "MISSING", 30)
    away = source.rename(source.with_name("~away"))
    threading.Timer(0.3, away.rename, (source,)).start()
    assert seen.changed() == frozenset()
    monkeypatch.setattr(saves, "MISSING", 0.2)
    source.unlink()
    assert seen.changed() == {str(source)}
    monkeypatch.setattr(saves, "MISSING", 60)
    assert seen.changed() == {str(source)}


def test_a_source_that_cannot_be_read_for_a_while_is_seen_again_though_its_bytes_are_as_they_were(
    seen: Saves, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(source, "new")
    other = source.with_name("units.csv")
    put(other, "1")
    seen.changed()
    seen.done()

    def refuses(path: str | Path, found: Print, known: Known | None, began: int) -> Known:
        if str(path) == str(source):
            raise PermissionError(13, "Permission denied", str(path))
        return looked_at(path, found, known, began)

    looked_at = saves.looked_at
    monkeypatch.setattr(saves, "MISSING", 0.1)
    monkeypatch.setattr(saves, "looked_at", refuses)
    assert not seen.is_still()
    assert seen.changed() == {str(source)}
    assert seen.is_still()
    seen.done()
    put(other, "2")  # the others are seen all the same
    assert seen.changed() == {str(other)}
    seen.done()
    monkeypatch.setattr(saves, "looked_at", looked_at)
    assert seen.changed() == {str(source)}


def test_a_folder_that_cannot_be_looked_into_is_seen_again(
    seen: Saves, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(roots: tuple[Path, ...]) -> dict[str, Print]:
        raise PermissionError(13, "Permission denied", str(source.parent))

    prints_below = saves.prints_below
    monkeypatch.setattr(saves, "MISSING", 0.1)
    monkeypatch.setattr(saves, "prints_below", refuses)
    began = time.monotonic()
    assert seen.changed() == {str(source.parent)}
    assert time.monotonic() - began >= 0.1
    seen.done()
    monkeypatch.setattr(saves, "prints_below", prints_below)
    put(source, "new")
    assert seen.changed() == {str(source), str(source.parent)}


def test_what_is_changed_without_end_is_worked_on_all_the_same_and_looked_at_once_more(
    seen: Saves, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saves, "LONGEST", 0.3)
    monkeypatch.setattr(saves, "LOOK_ANYWAY", 0.05)
    put(source, "first")
    waiting = seen.wait()
    assert next(waiting) == {str(source)}
    answers = []
    for number in range(8):
        put(source, f"again {number}")
        answers.append((seen.is_still(), seen.changes_within(1)))
        time.sleep(0.1)
    assert answers[0] == (False, True)
    assert answers[-1] == (True, False)
    seen.changed()
    seen.done()
    assert next(waiting) == frozenset()  # nobody knows which of them was read
    assert seen.is_still()


def test_a_file_that_is_given_its_old_time_again_is_seen(seen: Saves, source: Path) -> None:
    was = source.stat()
    put(source, "OLD")
    os.utime(source, ns=(was.st_atime_ns, was.st_mtime_ns))
    assert seen.changed() == {str(source)}


def _papers(workplace: Workplace) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in workplace.build_folder(NAME).glob("*.docx")}


def _from_nothing(workplace: Workplace, root: Path) -> dict[str, bytes]:
    folder = workplace.plan_folder(NAME)
    new = office(root, *((folder / name).read_text("utf-8") for name in ("plan.yaml", "units.csv")))
    rebuild(prepared(new), new, formats=("docx",))
    return _papers(new)
