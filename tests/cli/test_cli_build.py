"""`build`, `check` and `status`: what is shown, what is JSON, what is refused."""

import json
import sys

import pytest
from cli_calls import BAD_DATE

from docgen import rebuild
from docgen.cli.build import asked_formats
from docgen.cli.progress import progress_bar

DOCX = ("--formats", "docx")


def test_every_paper_is_named_with_what_became_of_it_and_where_it_lies(call, workplace):
    first = call("build", *DOCX)
    assert first.out.splitlines() == [
        "thi-dua: đã soạn 2",
        "  build/thi-dua/ke-hoach.docx         đã soạn",
        "  build/thi-dua/phu-luc-phan-bo.docx  đã soạn",
    ]
    assert first.err == "Việc tiếp theo: mở thư mục build/thi-dua để xem lại và in.\n"
    again = call("build", *DOCX)
    assert "thi-dua: không đổi 2" in again.out
    assert again.err == "Không có gì thay đổi. Văn bản nằm trong build/thi-dua.\n"


def test_an_edited_paper_is_kept_with_a_note_and_is_no_error(call, workplace):
    call("build", *DOCX)
    paper = workplace / "build/thi-dua/ke-hoach.docx"
    paper.write_bytes(paper.read_bytes() + b"x")
    kept = call("build", *DOCX)
    assert kept.code == 0
    assert "giữ nguyên bản sửa tay" in kept.out
    assert "--replace" in kept.err
    replaced = call("build", *DOCX, "--replace")
    assert replaced.code == 0
    assert "đã soạn lại; bản sửa tay cất ở build/thi-dua/ke-hoach.da-sua-1.docx" in replaced.out
    assert (workplace / "build/thi-dua/ke-hoach.da-sua-1.docx").read_bytes().endswith(b"x")


def test_while_there_is_an_error_nothing_is_made(call, workplace, spoil):
    spoil(BAD_DATE)
    shown = call("build", *DOCX)
    assert shown.code == 1
    assert "thi-dua: chưa soạn văn bản nào" in shown.out
    assert "Việc tiếp theo: sửa các lỗi nêu trên" in shown.err
    assert not (workplace / "build").exists()


def test_an_error_in_one_plan_does_not_keep_back_the_others(call, workplace, spoil):
    call("new", "khac")
    spoil(BAD_DATE)
    shown = call("build", *DOCX)
    assert shown.code == 1
    assert "khac: đã soạn 2" in shown.out
    assert "thi-dua: chưa soạn văn bản nào" in shown.out


def test_a_draft_lies_apart_and_is_not_for_signing(call, workplace):
    shown = call("build", *DOCX, "--draft")
    assert "build/thi-dua/du-thao/ke-hoach.docx" in shown.out
    assert "không dùng để ký" in shown.err


def test_only_makes_the_papers_that_are_named(call, workplace):
    call("build", *DOCX, "--only", "ke-hoach")
    assert [path.name for path in (workplace / "build/thi-dua").glob("*.docx")] == ["ke-hoach.docx"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ["--only", "ke-hoch"],
            "Không có văn bản “ke-hoch”. Có phải “ke-hoach”?\n    Các văn bản: ke-hoach, phu-luc-phan-bo",
        ),
        (["--formats", "docx,pfd"], "Không có dạng tệp “pfd”. Có phải “pdf”?\n    Các dạng: docx, pdf"),
        (["--formats", ""], "Không có dạng tệp “”."),
    ],
)
def test_an_unknown_paper_or_format_is_refused_before_anything_is_made(call, workplace, typed, said):
    shown = call("build", *typed)
    assert shown.code == 2
    assert said in shown.err
    assert not (workplace / "build").exists()


def test_only_is_not_judged_while_a_plan_is_too_broken_to_know_its_papers(call, spoil):
    spoil(BAD_DATE)
    shown = call("build", "--only", "ke-hoach")
    assert shown.code == 1
    assert "[date-form]" in shown.err


def test_formats_are_read_with_blanks_and_capitals_and_each_once():
    assert asked_formats(" PDF, docx,pdf,", "vi") == ("pdf", "docx")


