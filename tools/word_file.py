"""The Word file around a template's paragraphs: page, page heads, settings, and the zip.

In: paragraphs and tables. Out: the bytes of a .docx, the same for the same paragraphs.
"""

from __future__ import annotations

import io
import zipfile

from word_blocks import paragraph, tag
from word_styles import DECLARATION, FONT, W, styles_part, twips

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def section(landscape: bool) -> str:
    """Page, margins (I.1, I.3) and heads. Landscape turns the sheet (I.2); the margins stay where they are."""
    width, height, turned = (16838, 11906, ' w:orient="landscape"') if landscape else (11906, 16838, "")
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar w:top="{twips(20)}" w:right="{twips(15)}"'
        f' w:bottom="{twips(20)}" w:left="{twips(30)}" w:header="{twips(8)}" w:footer="{twips(8)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


PAGE_FIELD = (
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
LATER_HEADER = [PAGE_FIELD, tag("if draft"), paragraph("PageDraftMark", "{{ draft }}"), tag("endif")]
SETTINGS = (
    f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
FONT_TABLE = (
    f'{DECLARATION}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:panose1 w:val="02020603050405020304"/>'
    '<w:charset w:val="A3"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
CONTENT_TYPES = (
    f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{OFFICE}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{OFFICE}.{kind}+xml"/>'
        for part, kind in (("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable"),
                           ("header1", "header"), ("header2", "header"))
    )
    + '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    "</Types>"
)  # fmt: skip
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*rows: tuple[str, str, str]) -> str:
    drawn = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in rows)
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}">{drawn}</Relationships>'


def part(root: str, inner: str) -> str:
    return f'{DECLARATION}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{root}>'


def package(body: list[str], *, landscape: bool = False) -> bytes:
    """The Word file around a body: its parts in a fixed order, with a fixed time."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relations(
            ("rId1", f"{R}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": part("document", f"<w:body>{chr(10).join(body)}{section(landscape)}</w:body>"),
        "word/_rels/document.xml.rels": relations(
            *(
                (f"rId{number}", f"{R}/{kind}", f"{name}.xml")
                for number, (name, kind) in enumerate(
                    (("styles", "styles"), ("settings", "settings"), ("header1", "header"), ("header2", "header"),
                     ("fontTable", "fontTable")), start=1)
            )
        ),
        "word/styles.xml": styles_part(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONT_TABLE,
        "word/header1.xml": part("hdr", "".join(LATER_HEADER)),
        "word/header2.xml": part("hdr", paragraph("Header", "")),
        "docProps/core.xml": (
            f'{DECLARATION}<cp:coreProperties'
            ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>vi-VN</dc:language></cp:coreProperties>'
        ),
    }  # fmt: skip
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as bundle:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            bundle.writestr(entry, content.encode())
    return target.getvalue()
