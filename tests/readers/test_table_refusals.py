"""Files that are no tables that anybody could read: each beside what is printed, and what is said to mend it."""

import importlib
import io
import pkgutil
import struct
import unicodedata
import zipfile

import pytest
from made_tables import ods, ods_cell, ods_row, raw_xlsx, xls, xlsx, xlsx_parts, zipped

import docgen.readers
from docgen.problem import Fault
from docgen.readers import read_table
from docgen.readers.table import package

SMALL = xlsx(lambda sheet: sheet.append(["a"]))
SMALL_OLD = xls(lambda sheet: sheet.write(0, 0, "a"))
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
SAVE_AGAIN = "mở tệp bằng Excel hoặc LibreOffice rồi chọn “Save As”, loại .xlsx"
SAVE_AS = "mở tệp bằng Excel hoặc LibreOffice rồi chọn “Save As”, loại {}; không đổi đuôi bằng tay"
BROKEN = "mở tệp bằng Excel rồi lưu lại; nếu Excel cũng không mở được thì xin gửi lại tệp"
PASSWORD = "mở tệp, bỏ mật khẩu (File → Info → Protect Workbook → Encrypt with Password, xóa trống) rồi lưu lại"
FILL_IN = "kiểm tra có gửi nhầm tệp không; điền bảng rồi lưu lại"
DELETE = "xóa các trang, dòng và hình thừa, hoặc chép riêng bảng cần gửi sang tệp mới"


def without(part):
    return zipped({name: text for name, text in xlsx_parts(ONE).items() if name != part})


def compound(stream):
    """An old Office file with one stream of this name: what Excel makes of a workbook with a password."""
    name = stream.encode("utf-16-le")
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<5H", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)

    def entry(name, kind, child):
        beside = struct.pack("<HBB3i", len(name) + 2, kind, 1, -1, -1, child)
        return name.ljust(64, b"\0") + beside + bytes(36) + b"\xfe\xff\xff\xff" + bytes(8)

    return header + table + entry("Root Entry".encode("utf-16-le"), 5, 1) + entry(name, 2, -1) + bytes(256)


def encrypted_zip():
    """A zip of which each part is marked as enciphered."""
    content = bytearray(SMALL)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + flags] |= 1
            at = content.find(signature, at + 1)
    return bytes(content)


def a_bomb():
    return zipped({**xlsx_parts(ONE), "xl/more.xml": b" " * (129 * package.MEGABYTE)}, compression=zipfile.ZIP_DEFLATED)


