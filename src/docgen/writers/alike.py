"""Two Word files in, the second out with styles, rules and page numbers told as in the first.

LibreOffice calls every style by another identifier when it saves, and draws a rule in other words. A comparison would
take each paragraph for changed. Styles are one where they have one name; a drawing is the first file's where both have
as many of them and none is a picture.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from docgen.readers.unreadable import Unreadable
from docgen.readers.word.package import R, W, parsed
from docgen.writers.word_package import NotAWordFileError, packed, unpacked

WORDED = re.compile(r"word/(document|styles|numbering|comments|footnotes|endnotes|header\d*|footer\d*)\.xml")
"""The parts in which a style is called."""

PAGED = re.compile(r"word/(header|footer)\d*\.xml")
COUNTED = ("PAGE", "NUMPAGES")
"""Fields whose last answer each program writes as it sees fit."""

TEXT, STYLES = "word/document.xml", "word/styles.xml"
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
NAMING = tuple(f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"))
"""The elements that call a style by its identifier."""


def alike(first: bytes, second: bytes) -> bytes:
    """`second`, as near to `first` as it says the same; itself where a part of either is not as it should be."""
    try:
        return _alike(unpacked(first), unpacked(second)) or second
    except (Unreadable, NotAWordFileError, etree.XMLSyntaxError):
        return second


def _alike(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bytes | None:
    if not {TEXT, STYLES} <= before.keys() & after.keys():
        return None
    names = {name: style for style, name in _names(parsed("", before[STYLES]))}
    own = [(style, names[name]) for style, name in _names(parsed("", after[STYLES])) if name in names]
    renamed = {style: called for style, called in own if called != style}
    if renamed:
        made_way = {style: f"{style}-2" for style in renamed.values() if style not in dict(own)}
        renamed = {**made_way, **renamed}
    numbers = [number.text for part in before if PAGED.fullmatch(part) for number in _counted(parsed("", before[part]))]
    made = dict(after)
    for part in after:
        if not WORDED.fullmatch(part):
            continue
        tree = parsed("", after[part])
        _rename(tree, renamed)
        if part == TEXT:
            _redraw(parsed("", before[TEXT]), tree)
        if PAGED.fullmatch(part) and numbers:
            for number in _counted(tree):
                number.text = numbers[0]
        made[part] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return packed(made, "", "vi")


def _names(styles: etree._Element) -> Iterator[tuple[str, str]]:
    """Each style's identifier with its kind and name; Word writes “heading 1” where LibreOffice writes “Heading 1”."""
    for style in styles.iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            yield style.get(f"{W}styleId", ""), f"{style.get(f'{W}type')} {name.get(f'{W}val', '').casefold()}"


def _rename(tree: etree._Element, renamed: Mapping[str, str]) -> None:
    """Puts the first file's identifiers in; a style of the second that has one of them by chance gives way."""
    for element in tree.iter(*NAMING, f"{W}style"):
        attribute = f"{W}styleId" if element.tag == f"{W}style" else f"{W}val"
        style = element.get(attribute, "")
        element.set(attribute, renamed.get(style, style))


def _counted(tree: etree._Element) -> Iterator[etree._Element]:
    """The texts that say what number a page has."""
    asked = ""
    answered = False
    for element in tree.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        kind = element.get(f"{W}fldCharType", "")
        if kind:
            answered = kind == "separate"
            asked = "" if kind == "begin" else asked
        elif element.tag == f"{W}instrText":
            asked += element.text or ""
        elif answered and asked.split()[:1] and asked.split()[0].upper() in COUNTED:
            yield element


def _redraw(before: etree._Element, after: etree._Element) -> None:
    """Puts the first file's drawings in the places of the second's."""
    old, new = list(before.iter(ALTERNATIVES)), list(after.iter(ALTERNATIVES))
    if len(old) != len(new) or any(_is_picture(each) for each in (*old, *new)):
        return
    for was, now in zip(old, new, strict=True):
        parent = now.getparent()
        if parent is not None:
            replacement = copy.deepcopy(was)
            replacement.tail = now.tail
            parent.replace(now, replacement)


def _is_picture(drawing: etree._Element) -> bool:
    """Whether a drawing shows something that another part of its file holds, or has words in it."""
    return any(
        element.tag == f"{W}txbxContent" or any(name.startswith(R) for name in element.attrib)
        for element in drawing.iter()
    )
