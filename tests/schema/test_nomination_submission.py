"""The sheet of the meeting: labels and values beside the submission, and what is said where one is wrong."""

import datetime

import pytest
from nomination_tables import HEADINGS, ROW, THE_PLAN, decoded, noted, sheet
from schema_sources import printed

from docgen.model.nomination import Issued, Meeting, Member, Submission
from docgen.model.sheet import SUBMISSION, member_columns, submission_rows
from docgen.model.signing import Signatory

NOMINATIONS = sheet(HEADINGS, ROW)
LABELS = {row.path: row for row in submission_rows(THE_PLAN)}
VALUES = {
    "received": "1/6/2021",
    "sets": "3",
    "signatory.name": "Trần Văn Ký",
    "signatory.office": "Chủ tịch",
    "papers.to_trinh.number": "12",
    "papers.to_trinh.date": "20-5-2021",
    "meeting.body": "Hội đồng Thi đua - Khen thưởng huyện",
    "meeting.date": "2021-05-18",
    "meeting.start": "08:00",
    "meeting.end": "10 giờ 30",
    "meeting.place": "Hội trường",
    "meeting.chair": "Lê Văn Chủ",
    "meeting.secretary": "Ngô Thị Thư",
    "meeting.secret": "x",
    "has.minutes": "X",
}
MEMBERS = (
    ("Lê Văn Chủ", "Chủ tịch", "Chủ tịch Hội đồng"),
    ("Ngô Thị Thư", "", "Thư ký", "đi công tác", "có"),
)
WHOLE = Submission(
    signatory=Signatory(name="Trần Văn Ký", office="Chủ tịch"),
    papers={"to_trinh": Issued(number="12", date=datetime.date(2021, 5, 20))},
    meeting=Meeting(
        body="Hội đồng Thi đua - Khen thưởng huyện",
        date=datetime.date(2021, 5, 18),
        start=datetime.time(8),
        end=datetime.time(10, 30),
        place="Hội trường",
        chair="Lê Văn Chủ",
        secretary="Ngô Thị Thư",
        members=(
            Member(name="Lê Văn Chủ", office="Chủ tịch", role="Chủ tịch Hội đồng"),
            Member(name="Ngô Thị Thư", role="Thư ký", absent="đi công tác", opinion=True),
        ),
    ),
    received=datetime.date(2021, 6, 1),
    sets=3,
    has={"minutes": True},
)


def rows_of(values, hints=True):
    return [(row.heading, values.get(path, ""), row.hint if hints else "") for path, row in LABELS.items()]


def meeting(values=VALUES, members=MEMBERS, *, more=(), without=(), stem="ke_sach", nominations=NOMINATIONS):
    """The decoded sheet: its title on line 1, the labels from line 2 on, the members below an empty line."""
    labels = [row for row in rows_of(values) if row[0] not in {LABELS[path].heading for path in without}]
    heads = tuple(column.heading for column in member_columns())
    table = sheet(("CUỘC HỌP XÉT",), *labels, *more, (), heads, *members, name=SUBMISSION)
    return decoded(nominations, table, stem=stem)


def at(cell):
    return f"ke_sach.xlsx:Họp xét!{cell}"


def test_a_whole_sheet_is_the_submission_of_the_files_unit():
    found = meeting()
    assert printed(found.problems) == []
    submission, places = found.submissions["ke_sach"]
    assert submission == WHOLE
    assert str(places["meeting", "chair"]) == at("B13")
    assert str(places["papers", "to_trinh", "date"]) == at("B7")
    assert str(places["meeting", "members", 1, "absent"]) == at("D20")
    assert str(places["meeting",]) == at("B8")
    assert noted(found) == [f"{at('A1')}: 'CUỘC HỌP XÉT' → '' (dòng không có giá trị, không phải số liệu)"]


@pytest.mark.parametrize("name", ["Hop xet", "HỌP XÉT", "Họp xét (2)"])
def test_the_sheet_of_the_meeting_is_known_without_its_marks_and_as_a_copy(name):
    found = decoded(NOMINATIONS, sheet(("CUỘC HỌP XÉT",), *rows_of({"sets": "3"}), name=name))
    assert found.submissions["ke_sach"][0].sets == 3


def test_an_empty_form_is_an_empty_submission_though_hints_stand_beside_its_cells():
    found = meeting({"meeting.secret": "có"}, ())
    assert (printed(found.problems), found.submissions["ke_sach"][0]) == ([], Submission())


