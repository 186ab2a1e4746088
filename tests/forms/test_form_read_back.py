"""What is filled into a form is what docgen reads out of it."""

import datetime
import io

import pytest
from form_plans import UNITS, heading_row, headings, made, made_for_all, opened, plan_of, quota_lines

from docgen.model.kind import Kind
from docgen.model.sheet import NOMINATIONS, SUBMISSION
from docgen.readers.table import read_table
from docgen.schema.nominations.books import decode_nominations

LAN = {
    "Đối tượng": "Cá nhân",
    "Danh xưng": "Bà",
    "Họ và tên / Tên tập thể": "Nguyễn Thị Lan",
    "Giới tính": "Nữ",
    "Ngày sinh": "5/6/1975",
    "Số CCCD": "001175012345",
    "Điện thoại": "0912345678",
    "Hình thức khen thưởng": "Giấy khen",
    "Cấp": "Cấp huyện",
    "Truy tặng": "không",
    "Số phiếu đồng ý": 9,
    "Tỷ lệ cử tri đi bầu (%)": 98.5,
    "Hồ sơ: Báo cáo thành tích": "x",
    "Tóm tắt thành tích": "Vận động cử tri\nHòa giải cơ sở",
}
MEETING = {
    "Người ký: Họ và tên": "Trần Văn Bình",
    "Người ký: Chức vụ": "Chủ tịch",
    "Số (to trinh, to_trinh)": "12",
    "Ngày (to trinh, to_trinh)": "20/5/2026",
    "Cuộc họp: Hội đồng, cuộc họp": "Hội đồng Thi đua - Khen thưởng huyện Đông",
    "Cuộc họp: Ngày họp": "18/5/2026",
    "Cuộc họp: Bắt đầu": "08:00",
    "Cuộc họp: Kết thúc": "10:30",
    "Cuộc họp: Địa điểm": "Phòng họp số 1",
    "Cuộc họp: Chủ trì": "Trần Văn Bình",
    "Cuộc họp: Thư ký": "Lê Thị Hoa",
    "Hồ sơ: Biên bản họp xét": "x",
}


def read(content, stem="dong"):
    book, problems = read_table(f"plans/thu/nominations/{stem}.xlsx", content)
    decoded = decode_nominations(plan_of(), UNITS, {"tinh": "Cấp tỉnh"}, stem, book)
    assert [problem.lines() for problem in (*problems, *decoded.problems)] == []
    return decoded


def filled(content, *rows, meeting=None, members=()):
    """The form as Excel would save it after somebody has written into it."""
    book = opened(content)
    sheet = book[NOMINATIONS]
    known, top = headings(book), heading_row(sheet)
    for at, row in enumerate(rows, top + 1):
        for heading, value in row.items():
            sheet.cell(at, known[heading]).value = value
    for row in sheet.iter_rows(1, top):  # openpyxl drops the results of formulas; Excel keeps them
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.value = 0
    if meeting:
        sheet = book[SUBMISSION]
        labels = {sheet.cell(row, 1).value: row for row in range(1, sheet.max_row + 1)}
        for label, value in meeting.items():
            sheet.cell(labels[label], 2).value = value
        for at, member in enumerate(members, labels["Họ và tên"] + 1):
            for column, value in enumerate(member, 1):
                sheet.cell(at, column).value = value
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("content", [made("dong"), made("tinh"), made_for_all()], ids=["dong", "tinh", "tat-ca"])
def test_a_form_that_nobody_has_filled_in_holds_nothing(content):
    decoded = read(content)
    assert decoded.entries == ()
    assert all(submission.meeting is None for submission, _ in decoded.submissions.values())


def test_a_nomination_comes_out_as_it_was_written():
    (entry,) = read(filled(made("dong"), LAN)).entries
    found = entry.nomination
    assert (found.unit, found.kind, found.award, found.level) == ("dong", Kind.INDIVIDUAL, "giay", "huyen")
    assert (found.title, found.name, found.born) == ("Bà", "Nguyễn Thị Lan", datetime.date(1975, 6, 5))
    assert (found.id_number, found.phone, found.votes) == ("001175012345", "0912345678", 9)
    assert str(found.evidence["turnout"]) == "98.5"
    assert found.has == {"bao_cao": True}
    assert found.posthumous is False
    assert found.achievements == ("Vận động cử tri", "Hòa giải cơ sở")


def test_every_word_of_a_drop_down_is_understood():
    rows = [
        {
            "Đối tượng": kind,
            "Họ và tên / Tên tập thể": f"Nguyễn Văn {name}",
            "Hình thức khen thưởng": award,
            "Cấp": level,
        }
        for kind, name, award, level in (
            ("Tập thể", "An", "Bằng khen UBND tỉnh", "Cấp tỉnh"),
            ("Cá nhân", "Bình", "Bằng khen Trung ương", "Cấp huyện"),
            ("Hộ gia đình", "Chung", "Giấy khen", "Cấp xã"),
        )
    ]
    found = [entry.nomination for entry in read(filled(made("dong"), *rows)).entries]
    assert [each.kind for each in found] == list(Kind)
    assert [each.award for each in found] == ["ubnd", "tw", "giay"]
    assert [each.level for each in found] == ["tinh", "huyen", "xa"]


def test_in_the_form_for_all_each_row_says_its_unit():
    rows = [{**LAN, "Đơn vị trình": unit} for unit in ("Thị xã Tây", "Cấp tỉnh")]
    found = read(filled(made_for_all(), *rows), stem="tat-ca").entries
    assert [entry.nomination.unit for entry in found] == ["tay", "tinh"]


def test_the_meeting_comes_out_as_it_was_written():
    members = [("Trần Văn Bình", "Chủ tịch", "Chủ tịch Hội đồng"), ("Lê Thị Hoa", "Văn thư", "Thư ký", "ốm", "có")]
    found, _ = read(filled(made("dong"), LAN, meeting=MEETING, members=members)).submissions["dong"]
    assert found.signatory.name == "Trần Văn Bình"
    assert (found.papers["to_trinh"].number, found.papers["to_trinh"].date) == ("12", datetime.date(2026, 5, 20))
    assert (found.meeting.date, found.meeting.start) == (datetime.date(2026, 5, 18), datetime.time(8, 0))
    assert [(each.name, each.absent, each.opinion) for each in found.meeting.members] == [
        ("Trần Văn Bình", None, False),
        ("Lê Thị Hoa", "ốm", True),
    ]
    assert found.has == {"bien_ban": True}
    assert found.received is None  # beside the empty cell stands a hint, which is no value


def test_the_quotas_on_top_are_taken_for_no_nomination():
    content = filled(made("dong"), LAN)
    assert len(quota_lines(opened(made("dong"))[NOMINATIONS])) == 6
    assert len(read(content).entries) == 1
