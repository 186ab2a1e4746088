"""Zips from anybody's machine: Word files, workbooks, what a build keeps. What is in them, and how they break.

In: bytes. Out: the members by name, and how much they say they unpack to. zipfile holds a member to what was said of
its size, so sizes are to be looked at before anything is read: a few kilobytes can unpack to gigabytes.
"""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for bytes that are no sound zip, when it opens one and when it reads a member. A member with a
password, or packed in a way that it does not know, is a RuntimeError."""

XML = (".xml", ".rels")

Members = Mapping[str, zipfile.ZipInfo]
"""By name in small letters with forward slashes, as programs that write such files do not agree on."""


def opened(content: bytes) -> tuple[zipfile.ZipFile, Members]:
    """A zip and its members. Raises what is `DAMAGED`."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    return archive, {entry.filename.replace("\\", "/").lstrip("/").casefold(): entry for entry in archive.infolist()}


def size_of_xml(members: Members) -> int:
    """Bytes that the XML among them says it unpacks to."""
    return sum(entry.file_size for name, entry in members.items() if name.endswith(XML))
