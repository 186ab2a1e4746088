"""The further papers in Word: sound files, the styles of NĐ 30/2020, and tables that Word can read."""

from __future__ import annotations

import dataclasses
import io
import itertools
import re
import zipfile
from xml.etree import ElementTree

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from reading import look, made, part, the_paragraph, word, word_paragraphs
from sample_facts import template
from sample_papers import (
    ATTACHED_LIST,
    DECISION,
    LETTER,
    LIST,
    MINUTES,
    PAPERS,
    PARTY,
    PROPOSAL,
    REPORT,
    bare,
    people,
)

from docgen.model.facts import Cell, Facts, Signature, SignatureRow, Table

CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ALL = [*((paper, False) for paper in PAPERS), *((paper, True) for paper in PAPERS)]


def in_word(facts: Facts, name: str) -> bytes:
    return made("docx", facts, template(name))


def body_of(content: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        found = ElementTree.fromstring(bundle.read("word/document.xml")).find(f"{W}body")
    assert found is not None
    return found


@pytest.mark.parametrize(("paper", "emptied"), ALL)
def test_every_cell_ends_with_a_paragraph_and_no_two_tables_touch(paper: str, emptied: bool) -> None:
    name, facts = PAPERS[paper]
    body = body_of(in_word(bare(facts) if emptied else facts, name))
    cells = list(body.iter(f"{W}tc"))
    assert cells or paper == "annex"
    assert {cell[-1].tag for cell in cells} <= {f"{W}p"}
    tags = [element.tag for element in body]
    assert (f"{W}tbl", f"{W}tbl") not in list(itertools.pairwise(tags))
    assert tags[-2:] == [f"{W}p", f"{W}sectPr"]


@pytest.mark.parametrize(("paper", "emptied"), ALL)
def test_the_cells_of_each_row_add_up_to_the_grid(paper: str, emptied: bool) -> None:
    name, facts = PAPERS[paper]
    for table in body_of(in_word(bare(facts) if emptied else facts, name)).iter(f"{W}tbl"):
        width = sum(int(column.get(f"{W}w", "")) for column in table.iter(f"{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            assert sum(int(cell.get(f"{W}w", "")) for cell in row.iter(f"{W}tcW")) == width


def test_what_a_paper_does_not_have_leaves_no_paragraph() -> None:
    content = in_word(bare(DECISION), "ke-hoach")
    assert [one.text for one in word_paragraphs(content)] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Một dòng.", "Lê Văn Sĩ"]  # fmt: skip
    empty = [one for one in word(content).paragraphs if not one.text]
    assert {one.style.name for one in empty} == {"Khoảng trống"}
    assert part(content, "word/document.xml").count("<wp:extent") == 1  # a Party paper's, right below its name
    assert len(word(content).tables[0].rows) == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_a_tag_that_prints_nothing_leaves_no_run(paper: str) -> None:
    name, facts = PAPERS[paper]
    assert "></w:t>" not in part(in_word(facts, name), "word/document.xml")


def test_a_letter_has_two_rules_and_no_title() -> None:
    content = in_word(LETTER, "ke-hoach")
    assert len(re.findall("<wp:extent", part(content, "word/document.xml"))) == 2
    number, place = word(content).tables[0].rows[1].cells
    assert [one.text for one in number.paragraphs if one.text] == [LETTER.letterhead.number, *LETTER.letterhead.about]
    assert place.text == LETTER.letterhead.place_and_date
    gap = number.paragraphs[1]
    assert gap.paragraph_format.space_after.pt + gap.style.paragraph_format.line_spacing.pt == 6


def test_a_party_paper_has_its_rule_right_below_its_name() -> None:
    right = word(in_word(PARTY, "ke-hoach")).tables[0].rows[0].cells[1]
    assert [one.style.name for one in right.paragraphs] == ["Quốc hiệu", "Nét kẻ"]


@pytest.mark.parametrize(
    ("facts", "name", "start", "expected"),
    [
        (LETTER, "ke-hoach", "V/v", (13, False, False, CENTER)),
        (LETTER, "ke-hoach", "Kính gửi: Ủy ban", (14, False, False, CENTER)),
        (DECISION, "ke-hoach", "CHỦ TỊCH ỦY BAN NHÂN DÂN", (14, True, False, CENTER)),
        (DECISION, "ke-hoach", "QUYẾT ĐỊNH:", (14, True, False, CENTER)),
        (DECISION, "ke-hoach", "Điều 1.", (14, False, False, JUSTIFY)),
        (MINUTES, "bien-ban", "THƯ KÝ", (14, True, False, CENTER)),
        (MINUTES, "bien-ban", "Hồ Đắc", (14, True, False, CENTER)),
        (MINUTES, "bien-ban", "- Lưu: VT, Hồ sơ.", (11, False, False, None)),
        (REPORT, "bien-ban", "(Ký, ghi rõ họ tên)", (13, False, True, CENTER)),
        (LIST, "danh-sach", "(Kèm theo", (14, False, True, CENTER)),
        (LIST, "danh-sach", "DANH SÁCH", (14, True, False, CENTER)),
    ],
)
def test_an_element_has_its_size_and_style(facts: Facts, name: str, start: str, expected: tuple[object, ...]) -> None:
    size, bold, italic, align = look(the_paragraph(in_word(facts, name), start))
    assert (size, bold, italic) == expected[:3]
    assert align == expected[3] or (expected[3] is None and align == WD_ALIGN_PARAGRAPH.LEFT)


def test_only_the_lead_of_a_paragraph_is_bold() -> None:
    article = the_paragraph(in_word(DECISION, "ke-hoach"), "Điều 1.")
    assert [(run.text, bool(run.style.font.bold)) for run in article.runs] == [
        ("Điều 1. ", True), (DECISION.body[0].text, False)]  # fmt: skip


def test_several_addressees_hang_below_the_colon() -> None:
    content = in_word(PROPOSAL, "ke-hoach")
    label, first = the_paragraph(content, "Kính gửi:"), the_paragraph(content, "- Ủy ban nhân dân tỉnh")
    assert label.text == "Kính gửi:"
    look_of = first.style.paragraph_format
    dash = look_of.left_indent.mm + look_of.first_line_indent.mm
    assert dash - label.style.paragraph_format.left_indent.mm == pytest.approx(17.6, abs=0.2)


def test_a_table_of_the_body_has_full_width_and_stays_with_what_leads_to_it() -> None:
    content = in_word(PROPOSAL, "ke-hoach")
    table = word(content).tables[1]
    assert sum(column.width.mm for column in table.columns) == pytest.approx(165, abs=0.1)
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    leading = the_paragraph(content, "Số lượng theo từng hình thức")
    assert leading.paragraph_format.keep_with_next


def test_the_last_row_of_a_table_before_a_signature_stays_with_it() -> None:
    report, listed = in_word(REPORT, "bien-ban"), in_word(LIST, "danh-sach")
    for table in (word(report).tables[1], word(listed).tables[1]):
        kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
        assert kept[-1]
        assert not kept[-2]
    assert the_paragraph(listed, "Danh sách này có").paragraph_format.keep_with_next


def test_the_heading_of_a_group_stays_with_its_first_row() -> None:
    rows = word(in_word(LIST, "danh-sach")).tables[1].rows
    kept = {row.cells[0].text: row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in rows[1:-1]}
    assert [text for text, keep in kept.items() if keep] == ["I. CẤP TỈNH", "II. CẤP XÃ"]


def test_a_total_is_never_alone_on_its_page() -> None:
    def kept(last: Cell) -> list[bool]:
        rows = ((Cell("01"), Cell("a")), (Cell("02"), Cell("b")), (last, Cell("")))
        facts = dataclasses.replace(LIST, table=Table((20.0, 100.0), ((Cell("STT"), Cell("Tên")),), rows))
        drawn = word(in_word(facts, "danh-sach")).tables[1].rows
        return [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in drawn[1:-1]]

    assert kept(Cell("Tổng cộng", bold=True)) == [False, True]
    assert kept(Cell("03")) == [False, False]


def test_signatures_stand_two_in_a_row_and_recipients_below_the_left() -> None:
    table = word(in_word(MINUTES, "bien-ban")).tables[-1]
    texts = [[cell.text.strip() for cell in row.cells] for row in table.rows]
    assert texts == [
        ["THƯ KÝ", "", "CHỦ TỌA\nPHÓ CHỦ TỊCH HỘI ĐỒNG"],
        ["Hồ Đắc Nguyễn Thị Minh Châu", "", "Lê Văn Sĩ"],
        ["Nơi nhận:\n- Thành viên Hội đồng;\n- Lưu: VT, Hồ sơ.", "", ""],
    ]
    assert all("<w:cantSplit/>" in row._tr.xml for row in table.rows)


@pytest.mark.parametrize(("count", "kept"), [(1, [False]), (3, [True, True, False]), (4, [False] * 4)])
def test_up_to_three_rows_of_signatures_stay_together(count: int, kept: list[bool]) -> None:
    rows = tuple(SignatureRow(Signature(("ỦY VIÊN",), f"Tên {number}"), Signature((), "")) for number in range(count))
    facts = dataclasses.replace(MINUTES, signatures=rows, recipients=())
    found = word(in_word(facts, "bien-ban")).tables[-1].rows
    offices, names = found[0::2], found[1::2]
    assert [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in names] == kept
    for row in offices:
        first = row.cells[0].paragraphs[0]
        assert first.paragraph_format.keep_with_next or first.style.paragraph_format.keep_with_next


@pytest.mark.parametrize(("facts", "name"), [(LIST, "danh-sach"), (ATTACHED_LIST, "danh-sach-kem-theo")])
def test_a_list_lies_on_its_side_with_the_margins_of_an_upright_page(facts: Facts, name: str) -> None:
    (section,) = word(in_word(facts, name)).sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert [round(side.mm) for side in (section.top_margin, section.bottom_margin, section.left_margin,
                                        section.right_margin)] == [20, 20, 30, 15]  # fmt: skip
    for table in word(in_word(facts, name)).tables:
        assert sum(column.width.mm for column in table.columns) == pytest.approx(252, abs=0.1)


def test_a_table_of_two_thousand_rows_with_merged_cells_comes_out_whole() -> None:
    rows = []
    for number in range(2000):
        cells = [Cell(f"{number}"), *(Cell(f"Ô {number}/{column}", align="left") for column in range(1, 13))]
        rows.append((*cells, *((Cell(f"Đơn vị {number // 5}", rows=5),) if number % 5 == 0 else ())))
    table = Table((18.0,) * 14, (tuple(Cell(f"Cột {column}", bold=True) for column in range(14)),), tuple(rows))
    body = body_of(in_word(dataclasses.replace(ATTACHED_LIST, table=table), "danh-sach-kem-theo"))
    (drawn,) = body.iter(f"{W}tbl")
    merges = [mark.get(f"{W}val", "continue") for mark in drawn.iter(f"{W}vMerge")]
    assert (merges.count("restart"), merges.count("continue")) == (400, 1600)
    assert len(list(drawn.iter(f"{W}tr"))) == 2001
    assert len(list(drawn.iter(f"{W}tc"))) == 2001 * 14
    assert len(list(drawn.iter(f"{W}tblHeader"))) == 1


def test_a_row_over_the_whole_width_is_one_cell_in_word() -> None:
    first, *_ = people(4).rows
    rows = body_of(in_word(dataclasses.replace(LIST, table=people(4)), "danh-sach")).findall(f".//{W}tr")
    (row,) = [row for row in rows if "".join(row.itertext()) == first[0].text]
    (cell,) = row.findall(f"{W}tc")
    span, align = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}p/{W}pPr/{W}jc")
    assert span is not None and align is not None
    assert (span.get(f"{W}val"), align.get(f"{W}val")) == ("7", "left")
