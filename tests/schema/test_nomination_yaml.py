"""Nominations in YAML: the same entries, notes and messages as from a table, at lines and columns."""

import datetime
from decimal import Decimal

import pytest
from nomination_tables import BK, GK, noted, of_yaml, one
from schema_sources import printed

from docgen.model.nomination import Career, Past, Submission
from docgen.model.signing import Signatory, YearBorn

WHOLE = """\
nominations:
  - kind: cá nhân
    title: Bà
    name: Trần Thị Bình
    born: 31-5-1975
    award: BK UBND tỉnh
    votes: 12
    achievements: [Một việc, Hai việc]
    past_titles:
      - {year: 2019, name: Lao động tiên tiến}
    career: |
      2015 - 2019 | Chủ tịch xã
    evidence:
      turnout: 98,5%
      money: 100 triệu đồng
    has: {report: x}
    posthumous: không
    note:
"""


def test_a_nomination_is_read_by_the_names_of_its_fields():
    found = of_yaml(WHOLE)
    nomination = one(found)
    assert nomination.model_dump(exclude_defaults=True) == {
        "unit": "ke_sach",
        "kind": "individual",
        "title": "Bà",
        "name": "Trần Thị Bình",
        "born": datetime.date(1975, 5, 31),
        "award": "bk_ubnd",
        "achievements": ("Một việc", "Hai việc"),
        "past_titles": ({"year": "2019", "name": "Lao động tiên tiến"},),
        "career": ({"time": "2015 - 2019", "work": "Chủ tịch xã"},),
        "votes": 12,
        "evidence": {"turnout": Decimal("98.5"), "money": Decimal(100_000_000)},
        "has": {"report": True},
    }
    assert (nomination.past_titles, nomination.career) == (
        (Past(year="2019", name="Lao động tiên tiến"),),
        (Career(time="2015 - 2019", work="Chủ tịch xã"),),
    )
    assert noted(found) == [
        "ke_sach.yaml:6:12: 'BK UBND tỉnh' → 'Bằng khen UBND tỉnh' (hiểu là tên này trong kế hoạch)",
        "ke_sach.yaml:15:14: '100 triệu đồng' → '100.000.000' (số tiền viết ra thành chữ số)",
    ]
    (entry,) = found.entries
    assert [str(entry.at(path)) for path in ("name", "evidence.money", "office")] == [
        "ke_sach.yaml:4:11", "ke_sach.yaml:15:14", "ke_sach.yaml:2:5",
    ]  # fmt: skip


@pytest.mark.parametrize("born", ["1938", "{year: 1938}"])
def test_a_year_of_birth_is_written_either_way(born):
    text = f"nominations:\n  - {{kind: individual, name: Lê An, award: bk_ubnd, born: {born}}}\n"
    assert one(of_yaml(text)).born == YearBorn(year=1938)


def test_a_name_is_mended_as_in_a_table():
    found = of_yaml("nominations:\n  - {kind: individual, name: BÀ TRẦN THỊ BÌNH, award: bk_ubnd}\n")
    assert (one(found).title, one(found).name) == ("Bà", "Trần Thị Bình")


def test_the_file_names_its_unit_or_each_nomination_does():
    row = "{kind: individual, name: Lê An, award: bk_ubnd}"
    assert one(of_yaml(f"unit: H. Mỹ Xuyên\nnominations:\n  - {row}\n", stem="x")).unit == "my_xuyen"
    own = row.replace("{", "{unit: TP Sóc Trăng, ")
    assert one(of_yaml(f"nominations:\n  - {own}\n", stem="x")).unit == "soc_trang"


