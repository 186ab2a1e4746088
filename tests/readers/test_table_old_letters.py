"""Cells that were typed for fonts of before Unicode: what is converted, what stays, and what nobody can tell."""

import pytest
from made_tables import ods, ods_cell, ods_row, printed, raw_xlsx, xls, xlsx
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from xlwt import easyfont, easyxf

from docgen.readers import read_table

CLEAR = "NguyÔn V¨n §øc", "TrÇn ThÞ H­¬ng"


def column(*texts, fonts=()):
    """The first column as it is read from a workbook, with the lines of its notes and problems."""

    def fill(sheet):
        for line, text in enumerate(texts, 1):
            sheet.cell(line, 1, text)
            if line <= len(fonts) and fonts[line - 1]:
                sheet.cell(line, 1).font = Font(name=fonts[line - 1])

    book, problems = read_table("a.xlsx", xlsx(fill))
    (sheet,) = book.sheets
    notes = [f"{note.place.cell}: {note.was} → {note.became}" for note in sheet.notes]
    return [row.cells[0] for row in sheet.rows], notes, printed(problems)


def test_a_cell_in_an_old_font_is_converted_with_a_note():
    cells, notes, problems = column(
        "NguyÔn V¨n §øc", "céng hßa", "Nguyeãn Vaên Ñöùc", fonts=(".VnTime", ".VnTimeH", "VNI-Times")
    )
    assert cells == ["Nguyễn Văn Đức", "CỘNG HÒA", "Nguyễn Văn Đức"]
    assert notes == [
        "DS!A1: NguyÔn V¨n §øc → Nguyễn Văn Đức",
        "DS!A2: céng hßa → CỘNG HÒA",
        "DS!A3: Nguyeãn Vaên Ñöùc → Nguyễn Văn Đức",
    ]
    assert problems == []


def test_the_note_says_why():
    book, _ = read_table("a.xlsx", xlsx(lambda sheet: sheet.append([CLEAR[0]])))
    assert book.sheets[0].notes[0].why.fill("vi", {}) == "chữ gõ theo TCVN3 được chuyển sang Unicode"


def test_an_old_workbook_and_an_open_document_know_their_fonts():
    styles = (
        '<style:style style:name="a" style:family="table-cell">'
        '<style:text-properties style:font-name=".VnTimeH"/></style:style>'
    )
    written = {
        "a.xls": xls(lambda sheet: sheet.write(0, 0, "céng hßa", easyxf("font: name .VnTimeH"))),
        "a.ods": ods(ods_row(ods_cell("céng hßa", style_name="a")), styles),
    }
    for name, content in written.items():
        book, problems = read_table(name, content)
        assert (book.sheets[0].rows[0].cells, problems) == (("CỘNG HÒA",), ())


def test_letters_that_have_an_old_font_of_their_own_are_converted():
    font = InlineFont(rFont=".VnTime")
    cells, notes, _ = column(CellRichText(TextBlock(font, "T"), TextBlock(font, "ïng")), fonts=("Arial",))
    assert (cells, notes) == (["Tùng"], ["DS!A1: Tïng → Tùng"])


def test_letters_of_an_old_workbook_that_have_an_old_font_of_their_own_are_converted():
    pieces = [("T", easyfont("name Arial")), ("ïng", easyfont("name .VnTime"))]
    book, problems = read_table("a.xls", xls(lambda sheet: sheet.write_rich_text(0, 0, pieces)))
    assert (book.sheets[0].rows[0].cells, problems) == (("Tùng",), ())


def test_a_text_that_is_surely_of_an_old_encoding_is_converted_whatever_its_font():
    assert column(*CLEAR) == (
        ["Nguyễn Văn Đức", "Trần Thị Hương"],
        ["DS!A1: NguyÔn V¨n §øc → Nguyễn Văn Đức", "DS!A2: TrÇn ThÞ H­¬ng → Trần Thị Hương"],
        [],
    )


def test_a_text_in_unicode_stays_though_an_old_font_was_left_over():
    assert column("Nguyễn Văn Đức", "Hà", fonts=(".VnTime", "VNI-Times")) == (["Nguyễn Văn Đức", "Hà"], [], [])


