"""Workbooks for the tests, made by the programs that make them elsewhere, or by hand where no program would."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl
import xlwt

from docgen.readers import read_table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
KINDS = {"workbook": "sheet.main", "sheet": "worksheet", "strings": "sharedStrings", "styles": "styles"}
TYPES = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' + "".join(
    f'<Override PartName="/xl/{part}.xml" '
    f'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
    for part, kind in KINDS.items()
)
ODF = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    f'xmlns:{name}="{ODF}:{part}:1.0"'
    for name, part in {
        "office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
        "fo": "xsl-fo-compatible", "draw": "drawing",
    }.items()
)  # fmt: skip


def zipped(parts: dict[str, str | bytes], **how: Any) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", **how) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return whole.getvalue()


def xlsx(fill: Callable[[Any], None]) -> bytes:
    """A workbook written by openpyxl; `fill` gets its only sheet, called DS."""
    workbook = openpyxl.Workbook()
    workbook.active.title = "DS"
    fill(workbook.active)
    whole = io.BytesIO()
    workbook.save(whole)
    return whole.getvalue()


def xls(fill: Callable[[Any], None]) -> bytes:
    """A workbook written by xlwt; `fill` gets its first sheet, called DS."""
    workbook = xlwt.Workbook()
    fill(workbook.add_sheet("DS"))
    whole = io.BytesIO()
    workbook.save(whole)
    return whole.getvalue()


def xlsx_parts(cells: str, *, strings: str = "", more: str = "", styles: str = "", book: str = "") -> dict[str, str]:
    """The parts of a workbook with this XML as its rows; `more` follows them, `book` the list of sheets."""
    return {
        "[Content_Types].xml": f'<Types xmlns="{CONTENT}">{TYPES}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="a" Type="{OFFICE}/worksheet" Target="/xl/sheet.xml"/>'
        f'<Relationship Id="b" Type="{OFFICE}/sharedStrings" Target="strings.xml"/>'
        f'<Relationship Id="c" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">'
        f'<sheets><sheet name="DS" sheetId="1" r:id="a"/></sheets>{book}</workbook>',
        "xl/sheet.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData>{more}</worksheet>',
        "xl/strings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
    }


def raw_xlsx(cells: str, **parts: str) -> bytes:
    return zipped(xlsx_parts(cells, **parts))


def ods(rows: str, styles: str = "", *, table: str = "", manifest: str = "") -> bytes:
    """A workbook of OpenDocument with this XML as the rows of its sheet DS, and these automatic styles."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "content.xml": f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:spreadsheet>"
            f'<table:table table:name="DS" {table}>{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def ods_row(*cells: str, **attributes: str) -> str:
    said = " ".join(f'table:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f"<table:table-row {said}>{''.join(cells)}</table:table-row>"


def ods_cell(text: str = "", **attributes: str) -> str:
    """A cell; `value_type` and other values belong to the office namespace, the rest to that of tables."""
    said = " ".join(
        f'{"office" if "value" in name else "table"}:{name.replace("_", "-")}="{value}"'
        for name, value in attributes.items()
    )
    return f"<table:table-cell {said}>{f'<text:p>{text}</text:p>' if text else ''}</table:table-cell>"


def rows_of(name: str, content: bytes) -> list[tuple[int, tuple[str | None, ...]]]:
    """The rows of a file with one sheet and nothing to be said about it."""
    book, problems = read_table(name, content)
    assert problems == ()
    (sheet,) = book.sheets
    return [(row.line, row.cells) for row in sheet.rows]


def cells_of(name: str, content: bytes) -> list[str | None]:
    """The cells of the first row."""
    return list(rows_of(name, content)[0][1])


def printed(problems: Iterable[Any]) -> list[str]:
    return [problem.lines()[0] for problem in problems]
