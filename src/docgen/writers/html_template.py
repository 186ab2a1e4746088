"""In: the files of a template and the type of the facts it will print. Out: its `paper.html` and style sheets, read
once to lay out many papers; or everything that is wrong with them.

A template reaches only its own files: imports, style sheets, pictures and fonts are looked up among the files that
came with it, whatever the address says. Every `.css` of `_form`, then every `.css` of the type's folder, applies."""

from __future__ import annotations

import functools
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import FunctionLoader, TemplateSyntaxError, nodes
from jinja2 import Template as Compiled
from markupsafe import Markup

from docgen.page_layout.heard import listening
from docgen.page_layout.jail import jail, style_sheets
from docgen.page_layout.loading import load_weasyprint
from docgen.problem import Place, Problem, closest, shortened
from docgen.writers.language import NO_FILTER, UNKNOWN_NAME, WRONG_TAG, environment, unknown_filters, wrong_tag
from docgen.writers.names import Scope, scope_of, unknown_names


def gaps(text: str) -> Markup:
    """A text whose blanks to be filled by hand keep their width: lines set flush left and right close up runs of
    spaces."""
    return Markup("").join(
        Markup('<span class="gap">{}</span>').format(piece) if piece.isspace() else piece
        for piece in re.split("(  +|\\s*\\n\\s*)", text)
    )


def line_of(source: str, line: int) -> str:
    """What stands in a line of a source, for messages."""
    lines = source.splitlines()
    return shortened(lines[line - 1]) if 0 < line <= len(lines) else ""


@dataclass(frozen=True, eq=False)
class HtmlTemplate:
    """A template ready to be laid out. `sheets`, `fonts` and `fetcher` are WeasyPrint's; `heard` is what it logged
    about the style sheets, which it reads only once."""

    compiled: Compiled
    sources: Mapping[str, str]
    sheets: tuple[Any, ...]
    fonts: Any
    fetcher: Any
    heard: tuple[logging.LogRecord, ...]


def _reached(name: str, trees: Mapping[str, nodes.Template], scope: Scope) -> dict[str, Scope]:
    """The files that a paper is made of, each with the names it sees: what is imported sees only its arguments."""
    found: dict[str, Scope] = {}
    waiting = [(name, scope)]
    while waiting:
        file, seen = waiting.pop()
        if file in found or file not in trees:
            continue
        found[file] = seen
        for node in trees[file].find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
            other = node.template  # type: ignore[attr-defined]
            if isinstance(other, nodes.Const):
                alone = isinstance(node, nodes.Import | nodes.FromImport) and not node.with_context
                waiting.append((other.value, {} if alone else seen))
    return found


@functools.lru_cache(maxsize=64)
def compiled(
    file: str, files: tuple[tuple[str, bytes], ...], facts_type: type
) -> tuple[HtmlTemplate | None, tuple[Problem, ...]]:
    """The template whose paper is `file`, or None and what is wrong with its tags and names."""
    sources = {name: content.decode("utf-8", "replace") for name, content in files if name.endswith(".html")}
    loader = FunctionLoader(lambda name: (sources[name], name, None) if name in sources else None)
    language = environment(loader, trim=True)
    language.filters["gaps"] = gaps
    problems: list[Problem] = []
    trees: dict[str, nodes.Template] = {}
    for name, source in sources.items():
        try:
            trees[name] = language.parse(source, name, name)
        except TemplateSyntaxError as error:
            problems.append(wrong_tag(error, Place(name, error.lineno), line_of(source, error.lineno)))
    for name, tree in trees.items():
        problems += [
            WRONG_TAG.at(
                Place(name, line),
                near=line_of(sources[name], line),
                found=NO_FILTER.format(wrong),
                close=closest(wrong, language.filters),
            )
            for line, wrong in unknown_filters(tree, language)
        ]
    everywhere = dict.fromkeys(language.globals, object)
    for name, scope in _reached(file, trees, scope_of(facts_type)).items():
        problems += [
            UNKNOWN_NAME.at(
                Place(name, one.line), name=one.name, near=line_of(sources[name], one.line), close=one.close
            )
            for one in unknown_names(trees[name], {**everywhere, **scope})
        ]
    if problems:
        return None, tuple(problems)
    load_weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fonts, fetcher = FontConfiguration(), jail(dict(files).get)
    in_order = sorted(files, key=lambda one: (not one[0].startswith("_form/"), one[0]))
    with listening() as heard:
        sheets = style_sheets(in_order, fetcher, fonts)
    return HtmlTemplate(language.get_template(file), sources, sheets, fonts, fetcher, tuple(heard)), ()
