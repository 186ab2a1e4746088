"""`check --why`: every cell that was normalised, file by file; without it, how many there were."""

import dataclasses

import pytest

from docgen import pipeline
from docgen.model.campaign import Campaign
from docgen.model.notes import Note
from docgen.problem import Place, Say

WHY = Say("vì sao", "why so")
XLSX, CSV = "plans/thi-dua/nominations/tay.xlsx", "plans/thi-dua/nominations/dong.csv"
NOTES = (
    Note(Place(XLSX, cell="DS!D4"), "ông", "Ông", WHY),
    Note(Place(XLSX, cell="DS!D10"), "Trần\u00a0Văn\n\u200bBình", "Trần Văn Bình", WHY),
    Note(Place(XLSX, cell="DS!D10"), "", "Bằng khen", WHY),
    Note(Place(CSV, line=3, column=2), "Cộng: {12}", "", WHY),
    Note(Place(CSV), "", "", WHY),
)


@pytest.fixture
def noted(workplace, monkeypatch):
    """The plan `thi-dua`, with notes of what came in."""
    prepare = pipeline.prepare

    def with_notes(name, place, **options):
        prepared = prepare(name, place, **options)
        if prepared.dossier is None:
            return prepared
        dossier = dataclasses.replace(prepared.dossier, campaign=Campaign(notes=NOTES))
        return dataclasses.replace(prepared, dossier=dossier)

    monkeypatch.setattr(pipeline, "prepare", with_notes)


def test_without_why_one_line_says_how_many_cells_and_how_to_see_them(call, noted):
    assert call("check").out.splitlines() == [
        "thi-dua: không có lỗi",
        "  4 ô đã chuẩn hóa; xem bằng: docgen check thi-dua --why",
    ]
    assert "4 cells were normalised; to see them: docgen check thi-dua --why" in call("check", "--lang", "en").out


def test_why_names_each_note_below_its_file(call, noted):
    assert call("check", "--why").out.splitlines() == [
        "thi-dua: không có lỗi",
        f"  {CSV}: 2 ô đã chuẩn hóa",
        "    3:2: “Cộng: {12}”: vì sao",
        "    vì sao",
        f"  {XLSX}: 2 ô đã chuẩn hóa",
        "    DS!D4: “ông” thành “Ông”: vì sao",
        "    DS!D10: “Trần⍽Văn⏎�Bình” thành “Trần Văn Bình”: vì sao",
        "    DS!D10: bỏ trống, hiểu là “Bằng khen”: vì sao",
    ]
    english = call("check", "--why", "--lang", "en").out
    assert "DS!D4: “ông” became “Ông”: why so" in english
    assert "2 cells were normalised" in english


def test_for_programs_all_notes_are_there_without_being_asked_for(call, noted):
    notes = call("check", "--json").json["plans"][0]["notes"]
    assert len(notes) == len(NOTES)
    assert notes[2] == {
        "file": XLSX,
        "line": 0,
        "column": 0,
        "cell": "DS!D4",
        "was": "ông",
        "became": "Ông",
        "why": "vì sao",
    }


def test_a_plan_of_which_nothing_was_normalised_says_nothing_about_it(call, workplace):
    assert call("check", "--why").out == "thi-dua: không có lỗi\n"
    assert call("check", "--json").json["plans"][0]["notes"] == []


def test_notes_come_after_problems_and_change_no_exit_code(call, noted, spoil):
    spoil(("date: {year: 2026}", "date: 2026-13-01"))
    assert call("check", "--why").code == 1
