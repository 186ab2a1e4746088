"""Certificates printed both ways and read back with another program's eyes."""

from __future__ import annotations

import ctypes
import functools
import io
import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import jinja2
import pypdfium2
import pypdfium2.raw as raw
from tests.overlay.sample_certificate import record, template

from docgen.model.template import Template
from docgen.overlay import Compiled, Rendered, compile, render
from docgen.overlay.sheet import ready
from docgen.page_layout.jail import ROOT


@dataclass(frozen=True)
class Letter:
    """A letter on a page; points from the left and the lower edge."""

    text: str
    x: float
    y: float


@functools.cache
def compiled() -> Compiled:
    """The sample, compiled once for all tests."""
    made = compile(template(), record(0))
    assert made.compiled is not None, made
    return made.compiled


def printed(records: Iterable[Mapping[str, str]], jobs: int = 1) -> tuple[bytes, Rendered]:
    """The PDF of records set the fast way."""
    parts: list[bytes] = []
    done = render(compiled(), records, parts.append, jobs=jobs, template=template())
    return b"".join(parts), done


def by_weasyprint(record: Mapping[str, str], sheet: Template) -> bytes:
    """The PDF of one record as anyone would make it."""
    from weasyprint import HTML

    at = ready(sheet, {})
    page = sheet.files[at.file].decode()
    html = jinja2.Environment(autoescape=True).from_string(page).render(record)
    tree = HTML(string=html, base_url=ROOT + at.file, url_fetcher=at.fetcher)
    made: bytes = tree.write_pdf(stylesheets=at.sheets, font_config=at.fonts)
    return made


def letters(content: bytes) -> list[list[Letter]]:
    """All letters of each page, in the order of the file; blanks are left out."""
    pages = []
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    for page in document:
        text = page.get_textpage()
        found = []
        x, y = ctypes.c_double(), ctypes.c_double()
        for index in range(text.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(text.raw, index))
            if letter.isspace() or letter in "\ufffe\x02":
                continue
            raw.FPDFText_GetCharOrigin(text.raw, index, x, y)
            found.append(Letter(letter, x.value, y.value))
        pages.append(found)
    return pages


WORDS = """khen thưởng QĐ-UBND và/hoặc “Vì biển đảo” (qua Văn phòng) 2021 - 2026 30/4 1/5 A, B; , — – 50% 12.500.000 ₫
huyện_Mỹ_Xuyên TP.HCM AV-To xã… ! ? [1] số: Ws fi ffl P.T. 12-3 ( ) «a» a/b/c-d ‘x’ 5°C https://x.vn/a-b Ơ-rơ-ê y' "hay"
""".replace("_", "\u00a0").split(" ")
"""Words that are hard to break into lines; one of them holds a new line."""


def nasty(seed: int) -> dict[str, str]:
    """A record of words that are hard to break into lines."""
    draw = random.Random(seed)

    def salad(least: int, most: int) -> str:
        return " ".join(draw.choice(WORDS) for _ in range(draw.randint(least, most)))

    made = record(seed)
    return {**made, "name": salad(1, 5), "unit": salad(3, 22), "merit": salad(5, 50), "number": salad(1, 2)}
