"""What a Word file says, however a program wrote it down."""

import io
import unicodedata

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from docgen.readers.word import Look, Page, Part, Revisions, WordFile, read_word
from word_edits import annex, edited, plan, with_part


def read(content: bytes, revisions: Revisions = Revisions.ACCEPTED) -> WordFile:
    file, problems = read_word("x.docx", content, revisions)
    assert file and not problems
    return file


def texts(content: bytes, part: Part = Part.BODY, **options: Revisions) -> list[str]:
    return [" | ".join(line.texts) for line in read(content, **options).of(part)]


def body(xml: str) -> bytes:
    """The plan with nothing in its body but this."""

    def change(part: bytes) -> bytes:
        head, _, rest = part.decode().partition("<w:body>")
        return f"{head}<w:body>{xml}{rest[rest.rindex('<w:sectPr') :]}".encode()

    return with_part(plan(), "word/document.xml", change)


def p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def r(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_and_cells_are_those_that_another_library_reads():
    document = docx.Document(io.BytesIO(annex()))
    rows = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    read_rows = [line for line in read(annex()).of(Part.BODY) if line.table]
    assert [list(line.texts) for line in read_rows][3:] == rows[3:]
    assert [line.is_head for line in read_rows] == [True, True, True, *[False] * (len(rows) - 3)]
    plain = [paragraph.text for paragraph in docx.Document(io.BytesIO(plan())).paragraphs if paragraph.text]
    assert [line.texts[0] for line in read(plan()).of(Part.BODY) if not line.table] == plain


def test_a_sentence_cut_into_runs_is_one_sentence():
    marks = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>'
    content = body(p(r("Tậ") + marks + r("p th") + "<w:r/>" + r("ể")))
    assert texts(content) == ["Tập thể"]
    assert len(read(content).lines[0].cells[0].runs) == 1


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (unicodedata.normalize("NFD", "Kế Sách"), "Kế Sách"),
        ("thi\u00adđua", "thiđua"),
        ("12\u00a0tháng", "12 tháng"),
        ("  hai   \u2003 chữ ", "hai chữ"),
        ("\u200e\ufeffA\u200b", "A"),
        ("\u2067\u009b31mA\u0085", "31mA"),
        ("A &amp; B &lt;x&gt;", "A & B <x>"),
    ],
)
def test_what_nobody_sees_on_paper_is_no_difference(written, said):
    assert texts(body(p(r(written)))) == [said]


