"""The sheet of nominations, read back with openpyxl: headings, quotas, what each cell takes, what is locked."""

import pytest
from form_plans import (
    LONG,
    counted,
    heading_row,
    headings,
    limit,
    listed,
    made,
    made_for_all,
    opened,
    plan_of,
    quota_lines,
    quota_of,
)

from docgen.model.sheet import GUIDE, LISTS, NOMINATIONS, SUBMISSION, nomination_columns


@pytest.fixture(scope="module")
def book():
    return opened(made("dong"))


@pytest.fixture(scope="module")
def common():
    return opened(made_for_all())


def first_cell(book, heading):
    """Row and column of the first open cell under a heading."""
    return heading_row(book[NOMINATIONS]) + 1, headings(book)[heading]


def limit_under(book, heading):
    return limit(book[NOMINATIONS], *first_cell(book, heading))


def test_the_headings_are_those_of_the_model_in_their_order(book):
    asked = [field.heading for field in nomination_columns(plan_of()) if field.path not in ("unit", "declined")]
    assert list(headings(book)) == asked
    assert "Tỷ lệ cử tri đi bầu (%)" in asked and "Hồ sơ: Báo cáo thành tích" in asked


def test_the_form_for_all_asks_for_the_unit_and_for_what_was_declined(common):
    assert list(headings(common)) == [field.heading for field in nomination_columns(plan_of())]
    found = limit_under(common, "Đơn vị trình")
    assert (found.type, listed(common, found.formula1)) == ("list", ["Cấp tỉnh", "Huyện Đông", "Thị xã Tây"])


def test_only_the_form_of_a_unit_has_a_sheet_for_the_meeting(book, common):
    assert book.sheetnames == [NOMINATIONS, SUBMISSION, GUIDE, LISTS]
    assert common.sheetnames == [NOMINATIONS, GUIDE, LISTS]


def test_title_unit_deadline_and_place_stand_on_top(book):
    sheet = book[NOMINATIONS]
    top = [sheet.cell(row, 1).value for row in range(1, 5)]
    assert top[1] == "Kế hoạch: Thi đua, khen thưởng công tác bầu cử đại biểu Quốc hội"
    assert top[2] == "Đơn vị trình: Huyện Đông (Cấp huyện)"
    assert top[3] == "Hạn nộp: trước ngày 31/5/2026. Nơi nhận: Văn phòng."


def test_deadlines_that_differ_say_for_which_award():
    rules = {
        "a": {"awards": ["bk"], "deadline": "2026-05-31"},
        "b": {"awards": ["giay", "ubnd"], "deadline": "2026-06-15", "send_to": "Phòng Nội vụ"},
        "c": {"awards": ["tw"]},
    }
    sheet = opened(made("dong", plan_of(dossiers=rules)))[NOMINATIONS]
    assert sheet["A4"].value == f"Hạn nộp: trước ngày 31/5/2026. (Áp dụng cho: {LONG.strip()})"
    assert sheet["A5"].value == (
        "Hạn nộp: trước ngày 15/6/2026. Nơi nhận: Phòng Nội vụ. (Áp dụng cho: Giấy khen; Bằng khen UBND tỉnh)"
    )


def test_each_quota_counts_its_award_kind_and_level_and_what_is_sent_up_from_it(book):
    lines = quota_lines(book[NOMINATIONS])
    formula, allowed = lines[f"{LONG.strip()}: Cấp huyện, tập thể"]
    assert allowed == 2
    assert counted(book, formula) == [
        {"Hình thức khen thưởng": LONG.strip(), "Đối tượng": "Tập thể", "Cấp": "Cấp huyện"},
        {"Hình thức khen thưởng": "Bằng khen Trung ương", "Đối tượng": "Tập thể"},
    ]
    formula, allowed = lines["Bằng khen UBND tỉnh"]
    assert counted(book, formula) == [{"Hình thức khen thưởng": "Bằng khen UBND tỉnh"}]
    assert allowed == "kế hoạch không ấn định"


