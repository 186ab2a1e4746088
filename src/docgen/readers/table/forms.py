"""What a file really is, by its first bytes, whatever its name says."""

from __future__ import annotations

import codecs
import io
from typing import Literal

from xlrd.compdoc import SIGNATURE, CompDoc

from docgen import zipped

Form = Literal[
    "xlsx", "xlsb", "ods", "xls", "password", "old xls", "web", "text", "docx", "doc", "zip", "pdf", "broken"
]

OLD_BEGINNINGS = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
"""How .xls files begin that are records only, without the file system of later ones."""

WEB_BEGINNINGS = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<head", b"<meta", b"<style")
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LOOKED_AT = 2048


def form_of(content: bytes) -> Form:
    """The form of a file's content; `text` for what is nothing else."""
    if content.startswith(b"PK\x03\x04"):
        return _zipped(content)
    if content.startswith(SIGNATURE):
        return _compound(content)
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(OLD_BEGINNINGS) and b"\0" in content[:8]:
        return "old xls"
    # Without zeros UTF-16 reads like ASCII.
    beginning = content[:LOOKED_AT].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if beginning.startswith(WEB_BEGINNINGS):
        return "web"
    return "broken" if b"\0" in content[:LOOKED_AT] and not content.startswith(UTF16) else "text"


def _zipped(content: bytes) -> Form:
    try:
        _, names = zipped.opened(content)
    except zipped.DAMAGED:
        return "broken"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "content.xml" in names:
        return "ods"
    return "docx" if any(name.startswith("word/") for name in names) else "zip"


def _compound(content: bytes) -> Form:
    """What old Office files are: each a small file system, as are all of today that have a password."""
    try:
        files = CompDoc(content, logfile=io.StringIO()).dirlist
    except Exception:  # CompDoc trusts what it reads, and so raises errors of every kind.
        return "broken"
    names = {files[child].name.casefold() for child in files[0].children}
    if "encryptedpackage" in names:
        return "password"
    if "worddocument" in names:
        return "doc"
    if "workbook" in names:
        return "xls"
    return "old xls" if "book" in names else "broken"
