"""The writers: print-ready facts and a template in, the bytes of a paper or problems out.

An open family: one module per format and one row in `FORMATS`. A writer decides nothing about the words: the same
facts give the same words in every format, and the same facts and template give the same bytes. A writer's module, and
with it the libraries that do the heavy work, is imported when a paper is really written, so that a run with nothing
to do is quick.
"""

from __future__ import annotations

import functools
import importlib.metadata
from collections.abc import Callable
from dataclasses import dataclass

from docgen.model.facts import Facts
from docgen.model.template import Template
from docgen.problem import Problem, any_error
from docgen.writers.letters import unprintable

Written = tuple[bytes | None, tuple[Problem, ...]]


def _docx(facts: Facts, template: Template) -> Written:
    from docgen.writers import docx

    return docx.write(facts, template)


def _pdf(facts: Facts, template: Template) -> Written:
    from docgen.writers import pdf

    return pdf.write(facts, template)


@dataclass(frozen=True)
class Format:
    """One output format.

    `edition` is our own: raise it with every change of the writer that changes what stands in its files. `packages`
    also shape the bytes.
    """

    write: Callable[[Facts, Template], Written]
    edition: int
    packages: tuple[str, ...]


FORMATS = {
    "docx": Format(_docx, 2, ("docxtpl", "jinja2")),
    "pdf": Format(_pdf, 2, ("weasyprint", "pydyf", "jinja2", "fonttools")),
}


SLOW = ("pdf",)
"""Formats whose libraries take as long to import as some papers to write."""


def write(format: str, facts: Facts, template: Template) -> Written:
    """The bytes of a paper in `format` (a key of `FORMATS`), or None and what is wrong.

    Problems may come with bytes only if all of them are warnings.
    """
    if problems := unprintable(facts):
        return None, problems
    content, problems = FORMATS[format].write(facts, template)
    return (None if any_error(problems) else content), problems


def get_ready() -> None:
    """Imports what takes long to import, before there is anything to write. What is lacking is found when it is."""
    import contextlib

    with contextlib.suppress(Exception):
        from docgen.page_layout.loading import load_weasyprint
        from docgen.writers import pdf

        assert pdf
        load_weasyprint()


@functools.cache
def edition(format: str) -> str:
    """What makes the bytes of `format`, in a text for digests: our edition and the versions of the packages.

    The versions are read from the packages' records, the packages themselves are not imported.
    """
    made_by = FORMATS[format]
    versions = (f"{package} {importlib.metadata.version(package)}" for package in made_by.packages)
    return "; ".join((f"{format} {made_by.edition}", *versions))
