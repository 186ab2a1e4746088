"""What the Word templates are put together from: paragraphs, tags, tables without borders.

In: words, tags and styles. Out: WordprocessingML. A tag paragraph steers the filling and leaves no trace on the paper.
"""

from __future__ import annotations

import itertools
from xml.sax.saxutils import escape

from word_styles import NO_MARGINS, twips

KEEP = "<w:keepNext/>"
"""Keeps a paragraph, or the row of a table that it opens, on the page of what follows."""

Row = tuple[list[str], ...] | str


def run(text: str, character: str = "") -> str:
    """A run; `character` is a character style."""
    look = f'<w:rPr><w:rStyle w:val="{character}"/></w:rPr>' if character else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def paragraph(style_id: str, text: str, *, direct: str = "", character: str = "", before: str = "") -> str:
    """One paragraph. `direct` is formatting on top of the style, `before` are runs ahead of the text."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{direct}</w:pPr>{before}{run(text, character)}</w:p>'


def tag(text: str, direct: str = "") -> str:
    return paragraph("BodyText", f"{{%p {text} %}}", direct=direct)


def each(name: str, source: str, *inner: str) -> list[str]:
    return [tag(f"for {name} in {source}"), *inner, tag("endfor")]


def when(condition: str, inner: list[str], otherwise: list[str] | None = None) -> list[str]:
    rest = [tag("else"), *otherwise] if otherwise else []
    return [tag(f"if {condition}"), *inner, *rest, tag("endif")]


def one_per_line(name: str, source: str, style_id: str) -> list[str]:
    return each(name, source, paragraph(style_id, f"{{{{ {name} }}}}"))


def gap(points: float = 0, *, keep: bool = False) -> str:
    """An empty line of 1 pt with so much space around it. A table cell must not be without any paragraph, and two
    tables without one between them become one."""
    space = f'<w:spacing w:after="{round(points * 20)}"/>' if points else ""
    return paragraph("Gap", "", direct=(KEEP if keep else "") + space)


def opening_run(source: str, character: str) -> str:
    """Bold words before a text, with a blank after them; nothing where there are none."""
    return run(f"{{% if {source} %}}{{{{ {source} }}}} {{% endif %}}", character)


def drawn_rule(length: str) -> str:
    return paragraph("DrawnRule", f"{{{{r {length}|rule }}}}")


def columns(widths: tuple[float, ...], *rows: Row) -> str:
    """A table without borders; no row is split over pages. A row that is a text is a tag around whole rows."""
    edges = [twips(sum(widths[:number])) for number in range(len(widths) + 1)]
    sizes = [right - left for left, right in itertools.pairwise(edges)]
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    drawn = "".join(_tag_row(row, edges[-1]) if isinstance(row, str) else _row(row, sizes) for row in rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{edges[-1]}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{NO_MARGINS}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{drawn}</w:tbl>"
    )


def _row(cells: tuple[list[str], ...], sizes: list[int]) -> str:
    drawn = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{"".join(cell)}</w:tc>'
        for size, cell in zip(sizes, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{drawn}</w:tr>"


def _tag_row(text: str, width: int) -> str:
    inner = paragraph("BodyText", f"{{%tr {text} %}}")
    return f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc></w:tr>'
