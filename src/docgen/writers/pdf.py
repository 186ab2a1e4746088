"""The PDF writer. In: facts and a template's `paper.html` and style sheets. Out: the bytes of a PDF.

WeasyPrint lays the paper out; it is imported only when a PDF is really made. What it merely logs (a rule of a style
sheet or a picture that it could not use) is a problem for us, and so is a letter from a font that the template does
not name."""

from __future__ import annotations

import dataclasses
import logging
import re
from typing import Any

from jinja2 import TemplateNotFound

from docgen.model.facts import Facts
from docgen.model.template import Template
from docgen.page_layout.faces import strange_letters
from docgen.page_layout.heard import NO_GLYPH, listening, telling
from docgen.page_layout.jail import ROOT
from docgen.problem import Fault, Place, Problem, Say, in_order, shortened
from docgen.writers.complete import left_out
from docgen.writers.html_template import HtmlTemplate, compiled, line_of
from docgen.writers.language import MISSING_FILE, failed, line_in
from docgen.writers.page_breaks import MOST_ROUNDS, cut_at_breaks
from docgen.writers.typeface import letter_problems

LAYOUT = Fault(
    "template-layout",
    Say("mẫu PDF có chỗ không dùng được: {found}", "the PDF template has something that cannot be used: {found}"),
    mend=Say("chữa chỗ đó trong tệp .html hoặc .css của mẫu; hình và phông phải nằm trong thư mục mẫu",
             "mend it in the template's .html or .css; pictures and fonts must stand in the template's folder"),
    explain=Say(
        "Phần in PDF gặp một quy tắc CSS viết sai, một hình hay phông không có trong thư mục của mẫu. Bỏ qua thì "
        "tờ in ra có thể thiếu hoặc lệch, nên phần mềm dừng lại.",
        "The PDF side met a CSS rule that is wrong, or a picture or font that is not in the template's folder. If it "
        "were passed over, the sheet might lack something, so docgen stops.",
    ),
)  # fmt: skip

SPANS_ROWS = re.compile(r"<td\b[^>]*\browspan\b")


def _html(ready: HtmlTemplate, facts: Facts, file: str) -> str | Problem:
    context = {field.name: getattr(facts, field.name) for field in dataclasses.fields(facts)}
    try:
        return ready.compiled.render(context)
    except TemplateNotFound as error:
        return MISSING_FILE.at(Place(file), template=file.partition("/")[0], file=error.name)
    except Exception as error:  # a template may fail in any way, and each is a mistake in the template
        # The innermost file comes last: a macro of `_form` rather than the paper that calls it.
        names = sorted(ready.sources, key=lambda name: (name.startswith("_form/"), name))
        seen = [(name, line) for name in names if (line := line_in(error, name))]
        name, line = seen[-1] if seen else (file, 0)
        return failed(error, Place(name, line), line_of(ready.sources[name], line), tuple(context))


def _laid_out(ready: HtmlTemplate, html: str, file: str) -> tuple[bytes, dict[object, Any], list[logging.LogRecord]]:
    """The PDF, the fonts it was drawn with, and what WeasyPrint logged."""
    from weasyprint import HTML

    fonts: dict[object, Any] = {}
    with listening() as heard:
        tree = HTML(string=html, base_url=ROOT + file, url_fetcher=ready.fetcher)
        document = tree.render(stylesheets=ready.sheets, font_config=ready.fonts)
    for _ in range(MOST_ROUNDS if SPANS_ROWS.search(html) else 0):
        if not cut_at_breaks(document.pages):
            break
        with listening() as heard:  # what was said of a page that is thrown away does not count
            document = tree.render(stylesheets=ready.sheets, font_config=ready.fonts)
    with listening() as heard_last:
        content: bytes = document.write_pdf(finisher=lambda document, pdf: fonts.update(document.fonts))
    return content, fonts, [*heard, *heard_last]


def write(facts: Facts, template: Template) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The PDF of `facts` by `<template>/paper.html`; or None and what is wrong with template, letters or fonts."""
    file = f"{template.name}/paper.html"
    if file not in template.files:
        return None, (MISSING_FILE.at(Place(file), template=template.name, file=file),)
    kind: type = type(facts)
    ready, problems = compiled(file, tuple(sorted(template.files.items())), kind)
    if ready is None:
        return None, problems
    html = _html(ready, facts, file)
    if isinstance(html, Problem):
        return None, (html,)
    if missing := left_out(facts, html, Place(file)):
        return None, missing
    content, fonts, heard = _laid_out(ready, html, file)
    strange = strange_letters(((font.family, font.to_unicode.values()) for font in fonts.values()), template)
    found: list[Problem] = []
    for said, record in telling((*ready.heard, *heard)):
        if said.startswith(NO_GLYPH) and isinstance(record.args, tuple):
            strange.setdefault(str(record.args[0]), "□")
        else:
            found.append(LAYOUT.at(Place(file), found=shortened(said, 200)))
    found += letter_problems(strange, facts, Place(file))
    return (None if found else content), in_order(found)
