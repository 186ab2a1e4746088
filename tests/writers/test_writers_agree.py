"""The Word file and the PDF of the same facts carry the same words in the same order."""

import dataclasses
from collections import Counter

import pytest
from reading import in_one_line, made, pdf_words, word_paragraphs
from sample_facts import ANNEX, PLAN, template
from sample_papers import PAPERS, bare

from docgen.model.facts import Facts

DRAFT = "DỰ THẢO"


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("ke-hoach", PLAN),
        ("ke-hoach", dataclasses.replace(PLAN, draft=DRAFT, recipients=(), bases=(), opening=())),
        ("ke-hoach", dataclasses.replace(PLAN, body=PLAN.body[:1])),
        ("phu-luc-phan-bo", ANNEX),
        ("phu-luc-phan-bo", dataclasses.replace(ANNEX, draft=DRAFT, notes=())),
    ],
)
def test_both_formats_say_the_same(name: str, facts: Facts) -> None:
    in_word = in_one_line(
        " ".join(paragraph.text for paragraph in word_paragraphs(made("docx", facts, template(name))))
    )
    in_pdf = pdf_words(made("pdf", facts, template(name)))
    assert len(in_word) > 500
    assert in_pdf == in_word


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("emptied", [False, True], ids=["whole", "bare"])
def test_every_paper_says_the_same_in_both_formats(paper: str, emptied: bool) -> None:
    name, facts = PAPERS[paper]
    facts = bare(facts) if emptied else dataclasses.replace(facts, draft=DRAFT)
    words = [in_one_line(one.text) for one in word_paragraphs(made("docx", facts, template(name)))]
    in_pdf = pdf_words(made("pdf", facts, template(name)))
    counted, seen = Counter(" ".join(words).split()), Counter(in_pdf.split())
    assert counted - seen == Counter()
    # The PDF has the head of a table on each of its pages, where Word repeats it by itself.
    assert set(seen - counted) <= {word for text in head_texts(facts) for word in text.split()}
    assert len(words) >= 2


def head_texts(facts: Facts) -> list[str]:
    tables = [getattr(facts, "table", None), *(one.table for one in getattr(facts, "body", ()))]
    return [cell.text for table in tables if table for row in table.head for cell in row]
