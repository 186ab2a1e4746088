"""`docgen calibrate`: the test page, the measures, the printer's file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRINTERS = "templates/printers"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_measures_the_test_page_is_made_and_the_next_command_said(desk, call):
    done = call("calibrate", "hp-van-thu", "--stock", "bang-khen-a3")
    assert done.code == 0
    assert (desk / "build/can-chinh/hp-van-thu.khay-1.pdf").read_bytes().startswith(b"%PDF")
    assert "docgen calibrate hp-van-thu/khay-1 --stock bang-khen-a3 --a …/…" in done.err
    assert not (desk / PRINTERS).exists()


MEASURED = ("--size", "420x297", "--a", "21,5/19", "--b", "401,5/19", "--c", "21,5/276")


def test_measures_become_the_office_s_file_of_the_printer(desk, call):
    done = call("calibrate", "hp-van-thu/khay-2", *MEASURED)
    assert done.code == 0
    assert "dời phải -1,5 mm, dời xuống 1 mm" in done.out and "khớp nhau đến 0 mm" in done.err
    text = (desk / PRINTERS / "hp-van-thu.yaml").read_text(encoding="utf-8")
    assert "  khay-2: {dx: -1.5, dy: 1, scale: 100, rotation: 0}\n" in text


def test_figures_that_are_there_are_never_overwritten_silently(desk, call):
    assert call("calibrate", "hp", *MEASURED).code == 0
    file = desk / PRINTERS / "hp.yaml"
    before = file.read_bytes()
    again = call("calibrate", "hp", *MEASURED)
    assert again.code == 0 and "không ghi gì" in again.out
    other = ("calibrate", "hp", "--size", "420x297", "--a", "20/20", "--b", "400/20")
    refused = call(*other)
    assert refused.code == 1
    assert "--replace" in refused.err and "-1,5" in refused.err
    assert file.read_bytes() == before
    done = call(*other, "--replace")
    assert done.code == 0
    assert (desk / PRINTERS / "hp.da-sua-1.yaml").read_bytes() == before
    assert "khay-1: {dx: 0, dy: 0" in file.read_text(encoding="utf-8")


def test_a_second_tray_is_added_without_touching_the_first(desk, call):
    assert call("calibrate", "hp", *MEASURED).code == 0
    before = (desk / PRINTERS / "hp.yaml").read_text(encoding="utf-8")
    assert call("calibrate", "hp/tay", "--a", "20/20", "--b", "277/21").code == 0
    assert (desk / PRINTERS / "hp.yaml").read_text(encoding="utf-8").startswith(before)
    assert [path.name for path in (desk / PRINTERS).iterdir()] == ["hp.yaml"]


def test_wrong_measures_are_problems_and_nothing_is_written(desk, call):
    done = call("calibrate", "hp", "--a", "500/20", "--b", "hai trăm")
    assert done.code == 1
    assert "[calibrate-far]" in done.err and "[calibrate-form]" in done.err and "sửa:" in done.err
    assert not (desk / PRINTERS).exists()


def test_a_printer_file_that_cannot_be_read_is_left_as_it_is(desk, call):
    (desk / PRINTERS).mkdir(parents=True)
    (desk / PRINTERS / "hp.yaml").write_text("name: HP\ntrays: {khay-1: {dx: mười}}\n", encoding="utf-8")
    done = call("calibrate", "hp", *MEASURED)
    assert done.code == 1 and "hp.yaml" in done.err
    assert "mười" in (desk / PRINTERS / "hp.yaml").read_text(encoding="utf-8")


def test_the_page_can_be_printed_again_through_the_figures(desk, call):
    assert call("calibrate", "hp", "--check").code == 2
    assert call("calibrate", "hp", *MEASURED).code == 0
    plain, mended = desk / "a.pdf", desk / "b.pdf"
    assert (
        call("calibrate", "hp", "--out", "a.pdf").code == call("calibrate", "hp", "--check", "--out", "b.pdf").code == 0
    )
    assert plain.read_bytes() != mended.read_bytes()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Máy HP",), "Có phải “may-hp”?"),
        (("hp/../../x",), "Không dùng được tên"),
        (("hp", "--size", "297"), "Khổ giấy “297”"),
        (("hp", "--size", "9999x10"), "Khổ giấy"),
        (("hp", "--a", "20/20"), "ít nhất một dấu nữa"),
        (("hp", "--b", "20/20", "--c", "20/20"), "Cần số đo của dấu A"),
        (("hp", "--check", "--a", "20/20", "--b", "20/20"), "Chỉ nêu một trong hai"),
        (("hp", "--stock", "bang-khen-a3", "--size", "420x297"), "Chỉ nêu một trong hai"),
    ],
)
def test_wrong_use_is_said(words, said, desk, call):
    done = call("calibrate", *words)
    assert done.code == 2
    assert said in done.err
    assert not list(desk.rglob("*.yaml")) and not list(desk.rglob("*.pdf"))


@pytest.mark.parametrize("typed", ["325x450", "325 x 450 mm", "325mm x 450mm", "325 × 450", "325,0/450"])
def test_a_size_is_read_as_measures_are(typed, desk, call):
    done = call("calibrate", "hp", "--size", typed, "--out", "a.pdf")
    assert done.code == 0 and "325 × 450 mm" in done.out


def test_stock_that_is_not_there_is_a_problem(desk, call):
    done = call("calibrate", "hp", "--stock", "bang-khen-a33")
    assert done.code == 1 and "bang-khen-a3" in done.err


def test_a_calibrated_tray_prints_certificates_and_an_unknown_one_does_not(desk, call):
    shutil.copytree(ROOT / "plans" / "soc-trang-2021", desk / "plans" / "soc-trang-2021")
    asked = ("certificates", "soc-trang-2021", "--proof", "--only", "7")
    assert call("calibrate", "hp", *MEASURED).code == 0
    plain = desk / "build/soc-trang-2021/certificates/in-thu/bk_mttq_tinh.7.pdf"
    assert call(*asked).code == 0
    before = plain.read_bytes()
    assert call(*asked, "--printer", "hp").code == 0
    assert plain.read_bytes() != before
    assert call(*asked, "--printer", "hp/khay-1").code == 0
    unknown = call(*asked, "--printer", "hp/khay-9")
    assert unknown.code == 1 and "khay-1" in unknown.err
    assert call("calibrate", "hp/tay", *MEASURED).code == 0
    several = call(*asked, "--printer", "hp")
    assert several.code == 1 and "[printer-tray]" in several.err
    unknown = call(*asked, "--printer", "epson")
    assert unknown.code == 1 and "docgen calibrate epson" in unknown.err
