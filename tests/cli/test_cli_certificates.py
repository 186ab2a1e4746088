"""`docgen certificates`: proofs, prints, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docgen.register import FILE

ROOT = Path(__file__).parents[2]
PLAN = "soc-trang-2021"
FILES = f"build/{PLAN}/certificates"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "plans" / PLAN, tmp_path / "plans" / PLAN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_proof_takes_no_number_and_lies_in_a_folder_of_its_own(desk, call):
    done = call("certificates", PLAN, "--proof", "--from", "29", "--to", "32")
    assert done.code == 0
    assert "29-32.pdf: 4 giấy" in done.out and "không có --proof" in done.err
    assert [path.name for path in (desk / FILES).rglob("*.pdf")] == ["bk_mttq_tinh.29-32.pdf"]
    assert not (desk / FILE).exists()


def test_a_print_takes_numbers_and_a_second_one_needs_a_reason(desk, call):
    asked = ("certificates", PLAN, "--only", "Trần Thanh Nhàn", "--who", "Văn thư")
    assert call(*asked).code == 0
    assert (desk / FILE).exists()
    again = call(*asked)
    assert again.code == 1
    assert "[certificates-printed-before]" in again.err and "chưa in giấy nào" in again.out
    assert call(*asked, "--reason", "nhòe mực").code == 0
    assert call("register", "list").out.count("Trần Thanh Nhàn") == 2


def test_a_print_of_some_does_not_take_the_place_of_all(desk, call):
    for words in ((), ("--from", "99", "--reason", "thử")):
        assert call("certificates", PLAN, *words).code == 0
    assert sorted(path.name for path in (desk / FILES).iterdir()) == ["bk_mttq_tinh.99-100.pdf", "bk_mttq_tinh.pdf"]


def test_collating_writes_the_slips_too(desk, call):
    done = call("certificates", PLAN, "--collate", "--out", "giao", "--proof", "--from", "95")
    assert done.code == 0
    assert sorted(path.name for path in (desk / "giao").iterdir()) == [
        "bk_mttq_tinh.95-100.pdf",
        "bk_mttq_tinh.95-100.phieu-giao.pdf",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--award", "bk_mttq_tinhh"), "bk_mttq_tinh"),
        (("--only", "Trần Thanh Nhan"), "Trần Thanh Nhàn"),
    ],
)
def test_what_is_not_there_is_asked_about(words, said, desk, call):
    done = call("certificates", PLAN, "--proof", *words)
    assert done.code == 2
    assert f"Có phải “{said}”?" in done.err


def test_stock_that_is_not_there_is_a_problem(desk, call):
    done = call("certificates", PLAN, "--proof", "--stock", "bang-khen-a5")
    assert done.code == 1
    assert "[name-unknown]" in done.err and "bang-khen-a4" in done.err


def test_a_plan_with_errors_prints_nothing(desk, call):
    plan = desk / "plans" / PLAN / "plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("date: 2021-06-25", "date: 2021-06-31"), encoding="utf-8")
    done = call("certificates", PLAN)
    assert done.code == 1
    assert "[date-missing]" in done.err
    assert not list(desk.rglob("*.pdf")) and not (desk / FILE).exists()