def test_jobs_and_switches_reach_rebuild(call, workplace, monkeypatch):
    seen = {}

    def noted(prepared, workplace, **values):
        seen.update(values)
        return rebuild.Outcome((), ())

    monkeypatch.setattr(rebuild, "rebuild", noted)
    call("build", "-j", "3", "--replace", "--draft", "--only", "ke-hoach", "--formats", "pdf")
    assert {name: value for name, value in seen.items() if name not in ("aids", "last")} == {
        "formats": ("pdf",),
        "only": ("ke-hoach",),
        "draft": True,
        "replace": True,
        "jobs": 3,
        "progress": None,
    }


def test_two_jobs_make_what_one_makes(call, workplace):
    call("build", *DOCX)
    single = {path.name: path.read_bytes() for path in (workplace / "build/thi-dua").glob("*.docx")}
    for name in single:
        (workplace / "build/thi-dua" / name).unlink()
    assert call("build", *DOCX, "-j", "2").code == 0
    assert {path.name: path.read_bytes() for path in (workplace / "build/thi-dua").glob("*.docx")} == single
    assert len(single) == 2


def test_build_json_is_one_document_with_papers_and_problems(call, workplace):
    shown = call("build", *DOCX, "--json")
    (plan,) = shown.json["plans"]
    assert plan["plan"] == "thi-dua"
    assert plan["papers"][0] == {
        "path": "build/thi-dua/ke-hoach.docx",
        "document": "ke-hoach",
        "format": "docx",
        "became": "made",
        "aside": None,
    }
    assert plan["problems"] == []
    assert shown.err == ""


@pytest.mark.parametrize("name", ["build", "check", "status"])
def test_json_stays_one_document_when_there_are_problems(call, spoil, name):
    spoil(BAD_DATE)
    shown = call(name, "--json")
    assert shown.code == 1
    (plan,) = shown.json["plans"]
    (problem,) = plan["problems"]
    assert problem["code"] == "date-form"
    assert problem["file"] == "plans/thi-dua/plan.yaml"
    assert (problem["line"], problem["severity"]) == (18, "error")
    assert plan.get("papers", []) == []
    assert shown.err == ""
    assert "Ngày ban hành" in shown.out


def test_check_makes_nothing_and_names_the_next_step(call, workplace):
    shown = call("check")
    assert shown.out == "thi-dua: không có lỗi\n"
    assert shown.err == "Việc tiếp theo: docgen build thi-dua\n"
    assert not (workplace / "build").exists()


def test_status_says_of_each_paper_what_a_build_would_do_and_makes_nothing(call, workplace):
    before = call("status")
    assert "build/thi-dua/ke-hoach.docx         chưa soạn" in before.out
    assert before.err == "Việc tiếp theo: docgen build thi-dua\n"
    assert not list(workplace.glob("build/**/*.docx"))
    call("build", *DOCX)
    paper = workplace / "build/thi-dua/ke-hoach.docx"
    paper.write_bytes(b"x")
    after = {row["path"]: (row["state"], row["reason"]) for row in call("status", "--json").json["plans"][0]["papers"]}
    assert after == {
        "build/thi-dua/ke-hoach.docx": ("edited", "có người đã sửa tệp"),
        "build/thi-dua/ke-hoach.pdf": ("draft", "chưa có"),
        "build/thi-dua/phu-luc-phan-bo.docx": ("ready", "không có gì thay đổi"),
        "build/thi-dua/phu-luc-phan-bo.pdf": ("draft", "chưa có"),
    }


def test_status_of_a_broken_plan_does_not_guess(call, spoil):
    spoil(BAD_DATE)
    assert "thi-dua: còn lỗi nên chưa xét được" in call("status").out


def test_paths_are_such_that_they_can_be_opened_from_where_one_stands(call, workplace, monkeypatch):
    monkeypatch.chdir(workplace / "plans/thi-dua")
    shown = call("build", *DOCX)
    assert str(workplace / "build/thi-dua/ke-hoach.docx") in shown.out


def test_the_progress_bar_is_drawn_on_a_terminal_only_and_with_the_first_step(monkeypatch, capsys):
    with progress_bar("thi-dua") as nowhere:
        assert nowhere is None
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress_bar("thi-dua") as step:
        assert capsys.readouterr().err == ""
        step(1, 4, "ke-hoach.docx")
        step(2, 4, "ke-hoach.pdf")
    drawn = capsys.readouterr()
    assert "2/4" in drawn.err
    assert drawn.out == ""


def test_json_keeps_vietnamese_letters(call, spoil):
    spoil(BAD_DATE)
    shown = call("check", "--json")
    assert "\\u" not in shown.out
    assert json.loads(shown.out_bytes)
