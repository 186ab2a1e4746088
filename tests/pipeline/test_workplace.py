"""Where things lie: the workplace, its plans, and writing whole or not at all."""

from pathlib import Path

import pytest

from docgen import files
from offices import NAME, office, put


def test_the_workplace_is_the_nearest_folder_upward_with_plans(tmp_path: Path) -> None:
    office(tmp_path)
    inner = tmp_path / "plans" / NAME
    assert files.find_workplace(inner).root == tmp_path
    assert files.find_workplace(tmp_path).root == tmp_path


def test_without_plans_the_workplace_is_where_one_stands(tmp_path: Path) -> None:
    assert files.find_workplace(tmp_path).root == tmp_path.resolve()
    assert files.find_workplace(tmp_path).plan_names() == ()


def test_only_folders_that_hold_a_plan_are_plans(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    put(tmp_path / "plans/nhap/units.csv", "x")
    put(tmp_path / "plans/ghi-chu.txt", "x")
    assert workplace.plan_names() == (NAME,)


@pytest.mark.parametrize(
    ("argument", "name"),
    [
        (NAME, NAME),
        (f"plans/{NAME}", NAME),
        (f"plans/{NAME}/", NAME),
        (f"plans/{NAME}/plan.yaml", NAME),
        (f"./plans/../plans/{NAME}", NAME),
        ("thi-du", None),
        ("plans", None),
        ("", None),
        (f"plans/{NAME}/units.csv", None),
    ],
)
def test_a_plan_may_be_named_by_its_folder_or_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str, name: str | None
) -> None:
    workplace = office(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert files.plan_name(workplace, argument) == name


def test_inside_its_folder_a_plan_is_a_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workplace = office(tmp_path)
    monkeypatch.chdir(tmp_path / "plans" / NAME)
    assert files.plan_name(workplace, ".") == files.plan_name(workplace, "plan.yaml") == NAME


def test_paths_are_shown_from_the_workplace_with_forward_slashes(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    assert workplace.shown(tmp_path / "plans" / NAME / "plan.yaml") == f"plans/{NAME}/plan.yaml"
    built_in = workplace.template_roots[-1]
    assert workplace.shown(built_in / "ke-hoach" / "type.yaml") == "templates/ke-hoach/type.yaml"


def test_several_files_are_written_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write_whole({tmp_path / "a.txt": b"1", tmp_path / "b" / "c.txt": b"2"})
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")) == ["a.txt", "b/c.txt"]
    assert (tmp_path / "b" / "c.txt").read_bytes() == b"2"


def test_what_a_person_edited_is_set_aside_under_a_free_name(tmp_path: Path) -> None:
    paper = tmp_path / "ke-hoach.docx"
    for number in (1, 2):
        paper.write_bytes(b"%d" % number)
        assert files.set_aside(paper).name == f"ke-hoach.da-sua-{number}.docx"
    assert (tmp_path / "ke-hoach.da-sua-1.docx").read_bytes() == b"1"
    assert not paper.exists()


def test_a_folder_is_held_by_one_run_at_a_time(tmp_path: Path) -> None:
    with files.held(tmp_path) as first, files.held(tmp_path) as second:
        assert (first, second) == (True, False)
    with files.held(tmp_path) as again:
        assert again


def test_leftovers_of_a_killed_run_are_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in (".docgen-abc", ".docgen.json", "ke-hoach.docx"):
        (tmp_path / name).write_bytes(b"x")
    files.sweep(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".docgen.json", "ke-hoach.docx"]