FAULTS = {
    "a wrong value": (
        "nominations:\n  - kind: individual\n    name: Lê An\n    award: bk_ubnd\n    votes: mười\n",
        "ke_sach.yaml:5:12: lỗi: “Số phiếu đồng ý” là “mười”, không phải số phiếu [votes-form]",
        "    cần: chỉ số phiếu đồng ý, ví dụ 7; không ghi 7/7, 100% hay “nhất trí”",
    ),
    "a wrong award": (
        "nominations:\n  - {kind: individual, name: Lê An, award: Bằng}\n",
        "ke_sach.yaml:2:44: lỗi: “Hình thức khen thưởng” là “Bằng”, không rõ là hình thức nào của kế hoạch "
        "[nominated-award]",
        f"    cần: một trong: {BK}; Bằng khen UBND tỉnh; {GK}",
    ),
    "an unknown field": (
        "nominations:\n  - {kind: individual, nam: Lê An, name: Lê An, award: bk_ubnd}\n",
        "ke_sach.yaml:2:24: lỗi: không có mục nào tên “nam” ở đây (nam) [unknown-field]",
        "    cần: một trong các mục: unit, kind, title, name, gender, born, office, workplace, address, id_number, "
        "phone, award, level, merit, achievements, past_titles, past_awards, career, posthumous, votes, evidence, has, "
        "declined, note",
        "    sửa: có phải “name”?",
    ),
    "missing fields": (
        "nominations:\n  - {name: Lê An}\n",
        "ke_sach.yaml:2:5: lỗi: thiếu “Đối tượng” (kind) [missing-field]",
        "    sửa: thêm dòng `kind: …`",
        "ke_sach.yaml:2:5: lỗi: thiếu “Hình thức khen thưởng” (award) [missing-field]",
        "    sửa: thêm dòng `award: …`",
    ),
    "an unknown figure": (
        "nominations:\n  - {kind: individual, name: Lê An, award: bk_ubnd, evidence: {turn: 1}}\n",
        "ke_sach.yaml:2:70: lỗi: evidence.turn: kế hoạch không khai báo “turn” [nomination-part-unknown]",
        "    cần: một trong: turnout, money, years, rank",
        "    sửa: có phải “turnout”?",
    ),
    "a list of texts": (
        "nominations: [Lê An]\n",
        "ke_sach.yaml:1:15: lỗi: “nominations” (nominations) là “Lê An”, không phải một nhóm `tên: giá trị` "
        "[group-wanted]",
        "    cần: các dòng `tên: giá trị` lùi vào bên dưới, có dấu cách sau dấu hai chấm",
    ),
    "no list": (
        "nominations: Lê An\n",
        "ke_sach.yaml:1:14: lỗi: “nominations” phải là danh sách các đề nghị [nominations-list]",
        "    cần: mỗi đề nghị bắt đầu bằng “- ”, các mục của nó thẳng cột",
    ),
    "no mapping": (
        "- {name: Lê An}\n",
        "ke_sach.yaml:1:1: lỗi: tệp là “[{name: Lê An}]”, không phải các dòng `tên: giá trị` [wrong-root]",
        "    cần: các mục: unit, submission, submissions, nominations; có dấu cách sau mỗi dấu hai chấm",
    ),
    "an unknown entry": (
        "nomination: []\n",
        "ke_sach.yaml:1:1: lỗi: không có mục nào tên “nomination” ở đây (nomination) [unknown-field]",
        "    cần: một trong các mục: unit, submission, submissions, nominations",
        "    sửa: có phải “nominations”?",
    ),
    "another unit than the file": (
        "unit: Huyện Mỹ Xuyên\n",
        "ke_sach.yaml:1:7: lỗi: “Đơn vị trình” là “Huyện Mỹ Xuyên”, nhưng tệp mang tên “Huyện Kế Sách” [against-file]",
        "    sửa: sửa ô này, hoặc đổi tên tệp",
    ),
    "a wrong submission": (
        "submission: {sets: x}\n",
        "ke_sach.yaml:1:20: lỗi: “Số bộ hồ sơ đã nộp” (sets) là “x”, không phải số nguyên [count]",
        "    cần: số nguyên không âm, chỉ gồm chữ số, ví dụ 14 hoặc 1490",
    ),
    "submissions that are no group": (
        "submissions: [a]\n",
        "ke_sach.yaml:1:14: lỗi: “submissions” (submissions) là “[a]”, không phải một nhóm `tên: giá trị` "
        "[group-wanted]",
        "    cần: các dòng `tên: giá trị` lùi vào bên dưới, có dấu cách sau dấu hai chấm",
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_is_said_at_its_line_and_column(case):
    text, *lines = FAULTS[case]
    found = of_yaml(text)
    assert printed(found.problems) == lines
    assert found.entries == ()


def test_an_unknown_field_does_not_hide_what_else_is_wrong():
    found = of_yaml("nominations:\n  - {foo: 1, kind: CN, name: Lê An, award: Bằng, past_titles: [{year: 2019}]}\n")
    assert sorted(problem.fault.code for problem in found.problems) == [
        "missing-field", "nominated-award", "unknown-field",
    ]  # fmt: skip


def test_a_submission_is_the_files_unit_and_submissions_name_theirs():
    signed = "{signatory: {name: Trần Văn Ký, office: Chủ tịch}}"
    whole = Submission(signatory=Signatory(name="Trần Văn Ký", office="Chủ tịch"))
    found = of_yaml(f"submission: {signed}\n")
    assert found.submissions["ke_sach"][0] == whole
    assert str(found.submissions["ke_sach"][1]["signatory", "office"]) == "ke_sach.yaml:1:53"
    found = of_yaml(f"submissions:\n  Huyện Mỹ Xuyên: {signed}\n  soc_trang: {signed}\n", stem="tong_hop")
    assert {unit: submission for unit, (submission, _) in found.submissions.items()} == {
        "my_xuyen": whole,
        "soc_trang": whole,
    }


@pytest.mark.parametrize("first", ["submissions:\n  ke_sach: {sets: 2}\n", "submission: {sets: 2}\nsubmissions:\n"])
def test_a_second_submission_of_one_unit_takes_the_place_of_none(first):
    found = of_yaml(f"{first}  Huyện Kế Sách: {{sets: 3}}\n")
    assert [problem.fault.code for problem in found.problems] == ["two-submissions"]
    assert found.submissions["ke_sach"][0].sets == 2
