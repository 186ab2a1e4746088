"""One sheet as WeasyPrint lays it out, opened so that its parts can be looked at.

In: a template's files and the HTML of one record. Out: the boxes of its page, the drawing operators of the page one by
one, and the objects that they use. Only this module and `slow` know WeasyPrint's inside; the tests hold it to them.
"""

from __future__ import annotations

import contextlib
import ctypes.util
import logging
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from docgen.model.picture import Pictures, no_pictures
from docgen.model.template import Template
from docgen.overlay.cutting import probe_svg
from docgen.overlay.objects import Store, taken_over

ROOT = "file:///template/"
"""A made-up address: the files of a template stand nowhere else, so nothing on the disk can be reached by it."""
PAGE = "certificate.html"
PROBE = re.compile(r"docgen-picture-([0-9]+)")
ELSEWHERE = re.compile(r"^lib|-\d$|\.(dll|dylib)$")
HARMLESS = ("Using fontTools instead of HarfBuzz-Subset", "Please install HarfBuzz version")


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


@contextlib.contextmanager
def _listening() -> Iterator[list[str]]:
    """What WeasyPrint logs while the block runs."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said = record.getMessage()
            if not said.startswith(HARMLESS):
                heard.append(said)

    logger, listener = logging.getLogger("weasyprint"), Listener(logging.WARNING)
    logger.addHandler(listener)
    try:
        yield heard
    finally:
        logger.removeHandler(listener)


def _load() -> None:
    """Imports WeasyPrint without the search for libraries of other systems, which takes longer than all the rest."""
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None if ELSEWHERE.search(name) else search(name)
    try:
        import weasyprint  # noqa: F401
    finally:
        ctypes.util.find_library = search


def ready(template: Template, fonts: Mapping[str, bytes]) -> Ready:
    """The template, ready to lay out many records. It reaches its own files and `fonts/…`, and nothing else."""
    _load()
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    files = {**template.files, **{f"fonts/{name}": content for name, content in fonts.items()}}
    pictures: list[Pictures] = [no_pictures]

    class Jail(URLFetcher):  # type: ignore[misc]
        """A class because WeasyPrint asks for one."""

        def fetch(self, url: str, headers: object = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            name = unquote(url.removeprefix(ROOT).split("?")[0].split("#")[0])
            if url.startswith(ROOT) and name not in files and (own := _picture(pictures, name, template.name)):
                return URLFetcherResponse(url, own)
            if not url.startswith(ROOT) or name not in files:
                raise ValueError("không có trong mẫu / not among the template's files")
            return URLFetcherResponse(url, files[name])

    config, fetcher = FontConfiguration(), Jail(allowed_protocols=("data",))
    with _listening() as heard:
        sheets = tuple(
            CSS(
                string=content.decode("utf-8", "replace"), base_url=ROOT + name, url_fetcher=fetcher, font_config=config
            )
            for name, content in sorted(template.files.items())
            if name.startswith(f"{template.name}/") and name.endswith(".css")
        )
    return Ready(f"{template.name}/{PAGE}", sheets, config, fetcher, tuple(heard), pictures=pictures)


def _picture(pictures: list[Pictures], name: str, template: str) -> bytes | None:
    """The file of a record's picture, or of the probe that stands in its place."""
    inner = name.removeprefix(f"{template}/")
    if probe := PROBE.fullmatch(inner):
        return probe_svg(int(probe[1]))
    found = pictures[-1](inner)
    return found.file if found else None


def laid_out(at: Ready, html: str) -> Sheet:
    """The sheet of one record."""
    from weasyprint import HTML
    from weasyprint.text.fonts import get_hb_object_data

    files: list[Any] = []
    with _listening() as heard:
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
        heard=(*at.heard, *heard),
    )


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _operators(stream: Any) -> Iterator[bytes]:
    from pydyf import _to_bytes

    for item in stream.stream:
        yield _to_bytes(item)
