"""`docgen amend` as a clerk types it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from cli_calls import Called

Call = Callable[..., Called]
AMENDMENTS = "plans/thi-dua/amendments.yaml"


@pytest.fixture
def issued(workplace: Path, call: Call) -> Path:
    """The plan `thi-dua` is out as number 12 of 16/3/2026."""
    assert call("issue", "thi-dua", "ke-hoach", "--number", "12", "--date", "16/3/2026").code == 0
    return workplace


@pytest.fixture
def changed(issued: Path) -> Path:
    """… and one hamlet has more households than it had."""
    path = issued / "plans/thi-dua/units.csv"
    text = path.read_text(encoding="utf-8-sig")
    first = text.splitlines()[1]
    path.write_text(text.replace(first, first.rsplit(",", 1)[0] + ",980"), encoding="utf-8-sig")
    return issued


def files(root: Path) -> set[str]:
    return {path.relative_to(root / "build/thi-dua").as_posix() for path in (root / "build/thi-dua").rglob("*.*")}


def test_amending_makes_the_papers_and_notes_that_they_were_begun(changed: Path, call: Call) -> None:
    called = call("amend", "thi-dua", "ke-hoach", "--reason", "thêm hộ.")
    assert called.code == 0
    assert "dieu-chinh/ke-hoach: sửa đổi ke-hoach số 12/KH-UBND ngày 16/3/2026" in called.out
    assert "docgen issue thi-dua dieu-chinh/ke-hoach" in called.err
    assert {"dieu-chinh/ke-hoach.docx", "dieu-chinh/ke-hoach.pdf", "dieu-chinh/phu-luc-phan-bo.pdf"} <= files(changed)
    text = (changed / AMENDMENTS).read_text(encoding="utf-8")
    assert text.endswith('amendments:\n  - of: ke-hoach\n    reason: "thêm hộ"\n')


def test_amending_twice_goes_on_with_the_same_paper(changed: Path, call: Call) -> None:
    call("amend", "thi-dua", "ke-hoach")
    before = (changed / AMENDMENTS).read_bytes()
    assert call("amend", "thi-dua", "phu-luc-phan-bo").code == 0
    assert (changed / AMENDMENTS).read_bytes() == before


def test_build_keeps_the_amending_paper_up_to_date_and_the_issued_one_as_it_is(changed: Path, call: Call) -> None:
    call("amend", "thi-dua", "ke-hoach")
    issued = (changed / "build/thi-dua/ke-hoach.pdf").read_bytes()
    amending = (changed / "build/thi-dua/dieu-chinh/phu-luc-phan-bo.docx").read_bytes()
    path = changed / "plans/thi-dua/units.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",980", ",1480"), encoding="utf-8-sig")
    called = call("build", "thi-dua")
    assert called.code == 0
    assert "thay đổi nằm trong văn bản sửa đổi “dieu-chinh/ke-hoach”" in called.err
    assert (changed / "build/thi-dua/ke-hoach.pdf").read_bytes() == issued
    assert (changed / "build/thi-dua/dieu-chinh/phu-luc-phan-bo.docx").read_bytes() != amending


def test_it_is_issued_as_any_other_and_then_frozen(changed: Path, call: Call) -> None:
    call("amend", "thi-dua", "ke-hoach")
    called = call("issue", "thi-dua", "dieu-chinh/ke-hoach", "--number", "20", "--date", "1/4/2026")
    assert called.code == 0
    assert "dieu-chinh/ke-hoach: đã phát hành số 20/KH-UBND ngày 01/4/2026" in called.out
    assert "kèm theo: dieu-chinh/phu-luc-phan-bo" in called.out
    assert 'amends:\n      paper: "ke-hoach"\n      number: "12/KH-UBND"' in (
        changed / "plans/thi-dua/issued.yaml"
    ).read_text(encoding="utf-8")
    called = call("build", "thi-dua")
    assert (called.code, "issued-" in called.err) == (0, False)
    assert "nay lời văn" not in call("status", "thi-dua").out
    assert call("verify", "thi-dua").code == 0
    called = call("amend", "thi-dua", "ke-hoach")
    assert called.code == 1 and "amend-nothing" in called.err
    assert "time" not in (changed / AMENDMENTS).read_text(encoding="utf-8")


def test_the_next_one_lies_in_a_folder_of_its_own(changed: Path, call: Call) -> None:
    call("amend", "thi-dua", "ke-hoach")
    call("issue", "thi-dua", "dieu-chinh/ke-hoach", "--number", "20", "--date", "1/4/2026")
    path = changed / "plans/thi-dua/units.csv"
    path.write_text(path.read_text(encoding="utf-8-sig").replace(",980", ",1480"), encoding="utf-8-sig")
    assert call("amend", "thi-dua", "ke-hoach").code == 0
    assert "dieu-chinh-lan-2/ke-hoach.docx" in files(changed)
    assert "dieu-chinh/ke-hoach.docx" in files(changed)
    assert (changed / AMENDMENTS).read_text(encoding="utf-8").endswith("  - of: ke-hoach\n    time: 2\n")


def test_it_is_not_dated_before_what_it_amends(changed: Path, call: Call) -> None:
    call("amend", "thi-dua", "ke-hoach")
    called = call("issue", "thi-dua", "dieu-chinh/ke-hoach", "--number", "20", "--date", "1/3/2026")
    assert called.code == 1 and "cited-later" in called.err


def test_an_amended_paper_is_not_withdrawn_below_its_amendment(changed: Path, call: Call) -> None:
    call("amend", "thi-dua", "ke-hoach")
    call("issue", "thi-dua", "dieu-chinh/ke-hoach", "--number", "20", "--date", "1/4/2026")
    called = call("issue", "thi-dua", "ke-hoach", "--withdraw", "--reason", "nhầm")
    assert called.code == 1 and "cited-by-issued" in called.err


def test_nothing_issued_nothing_amended(workplace: Path, call: Call) -> None:
    called = call("amend", "thi-dua", "ke-hoach")
    assert called.code == 1 and "amend-unissued" in called.err
    assert not (workplace / AMENDMENTS).exists()


def test_where_nothing_changed_nothing_is_begun(issued: Path, call: Call) -> None:
    called = call("amend", "thi-dua", "ke-hoach")
    assert called.code == 1 and "amend-nothing" in called.err
    assert not (issued / AMENDMENTS).exists()
    assert not [name for name in files(issued) if name.startswith("dieu-chinh")]


def test_an_unknown_paper_is_a_wrong_use(issued: Path, call: Call) -> None:
    called = call("amend", "thi-dua", "ke-hoac")
    assert called.code == 2 and "Có phải “ke-hoach”" in called.err


def test_errors_of_the_plan_come_first(changed: Path, call: Call) -> None:
    path = changed / "plans/thi-dua/plan.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("recipients:", "recipient:"), encoding="utf-8")
    called = call("amend", "thi-dua", "ke-hoach")
    assert called.code == 1 and "recipient" in called.err
    assert not (changed / AMENDMENTS).exists()


def test_what_a_person_wrote_in_the_file_stays(changed: Path, call: Call) -> None:
    mine = "# của tôi\n\namendments:\n  # chưa có gì"
    (changed / AMENDMENTS).write_text(mine, encoding="utf-8")
    assert call("amend", "thi-dua", "ke-hoach").code == 0
    assert (changed / AMENDMENTS).read_text(encoding="utf-8") == f"{mine}\n  - of: ke-hoach\n"


def test_a_file_that_is_laid_out_otherwise_is_left_alone(changed: Path, call: Call) -> None:
    (changed / AMENDMENTS).write_text("amendments: []\n", encoding="utf-8")
    called = call("amend", "thi-dua", "ke-hoach")
    assert called.code == 1 and "amend-entry" in called.err
    assert (changed / AMENDMENTS).read_text(encoding="utf-8") == "amendments: []\n"


def test_json_names_the_papers_and_what_they_amend(changed: Path, call: Call) -> None:
    found = call("amend", "thi-dua", "ke-hoach", "--json").json
    (one,) = found["amending"]
    assert (one["paper"], one["amends"], one["attached"]) == (
        "dieu-chinh/ke-hoach", "ke-hoach", ["dieu-chinh/phu-luc-phan-bo"]
    )  # fmt: skip
    assert len(one["files"]) == 4


def test_it_speaks_english_too(changed: Path, call: Call) -> None:
    called = call("amend", "thi-dua", "ke-hoach", "--lang", "en")
    assert "dieu-chinh/ke-hoach: amends ke-hoach 12/KH-UBND of 16/3/2026" in called.out


def test_a_correction_is_asked_for_by_its_name(changed: Path, call: Call) -> None:
    called = call("amend", "thi-dua", "ke-hoach", "--correction")
    assert called.code == 1 and "amend-no-slip" in called.err
    assert not (changed / AMENDMENTS).exists()


@pytest.mark.parametrize(
    ("option", "line"),
    [(("--correction",), "correction: có"), (("--reason", "lý do khác"), 'reason: "lý do khác"')],
)
def test_what_comes_too_late_is_said_and_where_to_write_it(changed: Path, call: Call, option, line) -> None:
    call("amend", "thi-dua", "ke-hoach", "--reason", "thêm hộ")
    before = (changed / AMENDMENTS).read_bytes()
    called = call("amend", "thi-dua", "ke-hoach", *option)
    assert called.code == 1 and "[amend-begun]" in called.err
    assert f"ghi vào mục “of: ke-hoach” ở tệp này: {line}" in called.err
    assert (changed / AMENDMENTS).read_bytes() == before
    assert call("amend", "thi-dua", "ke-hoach", "--reason", "thêm hộ").code == 0


def test_a_paper_that_was_not_issued_is_not_called_unknown(issued: Path, call: Call) -> None:
    called = call("amend", "thi-dua", "quyet-dinh")
    assert called.code == 2
    assert "Chưa phát hành văn bản “quyet-dinh” nào" in called.err and "Đã phát hành: ke-hoach" in called.err


def test_what_is_not_amended_is_not_blamed_on_the_entry_of_another(issued: Path, call: Call) -> None:
    (issued / AMENDMENTS).write_text("amendments:\n  - of: khac\n", encoding="utf-8")
    called = call("amend", "thi-dua", "ke-hoach")
    assert f"{AMENDMENTS}: lưu ý: “ke-hoach” không khác gì" in called.err
