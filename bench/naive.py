"""The peer: the same papers, as anyone would make them with docxtpl and WeasyPrint after reading their first pages.

As a script, `python -m bench.naive PAPERS TEMPLATES OUT [FORMAT…]`, it makes a DOCX and a PDF of each paper. It is
spared what docgen does before that: it reads no plan, shares no quota and checks nothing, the words come to it ready.
"""

from __future__ import annotations

import dataclasses
import pickle
import sys
from pathlib import Path
from typing import Any

from docgen.model.facts import Document


def words(paper: Document) -> dict[str, Any]:
    return {field.name: getattr(paper.facts, field.name) for field in dataclasses.fields(paper.facts)}


def write_docx(paper: Document, templates: Path, target: Path) -> None:
    """docxtpl as in its manual; only the two filters that our templates ask for are ours."""
    import jinja2
    from docxtpl import DocxTemplate

    from docgen.writers import word_marks

    document = DocxTemplate(templates / paper.template / "paper.docx")
    document.init_docx()
    styles = {style.name: style.style_id for style in document.docx.styles}
    language = jinja2.Environment(autoescape=True)
    language.filters["rule"] = word_marks.rule
    language.filters["grid"] = lambda table, keep=False: word_marks.grid(table, styles, keep)
    document.render(words(paper), language)
    document.save(target)


def write_pdf(paper: Document, templates: Path, target: Path) -> None:
    """Jinja and WeasyPrint as in their manuals: the style sheets are read with each paper."""
    import jinja2
    from weasyprint import CSS, HTML

    from docgen.writers.html_template import gaps

    language = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    language.filters["gaps"] = gaps
    html = language.get_template(f"{paper.template}/paper.html").render(words(paper))
    sheets = [*sorted((templates / "_form").glob("*.css")), *sorted((templates / paper.template).glob("*.css"))]
    HTML(string=html, base_url=str(templates)).write_pdf(target, stylesheets=[CSS(filename=sheet) for sheet in sheets])


WRITERS = {"docx": write_docx, "pdf": write_pdf}


def main(papers: str, templates: str, out: str, *formats: str) -> None:
    for paper in pickle.loads(Path(papers).read_bytes()):
        target = Path(out, paper.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        for format in formats or WRITERS:
            WRITERS[format](paper, Path(templates), target.with_name(f"{target.name}.{format}"))


if __name__ == "__main__":
    main(*sys.argv[1:])
