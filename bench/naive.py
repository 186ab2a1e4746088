"""The peer: the same papers, as anyone would make them with docxtpl and WeasyPrint after reading their first pages.

As a script, `python -m bench.naive PAPERS OUT`, it makes a DOCX and a PDF of each paper. It is spared what docgen
does before that: it reads no plan, shares no quota and checks nothing, the words are handed to it ready.
"""

from __future__ import annotations

import dataclasses
import functools
import pickle
import sys
from pathlib import Path
from typing import Any

from docgen.model.facts import Document

TEMPLATES = Path(__file__).parents[1] / "templates"


def words(paper: Document) -> dict[str, Any]:
    return {field.name: getattr(paper.facts, field.name) for field in dataclasses.fields(paper.facts)}


def write_docx(paper: Document, target: Path) -> None:
    """docxtpl as in its manual; only the two filters that our templates ask for are ours."""
    import jinja2
    from docxtpl import DocxTemplate

    from docgen.writers import word_marks

    document = DocxTemplate(TEMPLATES / paper.template / "paper.docx")
    document.init_docx()
    styles = {style.name: style.style_id for style in document.docx.styles}
    language = jinja2.Environment(autoescape=True)
    language.filters["rule"] = word_marks.rule
    language.filters["grid"] = functools.partial(word_marks.grid, styles=styles)
    document.render(words(paper), language)
    document.save(target)


def write_pdf(paper: Document, target: Path) -> None:
    """Jinja and WeasyPrint as in their manuals: the style sheets are read with each paper."""
    import jinja2
    from weasyprint import CSS, HTML

    from docgen.writers.html_template import gaps

    language = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    language.filters["gaps"] = gaps
    html = language.get_template(f"{paper.template}/paper.html").render(words(paper))
    sheets = [*sorted((TEMPLATES / "_form").glob("*.css")), *sorted((TEMPLATES / paper.template).glob("*.css"))]
    HTML(string=html, base_url=str(TEMPLATES)).write_pdf(target, stylesheets=[CSS(filename=sheet) for sheet in sheets])


def main(papers: str, out: str) -> None:
    for paper in pickle.loads(Path(papers).read_bytes()):
        target = Path(out, paper.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_docx(paper, target.with_suffix(".docx"))
        write_pdf(paper, target.with_suffix(".pdf"))


if __name__ == "__main__":
    main(*sys.argv[1:])
