"""In: a length, or a table of facts. Out: the WordprocessingML that a Word template's `rule` and `grid` filters put
there.

`{{r letterhead.issuer_rule|rule }}` draws a line of so many millimetres inside its paragraph: a DrawingML shape
that Word and LibreOffice both draw, with the older VML shape for programs that know only that. The paragraph
centres it. `{{p table|grid }}` stands for a whole table: fixed widths, merged cells, head rows repeated on each
page, no row split."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from markupsafe import Markup, escape

from docgen.model.facts import Table
from docgen.writers.grid import Slot, head_and_body

EMU_PER_MM = 36000
TWIPS_PER_MM = 1440 / 25.4
POINTS_PER_MM = 72 / 25.4

RULE = """<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps"><w:drawing>\
<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" \
distL="0" distR="0"><wp:extent cx="{emu}" cy="9525"/><wp:effectExtent l="0" t="0" r="0" b="0"/>\
<wp:docPr id="1" name="Rule"/><wp:cNvGraphicFramePr/>\
<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>\
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="9525"/></a:xfrm>\
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="000000"/></a:solidFill>\
<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>\
</mc:Choice><mc:Fallback><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" \
style="width:{points}pt;height:.75pt" fillcolor="black" stroked="f"/></w:pict></mc:Fallback>\
</mc:AlternateContent></w:r>"""
"""A bar of 0.75 pt: a line shape of no height is drawn askew by LibreOffice."""

ALIGNED = {"left": "left", "center": "center", "right": "right", "justify": "both"}
BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)

TABLE_STYLE, HEAD_STYLE, CELL_STYLE = "Bảng số liệu", "Đầu bảng", "Ô bảng"
"""The styles a table takes from its template, by the names that Word shows."""


def rule(length: float) -> Markup:
    """A run with a drawn line of `length` millimetres."""
    return Markup(RULE.format(emu=round(length * EMU_PER_MM), points=round(length * POINTS_PER_MM, 2)))


def _edges(widths: tuple[float, ...]) -> tuple[int, ...]:
    """Where columns begin and end, in twips: edges are rounded, not widths, so that no rounding adds up."""
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return tuple(round(edge * TWIPS_PER_MM) for edge in edges)


def text(text: str) -> str:
    """A text inside `w:t`: line breaks and tabs are elements of their own in Word."""
    marked = str(escape(text))
    for character, element in (("\n", "br"), ("\t", "tab")):
        marked = marked.replace(character, f'</w:t><w:{element}/><w:t xml:space="preserve">')
    return marked


def _cell(slot: Slot, edges: tuple[int, ...], style: str, keep: str) -> str:
    cell = slot.cell
    width = edges[slot.column + cell.columns] - edges[slot.column]
    span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    merge = ('<w:vMerge w:val="restart"/>' if slot.first else "<w:vMerge/>") if cell.rows > 1 else ""
    look = "<w:rPr><w:b/><w:bCs/></w:rPr>" if cell.bold else ""
    run = f'<w:r>{look}<w:t xml:space="preserve">{text(cell.text)}</w:t></w:r>' if slot.first and cell.text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr>{style}{keep}<w:jc w:val="{ALIGNED[cell.align]}"/></w:pPr>{run}</w:p></w:tc>'
    )


def _keeps(rows: tuple[tuple[Slot, ...], ...], number: int, last: bool) -> bool:
    """Whether a row stays with what follows: the heading of a group with its first row, the row above a total with
    the total, the last row if so wanted."""
    if number == len(rows) - 1:
        return last
    if number == len(rows) - 2 and any(slot.cell.bold for slot in rows[-1]):
        return True
    return len(rows[number]) == 1 and rows[number][0].cell.columns > 1


def grid(table: Table, styles: Mapping[str, str], keep: bool = False) -> Markup:
    """The whole table; with `keep` its last row stays on the page of what follows.

    `styles` gives the identifier of a style for its name; a style that the template lacks is left out, and the
    borders are then drawn on the table itself.

    Raises `NotAGridError` for a table whose rows do not add up.
    """
    edges = _edges(table.widths)
    table_style = f'<w:tblStyle w:val="{escape(styles[TABLE_STYLE])}"/>' if TABLE_STYLE in styles else ""
    drawn = []
    for rows, name, mark in zip(
        head_and_body(table),
        (HEAD_STYLE, CELL_STYLE),
        ("<w:cantSplit/><w:tblHeader/>", "<w:cantSplit/>"),
        strict=True,
    ):
        style = f'<w:pStyle w:val="{escape(styles[name])}"/>' if name in styles else ""
        for number, row in enumerate(rows):
            together = "<w:keepNext/>" if _keeps(rows, number, keep) else ""
            cells = "".join(_cell(slot, edges, style, together) for slot in row)
            drawn.append(f"<w:tr><w:trPr>{mark}</w:trPr>{cells}</w:tr>")
    columns = "".join(f'<w:gridCol w:w="{right - left}"/>' for left, right in itertools.pairwise(edges))
    return Markup(
        f'<w:tbl><w:tblPr>{table_style}<w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:jc w:val="center"/>'
        f'{"" if table_style else BORDERS}<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(drawn)}</w:tbl>"
    )
