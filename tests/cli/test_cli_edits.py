"""`docgen edits`: what a clerk sees of edits in Word, on the screen, as JSON and as a Word file."""

import builtins
import json

import pytest

from docgen.readers.word import Part, Revisions, read_word
from word_edits import edited, in_table, replaced

PLAN, ANNEX = "build/thi-dua/ke-hoach.docx", "build/thi-dua/phu-luc-phan-bo.docx"


@pytest.fixture
def built(call, workplace):
    assert call("build", "--formats", "docx").code == 0
    return workplace


def change(built, path, *changes):
    file = built / path
    file.write_bytes(edited(file.read_bytes(), *changes))


def test_nobody_edited_anything(call, built):
    shown = call("edits", "thi-dua")
    assert (shown.code, shown.out, shown.err) == (0, "thi-dua: không có văn bản nào bị sửa tay.\n", "")


def test_the_words_that_changed_are_marked_below_their_place_without_colours(call, built):
    change(built, ANNEX, in_table(3, 3, "77"))
    shown = call("edits", "thi-dua")
    assert shown.code == 0
    first, place, words = shown.out.splitlines()
    assert first == f"{ANNEX}: người sửa đã đổi 1 chỗ"
    assert place.startswith("  Bảng, hàng “Thôn An Bình”, cột “")
    assert words.startswith("      [-") and words.endswith("-][+77+]")
    assert "\x1b" not in shown.out
    assert "[-…-] là chữ bị bỏ" in shown.err
    assert "docgen build thi-dua --only phu-luc-phan-bo --replace" in shown.err


def test_a_figure_that_was_changed_is_a_warning_with_where_it_comes_from(call, built):
    change(built, ANNEX, in_table(3, 4, "77"))
    shown = call("edits", "thi-dua")
    assert "[figure-edited]" in shown.err and "văn bản ghi 77" in shown.err
    origin = next(line for line in shown.err.splitlines() if line.startswith("    cần: "))
    assert origin.startswith("    cần: chỉ tiêu ") and " của Thôn An Bình là " in origin


def test_a_sentence_leads_to_its_line_in_the_plan(call, built):
    text = read_word("x", (built / PLAN).read_bytes())[0]
    line = next(line for line in text.of(Part.BODY) if not line.table and any(c.isdigit() for c in line.texts[0][4:])
                and "tập thể" in line.texts[0])  # fmt: skip
    number = next(word for word in line.texts[0][4:].replace("/", " ").split() if word.isdigit())
    change(built, PLAN, replaced(f" {number} ", " 987 "))
    shown = call("edits", "thi-dua")
    assert "văn bản ghi 987" in shown.err
    assert "câu này được viết ở plans/thi-dua/plan.yaml:" in shown.err


def test_edits_of_a_person_and_of_the_data_are_told_apart(call, built):
    change(built, ANNEX, in_table(4, 4, "77"))
    path = built / "plans/thi-dua/units.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",203", ",1203"), encoding="utf-8")
    assert "[kept-outdated]" in call("build", "--formats", "docx").err
    shown = call("edits", "thi-dua", "phu-luc-phan-bo")
    person, since = shown.out.split("Từ khi người sửa nhận bản này")
    assert "[+77+]" in person and "[+77+]" not in since
    assert person.count("[-") == 1 and since.count("[-") >= 2
    assert "[figures-outdated]" in shown.err and shown.err.count("[figure-edited]") == 1


def test_a_paper_that_was_only_saved_again_has_no_edits(call, built):
    change(built, PLAN)
    shown = call("edits", "thi-dua")
    assert "người sửa không đổi chữ nào" in shown.out
    assert "Không có chữ nào khác, trình bày cũng không khác." in shown.out


def test_the_pdf_beside_an_edited_word_file_is_named(call, built):
    change(built, PLAN, replaced("Thôn", "Ấp"))
    (built / PLAN).with_suffix(".pdf").write_bytes(b"%PDF")
    shown = call("edits", "thi-dua")
    assert "ke-hoach.pdf: đã bị sửa hoặc thay bằng tệp khác" in shown.out
    call("build", "--formats", "pdf", "--replace")
    assert "Bản PDF cùng tên vẫn là bản của docgen" in call("edits", "thi-dua").out


