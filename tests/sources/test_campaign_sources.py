"""What is fetched for a campaign: every file that came in, the bodies of units, the types of paper, the law."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from campaign_offices import AN, BINH, NAME, SENT, codes_of, facts_of, names_of, prepared_campaign, told, workplace_of
from docgen import pipeline
from docgen.model.prepared import Prepared
from docgen.sources import Sources, fetch_law

TO_TRINH = {"to_trinh": {"type": "to-trinh", "by": "unit"}}


def with_files(root: Path, files: dict[str, bytes | str]) -> Prepared:
    workplace = workplace_of(root, TO_TRINH, {"ke_sach": [AN]})
    for name, content in files.items():
        path = workplace.root / "plans" / NAME / "nominations" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return pipeline.prepare(NAME, workplace, draft=True)


@pytest.mark.parametrize(
    "name",
    ["~$ke_sach.xlsx", ".~lock.ke_sach.ods#", ".DS_Store", "Thumbs.db", "desktop.ini", "ghi-chu.txt", "ke_sach.PDF"],
)
def test_what_programs_leave_beside_the_tables_is_no_nomination(tmp_path: Path, name: str) -> None:
    assert [each for each in with_files(tmp_path, {name: b"\0"}).problems if name in each.place.file] == []


@pytest.mark.parametrize("name", ["long_phu.xlsx", "long_phu.csv", "long_phu.yaml", "long_phu.zip", "long_phu"])
def test_a_file_that_cannot_be_read_is_told_of_and_the_others_are_read(tmp_path: Path, name: str) -> None:
    prepared = with_files(tmp_path, {name: b"\0\xff\xfe nothing"})
    assert any(problem.is_error and name in problem.place.file for problem in prepared.problems)
    assert names_of(prepared) == ["to-trinh/ke-sach"]


def test_a_file_named_after_no_unit_is_told_of(tmp_path: Path) -> None:
    content = json.dumps({"nominations": [BINH]}, ensure_ascii=False)
    prepared = with_files(tmp_path, {"ke-sahc.yaml": content})
    assert any(problem.is_error and "ke-sahc.yaml" in problem.place.file for problem in prepared.problems)


def test_two_submissions_of_one_unit_are_told_of_with_both_places(tmp_path: Path) -> None:
    more = json.dumps({"submissions": {"ke_sach": SENT}}, ensure_ascii=False)
    found = told(with_files(tmp_path, {"chung.yaml": more}).problems, "two-submissions")
    assert len(found) == 1
    assert "đơn vị “ke_sach” đã có phần họp xét ở plans/thu/nominations/" in found[0]


def test_no_folder_of_nominations_is_no_error(tmp_path: Path) -> None:
    workplace = workplace_of(tmp_path, TO_TRINH)
    (workplace.root / "plans" / NAME / "nominations").rmdir()
    prepared = pipeline.prepare(NAME, workplace, draft=True)
    assert not any(problem.is_error for problem in prepared.problems)
    assert "nobody-nominated" in codes_of(prepared)


def test_a_unit_may_name_its_own_body(tmp_path: Path) -> None:
    units = "Mã,Đơn vị,Cấp,Cơ quan trình\nke_sach,Huyện Kế Sách,Cấp huyện,mttq-lai-chau\n"
    prepared = prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": [AN]}, units=units)
    assert facts_of(prepared, "to-trinh/ke-sach").letterhead.place_and_date.startswith("Lai Châu, ")


def test_a_body_that_nobody_knows_is_told_at_its_unit_and_only_there(tmp_path: Path) -> None:
    units = "Mã,Đơn vị,Cấp,Cơ quan trình\nke_sach,Huyện Kế Sách,Cấp huyện,mttq-lai-chua\n"
    prepared = prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": [AN]}, units=units)
    (problem,) = (each for each in prepared.problems if each.fault.code == "name-unknown")
    assert (problem.place.file, problem.place.line, problem.close) == ("plans/thu/units.csv", 2, "mttq-lai-chau")
    assert "unit-body-unsaid" not in codes_of(prepared)


def test_a_body_follows_from_the_units_name_and_the_sort_of_its_level(tmp_path: Path) -> None:
    units = "Mã,Đơn vị,Cấp\nke_sach,TX. Ngã Năm,Cấp huyện\n"
    head = facts_of(
        prepared_campaign(tmp_path, TO_TRINH, {"ke_sach": [AN]}, units=units), "to-trinh/ke-sach"
    ).letterhead
    assert (head.parent_lines, head.issuer_lines) == (("ỦY BAN MTTQ VIỆT NAM", "THỊ XÃ NGÃ NĂM"), ("BAN THƯỜNG TRỰC",))
    assert head.place_and_date.startswith("Ngã Năm, ")


@pytest.mark.parametrize(
    ("paper", "code"),
    [
        ({"type": "to-trin"}, "name-unknown"),
        ({"type": "ke-hoach"}, "type-misused"),
        ({"type": "phu-luc-phan-bo"}, "type-misused"),
        ({"type": "quyet-dinh", "issuer": "mttq-soc-tran"}, "name-unknown"),
    ],
)
def test_a_paper_of_an_unknown_type_or_body_is_an_error_and_no_crash(
    tmp_path: Path, paper: dict[str, str], code: str
) -> None:
    prepared = prepared_campaign(tmp_path, {"x": paper}, {"ke_sach": [AN]})
    assert code in codes_of(prepared)
    assert "paper-without-nominees" not in codes_of(prepared)


def test_an_offices_own_law_stands_in_for_the_file_of_its_name_and_leaves_the_others(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "law"
    own.mkdir(parents=True)
    (own / "votes.yaml").write_text(
        "votes:\n  rieng:\n    name: Của cơ quan\n    versions: [{votes: 3, of: 4, source: quy chế}]\n",
        encoding="utf-8",
    )
    sources = Sources(workplace_of(tmp_path, {}))
    law = fetch_law(sources)
    assert sources.problems == []
    assert list(law.votes) == ["rieng"]
    assert law.rates and law.forms


def test_without_any_form_of_reports_nothing_breaks(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "law"
    own.mkdir(parents=True)
    (own / "forms.yaml").write_text("forms: {}\n", encoding="utf-8")
    papers = {"bc": {"type": "bao-cao-thanh-tich", "by": "nominee"}}
    prepared = prepared_campaign(tmp_path, papers, {"ke_sach": [AN]})
    assert "form-none" in codes_of(prepared)
    assert names_of(prepared) == []


def test_a_word_file_of_a_unit_that_sent_no_table_is_not_passed_over(tmp_path: Path) -> None:
    prepared = with_files(tmp_path, {"Long-Phu.docx": b"x", "ke_sach.pdf": b"x"})
    assert told(prepared.problems, "nominations-not-a-table") == [
        "nominations-not-a-table: tệp mang tên đơn vị “Huyện Long Phú” nhưng không phải bảng tính, nên docgen không đọc"
    ]


@pytest.mark.parametrize(("cell", "told_of"), [("E1", False), ("A4", True)])
def test_a_formula_without_its_result_matters_only_where_the_table_stands(
    tmp_path: Path, cell: str, told_of: bool
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Đã ghi"])
    sheet.append([])
    sheet.append(["STT", "Đối tượng", "Họ và tên", "Hình thức khen thưởng"])
    sheet.append([1, "Cá nhân", "Lê Văn An", ""])
    sheet[cell] = "=1+1"
    content = io.BytesIO()
    book.save(content)
    found = with_files(tmp_path, {"long_phu.xlsx": content.getvalue()})
    assert ("formula-not-computed" in codes_of(found)) is told_of
