"""Number and day of an issued paper stand on it and wherever it is cited; a source that says otherwise is named."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest
from issues import issue

from docgen import pipeline
from docgen.files import Workplace
from docgen.model.issued import Issue
from docgen.model.prepared import Prepared
from docgen.record import to_text
from offices import NAME, PLAN, changed, office, prepared, said

ROOT = Path(__file__).parents[2]
PLAN_HERE = "plans/thi-dua/plan.yaml"


def recorded(workplace: Workplace, *issues: Issue, plan: str = NAME) -> Workplace:
    (workplace.plan_folder(plan) / "issued.yaml").write_bytes(to_text(issues))
    return workplace


def head(found: Prepared, name: str) -> tuple[str, str]:
    assert not [line for problem in found.problems if problem.is_error for line in problem.lines()]
    facts = next(document.facts for document in found.documents if document.name == name)
    return facts.letterhead.number, facts.letterhead.place_and_date  # type: ignore[union-attr]


def test_an_issued_plan_has_its_number_and_day_and_its_annex_cites_them(tmp_path: Path) -> None:
    plan = changed(("date: 2026-03-16", "date: {year: 2026}"))
    found = prepared(recorded(office(tmp_path, plan), issue()))
    assert head(found, "ke-hoach") == ("Số: 12/KH-UBND", "Ví Dụ, ngày 16 tháng 3 năm 2026")
    assert "số 12/KH-UBND ngày 16 tháng 3 năm 2026" in found.documents[1].facts.attached_to.replace("\n", " ")  # type: ignore[union-attr]


def test_a_withdrawn_issue_numbers_nothing(tmp_path: Path) -> None:
    plan = changed(("date: 2026-03-16", "date: {year: 2026}"))
    gone = issue(withdrawn={"at": "2026-03-16T09:00:00+07:00", "reason": "gõ nhầm"})
    assert "12" not in head(prepared(recorded(office(tmp_path, plan), gone)), "ke-hoach")[0]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("number: 13\ndate: 2026-03-16", "2:9: lỗi: ở đây ghi số “13”, nhưng “ke-hoach” phát hành với số “12”"),
        ("date: 2026-03-17", "2:7: lỗi: ở đây ghi ngày “17/3/2026”, nhưng “ke-hoach” phát hành với ngày “16/3/2026”"),
        ("date: {year: 2025}", "2:7: lỗi: ở đây ghi ngày “2025”, nhưng “ke-hoach” phát hành với ngày “16/3/2026”"),
    ],
)
def test_a_plan_that_says_otherwise_is_told_where(tmp_path: Path, written: str, line: str) -> None:
    found = prepared(recorded(office(tmp_path, changed(("date: 2026-03-16", written))), issue()))
    assert said(found.problems) == [f"{PLAN_HERE}:{line} [issued-otherwise]"]
    assert not found.documents


def test_a_zero_in_front_is_no_other_number(tmp_path: Path) -> None:
    found = prepared(recorded(office(tmp_path, changed(("date:", "number: 05\ndate:"))), issue(number="5")))
    assert head(found, "ke-hoach")[0] == "Số: 05/KH-UBND"


@pytest.fixture
def soc_trang(tmp_path: Path) -> Workplace:
    shutil.copytree(ROOT / "plans/soc-trang-2021", tmp_path / "plans/soc-trang-2021")
    return Workplace(tmp_path)


def test_papers_of_the_issuer_and_of_units_are_cited_as_they_were_issued(soc_trang: Workplace) -> None:
    plan = soc_trang.plan_folder("soc-trang-2021")
    for file, old, new in (
        ("plan.yaml", '    number: "27"\n    date: 2021-06-16\n', ""),
        ("nominations/submissions.yaml", 'to_trinh: {number: "64", date: 2021-05-26}', "to_trinh: {}"),
        ("nominations/submissions.yaml", "danh_sach_tap_the: {date: 2021-05-26}", "danh_sach_tap_the: {}"),
    ):
        text = (plan / file).read_text(encoding="utf-8")
        assert old in text
        (plan / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    day = datetime.date(2021, 5, 27)
    frozen = [{"name": name, "facts": "0" * 64, "files": {}}
              for name in ("to-trinh/soc-trang", "danh-sach-tap-the/soc-trang")]  # fmt: skip
    recorded(
        soc_trang,
        issue("to-trinh-tw", "31", date=datetime.date(2021, 6, 17)),
        issue("to-trinh/soc-trang", "70", date=day, frozen=frozen),
        issue("ke-hoach", "12", date=datetime.date(2021, 2, 26)),
        plan="soc-trang-2021",
    )
    found = pipeline.prepare("soc-trang-2021", soc_trang)
    assert head(found, "to-trinh-tw") == ("Số: 31/TTr-MTTQ-BTT", "Sóc Trăng, ngày 17 tháng 6 năm 2021")
    assert head(found, "to-trinh/soc-trang")[0].startswith("Số: 70/TTr-")
    words = {document.name: str(document.facts).replace("\\n", " ") for document in found.documents}
    assert "số 31/TTr-MTTQ-BTT" in words["thong-bao"]
    assert "số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021" in words["quyet-dinh"]
    assert "ngày 27 tháng 5 năm 2021" in head(found, "danh-sach-tap-the/soc-trang")[1]


def test_a_record_that_is_gone_while_its_archive_is_there_stops_everything(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    (workplace.plan_folder(NAME) / "issued/001-ke-hoach").mkdir(parents=True)
    found = prepared(workplace)
    assert [problem.fault.code for problem in found.problems] == ["record-lost"]
    assert found.record is None and not found.documents


@pytest.mark.parametrize("content", ["", "issued: 3\n", "issued:\n  - {paper: x}\n", "{{{", "\x00", "khac: []\n"])
def test_a_record_that_cannot_be_read_stops_everything(tmp_path: Path, content: str) -> None:
    workplace = office(tmp_path)
    (workplace.plan_folder(NAME) / "issued.yaml").write_text(content)
    found = prepared(workplace)
    assert any(problem.is_error and problem.place.file.endswith("issued.yaml") for problem in found.problems)
    assert found.record is None and not found.documents


def test_a_paper_that_stands_as_issued_twice_is_named(tmp_path: Path) -> None:
    found = prepared(recorded(office(tmp_path), issue(), issue(number="13")))
    assert said(found.problems) == [
        "plans/thi-dua/issued.yaml:17:5: lỗi: văn bản “ke-hoach” được ghi là phát hành hai lần mà chưa thu hồi lần nào "
        "[record-twice]"
    ]
    assert PLAN in (tmp_path / PLAN_HERE).read_text()


def test_a_record_that_was_copied_along_with_its_plan_is_not_taken_for_the_new_ones(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    (workplace.plan_folder(NAME) / "issued.yaml").write_bytes(to_text((issue(),), NAME))
    shutil.copytree(workplace.plan_folder(NAME), workplace.plan_folder("nam-sau"))
    assert prepared(workplace).documents
    found = pipeline.prepare("nam-sau", workplace)
    assert said(found.problems) == [
        "plans/nam-sau/issued.yaml:4:7: lỗi: sổ phát hành này là của kế hoạch “thi-dua”, không phải của “nam-sau” "
        "[record-of-another]"
    ]
    assert not found.documents