def test_a_file_that_cannot_be_read_is_an_error_with_its_reason(call, built):
    (built / PLAN).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old .doc")
    shown = call("edits", "thi-dua")
    assert shown.code == 1 and "[word-form]" in shown.err and PLAN in shown.err
    assert (built / PLAN).read_bytes().endswith(b"an old .doc")


def test_json_has_every_difference(call, built):
    change(built, ANNEX, in_table(3, 3, "77"))
    shown = call("edits", "thi-dua", "--json")
    (paper,) = shown.json["papers"]
    assert (paper["path"], paper["against"], paper["outdated"]) == (ANNEX, "last", False)
    (word,) = paper["person"]["words"]
    assert word["kind"] == "changed" and word["new"] == "77" and word["figures"]
    assert paper["sources"]["words"] == [] and shown.json["problems"][0]["code"] == "figure-edited"


def test_a_copy_that_was_put_aside_can_still_be_looked_at(call, built):
    change(built, PLAN, replaced("Thôn", "Ấp"))
    assert "ke-hoach.da-sua-1.docx" in call("build", "--formats", "docx", "--replace").out
    assert call("edits", "thi-dua").out == "thi-dua: không có văn bản nào bị sửa tay.\n"
    shown = call("edits", "thi-dua", "ke-hoach.da-sua-1.docx")
    assert "ke-hoach.da-sua-1.docx: người sửa đã đổi" in shown.out and "[+Ấp+]" in shown.out
    assert "--replace" not in shown.err


def test_an_unknown_paper_is_a_mistake_of_use(call, built):
    shown = call("edits", "thi-dua", "ke-hoac")
    assert shown.code == 2 and "Có phải “ke-hoach”?" in shown.err


def test_everything_is_said_in_english_too(call, built):
    change(built, ANNEX, in_table(3, 3, "77"))
    shown = call("edits", "thi-dua", "--lang", "en")
    assert "a person changed 1 places" in shown.out and "table, row" in shown.out.lower()
    assert "the paper says 77" in shown.err


def test_build_and_status_lead_to_the_command(call, built):
    change(built, PLAN, replaced("Thôn", "Ấp"))
    assert "docgen edits" in call("build", "--formats", "docx").err
    assert "docgen edits thi-dua" in call("status", "thi-dua").err


def test_without_the_engine_tracked_says_how_to_install_it_and_still_shows_the_words(call, built, monkeypatch):
    change(built, PLAN, replaced("Thôn", "Ấp"))
    real = builtins.__import__

    def hides(name, *rest, **more):
        if name == "python_redlines":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", hides)
    shown = call("edits", "thi-dua", "--tracked")
    assert shown.code == 1
    assert "[tracked-missing]" in shown.err and '-m pip install "python-redlines[docxodus]"' in shown.err
    assert "[+Ấp+]" in shown.out and not (built / "build/thi-dua/so-sanh").exists()


def test_tracked_writes_a_word_file_beside_the_papers_and_keeps_one_that_was_worked_on(call, built):
    pytest.importorskip("python_redlines", reason="python-redlines (the extra “tracked”) is not installed")
    ours = (built / PLAN).read_bytes()
    change(built, PLAN, replaced("Thôn", "Ấp"))
    shown = call("edits", "thi-dua", "--tracked", "--json")
    (paper,) = json.loads(shown.out)["papers"]
    assert paper["tracked"] == "build/thi-dua/so-sanh/sua-tay/ke-hoach.docx"
    file = built / paper["tracked"]
    for revisions, meant in ((Revisions.REJECTED, ours), (Revisions.ACCEPTED, (built / PLAN).read_bytes())):
        assert read_word("x", file.read_bytes(), revisions)[0].of(Part.BODY) and (
            [line.texts for line in read_word("x", file.read_bytes(), revisions)[0].of(Part.BODY)]
            == [line.texts for line in read_word("x", meant)[0].of(Part.BODY)]
        )
    assert "da-sua" not in call("edits", "thi-dua", "--tracked").out
    file.write_bytes(file.read_bytes() + b"x")
    assert "so-sanh/sua-tay/ke-hoach.da-sua-1.docx" in call("edits", "thi-dua", "--tracked").out


def test_an_office_that_has_errors_in_its_plan_is_told_them(call, built, spoil):
    change(built, PLAN, replaced("Thôn", "Ấp"))
    spoil(("date: {year: 2026}", "date: 30-2"))
    shown = call("edits", "thi-dua")
    assert shown.code == 1 and "lỗi" in shown.err
