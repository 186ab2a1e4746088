"""Tables of nominations as offices keep them: rows beside the entries, the notes and what is said about them."""

import dataclasses

import pytest
from nomination_tables import BK, GK, HEADINGS, ROW, THE_PLAN, UNITS, decoded, noted, of_rows, one, sheet
from schema_sources import printed

from docgen.model.notes import Note
from docgen.problem import Place, Say
from docgen.readers.table import Book, Row, Sheet
from docgen.schema.nominations.books import decode_nominations
from docgen.schema.nominations.vocabulary import vocabulary

BAN = ("2", "Cá nhân", "Lê Văn An", BK, "Cấp xã")
XA = ("3", "Tập thể", "Xã An Lạc", BK, "Cấp huyện")
GROUPED = "dòng nhóm: dùng cho các dòng bên dưới"
AS_NAMED = "hiểu là tên này trong kế hoạch"


def names(found):
    return [(entry.nomination.kind.value, entry.nomination.name) for entry in found.entries]


def units(found):
    return [(entry.nomination.name, entry.nomination.unit) for entry in found.entries]


def at(cell, file="ke_sach.xlsx"):
    return f"{file}:Đề nghị!{cell}"


def test_a_clean_table_gives_its_rows_in_order_and_no_word_about_them():
    found = of_rows(HEADINGS, ROW, BAN, XA)
    assert names(found) == [
        ("individual", "Trần Thị Bình"), ("individual", "Lê Văn An"), ("collective", "Xã An Lạc"),
    ]  # fmt: skip
    assert (found.notes, found.problems, found.left_out) == ((), (), 0)
    assert [str(entry.at()) for entry in found.entries] == [at("C2"), at("C3"), at("C4")]
    assert str(found.entries[2].at("award")) == at("D4")
    assert found.entries[0].columns is found.entries[2].columns


def test_a_table_without_sheets_has_lines_and_columns():
    rows = tuple(Row(line, cells) for line, cells in enumerate((HEADINGS, ROW), 1))
    found = decode_nominations(THE_PLAN, UNITS, {}, "ke_sach", Book("a.csv", (Sheet("a.csv", "", rows),)))
    assert found.entries[0].at() == Place("a.csv", 2, 3)


# --- headings


