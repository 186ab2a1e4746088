"""What a file that a person edited shows of its number and day. In: a Word file. Out: what is not to be seen in it.

A PDF is not looked into: who makes one by hand makes it from the Word file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from docgen.issuing.papers import Issuable
from docgen.vietnamese.dates import administrative_date
from docgen.vietnamese.spelling import composed

TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
BODY = "word/document.xml"


def showing(content: bytes, format: str, paper: Issuable, *, own: bool) -> Iterator[str]:
    """The number and the day that cannot be read in the file, in words; both only where they stand in the paper's own
    head. A file that is no Word file shows neither."""
    if format != "docx" or not own:
        return
    seen = "".join(_text(content).split())
    for wanted in (paper.symbol if paper.is_numbered else "", administrative_date(paper.day) if paper.day else ""):
        if wanted and "".join(wanted.split()) not in seen:
            yield wanted


def _text(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as whole:
            body = whole.read(BODY)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError):
        return ""
    found = b"".join(TEXT.findall(body)).decode("utf-8", "replace")
    return composed(found.replace("&amp;", "&"))
