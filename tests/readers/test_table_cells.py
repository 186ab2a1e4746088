"""What a cell of a workbook becomes: the text that the clerk sees in the sheet, at its address."""

import datetime
import struct
import unicodedata

import pytest
from made_tables import cells_of, ods, ods_cell, ods_row, printed, raw_xlsx, rows_of, xls, xlsx
from openpyxl.styles import numbers
from xlwt import Formula, easyxf
from xlwt.Cell import FormulaCell

from docgen.model.words import parse_date, parse_number
from docgen.problem import Place
from docgen.readers import read_table
from docgen.readers.table import Merged

SHOWN = {
    "a whole number": (14, "General", "14"),
    "a large number": (1_500_000_000_000, "#,##0", "1500000000000"),
    "a number with decimals": (98.5, "0.00", "98,5"),
    "noise of binary fractions": (0.1 + 0.2, "General", "0,3"),
    "a small number": (0.00001, "General", "0,00001"),
    "a negative number": (-3.25, "General", "-3,25"),
    "a percentage": (0.985, "0.0%", "98,5%"),
    "a whole percentage": (0.95, "0%", "95%"),
    "noise of a percentage": (0.07 * 14, "0.00%", "98%"),
    "a percentage in quotes is text": (0.5, '0.0"%"', "0,5"),
    "an identity number shown with zeros": (12345678901, "000000000000", "012345678901"),
    "a date": (datetime.date(1975, 5, 31), "dd/mm/yyyy", "1975-05-31"),
    "a date by a built-in format": (datetime.date(1975, 5, 31), numbers.FORMAT_DATE_XLSX14, "1975-05-31"),
    "a date in words": (datetime.date(1975, 5, 31), '"ngày "dd" tháng "mm" năm "yyyy', "1975-05-31"),
    "a date with its weekday": (datetime.date(1975, 5, 31), "[$-42A]dddd, dd/mm/yyyy;@", "1975-05-31"),
    "a weekday": (datetime.date(1975, 5, 31), "dddd", "1975-05-31"),
    "a month": (datetime.date(1975, 5, 1), "mmm-yy", "5/1975"),
    "a year": (datetime.date(1975, 1, 1), "yyyy", "1975"),
    "what looked like a day and was two numbers": (datetime.date(2021, 3, 2), "d-mmm", "2/3"),
    "midnight is no time": (datetime.datetime(2021, 5, 20), "dd/mm/yyyy hh:mm", "2021-05-20"),
    "a date with a time": (datetime.datetime(2021, 5, 20, 8, 5), "dd/mm/yyyy hh:mm", "2021-05-20 08:05"),
    "a time that is not shown": (datetime.datetime(2021, 5, 20, 8, 5), "dd/mm/yyyy", "2021-05-20"),
    "a time": (datetime.time(8, 0), "hh:mm", "08:00"),
    "a time with seconds": (datetime.time(8, 0, 30), "h:mm:ss AM/PM", "08:00:30"),
    "a duration": (datetime.timedelta(hours=26, minutes=30), "[h]:mm", "26:30"),
    "minutes are no months": (datetime.time(0, 8, 15), "mm:ss", "00:08:15"),
    "no day of the calendar": (60, "dd/mm/yyyy", "60"),
    "the first days of 1900": (59, "dd/mm/yyyy", "1900-02-28"),
    "a day before the calendar": (-1, "dd/mm/yyyy", "-1"),
    "a flag": (True, "General", "có"),
    "a flag that is not set": (False, "General", "không"),
    "a text like a number": ("05", "@", "05"),
    "a text in a cell for percentages": ("98,5", "0%", "98,5"),
    "a text with blanks around it": (" \u00a0Nguyễn  Văn A\t", "General", "Nguyễn  Văn A"),
    "lines of a text": ("a\r\nb\nc", "General", "a\nb\nc"),
}


@pytest.mark.parametrize("case", SHOWN)
def test_a_cell_is_what_the_sheet_shows(case):
    value, form, shown = SHOWN[case]

    def fill(sheet):
        sheet["A1"] = value
        sheet["A1"].number_format = form

    assert cells_of("a.xlsx", xlsx(fill)) == [shown]
    assert cells_of("a.xlsm", xlsx(fill)) == [shown]


@pytest.mark.parametrize("case", [case for case in SHOWN if case not in ("a flag", "a duration")])
def test_a_cell_of_an_old_workbook_is_what_the_sheet_shows(case):
    value, form, shown = SHOWN[case]
    assert cells_of("a.xls", xls(lambda sheet: sheet.write(0, 0, value, easyxf(num_format_str=form)))) == [shown]