def test_headings_are_found_below_titles_shifted_and_in_other_words():
    found = of_rows(
        ("UBND HUYỆN KẾ SÁCH", "", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("DANH SÁCH ĐỀ NGHỊ",),
        (),
        ("", "", "Số TT", "HỌ VÀ TÊN (in thường)", "Phân loại:", "", "Danh hiệu", "Cấp"),
        ("", "", "(1)", "(2)", "(3)", "", "(4)", "(5)"),
        ("", "", "1", "Trần Thị Bình", "CN", "", BK, "Cấp xã"),
    )
    assert one(found).name == "Trần Thị Bình"
    assert str(found.entries[0].at("kind")) == at("E6")
    assert noted(found) == [
        f"{at('A1')}: 'UBND HUYỆN KẾ SÁCH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM DANH…' → '' "
        "(các dòng trên tiêu đề, không phải đề nghị)"
    ]


def test_headings_over_two_rows_are_read_together():
    found = of_rows(
        ("STT", "Họ và tên", "Đề nghị khen thưởng", "", "Số phiếu", ""),
        ("", "", "Hình thức", "Cấp", "đồng ý", ""),
        ("1", "Trần Thị Bình", BK, "Cấp xã", "9"),
        merged=((1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3)),
    )
    nomination = one(found)
    assert (nomination.award, nomination.level, nomination.votes) == ("bk_tinh", "xa", 9)
    assert str(found.entries[0].at("level")) == at("D3")


def test_a_heading_may_stand_in_the_row_above_the_others():
    found = of_rows(
        ("Số phiếu đồng ý", "", "", "", "Ghi chú"),
        ("", "Họ và tên", "Hình thức khen thưởng", "Cấp", ""),
        ("9", "Trần Thị Bình", BK, "Cấp xã", "mới"),
    )
    assert (one(found).votes, one(found).note) == (9, "mới")


HEADING_FAULTS = {
    "an unknown heading over values": (
        (*HEADINGS, "Tuổi Đảng"), (*ROW, "12"),
        f"{at('F1')}: lỗi: không hiểu tiêu đề cột “Tuổi Đảng” [heading-unknown]",
        "    sửa: ghi tiêu đề như trong biểu mẫu; cột không dùng thì xóa, hoặc đổi tiêu đề thành “Ghi chú”",
    ),
    "a misspelt heading": (
        (*HEADINGS, "Ghi chu"), (*ROW, "mới"),
        f"{at('F1')}: lỗi: không hiểu tiêu đề cột “Ghi chu” [heading-unknown]",
        "    sửa: ghi tiêu đề như trong biểu mẫu; cột không dùng thì xóa, hoặc đổi tiêu đề thành “Ghi chú”; "
        "có phải “Ghi chú”?",
    ),
    "values without a heading": (
        HEADINGS, (*ROW, "mới"),
        f"{at('F1')}: lỗi: cột có số liệu nhưng không có tiêu đề [heading-empty]",
        "    sửa: ghi tiêu đề, hoặc xóa số liệu trong cột",
    ),
    "one field twice": (
        (*HEADINGS, "Hình thức"), (*ROW, BK),
        f"{at('F1')}: lỗi: cột “Hình thức” trùng với cột “Hình thức khen thưởng” [repeated-column]",
        "    sửa: giữ một trong hai cột",
    ),
    "no names": (
        (*HEADINGS[:2], *HEADINGS[3:]), (*ROW[:2], *ROW[3:]),
        f"{at('A1')}: lỗi: bảng đề nghị thiếu cột “Họ và tên / Tên tập thể” [nomination-column-missing]",
        "    sửa: thêm cột có tiêu đề “Họ và tên / Tên tập thể”",
    ),
    "no kinds": (
        HEADINGS[2:], ROW[2:],
        f"{at('A1')}: lỗi: bảng đề nghị thiếu cột “Đối tượng” [nomination-column-missing]",
        "    sửa: thêm cột có tiêu đề “Đối tượng”",
    ),
    "no headings": (
        ROW, BAN,
        "ke_sach.xlsx: lỗi: không thấy bảng đề nghị khen thưởng trong tệp này [no-nominations-table]",
        "    cần: một dòng tiêu đề có ít nhất “Họ và tên / Tên tập thể” và “Hình thức khen thưởng”",
        "    sửa: dùng biểu mẫu do docgen form tạo ra, hoặc ghi tiêu đề cột",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", HEADING_FAULTS)
def test_a_fault_of_the_headings_is_one_message(case):
    headings, row, *lines = HEADING_FAULTS[case]
    assert printed(of_rows(headings, row, row).problems) == lines


def test_an_unknown_heading_over_nothing_and_running_numbers_are_nobodys_concern():
    assert of_rows((*HEADINGS, "Tuổi Đảng"), ROW).problems == ()


# --- groups, sums, lines around


def test_groups_say_the_kind_of_the_rows_below_them():
    found = of_rows(
        ("STT", "Họ và tên / Tên tập thể", "Hình thức khen thưởng", "Cấp"),
        ("I", "TẬP THỂ (02 tập thể)"),
        ("1", "Xã An Lạc", BK, "Cấp huyện"),
        ("2", "Xã An Mỹ", BK, "Cấp huyện"),
        ("II.", "Cá nhân:"),
        ("1", "Lê Văn An", BK, "Cấp xã"),
    )
    assert names(found) == [("collective", "Xã An Lạc"), ("collective", "Xã An Mỹ"), ("individual", "Lê Văn An")]
    assert (printed(found.problems), noted(found)) == (
        [],
        [
            f"{at('B2')}: 'TẬP THỂ (02 tập thể)' → 'tập thể' ({GROUPED})",
            f"{at('B5')}: 'Cá nhân:' → 'cá nhân' ({GROUPED})",
        ],
    )


def test_the_number_of_a_group_that_is_not_that_of_its_rows_is_a_problem():
    found = of_rows(
        ("STT", "Họ và tên / Tên tập thể", "Hình thức khen thưởng", "Cấp"),
        ("A. Huyện Kế Sách (03)",),
        ("I", "TẬP THỂ (02 tập thể)"),
        ("1", "Xã An Lạc", BK, "Cấp huyện"),
        ("II", "Cá nhân: 02"),
        ("1", "Lê Văn An", BK, "Cấp xã"),
        ("2", "Lê Văn Ba", BK, "Cấp xã"),
    )
    assert printed(found.problems) == [
        f"{at('B3')}: lỗi: dòng nhóm “TẬP THỂ (02 tập thể)” ghi 2, bên dưới có 1 [sum-of-group]",
        "    sửa: xem nhóm này có dòng nào bị thiếu hoặc thừa không, rồi sửa số ở dòng nhóm",
    ]


def test_the_number_of_the_last_group_is_asked_about_too():
    found = of_rows(HEADINGS, ("", "Cá nhân (02)"), ROW)
    assert [problem.fault.code for problem in found.problems] == ["sum-of-group"]


def test_a_year_after_a_group_counts_nothing():
    assert of_rows(HEADINGS, ("", "Cá nhân 2021"), ROW).problems == ()


def test_groups_within_groups_end_with_the_group_around_them():
    found = of_rows(
        ("STT", "Họ và tên / Tên tập thể", "Hình thức khen thưởng", "Cấp"),
        ("A. Huyện Kế Sách",),
        ("I. Tập thể",),
        ("1", "Xã An Lạc", BK, "Cấp huyện"),
        ("B. Huyện Mỹ Xuyên",),
        ("1", "Xã Đại Tâm", BK, "Cấp huyện"),
        stem="tong_hop",
    )
    assert units(found) == [("Xã An Lạc", "ke_sach")]
    assert printed(found.problems) == [
        f"{at('A1')}: lỗi: bảng đề nghị thiếu cột “Đối tượng” [nomination-column-missing]",
        "    sửa: thêm cột có tiêu đề “Đối tượng”",
    ]


def test_a_unit_alone_in_a_row_speaks_for_the_rows_below_until_the_next():
    found = of_rows(HEADINGS, ("Huyện Kế Sách",), ROW, BAN, ("TP Sóc Trăng",), XA, stem="tong_hop")
    assert units(found) == [
        ("Trần Thị Bình", "ke_sach"), ("Lê Văn An", "ke_sach"), ("Xã An Lạc", "soc_trang"),
    ]  # fmt: skip
    assert noted(found)[1] == f"{at('A5')}: 'TP Sóc Trăng' → 'TP. Sóc Trăng' ({GROUPED})"


def test_an_award_alone_in_a_row_speaks_for_the_rows_below():
    headings = (*HEADINGS[:3], "Cấp")
    found = of_rows(headings, (f"A. {BK.upper()}",), (*ROW[:3], "Cấp xã"), (f"B. {GK}",), ("1", "Hộ", "Lê Văn Tám"))
    assert [(entry.nomination.name, entry.nomination.award) for entry in found.entries] == [
        ("Trần Thị Bình", "bk_tinh"),
        ("Lê Văn Tám", "gk"),
    ]


def test_a_row_that_contradicts_its_group_is_a_problem():
    found = of_rows(HEADINGS, ("I. Tập thể",), ROW)
    assert printed(found.problems) == [
        f"{at('B3')}: lỗi: “Đối tượng” là “cá nhân”, nhưng dòng này đứng dưới nhóm “I. Tập thể” [against-group]",
        "    sửa: sửa ô này, hoặc chuyển dòng sang đúng nhóm",
    ]
    assert found.entries == ()


def test_a_number_before_a_name_counts_nominees_and_makes_no_group():
    found = of_rows(HEADINGS, ("1", "", "Huyện Kế Sách"), stem="tong_hop")
    assert {problem.fault.code for problem in found.problems} == {
        "nominating-unit-open",
        "nomination-cell-empty",
    }


SUMS = {
    "of all rows": ((ROW, BAN, ("", "Tổng cộng", "2")), f"{at('B4')}: 'Tổng cộng 2' → ''"),
    "in one cell": ((ROW, BAN, ("Tổng cộng: 02",)), f"{at('A4')}: 'Tổng cộng: 02' → ''"),
    "by kind": (
        (ROW, BAN, XA, ("Tổng số: 1 tập thể, 2 cá nhân",)),
        f"{at('A5')}: 'Tổng số: 1 tập thể, 2 cá nhân' → ''",
    ),
    "beside the names": ((ROW, ("", "", "Cộng", "1")), f"{at('C3')}: 'Cộng 1' → ''"),
}


@pytest.mark.parametrize("case", SUMS)
def test_totals_that_agree_are_noted_and_are_no_nomination(case):
    rows, note = SUMS[case]
    found = of_rows(HEADINGS, *rows)
    assert (len(found.entries), printed(found.problems)) == (len(rows) - 1, [])
    assert noted(found) == [f"{note} (dòng cộng khớp với số dòng, không phải đề nghị)"]


def test_totals_without_a_number_are_noted_as_well():
    assert noted(of_rows(HEADINGS, ROW, ("TỔNG CỘNG",))) == [
        f"{at('A3')}: 'TỔNG CỘNG' → '' (dòng cộng, không phải đề nghị)"
    ]


def test_the_totals_of_each_group_are_held_against_the_group():
    found = of_rows(
        HEADINGS, ("I. Cá nhân",), ROW, BAN, ("Cộng", "2"), ("II. Tập thể",), XA, ("Cộng", "1"), ("Tổng cộng", "3")
    )
    assert printed(found.problems) == []


def test_totals_that_disagree_are_a_problem():
    found = of_rows(HEADINGS, ROW, BAN, ("", "Tổng cộng", "3"))
    assert printed(found.problems) == [
        f"{at('B4')}: lỗi: dòng cộng “Tổng cộng 3” ghi 3, trong bảng có 2 [sum-of-rows]",
        "    sửa: xem có dòng nào bị thiếu hoặc thừa không, rồi sửa dòng cộng",
    ]


def test_a_sum_of_votes_is_not_taken_for_a_count_of_rows():
    found = of_rows((*HEADINGS, "Số phiếu"), (*ROW, "9"), (*BAN, "8"), ("Tổng cộng", "2", "", "", "", "17"))
    assert printed(found.problems) == []


def test_a_company_whose_name_begins_like_totals_is_a_nominee():
    found = of_rows(HEADINGS, ("1", "Tập thể", "Tổng Công ty An Phú", BK, "Cấp huyện"))
    assert (one(found).name, found.notes) == ("Tổng Công ty An Phú", ())


def test_what_stands_below_the_table_is_noted():
    found = of_rows(
        HEADINGS, ROW, (),
        ("", "", "", "Kế Sách, ngày 20 tháng 5 năm 2021"), ("", "Người lập biểu", "", "TM. BAN THƯỜNG TRỰC"),
        (), ("", "", "Lê Văn Ký"),
    )  # fmt: skip
    assert (len(found.entries), printed(found.problems)) == (1, [])
    below = "dòng dưới bảng, không phải đề nghị"
    assert noted(found) == [
        f"{at('D4')}: 'Kế Sách, ngày 20 tháng 5 năm 2021' → '' ({below})",
        f"{at('B5')}: 'Người lập biểu TM. BAN THƯỜNG TRỰC' → '' ({below})",
        f"{at('C7')}: 'Lê Văn Ký' → '' ({below})",
    ]


@pytest.mark.parametrize("office", ["Chủ tịch", "Phó Chủ tịch xã", "Thủ trưởng", "TM. Ban Thường trực", "Toàn xã"])
def test_a_numbered_row_that_lacks_its_award_is_not_taken_for_a_signature_or_a_sum(office):
    found = of_rows((*HEADINGS, "Chức vụ"), ("1", "", "Trần Văn Cao", "", "", office), (*BAN, "Bí thư"))
    assert (names(found), found.left_out) == ([("individual", "Lê Văn An")], 1)
    assert {problem.place.cell for problem in found.problems} == {"Đề nghị!B2", "Đề nghị!D2"}


@pytest.mark.parametrize(("heading", "text"), [("Chức vụ", "Chủ tịch"), ("Ngày sinh", "ngày 02 tháng 3 năm 1975")])
def test_what_may_stand_in_a_signature_makes_no_signature_of_a_nominee(heading, text):
    rows = ("Lê Văn An", text), ("Trần Thị Bình", "")
    found = decoded(sheet(("Họ và tên", heading, "Số phiếu"), ("A. Cá nhân",), (BK,), ("Cấp huyện",), *rows))
    assert names(found) == [("individual", "Lê Văn An"), ("individual", "Trần Thị Bình")]


def test_a_group_below_a_signature_begins_a_table_again():
    groups = ("B. Cá nhân",), (BK,), ("Cấp huyện",)
    assert names(of_rows(HEADINGS, ROW, ("", "", "Người lập biểu"), *groups, ("", "", "Lê Văn An")))[1:] == [
        ("individual", "Lê Văn An")
    ]


LEVEL_ROWS = {
    "in a unit's own file": ("ke_sach", ["Cấp xã"], "ke_sach"),
    "below a unit that is numbered otherwise": ("tong_hop", ["I. Huyện Kế Sách", "1. Cấp xã"], "ke_sach"),
    "beside a unit": ("tong_hop", ["I. Huyện Kế Sách", "II. Cấp xã"], "xa"),
    "alone": ("tong_hop", ["Cấp xã"], "xa"),
}


@pytest.mark.parametrize("case", LEVEL_ROWS)
def test_a_row_with_the_name_of_a_level_is_the_issuer_only_where_no_unit_is_spoken_of(case):
    stem, groups, unit = LEVEL_ROWS[case]
    found = of_rows(HEADINGS[:4], *(("", group) for group in groups), ("1", "Cá nhân", "Lê Văn An", BK), stem=stem)
    assert (units(found), printed(found.problems)) == ([("Lê Văn An", unit)], [])
    assert one(found).level == "xa"


def test_a_name_alone_inside_the_table_is_not_lost():
    found = of_rows(HEADINGS, ROW, ("2", "", "Lê Văn An"))
    assert printed(found.problems)[0] == f"{at('B3')}: lỗi: “Đối tượng” để trống [nomination-cell-empty]"
    assert found.left_out == 1


def test_a_row_that_nobody_understands_is_a_problem():
    found = of_rows(HEADINGS, ("Đợt một",), ROW)
    assert printed(found.problems) == [
        f"{at('A2')}: lỗi: không hiểu dòng “Đợt một” trong bảng đề nghị [row-unknown]",
        "    cần: một đề nghị đủ các cột, hoặc một dòng nhóm như “I. Tập thể”, “Huyện Kế Sách”",
    ]


def test_headings_on_each_page_and_rows_numbered_in_advance_are_no_nominations():
    found = of_rows(HEADINGS, ROW, HEADINGS, BAN, ("3",), ("4",))
    assert (len(found.entries), printed(found.problems)) == (2, [])
    assert [note.why.vi for note in found.notes] == ["tiêu đề lặp lại, không phải đề nghị"]


# --- units

FILES = {
    "ke_sach": "ke_sach", "ke-sach": "ke_sach", "Huyện Kế Sách": "ke_sach", "KẾ SÁCH (lần 2)": "ke_sach",
    "01. Kế Sách": "ke_sach", "huyen_ke_sach": "ke_sach",
    "TP Sóc Trăng": "soc_trang", "thanh-pho-soc-trang": "soc_trang",
    "tinh": "tinh", "Cấp tỉnh": "tinh", "tong_hop": "", "ke": "", "": "",
}  # fmt: skip


@pytest.mark.parametrize("stem", FILES)
def test_a_file_is_named_after_a_unit_only_if_that_is_clear(stem):
    assert vocabulary(THE_PLAN, UNITS, {"tinh": "Cấp tỉnh"}).unit_of_file(stem) == FILES[stem]


@pytest.mark.parametrize(
    "text",
    ["TP Sóc Trăng", "thành phố Sóc Trăng", "TP.SÓC TRĂNG", "Thành phố  Sóc Trăng", "Sóc Trăng", "Tp. Sóc trăng"],
)
def test_a_unit_is_known_by_what_people_write_for_it(text):
    found = of_rows((*HEADINGS, "Đơn vị"), (*ROW, text), stem="tong_hop")
    assert one(found).unit == "soc_trang"
    assert noted(found) == [f"{at('F2')}: {text!r} → 'TP. Sóc Trăng' ({AS_NAMED})"]


@pytest.mark.parametrize("text", ["soc_trang", "TP. Sóc Trăng"])
def test_a_unit_by_its_identifier_or_name_needs_no_note(text):
    assert of_rows((*HEADINGS, "Đơn vị trình"), (*ROW, text), stem="tong_hop").notes == ()


def test_a_unit_that_is_none_and_one_that_is_not_the_files_are_problems():
    found = of_rows((*HEADINGS, "Đơn vị"), (*ROW, "Huyện Kế Sach"), (*BAN, "Huyện Mỹ Xuyên"))
    known = "Cấp tỉnh; Cấp xã; TP. Sóc Trăng; Huyện Kế Sách; Huyện Châu Thành; Huyện Mỹ Xuyên"
    assert printed(found.problems) == [
        f"{at('F2')}: lỗi: “Đơn vị” là “Huyện Kế Sach”, không phải đơn vị nào của kế hoạch [nominating-unit]",
        f"    cần: tên hoặc mã một đơn vị trong units.csv: {known}",
        "    sửa: có phải “Huyện Kế Sách”?",
        f"{at('F3')}: lỗi: “Đơn vị” là “Huyện Mỹ Xuyên”, nhưng tệp mang tên “Huyện Kế Sách” [against-file]",
        "    sửa: sửa ô này, hoặc đổi tên tệp",
    ]


def test_nominations_of_nobody_are_one_problem_and_not_one_for_each_row():
    found = of_rows(HEADINGS, ROW, BAN, stem="tong_hop")
    assert printed(found.problems) == [
        f"{at('A1')}: lỗi: không biết các đề nghị này của đơn vị nào [nominating-unit-open]",
        "    sửa: đặt tên tệp theo mã hoặc tên đơn vị, ví dụ ke_sach.xlsx, hoặc thêm cột “Đơn vị trình”",
    ]
    assert found.left_out == 2


def test_a_line_above_the_headings_may_name_the_unit():
    found = of_rows(("Đơn vị: Huyện Kế Sách (Cấp huyện)",), HEADINGS, ROW, stem="tong_hop")
    assert one(found).unit == "ke_sach"
    assert [note.became for note in found.notes] == ["Huyện Kế Sách"]


def test_the_form_of_another_unit_is_a_problem():
    found = of_rows(("Đơn vị trình: Huyện Mỹ Xuyên",), HEADINGS, ROW)
    assert printed(found.problems) == [
        f"{at('A1')}: lỗi: “Đơn vị trình” là “Huyện Mỹ Xuyên”, nhưng tệp mang tên “Huyện Kế Sách” [against-file]",
        "    sửa: sửa ô này, hoặc đổi tên tệp",
    ]


def test_merged_cells_hold_for_every_row_that_they_cover():
    headings = (*HEADINGS, "Đơn vị")
    found = of_rows(headings, (*ROW, "Huyện Kế Sách"), BAN, (*XA, "my_xuyen"), stem="tong_hop", merged=((2, 5, 3, 5),))
    assert units(found) == [("Trần Thị Bình", "ke_sach"), ("Lê Văn An", "ke_sach"), ("Xã An Lạc", "my_xuyen")]
    assert noted(found) == [f"{at('F2')}: 'Huyện Kế Sách' → 'Huyện Kế Sách (2-3)' (ô gộp: dùng cho mọi dòng mà ô phủ)"]


def test_an_empty_cell_below_a_unit_that_is_not_merged_is_a_problem():
    found = of_rows((*HEADINGS, "Đơn vị"), (*ROW, "Huyện Kế Sách"), BAN, stem="tong_hop")
    assert printed(found.problems)[0] == f"{at('F3')}: lỗi: “Đơn vị” để trống [nomination-cell-empty]"


# --- levels, kinds, awards

LEVELS = {
    "the only one for the kind": (("1", "Tập thể", "Xã A", BK), "ke_sach", "huyen"),
    "that of an own nominator": (("1", "Cá nhân", "Lê An", BK), "tinh", "tinh"),
    "an award without a limit": (("1", "Hộ", "Lê Văn Tám", GK), "ke_sach", "xa"),
    "an award without quotas": (("1", "Cá nhân", "Lê An", "bk_ubnd"), "ke_sach", None),
    "a kind without quotas": (("1", "Hộ", "Lê Văn Tám", BK), "ke_sach", None),
}


@pytest.mark.parametrize("case", LEVELS)
def test_a_level_that_is_left_out_is_the_only_one_that_there_is(case):
    row, stem, level = LEVELS[case]
    assert one(of_rows(HEADINGS, row, stem=stem)).level == level


def test_a_level_that_is_left_out_where_there_are_several_is_asked_for():
    found = of_rows(HEADINGS, ROW[:4])
    assert printed(found.problems) == [
        f"{at('E2')}: lỗi: chưa ghi cấp; “{BK}” có chỉ tiêu ở nhiều cấp cho đối tượng này [nominated-level-open]",
        "    cần: một trong: Cấp tỉnh; Cấp huyện; Cấp xã",
    ]


def test_the_name_of_a_sheet_or_the_heading_of_the_names_may_say_the_kind():
    headings, row = ("Họ và tên", *HEADINGS[3:]), ROW[2:]
    assert names(of_rows(headings, row)) == [("individual", "Trần Thị Bình")]
    found = decoded(sheet(headings, row, name="Tập thể"))
    assert names(found) == [("collective", "Trần Thị Bình")]
    assert [note.became for note in found.notes] == ["tập thể"]


def test_every_sheet_with_a_table_is_read_and_the_others_are_named():
    found = decoded(
        sheet(HEADINGS, ROW, name="Cá nhân"),
        sheet(HEADINGS, XA, name="Tập thể"),
        sheet(("Việc khác",), name="Sheet3"),
        sheet(("Cách điền", "Họ và tên", "Cấp"), name="Hướng dẫn"),
    )
    assert names(found) == [("individual", "Trần Thị Bình"), ("collective", "Xã An Lạc")]
    assert (printed(found.problems), noted(found)) == (
        [],
        ["ke_sach.xlsx:Sheet3!A1: 'Sheet3' → '' (trang tính không có bảng đề nghị, không đọc)"],
    )


def test_what_the_reader_of_the_file_noted_is_handed_on():
    note = Note(Place("ke_sach.xlsx", cell="Đề nghị!C2"), "a", "b", Say("vì", "as"))
    written = dataclasses.replace(sheet(HEADINGS, ROW), notes=(note,))
    assert decoded(written).notes == (note,)
