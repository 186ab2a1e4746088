"""Reads back what the writers made: words, styles and places on the page."""

from __future__ import annotations

import ctypes
import io
import re
import zipfile
from dataclasses import dataclass

import docx
import pypdfium2
import pypdfium2.raw as raw
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from docgen.model.facts import Facts
from docgen.model.template import Template
from docgen.writers import write

MM = 72 / 25.4
REGULAR, BOLD, ITALIC, BOLD_ITALIC = "regular", "bold", "italic", "bold italic"
TWINS = {"Liberation-Serif", "Times-New-Roman", "Tinos"}


def made(format: str, facts: Facts, template: Template) -> bytes:
    """The paper, which must be without problems."""
    content, problems = write(format, facts, template)
    assert content is not None, [line for problem in problems for line in problem.lines()]
    assert problems == ()
    return content


def word(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def word_paragraphs(content: bytes) -> list[WordParagraph]:
    """All paragraphs with words, those in tables too, in the order of the file."""
    document = word(content)
    found = [WordParagraph(element, document) for element in document.element.body.iter(qn("w:p"))]
    return [paragraph for paragraph in found if paragraph.text.strip()]


def word_tables(content: bytes) -> list[WordTable]:
    return word(content).tables


def in_one_line(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class Line:
    """One line on a PDF page: millimetres from the left and the top edge; the size in points; the font's name."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str


def _letter(page: raw.FPDF_TEXTPAGE, index: int) -> tuple[str, float]:
    flags, buffer = ctypes.c_int(), ctypes.create_string_buffer(200)
    raw.FPDFText_GetFontInfo(page, index, buffer, 200, flags)
    return buffer.value.decode(), raw.FPDFText_GetFontSize(page, index)


def _scale(page: raw.FPDF_TEXTPAGE, index: int) -> float:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(page, index, matrix)
    return abs(matrix.d)


def pdf_lines(content: bytes) -> list[list[Line]]:
    """The lines of each page, in the order of the file; cells side by side are lines of their own."""
    pages = []
    for page in pypdfium2.PdfDocument(content):
        height = page.get_height()
        text_page = page.get_textpage()
        lines: list[Line] = []
        run: list[tuple[str, float, float, float, float, str]] = []
        for index in range(text_page.count_chars()):
            character = chr(raw.FPDFText_GetUnicode(text_page, index))
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(text_page, index, x, y)
            box = raw.FS_RECTF()
            raw.FPDFText_GetLooseCharBox(text_page, index, box)
            # Spaces that the reader itself puts in stand between cells; those of the text are in the file.
            if character in "\r\n" or (character == " " and raw.FPDFText_IsGenerated(text_page, index)):
                if run:
                    lines.append(_line(run))
                run = []
                continue
            font, size = _letter(text_page, index)
            run.append(
                (
                    character,
                    box.left / MM,
                    box.right / MM,
                    (height - y.value) / MM,
                    size * _scale(text_page, index),
                    font,
                )
            )
        if run:
            lines.append(_line(run))
        pages.append([line for line in lines if line.text])
    return pages


def _line(run: list[tuple[str, float, float, float, float, str]]) -> Line:
    seen = [letter for letter in run if not letter[0].isspace()]
    if not seen:
        return Line("", 0, 0, 0, 0, "")
    return Line(
        "".join(letter[0] for letter in run).strip(),
        min(letter[1] for letter in seen),
        max(letter[2] for letter in seen),
        seen[0][3],
        round(max(letter[4] for letter in seen), 1),
        re.sub(r"^[A-Z]{6}\+", "", seen[0][5]),
    )


def pdf_words(content: bytes) -> str:
    """All words of a PDF without the page heads, on one line."""
    return in_one_line(" ".join(line.text for page in pdf_lines(content) for line in page if line.baseline > 19))


def the_line(pages: list[list[Line]], start: str) -> Line:
    found = [line for page in pages for line in page if line.text.startswith(start)]
    assert len(found) == 1, (start, [line.text for line in found])
    return found[0]


def weight(line: Line) -> str:
    slant = line.font.removeprefix(next(twin for twin in TWINS if line.font.startswith(twin)))
    return {"": REGULAR, "-Bold": BOLD, "-Italic": ITALIC, "-Bold-Italic": BOLD_ITALIC}[slant]


def middle(line: Line) -> float:
    return (line.left + line.right) / 2


def the_paragraph(content: bytes, start: str) -> WordParagraph:
    found = [paragraph for paragraph in word_paragraphs(content) if paragraph.text.startswith(start)]
    assert len(found) == 1, (start, [paragraph.text for paragraph in found])
    return found[0]


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        return bundle.read(name).decode()


def look(paragraph: WordParagraph) -> tuple[float, bool, bool, object]:
    """Size, bold, italic and alignment of a paragraph, by its style: nothing is set by hand on top of it."""
    font = paragraph.style.font
    assert all(run.font.size is None for run in paragraph.runs)
    return font.size.pt, bool(font.bold), bool(font.italic), paragraph.style.paragraph_format.alignment
