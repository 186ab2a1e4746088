"""Draws the Word templates that docgen ships: `templates/<type>/paper.docx` for each type in `PAPERS`.

In: nothing but the measures below. Out: the files, the same bytes every time.

Why a drawing: a .docx in git is a closed box; the change of one measure here can be read and reviewed. An office
does not use this tool: it edits its own copy of the template in Word. The parts are written as plain
WordprocessingML, not by a library, so that no default of a library version slips into the form.

Measures and styles: Nghị định 30/2020/NĐ-CP, Phụ lục I (Phần I; Phần II; Mục V), blank forms of Phụ lục III.
Run: python tools/draw_word_templates.py"""

from __future__ import annotations

import pathlib
from collections.abc import Callable, Mapping

from word_blocks import gap, one_per_line, paragraph, when
from word_file import package
from word_parts import (
    DRAFT,
    addressees,
    annex_head,
    attached_to,
    bases,
    body,
    letterhead,
    recipients,
    signature,
    signature_rows,
    table_and_notes,
    title,
)

TEMPLATES = pathlib.Path(__file__).parents[1] / "templates"


def paper() -> list[str]:
    """Mẫu 1.2, 1.4, 1.5, 1.7: one signature. Columns of 67/98 and 53/112 mm follow the tables of the official form."""
    return [
        *DRAFT,
        letterhead(67, 98),
        *title(),
        *addressees(),
        *when("authority", [paragraph("Authority", "{{ authority }}")]),
        *bases(),
        *one_per_line("text", "opening", "BodyText"),
        *when("enacting", [paragraph("Enacting", "{{ enacting }}")]),
        *body(),
        *signature(53, 112, when("recipients", recipients(), [gap()])),
    ]


def record() -> list[str]:
    """Mẫu 1.9 and reports of merits: several signatures."""
    return [*DRAFT, letterhead(67, 98), *title(), *body(), *signature_rows()]


def listing() -> list[str]:
    """A list with a head of its own and a signature, landscape: the columns grow with the sheet."""
    return [
        *DRAFT,
        letterhead(102, 150),
        *title(*attached_to()),
        *table_and_notes(keep=True),
        *signature(132, 120, [gap()]),
    ]


def annex(*, keep: bool) -> list[str]:
    """Mẫu 2.1: an annex with one table."""
    return [*DRAFT, *annex_head(), *table_and_notes(keep=keep), gap()]


def comparison() -> list[str]:
    """Mẫu 2.1, landscape: tables and what is said of them."""
    return [*DRAFT, *annex_head(), *body(), gap()]


PAPERS: Mapping[str, Callable[[], bytes]] = {
    "bien-ban": lambda: package(record()),
    "danh-sach": lambda: package(listing(), landscape=True),
    "danh-sach-kem-theo": lambda: package(annex(keep=True), landscape=True),
    "ke-hoach": lambda: package(paper()),
    "phu-luc-phan-bo": lambda: package(annex(keep=False)),
    "so-sanh-chi-tieu": lambda: package(comparison(), landscape=True),
}


def drawn() -> dict[str, bytes]:
    """Every shipped Word template by its name below `templates`."""
    return {f"{name}/paper.docx": draw() for name, draw in PAPERS.items()}


if __name__ == "__main__":
    for name, content in drawn().items():
        (TEMPLATES / name).write_bytes(content)
