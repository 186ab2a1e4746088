"""What a sheet of .xlsx leans on: which sheets there are, how cells are styled, and the texts that cells share."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass

from docgen.problem import Place
from docgen.readers.old_letters import OldFont, old_font
from docgen.readers.table.formats import BUILT_IN, PLAIN, Format, format_of
from docgen.readers.table.package import Package, elements, parser_for, resolved
from docgen.readers.table.refusals import BROKEN
from docgen.readers.unreadable import Unreadable

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook writes a sign that XML cannot hold: `_x000D_`."""

RELATIONS = "_rels/.rels"


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A tab: its name, the part with its cells, and whether it is `visible`, `hidden` or `veryHidden`."""

    name: str
    path: str
    state: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """The tabs in order and what holds for all of them.

    `computed` is False where the file asks for all formulas to be worked out on opening: then no spreadsheet program
    has seen it yet, and the results in it are stand-ins.
    """

    sheets: tuple[SheetPart, ...]
    strings: str
    styles: str
    from_1904: bool
    computed: bool


@dataclass(frozen=True, slots=True)
class Styles:
    """The format and the old font of each style of cell, by its number as it is written in the cells."""

    formats: dict[str | None, Format]
    fonts: dict[str | None, OldFont]


def workbook_of(package: Package) -> Workbook:
    """The workbook of a package. Raises `Unreadable` where there is none."""
    main = next((path for kind, path in _relations(package, "").values() if kind == "officeDocument"), "")
    if not package.has(main):
        raise Unreadable(BROKEN.at(Place(package.file)))
    relations = _relations(package, main)
    by_kind = dict(relations.values())
    sheets: list[SheetPart] = []
    from_1904, computed = False, True
    for names, attributes in elements(package, main):
        if names[1:] == ("sheets", "sheet"):
            kind, path = relations.get(attributes.get("id", ""), ("", ""))
            if kind == "worksheet" or not kind:
                sheets.append(SheetPart(attributes.get("name", ""), path, attributes.get("state", "visible")))
        elif names[1:] == ("workbookPr",):
            from_1904 = _is_set(attributes.get("date1904"))
        elif names[1:] == ("calcPr",):
            computed = not _is_set(attributes.get("fullCalcOnLoad"))
    return Workbook(tuple(sheets), by_kind.get("sharedStrings", ""), by_kind.get("styles", ""), from_1904, computed)


def styles_of(package: Package, path: str) -> Styles:
    """The styles of cells; none where the workbook has no such part."""
    codes: dict[str, str] = {}
    fonts: list[OldFont] = []
    formats: dict[str | None, Format] = {None: PLAIN}
    font_of: dict[str | None, OldFont] = {None: ""}
    for names, attributes in elements(package, path) if package.has(path) else ():
        match names[1:]:
            case ("numFmts", "numFmt"):
                codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            case ("fonts", "font"):
                fonts.append("")
            case ("fonts", "font", "name"):
                fonts[-1] = old_font(attributes.get("val", ""))
            case ("cellXfs", "xf"):
                number = attributes.get("numFmtId", "0")
                style = str(len(formats) - 1)
                formats[style] = format_of(codes.get(number) or BUILT_IN.get(int(number), ""))
                font_of[style] = fonts[int(attributes.get("fontId", "0"))] if fonts else ""
    # A cell without a style has the first one.
    formats[None], font_of[None] = formats.get("0", PLAIN), font_of.get("0", "")
    return Styles(formats, font_of)


def strings_of(package: Package, path: str) -> tuple[dict[str, str], dict[str, OldFont]]:
    """The shared texts by their number, and the old font of those of which the letters have one of their own."""
    texts: dict[str, str] = {}
    fonts: dict[str, OldFont] = {}
    pieces: list[str] = []
    text: list[str] = []
    font: OldFont = ""
    beside = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal font, beside
        match tag.rpartition("}")[2]:
            case "si":
                text.clear()
                font = ""
            case "t":
                pieces.clear()
            case "rFont":
                font = old_font(attributes.get("val", "")) or font
            case "rPh":
                beside += 1

    def end(tag: str) -> None:
        nonlocal beside
        match tag.rpartition("}")[2]:
            case "t" if not beside:
                text.extend(pieces)
            case "rPh":
                beside -= 1
            case "si":
                number = str(len(texts))
                texts[number] = unescaped("".join(text))
                if font:
                    fonts[number] = font

    if package.has(path):
        parser = parser_for(package)
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = pieces.append
        with package.stream(path) as stream:
            parser.ParseFile(stream)
    return texts, fonts


def unescaped(text: str) -> str:
    """The text without the workbook's own escapes.

    >>> unescaped("a_x000A_b _x005F_x0041_ _xyz_")
    'a\\nb _x0041_ _xyz_'
    """
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """The kind and path of each part that `part` names, by the identifier that it uses."""
    folder, _, name = part.rpartition("/")
    path = posixpath.join(folder, "_rels", f"{name}.rels") if part else RELATIONS
    if not package.has(path):
        return {}
    return {
        attributes.get("Id", ""): (
            attributes.get("Type", "").rpartition("/")[2],
            resolved(part, attributes.get("Target", "")),
        )
        for names, attributes in elements(package, path)
        if names[-1] == "Relationship" and attributes.get("TargetMode") != "External"
    }


def _is_set(flag: str | None) -> bool:
    return flag in ("1", "true", "on")
