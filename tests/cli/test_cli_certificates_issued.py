"""Certificates of a decision that was issued say what the signed decision says, or are not printed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docgen.register import FILE

ROOT = Path(__file__).parents[2]
PLAN = "soc-trang-2021"
ASKED = ("certificates", PLAN, "--only", "39")


@pytest.fixture
def desk(tmp_path, monkeypatch, call):
    shutil.copytree(ROOT / "plans" / PLAN, tmp_path / "plans" / PLAN)
    monkeypatch.chdir(tmp_path)
    assert call("issue", PLAN, "ke-hoach", "--number", "12").code == 0
    return tmp_path


def test_a_decision_that_is_not_issued_yet_is_pointed_out(desk, call):
    done = call(*ASKED)
    assert done.code == 0
    assert "lưu ý: “quyet-dinh” chưa phát hành [decision-not-on-record]" in done.err


def test_of_an_issued_decision_nothing_is_said(desk, call):
    assert call("issue", PLAN, "quyet-dinh").code == 0
    done = call(*ASKED)
    assert done.code == 0 and "lưu ý" not in done.err


def test_a_name_that_changed_after_the_decision_was_signed_is_not_printed(desk, call):
    assert call("issue", PLAN, "quyet-dinh").code == 0
    path = desk / "plans" / PLAN / "nominations/my_tu.csv"
    text = path.read_text(encoding="utf-8")
    assert "Trần Thanh Nhàn" in text
    path.write_text(text.replace("Trần Thanh Nhàn", "Trần Thanh Nhãn"), encoding="utf-8")
    done = call(*ASKED)
    assert done.code == 1
    assert "[decision-overtaken]" in done.err and "Nhãn" in done.err
    assert not (desk / FILE).exists()
    assert call(*ASKED, "--proof").code == 0


def test_what_cannot_be_held_against_the_signed_decision_is_not_printed(desk, call):
    assert call("issue", PLAN, "quyet-dinh").code == 0
    for path in (desk / "plans" / PLAN / "issued").rglob("*.json"):
        path.unlink()
    assert call(*ASKED).code == 0  # the plan says what it said when it was signed: its digest tells
    (desk / FILE).unlink()
    path = desk / "plans" / PLAN / "nominations/my_tu.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Trần Thanh Nhàn", "Trần Thanh Nhãn"), encoding="utf-8")
    done = call(*ASKED)
    assert done.code == 1 and "[decision-unreadable]" in done.err
    assert not (desk / FILE).exists()


def test_a_name_that_changed_after_the_decision_was_amended_is_not_printed_either(desk, call):
    def rename(before, after):
        path = desk / "plans" / PLAN / "nominations/my_tu.csv"
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")

    assert call("issue", PLAN, "quyet-dinh").code == 0
    rename("Trần Thanh Nhàn", "Trần Thanh Nhãn")
    assert f"docgen amend {PLAN} quyet-dinh" in call(*ASKED).err
    assert call("amend", PLAN, "quyet-dinh").code == 0
    assert call("issue", PLAN, "dieu-chinh/quyet-dinh", "--number", "95", "--date", "5/7/2021").code == 0
    rename("Trần Thanh Nhãn", "Trần Thanh Nhạn")
    done = call(*ASKED)
    assert done.code == 1 and "[decision-overtaken]" in done.err and "Nhạn" in done.err
    rename("Trần Thanh Nhạn", "Trần Thanh Nhãn")
    assert "[decision-overtaken]" not in call(*ASKED).err
