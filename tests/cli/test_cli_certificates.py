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
    body = "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng"
    assert f"số sổ vàng lấy từ dãy “Bằng khen – {body} – 2021”" in done.out + done.err
    assert not (desk / FILE).exists()


def test_a_print_takes_numbers_and_a_second_one_needs_a_reason(desk, call):
    asked = ("certificates", PLAN, "--only", "39", "--only", "96", "--who", "Văn thư")
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


def test_of_two_namesakes_none_is_printed_before_it_is_said_which(desk, call):
    done = call("certificates", PLAN, "--only", "trần thanh nhàn")
    assert done.code == 2 and not (desk / FILE).exists() and not (desk / FILES).exists()
    assert "Có 2 giấy mang tên “Trần Thanh Nhàn”" in done.err and "--only 39" in done.err
    assert "số 39: Ông Trần Thanh Nhàn, " in done.err and "số 96: Ông Trần Thanh Nhàn, " in done.err
    proof = call("certificates", PLAN, "--only", "trần thanh nhàn", "--proof")
    assert proof.code == 0 and "bk_mttq_tinh.39_96.pdf: 2 giấy" in proof.out
    assert call("certificates", PLAN, "--only", "trần thanh nhàn", "--from", "90").code == 0


@pytest.mark.parametrize("proof", [(), ("--proof",)])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "60", "--to", "31"), "không nhỏ hơn số sau --from"),
        (("--from", "160"), "danh sách có 100 giấy"),
        (("--from", "160", "--to", "170"), "danh sách có 100 giấy"),
        (("--from", "50", "--only", "40"), "một trong hai cách"),
    ],
)
def test_a_choice_that_leaves_nothing_is_not_called_finished(words, said, proof, desk, call):
    done = call("certificates", PLAN, *proof, *words)
    assert done.code == 2 and said in done.err
    assert not done.out and "Việc tiếp theo" not in done.err


def test_a_proof_that_was_not_made_is_not_to_be_looked_at(desk, call):
    done = call("certificates", PLAN, "--proof", "--printer", "hp-van-thu")
    assert done.code == 1 and "[printer-unknown]" in done.err
    assert "xem bản in thử" not in done.err and "sửa các lỗi" in done.err


def test_a_grid_is_left_before_a_proof_is(desk, call):
    done = call("certificates", PLAN, "--proof", "--overprint", "--grid", "--only", "40")
    assert done.code == 0 and "không có --grid" in done.err and "không có --proof" not in done.err


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


def test_what_was_spoiled_or_never_printed_is_printed_alone(desk, call):
    assert call("certificates", PLAN, "--to", "98").code == 0
    assert call("register", "void", "7", "--reason", "nhòe mực").code == 0
    done = call("certificates", PLAN, "--failed")
    assert done.code == 0 and "bk_mttq_tinh.7_99-100.pdf: 3 giấy" in done.out
    again = call("certificates", PLAN, "--failed")
    assert again.code == 0 and "không còn giấy nào phải in" in again.out and "Việc tiếp theo" not in again.err
    refused = call("certificates", PLAN)
    assert refused.code == 1 and "100 trong 100 giấy đã in rồi" in refused.err and "--failed" in refused.err
    assert sorted(path.name for path in (desk / FILES).iterdir()) == [
        "bk_mttq_tinh.1-98.pdf",
        "bk_mttq_tinh.7_99-100.pdf",
    ]


def test_each_certificate_can_have_a_file_of_its_own(desk, call):
    done = call("certificates", PLAN, "--proof", "--each", "--from", "98")
    assert done.code == 0 and "bk_mttq_tinh/: 3 giấy, mỗi giấy một tệp" in done.out
    names = sorted(path.name for path in (desk / FILES / "in-thu/bk_mttq_tinh").iterdir())
    assert [name[:4] for name in names] == ["098-", "099-", "100-"]


def test_the_slow_way_is_taken_when_it_is_asked_for_or_needed_and_then_said(desk, call):
    asked = ("certificates", PLAN, "--proof", "--only", "1")
    plain = call(*asked, "--engine", "weasyprint")
    assert plain.code == 0 and "WeasyPrint" not in plain.err
    own = desk / "templates/bang-khen/certificate.css"
    own.parent.mkdir(parents=True)
    style = (ROOT / "templates/bang-khen/certificate.css").read_text(encoding="utf-8")
    own.write_text(f"{style}\n.merit {{ letter-spacing: 1pt !important; }}\n", encoding="utf-8")
    done = call(*asked)
    assert done.code == 0 and "in bằng WeasyPrint vì chữ thay đổi giãn chữ" in done.err


def test_a_run_that_died_is_told_of_by_the_next(desk, call, monkeypatch):
    from docgen.printing import numbers

    with monkeypatch.context() as dying:
        dying.setattr(numbers, "printed", lambda *words: ((), ()))
        assert call("certificates", PLAN, "--to", "3").code == 0
    done = call("certificates", PLAN, "--to", "3")
    assert done.code == 0
    assert "tệp build/soc-trang-2021/certificates/bk_mttq_tinh.1-3.pdf đã xong: 3 giấy" in done.err
    assert "[certificates-standing]" in done.err
    assert call("register", "list").out.count("đã in") == 3
