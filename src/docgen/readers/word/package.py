"""The bytes of a Word file in, its parts as trees of XML out.

Such a file comes from anybody's machine: sizes are looked at before anything is unpacked, nothing is fetched, and a
DOCTYPE, which no word processor writes, is refused. Both spellings of the names that ISO/IEC 29500 knows
(“transitional” and “strict”) are read as one.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass

from lxml import etree

from docgen import zipped
from docgen.problem import Place
from docgen.readers.unreadable import Unreadable
from docgen.readers.word.refusals import BROKEN, ENTITIES, OTHER_FORM, PASSWORD, TOO_BIG

MEGABYTE = 1024 * 1024
LARGEST = 64 * MEGABYTE
"""Bytes of a file, pictures and all."""

LARGEST_INSIDE = 64
"""Megabytes of XML; a list of 20,000 persons has about 40."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
MAIN = "officeDocument"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OTHERS = (
    (COMPOUND, "tệp .doc của Word 97–2003 / an old .doc"),
    (b"{\\rtf", "RTF"),
    (b"%PDF", "PDF"),
    (b"<", "trang web hoặc XML / a web page or XML"),
)
OTHER_PACKAGES = (("mimetype", "tệp OpenDocument (.odt)"), ("xl/workbook.xml", "bảng tính Excel"))
DOCTYPE = re.compile(rb"<!\s*DOCTYPE|<\0!\0D\0O\0C\0T\0Y\0P\0E|\0<\0!\0D\0O\0C\0T\0Y\0P\0E")


@dataclass(frozen=True)
class Package:
    """A zip that has been looked at: the names in it with what they stand for, and where the text begins."""

    file: str
    archive: zipfile.ZipFile
    parts: zipped.Members
    main: str

    def tree(self, path: str) -> etree._Element | None:
        """A part as a tree; None where there is no such part. Raises `Unreadable`."""
        content = self.content(path)
        return None if content is None else parsed(self.file, content)

    def content(self, path: str) -> bytes | None:
        entry = self.parts.get(path.casefold())
        return None if entry is None else self.archive.read(entry)

    def related(self, path: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: by identifier the kind and the path; what lies outside the file is left out."""
        folder, name = posixpath.split(path)
        tree = self.tree(posixpath.join(folder, "_rels", f"{name}.rels"))
        if tree is None:
            return {}
        return {
            relation.get("Id", ""): (
                relation.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
            )
            for relation in tree.iter(RELATION)
            if relation.get("TargetMode") != "External"
        }


def opened(file: str, content: bytes) -> Package:
    """The parts of a Word file. Raises `Unreadable`, what is `zipped.DAMAGED`, and what lxml raises."""
    place = Place(file)
    if len(content) > LARGEST:
        raise Unreadable(TOO_BIG.at(place, largest=LARGEST // MEGABYTE))
    if content.startswith(COMPOUND) and ENCRYPTED in content:
        raise Unreadable(PASSWORD.at(place))
    for begins, found in OTHERS:
        if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(begins):
            raise Unreadable(OTHER_FORM.at(place, found=found))
    archive, parts = zipped.opened(content)
    if zipped.size_of_xml(parts) > LARGEST_INSIDE * MEGABYTE:
        raise Unreadable(TOO_BIG.at(place, largest=LARGEST_INSIDE))
    if any(entry.flag_bits & 1 for entry in parts.values()):
        raise Unreadable(PASSWORD.at(place))
    for path, found in OTHER_PACKAGES:
        if path in parts:
            raise Unreadable(OTHER_FORM.at(place, found=found))
    package = Package(file, archive, parts, "")
    main = next((path for kind, path in package.related("").values() if kind == MAIN), "")
    if main.casefold() not in parts:
        raise Unreadable(BROKEN.at(place))
    return Package(file, archive, parts, main)


def parsed(file: str, content: bytes) -> etree._Element:
    """XML as a tree: no entities, no network, no DOCTYPE, no bottomless nesting."""
    if DOCTYPE.search(content[:4096]):
        raise Unreadable(ENTITIES.at(Place(file)))
    for strict, transitional in STRICT:
        content = content.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    tree = etree.fromstring(content, parser)
    if tree.getroottree().docinfo.doctype:
        raise Unreadable(ENTITIES.at(Place(file)))
    return tree
