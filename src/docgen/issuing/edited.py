"""What a file that a person edited shows of its number and day. In: a Word file. Out: what is not to be seen in it.

A PDF is not looked into: who makes one by hand makes it from the Word file.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.issuing.papers import Issuable
from docgen.readers.word import read_word
from docgen.vietnamese.dates import administrative_date


def unseen(content: bytes, format: str, paper: Issuable) -> Iterator[str]:
    """The number and the day that cannot be read in the file, in words. A file that is no Word file shows neither."""
    if format != "docx":
        return
    word, _ = read_word(paper.name, content)
    lines = word.lines if word else ()
    seen = "".join("".join(text.split()) for line in lines for text in line.texts)
    for wanted in (paper.symbol if paper.is_numbered else "", administrative_date(paper.day) if paper.day else ""):
        if wanted and "".join(wanted.split()) not in seen:
            yield wanted
