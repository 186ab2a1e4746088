"""The bytes of a zipped workbook in, its parts out: the parts of .xlsx and .ods are XML files in a zip.

Such a file comes from anybody's machine. A few kilobytes can unpack to gigabytes, and XML can ask for other files; so
sizes are looked at before anything is unpacked, and a DOCTYPE, which no spreadsheet program writes, is refused.
"""

from __future__ import annotations

import contextlib
import posixpath
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

from docgen import zipped
from docgen.problem import Place
from docgen.readers.table.refusals import BROKEN, ENTITIES, TOO_BIG
from docgen.readers.unreadable import Unreadable

MEGABYTE = 1024 * 1024
LARGEST = 32 * MEGABYTE
"""Bytes of a file, before anything is unpacked."""

LARGEST_INSIDE = 128
"""Megabytes of XML; a full table of 20,000 rows has about 15."""

Attributes = Mapping[str, str]
Element = tuple[tuple[str, ...], Attributes]
"""The names from the root down to an element, and its attributes, all without their namespaces."""


@dataclass(frozen=True)
class Package:
    """A zip that has been looked at: what is in it, by name in small letters with forward slashes."""

    file: str
    archive: zipfile.ZipFile
    parts: zipped.Members

    def has(self, path: str) -> bool:
        return path.casefold() in self.parts

    def stream(self, path: str) -> IO[bytes]:
        """A part, unpacked as it is read. Raises `Unreadable` if there is none."""
        part = self.parts.get(path.casefold())
        if part is None:
            raise Unreadable(BROKEN.at(Place(self.file)))
        return self.archive.open(part)

    def contains(self, path: str, piece: bytes) -> bool:
        """Whether a part has these bytes; False where there is no such part."""
        if not self.has(path):
            return False
        with self.stream(path) as stream:
            return piece in stream.read()


def opened(file: str, content: bytes) -> Package:
    """The parts of a zip. Raises `Unreadable` if they are too large, and what is `zipped.DAMAGED`."""
    archive, parts = zipped.opened(content)
    if zipped.size_of_xml(parts) > LARGEST_INSIDE * MEGABYTE:
        raise Unreadable(TOO_BIG.at(Place(file), largest=LARGEST_INSIDE))
    return Package(file, archive, parts)


def parser_for(package: Package) -> expat.XMLParserType:
    """A parser that gives names as `namespace}name` and refuses DOCTYPE."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise Unreadable(ENTITIES.at(Place(package.file)))

    parser.StartDoctypeDeclHandler = refuse
    return parser


class _Enough(Exception):  # noqa: N818 - it is no error
    """Gets out of a parser when what follows is not wanted; not a record, because nothing else gets out of one."""


def walk(package: Package, path: str, visit: Callable[[tuple[str, ...], Attributes], None], *, until: str = "") -> None:
    """Calls `visit` for every element of a part, in order, up to the first that is called `until`.

    For parts that are small; sheets have walks of their own.
    """
    names: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        names.append(tag.rpartition("}")[2])
        if names[-1] == until:
            raise _Enough
        visit(tuple(names), {name.rpartition("}")[2]: value for name, value in attributes.items()})

    def end(_: str) -> None:
        names.pop()

    parser = parser_for(package)
    parser.StartElementHandler, parser.EndElementHandler = start, end
    with contextlib.suppress(_Enough), package.stream(path) as stream:
        parser.ParseFile(stream)


def elements(package: Package, path: str) -> list[Element]:
    """All elements of a small part."""
    found: list[Element] = []
    walk(package, path, lambda names, attributes: found.append((names, attributes)))
    return found


def resolved(base: str, target: str) -> str:
    """The path of a part that another part names: from the root if it begins with a slash, else beside it.

    >>> resolved("xl/workbook.xml", "worksheets/sheet1.xml"), resolved("xl/workbook.xml", "/xl/a.xml")
    ('xl/worksheets/sheet1.xml', 'xl/a.xml')
    """
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), target)).lstrip("/")