def test_days_counted_from_1904_are_the_same_days():
    cells = '<row r="1"><c r="A1" s="0"><v>26083</v></c></row>'
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    assert cells_of("a.xlsx", raw_xlsx(cells, styles=styles, book='<workbookPr date1904="1"/>')) == ["1975-05-31"]
    assert cells_of("a.xlsx", raw_xlsx(cells, styles=styles)) == ["1971-05-30"]


def test_what_is_read_can_be_understood_by_the_model():
    assert parse_date(cells_of("a.xlsx", xlsx(lambda sheet: sheet.append([datetime.date(1975, 5, 31)])))[0])
    assert parse_number(cells_of("a.xlsx", xlsx(lambda sheet: sheet.append([98.5])))[0])


def test_empty_rows_and_columns_keep_the_addresses_true():
    def fill(sheet):
        sheet["C3"] = "a"
        sheet["D7"] = "b"

    book, problems = read_table("n/ke_sach.xlsx", xlsx(fill))
    (sheet,) = book.sheets
    assert problems == ()
    assert [(row.line, row.cells) for row in sheet.rows] == [(3, (None, None, "a", None)), (7, (None, None, None, "b"))]
    assert str(sheet.place(1, 3)) == "n/ke_sach.xlsx:DS!D7"
    assert str(sheet.place(1, 27)) == "n/ke_sach.xlsx:DS!AB7"


def test_rows_of_an_old_workbook_keep_their_addresses():
    def fill(sheet):
        sheet.write(6, 3, "b")
        sheet.write(2, 2, "a")

    assert rows_of("a.xls", xls(fill)) == [(3, (None, None, "a", None)), (7, (None, None, None, "b"))]


def test_sheets_come_in_order_and_those_without_a_value_are_left_out():
    def fill(sheet):
        sheet.parent.create_sheet("Trống")
        sheet.parent.create_sheet("Họp xét")["A1"] = "b"
        sheet["A1"] = "a"

    book, _ = read_table("a.xlsx", xlsx(fill))
    assert [sheet.name for sheet in book.sheets] == ["DS", "Họp xét"]


def test_merged_cells_have_one_value_and_are_told():
    def fill(sheet):
        sheet.merge_cells("B2:B4")
        sheet["B2"], sheet["C3"] = "Kế Sách", "x"

    def fill_old(sheet):
        sheet.write_merge(1, 3, 1, 1, "Kế Sách")
        sheet.write(2, 2, "x")

    rows = [(2, (None, "Kế Sách", None)), (3, (None, None, "x"))]
    for name, content in (("a.xlsx", xlsx(fill)), ("a.xls", xls(fill_old))):
        assert rows_of(name, content) == rows
        assert read_table(name, content)[0].sheets[0].merged == (Merged(2, 1, 4, 1),)


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#SPILL!"])
def test_an_error_of_the_sheet_is_reported_at_its_cell(error):
    book, problems = read_table("a.xlsx", raw_xlsx(f'<row r="4"><c r="D4" t="e"><f>B1</f><v>{error}</v></c></row>'))
    assert printed(problems) == [f"a.xlsx:DS!D4: lỗi: ô có lỗi bảng tính {error} [sheet-error]"]
    assert book.sheets[0].rows[0].cells[3] == error


def test_an_error_of_an_old_workbook_is_reported_at_its_cell():
    _, problems = read_table("a.xls", xls(lambda sheet: sheet.row(3).set_cell_error(3, 0x2A)))
    assert printed(problems) == ["a.xls:DS!D4: lỗi: ô có lỗi bảng tính #N/A [sheet-error]"]


def test_a_number_that_is_none_is_an_error_of_the_sheet():
    _, problems = read_table("a.xlsx", raw_xlsx('<row r="1"><c r="A1"><v>INF</v></c></row>'))
    assert printed(problems) == ["a.xlsx:DS!A1: lỗi: ô có lỗi bảng tính #NUM! [sheet-error]"]


def test_the_result_of_a_formula_is_taken():
    cells = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v>chữ</v></c>'
        '<c r="C1" t="str"><f>A1</f><v></v></c><c r="D1" t="b"><f>A1</f><v>1</v></c></row>'
    )
    assert cells_of("a.xlsx", raw_xlsx(cells)) == ["2", "chữ", None, "có"]


