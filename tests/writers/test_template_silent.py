"""A template that lost a tag does not print a paper that lacks something."""

from __future__ import annotations

import dataclasses

import pytest
from sample_facts import PLAN, template

from docgen.model.facts import PaperFacts
from docgen.problem import Place
from docgen.writers import write
from docgen.writers.complete import FREE, left_out

PLACE = Place("ke-hoach/paper.docx")
NEEDED = ("letterhead", "title", "bases", "opening", "body", "signature", "recipients")


def html_without(tag: str) -> str:
    return template("ke-hoach").files["ke-hoach/paper.html"].decode().replace(tag, "")


def markup(facts: PaperFacts) -> str:
    return f"<html><head><title>{facts}</title></head>" + "".join(
        f"<p><b>{text[:3]}</b>{text[3:]}</p>" for text in all_texts(facts)
    )


def all_texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in all_texts(part)]
    if dataclasses.is_dataclass(value):
        return [text for field in dataclasses.fields(value) for text in all_texts(getattr(value, field.name))]
    return []


def test_a_paper_that_has_everything_is_complete_however_it_is_marked_up() -> None:
    assert left_out(PLAN, markup(PLAN), PLACE) == ()
    assert left_out(PLAN, markup(PLAN).replace(" ", "\u00a0\n").upper(), PLACE) == ()


@pytest.mark.parametrize("part", NEEDED)
def test_each_part_that_is_not_there_is_named(part: str) -> None:
    empty = {field.name: "" if isinstance(getattr(PLAN, field.name), str) else () for field in dataclasses.fields(PLAN)}
    others = dataclasses.replace(PLAN, **{part: empty[part]})
    found = left_out(PLAN, markup(others), PLACE)
    assert [dict(problem.values)["part"] for problem in found] == [part]


def test_words_in_the_head_of_a_page_do_not_stand_on_it() -> None:
    assert len(left_out(PLAN, f"<head><title>{' '.join(all_texts(PLAN))}</title></head>", PLACE)) >= len(NEEDED)


def test_a_draft_without_its_mark_is_not_printed() -> None:
    draft = dataclasses.replace(PLAN, draft="DỰ THẢO")
    assert [dict(problem.values)["part"] for problem in left_out(draft, markup(PLAN), PLACE)] == ["draft"]
    assert "draft" not in FREE


@pytest.mark.parametrize("source", ["", "<html><body>Kế hoạch</body></html>"])
def test_a_page_without_tags_is_a_problem(source: str) -> None:
    content, problems = write("pdf", PLAN, template("ke-hoach", paper_html=source))
    assert content is None
    assert {problem.fault.code for problem in problems} == {"template-silent"}


@pytest.mark.parametrize("name", ["ke-hoach"])
def test_the_shipped_templates_print_everything(name: str) -> None:
    for format in ("docx", "pdf"):
        content, problems = write(format, PLAN, template(name))
        assert (content is not None, problems) == (True, ())
