"""Draws the Word templates that docgen ships: `templates/ke-hoach/paper.docx` and
`templates/phu-luc-phan-bo/paper.docx`.

In: nothing but the measures below. Out: the two files, the same bytes every time.

Why a drawing: a .docx in git is a closed box; the change of one measure here can be read and reviewed. An office
does not use this tool: it edits its own copy of the template in Word. The parts are written as plain
WordprocessingML, not by a library, so that no default of a library version slips into the form.

Measures and styles: Nghị định 30/2020/NĐ-CP, Phụ lục I (Phần I; Phần II; Mục V), blank forms Mẫu 1.4 and 2.1 of Phụ
lục III. Run: python tools/draw_word_templates.py"""

from __future__ import annotations

import io
import pathlib
import zipfile
from xml.sax.saxutils import escape

from word_styles import DECLARATION, FONT, NO_MARGINS, W, styles_part, twips

TEMPLATES = pathlib.Path(__file__).parents[1] / "templates"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = (
    ("heading1", "Heading1"),
    ("heading2", "Heading2"),
    ("heading3", "Heading3"),
    ("heading4", "Heading4"),
    ("bullet", "Bullet"),
    ("subbullet", "Subbullet"),
)
"""Which style each kind of paragraph takes; every other kind is body text."""


# --- paragraphs and tables ------------------------------------------------------------------------------------------


def paragraph(style_id: str, text: str, *, direct: str = "", character: str = "") -> str:
    """One paragraph with one run. `direct` is formatting on top of the style, `character` a character style."""
    look = f'<w:rPr><w:rStyle w:val="{character}"/></w:rPr>' if character else ""
    run = f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{direct}</w:pPr>{run}</w:p>'


def tag(text: str, direct: str = "") -> str:
    """A paragraph that only steers the filling and leaves no trace on the paper."""
    return paragraph("BodyText", f"{{%p {text} %}}", direct=direct)


def each(name: str, source: str, *inner: str) -> list[str]:
    return [tag(f"for {name} in {source}"), *inner, tag("endfor")]


def one_per_line(name: str, source: str, style_id: str) -> list[str]:
    return each(name, source, paragraph(style_id, f"{{{{ {name} }}}}"))


def drawn_rule(length: str) -> str:
    return paragraph("DrawnRule", f"{{{{r {length}|rule }}}}")


def by_kind(source: str, direct: str = "") -> list[str]:
    """Paragraphs of the body, each in the style of its kind."""
    inner = []
    for number, (kind, style_id) in enumerate(KINDS):
        inner.append(tag(f'{"elif" if number else "if"} paragraph.kind == "{kind}"'))
        inner.append(paragraph(style_id, "{{ paragraph.text }}", direct=direct))
    inner += [tag("else"), paragraph("BodyText", "{{ paragraph.text }}", direct=direct), tag("endif")]
    return each("paragraph", source, *inner)


def columns(widths: tuple[float, float], *rows: tuple[list[str], list[str]]) -> str:
    """A table of two columns without borders; no row is split over pages."""
    left = twips(widths[0])
    sizes = (left, twips(sum(widths)) - left)
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    drawn = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{"".join(cell)}</w:tc>'
            for size, cell in zip(sizes, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(sizes)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{NO_MARGINS}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{drawn}</w:tbl>"
    )


# --- the two papers -------------------------------------------------------------------------------------------------

DRAFT = [tag("if draft"), paragraph("DraftMark", "{{ draft }}", character="DraftBox"), tag("endif")]


def plan() -> list[str]:
    """Mẫu 1.4: văn bản có tên loại. Column widths 67/98 and 53/112 mm follow the tables of the official form."""
    keep = "<w:keepNext/>"
    return [
        *DRAFT,
        columns(
            (67, 98),
            (
                [
                    *one_per_line("line", "letterhead.parent_lines", "LetterheadParent"),
                    *one_per_line("line", "letterhead.issuer_lines", "LetterheadIssuer"),
                    drawn_rule("letterhead.issuer_rule"),
                ],
                [
                    paragraph("QuocHieu", "{{ letterhead.quoc_hieu }}"),
                    paragraph("TieuNgu", "{{ letterhead.tieu_ngu }}"),
                    drawn_rule("letterhead.tieu_ngu_rule"),
                ],
            ),
            (
                [paragraph("LetterheadNumber", "{{ letterhead.number }}")],
                [paragraph("PlaceAndDate", "{{ letterhead.place_and_date }}")],
            ),
        ),
        paragraph("Title", "{{ title.type }}"),
        *one_per_line("line", "title.lines", "TitleLine"),
        drawn_rule("title.rule"),
        paragraph("Gap", "", direct='<w:spacing w:after="100"/>'),
        *one_per_line("basis", "bases", "LegalBasis"),
        *one_per_line("text", "opening", "BodyText"),
        *by_kind("body[:-1]"),
        # The signature is never alone on its page: the last paragraph stays with it, and no more than that,
        # for Word moves whole paragraphs and would leave a hole at the foot of the page before.
        *by_kind("body[-1:]", keep),
        paragraph("Gap", "", direct=f'{keep}<w:spacing w:after="260"/>'),
        columns(
            (53, 112),
            (
                [
                    paragraph("RecipientsLabel", "{{ recipients_label }}"),
                    *one_per_line("recipient", "recipients", "Recipients"),
                ],
                [
                    *one_per_line("line", "signature.lines", "SignatureLine"),
                    paragraph("SignatureName", "{{ signature.name }}"),
                ],
            ),
        ),
        paragraph("Gap", ""),
    ]


def annex() -> list[str]:
    """Mẫu 2.1: phụ lục, with one table."""
    label = (
        '<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:rPr><w:rStyle w:val="NoteLabel"/></w:rPr>'
        '<w:t xml:space="preserve">{{ notes_label }} </w:t></w:r>'
        '<w:r><w:t xml:space="preserve">{{ notes[0] }}</w:t></w:r></w:p>'
    )
    return [
        *DRAFT,
        paragraph("AnnexLabel", "{{ label }}"),
        tag("if title.type"),
        paragraph("AnnexTitle", "{{ title.type }}"),
        tag("endif"),
        *one_per_line("line", "title.lines", "AnnexTitle"),
        paragraph("AttachedTo", "{{ attached_to }}"),
        drawn_rule("title.rule"),
        paragraph("Gap", "", direct='<w:keepNext/><w:spacing w:after="200"/>'),
        paragraph("TableCell", "{{p table|grid }}"),
        tag("if notes"),
        label,
        tag("endif"),
        *one_per_line("note", "notes[1:]", "Note"),
        paragraph("Gap", ""),
    ]


# --- the package ----------------------------------------------------------------------------------------------------

SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>'
    f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{twips(20)}" w:right="{twips(15)}" w:bottom="{twips(20)}"'
    f' w:left="{twips(30)}" w:header="{twips(8)}" w:footer="{twips(8)}" w:gutter="0"/>'
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


def package(body: list[str]) -> bytes:
    """The Word file around a body: its parts in a fixed order, with a fixed time."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": relations(
            ("rId1", f"{R}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": part("document", f"<w:body>{chr(10).join(body)}{SECTION}</w:body>"),
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


def drawn() -> dict[str, bytes]:
    """Every shipped Word template by its name below `templates`."""
    return {"ke-hoach/paper.docx": package(plan()), "phu-luc-phan-bo/paper.docx": package(annex())}


if __name__ == "__main__":
    for name, content in drawn().items():
        (TEMPLATES / name).write_bytes(content)
