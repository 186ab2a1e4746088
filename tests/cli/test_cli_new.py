"""`new`: a plan that is right from the start, a good name, and nothing overwritten."""

import pytest

from docgen.cli.new import slug_of


def test_a_new_plan_is_clean_and_the_next_step_is_named(call, workplace):
    shown = call("new", "thi-dua-2027")
    assert shown.out.splitlines() == [
        "Đã tạo plans/thi-dua-2027/plan.yaml",
        "Đã tạo plans/thi-dua-2027/units.csv",
    ]
    assert "docgen check thi-dua-2027" in shown.err
    assert call("check", "thi-dua-2027").code == 0


def test_a_folder_that_is_there_is_never_touched(call, workplace):
    plan = workplace / "plans/thi-dua/plan.yaml"
    plan.write_text("của tôi", encoding="utf-8")
    shown = call("new", "thi-dua")
    assert shown.code == 2
    assert "Đã có thư mục plans/thi-dua" in shown.err
    assert plan.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Thi đua 2026", "thi-dua-2026"),
        ("Đợt_thi-đua/quý I", "dot-thi-dua-quy-i"),
        ("THI-DUA", "thi-dua"),
        ("../ngoài", "ngoai"),
        ("thi--dua-", "thi-dua"),
        ("thi-dua\n", "thi-dua"),
        ("a" * 61, "a" * 60),
    ],
)
def test_a_name_that_makes_no_good_folder_is_refused_with_one_that_does(call, workplace, name, slug):
    shown = call("new", name)
    assert shown.code == 2
    assert f"Có phải “{slug}”?" in shown.err
    assert [folder.name for folder in (workplace / "plans").iterdir()] == ["thi-dua"]


def test_a_name_without_any_letter_gets_no_suggestion(call, workplace):
    shown = call("new", "???")
    assert shown.code == 2
    assert "Có phải" not in shown.err


def test_letters_and_tones_apart_make_the_same_slug():
    assert slug_of("Đợt thi đua") == slug_of("Đơ\u0323t thi đua") == "dot-thi-dua"


def test_the_issuer_is_written_into_the_plan_and_nothing_else_changes(call, workplace):
    assert call("new", "mat-tran", "--issuer", "mttq-soc-trang").code == 0
    ours = (workplace / "plans/mat-tran/plan.yaml").read_text(encoding="utf-8").splitlines()
    sample = (workplace / "plans/thi-dua/plan.yaml").read_text(encoding="utf-8").splitlines()
    different = [pair for pair in zip(ours, sample, strict=True) if pair[0] != pair[1]]
    assert different == [("issuer: mttq-soc-trang", "issuer: ubnd-xa-vi-du")]


def test_an_unknown_issuer_is_refused_with_the_closest_and_nothing_is_made(call, workplace):
    shown = call("new", "mat-tran", "--issuer", "mttq-soctrang")
    assert shown.code == 2
    assert "Không có cơ quan “mttq-soctrang”. Có phải “mttq-soc-trang”?" in shown.err
    assert "Các cơ quan: " in shown.err
    assert not (workplace / "plans/mat-tran").exists()
