"""In: the bytes of a Word file. Out: its parts; and from parts, the bytes of a Word file, the same for the same
parts.

A Word file is a zip of XML parts. Times, order and system are fixed, and the properties carry the paper's title and
language instead of whoever last saved the template. LibreOffice writes the relation to the properties under another
name than Word, on which libraries add a second part of the same name and Word calls the file damaged: it is mended
here."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from docgen.zipped import DAMAGED

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
CORE = "docProps/core.xml"
APPLICATION = "docProps/app.xml"
CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
LARGEST = 64 * 1024 * 1024
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
CORE_PART = (
    DECLARATION
    + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>{language}</dc:language>'
    "</cp:coreProperties>"
)
APPLICATION_PART = (
    DECLARATION + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
)
LANGUAGES = {"vi": "vi-VN", "en": "en-US"}


class NotAWordFileError(Exception):
    """Bytes that are no Word file; what is wrong stands in the message."""


def unpacked(content: bytes) -> dict[str, bytes]:
    """The parts by name, relations mended. Raises `NotAWordFileError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as bundle:
            if sum(entry.file_size for entry in bundle.infolist()) > LARGEST:
                raise NotAWordFileError("too large")
            parts = {entry.filename: bundle.read(entry) for entry in bundle.infolist() if not entry.is_dir()}
    except DAMAGED as error:
        raise NotAWordFileError(str(error)) from error
    for needed in (CONTENT_TYPES, RELATIONS):
        if needed not in parts:
            raise NotAWordFileError(needed)
    relations = parts[RELATIONS].decode("utf-8", "replace")
    parts[RELATIONS] = re.sub(
        r"<Relationship\b[^>]*core\.xml[^>]*>",
        lambda relation: re.sub(r'Type="[^"]*"', f'Type="{CORE_RELATION}"', relation[0]),
        relations,
    ).encode()
    return parts


def parts_of_kind(parts: Mapping[str, bytes], *kinds: str) -> tuple[str, ...]:
    """The names of the parts whose content type ends with one of `kinds` (`header`), in the order of `kinds`."""
    try:
        root = ElementTree.fromstring(parts[CONTENT_TYPES])
    except ElementTree.ParseError as error:
        raise NotAWordFileError(str(error)) from error
    found = [
        (kinds.index(kind), name)
        for element in root
        if (name := element.get("PartName", "").lstrip("/")) in parts
        and (kind := element.get("ContentType", "").removesuffix("+xml").rpartition("wordprocessingml.")[2]) in kinds
    ]
    return tuple(name for _, name in sorted(found))


def packed(parts: Mapping[str, bytes], title: str, language: str) -> bytes:
    """The Word file of these parts: fixed times and order, properties with `title` and `language` only."""
    whole = dict(parts)
    for name, content in (
        (CORE, CORE_PART.format(title=escape(title), language=escape(LANGUAGES.get(language, language)))),
        (APPLICATION, APPLICATION_PART),
    ):
        if name in whole or name == CORE:
            whole[name] = content.encode()
    _register_core(whole)
    first = [name for name in (CONTENT_TYPES, RELATIONS) if name in whole]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as bundle:
        for name in (*first, *sorted(whole.keys() - set(first))):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            bundle.writestr(entry, whole[name])
    return target.getvalue()


def _register_core(parts: dict[str, bytes]) -> None:
    """Makes the properties known where a template had none."""
    relation = f'<Relationship Id="rIdCore" Type="{CORE_RELATION}" Target="{CORE}"/></Relationships>'.encode()
    if b"core.xml" not in parts[RELATIONS]:
        parts[RELATIONS] = parts[RELATIONS].replace(b"</Relationships>", relation)
    override = f'<Override PartName="/{CORE}" ContentType="{CORE_TYPE}"/></Types>'.encode()
    if b"/docProps/core.xml" not in parts[CONTENT_TYPES]:
        parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(b"</Types>", override)
