"""The Word file against the form of NĐ 30/2020, Phụ lục I: page, styles and what Word does with them."""

import dataclasses
import re

import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from reading import look, made, part, the_paragraph, word
from sample_facts import ANNEX, PLAN, TEMPLATES, long_table, template

LEFT, CENTER, JUSTIFY = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
NAMES = ("ke-hoach", "phu-luc-phan-bo")


@pytest.fixture(scope="module")
def plan() -> bytes:
    return made("docx", PLAN, template("ke-hoach"))


@pytest.fixture(scope="module")
def annex() -> bytes:
    return made("docx", ANNEX, template("phu-luc-phan-bo"))


@pytest.mark.parametrize("name", NAMES)
def test_page_and_margins(name: str) -> None:
    content = made("docx", PLAN if name == "ke-hoach" else ANNEX, template(name))
    (section,) = word(content).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert [round(side.mm) for side in (section.top_margin, section.bottom_margin, section.left_margin,
                                        section.right_margin)] == [20, 20, 30, 15]  # fmt: skip
    assert round(section.header_distance.mm) == 8


@pytest.mark.parametrize("name", NAMES)
def test_the_page_number_is_centred_in_the_head_from_page_2(name: str) -> None:
    content = made("docx", PLAN if name == "ke-hoach" else ANNEX, template(name))
    (section,) = word(content).sections
    assert section.different_first_page_header_footer
    assert "PAGE" not in section.first_page_header._element.xml
    (head,) = section.header.paragraphs
    assert " PAGE " in head._element.xml
    assert (head.style.font.size.pt, head.style.paragraph_format.alignment) == (14, CENTER)
    assert 'w:pgNumType w:start="1"' in section._sectPr.xml


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("ỦY BAN MTTQ VIỆT NAM", (13, False, False, CENTER)),
        ("BAN THƯỜNG TRỰC", (13, True, False, CENTER)),
        ("CỘNG HÒA", (13, True, False, CENTER)),
        ("Độc lập", (14, True, False, CENTER)),
        ("Số:      /KH-MTTQ-BTT", (13, False, False, CENTER)),
        ("Sóc Trăng, ngày", (14, False, True, CENTER)),
        ("KẾ HOẠCH", (14, True, False, CENTER)),
        ("Thi đua, khen thưởng công tác", (14, True, False, CENTER)),
        ("Căn cứ Quyết định", (14, False, True, JUSTIFY)),
        ("I. MỤC ĐÍCH", (14, True, False, JUSTIFY)),
        ("1. Đối tượng", (14, True, False, JUSTIFY)),
        ("a) Đối tượng", (14, False, False, JUSTIFY)),
        ("Hồ sơ gửi về", (14, False, False, JUSTIFY)),
        ("TM. BAN THƯỜNG TRỰC", (14, True, False, CENTER)),
        ("Khưu Đăng Phượng", (14, True, False, CENTER)),
        ("Nơi nhận:", (12, True, True, LEFT)),
        ("- Lưu: VT.", (11, False, False, LEFT)),
    ],
)
def test_an_element_of_the_plan_has_its_style(plan: bytes, start: str, expected: tuple[object, ...]) -> None:
    assert look(the_paragraph(plan, start)) == expected


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("Phụ lục", (14, True, False, CENTER)),
        ("BẢNG PHÂN BỔ", (14, True, False, CENTER)),
        ("(Kèm theo", (14, False, True, CENTER)),
        ("Đơn vị", (13, True, False, CENTER)),
        ("Còn lại 30", (14, False, False, JUSTIFY)),
    ],
)
def test_an_element_of_the_annex_has_its_style(annex: bytes, start: str, expected: tuple[object, ...]) -> None:
    assert look(the_paragraph(annex, start)) == expected


def test_the_body_has_its_indent_gap_and_line_spacing(plan: bytes) -> None:
    for start in ("Hồ sơ gửi về", "- Tạo khí thế", "+ Cấp tỉnh: 01", "I. MỤC ĐÍCH", "1. Đối tượng", "a) Đối tượng"):
        form = the_paragraph(plan, start).style.paragraph_format
        assert round(form.first_line_indent.mm, 1) == 12.7, start
        assert form.space_before.pt == 6, start
        assert 1.0 <= form.line_spacing <= 1.15, start


