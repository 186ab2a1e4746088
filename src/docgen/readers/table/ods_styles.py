"""What the cells of an .ods look like, as far as it says what they mean: which parts of a date are shown, zeros in
front, an old font, and which sheets are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from docgen.readers.old_letters import OldFont, old_font
from docgen.readers.table.formats import DAY, MONTH, PLAIN, TIME, YEAR, Format
from docgen.readers.table.package import Attributes, Package, walk

SHOWN = {"day": DAY, "month": MONTH, "year": YEAR, "hours": TIME, "minutes": TIME, "seconds": TIME}


@dataclass
class Look:
    """A style: the one that it varies, the format of numbers, the font. Not frozen: it is filled element by element."""

    parent: str = ""
    number: str = ""
    font: OldFont | None = None
    hidden: bool = False


@dataclass(frozen=True)
class Looks:
    """All styles by name."""

    styles: Mapping[tuple[str, str], Look] = field(default_factory=dict)
    numbers: Mapping[str, Format] = field(default_factory=dict)

    def format_of(self, style: str) -> Format:
        return next((self.numbers.get(look.number, PLAIN) for look in self._upward(style) if look.number), PLAIN)

    def font_of(self, style: str) -> OldFont:
        return next((look.font for look in self._upward(style) if look.font is not None), "")

    def hides(self, table_style: str) -> bool:
        look = self.styles.get(("table", table_style))
        return look is not None and look.hidden

    def _upward(self, style: str) -> list[Look]:
        """The style of a cell and those that it varies, the nearest first."""
        found: list[Look] = []
        look = self.styles.get(("table-cell", style))
        while look is not None and look not in found:
            found.append(look)
            look = self.styles.get(("table-cell", look.parent))
        return found


def looks_of(package: Package) -> Looks:
    """The styles of a document: those of `styles.xml`, and the automatic ones beside the cells."""
    styles: dict[tuple[str, str], Look] = {}
    numbers: dict[str, Format] = {}
    families: dict[str, OldFont] = {}
    look = Look()
    number = ""

    def visit(names: tuple[str, ...], attributes: Attributes) -> None:
        nonlocal look, number
        match names[-1]:
            case "font-face":
                families[attributes.get("name", "")] = old_font(attributes.get("font-family", "").strip("'\""))
            case "style" | "default-style":
                family = attributes.get("family", "")
                name = attributes.get("name", "") if names[-1] == "style" else ""
                look = Look(attributes.get("parent-style-name", ""), attributes.get("data-style-name", ""))
                styles[family, name] = look
            case "text-properties" if names[-2] in ("style", "default-style"):
                if "font-name" in attributes:
                    look.font = families.get(attributes["font-name"]) or old_font(attributes["font-name"])
                elif "font-family" in attributes:
                    look.font = old_font(attributes["font-family"].strip("'\""))
            case "table-properties":
                look.hidden = attributes.get("display") == "false"
            case "date-style" | "time-style" | "number-style":
                number = attributes.get("name", "")
                numbers[number] = PLAIN
            case part if part in SHOWN and names[-2] in ("date-style", "time-style"):
                numbers[number] = replace(numbers[number], parts=numbers[number].parts | {SHOWN[part]})
            case "number" if names[-2] == "number-style" and attributes.get("decimal-places", "0") == "0":
                digits = int(attributes.get("min-integer-digits", "1"))
                numbers[number] = Format(digits=digits) if digits > 1 else PLAIN

    for path in ("styles.xml", "content.xml"):
        if package.has(path):
            walk(package, path, visit, until="body")
    return Looks(styles, numbers)