def test_letters_decide_where_the_font_says_another_old_encoding():
    cells, notes, problems = column("Nguyeãn Vaên Ñöùc", fonts=(".VnTime",))
    assert (cells, len(notes), problems) == (["Nguyễn Văn Đức"], 1, [])


def test_a_short_text_is_judged_by_its_column():
    cells, notes, problems = column(*CLEAR, "Tïng")
    assert (cells[2], notes[2], problems) == ("Tùng", "DS!A3: Tïng → Tùng", [])


def test_a_short_text_in_a_column_of_unicode_stays():
    names = ["Nguyễn Văn Đức", "Cao Bé", "Tïng", "Müller", "Hélène"]
    assert column(*names) == (names, [], [])


def test_a_name_that_reads_in_two_ways_is_judged_by_its_row():
    def fill(sheet):
        sheet.append(["Họ và tên", "Nơi ở"])
        sheet.append(["Cao Bé", "Kế Sách"])
        sheet.append(["Cao Bé", "HuyÖn KÕ S¸ch"])
        sheet.append([CLEAR[1], "Cao Bé"])

    book, problems = read_table("a.xlsx", xlsx(fill))
    assert [row.cells for row in book.sheets[0].rows] == [
        ("Họ và tên", "Nơi ở"),
        ("Cao Bé", "Kế Sách"),
        ("Cao Bộ", "Huyện Kế Sách"),
        ("Trần Thị Hương", "Cao Bộ"),
    ]
    assert problems == ()


@pytest.mark.parametrize(("text", "read"), [("Cao Bé", "Cao Bộ"), ("Tên", "Tờn")])
def test_a_text_that_reads_in_two_ways_with_nothing_to_judge_it_by_is_a_doubt_and_never_a_guess(text, read):
    book, problems = read_table("a.xlsx", xlsx(lambda sheet: [sheet.append([name]) for name in (text, *CLEAR)]))
    assert book.sheets[0].rows[0].cells == (text,)
    assert [problem.lines() for problem in problems] == [
        [
            f"a.xlsx:DS!A1: lỗi: không chắc “{text}” gõ theo bảng mã nào; theo TCVN3 thì là “{read}” [letters-doubt]",
            "    sửa: gõ lại ô này bằng Unicode",
        ]
    ]


def test_an_old_name_too_short_to_be_sure_among_names_of_today_is_a_doubt():
    cells, _, problems = column("Nguyễn Văn Đức", *CLEAR, "Tïng")
    assert cells[3] == "Tïng"
    assert problems == [
        "a.xlsx:DS!A4: lỗi: không chắc “Tïng” gõ theo bảng mã nào; theo TCVN3 thì là “Tùng” [letters-doubt]"
    ]


def test_a_foreign_name_in_a_column_of_an_old_encoding_is_a_doubt():
    cells, notes, problems = column(*CLEAR, "Müller")
    assert cells[2] == "Müller"
    assert len(notes) == 2
    assert problems == [
        "a.xlsx:DS!A3: lỗi: không chắc “Müller” gõ theo bảng mã nào; theo TCVN3 thì là “Mỹller” [letters-doubt]"
    ]


def test_a_font_that_was_left_over_proves_nothing():
    _, _, problems = column("Nguyễn Văn Đức", "Cao Bé", fonts=(".VnTime", ".VnTime"))
    assert problems == [
        "a.xlsx:DS!A2: lỗi: không chắc “Cao Bé” gõ theo bảng mã nào; theo TCVN3 thì là “Cao Bộ” [letters-doubt]"
    ]


def test_headings_and_numbers_in_an_old_font_are_left_alone():
    assert column("STT", 14, "98 %", fonts=(".VnTime", ".VnTimeH", ".VnTime")) == (["STT", "14", "98 %"], [], [])


@pytest.mark.parametrize("text", ["m²", "30 °C", "½", "“x”", "Café", "ß"])
def test_signs_that_are_no_letters_of_old_fonts_stay(text):
    assert column("Nguyễn Văn Đức", text) == (["Nguyễn Văn Đức", text], [], [])


def test_phonetic_hints_are_no_part_of_a_text():
    strings = "<si><r><t>Hà</t></r><r><t> Tiên</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>"
    book, _ = read_table("a.xlsx", raw_xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings=strings))
    assert book.sheets[0].rows[0].cells == ("Hà Tiên",)
