"""The sheets of the meeting and of the guide."""

import pytest
from form_plans import headings, limit, listed, made, made_for_all, opened, plan_of

from docgen.model.sheet import GUIDE, SUBMISSION, member_columns, submission_rows

MEMBER_ROWS = 25


@pytest.fixture(scope="module")
def book():
    return opened(made("dong"))


@pytest.fixture(scope="module")
def rows(book):
    """The labels of the sheet with their rows, members' heading included."""
    sheet = book[SUBMISSION]
    return {sheet.cell(row, 1).value: row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value}


def test_labels_are_those_of_the_model_in_their_order_and_then_come_the_members(book, rows):
    asked = [field.heading for field in submission_rows(plan_of())]
    assert list(rows) == [*asked, member_columns()[0].heading]
    assert "Số (to trinh, to_trinh)" in asked and "Hồ sơ: Biên bản họp xét" in asked
    sheet = book[SUBMISSION]
    top = rows["Họ và tên"]
    assert [cell.value for cell in sheet[top]] == [field.heading for field in member_columns()]


def test_a_hint_beside_a_cell_is_the_models_word_for_word(book, rows):
    sheet = book[SUBMISSION]
    hints = {field.heading: field.hint for field in submission_rows(plan_of())}
    shown = {label: sheet.cell(row, 3).value for label, row in rows.items() if label in hints}
    assert shown["Cuộc họp: Bắt đầu"] == "Ví dụ: 08:00"
    assert all(hint in (None, hints[label]) for label, hint in shown.items())
    assert shown["Cuộc họp: Ngày họp"] is None  # the model says nothing but the heading again


def test_cells_beside_the_labels_and_the_rows_of_members_are_open_and_the_rest_is_locked(book, rows):
    sheet = book[SUBMISSION]
    assert sheet.protection.sheet and not sheet.protection.password
    top = rows["Họ và tên"]
    for label, row in rows.items():
        assert sheet.cell(row, 1).protection.locked
        assert sheet.cell(row, 2).protection.locked == (row == top), label
    cells = [cell for row in sheet.iter_rows(top + 1, top + MEMBER_ROWS, 1, 5) for cell in row]
    assert len(cells) == 125 and not any(cell.protection.locked for cell in cells)


@pytest.mark.parametrize(
    ("label", "type_"),
    [
        ("Ngày nhận hồ sơ", "custom"),
        ("Số bộ hồ sơ đã nộp", "whole"),
        ("Ngày (to trinh, to_trinh)", "custom"),
        ("Cuộc họp: Ngày họp", "custom"),
        ("Cuộc họp: Bắt đầu", "custom"),
        ("Cuộc họp: Bỏ phiếu kín", "list"),
        ("Hồ sơ: Biên bản họp xét", "list"),
    ],
)
def test_what_is_written_is_checked_and_refused_in_vietnamese(book, rows, label, type_):
    found = limit(book[SUBMISSION], rows[label], 2)
    assert (found.type, found.showErrorMessage) == (type_, True)
    assert found.error and found.prompt


def test_a_meeting_needs_a_day_and_a_paper_may_have_only_a_year(book, rows):
    meeting, paper = (
        limit(book[SUBMISSION], rows[label], 2).formula1
        for label in ("Cuộc họp: Ngày họp", "Ngày (to trinh, to_trinh)")
    )
    assert meeting.replace(f"B{rows['Cuộc họp: Ngày họp']}", "") != paper.replace(
        f"B{rows['Ngày (to trinh, to_trinh)']}", ""
    )


def test_chair_and_secretary_are_offered_from_the_members(book, rows):
    top = rows["Họ và tên"]
    for label in ("Cuộc họp: Chủ trì", "Cuộc họp: Thư ký"):
        found = limit(book[SUBMISSION], rows[label], 2)
        assert found.formula1.replace("$", "") == f"A{top + 1}:A{top + MEMBER_ROWS}"
        assert not found.showErrorMessage


def test_the_written_opinion_of_who_was_absent_is_yes_or_no(book, rows):
    found = limit(book[SUBMISSION], rows["Họ và tên"] + 1, 5)
    assert listed(book, found.formula1) == ["có", "không"]


def words_of(book):
    return [cell.value for row in book[GUIDE].iter_rows() for cell in row if cell.value]


def test_the_guide_explains_every_column_and_numbers_its_steps(book):
    words = words_of(book)
    assert set(headings(book)) <= set(words)
    steps = [word for word in words if word.startswith("Bước ")]
    assert steps == [f"Bước {at}" for at in range(1, len(steps) + 1)] and len(steps) > 5
    assert any("không mật khẩu" in word or "không có mật khẩu" in word for word in words)


def test_the_guide_gives_examples_with_an_award_of_the_plan(book):
    words = words_of(book)
    assert "Ví dụ một dòng: cá nhân" in words and "Ví dụ một dòng: tập thể" in words
    assert words.count("Giấy khen") == 1


def test_the_guide_of_the_form_for_all_does_not_send_to_a_sheet_that_is_not_there():
    assert not any(SUBMISSION in word for word in words_of(opened(made_for_all())))
