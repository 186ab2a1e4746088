"""Batches: hundreds of papers in folders, which come and go with units and nominees."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from killing import Killer

from batches import NAME, batch, everything, folder, plain_writer, run, units
from docgen import files
from docgen.rebuild import Outcome

PLAN = ["ke-hoach"]


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    plain_writer(monkeypatch)


def counted(outcome: Outcome) -> dict[str, int]:
    assert not any(problem.is_error for problem in outcome.problems), outcome.problems
    return dict(Counter(str(paper.became) for paper in outcome.papers))


def test_hundreds_of_papers_are_made_once_and_then_left_alone(tmp_path: Path) -> None:
    papers = batch(PLAN + units(100))
    assert counted(run(tmp_path, papers, formats=("docx", "pdf"))) == {"made": 602}
    assert counted(run(tmp_path, papers, formats=("docx", "pdf"))) == {"fresh": 602}


def test_the_papers_of_a_renamed_unit_go_with_their_folder_and_the_others_stay(tmp_path: Path) -> None:
    run(tmp_path, batch(PLAN + units(3)))
    assert counted(run(tmp_path, batch(PLAN + units(3, first=1)))) == {"made": 3, "fresh": 7, "gone": 3}
    names = everything(tmp_path)
    assert not [name for name in names if "xa-0" in name]
    assert {"bao-cao", "bao-cao/xa-3", "to-trinh/xa-3.docx"} <= names.keys()


def test_a_plan_without_papers_again_leaves_no_folder(tmp_path: Path) -> None:
    run(tmp_path, batch(PLAN))
    alone = everything(tmp_path)
    run(tmp_path, batch(PLAN + units(2)))
    assert len(everything(tmp_path)) == 1 + 2 + 4 + 2 + 2
    assert counted(run(tmp_path, batch(PLAN))) == {"fresh": 1, "gone": 6}
    assert everything(tmp_path) == alone


@pytest.mark.parametrize(
    "name", ["to-trinh/xa-0/ghi chú.txt", "bao-cao/xa-0/ảnh.jpg", "bao-cao/.xem", "bao-cao/trong/"]
)
def test_a_folder_in_which_a_person_put_something_stays(tmp_path: Path, name: str) -> None:
    run(tmp_path, batch(units(1)))
    theirs = folder(tmp_path) / name
    (theirs if name.endswith("/") else theirs.parent).mkdir(parents=True, exist_ok=True)
    if not name.endswith("/"):
        theirs.write_bytes(b"x")
    run(tmp_path, batch(PLAN))
    assert theirs.exists()
    outside = [found for found in everything(tmp_path) if not name.startswith(found)]
    assert outside == ["ke-hoach.docx"]


def test_an_edited_paper_in_a_folder_is_kept_and_named_even_when_its_nominee_is_gone(tmp_path: Path) -> None:
    run(tmp_path, batch(units(1)))
    edited = folder(tmp_path) / "bao-cao/xa-0/an.docx"
    edited.write_bytes(b"sua tay")
    assert counted(run(tmp_path, batch(units(1), "hai"))) == {"made": 2, "edited": 1}
    outcome = run(tmp_path, batch(PLAN))
    assert [(problem.fault.code, problem.place.file) for problem in outcome.problems] == [
        ("kept-gone", f"build/{NAME}/bao-cao/xa-0/an.docx")
    ]
    assert everything(tmp_path).keys() == {"ke-hoach.docx", "bao-cao", "bao-cao/xa-0", "bao-cao/xa-0/an.docx"}
    edited.unlink()
    run(tmp_path, batch(PLAN))
    assert everything(tmp_path).keys() == {"ke-hoach.docx"}


def test_an_edited_paper_in_a_folder_is_put_aside_beside_itself(tmp_path: Path) -> None:
    run(tmp_path, batch(units(1)))
    (folder(tmp_path) / "bao-cao/xa-0/an.docx").write_bytes(b"sua tay")
    outcome = run(tmp_path, batch(units(1)), replace=True)
    assert [paper.aside for paper in outcome.papers if paper.aside] == [
        Path(f"build/{NAME}/bao-cao/xa-0/an.da-sua-1.docx")
    ]
    assert counted(run(tmp_path, batch(units(1)))) == {"fresh": 3}


BOTH = ["to-trinh", "to-trinh/xa-0", "to-trinh/xa-1", "bao-cao/xa-0/an", "bao-cao/xa-1/an", "to-trinh-tw"]


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        ("to-trinh", ["to-trinh", "to-trinh/xa-0", "to-trinh/xa-1"]),
        ("to-trinh/", ["to-trinh/xa-0", "to-trinh/xa-1"]),
        ("to-trinh/xa-0", ["to-trinh/xa-0"]),
        ("bao-cao", ["bao-cao/xa-0/an", "bao-cao/xa-1/an"]),
        ("bao-cao/xa-1", ["bao-cao/xa-1/an"]),
        ("bao-cao/xa-1/an", ["bao-cao/xa-1/an"]),
        ("to-trinh-t", []),
        ("", []),
    ],
)
def test_a_run_may_be_for_a_paper_a_folder_or_a_folder_in_it(tmp_path: Path, asked: str, made: list[str]) -> None:
    outcome = run(tmp_path, batch(BOTH), only=(asked,))
    assert [paper.document for paper in outcome.papers] == made
    assert {name for name, content in everything(tmp_path).items() if content} == {f"{name}.docx" for name in made}


def test_a_paper_and_a_folder_may_have_one_name(tmp_path: Path) -> None:
    run(tmp_path, batch(BOTH))
    assert {"to-trinh.docx", "to-trinh", "to-trinh/xa-0.docx"} <= everything(tmp_path).keys()
    assert counted(run(tmp_path, batch(["to-trinh"]))) == {"fresh": 1, "gone": 5}
    assert everything(tmp_path).keys() == {"to-trinh.docx"}


def test_a_run_for_a_folder_removes_nothing_from_it(tmp_path: Path) -> None:
    run(tmp_path, batch(units(2)))
    assert counted(run(tmp_path, batch(units(1)), only=("to-trinh",))) == {"fresh": 1}
    assert "to-trinh/xa-1.docx" in everything(tmp_path)


def test_a_file_with_the_name_of_a_folder_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    run(tmp_path, batch(PLAN))
    (folder(tmp_path) / "to-trinh").write_bytes(b"cua toi")
    before = everything(tmp_path)
    outcome = run(tmp_path, batch(PLAN + units(1), "hai"))
    assert [(problem.fault.code, problem.place.file) for problem in outcome.problems] == [
        ("not-written", f"build/{NAME}/to-trinh")
    ]
    assert everything(tmp_path) == before
    (folder(tmp_path) / "to-trinh").unlink()
    assert counted(run(tmp_path, batch(PLAN + units(1), "hai"))) == {"made": 4}


@pytest.mark.parametrize("after", [1, 2, 40])
def test_a_disk_that_fills_up_leaves_no_folder_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    run(tmp_path, batch(PLAN))
    before, room, real = everything(tmp_path), [after], os.fsync

    def fsync(handle: int) -> None:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(28, "No space left on device")
        real(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        outcome = run(tmp_path, batch(PLAN + units(20)))
    assert [problem.fault.code for problem in outcome.problems] == ["not-written"]
    assert everything(tmp_path) == before
    assert counted(run(tmp_path, batch(PLAN + units(20)))) == {"fresh": 1, "made": 60}


def test_every_paper_is_on_the_disk_before_the_first_takes_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written, renamed, real, replace = [], [], os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (written.append(handle), real(handle))[1])
    monkeypatch.setattr(Path, "replace", lambda self, to: (renamed.append(len(written)), replace(self, to))[1])
    run(tmp_path, batch(units(50)))
    assert renamed == [1, *[1 + 150] * 150]


def test_a_run_for_drafts_is_not_robbed_of_what_it_is_writing(tmp_path: Path) -> None:
    run(tmp_path, batch(units(1)), draft=True)
    half_written = folder(tmp_path) / "du-thao/to-trinh/.docgen-abc"
    left_over = folder(tmp_path) / "to-trinh/.docgen-abc"
    for path in (half_written, left_over):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    run(tmp_path, batch(units(1)))
    assert (half_written.exists(), left_over.exists()) == (True, False)


def test_a_run_for_drafts_that_is_going_on_does_not_keep_the_other_out(tmp_path: Path) -> None:
    with files.held(folder(tmp_path) / "du-thao"):
        assert counted(run(tmp_path, batch(units(1)))) == {"made": 3}


CHANGED = [*PLAN, *units(2, first=1)]


def test_a_run_in_which_units_come_and_go_may_be_killed_at_any_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = tmp_path / "yen"
    run(right, batch(CHANGED, "hai"))
    killer, steps = Killer(monkeypatch), 0
    while True:
        root = tmp_path / str(steps)
        run(root, batch(PLAN + units(2)))
        edited = folder(root) / "bao-cao/xa-1/an.docx"
        edited.write_bytes(b"sua tay")
        if not killer.during(steps, lambda root=root: run(root, batch(CHANGED, "hai"))):  # type: ignore[misc]
            break
        outcome = run(root, batch(CHANGED, "hai"))
        assert [problem.place.file for problem in outcome.problems] == [f"build/{NAME}/bao-cao/xa-1/an.docx"]
        assert everything(root) == everything(right) | {"bao-cao/xa-1/an.docx": b"sua tay"}
        steps += 1
    assert steps > 12
    assert everything(root) == everything(right) | {"bao-cao/xa-1/an.docx": b"sua tay"}


NAMES = st.sampled_from(["ke-hoach", "to-trinh", *units(2), "bao-cao/xa-0/an-1975"])
STEPS = st.lists(
    st.tuples(st.lists(NAMES, unique=True, min_size=1), st.sampled_from(["một", "hai"])), min_size=2, max_size=5
)


@settings(max_examples=150, deadline=None)
@given(STEPS, st.data())
def test_whatever_comes_and_goes_the_folder_is_as_if_built_from_nothing_but_for_what_people_edited(
    steps: list[tuple[list[str], str]], chance: st.DataObject
) -> None:
    root = Path(tempfile.mkdtemp()).resolve()
    try:
        edited: dict[str, bytes | None] = {}
        for number, (names, words) in enumerate(steps):
            run(root / "lau-dai", batch(names, words))
            there = sorted(name for name, content in everything(root / "lau-dai").items() if content is not None)
            if chance.draw(st.booleans()):
                name = chance.draw(st.sampled_from(there))
                edited[name] = b"sua tay %d" % number
                (folder(root / "lau-dai") / name).write_bytes(edited[name] or b"")
        run(root / "lau-dai", batch(*steps[-1]))
        run(root / "moi", batch(*steps[-1]))
        folders = {str(each): None for name in edited for each in Path(name).parents if str(each) != "."}
        assert everything(root / "lau-dai") == everything(root / "moi") | folders | edited
    finally:
        shutil.rmtree(root)
