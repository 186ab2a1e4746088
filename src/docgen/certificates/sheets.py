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
from docgen.model.certificate import FittedCertificate, FittedText
from docgen.model.imposition import Imposition
from docgen.model.picture import Pictures, no_pictures
from docgen.model.printer import TRUE, Tray
from docgen.model.stock import VARIABLE, Area, FieldBox, Page, SheetField, Stock
from docgen.model.template import Template
from docgen.problem import Fault, Place, Problem, Say
from docgen.vietnamese.metrics import MM_PER_POINT, width_mm

PAGE_FILE = "certificate.html"
BOXES_FILE = "stock.css"
BACKGROUND = "background"
GRID_FILE = "grid.svg"
PHOTO, CODE = "photo", "code"
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


Sized = tuple[SheetField, float]
"""A field in one of the sizes in which a batch has it."""


def batch(
    source: Template, layout: Layout, fitted: Sequence[FittedCertificate], pictures: Pictures = no_pictures
) -> tuple[Batch | None, tuple[Problem, ...]]:
    """Certificates of one decision as one template and their words, in the order in which they lie on sheets; or what
    is wrong with `source`. `pictures` has those that the stock has places for, by `picture_name`."""
    blocks = tuple(dict.fromkeys(
        (name, text.size) for name in SheetField for each in fitted for text in (each.fields.get(name),)
        if text and (text.lines or name in VARIABLE)
    ))  # fmt: skip
    template, problems = batch_template(source, layout, fitted[0], blocks)
    if template is None:
        return None, problems
    empty = {tag(block): "" for block in blocks if block[0] in VARIABLE}
    places = [name for name, place in ((PHOTO, layout.stock.photo), (CODE, layout.stock.code)) if place]
    records = tuple(
        empty | record(each) | {name: picture_name(name, each.certificate.order) for name in places}
        for each in in_stacks(fitted, layout.stock)
    )
    lie = imposition(layout.stock.page, layout.stock.several, layout.tray, layout.crop_marks)
    return Batch(template, records, lie, pictures), ()


def picture_name(place: str, order: int) -> str:
    """What the photo or the code of a certificate is called, by its place in the decision's list."""
    return f"{place}-{order}"


def tag(block: Sized) -> str:
    """What the block of a field in one size is called: `recipient_28`, `merit_19_5`."""
    return f"{block[0]}_{block[1]:g}".replace(".", "_")


def record(fitted: FittedCertificate) -> dict[str, str]:
    """The words of one certificate by the names of its tags: lines apart by a blank, inside them no blank may break."""
    return {tag((name, text.size)): " ".join(text.lines) for name, text in fitted.texts if name in VARIABLE}


def batch_template(
    source: Template, layout: Layout, first: FittedCertificate, blocks: Sequence[Sized]
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
            has_rule=any(field is SheetField.TIEU_NGU for field, _ in blocks),
            border=PORTRAIT if _is_upright(layout) and f"{name}/{PORTRAIT}" in source.files else "border.svg",
            pictures=[(place, Markup(f"{{{{ {place} }}}}")) for place, area in _pictures(layout) if area],
            grid=GRID_FILE if layout.grid else "",
        )
    except TemplateError as error:
        return None, (BROKEN_TEMPLATE.at(Place(file, getattr(error, "lineno", 0) or 0), found=str(error)),)
    kept = {one: content for one, content in source.files.items() if one.startswith(f"{name}/")}
    if layout.grid:
        kept[f"{name}/{GRID_FILE}"] = grid(layout.stock).encode()
    styles = box_styles(layout, first, blocks)
    return replace(source, files={**kept, file: page.encode(), f"{name}/{BOXES_FILE}": styles.encode()}), ()


def _is_upright(layout: Layout) -> bool:
    return layout.stock.border.height > layout.stock.border.width


def _pictures(layout: Layout) -> tuple[tuple[str, Area | None], ...]:
    """The places of pictures, by their tags."""
    return (PHOTO, layout.stock.photo), (CODE, layout.stock.code.area if layout.stock.code else None)


def _block(block: Sized, first: FittedCertificate) -> tuple[str, str, Markup]:
    """A block for the template's source: the class of its field, its own class, its words or its tag."""
    name = block[0]
    words = Markup(f"{{{{ {tag(block)} }}}}") if name in VARIABLE else _written(first.fields[name])
    return str(name), tag(block), words


def emblem_file(stock: Stock, profile: str) -> str:
    """The picture for the place of the emblem: by how the profile of the issuing body is called, else the default."""
    own = next((file for start, file in sorted(stock.emblems.items()) if profile.startswith(start)), "")
    return own or stock.emblems.get("default", "")


def _written(text: FittedText) -> Markup:
    """Words that stand on every sheet, safe both as HTML and as the source of a template."""
    return Markup("<br>").join(Markup(html.escape(line).replace("{", "&#123;")) for line in text.lines)


def box_styles(layout: Layout, first: FittedCertificate, blocks: Sequence[Sized]) -> str:
    """The style sheet that a stock amounts to: the page, the art's places, a rule for each block."""
    stock = layout.stock
    page = stock.page
    rules = [
        f"@page {{ size: {_mm(page.width)} {_mm(page.height)}; margin: 0; }}",
        f".sheet {{ width: {_mm(page.width)}; height: {_mm(page.height)}; }}",
        f".border {{ {_area(stock.border)} }}",
        f".emblem {{ {_area(stock.emblem)} }}",
        f".field {{ font-family: '{stock.font}', 'Liberation Serif', Tinos, serif; }}",
    ]
    rules += [f".{place} {{ {_area(area)} }}" for place, area in _pictures(layout) if area]
    rules += [f".{tag(one)} {{ {_field(page, stock.fields[one[0]], one[1])} }}" for one in blocks]
    rules += [
        f".rule {{ {_rule(stock.fields[name], first.fields[name], size)} }}"
        for name, size in blocks
        if name is SheetField.TIEU_NGU
    ]
    return "\n".join(rules) + "\n"


def _field(page: Page, box: FieldBox, size: float) -> str:
    anchored = f"top: {_mm(box.y)};" if box.anchor == "top" else f"bottom: {_mm(page.height - box.y - box.height)};"
    look = [
        f"left: {_mm(box.x)}; width: {_mm(box.width)}; {anchored}",
        f"font-size: {size:g}pt; line-height: {box.leading:g}; text-align: {box.align}; color: {box.color};",
    ]
    if box.bold:
        look.append("font-weight: bold;")
    if box.italic:
        look.append("font-style: italic;")
    return " ".join(look)


def _rule(box: FieldBox, text: FittedText, size: float) -> str:
    """The line below Tiêu ngữ, as long as its words (NĐ 30/2020 Phụ lục I, II.1.c)."""
    width = width_mm(" ".join(text.lines), size, box.bold, box.italic)
    top = box.y + size * (box.leading * MM_PER_POINT * len(text.lines) + 0.03)
    return f"left: {_mm(box.x + (box.width - width) / 2)}; width: {_mm(width)}; top: {_mm(top)};"


def _area(area: Area) -> str:
    return f"left: {_mm(area.x)}; top: {_mm(area.y)}; width: {_mm(area.width)}; height: {_mm(area.height)};"


def _mm(value: float) -> str:
    return f"{round(value, 3):g}mm"
