"""Files that somebody damaged, linked or made up, where one part of docgen reads what another has written: a problem or
nothing at all, never a breakdown, and nothing outside is touched."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from history import BUILD, KEPT, PAPERS, below
from runs import run

from docgen import writers
from docgen.earlier import kept
from offices import NAME, PLAN, office, put

PLAN_FOLDER = f"plans/{NAME}"
DIFF = ("diff", NAME, "--against", "build", "--json")


@pytest.fixture
def issued(tmp_path: Path) -> Path:
    """A plan with one paper issued, and built since."""
    root = tmp_path / "xã"
    office(root, PLAN + PAPERS.replace("  danh_sach: {type: danh-sach, columns: [name, office]}\n", ""))
    with pytest.MonkeyPatch.context() as word_alone:
        word_alone.setattr(writers, "FORMATS", {"docx": writers.FORMATS["docx"]})
        assert run(root, *BUILD)[0] == 0
        assert run(root, "issue", NAME, "ke-hoach", "--number=12", "--date=16/3/2026")[0] == 0
        assert run(root, *BUILD)[0] == 0
    return root


def linked_to_itself(path: Path) -> None:
    path.rename(path.with_name("before"))
    path.symlink_to(path.name)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda root: linked_to_itself(root / PLAN_FOLDER / "issued.yaml"),
        lambda root: linked_to_itself(root / PLAN_FOLDER / "issued"),
        lambda root: put(root / PLAN_FOLDER / "issued.yaml", record(root).replace("001-ke-hoach", "001-" + "x" * 300)),
        lambda root: put(root / PLAN_FOLDER / "issued.yaml", record(root).replace("001-ke-hoach", "../../x")),
    ],
    ids=["record in a circle", "archive in a circle", "too long a folder", "a folder outside"],
)
def test_a_record_that_leads_nowhere_is_a_problem_for_every_command(
    issued: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(issued)
    for command in (BUILD, ("check",), ("status",), ("verify",), ("edits", NAME), DIFF):
        code, _, err = run(issued, *command)
        assert code in (0, 1), (command, err)
    assert run(issued, "verify")[0] == 1


def record(root: Path) -> str:
    return (root / PLAN_FOLDER / "issued.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "names", [("a", "a/b"), ("x" * 300,), ("../../x",)], ids=["a file and its folder", "too long", "out of its folder"]
)
def test_kept_sources_with_names_that_no_disk_takes_are_damaged(issued: Path, names: tuple[str, ...]) -> None:
    contents = {"needs.json": b"{}", **{f"{PLAN_FOLDER}/{name}": b"x" for name in names}}
    (issued / "build" / NAME / KEPT).write_bytes(kept._zipped(contents, kept._digest(contents)))
    before = below(issued.parent)
    code, out, _ = run(issued, *DIFF)
    assert code == 1
    assert [each["code"] for each in json.loads(out)["before_problems"]] == ["earlier-damaged"]
    assert below(issued.parent) == before


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_what_a_copy_of_a_paper_is_linked_to_is_not_written_over(
    issued: Path, link: Callable[[Path, Path], None]
) -> None:
    precious = issued.parent / "của tôi"
    precious.write_bytes(b"my own")
    copy = issued / "build/.da-soan" / NAME / "thong-bao.docx"
    copy.unlink()
    link(copy, precious)
    plan = issued / PLAN_FOLDER / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("Theo Kế hoạch", "Căn cứ Kế hoạch"), encoding="utf-8")
    assert run(issued, *BUILD)[0] == 0
    assert precious.read_bytes() == b"my own"
    assert copy.read_bytes() == (issued / "build" / NAME / "thong-bao.docx").read_bytes()