def with_doctype(part):
    parts = xlsx_parts(ONE)
    return zipped({**parts, part: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>' + parts[part]})


REFUSED = {
    "an unknown form": (
        "a.pdf", lambda: b"%PDF-",
        "a.pdf: lỗi: không biết đọc tệp loại “.pdf” [file-ending]",
        "lưu tệp theo một trong các loại trên (trong Excel: “CSV UTF-8”)",
    ),
    "a file that is too large": (
        "a.xlsx", lambda: bytes(package.LARGEST + 1),
        "a.xlsx: lỗi: tệp có 33554433 byte, quá lớn để đọc [too-large]", None,
    ),
    "a workbook cut short": (
        "a.xlsx", lambda: SMALL[:2000], "a.xlsx: lỗi: tệp bảng tính bị hỏng, không mở được [workbook-broken]", BROKEN,
    ),
    "an old workbook cut short": (
        "a.xls", lambda: SMALL_OLD[:2000], "a.xls: lỗi: tệp bảng tính bị hỏng, không mở được [workbook-broken]", BROKEN,
    ),
    "a workbook without its sheet": (
        "a.xlsx", lambda: without("xl/sheet.xml"),
        "a.xlsx: lỗi: tệp bảng tính bị hỏng, không mở được [workbook-broken]", BROKEN,
    ),
    "a workbook without a workbook": (
        "a.xlsx", lambda: without("xl/workbook.xml"),
        "a.xlsx: lỗi: tệp bảng tính bị hỏng, không mở được [workbook-broken]", BROKEN,
    ),
    "a text that is not there": (
        "a.xlsx", lambda: raw_xlsx('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        "a.xlsx: lỗi: tệp bảng tính bị hỏng, không mở được [workbook-broken]", BROKEN,
    ),
    "a picture": (
        "a.xlsx", lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "a.xlsx: lỗi: tệp bảng tính bị hỏng, không mở được [workbook-broken]", BROKEN,
    ),
    "a zip that is enciphered": (
        "a.xlsx", encrypted_zip, "a.xlsx: lỗi: tệp bảng tính bị hỏng, không mở được [workbook-broken]", BROKEN,
    ),
    "a workbook with a password": (
        "a.xlsx", lambda: compound("EncryptedPackage"),
        "a.xlsx: lỗi: tệp được đặt mật khẩu [workbook-password]", PASSWORD,
    ),
    "an open document with a password": (
        "a.ods", lambda: ods("", manifest="<encryption-data/>"),
        "a.ods: lỗi: tệp được đặt mật khẩu [workbook-password]", PASSWORD,
    ),
    "an old workbook with a password": (
        # The record of the user's name becomes that of the password.
        "a.xls", lambda: SMALL_OLD.replace(b"\x5c\0\x70\0", b"\x2f\0\x70\0"),
        "a.xls: lỗi: tệp được đặt mật khẩu [workbook-password]", PASSWORD,
    ),
    "an old workbook under a new name": (
        "a.xlsx", lambda: SMALL_OLD,
        "a.xlsx: lỗi: đuôi tệp là .xlsx, nhưng bên trong là .xls [workbook-form]", SAVE_AS.format(".xlsx"),
    ),
    "a workbook under an old name": (
        "a.xls", lambda: SMALL,
        "a.xls: lỗi: đuôi tệp là .xls, nhưng bên trong là .xlsx [workbook-form]", SAVE_AS.format(".xls"),
    ),
    "a workbook called a CSV": (
        "a.csv", lambda: SMALL,
        "a.csv: lỗi: đuôi tệp là .csv, nhưng bên trong là .xlsx [workbook-form]", SAVE_AS.format(".csv"),
    ),
    "a table of text called a workbook": (
        "a.xls", lambda: b"a\tb\n1\t2\n",
        "a.xls: lỗi: đuôi tệp là .xls, nhưng bên trong là .csv [workbook-form]", SAVE_AS.format(".xls"),
    ),
    "a letter called a workbook": (
        "a.xlsx", lambda: zipped({"word/document.xml": "<a/>"}),
        "a.xlsx: lỗi: đuôi tệp là .xlsx, nhưng bên trong là .docx [workbook-form]", SAVE_AS.format(".xlsx"),
    ),
    "an old letter called a workbook": (
        "a.xls", lambda: compound("WordDocument"),
        "a.xls: lỗi: đuôi tệp là .xls, nhưng bên trong là .doc [workbook-form]", SAVE_AS.format(".xls"),
    ),
    "a binary workbook": (
        "a.xlsx", lambda: zipped({"xl/workbook.bin": b"x"}),
        "a.xlsx: lỗi: đuôi tệp là .xlsx, nhưng bên trong là .xlsb [workbook-form]", SAVE_AS.format(".xlsx"),
    ),
    "a web page called a workbook": (
        "a.xls", lambda: "\ufeff<html><table><tr><td>Kế Sách</td></tr></table></html>".encode(),
        "a.xls: lỗi: tệp là trang web hoặc XML, không phải bảng tính [workbook-web-page]", SAVE_AGAIN,
    ),
    "a web page in UTF-16": (
        "a.xls", lambda: "<table><tr><td>Kế Sách</td></tr></table>".encode("utf-16"),
        "a.xls: lỗi: tệp là trang web hoặc XML, không phải bảng tính [workbook-web-page]", SAVE_AGAIN,
    ),
    "a workbook of Excel 95": (
        "a.xls", lambda: compound("Book"),
        "a.xls: lỗi: tệp được lưu theo dạng Excel 95 hoặc cũ hơn [workbook-too-old]", SAVE_AGAIN,
    ),
    "a workbook of Excel 95 in a file like those of later ones": (
        "a.xls", lambda: SMALL_OLD.replace(b"\x09\x08\x10\0\0\x06\x05\0", b"\x09\x08\x10\0\0\x05\x05\0"),
        "a.xls: lỗi: tệp được lưu theo dạng Excel 95 hoặc cũ hơn [workbook-too-old]", SAVE_AGAIN,
    ),
    "a workbook of Excel 4": (
        "a.xls", lambda: b"\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00",
        "a.xls: lỗi: tệp được lưu theo dạng Excel 95 hoặc cũ hơn [workbook-too-old]", SAVE_AGAIN,
    ),
    "a bomb": (
        "a.xlsx", a_bomb, "a.xlsx: lỗi: bên trong tệp có hơn 128 MB số liệu [workbook-too-big]", DELETE,
    ),
    "a bomb of cells that stand for many": (
        "a.ods", lambda: ods(ods_row(ods_cell("a", number_columns_repeated="200"), number_rows_repeated="1000000")),
        "a.ods: lỗi: tệp có hơn 4000000 ô có số liệu [table-too-many-cells]", DELETE,
    ),
    "a value far below": (
        "a.xlsx", lambda: xlsx(lambda sheet: sheet.cell(100_001, 2, "x")),
        "a.xlsx:DS!B100001: lỗi: có số liệu ở dòng 100001, quá 100000 dòng [table-too-long]",
        "xóa số liệu lạc ở cuối bảng, hoặc chia thành nhiều tệp",
    ),
    "a row that stands for many": (
        "a.ods", lambda: ods(ods_row(ods_cell("a"), number_rows_repeated="1000000")),
        "a.ods:DS!A100001: lỗi: có số liệu ở dòng 100001, quá 100000 dòng [table-too-long]",
        "xóa số liệu lạc ở cuối bảng, hoặc chia thành nhiều tệp",
    ),
    "a value far to the right": (
        "a.xls", lambda: xls(lambda sheet: sheet.write(3, 200, "x")),
        "a.xls:DS!GS4: lỗi: có số liệu ở cột GS, quá 200 cột [table-too-wide]", "xóa số liệu lạc ở bên phải bảng",
    ),
    "an entity in a sheet": (
        "a.xlsx", lambda: with_doctype("xl/sheet.xml"),
        "a.xlsx: lỗi: tệp có khai báo XML không được phép (DOCTYPE) [workbook-entities]", SAVE_AGAIN,
    ),
    "an entity in the list of sheets": (
        "a.xlsx", lambda: with_doctype("xl/workbook.xml"),
        "a.xlsx: lỗi: tệp có khai báo XML không được phép (DOCTYPE) [workbook-entities]", SAVE_AGAIN,
    ),
    "nothing at all": ("a.xlsx", lambda: b"", "a.xlsx: lỗi: tệp không có ô nào có chữ hay số [table-empty]", FILL_IN),
    "a workbook without a value": (
        "a.xlsx", lambda: xlsx(lambda sheet: None),
        "a.xlsx: lỗi: tệp không có ô nào có chữ hay số [table-empty]", FILL_IN,
    ),
    "an old workbook without a value": (
        "a.xls", lambda: xls(lambda sheet: None), "a.xls: lỗi: tệp không có ô nào có chữ hay số [table-empty]", FILL_IN,
    ),
    "a CSV without a value": (
        "a.csv", lambda: b";;\n;;\n", "a.csv: lỗi: tệp không có ô nào có chữ hay số [table-empty]", FILL_IN,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_read_is_one_problem_that_says_how_to_mend_it(case):
    name, content, said, mend = REFUSED[case]
    book, problems = read_table(name, content())
    assert book is None
    (problem,) = problems
    assert problem.lines()[0] == said
    assert problem.mend() == (mend or "")


def test_no_file_named_by_an_entity_is_opened(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("geheim")
    parts = xlsx_parts('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')
    parts["xl/sheet.xml"] = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]>' + parts["xl/sheet.xml"]
    book, problems = read_table("a.xlsx", zipped(parts))
    assert book is None
    assert "geheim" not in str(problems)


def test_formatted_cells_without_a_value_are_no_table():
    cells = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert read_table("a.xlsx", raw_xlsx(ONE + cells))[1] == ()


def test_a_workbook_of_which_the_parts_are_named_by_another_system_is_read():
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, text in xlsx_parts(ONE).items():
            entry = zipfile.ZipInfo(name.replace("xl/", "XL/"))
            archive.writestr(entry, text)
    book, problems = read_table("a.xlsx", whole.getvalue())
    assert (book.sheets[0].rows[0].cells, problems) == (("1",), ())


def _faults():
    for found in pkgutil.walk_packages(docgen.readers.__path__, "docgen.readers."):
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, Fault):
                yield value


FAULTS = {fault.code: fault for fault in _faults()}


def test_no_two_faults_of_the_readers_share_a_code():
    assert len(FAULTS) > 45
    assert len({id(fault) for fault in _faults()}) == len(FAULTS)


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_is_explained_in_both_languages_in_composed_letters(code):
    fault = FAULTS[code]
    for said in (fault.says, fault.need, fault.mend, fault.explain):
        if said is not None:
            assert said.vi and said.en
            assert said.vi == unicodedata.normalize("NFC", said.vi)
            assert said.vi != said.en
    assert "{" not in fault.explain.vi + fault.explain.en