RESULT = {
    "a number": (struct.pack("<d", 98.5), b"", "98,5"),
    "a flag": (b"\1\0\1\0\0\0\xff\xff", b"", "có"),
    "an error": (b"\2\0\x07\0\0\0\xff\xff", b"", "#DIV/0!"),
    "no text": (b"\3\0\0\0\0\0\xff\xff", b"", None),
    "a text": (b"\0\0\0\0\0\0\xff\xff", struct.pack("<HHHB", 0x0207, 7, 2, 1) + "Hà".encode("utf-16-le"), "Hà"),
}


@pytest.mark.parametrize("case", RESULT)
def test_the_result_of_a_formula_of_an_old_workbook_is_taken(case, monkeypatch):
    result, text, shown = RESULT[case]
    written = FormulaCell.get_biff_data
    # xlwt leaves all results empty, so they are put in as Excel would.
    monkeypatch.setattr(
        FormulaCell, "get_biff_data", lambda cell: written(cell).replace(b"\3\0\0\0\0\0\xff\xff", result) + text
    )

    def fill(sheet):
        sheet.write(0, 0, Formula("1+1"))
        sheet.write(0, 1, "b")

    book, problems = read_table("a.xls", xls(fill))
    assert book.sheets[0].rows[0].cells == (shown, "b")
    assert [problem.fault.code for problem in problems] == (["sheet-error"] if case == "an error" else [])


@pytest.mark.parametrize(
    ("cell", "book"),
    [
        ('<c r="B2"><f>1+1</f></c>', ""),
        ('<c r="B2"><f>1+1</f><v/></c>', ""),
        ('<c r="B2"><f>1+1</f><v>0</v></c>', '<calcPr fullCalcOnLoad="1"/>'),
    ],
    ids=["openpyxl", "openpyxl, too", "xlsxwriter, which writes a stand-in"],
)
def test_a_formula_that_nobody_has_worked_out_is_a_problem_with_how_to_mend_it(cell, book):
    found, problems = read_table("a.xlsx", raw_xlsx(f'<row r="2">{cell}</row>', book=book))
    assert [problem.lines() for problem in problems] == [
        [
            "a.xlsx:DS!B2: lỗi: ô là công thức nhưng tệp không có kết quả [formula-not-computed]",
            "    sửa: mở tệp bằng Excel, kiểm tra kết quả rồi lưu lại; hoặc ghi thẳng giá trị vào ô",
        ]
    ]
    assert found.sheets[0].rows[0].cells[1] == "#CALC!"


def test_hidden_rows_columns_and_sheets_are_read_and_told():
    def fill(sheet):
        for line in range(1, 8):
            sheet.append([line, "x", "y"])
        for line in (2, 3, 4, 7, 20):
            sheet.row_dimensions[line].hidden = True
        sheet.column_dimensions["B"].hidden = sheet.column_dimensions["Z"].hidden = True
        aside = sheet.parent.create_sheet("Cũ")
        aside["A1"], aside.sheet_state = "z", "hidden"

    book, problems = read_table("a.xlsx", xlsx(fill))
    assert printed(problems) == [
        "a.xlsx:DS!2:2: lưu ý: dòng 2–4, 7 đang bị ẩn hoặc bị lọc, nhưng vẫn được đọc [hidden-rows]",
        "a.xlsx:DS!B:B: lưu ý: cột B đang bị ẩn, nhưng vẫn được đọc [hidden-columns]",
        "a.xlsx:Cũ: lưu ý: trang “Cũ” đang bị ẩn, nhưng vẫn được đọc [hidden-sheet]",
    ]
    assert [(sheet.name, sheet.hidden, len(sheet.rows)) for sheet in book.sheets] == [("DS", False, 7), ("Cũ", True, 1)]


def test_what_an_old_workbook_hides_is_told():
    def fill(sheet):
        sheet.write(0, 0, "a")
        sheet.write(4, 1, "b")
        sheet.row(4).hidden = True
        sheet.col(1).hidden = True

    assert printed(read_table("a.xls", xls(fill))[1]) == [
        "a.xls:DS!5:5: lưu ý: dòng 5 đang bị ẩn hoặc bị lọc, nhưng vẫn được đọc [hidden-rows]",
        "a.xls:DS!B:B: lưu ý: cột B đang bị ẩn, nhưng vẫn được đọc [hidden-columns]",
    ]


