"""Zips that are no sound zips, as files of Word and Excel may turn out to be."""

from __future__ import annotations

import io
import zipfile

PLAIN = b"<w:t>abc</w:t>" * 500


def zipped(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", "<Relationships/>")
        archive.writestr(name, content)
    return held.getvalue()


def damaged(name: str) -> bytes:
    """A zip whose member `name` cannot be unpacked, though its directory says nothing of it."""
    content = bytearray(zipped(name, PLAIN))
    at = content.find(name.encode()) + len(name)
    content[at : at + 6] = b"\xff" * 6
    return bytes(content)


def bomb(name: str) -> bytes:
    """300 MB of nothing, in as many kilobytes."""
    return zipped(name, b"\0" * 300_000_000)
