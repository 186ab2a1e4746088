"""`explain`, and that every fault of docgen can be explained."""

import re
from collections import Counter
from pathlib import Path

import pytest

import docgen
from docgen.cli.faults import every_fault

SOURCE = Path(docgen.__file__).parent
DECLARED = re.compile(r'^[A-Z_]+(?:: Fault)? = Fault\(\s*"([a-z0-9-]+)"', re.MULTILINE)


def declared_codes():
    return [code for path in sorted(SOURCE.rglob("*.py")) for code in DECLARED.findall(path.read_text("utf-8"))]


def test_every_fault_declared_anywhere_is_found():
    codes = declared_codes()
    assert len(codes) > 60
    assert set(codes) == set(every_fault())


def test_a_code_stands_for_one_fault():
    assert [code for code, times in Counter(declared_codes()).items() if times > 1] == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_code_can_be_explained_in_both_languages(call, lang):
    for code, fault in every_fault().items():
        paragraph = fault.explain.en if lang == "en" else fault.explain.vi
        assert paragraph.strip(), code
    shown = call("explain", "date-form", "--lang", lang)
    assert shown.code == 0
    assert shown.out.startswith(f"date-form ({'error' if lang == 'en' else 'lỗi'}): ")
    explained = every_fault()["date-form"].explain
    assert (explained.en if lang == "en" else explained.vi) in shown.words


def test_what_watching_meets_can_be_explained(call):
    shown = call("explain", "sources-moved")
    assert shown.code == 0
    assert shown.out.startswith("sources-moved (lỗi): các tệp của kế hoạch còn đang được lưu")
    assert "Không văn bản nào được ghi; docgen watch tự soạn lại khi tệp đã lưu xong." in shown.words


def test_without_a_code_every_code_is_listed_on_one_line(call):
    shown = call("explain")
    lines = shown.out.splitlines()
    assert [line.split()[0] for line in lines] == sorted(every_fault())
    assert "{" not in shown.out
    assert "docgen explain MÃ" in shown.err


def test_a_code_may_be_copied_with_its_brackets(call):
    assert call("explain", "[date-form]").out == call("explain", "date-form").out


def test_an_unknown_code_ends_with_2_and_asks_for_the_closest(call):
    shown = call("explain", "date-from")
    assert shown.code == 2
    assert "Không có mã lỗi “date-from”. Có phải “date-form”?" in shown.err
    assert "docgen explain" in shown.err
