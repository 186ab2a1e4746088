"""Whether the sheets came out in the font that their stock asks for.

In: the template of a batch, the families that were drawn. Out: a problem where the machine put another font in its
place, and whether any drawn font is one that the template does not name. Fonts as wide as Times New Roman, letter by
letter, may stand in for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from docgen.certificates.sheets import BOXES_FILE
from docgen.model.template import Template
from docgen.problem import Fault, Place, Problem, Say

ALIKE = ("times new roman", "liberation serif", "tinos")
WANTED = re.compile(r"\.field \{ font-family: '([^']+)'")
FAMILIES = re.compile(r"font-family:\s*([^;}]+)")
NOT_INSTALLED = Fault(
    "certificate-font-missing",
    Say("máy này không có phông “{wanted}” của phôi, chữ sẽ in bằng “{found}”",
        "this machine lacks the stock's font “{wanted}”; letters would come out in “{found}”"),
    mend=Say("cài phông ấy vào máy, hoặc ghi phông khác vào font của phôi",
             "install the font, or name another one as the stock's font"),
    explain=Say(
        "Phôi ghi tên phông của mọi dòng chữ. Máy không có phông ấy thì hệ điều hành lặng lẽ thay phông khác: chữ rộng "
        "hẹp khác đi, tờ in không giống tờ đã duyệt. docgen thà không in.",
        "A stock names the font of its words. Where it is not installed, the system takes another without a word, and "
        "the sheet is not the one that was approved. docgen prefers not to print.",
    ),
)  # fmt: skip


def font_problems(template: Template, drawn: Iterable[str]) -> tuple[Problem, ...]:
    """A problem if the stock's font was not among the families that were drawn."""
    found = sorted(set(drawn))
    styles = template.files.get(f"{template.name}/{BOXES_FILE}", b"").decode("utf-8", "replace")
    wanted = WANTED.search(styles)
    if not wanted or not found or wanted[1].casefold() in {*ALIKE, *(family.casefold() for family in found)}:
        return ()
    return (NOT_INSTALLED.at(Place(""), wanted=wanted[1], found=", ".join(found)),)


def families(template: Template) -> str:
    """The names of all fonts that the style sheets of a template ask for, as fontconfig takes them."""
    named = [one.strip(" '\"") for names in FAMILIES.findall(template.styles) for one in names.split(",")]
    return ",".join(sorted(dict.fromkeys(one for one in named if one and not set(one) & set(":-\\"))))


def all_named(template: Template, drawn: Collection[str]) -> bool:
    """Whether the template names every family that was drawn."""
    styles = template.styles.casefold()
    return all(family.casefold() in styles for family in drawn)
