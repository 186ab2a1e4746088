"""Cells of several lines in, lists out: achievements line by line, past honours and career as rows parted by “|”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.model.nomination import Career, Past
from docgen.model.words import Noun
from docgen.problem import Fault, Say
from docgen.schema.nominations.reading import Read, Reading, Refusal, Remark, remarked, tidied
from docgen.schema.trail import heading_of

BULLET = re.compile(r"[-–—•*·▪]\s+")
BULLET_GONE = Say("bỏ dấu đầu dòng; văn bản tự đánh dấu", "the bullet is gone; papers set their own")
BAR = "|"

LINE_PARTS = Fault(
    "line-parts",
    Say("“{heading}”: không hiểu dòng “{found}”", "“{heading}”: the line “{found}” cannot be read"),
    need=Say("mỗi dòng: {parts}", "each line: {parts}"),
    mend=Say("ngăn các phần của mỗi dòng bằng dấu |", "part each line by |"),
    explain=Say(
        "Ô này là một bảng nhỏ: mỗi dòng (Alt+Enter) là một hàng, các phần của hàng ngăn bằng dấu |. Thiếu hoặc thừa "
        "một phần thì không biết phần nào thuộc cột nào trên văn bản.",
        "The cell is a small table: each line (Alt+Enter) is a row, its parts divided by |. With a part missing or one "
        "too many nobody knows which column each belongs to.",
    ),
)


def paragraphs(text: str) -> Reading:
    """Each line a paragraph."""
    lines = [_line(written) for written in text.splitlines() if written.strip()]
    found = tuple(reading.value for reading in lines if reading.value)
    return Reading(found or None, tuple(remark for reading in lines for remark in reading.remarks))


def pasts(heading: str) -> Read:
    """Reads past honours: year | name | decision; the decision may be left out."""
    return _rows(Past, ("year", "name", "decision"), 2, heading)


def careers(heading: str) -> Read:
    """Reads stretches of work: time | office and workplace."""
    return _rows(Career, ("time", "work"), 2, heading)


def _rows(noun: type[Noun], fields: Sequence[str], least: int, heading: str) -> Read:
    said = f" {BAR} ".join(heading_of(noun, field) for field in fields)

    def read(text: str) -> Reading:
        found: list[Noun] = []
        remarks: list[Remark] = []
        refusals: list[Refusal] = []
        for written in filter(str.strip, text.splitlines()):
            reading = _line(written)
            parts = [part.strip() for part in (reading.value or "").split(BAR)]
            if least <= len(parts) <= len(fields) and all(parts[:least]):
                found.append(noun(**{field: part for field, part in zip(fields, parts, strict=False) if part}))
                remarks += reading.remarks
            else:
                values = (("found", reading.value or ""), ("heading", heading), ("parts", said))
                refusals.append(Refusal(LINE_PARTS, values))
        return Reading(tuple(found), tuple(remarks), tuple(refusals), failed=bool(refusals))

    return read


def _line(written: str) -> Reading:
    text, why = tidied(written)
    if bullet := BULLET.match(text):
        text, why = text[bullet.end() :], (*why, BULLET_GONE)
    return Reading(text or None, remarked(written, text, why))