@pytest.mark.parametrize(("name", "state"), [("Danh mục", "hidden"), ("x", "veryHidden")])
def test_sheets_that_a_program_has_hidden_are_marked_and_no_warning(name, state):
    def fill(sheet):
        sheet["A1"] = "a"
        aside = sheet.parent.create_sheet(name)
        aside["A1"], aside.sheet_state = "b", state

    book, problems = read_table("a.xlsx", xlsx(fill))
    assert problems == ()
    assert book.sheets[1].hidden


def test_a_letter_lost_by_another_program_is_reported_at_its_cell():
    _, problems = read_table("a.xlsx", xlsx(lambda sheet: sheet.append(["Huy?n Kế Sách"])))
    assert printed(problems) == ["a.xlsx:DS!A1: lỗi: có chữ đã bị mất: “Huy?n Kế Sách” [lost-letter]"]


def test_letters_typed_apart_are_composed_with_a_note():
    typed = unicodedata.normalize("NFD", "Nguyễn")
    book, problems = read_table("a.xlsx", xlsx(lambda sheet: sheet.append(["x", typed])))
    assert (book.sheets[0].rows[0].cells, problems) == (("x", "Nguyễn"), ())
    (note,) = book.sheets[0].notes
    assert (note.place, note.was, note.became) == (Place("a.xlsx", cell="DS!B1"), typed, "Nguyễn")
    assert note.why.vi == "chữ và dấu viết rời được ghép lại"


def test_signs_that_cannot_be_seen_are_left_out_with_a_note():
    book, problems = read_table("a.xlsx", xlsx(lambda sheet: sheet.append(["Ngu\u200byễn\ufeff"])))
    assert (book.sheets[0].rows[0].cells, problems) == (("Nguyễn",), ())
    assert [(note.was, note.why.vi) for note in book.sheets[0].notes] == [
        ("Ngu\u200byễn\ufeff", "bỏ ký tự không nhìn thấy")
    ]


@pytest.mark.parametrize("sign", ["\u202e", "\u0007", "\u0085"])
def test_signs_that_turn_or_spoil_a_text_are_a_problem_at_their_cell(sign):
    strings = f"<si><t>Ng_x{ord(sign):04X}_uyễn</t></si>"
    book, problems = read_table("a.xlsx", raw_xlsx('<row><c t="s"><v>0</v></c></row>', strings=strings))
    assert printed(problems) == [
        f"a.xlsx:DS!A1: lỗi: có ký tự điều khiển U+{ord(sign):04X} không nhìn thấy được [invisible-character]"
    ]
    assert book.sheets[0].rows[0].cells == ("Nguyễn",)


DATE_STYLE = """
<number:date-style style:name="N1"><number:day/><number:month/><number:year/></number:date-style>
<number:date-style style:name="N2"><number:month/><number:year/></number:date-style>
<number:number-style style:name="N3">
<number:number number:min-integer-digits="12" number:decimal-places="0"/></number:number-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="month" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="varied" style:family="table-cell" style:parent-style-name="month"/>
<style:style style:name="zeros" style:family="table-cell" style:data-style-name="N3"/>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
"""
OPEN = {
    "a text": (ods_cell("Huyện Kế Sách", value_type="string"), "Huyện Kế Sách"),
    "lines of a text": (ods_cell("a</text:p><text:p>b<text:s text:c='2'/>c<text:line-break/>d"), "a\nb  c\nd"),
    "pieces of a text": (ods_cell("a<text:span>b</text:span>\n  c"), "ab c"),
    "a comment is not the cell's": (
        "<table:table-cell><office:annotation><text:p>x</text:p></office:annotation><text:p>a</text:p>"
        "</table:table-cell>",
        "a",
    ),
    "a number": (ods_cell("98,5", value_type="float", value="98.5"), "98,5"),
    "a percentage": (ods_cell("98,50%", value_type="percentage", value="0.985"), "98,5%"),
    "money": (ods_cell("1.490 đ", value_type="currency", value="1490"), "1490"),
    "a flag": (ods_cell("ĐÚNG", value_type="boolean", boolean_value="true"), "có"),
    "a flag of a formula": (ods_cell("TRUE", value_type="float", value="1"), "có"),
    "a date": (ods_cell("31/05/75", value_type="date", date_value="1975-05-31"), "1975-05-31"),
    "midnight is no time": (ods_cell("", value_type="date", date_value="1975-05-31T00:00:00"), "1975-05-31"),
    "a date with a time": (ods_cell("", value_type="date", date_value="1975-05-31T08:05:00"), "1975-05-31 08:05"),
    "a time that is not shown": (
        ods_cell("", value_type="date", date_value="1975-05-31T08:05:00", style_name="day"),
        "1975-05-31",
    ),
    "a month": (ods_cell("", value_type="date", date_value="1975-05-01", style_name="month"), "5/1975"),
    "a style that varies another": (
        ods_cell("", value_type="date", date_value="1975-05-01", style_name="varied"),
        "5/1975",
    ),
    "a time": (ods_cell("", value_type="time", time_value="PT08H00M00S"), "08:00"),
    "a duration": (ods_cell("", value_type="time", time_value="PT26H30M00S"), "26:30"),
    "zeros in front": (ods_cell("", value_type="float", value="12345678901", style_name="zeros"), "012345678901"),
    "a result": (ods_cell("2", value_type="float", value="2", formula="of:=1+1"), "2"),
}


