"""A stock and a template's source become the template of one batch: what is the same on every sheet is written out, the
rest stands as `{{ recipient }}` in blocks of its own.

In: the files of a template folder, a stock, fitted certificates. Out: a `Template` whose `certificate.html` has plain
tags only, with the style sheet that puts each field into its box; the words for each record; how they lie on sheets. A
text that is set smaller has a block of its own (`{{ recipient_28 }}` in 28 points), empty in all other records: a size
is never a variable, so that every engine can lay the template out once.
"""

from __future__ import annotations

import enum
import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from jinja2 import Environment, StrictUndefined, TemplateError
from markupsafe import Markup

from docgen.certificates.grid import grid
from docgen.certificates.imposing import imposition, in_stacks
from docgen.certificates.styles import CODE, PHOTO, Block, box_styles, picture_areas, tag
from docgen.model.certificate import FittedCertificate, FittedText
from docgen.model.imposition import Imposition
from docgen.model.picture import Pictures, no_pictures
from docgen.model.printer import TRUE, Tray
from docgen.model.stock import VARIABLE, Anchor, SheetField, Stock
from docgen.model.template import Template
from docgen.problem import Fault, Place, Problem, Say

PAGE_FILE = "certificate.html"
BOXES_FILE = "stock.css"
BACKGROUND = "background"
GRID_FILE = "grid.svg"
PORTRAIT = "border-doc.svg"
"""The border of a sheet that stands upright, where a template has one."""
BROKEN_TEMPLATE = Fault(
    "certificate-template",
    Say("mẫu giấy khen không dùng được: {found}", "the template of the certificate cannot be used: {found}"),
    mend=Say("so với mẫu có sẵn trong templates/bang-khen", "compare it with the one in templates/bang-khen"),
    explain=Say(
        "Tệp certificate.html của mẫu có thẻ viết sai hoặc dùng tên mà giấy khen không có.",
        "The template's certificate.html has a tag that is wrong or uses a name that certificates do not have.",
    ),
)


class Mode(enum.StrEnum):
    """What is printed: everything, for plain paper; or only what pre-printed stock lacks; either may be a proof."""

    FULL = "full"
    OVERPRINT = "overprint"


@dataclass(frozen=True)
class Layout:
    """How a batch is printed. `background` is the file of the scanned stock, for a proof of an overprint; `grid` lays
    millimetres over everything, to read places off."""

    stock: Stock
    mode: Mode
    profile: str = ""
    background: str = ""
    tray: Tray = TRUE
    crop_marks: bool = False
    grid: bool = False


@dataclass(frozen=True)
class Batch:
    """A template, and the words of each record by the names of its tags. A tag in the `src` of a picture holds a name
    by which `pictures` knows it. Without an `imposition` each certificate is a page."""

    template: Template
    records: tuple[Mapping[str, str], ...]
    imposition: Imposition | None = None
    pictures: Pictures = no_pictures


def batch(
    source: Template, layout: Layout, fitted: Sequence[FittedCertificate], pictures: Pictures = no_pictures
) -> tuple[Batch | None, tuple[Problem, ...]]:
    """Certificates of one decision as one template and their words, in the order in which they lie on sheets; or what
    is wrong with `source`. `pictures` has those that the stock has places for, by `picture_name`."""
    blocks = tuple(dict.fromkeys(
        _block_of(layout.stock, each, name, text)
        for name in SheetField for each in fitted for text in (each.fields.get(name),)
        if text and (text.lines or name in VARIABLE)
    ))  # fmt: skip
    template, problems = batch_template(source, layout, fitted[0], blocks)
    if template is None:
        return None, problems
    empty = {tag(block): "" for block in blocks if block.field in VARIABLE}
    places = [name for name, place in ((PHOTO, layout.stock.photo), (CODE, layout.stock.code)) if place]
    records = tuple(
        empty | record(layout.stock, each) | {name: picture_name(name, each.certificate.order) for name in places}
        for each in in_stacks(fitted, layout.stock)
    )
    lie = imposition(layout.stock.page, layout.stock.several, layout.tray, layout.crop_marks)
    return Batch(template, records, lie, pictures), ()


def picture_name(place: str, order: int) -> str:
    """What the photo or the code of a certificate is called, by its place in the decision's list."""
    return f"{place}-{order}"


def _block_of(stock: Stock, fitted: FittedCertificate, name: SheetField, text: FittedText) -> Block:
    office = fitted.fields.get(SheetField.OFFICE)
    rows = len(text.lines) if stock.fields[name].anchor is Anchor.MIDDLE else 0
    return Block(name, text.size, rows, name is SheetField.MERIT and office is not None and not office.lines)


def record(stock: Stock, fitted: FittedCertificate) -> dict[str, str]:
    """The words of one certificate by the names of its tags: lines apart by a blank, inside them no blank may break."""
    return {
        tag(_block_of(stock, fitted, name, text)): " ".join(text.lines)
        for name, text in fitted.texts
        if name in VARIABLE
    }


def batch_template(
    source: Template, layout: Layout, first: FittedCertificate, blocks: Sequence[Block]
) -> tuple[Template | None, tuple[Problem, ...]]:
    """The template of a batch with these blocks; what does not differ is written into it as `first` has it."""
    name = source.name
    file = f"{name}/{PAGE_FILE}"
    background = f"{BACKGROUND}.{layout.background.rpartition('.')[2]}" if layout.background else ""
    language = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    try:
        page = language.from_string(source.files.get(file, b"").decode("utf-8", "replace")).render(
            mode=str(layout.mode),
            fields=[_block(block, first) for block in blocks],
            emblem=emblem_file(layout.stock, layout.profile),
            background=background,
            has_rule=any(block.field is SheetField.TIEU_NGU for block in blocks),
            border=PORTRAIT if _is_upright(layout) and f"{name}/{PORTRAIT}" in source.files else "border.svg",
            pictures=[(place, Markup(f"{{{{ {place} }}}}")) for place, area in picture_areas(layout.stock) if area],
            grid=GRID_FILE if layout.grid else "",
        )
    except TemplateError as error:
        return None, (BROKEN_TEMPLATE.at(Place(file, getattr(error, "lineno", 0) or 0), found=str(error)),)
    kept = {one: content for one, content in source.files.items() if one.startswith(f"{name}/")}
    if layout.grid:
        kept[f"{name}/{GRID_FILE}"] = grid(layout.stock).encode()
    styles = box_styles(layout.stock, first, blocks)
    return replace(source, files={**kept, file: page.encode(), f"{name}/{BOXES_FILE}": styles.encode()}), ()


def _is_upright(layout: Layout) -> bool:
    return layout.stock.border.height > layout.stock.border.width


def _block(block: Block, first: FittedCertificate) -> tuple[str, str, Markup]:
    """A block for the template's source: the class of its field, its own class, its words or its tag."""
    name = block.field
    words = Markup(f"{{{{ {tag(block)} }}}}") if name in VARIABLE else _written(first.fields[name])
    return str(name), tag(block), words


def emblem_file(stock: Stock, profile: str) -> str:
    """The picture for the place of the emblem: by how the profile of the issuing body is called, else the default."""
    own = next((file for start, file in sorted(stock.emblems.items()) if profile.startswith(start)), "")
    return own or stock.emblems.get("default", "")


def _written(text: FittedText) -> Markup:
    """Words that stand on every sheet, safe both as HTML and as the source of a template."""
    return Markup("<br>").join(Markup(html.escape(line).replace("{", "&#123;")) for line in text.lines)
