"""A template opened: taken apart and ready to be laid out, once however often it is asked for.

In: a template and its fonts. Out: what lays it out and its page with marks, or what is wrong with it.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from jinja2 import TemplateSyntaxError

from docgen.model.template import Template
from docgen.overlay.faults import NO_PAGE, WRONG_TAG
from docgen.overlay.marked import Marked, marked
from docgen.overlay.sheet import PAGE, Ready, ready
from docgen.overlay.source import taken_apart
from docgen.problem import Place, Problem


@functools.lru_cache(maxsize=4)
def _opened(template: Template, fonts: tuple[tuple[str, bytes], ...]) -> tuple[Ready, Marked]:
    """A template opened for laying out; raises `TemplateSyntaxError`. One that is asked for again is the same value."""
    source = taken_apart(template.files[f"{template.name}/{PAGE}"].decode("utf-8", "replace"))
    return ready(template, dict(fonts)), marked(source)


def opened(template: Template, fonts: Mapping[str, bytes] | None) -> tuple[Ready, Marked] | Problem:
    """A template opened for laying out, or what is wrong with it."""
    file = f"{template.name}/{PAGE}"
    if file not in template.files:
        return NO_PAGE.at(Place(file), template=template.name, file=PAGE)
    try:
        return _opened(template, tuple(sorted((fonts or {}).items())))
    except TemplateSyntaxError as error:
        return WRONG_TAG.at(Place(file, error.lineno), found=error.message or "?")