@pytest.mark.parametrize("case", OPEN)
def test_a_cell_of_an_open_document_is_what_the_sheet_shows(case):
    cell, shown = OPEN[case]
    assert cells_of("a.ods", ods(ods_row(cell), DATE_STYLE)) == [shown]


def test_cells_and_rows_that_stand_for_many_keep_the_addresses_true():
    rows = (
        ods_row(ods_cell(number_columns_repeated="16384"), number_rows_repeated="2")
        + ods_row(ods_cell(number_columns_repeated="2"), ods_cell("a", number_columns_repeated="2"))
        + ods_row(ods_cell("b"), number_rows_repeated="2")
        + ods_row(ods_cell(number_columns_repeated="16384"), number_rows_repeated="1048571")
    )
    assert rows_of("a.ods", ods(rows)) == [
        (3, (None, None, "a", "a")),
        (4, ("b", None, None, None)),
        (5, ("b", None, None, None)),
    ]


def test_what_an_open_document_merges_hides_and_has_not_worked_out_is_told():
    rows = (
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
        + ods_row(ods_cell("a", number_rows_spanned="2", number_columns_spanned="1"), ods_cell("x"))
        + ods_row("<table:covered-table-cell/>", ods_cell("y"), visibility="filter")
        + ods_row(ods_cell(), ods_cell(formula="of:=1+1"), ods_cell("#N/A", value_type="string", formula="of:=NA()"))
        + ods_row(ods_cell("Err:502", value_type="string", formula="of:=X()"))
    )
    book, problems = read_table("a.ods", ods(rows, DATE_STYLE, table='table:style-name="hidden"'))
    assert book.sheets[0].merged == (Merged(1, 0, 2, 0),)
    assert book.sheets[0].hidden
    assert printed(problems) == [
        "a.ods:DS!B3: lỗi: ô là công thức nhưng tệp không có kết quả [formula-not-computed]",
        "a.ods:DS!C3: lỗi: ô có lỗi bảng tính #N/A [sheet-error]",
        "a.ods:DS!A4: lỗi: ô có lỗi bảng tính #NUM! [sheet-error]",
        "a.ods:DS: lưu ý: trang “DS” đang bị ẩn, nhưng vẫn được đọc [hidden-sheet]",
        "a.ods:DS!2:2: lưu ý: dòng 2 đang bị ẩn hoặc bị lọc, nhưng vẫn được đọc [hidden-rows]",
        "a.ods:DS!B:B: lưu ý: cột B đang bị ẩn, nhưng vẫn được đọc [hidden-columns]",
    ]


def test_texts_of_an_old_workbook_run_on_over_its_records():
    texts = [f"{'Nguyễn' if number % 3 else 'Nguyen'} {number} {'x' * (number * 7 % 200)}" for number in range(2_000)]

    def fill(sheet):
        for line, text in enumerate(texts):
            sheet.write(line, 0, text)

    assert [cells[0] for _, cells in rows_of("a.xls", xls(fill))] == [text.strip() for text in texts]


def test_an_old_workbook_that_names_an_unknown_code_page_is_read():
    content = xls(lambda sheet: sheet.write(0, 0, "Kế Sách"))
    named, unknown = b"\x42\0\x02\0\xb0\x04", b"\x42\0\x02\0\x2d\x01"
    assert content.count(named) == 1
    assert cells_of("a.xls", content.replace(named, unknown)) == ["Kế Sách"]


def test_nothing_is_printed_while_a_strange_old_workbook_is_read(capsys):
    content = xls(lambda sheet: sheet.write(0, 0, "a"))
    assert cells_of("a.xls", content + b"x") == ["a"]
    read_table("a.xls", content[:4000])
    assert capsys.readouterr() == ("", "")
