"""The Word file and the PDF of the same facts carry the same words in the same order."""

import dataclasses

import pytest
from reading import in_one_line, made, pdf_words, word_paragraphs
from sample_facts import ANNEX, PLAN, template

from docgen.model.facts import AnnexFacts, PaperFacts

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
def test_both_formats_say_the_same(name: str, facts: PaperFacts | AnnexFacts) -> None:
    in_word = in_one_line(
        " ".join(paragraph.text for paragraph in word_paragraphs(made("docx", facts, template(name))))
    )
    in_pdf = pdf_words(made("pdf", facts, template(name)))
    assert len(in_word) > 500
    assert in_pdf == in_word
