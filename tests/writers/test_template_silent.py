"""A template that lost a tag does not print a paper that lacks something."""

from __future__ import annotations

import dataclasses
import time

import pytest
from sample_facts import PLAN, template
from sample_papers import DECISION, LETTER, LIST, PAPERS, PROPOSAL, REPORT

from docgen.model.facts import Cell, Facts, PaperFacts
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


@pytest.mark.parametrize("paper", PAPERS)
def test_the_shipped_templates_print_everything(paper: str) -> None:
    name, facts = PAPERS[paper]
    for format in ("docx", "pdf"):
        content, problems = write(format, facts, template(name))
        assert (content is not None, problems) == (True, ())


@pytest.mark.parametrize(
    ("name", "facts", "old", "new", "part"),
    [
        ("ke-hoach", DECISION, "{{ authority }}", "", "authority"),
        ("ke-hoach", DECISION, "{{ enacting }}", "", "enacting"),
        ("ke-hoach", LETTER, "form.addressees_block(addressees_label, addressees)", "''", "addressees"),
        ("ke-hoach", PROPOSAL, "form.paragraphs(body)", "form.paragraphs(body[:-2])", "body"),
        ("bien-ban", REPORT, "form.signature_rows(signatures,", "form.signature_rows(signatures[:1],", "signatures"),
        ("bien-ban", REPORT, "form.paragraphs(body)", "form.paragraphs(body[:-1])", "body"),
        ("danh-sach", LIST, "form.title_block(title, attached_to)", "form.title_block(title)", "attached_to"),
        ("danh-sach", LIST, "form.grid(table)", "''", "table"),
    ],
)  # fmt: skip
def test_a_template_that_lost_a_part_of_a_paper_is_found(
    name: str, facts: Facts, old: str, new: str, part: str
) -> None:
    shipped = template(name)
    source = shipped.files[f"{name}/paper.html"].decode()
    assert old in source
    content, problems = write("pdf", facts, template(name, paper_html=source.replace(old, new)))
    assert content is None
    assert [dict(problem.values)["part"] for problem in problems] == [part]


def test_texts_that_stand_in_another_order_than_in_the_facts_are_found() -> None:
    texts = all_texts(LIST)
    assert left_out(LIST, " ".join(reversed(texts)), PLACE) == ()


def test_a_list_of_thousands_of_names_is_held_against_its_page_in_no_time() -> None:
    table = dataclasses.replace(LIST.table, rows=tuple((Cell(f"Người {number}", 7),) for number in range(20_000)))
    facts = dataclasses.replace(LIST, table=table)
    page = f"<p>{'</p><p>'.join(all_texts(facts))}</p>"
    began = time.perf_counter()
    assert left_out(facts, page, PLACE) == ()
    assert time.perf_counter() - began < 2  # from the top each time it takes half a minute
    assert [dict(one.values)["part"] for one in left_out(facts, page.replace("Người 19999", ""), PLACE)] == ["table"]
