"""The styles of the Word templates: one line per element of NĐ 30/2020, Phụ lục I, Mục V.

In: nothing. Out: the styles part of a Word file. Clerks see the names in Word, so those are Vietnamese; identifiers
are plain letters. Every style names the font in all four slots, or Word takes another one for Vietnamese letters.
"""

from __future__ import annotations

FONT = "Times New Roman"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def run_look(size: float, bold: bool = False, italic: bool = False, underline: bool = False) -> str:
    weight = '<w:b w:val="{0}"/><w:bCs w:val="{0}"/>'.format(int(bold))
    slant = '<w:i w:val="{0}"/><w:iCs w:val="{0}"/>'.format(int(italic))
    points = f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    line = '<w:u w:val="single"/>' if underline else ""
    return f'<w:rPr>{FONTS}{weight}{slant}<w:color w:val="000000"/>{points}{line}</w:rPr>'


def style(
    identifier: str, name: str, size: float = 14, *, bold: bool = False, italic: bool = False, align: str = "left",
    indent: float = 0, before: float = 0, after: float = 0, line: int = 240, exact: bool = False,
    keep_next: bool = False, outline: int | None = None, following: str = "", sides: float = 0, left: float = 0,
    underline: bool = False,
) -> str:  # fmt: skip
    """A paragraph style: points for size, before and after; millimetres for the indents of first line (below zero: it
    hangs), of both sides, or of the left side alone."""
    builtin = identifier in ("Normal", "Title", "BodyText", "Header") or identifier.startswith("Heading")
    first = "w:hanging" if indent < 0 else "w:firstLine"
    level = "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    custom = "" if builtin else ' w:customStyle="1"'
    default = ' w:default="1"' if identifier == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{custom}{default} w:styleId="{identifier}"><w:name w:val="{name}"/>'
        + ("" if identifier == "Normal" else '<w:basedOn w:val="Normal"/>')
        + (f'<w:next w:val="{following}"/>' if following else "")
        + "<w:qFormat/><w:pPr>"
        + ("<w:keepNext/>" if keep_next else "")
        + "<w:widowControl/>"
        + f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}" w:line="{line}"'
        + f' w:lineRule="{"exact" if exact else "auto"}"/>'
        + f'<w:ind w:left="{twips(left or sides)}" w:right="{twips(sides)}" {first}="{twips(abs(indent))}"/>'
        + f'<w:jc w:val="{align}"/>{level}</w:pPr>'
        + f"{run_look(size, bold, italic, underline)}</w:style>"
    )


def body_style(identifier: str, name: str, **look: object) -> str:
    """A style of the text itself: justified, first line 12.7 mm, 6 pt before, 1.1 lines (II.6e)."""
    return style(identifier, name, align="both", indent=12.7, before=6, line=264, **look)  # type: ignore[arg-type]