def test_headings_have_outline_levels_and_stay_with_what_follows(plan: bytes) -> None:
    for start, level in (("I. MỤC ĐÍCH", 1), ("1. Đối tượng", 2), ("a) Đối tượng", 3)):
        style = the_paragraph(plan, start).style
        assert style.name == f"Heading {level}"
        assert style.paragraph_format.keep_with_next
        assert f'<w:outlineLvl w:val="{level - 1}"/>' in style.element.xml


@pytest.mark.parametrize("name", NAMES)
def test_every_style_says_times_new_roman_in_all_four_slots(name: str) -> None:
    styles = word((TEMPLATES / name / "paper.docx").read_bytes()).styles.element
    fonts = styles.findall(f".//{qn('w:style')}")
    assert len(fonts) > 20
    for style in (*fonts, styles.find(qn("w:docDefaults"))):
        (slots,) = style.iter(qn("w:rFonts"))
        assert {slots.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    assert styles.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}").get(qn("w:val")) == "vi-VN"


def test_number_and_date_stand_in_one_row(plan: bytes) -> None:
    rows = word(plan).tables[0].rows
    assert [cell.text for cell in rows[1].cells] == [PLAN.letterhead.number, PLAN.letterhead.place_and_date]
    assert [round(cell.width.mm) for cell in rows[0].cells] == [67, 98]


def test_recipients_and_signature_stand_in_one_row_that_is_never_split(plan: bytes) -> None:
    (row,) = word(plan).tables[1].rows
    assert [cell.text.split("\n")[0] for cell in row.cells] == ["Nơi nhận:", "TM. BAN THƯỜNG TRỰC"]
    assert [round(cell.width.mm) for cell in row.cells] == [53, 112]
    assert "<w:cantSplit/>" in row._tr.xml


def test_the_last_paragraph_stays_with_the_signature_and_the_one_before_need_not(plan: bytes) -> None:
    body: Document = word(plan)
    gap = body.tables[1]._tbl.getprevious()
    last = gap.getprevious()
    kept = [found.find(f".//{qn('w:keepNext')}") is not None for found in (gap, last, last.getprevious())]
    assert kept == [True, True, False]


def test_the_rules_are_drawn_bars_of_the_given_length_with_ids_of_their_own(plan: bytes) -> None:
    xml = part(plan, "word/document.xml")
    lengths = [int(found) / 36000 for found in re.findall(r'<wp:extent cx="(\d+)"', xml)]
    assert lengths == [PLAN.letterhead.issuer_rule, PLAN.letterhead.tieu_ngu_rule, PLAN.title.rule]
    ids = re.findall(r'<wp:docPr id="(\d+)"', xml)
    assert len(ids) == len(set(ids)) == 3
    assert "____" not in xml


def test_the_head_rows_of_a_table_are_repeated_and_no_row_is_split() -> None:
    content = made("docx", dataclasses.replace(ANNEX, table=long_table(60)), template("phu-luc-phan-bo"))
    (table,) = word(content).tables
    rows = list(table._tbl.iter(qn("w:tr")))
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True] * 3 + [False] * 60
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
    assert table.style.name == "Bảng số liệu"


def test_the_properties_name_the_paper_and_nobody(plan: bytes) -> None:
    properties = word(plan).core_properties
    assert (properties.title, properties.language) == (PLAN.subject, "vi-VN")
    assert (properties.author, properties.last_modified_by, properties.created, properties.modified) == (
        "", "", None, None)  # fmt: skip


def test_a_draft_says_so_above_the_letterhead_and_in_later_heads() -> None:
    content = made("docx", dataclasses.replace(PLAN, draft="DỰ THẢO LẦN 2"), template("ke-hoach"))
    document = word(content)
    assert document.paragraphs[0].text == "DỰ THẢO LẦN 2"
    assert [one.text for one in document.sections[0].header.paragraphs][1:] == ["DỰ THẢO LẦN 2"]
    assert "<w:bdr " in document.paragraphs[0].runs[0].style.element.xml
