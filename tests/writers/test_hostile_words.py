"""Whatever stands in the facts appears on the paper letter by letter, or is refused with a problem."""

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import in_one_line, made, pdf_words, word, word_paragraphs
from sample_facts import ANNEX, PLAN, TABLE, template
from sample_papers import HEAD, PAPERS, PARTY

from docgen.model.facts import Cell, PaperFacts, Paragraph
from docgen.writers import write

HOSTILE = (
    "A & B <b>C</b> \"D\" 'E'",
    "{{ letterhead }} {% for x in y %} {# không #}",
    "{_{ x }_} {_% y %_}",
    "]]> <!-- --> <?xml ?> &amp; &#65; &nbsp;",
    "</w:t></w:r></w:p><w:p>",
    "<script>alert(1)</script><img src=file:///etc/passwd>",
    "%s {0} {name} $x \\n \\1",
    "“nháy cong” ‘đơn’ – — … § ½",
)


def with_text(text: str) -> PaperFacts:
    """The plan with `text` in every place where words stand."""
    signature = dataclasses.replace(PLAN.signature, name=text)
    letterhead = dataclasses.replace(PLAN.letterhead, number=text, issuer_lines=(text,))
    title = dataclasses.replace(PLAN.title, lines=(text,))
    return dataclasses.replace(
        PLAN, bases=(text,), body=(Paragraph("text", text), Paragraph("bullet", text)), signature=signature,
        letterhead=letterhead, title=title, recipients=(text,), subject=text,
    )  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_printed_as_they_are_in_word(text: str) -> None:
    content = made("docx", with_text(text), template("ke-hoach"))
    assert [paragraph.text for paragraph in word_paragraphs(content)].count(text) == 8
    assert word(content).core_properties.title == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_printed_as_they_are_in_pdf(text: str) -> None:
    assert pdf_words(made("pdf", with_text(text), template("ke-hoach"))).count(in_one_line(text)) >= 5


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_in_a_table_are_printed_as_they_are(text: str) -> None:
    table = dataclasses.replace(TABLE, rows=((Cell(text, 9),),))
    facts = dataclasses.replace(ANNEX, table=table)
    rows = word(made("docx", facts, template("phu-luc-phan-bo"))).tables[0].rows
    assert rows[-1].cells[0].text == text
    assert in_one_line(text) in pdf_words(made("pdf", facts, template("phu-luc-phan-bo")))


def hostile(value: Any, text: str) -> Any:
    """`value` with every text of it, but what chooses a look, replaced by `text`."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(hostile(one, text) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        kept = {"kind", "align", "draft", "language", "quoc_hieu", "tieu_ngu", "lead"}
        fields = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return dataclasses.replace(
            value, **{name: hostile(one, text) for name, one in fields.items() if name not in kept}
        )
    return value


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("paper", PAPERS)
def test_hostile_words_everywhere_on_every_paper_are_printed_as_they_are(paper: str, text: str) -> None:
    name, facts = PAPERS[paper]
    filled = hostile(facts, text)
    texts = [one.text for one in word_paragraphs(made("docx", filled, template(name)))]
    assert texts.count(text) >= 5
    assert all(text in one or one in (HEAD.quoc_hieu, HEAD.tieu_ngu, PARTY.letterhead.quoc_hieu) for one in texts)


@pytest.mark.parametrize("paper", ["decision", "minutes", "list"])
def test_hostile_words_everywhere_are_printed_in_pdf(paper: str) -> None:
    name, facts = PAPERS[paper]
    words = pdf_words(made("pdf", hostile(facts, "A&B<b>{{x}}"), template(name)))
    assert words.count("A&B<b>{{x}}") >= 10


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1).filter(str.strip))
def test_any_text_that_xml_can_carry_comes_back_from_word(text: str) -> None:
    content = made("docx", with_text(text), template("ke-hoach"))
    assert [paragraph.text for paragraph in word_paragraphs(content)].count(text) == 8


def test_emoji_and_marks_of_direction_come_back_from_word() -> None:
    text = "Thi đua 🎉 \u200fmột\u200e \u202bhai\u202c 𝒳"
    content = made("docx", with_text(text), template("ke-hoach"))
    assert text in [paragraph.text for paragraph in word_paragraphs(content)]


def test_marks_of_direction_do_no_harm_in_pdf() -> None:
    assert "một" in pdf_words(made("pdf", with_text("Thi đua \u200fmột\u200e"), template("ke-hoach")))


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_line_breaks_inside_a_text_stay_line_breaks(format: str) -> None:
    content = made(format, with_text("Dòng một\nDòng hai"), template("ke-hoach"))
    if format == "docx":
        assert "Dòng một\nDòng hai" in [paragraph.text for paragraph in word_paragraphs(content)]
    else:
        assert "Dòng một Dòng hai" in pdf_words(content)


@pytest.mark.parametrize("format", ["docx", "pdf"])
@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x0b", "\x1b", "\x85", "\ud800", "\uffff"])
def test_a_control_character_is_a_problem_that_shows_where_it_is(format: str, bad: str) -> None:
    facts = dataclasses.replace(PLAN, recipients=(f"- Sở {bad}Nội vụ;",))
    content, problems = write(format, facts, template("ke-hoach"))
    assert content is None
    (problem,) = problems
    assert problem.fault.code == "control-character"
    assert "- Sở □Nội vụ;" in problem.what()
    assert f"U+{ord(bad):04X}" in problem.what()


def test_a_letter_that_the_font_lacks_is_a_problem_in_pdf() -> None:
    facts = dataclasses.replace(PLAN, recipients=("- Sở Nội vụ 🎉;", "- Lưu: VT."))
    content, problems = write("pdf", facts, template("ke-hoach"))
    assert content is None
    (problem,) = problems
    assert problem.fault.code == "letter-without-font"
    assert "- Sở Nội vụ 🎉;" in problem.what()
    assert "U+1F389" in problem.what()


def test_a_machine_without_the_quick_subsetter_still_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    import weasyprint.pdf.fonts

    monkeypatch.setattr(weasyprint.pdf.fonts, "harfbuzz_subset", None)
    assert "KẾ HOẠCH" in pdf_words(made("pdf", PLAN, template("ke-hoach")))


def test_a_letter_of_the_template_itself_that_the_font_lacks_is_laid_to_the_template() -> None:
    shipped = template("ke-hoach")
    source = shipped.files["ke-hoach/paper.html"].decode().replace("{% block paper %}", "{% block paper %}<p>🎉</p>")
    _, problems = write("pdf", PLAN, template("ke-hoach", paper_html=source))
    (problem,) = problems
    assert (problem.fault.code, problem.place.file) == ("letter-without-font", "ke-hoach/paper.html")


def test_a_machine_without_the_font_is_told_so_once() -> None:
    css = template("ke-hoach").files["_form/form.css"].decode().replace('"Times New Roman", "Liberation Serif"', '"X"')
    changed = template("ke-hoach")
    files = {name: content for name, content in changed.files.items() if name != "_form/form.css"}
    files["_form/form.css"] = css.encode()
    content, problems = write("pdf", PLAN, dataclasses.replace(changed, files=files))
    assert content is None
    assert [problem.fault.code for problem in problems] == ["font-missing"]
