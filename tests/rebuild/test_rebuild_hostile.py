"""A disk that refuses, a paper that is gone but edited, a trace that somebody has written into."""

import errno
from pathlib import Path

import pytest
from building import build, paper

from docgen import trace
from docgen.rebuild.refused import WHY, where, why
from docgen.trace import Note, Trace
from offices import NAME, changed, office, put

WITHOUT_ANNEX = changed(
    ("annexes:\n  bang: {type: phu-luc-phan-bo, title: Bảng phân bổ, awards: [giay_khen]}\n", ""),
    (" (kèm {{ annex('bang') }})", ""),
)
ANNEX_WORD = "phu-luc-phan-bo.docx"


@pytest.mark.parametrize("number", [*WHY, errno.EIO])
def test_why_the_disk_refused_is_said_in_both_languages(number: int) -> None:
    said = why(OSError(number, "No space left on device"))
    assert said.vi
    assert said.en
    assert "No space" not in said.vi + said.en


def test_a_file_that_takes_the_place_of_the_folder_is_said_in_vietnamese(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    put(tmp_path / "build", "x")
    (problem,) = build(workplace).problems
    assert problem.lines()[0] == (
        f"build/{NAME}: lỗi: không ghi được tệp (có tệp mang tên của thư mục cần dùng) [not-written]"
    )


def test_a_file_that_only_docgen_knows_of_is_not_named(tmp_path: Path) -> None:
    half_written = OSError(errno.EPERM, "Operation not permitted", str(tmp_path / ".docgen-abc"))
    assert where(half_written, tmp_path) == where(OSError(errno.ENOSPC, "full"), tmp_path) == tmp_path
    renamed = OSError(errno.EACCES, "Permission denied", str(tmp_path / ".docgen-abc"), None, str(tmp_path / "a.docx"))
    assert where(renamed, tmp_path) == tmp_path / "a.docx"


@pytest.mark.parametrize("replace", [False, True])
def test_an_edited_paper_that_the_plan_has_dropped_is_kept_and_nobody_is_told_to_make_it_again(
    tmp_path: Path, replace: bool
) -> None:
    workplace = office(tmp_path)
    build(workplace)
    paper(workplace, ANNEX_WORD).write_bytes(b"sua tay")
    put(workplace.plan_folder(NAME) / "plan.yaml", WITHOUT_ANNEX)
    (problem,) = build(workplace, replace=replace).problems
    assert (problem.fault.code, str(problem.place)) == ("kept-gone", f"build/{NAME}/{ANNEX_WORD}")
    assert "--replace" not in problem.mend()
    assert paper(workplace, ANNEX_WORD).read_bytes() == b"sua tay"


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        ".lock",
        "a\0b.docx",
        "khong-duoi",
        "../x.docx",
        "a\\b.docx",
        "a/../b.pdf",
        "/b.pdf",
        "a/b/c/d.pdf",
    ],
)
def test_a_note_that_names_no_paper_is_not_believed(name: str) -> None:
    notes = {name: Note("n", ("d",)), "ke-hoach.docx": Note("n", ("d",))}
    assert set(trace.from_text(trace.to_text(Trace(notes))).notes) == {"ke-hoach.docx"}


def test_a_broken_template_is_named_by_a_path_that_can_be_opened(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    put(tmp_path / "templates/ke-hoach/paper.docx", "not a zip")
    (problem,) = build(workplace).problems
    assert (tmp_path / problem.place.file).is_file()
