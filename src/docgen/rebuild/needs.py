"""What a file of a paper is made from, as one digest."""

from __future__ import annotations

from collections.abc import Callable

from docgen import trace, writers
from docgen.model.facts import Document
from docgen.model.template import Template


def needs_of(document: Document, template: Template, format: str, fonts: Callable[[], str]) -> str:
    """The digest of everything that decides the bytes of a paper in `format`. `fonts` gives the digest of the fonts; it
    is asked only where they count, as in a PDF: Word brings its own."""
    return trace.needs(document.words, template, writers.edition(format), fonts() if format == "pdf" else "")
