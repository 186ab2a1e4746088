"""How letters and paragraphs look, styles worked out: `styles.xml` in, `Look` and alignment out.

Two programs that save the same page name its styles differently and write down different parts of them; only what
follows from them can be compared. Nearest wins: the run, its style, the paragraph's style and what that is based on,
the defaults of the file. What a table's style adds for its first row and the like is not looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from docgen.readers.word.package import W
from docgen.readers.word.tidy import tidied
from docgen.readers.word.word_file import Look

OFF = ("0", "false", "off", "none")
ALIGN = {"both": "justify", "distribute": "justify", "start": "left", "end": "right"}
LONGEST_CHAIN = 20
"""Styles based on styles; a chain that comes back to itself ends here."""

Properties = Mapping[str, str]


@dataclass(frozen=True)
class Styles:
    """The styles of a file: by identifier what each says by itself, and what it is based on."""

    defaults: Properties = field(default_factory=dict)
    own: Mapping[str, Properties] = field(default_factory=dict)
    based_on: Mapping[str, str] = field(default_factory=dict)
    default_paragraph: str = ""

    def chain(self, style: str) -> Properties:
        """Everything that a style says, what it is based on included."""
        found: dict[str, str] = {}
        for _ in range(LONGEST_CHAIN):
            if not style or style not in self.own:
                break
            found = {**self.own[style], **found}
            style = self.based_on.get(style, "")
        return found

    def of_paragraph(self, style: str) -> Properties:
        return {**self.defaults, **self.chain(style or self.default_paragraph)}


def styles_of(tree: etree._Element | None) -> Styles:
    """The styles of a `styles.xml`; none where there is no such part."""
    if tree is None:
        return Styles()
    defaults: dict[str, str] = {}
    for path in ("rPrDefault", "pPrDefault"):
        for element in tree.iterfind(f"{W}docDefaults/{W}{path}/*"):
            defaults |= properties(element)
    own, based_on, default_paragraph = {}, {}, ""
    for style in tree.iterfind(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        own[name] = properties(style.find(f"{W}pPr")) | properties(style.find(f"{W}rPr"))
        base = style.find(f"{W}basedOn")
        if base is not None:
            based_on[name] = base.get(f"{W}val", "")
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
            default_paragraph = name
    return Styles(defaults, own, based_on, default_paragraph)


def properties(element: etree._Element | None) -> dict[str, str]:
    """What a `w:rPr` or `w:pPr` says of what we look at, by the names of its elements."""
    found: dict[str, str] = {}
    if element is None:
        return found
    for name in ("b", "i", "u", "vanish"):
        child = element.find(f"{W}{name}")
        if child is not None:
            found[name] = "" if child.get(f"{W}val", "1").casefold() in OFF else "1"
    for name in ("sz", "jc"):
        child = element.find(f"{W}{name}")
        if child is not None:
            found[name] = child.get(f"{W}val", "")
    fonts = element.find(f"{W}rFonts")
    if fonts is not None:
        if fonts.get(f"{W}asciiTheme"):
            found["font"] = ""
        elif fonts.get(f"{W}ascii"):
            found["font"] = tidied(fonts.get(f"{W}ascii", ""))
    return found


def look_of(said: Properties) -> Look:
    """The look that properties give."""
    return Look(
        bold=bool(said.get("b")),
        italic=bool(said.get("i")),
        underline=bool(said.get("u")),
        size=_points(said.get("sz", "")),
        font=said.get("font", ""),
    )


def align_of(said: Properties) -> str:
    align = said.get("jc", "")
    return ALIGN.get(align, align) or "left"


def _points(half_points: str) -> float:
    try:
        return round(float(half_points) / 2, 1)
    except ValueError:
        return Look().size
