"""Tables: what is read, and what is said about each mistake, beside the table that has it."""

import pytest

from docgen.problem import Place
from docgen.readers import read

MISTAKES = {
    "a cell too many": (
        "id,name\nke_sach,Kế Sách, Sóc Trăng\n",
        "u.csv:2: lỗi: dòng có 3 ô, tiêu đề có 2 ô [csv-row-length]",
        [],
    ),
    "a cell too few": (
        "id,name,level\na,b\nc,d,e\n",
        "u.csv:2: lỗi: dòng có 2 ô, tiêu đề có 3 ô [csv-row-length]",
        [{"id": "c", "name": "d", "level": "e"}],
    ),
    "a heading twice": (
        "id,name,name\na,b,c\n",
        "u.csv:1:3: lỗi: tiêu đề “name” đã có ở cột thứ 2 [csv-duplicate-heading]",
        [{"id": "a", "name": "b"}],
    ),
    "a heading missing": (
        "id,,name\na,b,c\n",
        "u.csv:1:2: lỗi: cột thứ 2 có số liệu nhưng không có tiêu đề [csv-empty-heading]",
        [{"id": "a", "name": "c"}],
    ),
    "a quote left open": (
        'id,name\na,"b\nc,d\n',
        "u.csv:2: lỗi: ngoặc kép mở trong dòng này không được đóng [csv-open-quote]",
        [],
    ),
    "a quote inside": (
        'id,name\na,"b"c\nd,e\n',
        "u.csv:2: lỗi: trong ô có ngoặc kép không đúng chỗ [csv-inner-quote]",
        [{"id": "d", "name": "e"}],
    ),
    "a letter lost by another program": (
        "id,name\na,Huy?n\n",
        "u.csv:2:2: lỗi: có chữ đã bị mất: “Huy?n” [lost-letter]",
        [{"id": "a", "name": "Huy?n"}],
    ),
    "a letter lost for good": (
        "id,name\na,Huy\ufffdn\n",
        "u.csv:2:2: lỗi: có chữ đã bị mất: “Huy\ufffdn” [lost-letter]",
        [{"id": "a", "name": "Huy\ufffdn"}],
    ),
    "no rows": (
        "id,name\n\n",
        "u.csv:1: lỗi: bảng không có dòng số liệu nào [csv-empty]",
        [],
    ),
}


def read_text(text):
    return read("u.csv", text.encode())


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_reported_at_its_place_and_the_rest_is_read(case):
    text, expected, plain = MISTAKES[case]
    found, problems = read_text(text)
    assert [problem.lines()[0] for problem in problems] == [expected]
    assert found.plain() == plain


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "####"])
def test_an_error_of_the_sheet_is_reported_at_its_cell(error):
    _, problems = read_text(f"id,communes\na,{error}\n")
    assert [problem.lines()[0] for problem in problems] == [f"u.csv:2:2: lỗi: ô có lỗi bảng tính {error} [sheet-error]"]


def test_an_empty_file_is_a_problem():
    found, problems = read_text("\n\n")
    assert found is None
    assert [problem.lines()[0] for problem in problems] == ["u.csv: lỗi: bảng không có dòng số liệu nào [csv-empty]"]


def test_all_mistakes_of_a_table_are_reported_in_one_run():
    _, problems = read_text('id,id\na,b,c\nd,#N/A\n"e"f,g\n')
    assert sorted(problem.fault.code for problem in problems) == [
        "csv-duplicate-heading",
        "csv-inner-quote",
        "csv-row-length",
    ]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_separator_is_found_out(delimiter):
    found, problems = read_text(f"id{delimiter}name\na{delimiter}b\n")
    assert (found.plain(), problems) == ([{"id": "a", "name": "b"}], ())


def test_commas_in_headings_do_not_pass_for_separators():
    found, _ = read_text("id;xã, phường, thị trấn;tổ, ấp\na;1;2\n")
    assert found.plain() == [{"id": "a", "xã, phường, thị trấn": "1", "tổ, ấp": "2"}]


def test_a_separator_named_by_the_sheet_is_obeyed_and_its_line_counted():
    found, _ = read_text("sep=;\nid;name\na;b,c\n")
    assert found.plain() == [{"id": "a", "name": "b,c"}]
    assert found.value[0].value["name"].place == Place("u.csv", 3, 2)


def test_a_table_of_one_column_is_a_table():
    assert read_text("id\nke_sach\n")[0].plain() == [{"id": "ke_sach"}]


def test_empty_rows_and_empty_columns_at_the_end_are_nobodys_mistake():
    found, problems = read_text("id,name,,\n,,,\na,b,,\n\n")
    assert (found.plain(), problems) == ([{"id": "a", "name": "b"}], ())


def test_cells_lose_blanks_around_them_and_empty_ones_are_nothing():
    assert read_text("id,name\n a ,\u00a0\n")[0].plain() == [{"id": "a", "name": None}]


def test_texts_stay_as_they_are_written():
    assert read_text("a,b,c\n05,1.490,no\n")[0].plain() == [{"a": "05", "b": "1.490", "c": "no"}]


def test_texts_and_headings_are_composed():
    assert read_text("hiê\u0323n\nThư\u0323c\n")[0].plain() == [{"hiện": "Thực"}]


def test_the_line_of_a_cell_is_where_its_row_begins():
    found, _ = read_text('id,name\na,"b\nc"\r\nd,e\n')
    assert found.value[0].value["name"].value == "b\nc"
    assert [row.value["name"].place for row in found.value] == [Place("u.csv", 2, 2), Place("u.csv", 4, 2)]
    assert found.key_places == {"id": Place("u.csv", 1, 1), "name": Place("u.csv", 1, 2)}