def test_the_count_reaches_over_every_open_row(book):
    sheet = book[NOMINATIONS]
    first = heading_row(sheet) + 1
    for formula, _ in quota_lines(sheet).values():
        assert f"${first}:" in formula and f"${first + 59}," in formula


def test_in_the_form_for_all_what_was_declined_is_not_counted(common):
    for formula, _ in quota_lines(common[NOMINATIONS]).values():
        assert all(conditions["Không khen (lý do)"] == "" for conditions in counted(common, formula))


def test_too_many_turn_red_and_enough_turn_green(book):
    sheet = book[NOMINATIONS]
    compared = {
        str(area.sqref): [rule.formula[0] for rule in rules]
        for area, rules in sheet.conditional_formatting._cf_rules.items()
        if rules[0].type == "expression"
    }
    numbers = [line for line in quota_lines(sheet).values() if isinstance(line[1], int)]
    assert len(compared) == len(numbers) == 4
    for cell, (over, full) in compared.items():
        beside = f"${chr(ord(cell[0]) + 1)}${cell[1:]}"
        used = f"${cell[0]}${cell[1:]}"
        assert over == f"{used}>{beside}"
        assert full == f"AND({used}={beside},{used}>0)"


def test_the_same_name_twice_is_marked(book):
    sheet = book[NOMINATIONS]
    row, column = first_cell(book, "Họ và tên / Tên tập thể")
    letter = sheet.cell(row, column).column_letter
    marked = [str(area.sqref) for area, rules in sheet.conditional_formatting._cf_rules.items()
              if rules[0].type == "duplicateValues"]  # fmt: skip
    assert marked == [f"{letter}{row}:{letter}{row + 59}"]


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Đối tượng", ["Tập thể", "Cá nhân", "Hộ gia đình"]),
        ("Hình thức khen thưởng", [LONG.strip(), "Giấy khen", "Bằng khen Trung ương", "Bằng khen UBND tỉnh"]),
        ("Cấp", ["Cấp tỉnh", "Cấp huyện", "Cấp xã"]),
        ("Giới tính", ["Nam", "Nữ"]),
        ("Truy tặng", ["có", "không"]),
        ("Hồ sơ: Báo cáo thành tích", ["x"]),
    ],
)
def test_what_is_chosen_from_a_list_can_be_nothing_else(book, heading, words):
    found = limit_under(book, heading)
    assert (found.type, listed(book, found.formula1), found.showErrorMessage) == ("list", words, True)
    assert found.error


def test_a_list_longer_than_a_validation_may_hold_is_offered_whole(book):
    found = limit_under(book, "Hình thức khen thưởng")
    assert sum(map(len, listed(book, found.formula1))) > 255
    assert len(found.formula1) < 255


def test_a_title_may_be_one_that_no_list_has(book):
    found = limit_under(book, "Danh xưng")
    assert found.type == "list" and not found.showErrorMessage
    assert {"Ông", "Bà", "Thượng tá", "Đại úy"} <= set(listed(book, found.formula1))


