"""The lines of a paper in, where each of them stands out, in the words of whoever holds the paper in hand.

“Mục II.1, đoạn 3”, “bảng, hàng ‘Kế Sách’, cột ‘Cấp huyện – Tập thể’”, “nơi nhận”. The names of the regions follow from
the styles of docgen's own Word templates; where an office has others, paragraphs are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from docgen.problem import Say
from docgen.readers.word import Line, Part

BODY = "body"
REGIONS = {
    "number": Say("số, ký hiệu", "number and symbol"),
    "date": Say("địa danh, ngày tháng", "place and date"),
    "issuer": Say("tên cơ quan ban hành", "the issuing body"),
    "state": Say("quốc hiệu, tiêu ngữ", "quốc hiệu and tiêu ngữ"),
    "title": Say("tên loại, trích yếu", "type and trích yếu"),
    "basis": Say("căn cứ", "legal bases"),
    "addressee": Say("nơi kính gửi", "addressees"),
    "authority": Say("thẩm quyền ban hành", "who decides"),
    "enacting": Say("lời “QUYẾT ĐỊNH”", "the enacting words"),
    "signature": Say("phần ký", "signature"),
    "recipients": Say("nơi nhận", "recipients"),
    "annex": Say("tên phụ lục", "title of the annex"),
    "notes": Say("ghi chú", "notes"),
    "draft": Say("dòng dự thảo", "draft mark"),
    "head": Say("phần đầu văn bản", "the head of the paper"),
    "foot": Say("phần nơi nhận, chữ ký", "recipients and signature"),
}
BY_STYLE = {
    "LetterheadParent": "issuer", "LetterheadIssuer": "issuer", "LetterheadNumber": "number",
    "LetterheadAbout": "title", "PlaceAndDate": "date", "QuocHieu": "state", "TieuNgu": "state",
    "Title": "title", "TitleLine": "title", "TitleMark": "title",
    "LegalBasis": "basis", "LegalBasisUpright": "basis",
    "AddresseeOnly": "addressee", "AddresseesLabel": "addressee", "Addressee": "addressee",
    "Authority": "authority", "Enacting": "enacting",
    "SignatureLine": "signature", "SignatureOffice": "signature", "SignatureAboveName": "signature",
    "SignatureBelowOffice": "signature", "SignatureNote": "signature", "SignatureName": "signature",
    "RecipientsLabel": "recipients", "RecipientsUnderlined": "recipients", "Recipients": "recipients",
    "AnnexLabel": "annex", "AnnexTitle": "annex", "AttachedTo": "annex",
    "Note": "notes", "DraftMark": "draft",
}  # fmt: skip
FOOT = ("signature", "recipients")
"""What stands side by side at the end; what else is laid out in a table without lines is the head."""

COUNTED = ("basis", "notes")
"""Regions of several paragraphs that people count."""

PARTS = {
    Part.HEADER: Say("đầu trang", "page header"),
    Part.FOOTER: Say("chân trang", "page footer"),
    Part.NOTE: Say("chú thích cuối trang", "footnotes"),
}
BOX = Say("khung chữ", "text box")
OPENING = Say("phần mở đầu", "opening")
WHOLE = Say("văn bản", "the paper")
SECTION = Say("Mục {mark}", "section {mark}")
PARAGRAPH = Say("đoạn {count}", "paragraph {count}")
TABLE = Say("bảng", "table")
NTH_TABLE = Say("bảng {count}", "table {count}")
ROW = Say("hàng “{row}”", "row “{row}”")
NTH_ROW = Say("hàng thứ {count}", "row {count}")
COLUMN = Say("cột “{column}”", "column “{column}”")
AFTER = Say("sau {place}", "after {place}")
AT_START = Say("đầu {place}", "beginning of {place}")

MARKS = (
    (0, re.compile(r"(Phần (?:thứ \w+|[IVXLC\d]+))\b")),
    (1, re.compile(r"(Chương [IVXLC\d]+)\b")),
    (2, re.compile(r"(Điều \d+)\b")),
    (3, re.compile(r"([IVXLC]+)\. ")),
    (4, re.compile(r"(\d+)\. ")),
    (5, re.compile(r"(\d+\.\d+)\. ")),
    (6, re.compile(r"(\d+\.\d+\.\d+)\. ")),
    (7, re.compile(r"([a-zđ])\) ")),
)
"""What a heading begins with, from the outermost to the innermost."""

NAMES = re.compile(r"(họ và tên|họ tên|tên\b|đơn vị)", re.IGNORECASE)
LONGEST = 40
"""So many letters of a row's or a column's name are enough to find it."""


@dataclass(frozen=True)
class Spot:
    """Where something stands. What is not told is "" or 0; `is_after` says that it stands behind that."""

    part: Part = Part.BODY
    region: str = BODY
    section: str = ""
    paragraph: int = 0
    table: int = 0
    of_tables: int = 1
    row: str = ""
    row_number: int = 0
    column: str = ""
    is_boxed: bool = False
    is_after: bool = False
    is_start: bool = False

    def said(self, lang: str = "vi") -> str:
        """The place in words."""
        place = ", ".join(_steps(self, lang)) or WHOLE.fill(lang, {})
        if self.is_after or self.is_start:
            return (AFTER if self.is_after else AT_START).fill(lang, {"place": place})
        return place


@dataclass(frozen=True)
class LineSpot:
    """Where a line stands as a whole, and each of its cells."""

    whole: Spot
    cells: tuple[Spot, ...]


def behind(previous: LineSpot | None, line: Line) -> Spot:
    """Where a line stands that the paper did not have: after which one."""
    if previous is None:
        return Spot(line.part, is_start=True)
    return replace(previous.whole, column="", is_after=True)


def spots(lines: Sequence[Line]) -> list[LineSpot]:
    """Where each line of one part stands."""
    tables = {line.table for line in lines if line.table and not any(map(_region, line.cells))}
    order = {table: count for count, table in enumerate(sorted(tables), start=1)}
    heads = {table: _headings(line for line in lines if line.table == table) for table in tables}
    found: list[LineSpot] = []
    sections: list[tuple[int, str]] = []
    counts: dict[str, int] = {}
    for line in lines:
        if line.table in tables:
            spot = Spot(line.part, table=order[line.table], of_tables=len(tables))
            found.append(_row(line, spot, heads[line.table]))
            continue
        if line.table:
            cells = tuple(Spot(line.part, region=_region(cell) or BODY) for cell in line.cells)
            is_foot = any(cell.region in FOOT for cell in cells)
            found.append(LineSpot(Spot(line.part, region="foot" if is_foot else "head"), cells))
            continue
        spot = _paragraph(line, sections, counts)
        found.append(LineSpot(spot, (spot,)))
    return found


def _region(cell: object) -> str:
    return BY_STYLE.get(getattr(cell, "style", ""), "")


def _paragraph(line: Line, sections: list[tuple[int, str]], counts: dict[str, int]) -> Spot:
    """The place of a paragraph; `sections` are the headings it stands below, `counts` the paragraphs so far."""
    region = _region(line.cells[0]) or BODY
    spot = Spot(line.part, region, is_boxed=line.is_boxed)
    if line.part is not Part.BODY or line.is_boxed or (region != BODY and region not in COUNTED):
        return spot
    if region == BODY:
        text = line.cells[0].text
        for depth, pattern in MARKS:
            if begins := pattern.match(text):
                while sections and sections[-1][0] >= depth:
                    sections.pop()
                sections.append((depth, begins[1]))
                counts[BODY] = 0
                return replace(spot, section=_section(sections))
        spot = replace(spot, section=_section(sections))
    counts[region] = counts.get(region, 0) + 1
    return replace(spot, paragraph=counts[region])


def _section(sections: Iterable[tuple[int, str]]) -> str:
    """The marks down to here: “III.1.a”, “Điều 2.1”. A mark that repeats those above it (1.1.) stands for them."""
    found = ""
    numbers = ""
    for depth, mark in sections:
        if depth in (5, 6) and numbers and mark.startswith(f"{numbers}."):
            found = found.removesuffix(numbers) + mark
        else:
            found = f"{found}.{mark}" if found else mark
        numbers = mark if depth in (4, 5, 6) else ""
    return found


def _headings(lines: Iterable[Line]) -> dict[int, str]:
    """What stands above each column, from the head rows of a table."""
    found: dict[int, list[str]] = {}
    for line in lines:
        if not (line.is_head or any(cell.style == "TableHead" for cell in line.cells)):
            break
        column = 0
        for cell in line.cells:
            for covered in range(column, column + cell.columns):
                if cell.text and cell.text not in found.setdefault(covered, []):
                    found[covered].append(cell.text)
            column += cell.columns
    return {column: _short(" – ".join(texts), 2 * LONGEST) for column, texts in found.items()}


def _row(line: Line, spot: Spot, headings: dict[int, str]) -> LineSpot:
    starts = [sum(cell.columns for cell in line.cells[:count]) for count in range(len(line.cells))]
    names = [headings.get(start, "") for start in starts]
    lettered = [count for count, cell in enumerate(line.cells) if any(map(str.isalpha, cell.text))]
    persons = [count for count in lettered if NAMES.match(names[count]) and "trình" not in names[count]]
    label = next((line.cells[count].text for count in (*persons, *lettered)), "")
    whole = replace(spot, row=_short(label), row_number=line.row + 1)
    return LineSpot(whole, tuple(replace(whole, column=name) for name in names))


def _short(text: str, longest: int = LONGEST) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[:longest].rpartition(' ')[0] or text[:longest]}…"


def _steps(spot: Spot, lang: str) -> Iterable[str]:
    """The place from the outside to the inside."""
    if spot.part in PARTS:
        yield PARTS[spot.part].fill(lang, {})
    if spot.is_boxed:
        yield BOX.fill(lang, {})
    if spot.table:
        yield (NTH_TABLE if spot.of_tables > 1 else TABLE).fill(lang, {"count": str(spot.table)})
        if spot.row:
            yield ROW.fill(lang, {"row": spot.row})
        elif spot.row_number:
            yield NTH_ROW.fill(lang, {"count": str(spot.row_number)})
        if spot.column:
            yield COLUMN.fill(lang, {"column": spot.column})
    elif spot.region != BODY:
        yield REGIONS[spot.region].fill(lang, {})
    elif spot.section:
        yield spot.section if spot.section[:1] in "PCĐ" else SECTION.fill(lang, {"mark": spot.section})
    elif spot.paragraph:
        yield OPENING.fill(lang, {})
    if spot.paragraph:
        yield PARAGRAPH.fill(lang, {"count": str(spot.paragraph)})
