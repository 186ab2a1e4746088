"""`build` and `status` of a plan with hundreds of papers: what is counted, what is named, what is told on the side."""

import re
from pathlib import Path

import pytest
from cli_calls import Called

from batches import NAME, batch, folder, plain_writer, units
from docgen import pipeline

PAPERS = ["ke-hoach", *units(12)]
DOCX = ("--formats", "docx")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A workplace with a plan of 37 papers; what is called gives it other papers."""
    plain_writer(monkeypatch)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans" / NAME).mkdir(parents=True)

    def has(papers: list[str], words: str = "một") -> Path:
        (tmp_path / "plans" / NAME / "plan.yaml").write_text(f"{words} {papers}", encoding="utf-8")
        monkeypatch.setattr(pipeline, "prepare", lambda name, workplace, **options: batch(papers, words))
        return folder(tmp_path)

    has(PAPERS)
    return has


def side(shown: Called) -> list[str]:
    """What is told on the side, without how long it took."""
    return [re.sub(r"\d+[.,]\d", "T", line) for line in shown.err.splitlines()]


def test_the_papers_of_a_folder_are_one_row_and_the_types_are_counted(call, plan):
    shown = call("build", *DOCX)
    assert shown.out.splitlines() == [
        "dot-khen: đã soạn 37",
        "  build/dot-khen/ke-hoach.docx       đã soạn",
        "  build/dot-khen/to-trinh/ (12 tệp)  đã soạn",
        "  build/dot-khen/bao-cao/ (24 tệp)   đã soạn",
        "  kế hoạch 1 · tờ trình 12 · báo cáo thành tích 24",
    ]
    assert side(shown) == [
        "Đã soạn 37 tệp trong T giây.",
        "Việc tiếp theo: mở thư mục build/dot-khen để xem lại và in.",
    ]


def test_a_paper_counts_once_whatever_its_formats_and_in_english_too(call, plan):
    shown = call("build", "-j", "1", "--lang", "en")
    assert "  build/dot-khen/bao-cao/ (48 files)   made" in shown.out.splitlines()
    assert "  kế hoạch 1 · tờ trình 12 · báo cáo thành tích 24" in shown.out.splitlines()
    assert side(shown)[0] == "74 files made in T seconds."


def test_how_long_it_took_is_not_told_of_a_run_that_made_nothing_nor_to_programs(call, plan):
    assert call("build", *DOCX, "--json").err == ""
    shown = call("build", *DOCX)
    assert side(shown) == ["Không có gì thay đổi. Văn bản nằm trong build/dot-khen."]
    assert "  build/dot-khen/to-trinh/ (12 tệp)  không đổi" in shown.out.splitlines()


def test_what_comes_goes_and_is_edited_is_counted_by_folder_and_the_edited_are_named(call, plan):
    call("build", *DOCX)
    (plan(["ke-hoach", *units(12, first=1)]) / "to-trinh/xa-3.docx").write_bytes(b"sua tay")
    shown = call("build", *DOCX)
    assert shown.out.splitlines() == [
        "dot-khen: đã soạn 3; không đổi 33; giữ nguyên bản sửa tay 1; đã bỏ 3",
        "  build/dot-khen/ke-hoach.docx       không đổi",
        "  build/dot-khen/to-trinh/ (12 tệp)  đã soạn 1; không đổi 10; đã bỏ 1",
        "  build/dot-khen/to-trinh/xa-3.docx  giữ nguyên bản sửa tay",
        "  build/dot-khen/bao-cao/ (26 tệp)   đã soạn 2; không đổi 22; đã bỏ 2",
        "  kế hoạch 1 · tờ trình 12 · báo cáo thành tích 24",
    ]
    assert "build/dot-khen/to-trinh/xa-3.docx: lưu ý" in shown.err


def test_few_papers_of_a_folder_are_named_each_and_need_no_totals(call, plan):
    plan(["ke-hoach", "to-trinh/xa-1", "to-trinh/xa-2"])
    shown = call("build", *DOCX)
    assert shown.out.splitlines()[2:] == [
        "  build/dot-khen/to-trinh/xa-1.docx  đã soạn",
        "  build/dot-khen/to-trinh/xa-2.docx  đã soạn",
    ]
    assert len(side(shown)) == 1


def test_drafts_are_counted_in_their_own_folder(call, plan):
    assert "  build/dot-khen/du-thao/to-trinh/ (12 tệp)  đã soạn" in call("build", *DOCX, "--draft").out.splitlines()


@pytest.mark.parametrize(
    ("only", "count"),
    [("to-trinh", 12), ("to-trinh/", 12), ("to-trinh\\xa-1", 1), ("bao-cao/xa-1", 2), ("bao-cao/xa-1/an", 1)],
)
def test_only_takes_papers_folders_and_folders_in_folders(call, plan, only, count):
    assert call("build", *DOCX, "--only", only).out.splitlines()[0] == f"dot-khen: đã soạn {count}"


@pytest.mark.parametrize(
    ("only", "said"),
    [
        ("to-trnh", "Có phải “to-trinh”?\n    Các văn bản: ke-hoach, to-trinh, bao-cao"),
        ("bao-cao/xa-1/ann", "Có phải “bao-cao/xa-1/an”?\n    Các văn bản: bao-cao/xa-1/an, bao-cao/xa-1/binh"),
        ("bao-cao/xa1", "Có phải “bao-cao/xa-1”?\n    Các văn bản: bao-cao/xa-0, bao-cao/xa-1,"),
        ("thu-moi/xa-1", "Không có văn bản “thu-moi/xa-1”.\n    Các văn bản: ke-hoach, to-trinh, bao-cao\n"),
        ("", "Không có văn bản “”."),
    ],
)
def test_an_unknown_paper_of_a_folder_is_refused_with_what_lies_in_the_folder(call, plan, only, said):
    shown = call("build", *DOCX, "--only", only)
    assert shown.code == 2
    assert said in shown.err


def test_status_counts_folders_and_names_what_is_edited_or_outdated(call, plan):
    call("build", *DOCX)
    (plan(PAPERS, "hai") / "bao-cao/xa-3/an.docx").write_bytes(b"sua tay")
    assert call("status").out.splitlines() == [
        "dot-khen: chưa soạn 37; đã cũ, cần soạn lại 36; đã sửa tay, nhưng số liệu nay đã khác 1",
        "  build/dot-khen/ke-hoach.docx         đã cũ, cần soạn lại",
        "  build/dot-khen/ke-hoach.pdf          chưa soạn",
        "  build/dot-khen/to-trinh/ (24 tệp)    chưa soạn 12; đã cũ, cần soạn lại 12",
        "  build/dot-khen/bao-cao/ (47 tệp)     chưa soạn 24; đã cũ, cần soạn lại 23",
        "  build/dot-khen/bao-cao/xa-3/an.docx  đã sửa tay, nhưng số liệu nay đã khác",
    ]