def test_numbers_have_bounds_and_say_so_in_vietnamese(book):
    votes, turnout, score = (
        limit_under(book, heading) for heading in ("Số phiếu đồng ý", "Tỷ lệ cử tri đi bầu (%)", "Điểm thi đua (điểm)")
    )
    assert (votes.type, votes.operator, votes.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert (turnout.type, turnout.formula1, turnout.formula2) == ("decimal", "0", "100")
    assert (score.type, score.operator, score.formula1) == ("decimal", "greaterThanOrEqual", "0")
    assert votes.error == "Chỉ ghi một số nguyên, không âm, ví dụ 14."


def test_days_of_birth_are_checked_by_a_formula_that_looks_at_their_own_cell(book):
    found = limit_under(book, "Ngày sinh")
    row, column = first_cell(book, "Ngày sinh")
    assert found.type == "custom"
    assert book[NOMINATIONS].cell(row, column).coordinate in found.formula1
    assert "chỉ ghi năm" in found.error


def test_every_open_cell_says_what_to_write(book):
    for heading in headings(book):
        found = limit_under(book, heading)
        assert found.prompt and found.showInputMessage
        assert len(found.prompt) <= 255 and len(found.promptTitle) <= 32


def test_leading_zeros_stay_and_days_are_never_turned_round(book):
    sheet = book[NOMINATIONS]
    for heading in ("Số CCCD", "Điện thoại", "Họ và tên / Tên tập thể", "Ngày sinh"):
        row, column = first_cell(book, heading)
        assert sheet.cell(row, column).number_format == "@"
    row, column = first_cell(book, "Số phiếu đồng ý")
    assert sheet.cell(row, column).number_format == "0"


def test_all_is_locked_but_the_rows_to_fill_in_and_there_is_no_password(book):
    sheet = book[NOMINATIONS]
    top = heading_row(sheet)
    assert sheet.protection.sheet and not sheet.protection.password
    assert all(cell.protection.locked for row in sheet.iter_rows(1, top) for cell in row)
    open_cells = [cell for row in sheet.iter_rows(top + 1, top + 60, 1, len(headings(book)) + 1) for cell in row]
    assert not any(cell.protection.locked for cell in open_cells)
    assert [sheet.cell(top + at, 1).value for at in (1, 2, 60)] == [1, 2, 60]
    for allowed in ("formatCells", "formatColumns", "formatRows", "insertRows", "sort"):
        assert getattr(sheet.protection, allowed) is False  # False: not forbidden


def test_headings_and_names_stay_in_sight(book):
    sheet = book[NOMINATIONS]
    row, column = first_cell(book, "Giới tính")
    assert sheet.freeze_panes == sheet.cell(row, column).coordinate


def test_it_prints_on_a_landscape_page_with_its_headings_on_each(book):
    sheet = book[NOMINATIONS]
    top = heading_row(sheet)
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((1, 0), (None, 0))
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${top}:${top}"


def test_every_cell_with_words_is_in_times(book):
    fonts = {cell.font.name for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert fonts == {"Times New Roman"}


def test_columns_that_must_be_filled_look_different(book):
    sheet = book[NOMINATIONS]
    row = heading_row(sheet)
    colours = {heading: sheet.cell(row, column).fill.fgColor.rgb for heading, column in headings(book).items()}
    must = [heading for heading, colour in colours.items() if colour == colours["Đối tượng"]]
    assert must == ["Đối tượng", "Họ và tên / Tên tập thể", "Hình thức khen thưởng"]


def test_nobody_is_shown_the_sheet_of_lists_and_nothing_in_it_is_a_heading(book):
    assert book[LISTS].sheet_state == "veryHidden"
    known = {field.heading for field in nomination_columns(plan_of())}
    assert not known & {cell.value for cell in book[LISTS][1]}


def test_a_plan_with_twenty_quotas_leaves_room_for_the_nominations():
    quotas = {
        f"q{at}": quota_of("giay", kind, level, {"fixed": {"each": 1}}, heading=f"Nhóm {at}")
        for at, (kind, level) in enumerate(
            (kind, level)
            for _ in range(3)
            for kind in ("collective", "individual", "household")
            for level in ("tinh", "huyen", "xa")
        )
    }
    sheet = opened(made("dong", plan_of(quotas=quotas)))[NOMINATIONS]
    assert len(quota_lines(sheet)) == 27 + 3
    assert heading_row(sheet) < 25


def test_a_plan_without_awards_or_quotas_still_gives_a_form():
    bare = plan_of(awards={}, quotas={}, evidence={}, dossiers={}, levels={"huyen": {"name": "Cấp huyện"}}, papers={})
    book = opened(made("dong", bare))
    assert "không có chỉ tiêu" in book[NOMINATIONS]["A4"].value
    assert (
        limit_under(book, "Hình thức khen thưởng").type is None
        or not limit_under(book, "Hình thức khen thưởng").formula1
    )
