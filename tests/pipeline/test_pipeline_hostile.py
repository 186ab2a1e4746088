"""What stops a plan without stopping the program, and names that lead to plans by a detour."""

from pathlib import Path

import pytest

from docgen import documents, files
from offices import NAME, changed, office, prepared, put, said


@pytest.mark.parametrize("draft", [False, True])
@pytest.mark.parametrize(
    "change", [("date:", "type: phu-luc-phan-bo\ndate:"), ("{type: phu-luc-phan-bo,", "{type: ke-hoach,")]
)
def test_a_type_that_is_not_made_for_its_paper_is_a_problem_even_in_a_draft(
    tmp_path: Path, change: tuple[str, str], draft: bool
) -> None:
    found = prepared(office(tmp_path, changed(change)), draft)
    assert [problem.fault.code for problem in found.problems if problem.is_error] == ["type-misused"]
    assert found.documents == ()


def test_a_view_that_nobody_knows_is_named_where_it_is_written(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    put(tmp_path / "templates/ke-hoach/type.yaml", "name: Kế hoạch\nabbreviation: KH\nview: plann\n")
    (problem,) = prepared(workplace).problems
    assert said((problem,)) == [
        "templates/ke-hoach/type.yaml:3:7: lỗi: không có cách lấy số liệu “plann” [name-unknown]"
    ]
    assert (problem.need(), problem.mend()) == (f"một trong: {', '.join(documents.VIEWS)}", "có phải “plan”?")


def test_a_plan_that_is_a_link_to_another_folder_is_found_by_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace = office(tmp_path)
    (tmp_path / "plans" / NAME).rename(tmp_path / "that-su")
    (tmp_path / "plans" / NAME).symlink_to(tmp_path / "that-su")
    monkeypatch.chdir(tmp_path)
    assert files.plan_name(workplace, f"plans/{NAME}") == files.plan_name(workplace, "that-su") == NAME
