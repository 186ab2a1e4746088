"""A plan as it stands in a revision of git: laid out whole, whatever lies around it, and nothing of git is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from repositories import commit, git, repository

from docgen.earlier import at_revision, is_kept_in_git
from docgen.files import Workplace
from offices import NAME, PLAN, UNITS, changed, office, put

NEWER = changed(("75", "90"), text=UNITS)


def files(workplace: Workplace | None) -> dict[str, bytes]:
    assert workplace is not None
    return {
        path.relative_to(workplace.root).as_posix(): path.read_bytes()
        for path in sorted(workplace.root.rglob("*"))
        if path.is_file()
    }


def codes(workplace: Workplace, revision: str) -> list[str]:
    with at_revision(workplace, NAME, revision) as earlier:
        assert earlier.workplace is None
        return [problem.fault.code for problem in earlier.problems]


def test_the_plan_is_laid_out_as_it_was_with_the_offices_own_templates(tmp_path: Path) -> None:
    workplace = office(repository(tmp_path))
    put(tmp_path / "templates/to-trinh/type.yaml", "name: Tờ trình\n")
    (tmp_path / "plans" / NAME / "nominations").mkdir()
    (tmp_path / "plans" / NAME / "nominations/dong.xlsx").write_bytes(b"PK\x03\x04\r\n\x00\xff")
    put(tmp_path / "plans/khac/plan.yaml", PLAN)
    commit(tmp_path)
    office(tmp_path, units=NEWER)
    put(tmp_path / "plans" / NAME / "overrides.yaml", "")
    with at_revision(workplace, NAME, "HEAD") as earlier:
        assert earlier.problems == ()
        assert files(earlier.workplace) == {
            f"plans/{NAME}/plan.yaml": PLAN.encode(),
            f"plans/{NAME}/units.csv": UNITS.encode(),
            f"plans/{NAME}/nominations/dong.xlsx": b"PK\x03\x04\r\n\x00\xff",
            "templates/to-trinh/type.yaml": "name: Tờ trình\n".encode(),
        }
        folder = earlier.workplace and earlier.workplace.root
    assert folder and not folder.exists()


def test_the_office_may_lie_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    repository(tmp_path)
    workplace = office(tmp_path / "văn phòng" / "thi đua")
    commit(tmp_path)
    assert is_kept_in_git(workplace, NAME)
    with at_revision(workplace, NAME, "HEAD") as earlier:
        assert set(files(earlier.workplace)) == {f"plans/{NAME}/plan.yaml", f"plans/{NAME}/units.csv"}


def test_a_revision_has_any_name_that_git_knows(tmp_path: Path) -> None:
    workplace = office(repository(tmp_path))
    first = commit(tmp_path)
    git(tmp_path, "tag", "da-trinh")
    git(tmp_path, "branch", "build")
    office(tmp_path, units=NEWER)
    commit(tmp_path)
    for name in (first, first[:8], "HEAD~1", "da-trinh", "refs/heads/build"):
        with at_revision(workplace, NAME, name) as earlier:
            assert files(earlier.workplace)[f"plans/{NAME}/units.csv"] == UNITS.encode()
            assert earlier.said.vi == f"bản {name} ({first[:10]})"


def test_index_working_tree_and_hooks_are_left_alone(tmp_path: Path) -> None:
    workplace = office(repository(tmp_path))
    commit(tmp_path)
    for hook in ("post-checkout", "post-index-change", "reference-transaction"):
        path = tmp_path / ".git/hooks" / hook
        put(path, f"#!/bin/sh\ntouch {tmp_path}/ran-{hook}\n")
        path.chmod(0o755)
    office(tmp_path, units=NEWER)
    before = {path: path.read_bytes() for path in (tmp_path / ".git").rglob("*") if path.is_file()}
    with at_revision(workplace, NAME, "HEAD"):
        pass
    assert {path: path.read_bytes() for path in (tmp_path / ".git").rglob("*") if path.is_file()} == before
    assert not list(tmp_path.glob("ran-*"))
    assert (tmp_path / "plans" / NAME / "units.csv").read_text() == NEWER


def test_files_go_through_the_filters_of_the_repository(tmp_path: Path) -> None:
    workplace = office(repository(tmp_path))
    put(tmp_path / ".gitattributes", "*.csv filter=kho\n")
    git(tmp_path, "config", "filter.kho.clean", "sed s/75/xx/")
    git(tmp_path, "config", "filter.kho.smudge", "sed s/xx/75/")
    commit(tmp_path)
    assert "xx" in git(tmp_path, "show", f"HEAD:plans/{NAME}/units.csv")
    with at_revision(workplace, NAME, "HEAD") as earlier:
        assert files(earlier.workplace)[f"plans/{NAME}/units.csv"] == UNITS.encode()


def test_what_is_issued_and_frozen_is_no_source(tmp_path: Path) -> None:
    workplace = office(repository(tmp_path))
    put(tmp_path / "plans" / NAME / "issued.yaml", "issued: []\n")
    put(tmp_path / "plans" / NAME / "issued/001-ke-hoach/ke-hoach.pdf", "lớn")
    commit(tmp_path)
    with at_revision(workplace, NAME, "HEAD") as earlier:
        assert f"plans/{NAME}/issued.yaml" in files(earlier.workplace)
        assert not any("ke-hoach.pdf" in name for name in files(earlier.workplace))


def test_a_link_is_named_because_nobody_knows_what_was_behind_it(tmp_path: Path) -> None:
    workplace = office(repository(tmp_path / "kho"))
    put(tmp_path / "ngoai/dong.csv", "bí mật")
    (tmp_path / "kho/plans" / NAME / "nominations").symlink_to(tmp_path / "ngoai")
    commit(tmp_path / "kho")
    with at_revision(workplace, NAME, "HEAD") as earlier:
        (problem,) = earlier.problems
        assert (problem.fault.code, problem.is_error) == ("earlier-not-fetched", False)
        assert problem.place.file == f"plans/{NAME}/nominations"
        assert set(files(earlier.workplace)) == {f"plans/{NAME}/plan.yaml", f"plans/{NAME}/units.csv"}


@pytest.mark.parametrize("revision", ["khong-co", "HEAD~9", "", "--help", "-n", "HEAD:plans", "@{", "a b", "\ud800"])
def test_a_name_that_git_does_not_know_is_a_problem(tmp_path: Path, revision: str) -> None:
    workplace = office(repository(tmp_path))
    commit(tmp_path)
    assert codes(workplace, revision) == ["earlier-revision"]


def test_a_plan_that_was_not_there_then_is_a_problem(tmp_path: Path) -> None:
    repository(tmp_path)
    commit(tmp_path)
    workplace = office(tmp_path)
    assert not is_kept_in_git(workplace, NAME)
    assert codes(workplace, "HEAD") == ["earlier-no-plan"]


def test_a_repository_without_any_commit_has_no_revision(tmp_path: Path) -> None:
    assert codes(office(repository(tmp_path)), "HEAD") == ["earlier-revision"]


def test_a_folder_outside_of_git_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    workplace = office(tmp_path / "ngoai")
    assert not is_kept_in_git(workplace, NAME)
    assert codes(workplace, "HEAD") == ["earlier-no-repository"]


def test_a_machine_without_git_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workplace = office(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path / "nichts"))
    assert not is_kept_in_git(workplace, NAME)
    assert codes(workplace, "HEAD") == ["earlier-no-git"]


def test_a_damaged_repository_is_said_in_the_words_of_git(tmp_path: Path) -> None:
    workplace = office(repository(tmp_path))
    commit(tmp_path)
    blob = git(tmp_path, "rev-parse", f"HEAD:plans/{NAME}/units.csv").strip()
    path = tmp_path / ".git/objects" / blob[:2] / blob[2:]
    path.chmod(0o644)
    path.write_bytes(b"hong")
    with at_revision(workplace, NAME, "HEAD") as earlier:
        assert earlier.workplace is None
        (problem,) = earlier.problems
        assert problem.fault.code == "earlier-git"
        assert problem.what().startswith("git không cho lấy bản “HEAD”: error: ")


def test_docgen_may_run_in_a_hook_of_another_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workplace = office(repository(tmp_path / "kho"))
    commit(tmp_path / "kho")
    other = repository(tmp_path / "khac")
    monkeypatch.setenv("GIT_DIR", os.fspath(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", os.fspath(other / ".git/index"))
    with at_revision(workplace, NAME, "HEAD") as earlier:
        assert f"plans/{NAME}/plan.yaml" in files(earlier.workplace)
    assert not (other / ".git/index").exists()