STYLES = (
    style("Normal", "Normal"),
    style("Title", "Title", bold=True, align="center", before=18, keep_next=True, following="TitleLine"),
    style("TitleLine", "Trích yếu", bold=True, align="center", keep_next=True),
    style("TitleMark", "Dấu dưới trích yếu", align="center", keep_next=True),
    *(
        body_style(f"Heading{level}", f"heading {level}", bold=level < 3, keep_next=True, outline=level - 1,
                   following="BodyText")
        for level in (1, 2, 3, 4)
    ),
    body_style("BodyText", "Body Text"),
    body_style("Bullet", "Gạch đầu dòng"),
    body_style("Subbullet", "Dấu cộng đầu dòng"),
    body_style("LegalBasis", "Căn cứ", italic=True),
    body_style("LegalBasisUpright", "Căn cứ chữ đứng"),
    style("LetterheadParent", "Cơ quan chủ quản", 13, align="center", sides=1.5),
    style("LetterheadIssuer", "Cơ quan ban hành", 13, bold=True, align="center", sides=1.5),
    style("QuocHieu", "Quốc hiệu", 13, bold=True, align="center"),
    style("TieuNgu", "Tiêu ngữ", 14, bold=True, align="center"),
    style("LetterheadNumber", "Số và ký hiệu", 13, align="center", before=5),
    style("PlaceAndDate", "Địa danh và thời gian", 14, italic=True, align="center", before=4),
    style("LetterheadAbout", "Trích yếu công văn", 13, align="center", sides=1.5),
    style("AddresseeOnly", "Kính gửi một nơi", align="center", before=13, after=8, line=264, keep_next=True),
    style("AddresseesLabel", "Kính gửi nhiều nơi", before=13, line=264, left=25, keep_next=True),
    style("Addressee", "Nơi kính gửi", line=264, left=45.5, indent=-2.9, keep_next=True),
    style("Authority", "Thẩm quyền ban hành", bold=True, align="center", before=13, keep_next=True),
    style("Enacting", "Lời quyết định", bold=True, align="center", before=14, keep_next=True),
    style("DrawnRule", "Nét kẻ", 7, align="center", line=140, exact=True, keep_next=True),
    style("SignatureLine", "Chức vụ người ký", bold=True, align="center", keep_next=True),
    style("SignatureOffice", "Chức vụ không đậm", align="center", keep_next=True),
    style("SignatureAboveName", "Chức vụ khác", bold=True, align="center", before=80, keep_next=True),
    style("SignatureBelowOffice", "Họ tên dưới chức vụ", bold=True, align="center"),
    style("SignatureNote", "Cách ký", 13, italic=True, align="center", keep_next=True),
    style("SignatureName", "Họ tên người ký", bold=True, align="center", before=80),
    style("RecipientsLabel", "Nơi nhận", 12, bold=True, italic=True, before=1.8),
    style("RecipientsUnderlined", "Nơi nhận gạch chân", 12, before=1.8, underline=True),
    style("Recipients", "Danh sách nơi nhận", 11),
    style("AnnexLabel", "Nhãn phụ lục", bold=True, align="center", keep_next=True, outline=0),
    style("AnnexTitle", "Tiêu đề phụ lục", bold=True, align="center", keep_next=True),
    style("AttachedTo", "Kèm theo", italic=True, align="center", keep_next=True),
    style("TableHead", "Đầu bảng", 13, bold=True, align="center", before=2, after=2, keep_next=True),
    style("TableCell", "Ô bảng", 13, before=2, after=2),
    body_style("Note", "Ghi chú"),
    style("DraftMark", "Dòng dự thảo", 13, bold=True, after=6),
    style("Header", "header", 14, align="center"),
    style("PageDraftMark", "Dự thảo trên đầu trang", 9, bold=True),
    style("Gap", "Khoảng trống", 1, line=20, exact=True),
)  # fmt: skip

BOX = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in
              ("top", "left", "bottom", "right", "insideH", "insideV"))  # fmt: skip
NO_MARGINS = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
OTHER_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    f'<w:name w:val="Default Paragraph Font"/><w:semiHidden/><w:rPr>{FONTS}</w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="DraftBox"><w:name w:val="Khung dự thảo"/><w:qFormat/>'
    f'<w:rPr>{FONTS}<w:b/><w:bCs/><w:bdr w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:rPr></w:style>'
    '<w:style w:type="character" w:customStyle="1" w:styleId="NoteLabel"><w:name w:val="Nhãn ghi chú"/><w:qFormat/>'
    f"<w:rPr>{FONTS}<w:b/><w:bCs/></w:rPr></w:style>"
    '<w:style w:type="character" w:customStyle="1" w:styleId="Lead"><w:name w:val="Chữ đậm đầu đoạn"/><w:qFormat/>'
    f"<w:rPr>{FONTS}<w:b/><w:bCs/></w:rPr></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/>'
    f'<w:rPr>{FONTS}</w:rPr><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    f"<w:tblCellMar>{NO_MARGINS}</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="FormTable"><w:name w:val="Bảng số liệu"/>'
    f'<w:basedOn w:val="TableNormal"/><w:rPr>{FONTS}</w:rPr><w:tblPr><w:tblBorders>{BOX}</w:tblBorders><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles_part() -> str:
    language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>'
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{FONTS}<w:sz w:val="28"/>'
        f'<w:szCs w:val="28"/>{language}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\n'
        + "\n".join(STYLES)
        + f"\n{OTHER_STYLES}</w:styles>"
    )
