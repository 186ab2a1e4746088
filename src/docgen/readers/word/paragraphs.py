"""A paragraph of a Word file in, its letters with their looks out.

Word cuts a sentence into runs wherever somebody stopped typing. It keeps a page number as a field with the number it
last had, a text box twice (for itself and for its elders), and what was deleted under “Track Changes” in its place.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from docgen.readers.word.looks import Properties, Styles, align_of, look_of, properties
from docgen.readers.word.package import R, W
from docgen.readers.word.tidy import composed
from docgen.readers.word.word_file import Look, Revisions, Run

CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
EMBEDDED = f"{R}embed"
VML_PICTURE = "{urn:schemas-microsoft-com:vml}imagedata"
BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"

COUNTED = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "DATE", "TIME", "SAVEDATE", "PRINTDATE", "FILENAME")
"""Fields that a program works out anew each time it opens the file: what it last said is nobody's edit."""

LEFT_OUT = {
    Revisions.ACCEPTED: (f"{W}del", f"{W}moveFrom"),
    Revisions.REJECTED: (f"{W}ins", f"{W}moveTo"),
}
"""What is not there, by how tracked changes are read."""

SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


@dataclass
class Gathered:
    """What a paragraph is found to hold, gathered while its elements are walked.

    Not frozen: a field begins in one run and ends in another, so the walk must remember.
    """

    runs: list[Run] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    fields: list[list[str]] = field(default_factory=list)

    def put(self, text: str, look: Look) -> None:
        if text:
            if self.runs and self.runs[-1].look == look:
                text = self.runs.pop().text + text
            self.runs.append(Run(text, look))

    @property
    def is_hushed(self) -> bool:
        """Whether we stand in a field whose result is not to be read, or in the words that ask for it."""
        return any(state[1] == "asked" or _name(state[0]) in COUNTED for state in self.fields)


@dataclass(frozen=True)
class Reading:
    """How the paragraphs of one part are read."""

    styles: Styles
    revisions: Revisions
    picture: Callable[[str], bytes | None]

    def style_of(self, paragraph: etree._Element) -> str:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if style is None else style.get(f"{W}val", "")

    def align_of(self, paragraph: etree._Element) -> str:
        own = properties(paragraph.find(f"{W}pPr"))
        return align_of({**self.styles.of_paragraph(self.style_of(paragraph)), **own})

    def runs_on(self, paragraph: etree._Element) -> bool:
        """Whether the end of a paragraph is deleted (or not yet there), so that the next one belongs to it."""
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        return mark is not None and any(mark.find(name) is not None for name in LEFT_OUT[self.revisions])

    def gather(self, paragraph: etree._Element, into: Gathered) -> None:
        """Puts what a paragraph holds after what is already there."""
        said = self.styles.of_paragraph(self.style_of(paragraph))
        for child in paragraph:
            self._visit(child, said, into)

    def _visit(self, element: etree._Element, said: Properties, into: Gathered) -> None:
        tag = element.tag
        if tag in LEFT_OUT[self.revisions] or tag in (f"{W}pPr", f"{W}rPr"):
            return
        if tag == f"{W}r":
            self._run(element, said, into)
        elif tag == f"{W}fldSimple" and _name(element.get(f"{W}instr", "")) in COUNTED:
            into.put(_shown(element.get(f"{W}instr", "")), look_of(said))
        elif tag == f"{CHOICE}AlternateContent":
            for child in _chosen(element):
                self._visit(child, said, into)
        elif tag == f"{W}txbxContent":
            into.boxes.append(element)
        elif tag == MATH_TEXT:
            into.put(composed(element.text or ""), look_of(said))
        else:
            if tag in (BLIP, VML_PICTURE):
                self._picture(element, into)
            for child in element:
                self._visit(child, said, into)

    def _run(self, run: etree._Element, said: Properties, into: Gathered) -> None:
        own = run.find(f"{W}rPr")
        style = None if own is None else own.find(f"{W}rStyle")
        chained = self.styles.chain(style.get(f"{W}val", "")) if style is not None else {}
        mine = {**said, **chained, **properties(own)}
        look = look_of(mine)
        for child in run:
            tag = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
            if tag == "fldChar":
                _turn(child.get(f"{W}fldCharType", ""), look, into)
            elif tag == "instrText" and into.fields and into.fields[-1][1] == "asked":
                into.fields[-1][0] += child.text or ""
            elif into.is_hushed or mine.get("vanish"):
                continue
            elif tag in ("t", "delText"):
                into.put(composed((child.text or "").replace("\n", " ")), look)
            elif tag == "sym":
                into.put(_symbol(child.get(f"{W}char", "")), look)
            elif tag in SIGNS:
                into.put("" if child.get(f"{W}type") == "page" else SIGNS[tag], look)
            elif tag not in ("rPr", "instrText"):
                self._visit(child, said, into)

    def _picture(self, element: etree._Element, into: Gathered) -> None:
        content = self.picture(element.get(EMBEDDED) or element.get(f"{R}id") or "")
        into.pictures.append(hashlib.sha256(content or b"").hexdigest())


def _chosen(alternatives: etree._Element) -> Iterator[etree._Element]:
    """What a program of today shows of several ways to say one thing."""
    for name in ("Choice", "Fallback"):
        chosen = alternatives.find(f"{CHOICE}{name}")
        if chosen is not None:
            yield from chosen
            return


def _turn(kind: str, look: Look, into: Gathered) -> None:
    """A field begins, goes from its question to its answer, or ends."""
    if kind == "begin":
        into.fields.append(["", "asked"])
    elif kind == "separate" and into.fields:
        into.fields[-1][1] = "answered"
    elif kind == "end" and into.fields:
        asked, _ = into.fields.pop()
        if _name(asked) in COUNTED and not into.is_hushed:
            into.put(_shown(asked), look)


def _name(instruction: str) -> str:
    words = instruction.split()
    return words[0].upper() if words else ""


def _shown(instruction: str) -> str:
    return f"{{{_name(instruction)}}}"


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
