"""A run that is killed at any step leaves nothing that a later one remembers wrongly."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from killing import Killer
from runs import lying, run, without_memory

from offices import NAME, PLAN, office, put

BUILD = ("build", "--formats", "docx")
OTHER = PLAN.replace("Các thôn gửi", "Các xóm gửi")


@pytest.mark.parametrize("after", [PLAN, OTHER])
def test_whatever_a_killed_run_had_written_the_next_one_does_what_one_without_memory_does(
    after: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = tmp_path / "nguồn"
    office(built)
    for _ in range(2):
        run(built, *BUILD)
    killer, steps, stopped = Killer(monkeypatch), 0, True
    while stopped:
        root = tmp_path / f"{steps}"
        shutil.copytree(built, root)
        run(root, *BUILD)
        put(root / "plans" / NAME / "plan.yaml", OTHER)
        stopped = killer.during(steps, lambda root=root: run(root, *BUILD))  # type: ignore[misc]
        put(root / "plans" / NAME / "plan.yaml", after)
        forgetful = without_memory(root, tmp_path / f"{steps} quên")
        assert run(root, *BUILD) == run(forgetful, *BUILD)
        assert lying(root) == lying(forgetful)
        steps += 1
    assert steps > 5
