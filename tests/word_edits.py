"""Papers as docgen makes them, and what people and programs do to such files: edits of their XML and of their zip."""

from __future__ import annotations

import functools
import io
import random
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document
from lxml import etree

from docgen import writers
from offices import office, prepared

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {"w": W[1:-1]}
SOFFICE = shutil.which("soffice")


@functools.cache
def papers() -> dict[str, bytes]:
    """The plan and the annex of a small commune, as Word files."""
    with tempfile.TemporaryDirectory() as folder:
        plan = prepared(office(Path(folder)))
        made = {
            document.name: writers.write("docx", document.facts, plan.templates[document.template])[0]
            for document in plan.documents
        }
    assert all(made.values())
    return {name: content for name, content in made.items() if content}


def plan() -> bytes:
    return papers()["ke-hoach"]


def annex() -> bytes:
    return papers()["phu-luc-phan-bo"]


def edited(content: bytes, *changes: Callable[[Document], object]) -> bytes:
    """What is left when somebody made these changes with python-docx and saved."""
    document = docx.Document(io.BytesIO(content))
    for change in changes:
        change(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def replaced(old: str, new: str) -> Callable[[Document], None]:
    """Changes a piece of text wherever it stands, runs or no runs."""

    def change(document: Document) -> None:
        cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
        for paragraph in [*document.paragraphs, *(each for cell in cells for each in cell.paragraphs)]:
            if old in paragraph.text:
                text = paragraph.text.replace(old, new)
                for run in paragraph.runs[1:]:
                    run.text = ""
                paragraph.runs[0].text = text

    return change


def in_table(row: int, column: int, text: str) -> Callable[[Document], None]:
    """Changes a cell of the last table."""

    def change(document: Document) -> None:
        document.tables[-1].rows[row].cells[column].paragraphs[0].runs[0].text = text

    return change


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same file with one part changed; `b""` is what a part that is not there changes from."""
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        parts = {entry.filename: bundle.read(entry) for entry in bundle.infolist()}
    parts[name] = change(parts.get(name, b""))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as bundle:
        for part, data in parts.items():
            bundle.writestr(part, data)
    return target.getvalue()


def body_replaced(content: bytes, *pairs: tuple[str, str]) -> bytes:
    """The same file with pieces of its text part replaced; each must be there."""

    def change(part: bytes) -> bytes:
        text = part.decode()
        for old, new in pairs:
            assert old in text, old
            text = text.replace(old, new, 1)
        return text.encode()

    return with_part(content, "word/document.xml", change)


def resaved(*contents: bytes) -> list[bytes]:
    """The files as LibreOffice writes them after it has opened them."""
    assert SOFFICE
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "out").mkdir()
        for number, content in enumerate(contents):
            (root / f"{number}.docx").write_bytes(content)
        files = [str(root / f"{number}.docx") for number in range(len(contents))]
        profile = f"-env:UserInstallation={(root / 'profile').as_uri()}"
        subprocess.run(
            [SOFFICE, profile, "--headless", "--convert-to", "docx", "--outdir", str(root / "out"), *files],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return [(root / "out" / f"{number}.docx").read_bytes() for number in range(len(contents))]


def randomly_edited(content: bytes, chance: random.Random, many: int = 4) -> bytes:
    """A file in which somebody changed words, paragraphs and rows here and there, and Word cut its runs anew."""

    def change(part: bytes) -> bytes:
        root = etree.fromstring(part)
        for _ in range(many):
            chance.choice(EDITS)(root, chance)
        return etree.tostring(root)

    return with_part(content, "word/document.xml", change)


WORDS = ("14", "các", "Ủy ban", "xã", "1.000.000", "thôn Đông;", "được", "&", "<x>", "Nguyễn")


def _texts(root: etree._Element) -> list[etree._Element]:
    return [text for text in root.iter(f"{W}t") if (text.text or "").strip()]


def _change_word(root: etree._Element, chance: random.Random) -> None:
    text = chance.choice(_texts(root))
    words = re.split(r"(\s+)", text.text or "")
    place = chance.randrange(len(words))
    words[place : place + chance.randrange(3)] = [chance.choice(WORDS)] if chance.random() < 0.7 else []
    text.text = "".join(words)


def _split_run(root: etree._Element, chance: random.Random) -> None:
    """What Word does wherever somebody stopped typing: one run becomes two, and a mark of the speller between."""
    text = chance.choice(_texts(root))
    run = text.getparent()
    if len(run.findall(f"{W}t")) != 1:
        return
    cut = chance.randrange(len(text.text or ""))
    other = etree.fromstring(etree.tostring(run))
    other.find(f"{W}t").text = (text.text or "")[cut:]
    text.text = (text.text or "")[:cut]
    for each in (text, other.find(f"{W}t")):
        each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.addnext(other)
    run.addnext(etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"}))


def _paragraphs(root: etree._Element) -> list[etree._Element]:
    return root.xpath("w:body/w:p[.//w:t]", namespaces=NAMES)


def _drop_paragraph(root: etree._Element, chance: random.Random) -> None:
    if len(found := _paragraphs(root)) > 2:
        chosen = chance.choice(found)
        chosen.getparent().remove(chosen)


def _add_paragraph(root: etree._Element, chance: random.Random) -> None:
    made = etree.Element(f"{W}p")
    run = etree.SubElement(made, f"{W}r")
    etree.SubElement(run, f"{W}t").text = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 6)))
    chance.choice(_paragraphs(root)).addnext(made)


def _rows(root: etree._Element) -> list[etree._Element]:
    return root.xpath("w:body/w:tbl/w:tr[not(w:trPr/w:tblHeader)]", namespaces=NAMES)


def _drop_row(root: etree._Element, chance: random.Random) -> None:
    if len(found := _rows(root)) > 2:
        chosen = chance.choice(found)
        chosen.getparent().remove(chosen)


def _copy_row(root: etree._Element, chance: random.Random) -> None:
    row = chance.choice(_rows(root))
    row.addnext(etree.fromstring(etree.tostring(row)))


EDITS = (_change_word, _change_word, _change_word, _split_run, _drop_paragraph, _add_paragraph, _drop_row, _copy_row)
