"""A mistake in a template is a problem that says where it is, shows the words around it and how to mend it."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from reading import made, word, word_paragraphs
from sample_facts import PLAN, TEMPLATES, template

from bad_zips import bomb, damaged
from docgen.model.template import Template
from docgen.problem import Problem
from docgen.writers import write


def changed(name: str, *changes: tuple[str, str], part: str = "word/document.xml") -> bytes:
    """The shipped Word template with changes in the XML of one part."""
    target = io.BytesIO()
    with zipfile.ZipFile(TEMPLATES / name / "paper.docx") as source, zipfile.ZipFile(target, "w") as bundle:
        for entry in source.infolist():
            content = source.read(entry).decode()
            if entry.filename == part:
                for old, new in changes:
                    assert old in content, old
                    content = content.replace(old, new, 1)
            bundle.writestr(entry.filename, content)
    return target.getvalue()


def problems_of_word(*changes: tuple[str, str], part: str = "word/document.xml") -> tuple[Problem, ...]:
    content, problems = write("docx", PLAN, template("ke-hoach", paper_docx=changed("ke-hoach", *changes, part=part)))
    assert content is None
    assert all(problem.place.file == "ke-hoach/paper.docx" for problem in problems)
    return problems


def problems_of_html(old: str, new: str, file: str = "ke-hoach/paper.html") -> tuple[Problem, ...]:
    shipped = template("ke-hoach")
    source = shipped.files[file].decode()
    assert old in source
    files = {**shipped.files, file: source.replace(old, new, 1).encode()}
    content, problems = write("pdf", PLAN, Template("ke-hoach", files))
    assert content is None
    return problems


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.fault.code for problem in problems]


# --- Word: what is mended in silence


def test_a_tag_that_word_cut_into_runs_is_joined() -> None:
    cut = (
        "{{</w:t></w:r><w:proofErr w:type='x'/><w:r><w:rPr><w:b/></w:rPr><w:t> letterhead.</w:t></w:r>"
        "<w:r><w:t>number }}"
    )
    content = made("docx", PLAN, template("ke-hoach", paper_docx=changed("ke-hoach", ("{{ letterhead.number }}", cut))))
    assert PLAN.letterhead.number in [paragraph.text for paragraph in word_paragraphs(content)]


def test_bent_quotes_inside_a_tag_are_straightened() -> None:
    bent = template("ke-hoach", paper_docx=changed("ke-hoach", ('kind == "heading1"', "kind == “heading1”")))
    content = made("docx", PLAN, bent)
    heading = next(one for one in word_paragraphs(content) if one.text == "I. MỤC ĐÍCH, YÊU CẦU")
    assert heading.style.name == "Heading 1"


def test_what_word_leaves_behind_does_not_come_twice() -> None:
    left = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t>{{ basis }}</w:t></w:r>'
    old = '<w:r><w:t xml:space="preserve">{{ basis }}</w:t></w:r>'
    content = made("docx", PLAN, template("ke-hoach", paper_docx=changed("ke-hoach", (old, left))))
    assert b"_GoBack" not in zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")


def test_a_template_saved_by_libreoffice_has_its_properties_once() -> None:
    office = "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
    word_s = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    saved = changed("ke-hoach", (word_s, office), part="_rels/.rels")
    for source in (saved, _with_column_loop(saved)):
        content = made("docx", PLAN, template("ke-hoach", paper_docx=source))
        with zipfile.ZipFile(io.BytesIO(content)) as bundle:
            assert bundle.namelist().count("docProps/core.xml") == 1
            assert bundle.read("[Content_Types].xml").count(b"/docProps/core.xml") == 1
            assert bundle.read("_rels/.rels").count(b"core.xml") == 1
        assert word(content).core_properties.title == PLAN.subject


def _with_column_loop(content: bytes) -> bytes:
    """The template with a table whose columns are repeated, which only docxtpl itself can fill."""
    cell = "<w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    cells = "".join(cell.format(text) for text in ("{%tc for line in title.lines %}", "{{ line }}", "{%tc endfor %}"))
    table = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>'
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as bundle:
        for name in source.namelist():
            text = source.read(name).decode()
            bundle.writestr(name, text.replace("<w:sectPr>", f"{table}<w:p/><w:sectPr>"))
    return target.getvalue()


def test_what_only_docxtpl_can_carry_is_left_to_docxtpl() -> None:
    shipped = (TEMPLATES / "ke-hoach" / "paper.docx").read_bytes()
    by_docxtpl = template("ke-hoach", paper_docx=_with_column_loop(shipped))
    content = made("docx", PLAN, by_docxtpl)
    assert [cell.text for cell in word(content).tables[-1].rows[0].cells] == list(PLAN.title.lines)
    assert len(word(content).tables[-1].columns) == 2
    assert made("docx", PLAN, by_docxtpl) == content
    plain = [one.text for one in word_paragraphs(made("docx", PLAN, template("ke-hoach")))]
    assert [one.text for one in word_paragraphs(content)][: len(plain)] == plain


# --- Word: what is reported


def test_a_wrong_name_is_reported_with_the_likeliest_one() -> None:
    (problem,) = problems_of_word(("{{ letterhead.number }}", "Số {{ letterhead.numbr }}"))
    assert problem.fault.code == "template-name"
    assert problem.place.cell == "word/document.xml"
    assert "letterhead.numbr" in problem.what()
    assert "Số {{ letterhead.numbr }}" in problem.what()
    assert problem.close == "number"
    assert "có phải “number”?" in problem.mend()


def test_all_wrong_names_are_reported_at_once_even_in_branches_not_taken() -> None:
    problems = problems_of_word(
        ("{{ title.type }}", "{{ titel.type }}"), ("{{ basis }}", "{{ bassis }}"), ("{{ draft }}", "{{ drafft }}")
    )
    assert sorted((problem.fault.code, problem.close) for problem in problems) == [
        ("template-name", "basis"),
        ("template-name", "draft"),
        ("template-name", "title"),
    ]


def test_a_wrong_name_in_a_page_head_is_reported_with_its_part() -> None:
    (problem,) = problems_of_word(("{{ draft }}", "{{ darft }}"), part="word/header1.xml")
    assert (problem.place.cell, problem.close) == ("word/header1.xml", "draft")


@pytest.mark.parametrize(
    ("old", "new", "code", "near"),
    [
        ("{{ title.type }}", "{{ title.type", "template-brace", "{{ title.type"),
        ("{{ title.type }}", "title.type }}", "template-brace", "title.type }}"),
        ("{{ title.type }}", "{{ title.type %}", "template-brace", "{{ title.type %}"),
        ("{{ title.type }}", "{{ title..type }}", "template-tag", "{{ title..type }}"),
        ("{{ title.type }}", "{{ “KẾ HOẠCH„ }}", "template-tag", "KẾ HOẠCH"),
        ("{{ title.type }}", "{{ title.type | upcase }}", "template-tag", "upcase"),
        ("{%p for basis in bases %}", "{%p for basis on bases %}", "template-tag", "for basis on bases"),
        ("{%p for basis in bases %}", "{%p fro basis in bases %}", "template-tag", "fro basis in bases"),
        ("{%p for basis in bases %}", "Căn cứ", "template-block", "endfor"),
        ("{%p elif paragraph.kind", "{%p endfor %}{%p elif paragraph.kind", "template-block", "endfor"),
    ],
)
def test_a_tag_that_cannot_work_is_reported_with_the_words_around_it(old: str, new: str, code: str, near: str) -> None:
    problems = problems_of_word((old, new))
    assert code in codes(problems)
    assert any(near in problem.what() for problem in problems)
    assert all(problem.mend() and problem.what("en") != problem.what("vi") for problem in problems)


def test_a_loop_without_its_end_is_named_not_the_end_of_the_file() -> None:
    document = zipfile.ZipFile(TEMPLATES / "ke-hoach" / "paper.docx").read("word/document.xml").decode()
    ends = re.findall(r"<w:p>(?:(?!<w:p>).)*?\{%p endfor %\}.*?</w:p>", document)
    basis = "{{ basis }}</w:t></w:r></w:p>\n"
    (problem,) = problems_of_word((basis + ends[-1], basis))
    assert problem.fault.code == "template-block"
    assert "{% for basis in bases %}" in problem.what()
    assert "{% endfor %}" in problem.what()


def test_faults_of_several_tags_come_together() -> None:
    problems = problems_of_word(("{{ title.type }}", "{{ title..type }}"), ("{{ basis }}", "{{ basis"))
    assert sorted(codes(problems)) == ["template-brace", "template-tag"]


def test_a_loop_over_the_edge_of_a_cell_is_reported() -> None:
    old = '<w:p><w:pPr><w:pStyle w:val="QuocHieu"/></w:pPr>'
    loop = "<w:p><w:r><w:t>{%p for line in title.lines %}</w:t></w:r></w:p>"
    end = "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
    after = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">{%p if title.type or '
    (problem,) = problems_of_word((old, loop + old), (after, end + after))
    assert problem.fault.code == "template-torn"


def test_a_bookmark_inside_a_loop_is_reported() -> None:
    marked = '<w:bookmarkStart w:id="7" w:name="canCu"/><w:bookmarkEnd w:id="7"/><w:r><w:t>{{ basis }}</w:t></w:r>'
    (problem,) = problems_of_word(('<w:r><w:t xml:space="preserve">{{ basis }}</w:t></w:r>', marked))
    assert (problem.fault.code, "canCu" in problem.what()) == ("template-bookmark", True)


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"\xd0\xcf\x11\xe0 an old .doc", zipfile.ZipFile, damaged("word/document.xml"), bomb("word/a.xml")],
    ids=["empty", "torn", "doc", "other zip", "damaged", "bomb"],
)
def test_what_is_no_word_file_is_reported(content: object) -> None:
    if not isinstance(content, bytes):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as bundle:
            bundle.writestr("mimetype", "application/epub+zip")
        content = target.getvalue()
    _, problems = write("docx", PLAN, template("ke-hoach", paper_docx=content))
    assert codes(problems) == ["template-word"]


def test_a_template_may_not_reach_behind_the_facts() -> None:
    (problem,) = problems_of_word(("{{ title.type }}", "{{ title.type.__class__.__mro__ }}"))
    assert problem.fault.code in ("template-failed", "template-name")


def test_docxtpl_s_own_way_reports_its_failures_too() -> None:
    broken = _with_column_loop(changed("ke-hoach", ("{{ title.type }}", "{{ title.lines[7].upper() }}")))
    content, problems = write("docx", PLAN, template("ke-hoach", paper_docx=broken))
    assert content is None
    assert codes(problems) == ["template-failed"]


def test_a_failure_while_filling_names_its_paragraph() -> None:
    (problem,) = problems_of_word(("{{ title.type }}", "Tên {{ title.lines[7].upper() }}"))
    assert "Tên {{ title.lines[7].upper() }}" in problem.what()


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_a_missing_file_is_reported(format: str) -> None:
    content, problems = write(format, PLAN, Template("to-trinh", {}))
    assert content is None
    assert codes(problems) == ["template-missing"]
    assert "to-trinh/paper." in problems[0].what()


# --- HTML


def test_a_wrong_name_in_html_is_reported_with_line_and_likeliest_name() -> None:
    (problem,) = problems_of_html("form.letterhead(letterhead)", "form.letterhead(leterhead)")
    assert (problem.fault.code, problem.close) == ("template-name", "letterhead")
    assert (problem.place.file, problem.place.line) == ("ke-hoach/paper.html", 6)


def test_a_wrong_name_inside_a_macro_is_reported_with_the_file_of_the_macro() -> None:
    (problem,) = problems_of_html("{{ head.number }}", "{{ head.numbr }}", "_form/parts.html")
    assert problem.fault.code == "template-name"
    assert problem.place.file == "_form/parts.html"
    assert "head.numbr" in problem.what()


def test_an_unclosed_block_in_html_is_reported() -> None:
    (problem,) = problems_of_html("{% endblock %}", "")
    assert problem.fault.code == "template-tag"


@pytest.mark.parametrize(
    ("file", "old"),
    [("ke-hoach/paper.html", "form.letterhead(letterhead)"), ("_form/parts.html", "{{ addressees[0]")],
    ids=["paper", "branch of a macro"],
)
def test_a_filter_that_does_not_exist_is_reported_with_the_likeliest_one(file: str, old: str) -> None:
    (problem,) = problems_of_html(old, f"{old} | uper", file)
    assert (problem.fault.code, problem.close, problem.place.file) == ("template-tag", "upper", file)


def test_a_missing_import_is_reported() -> None:
    (problem,) = problems_of_html("_form/parts.html", "_form/part.html")
    assert problem.fault.code == "template-missing"
    assert "_form/part.html" in problem.what()


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "khong-co.png", "../../x.png", "ftp://127.0.0.1/x.png"],
)
def test_a_template_reaches_nothing_but_its_own_files(address: str) -> None:
    (problem,) = problems_of_html("{% block paper %}", f'{{% block paper %}}<img src="{address}" alt="">')
    assert problem.fault.code == "template-layout"


def test_a_template_may_use_its_own_pictures() -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    shipped = template("ke-hoach")
    source = shipped.files["ke-hoach/paper.html"].decode()
    files = {
        **shipped.files,
        "ke-hoach/dau.svg": picture.encode(),
        "ke-hoach/paper.html": source.replace(
            "{% block paper %}", '{% block paper %}<img src="dau.svg" alt="">'
        ).encode(),
    }
    made("pdf", PLAN, Template("ke-hoach", files))


def test_a_wrong_rule_in_a_style_sheet_is_reported_each_time() -> None:
    for _ in range(2):
        (problem,) = problems_of_html("color: #000;", "colour: #000;", "_form/form.css")
        assert problem.fault.code == "template-layout"
        assert "colour" in problem.what()