def test_signs_of_word_are_read_as_what_they_print():
    inside = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>"
    assert texts(body(p(inside))) == ["a b-cd"]
    assert texts(body(p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>"))) == ["a\nb\nc"]
    assert texts(body(p('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>'))) == ["ab"]


def test_hidden_words_are_not_on_paper():
    assert texts(body(p(r("thấy") + r(" ẩn", "<w:vanish/>")))) == ["thấy"]


def test_a_page_number_is_a_page_number_whatever_it_last_was():
    content = plan()
    assert texts(content, Part.HEADER) == ["{PAGE}"]
    again = with_part(content, "word/header1.xml", lambda part: part.replace(b">2<", b">17<"))
    assert again != content and texts(again, Part.HEADER) == ["{PAGE}"]
    simple = '<w:fldSimple w:instr=" NUMPAGES \\* MERGEFORMAT "><w:r><w:t>9</w:t></w:r></w:fldSimple>'
    assert texts(body(p(simple))) == ["{NUMPAGES}"]


def test_a_field_with_an_answer_of_its_own_is_read_by_its_answer():
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    link = (
        mark("begin") + "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + mark("separate") + r("chữ") + mark("end")
    )
    assert texts(body(p(link + r(" sau")))) == ["chữ sau"]


def test_links_controls_and_text_boxes_say_their_words():
    control = f"<w:sdt><w:sdtContent>{p(r('trong khung điền'))}</w:sdtContent></w:sdt>"
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice Requires='wps'><w:txbxContent>{p(r('trong hộp'))}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{p(r('trong hộp'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
    )
    content = body(control + p(f"<w:hyperlink>{r('liên kết')}</w:hyperlink>{box}"))
    assert texts(content) == ["trong khung điền", "liên kết", "trong hộp"]
    assert [line.is_boxed for line in read(content).of(Part.BODY)] == [False, False, True]


TRACKED = (
    p(r("giữ ") + f'<w:ins w:author="Lan">{r("thêm")}</w:ins>'
      + '<w:del w:author="Lan"><w:r><w:delText>bỏ</w:delText></w:r></w:del>')
    + f'<w:p><w:pPr><w:rPr><w:del w:author="An"/></w:rPr></w:pPr>{r("một")}</w:p>' + p(r(" hai"))
)  # fmt: skip


def test_tracked_changes_are_read_as_accepted_or_as_rejected():
    content = body(TRACKED)
    assert texts(content) == ["giữ thêm", "một hai"]
    assert texts(content, revisions=Revisions.REJECTED) == ["giữ bỏ", "một", "hai"]
    assert read(content).revisions == (("An", 1), ("Lan", 2))


def test_paragraphs_that_were_moved_under_track_changes_stand_where_they_were_or_where_they_are():
    moved = f"<w:moveFrom>{p(r('chuyển'))}</w:moveFrom>{p(r('giữ'))}<w:moveTo>{p(r('chuyển'))}</w:moveTo>"
    assert texts(body(moved)) == ["giữ", "chuyển"]
    assert texts(body(moved), revisions=Revisions.REJECTED) == ["chuyển", "giữ"]


def test_rows_that_were_deleted_under_track_changes_are_gone():
    row = "<w:tr><w:trPr><w:{}/></w:trPr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    table = f"<w:tbl>{row.format('del', 'cũ')}{row.format('ins', 'mới')}{row.format('cantSplit', 'còn')}</w:tbl>"
    assert texts(body(table)) == ["mới", "còn"]
    assert texts(body(table), revisions=Revisions.REJECTED) == ["cũ", "còn"]


def test_looks_follow_from_styles_and_what_is_nearer_wins():
    content = body(
        f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{r("đề mục")}'
        + r("mảnh", '<w:b w:val="0"/><w:i/><w:sz w:val="30"/>')
        + "</w:p>"
    )
    heading, light = read(content).lines[0].cells[0].runs
    assert heading.look == Look(bold=True, size=14.0, font="Times New Roman")
    assert light.look == Look(italic=True, size=15.0, font="Times New Roman")


def test_alignment_and_page_are_read():
    def change(document):
        document.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        document.paragraphs[0].runs[0].font.size = Pt(20)
        document.sections[0].left_margin = Mm(25)

    file = read(edited(plan(), change))
    first = next(line for line in file.of(Part.BODY) if not line.table)
    assert first.cells[0].align == "right" and first.cells[0].runs[0].look.size == 20
    assert file.pages == (Page(210, 297, 20, 15, 20, 25),)


def test_comments_are_read_with_their_authors():
    content = edited(plan(), lambda it: it.add_comment(it.paragraphs[0].runs[0], text="Xem lại", author="Chị Lan"))
    (comment,) = read(content).comments
    assert (comment.author, comment.text) == ("Chị Lan", "Xem lại")


def test_footnotes_are_read():
    relation = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"'
        ' Target="footnotes.xml"/></Relationships>'
    )
    notes = f'<w:footnotes xmlns:w="{"http://schemas.openxmlformats.org/wordprocessingml/2006/main"}"><w:footnote>' \
            f'{p(r("xem phụ lục"))}</w:footnote></w:footnotes>'  # fmt: skip
    content = with_part(plan(), "word/footnotes.xml", lambda _: notes.encode())
    content = with_part(
        content, "word/_rels/document.xml.rels", lambda part: part.replace(b"</Relationships>", relation.encode())
    )
    assert texts(content, Part.NOTE) == ["xem phụ lục"]


def test_a_table_in_a_cell_is_a_table_of_its_own():
    inner = f"<w:tbl><w:tr><w:tc>{p(r('trong'))}</w:tc></w:tr></w:tbl>"
    content = body(f"<w:tbl><w:tr><w:tc>{p(r('ngoài'))}{inner}{p('')}</w:tc></w:tr></w:tbl>")
    assert [(line.table, line.texts) for line in read(content).of(Part.BODY)] == [(1, ("ngoài",)), (2, ("trong",))]


def test_the_strict_spelling_of_the_names_is_read_too():
    def strict(part: bytes) -> bytes:
        return part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )

    content = plan()
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
        content = with_part(content, name, strict)
    assert read(content).lines == read(plan()).lines
