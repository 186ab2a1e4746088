"""A file that another program saved is brought near to docgen's before the two are compared."""

import random

import pytest

from docgen.readers.word import Part, read_word
from docgen.writers.alike import alike
from docgen.writers.word_package import unpacked
from word_edits import SOFFICE, annex, edited, plan, randomly_edited, replaced, resaved, with_part


def renamed(content: bytes, **styles: str) -> bytes:
    """A file whose styles have other identifiers, as LibreOffice leaves it."""

    def change(part: bytes) -> bytes:
        for old, new in styles.items():
            part = part.replace(f'"{old}"'.encode(), f'"{new}"'.encode())
        return part

    for name in ("word/document.xml", "word/styles.xml"):
        content = with_part(content, name, change)
    return content


def said(content: bytes) -> list:
    file, problems = read_word("x", content)
    assert file, problems
    return [[(cell.text, cell.style, cell.align, cell.runs) for cell in line.cells] for line in file.of(Part.BODY)]


def test_styles_of_one_name_are_called_as_in_the_first_file():
    other = renamed(plan(), BodyText="TextBody", Heading1="Mc1")
    assert said(other) != said(plan())
    assert said(alike(plan(), other)) == said(plan())


def test_a_style_that_has_the_identifier_of_another_gives_way():
    other = renamed(plan(), BodyText="TextBody")
    own = b'<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Rieng"/></w:style></w:styles>'
    other = with_part(other, "word/styles.xml", lambda part: part.replace(b"</w:styles>", own))
    styles = unpacked(alike(plan(), other))["word/styles.xml"]
    assert styles.count(b'w:styleId="BodyText"') == 1 and b'w:styleId="BodyText-2"' in styles


@pytest.mark.parametrize("seed", range(10))
def test_the_words_stay_as_they_are(seed):
    other = randomly_edited(annex(), random.Random(seed), 6)
    assert said(alike(annex(), other)) == said(other)


def test_a_file_with_a_broken_part_is_left_as_it_is():
    other = with_part(plan(), "word/styles.xml", lambda _: b"<a>")
    assert alike(plan(), other) == other and alike(plan(), b"no zip") == b"no zip"


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")
def test_what_libreoffice_saved_has_only_the_changes_that_a_person_made():
    from docgen.writers.tracked import tracked

    pytest.importorskip("python_redlines", reason="python-redlines (the extra “tracked”) is not installed")
    (again, changed) = resaved(plan(), edited(plan(), replaced("Đảng ủy", "Đảng bộ")))
    content, problems = tracked(plan(), again)
    assert content and not problems and read_word("x", content)[0].revisions == ()
    content, _ = tracked(plan(), changed)
    assert read_word("x", content)[0].revisions == (("docgen", 2),)
    assert {cell.style for line in read_word("x", content)[0].of(Part.BODY) for cell in line.cells} == {
        cell.style for line in read_word("x", plan())[0].of(Part.BODY) for cell in line.cells
    }
