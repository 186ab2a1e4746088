"""Files that are no Word files, or were made to do harm: one clear problem each, and nothing is unpacked or fetched."""

import io
import random
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.readers.word import read_word
from docgen.readers.word.package import COMPOUND, ENCRYPTED, LARGEST, MEGABYTE
from word_edits import plan, with_part


def code(content: bytes) -> str:
    file, problems = read_word("ke-hoach.docx", content)
    assert file is None
    (problem,) = problems
    assert problem.place.file == "ke-hoach.docx"
    for lang in ("vi", "en"):
        assert problem.lines(lang)
    return problem.fault.code


def zipped(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in parts.items():
            bundle.writestr(name, content)
    return target.getvalue()


def test_a_file_with_a_password_is_told():
    assert code(COMPOUND + bytes(600) + ENCRYPTED + bytes(100)) == "word-password"


@pytest.mark.parametrize(
    "content",
    [COMPOUND + b"WordDocument", b"{\\rtf1 a}", b"%PDF-1.7", b"  <html>", b"\xef\xbb\xbf<?xml version='1.0'?><a/>",
     zipped(**{"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
     zipped(**{"xl/workbook.xml": b"<a/>", "_rels/.rels": b"<a/>"})],
)  # fmt: skip
def test_another_form_under_the_name_docx_is_told(content):
    assert code(content) == "word-form"


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", bytes(50), zipped(a=b"b"), plan()[:-100]])
def test_a_broken_file_is_told(content):
    assert code(content) == "word-broken"


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/header1.xml", "_rels/.rels"])
@pytest.mark.parametrize("spoilt", [b"", b"<a>", b"\x00\xff", b"<w:p xmlns:w='x'>"])
def test_a_part_that_is_no_xml_is_told(name, spoilt):
    assert code(with_part(plan(), name, lambda _: spoilt)) == "word-broken"


def test_a_text_part_without_a_body_is_told():
    content = with_part(plan(), "word/document.xml", lambda part: part.replace(b"w:body>", b"w:bodi>"))
    assert code(content) == "word-broken"


def test_a_bomb_is_not_unpacked():
    began = time.perf_counter()
    assert code(with_part(plan(), "word/document.xml", lambda _: b" " * 80 * MEGABYTE)) == "word-too-big"
    assert time.perf_counter() - began < 5
    assert code(b"PK\x03\x04" + bytes(LARGEST)) == "word-too-big"


def test_a_zip_that_lies_about_its_sizes_is_broken():
    content = bytearray(with_part(plan(), "word/document.xml", lambda part: part))
    entry = content.rindex(b"word/document.xml") - 46
    content[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    assert code(bytes(content)) == "word-broken"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
def test_entities_and_files_from_outside_are_refused(encoding, tmp_path):
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("mật khẩu")
    declared = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY y "&x;&x;&x;">]>'

    def change(part: bytes) -> bytes:
        text = part.decode().replace('encoding="UTF-8"', f'encoding="{encoding[:6]}"')
        head, _, rest = text.partition("?>")
        return f"{head}?>{declared}{rest}".replace("Tập thể", "&x;").encode(encoding)

    assert code(with_part(plan(), "word/document.xml", change)) in ("word-entities", "word-broken")


def test_a_doctype_after_a_long_comment_is_refused():
    def change(part: bytes) -> bytes:
        head, _, rest = part.partition(b"?>")
        return head + b"?><!--" + b" " * 9000 + b"--><!DOCTYPE w [<!ENTITY x 'y'>]>" + rest

    assert code(with_part(plan(), "word/document.xml", change)) == "word-entities"


def test_bottomless_nesting_is_told():
    deep = b"<w:sdt><w:sdtContent>" * 20_000 + b"</w:sdtContent></w:sdt>" * 20_000
    content = with_part(plan(), "word/document.xml", lambda part: part.replace(b"<w:body>", b"<w:body>" + deep))
    assert code(content) == "word-broken"


def test_deep_nesting_that_a_parser_lets_through_is_no_crash():
    deep = b"<w:sdt><w:sdtContent>" * 110 + b"</w:sdtContent></w:sdt>" * 110
    content = with_part(plan(), "word/document.xml", lambda part: part.replace(b"<w:body>", b"<w:body>" + deep))
    assert read_word("x", content)[0] is not None


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_file_damaged_anywhere_is_read_or_told_and_never_a_crash(seed):
    chance = random.Random(seed)
    content = bytearray(plan())
    for _ in range(chance.randrange(1, 20)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    file, problems = read_word("x", bytes(content))
    assert (file is None) == bool(problems)


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_xml_damaged_anywhere_is_read_or_told_and_never_a_crash(seed):
    chance = random.Random(seed)

    def change(part: bytes) -> bytes:
        damaged = bytearray(part)
        for _ in range(chance.randrange(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.choice(b'<>/"w:0 a')
        return bytes(damaged)

    part = chance.choice(["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"])
    file, problems = read_word("x", with_part(plan(), part, change))
    assert (file is None) == bool(problems)