def test_values_are_tidied_as_in_the_table():
    found = meeting(
        VALUES | {"signatory.name": "TRẦN VĂN KÝ", "meeting.start": "8h", "meeting.end": "10h30", "sets": "3 bộ"}
    )
    assert found.submissions["ke_sach"][0] == WHOLE
    assert noted(found)[1:] == [
        f"{at('B3')}: '3 bộ' → '3' (số ghi kèm đơn vị tính)",
        f"{at('B4')}: 'TRẦN VĂN KÝ' → 'Trần Văn Ký' (viết hoa chữ đầu mỗi âm tiết của tên người)",
        f"{at('B10')}: '8h' → '08:00' (giờ viết theo một cách)",
        f"{at('B11')}: '10h30' → '10:30' (giờ viết theo một cách)",
    ]


FAULTS = {
    "an unknown label": (
        {"more": (("Ngày nhận", "1/6/2021"),)},
        f"{at('A17')}: lỗi: không hiểu nhãn “Ngày nhận” [label-unknown]",
        "    sửa: ghi nhãn như trong biểu mẫu, hoặc xóa dòng; có phải “Ngày nhận hồ sơ”?",
    ),
    "a label twice": (
        {"more": (("Ngày nhận hồ sơ", "2/6/2021"),)},
        f"{at('B17')}: lỗi: nhãn “Ngày nhận hồ sơ” đã có ở Họp xét!B2 [label-twice]",
        "    sửa: giữ một trong hai dòng",
    ),
    "a second value": (
        {"more": (), "values": VALUES, "members": (*MEMBERS, ("Hà Văn An", "", "", "", "", "dư"))},
        f"{at('F21')}: lỗi: không có tiêu đề đã biết cho ô “dư” của bảng thành viên [member-cell]",
        "    sửa: dùng các cột của biểu mẫu",
    ),
    "an empty chair": (
        {"values": VALUES | {"meeting.chair": ""}},
        f"{at('B13')}: lỗi: “Cuộc họp: Chủ trì” để trống [nomination-cell-empty]",
        "    sửa: ghi “Cuộc họp: Chủ trì” vào ô này",
    ),
    "labels that are gone": (
        {"without": ("meeting.chair", "meeting.place")},
        f"{at('A1')}: lỗi: trang “Họp xét” thiếu: “Cuộc họp: Địa điểm”, “Cuộc họp: Chủ trì” [label-missing]",
        "    sửa: thêm mỗi mục một dòng: nhãn, rồi giá trị ở ô bên phải",
    ),
    "a signatory without an office": (
        {"values": VALUES | {"signatory.office": ""}},
        f"{at('B5')}: lỗi: “Người ký: Chức vụ” để trống [nomination-cell-empty]",
        "    sửa: ghi “Người ký: Chức vụ” vào ô này",
    ),
    "no members": (
        {"members": ()},
        f"{at('A18')}: lỗi: cuộc họp chưa có thành viên nào [members-missing]",
        "    cần: bảng thành viên, dòng tiêu đề có “Họ và tên”",
    ),
    "a member without a name": (
        {"members": (*MEMBERS, ("", "Ủy viên"))},
        f"{at('A21')}: lỗi: “Họ và tên” để trống [nomination-cell-empty]",
        "    sửa: ghi “Họ và tên” vào ô này",
    ),
    "a day without a year": (
        {"values": VALUES | {"meeting.date": "18/5"}},
        f"{at('B9')}: lỗi: “Cuộc họp: Ngày họp” (meeting.date) là “18/5”, không phải ngày [date-form]",
        "    cần: 2021-02-26 hoặc 26/02/2021",
    ),
    "no time of day": (
        {"values": VALUES | {"meeting.start": "sáng"}},
        f"{at('B10')}: lỗi: “Bắt đầu” (meeting.start) là “sáng”, không phải giờ [time-form]",
        "    cần: 08:00 hoặc 8 giờ 30 phút",
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_of_the_sheet_is_one_message_at_its_address(case):
    given, *lines = FAULTS[case]
    found = meeting(**given)
    assert printed(found.problems) == lines
    assert found.submissions == {}


def test_the_only_unit_of_a_file_may_be_that_of_its_nominations():
    nominations = sheet((*HEADINGS, "Đơn vị"), (*ROW, "my_xuyen"))
    assert list(meeting(stem="tong_hop", nominations=nominations).submissions) == ["my_xuyen"]


def test_the_meeting_of_nobody_is_a_problem():
    nominations = sheet((*HEADINGS, "Đơn vị"), (*ROW, "my_xuyen"), (*ROW, "ke_sach"))
    assert printed(meeting(stem="tong_hop", nominations=nominations).problems) == [
        f"{at('A1')}: lỗi: không biết trang “Họp xét” là của đơn vị nào [submission-of-nobody]",
        "    sửa: đặt tên tệp theo mã đơn vị, ví dụ ke_sach.xlsx",
    ]
