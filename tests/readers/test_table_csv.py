"""Tables in CSV: encodings, separators, titles above the table, rows that have slipped."""

import pytest
from made_tables import printed, rows_of

from docgen.problem import Place
from docgen.readers import read_table
from docgen.vietnamese.tcvn3 import LETTERS

TABLE = "STT;Họ và tên;Đơn vị\n1;Nguyễn Văn Đức;Huyện Kế Sách\n2;Trần Thị Hương;Mỹ Xuyên\n"
ROWS = [
    (1, ("STT", "Họ và tên", "Đơn vị")),
    (2, ("1", "Nguyễn Văn Đức", "Huyện Kế Sách")),
    (3, ("2", "Trần Thị Hương", "Mỹ Xuyên")),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_table_is_read_in_each_encoding_with_each_separator(encoding, delimiter):
    assert rows_of("a.csv", TABLE.replace(";", delimiter).encode(encoding)) == ROWS


def test_a_table_in_windows_1258_is_read():
    # Half of the letters are written as a vowel and a tone in this encoding.
    apart = "STT;Ho\u0323 va\u0300 tên;Đơn vi\u0323\n1;Nguyê\u0303n Văn Đư\u0301c;Huyê\u0323n Kê\u0301 Sa\u0301ch\n"
    assert rows_of("a.csv", apart.encode("cp1258")) == ROWS[:2]


def in_tcvn3(text):
    codes = {letter: chr(code) for code, letter in LETTERS.items()}
    return "".join(codes.get(letter, letter) for letter in text).encode("cp1252")


def test_a_table_typed_for_old_fonts_is_converted_with_a_note_at_each_cell():
    book, problems = read_table("a.csv", in_tcvn3(TABLE))
    (sheet,) = book.sheets
    assert problems == ()
    assert [(row.line, row.cells) for row in sheet.rows] == ROWS
    assert (sheet.notes[0].place, sheet.notes[0].became) == (Place("a.csv", 1, 2), "Họ và tên")
    assert len(sheet.notes) == 6


def test_a_table_in_vni_is_converted():
    vni = "STT;Hoï vaø teân;Ñôn vò\n1;Nguyeãn Vaên Ñöùc;Huyeän Keá Saùch\n"
    book, problems = read_table("a.csv", vni.encode("cp1252"))
    assert ([row.cells for row in book.sheets[0].rows], problems) == ([cells for _, cells in ROWS[:2]], ())


def test_text_of_an_old_font_inside_a_file_of_today_is_converted():
    book, problems = read_table("a.csv", "STT;Họ và tên\n1;NguyÔn V¨n §øc\n2;H­¬ng\n".encode())
    assert [row.cells[1] for row in book.sheets[0].rows] == ["Họ và tên", "Nguyễn Văn Đức", "Hương"]
    assert problems == ()


def test_a_cell_that_is_no_vietnamese_in_a_table_of_an_old_encoding_is_a_doubt_at_its_place():
    _, problems = read_table("a.csv", in_tcvn3(TABLE + "3;M\xfcller;x\n"))
    assert printed(problems) == [
        "a.csv:4:2: lỗi: không chắc “Müller” gõ theo bảng mã nào; theo TCVN3 thì là “Mỹller” [letters-doubt]"
    ]


@pytest.mark.parametrize("text", ["Võ Lý", "xã A", "Müller"])
def test_bytes_that_read_in_two_ways_are_refused(text):
    book, problems = read_table("a.csv", f"STT;ten\n1;{text}\n".encode("cp1252"))
    assert book is None
    assert [problem.fault.code for problem in problems] == ["encoding-doubt"]


def test_titles_above_the_table_are_kept_and_do_not_hide_the_separator():
    book, problems = read_table("a.csv", b"UBND HUYEN\n\nDANH SACH,,\nSTT,Ten,Don vi\n1,A,B\n")
    assert problems == ()
    assert [(row.line, row.cells) for row in book.sheets[0].rows] == [
        (1, ("UBND HUYEN", None, None)),
        (3, ("DANH SACH", None, None)),
        (4, ("STT", "Ten", "Don vi")),
        (5, ("1", "A", "B")),
    ]


@pytest.mark.parametrize(("row", "count"), [("3;A", 2), ("3;A;B;C", 4)])
def test_a_row_of_another_width_has_slipped_and_is_told(row, count):
    book, problems = read_table("a.csv", (TABLE + row + "\n").encode())
    assert [problem.lines() for problem in problems] == [
        [
            f"a.csv:4: lỗi: dòng có {count} ô, các dòng khác có 3 ô [csv-row-width]",
            "    sửa: thêm hoặc bớt ô; ô có chứa dấu ngăn cách thì đặt trong dấu ngoặc kép",
        ]
    ]
    assert len(book.sheets[0].rows) == 3


def test_empty_cells_at_the_end_are_nobodys_mistake():
    assert rows_of("a.csv", (TABLE + ";;;;\n3;C;D;;\n").encode())[3:] == [(5, ("3", "C", "D"))]


def test_mistakes_in_cells_are_reported_at_line_and_column():
    book, problems = read_table("a.csv", 'a;b\n"x\ny";#N/A\nHuy?n;\u202ez\n"u\n'.encode())
    assert printed(problems) == [
        "a.csv:5: lỗi: ngoặc kép mở trong dòng này không được đóng [csv-open-quote]",
        "a.csv:2:2: lỗi: ô có lỗi bảng tính #N/A [sheet-error]",
        "a.csv:4:1: lỗi: có chữ đã bị mất: “Huy?n” [lost-letter]",
        "a.csv:4:2: lỗi: có ký tự điều khiển U+202E không nhìn thấy được [invisible-character]",
    ]
    assert book.sheets[0].name == ""
    assert book.sheets[0].place(1, 1) == Place("a.csv", 2, 2)
