"""One sheet as WeasyPrint lays it out, opened so that its parts can be looked at.

In: a template's files and the HTML of one record. Out: the boxes of its page, the drawing operators of the page one by
one, and the objects that they use. Only this module and `slow` know WeasyPrint's inside; the tests hold it to them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docgen.model.picture import Pictures, no_pictures
from docgen.model.template import Template
from docgen.overlay.cutting import probe_svg
from docgen.overlay.objects import Store, taken_over
from docgen.page_layout.heard import listening, telling
from docgen.page_layout.jail import ROOT, jail, style_sheets
from docgen.page_layout.loading import load_weasyprint

PAGE = "certificate.html"
PROBE = re.compile(r"docgen-picture-([0-9]+)")


@dataclass(frozen=True, eq=False)
class Ready:
    """A template's style sheets and fonts, read once; `images` are pictures that were decoded before."""

    file: str
    sheets: tuple[Any, ...]
    fonts: Any
    fetcher: Any
    heard: tuple[str, ...]
    images: dict[str, Any] = field(default_factory=dict)
    pictures: list[Pictures] = field(default_factory=lambda: [no_pictures])
    """Where pictures of records are found; the last counts."""


@dataclass(frozen=True)
class Font:
    """A font of a sheet: its file, and each glyph that was drawn with the text it stands for."""

    content: bytes
    index: int
    family: str
    glyphs: Mapping[int, str]
    widths: Mapping[int, int]
    whole: bool


@dataclass(frozen=True, eq=False)
class Sheet:
    """The first page of a layout. `boxes` holds the MediaBox, TrimBox and BleedBox as they are written; `height` is
    the page's in CSS pixels; `resources` names what the operators use in `store`."""

    pages: int
    page: Any
    root: Any
    operators: tuple[bytes, ...]
    boxes: bytes
    height: float
    resources: str
    store: Store
    fonts: Mapping[str, Font]
    title: str
    linked: bool
    heard: tuple[str, ...]


def ready(template: Template, fonts: Mapping[str, bytes]) -> Ready:
    """The template, ready to lay out many records. It reaches its own files and `fonts/…`, and nothing else."""
    load_weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    files = {**template.files, **{f"fonts/{name}": content for name, content in fonts.items()}}
    pictures: list[Pictures] = [no_pictures]

    def found(name: str) -> bytes | None:
        return files[name] if name in files else _picture(pictures, name, template.name)

    config, fetcher = FontConfiguration(), jail(found)
    own = sorted((name, content) for name, content in template.files.items() if name.startswith(f"{template.name}/"))
    with listening() as heard:
        sheets = style_sheets(own, fetcher, config)
    return Ready(f"{template.name}/{PAGE}", sheets, config, fetcher, _said(heard), pictures=pictures)


def _picture(pictures: list[Pictures], name: str, template: str) -> bytes | None:
    """The file of a record's picture, or of the probe that stands in its place."""
    inner = name.removeprefix(f"{template}/")
    if probe := PROBE.fullmatch(inner):
        return probe_svg(int(probe[1]))
    found = pictures[-1](inner)
    return found.file if found else None


def _said(heard: Iterable[logging.LogRecord]) -> tuple[str, ...]:
    return tuple(said for said, _ in telling(heard))


def laid_out(at: Ready, html: str) -> Sheet:
    """The sheet of one record."""
    from weasyprint import HTML
    from weasyprint.text.fonts import get_hb_object_data

    files: list[Any] = []
    with listening() as heard:
        tree = HTML(string=html, base_url=ROOT + at.file, url_fetcher=at.fetcher)
        document = tree.render(stylesheets=at.sheets, font_config=at.fonts, cache=at.images)
        one = document.copy(document.pages[:1])
        one.write_pdf(finisher=lambda document, pdf: files.append(pdf))
    (pdf,) = files
    page = pdf.objects[pdf.pages["Kids"][0]]
    stream = pdf.objects[_number(page["Contents"])]
    resources = pdf.objects[_number(page["Resources"])]
    store: Store = {}
    written = [b"" if one.number == 0 else one.data for one in pdf.objects]
    name = taken_over(store, written, resources.number, _number(resources["Font"]), {})
    fonts = {
        font.hash: Font(
            get_hb_object_data(font.hb_face),
            font.index,
            font.family,
            dict(font.to_unicode),
            dict(font.widths),
            not (font.bitmap or font.png or font.svg or font.colr or font.missing or "fvar" in font.tables),
        )
        for font in one.fonts.values()
    }
    laid = document.pages[0]
    return Sheet(
        pages=len(document.pages),
        page=laid._page_box,
        root=tree.etree_element,
        operators=tuple(_operators(stream)),
        boxes=b"".join(b"/%s %s" % (key.encode(), page[key].data) for key in ("MediaBox", "TrimBox", "BleedBox")),
        height=laid.height,
        resources=name,
        store=store,
        fonts=fonts,
        title=document.metadata.title or "",
        linked=bool(laid.links or any(laid.forms.values()) or "Annots" in page),
        heard=(*at.heard, *_said(heard)),
    )


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _operators(stream: Any) -> Iterator[bytes]:
    from pydyf import _to_bytes

    for item in stream.stream:
        yield _to_bytes(item)
