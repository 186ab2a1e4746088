"""Encodings: what is read, and what is refused rather than guessed."""

import unicodedata

import pytest

from docgen.readers import read
from docgen.readers.text import LARGEST


def cp1258(text):
    """Vietnamese as a Windows program writes it in code page 1258: the tone after its vowel."""
    written = b""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        vowel = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        try:
            written += letter.encode("cp1258")
        except UnicodeEncodeError:
            written += (vowel + tones).encode("cp1258")
    return written


def printed(problems):
    return [problem.lines()[0] for problem in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(("name", "text"), [("a.yaml", "tên: Kế Sách\n"), ("a.csv", "tên\nKế Sách\n")])
def test_utf8_and_marked_utf16_are_read(encoding, name, text):
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    found, problems = read(name, mark + text.encode(encoding))
    assert problems == ()
    assert found.plain() in ({"tên": "Kế Sách"}, [{"tên": "Kế Sách"}])
    assert found.place.column == 1


def test_yaml_that_is_not_utf8_is_a_problem_at_its_line():
    found, problems = read("plan.yaml", b"a: b\nc: Hu\xffy\n")
    assert found is None
    assert printed(problems) == [
        "plan.yaml:2:6: lỗi: tệp không đọc được theo bảng mã UTF-8: có byte 0xFF không hợp lệ [encoding]"
    ]


def test_broken_utf16_is_a_problem():
    found, problems = read("u.csv", b"\xff\xfea\x00\x00\xd8")
    assert found is None
    assert printed(problems) == [
        "u.csv: lỗi: tệp không đọc được theo bảng mã UTF-16: có byte 0x00 không hợp lệ [encoding]"
    ]


@pytest.mark.parametrize("name", ["plan.yaml", "u.csv"])
@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x85", "\u2028", "\ufeff"])
def test_control_characters_are_refused_with_their_place(name, sign):
    found, problems = read(name, f"a: b\nc: d{sign}\n".encode())
    assert found is None
    assert printed(problems) == [
        f"{name}:2:5: lỗi: có ký tự điều khiển U+{ord(sign):04X} không nhìn thấy được [invisible-character]"
    ]


def test_a_letter_lost_before_is_reported_and_the_rest_is_read():
    found, problems = read("plan.yaml", "a: Huy\ufffdn Kế Sách\n".encode())
    assert found.plain() == {"a": "Huy\ufffdn Kế Sách"}
    assert printed(problems) == ["plan.yaml:1:7: lỗi: có chữ đã bị mất: “Huy\ufffdn” [lost-letter]"]


def test_a_file_that_is_too_large_is_refused_unread():
    found, problems = read("plan.yaml", b"a" * (LARGEST + 1))
    assert found is None
    assert printed(problems) == ["plan.yaml: lỗi: tệp có 8388609 byte, quá lớn để đọc [too-large]"]


def test_a_file_of_an_unknown_form_is_a_problem_that_names_the_known_ones():
    found, problems = read("plans/a.b/units.xlsx", b"")
    assert found is None
    assert problems[0].lines()[:2] == [
        "plans/a.b/units.xlsx: lỗi: không biết đọc tệp loại “.xlsx” [file-ending]",
        "    cần: tệp .csv, .yaml, .yml",
    ]


@pytest.mark.parametrize("name", ["U.CSV", "a.yml", "A.YAML"])
def test_the_ending_of_a_name_may_be_in_capitals(name):
    assert read(name, b"a: b\nc: d\n")[0] is not None


NAMES = "Huyện Kế Sách", "Thị xã Vĩnh Châu", "Mỹ Xuyên", "Cù Lao Dung", "Thạnh Trị", "Trần Đề", "Quới Thiện", "Nghĩa"


def test_a_table_in_windows_1258_is_read_and_composed():
    found, problems = read("u.csv", cp1258("Đơn vị\n" + "\n".join(NAMES)))
    assert problems == ()
    assert found.plain() == [{"Đơn vị": name} for name in NAMES]


TCVN3_WITH_A_STRANGER = b"ten\n" + b"Nguy\xd4n V\xa8n \xa7\xf8c\n" * 8 + b"M\xfcller\n"


@pytest.mark.parametrize(
    ("content", "encoding", "was"),
    [
        (b"ten\nHuye\xe4n Ke\xe1 Sa\xf9ch\n", "VNI", "Huyeän"),
        (b"ten\nHuy\xd6n K\xd5 S\xb8ch\n", "TCVN3", "HuyÖn"),
    ],
)
def test_a_table_typed_for_old_fonts_is_converted_with_a_warning(content, encoding, was):
    found, problems = read("u.csv", content)
    assert found.plain() == [{"ten": "Huyện Kế Sách"}]
    assert printed(problems) == [
        f"u.csv:2:1: lưu ý: tệp được gõ theo {encoding} và đã được chuyển sang Unicode, "
        f"ví dụ “{was}” thành “Huyện” [old-encoding]"
    ]


@pytest.mark.parametrize(
    ("content", "line", "shown"),
    [
        ("ten\nVõ Lý\n".encode("cp1252"), 2, "V\ufffd"),
        ("ten\nxã A\n".encode("cp1252"), 2, "x\ufffd"),
        (b"ten\nan\nphong\xf2\n", 3, "phong\ufffd"),
        (b"ten\nho\xec\xe1\n", 2, "ho\ufffd\ufffd"),
        (b"ten\nT\xefng\n", 2, "T\ufffdng"),
        (TCVN3_WITH_A_STRANGER, 10, "M\ufffdller"),
    ],
    ids=["õ or ơ", "ã or ă", "a tone on a consonant", "two tones", "TCVN3 or a foreign name", "one word of many"],
)
def test_a_reading_that_is_in_doubt_is_a_problem_and_never_a_guess(content, line, shown):
    found, problems = read("u.csv", content)
    assert found is None
    assert printed(problems) == [
        f"u.csv:{line}: lỗi: không chắc tệp được lưu theo bảng mã nào: chữ “{shown}” "
        "đọc không ra tiếng Việt hoặc đọc được hai cách [encoding-doubt]"
    ]
