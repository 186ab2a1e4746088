"""The PDF against the form of NĐ 30/2020, Phụ lục I: places, sizes and fonts as they stand on the page."""

import dataclasses
import re

import pypdfium2
import pytest
from reading import BOLD, BOLD_ITALIC, ITALIC, REGULAR, TWINS, Line, made, middle, pdf_lines, the_line, weight
from sample_facts import ANNEX, LETTERHEAD, PLAN, long_table, template

from docgen.model.facts import Paragraph


@pytest.fixture(scope="module")
def plan() -> list[list[Line]]:
    return pdf_lines(made("pdf", PLAN, template("ke-hoach")))


@pytest.fixture(scope="module")
def annex() -> list[list[Line]]:
    return pdf_lines(made("pdf", ANNEX, template("phu-luc-phan-bo")))


def test_the_paper_is_a4_upright() -> None:
    for name, facts in (("ke-hoach", PLAN), ("phu-luc-phan-bo", ANNEX)):
        for page in pypdfium2.PdfDocument(made("pdf", facts, template(name))):
            assert [round(side * 25.4 / 72, 1) for side in page.get_size()] == [210.0, 297.0]


def test_all_text_stands_inside_the_margins(plan: list[list[Line]], annex: list[list[Line]]) -> None:
    for page in plan + annex:
        for line in page:
            assert line.left >= 29.9, line
            assert line.right <= 195.8, line
            assert line.baseline <= 277, line


@pytest.mark.parametrize(
    ("start", "size", "style"),
    [
        ("ỦY BAN MTTQ VIỆT NAM", 13, REGULAR),
        ("TỈNH SÓC TRĂNG", 13, REGULAR),
        ("BAN THƯỜNG TRỰC", 13, BOLD),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, BOLD),
        ("Độc lập - Tự do - Hạnh phúc", 14, BOLD),
        ("Số:", 13, REGULAR),
        ("Sóc Trăng, ngày", 14, ITALIC),
        ("KẾ HOẠCH", 14, BOLD),
        ("Thi đua, khen thưởng công tác", 14, BOLD),
        ("Căn cứ Quyết định", 14, ITALIC),
        ("I. MỤC ĐÍCH", 14, BOLD),
        ("1. Đối tượng", 14, BOLD),
        ("a) Đối tượng", 14, REGULAR),
        ("- Bằng khen của Ủy ban nhân dân tỉnh;", 14, REGULAR),
        ("+ Cấp tỉnh: 01", 14, REGULAR),
        ("TM. BAN THƯỜNG TRỰC", 14, BOLD),
        ("PHÓ CHỦ TỊCH", 14, BOLD),
        ("Khưu Đăng Phượng", 14, BOLD),
        ("Nơi nhận:", 12, BOLD_ITALIC),
        ("- Lưu: VT.", 11, REGULAR),
    ],
)
def test_an_element_of_the_plan_has_its_size_and_style(
    plan: list[list[Line]], start: str, size: float, style: str
) -> None:
    line = the_line(plan, start)
    assert (line.size, weight(line)) == (size, style)


@pytest.mark.parametrize(
    ("start", "size", "style"),
    [("Phụ lục", 14, BOLD), ("BẢNG PHÂN BỔ", 14, BOLD), ("(Kèm theo", 14, ITALIC), ("Đơn vị", 13, BOLD),
     ("Huyện Kế Sách", 13, REGULAR), ("Ghi chú:", 14, BOLD)],
)  # fmt: skip
def test_an_element_of_the_annex_has_its_size_and_style(
    annex: list[list[Line]], start: str, size: float, style: str
) -> None:
    line = the_line(annex, start)
    assert (line.size, weight(line)) == (size, style)


def test_the_head_stands_in_its_two_columns_and_the_title_in_the_middle(plan: list[list[Line]]) -> None:
    assert middle(the_line(plan, "BAN THƯỜNG TRỰC")) == pytest.approx(63.5, abs=0.5)
    assert middle(the_line(plan, "CỘNG HÒA")) == pytest.approx(146, abs=0.5)
    assert middle(the_line(plan, "Độc lập")) == pytest.approx(146, abs=0.5)
    assert middle(the_line(plan, "KẾ HOẠCH")) == pytest.approx(112.5, abs=0.5)
    assert the_line(plan, "CỘNG HÒA").baseline == the_line(plan, "ỦY BAN MTTQ").baseline


def test_number_and_date_stand_on_one_line(plan: list[list[Line]]) -> None:
    assert the_line(plan, "Số:").baseline == pytest.approx(the_line(plan, "Sóc Trăng, ngày").baseline, abs=0.1)


def test_a_blank_for_the_number_keeps_its_six_spaces(plan: list[list[Line]]) -> None:
    written = dataclasses.replace(PLAN, letterhead=dataclasses.replace(LETTERHEAD, number="Số: /KH-MTTQ-BTT"))
    closed_up = the_line(pdf_lines(made("pdf", written, template("ke-hoach"))), "Số:")
    blank = the_line(plan, "Số:")
    five_spaces = 5 * 0.25 * 13 * 25.4 / 72
    assert (blank.right - blank.left) - (closed_up.right - closed_up.left) == pytest.approx(five_spaces, abs=0.2)


def test_a_blank_in_a_justified_paragraph_keeps_its_width() -> None:
    text = "Thực hiện theo Kế hoạch số          /KH-UBND."
    facts = dataclasses.replace(PLAN, body=(Paragraph("text", text), *PLAN.body))
    pages = pdf_lines(made("pdf", facts, template("ke-hoach")))
    blank = the_line(pages, "/KH-UBND.").left - the_line(pages, "Thực hiện theo").right
    assert blank == pytest.approx(10 * 0.25 * 14 * 25.4 / 72, abs=0.3)


def test_the_body_is_justified_with_an_indented_first_line(plan: list[list[Line]]) -> None:
    page = plan[0]
    first = next(number for number, line in enumerate(page) if line.text.startswith("- Tạo khí thế"))
    assert page[first].left == pytest.approx(42.7, abs=0.1)
    assert page[first + 1].left == pytest.approx(30, abs=0.1)
    assert page[first].right == pytest.approx(195, abs=0.5)
    assert page[first + 1].right == pytest.approx(195, abs=0.5)
    assert page[first + 2].right < 190


def test_the_page_number_is_absent_on_page_1_and_centred_on_page_2(plan: list[list[Line]]) -> None:
    assert [line for line in plan[0] if line.baseline < 20] == []
    for number, page in enumerate(plan[1:], start=2):
        (head,) = [line for line in page if line.baseline < 20]
        assert (head.text, head.size, weight(head)) == (str(number), 14, REGULAR)
        assert middle(head) == pytest.approx(112.5, abs=0.2)


def test_the_recipients_begin_level_with_the_signature(plan: list[list[Line]]) -> None:
    assert the_line(plan, "Nơi nhận:").baseline == pytest.approx(
        the_line(plan, "TM. BAN THƯỜNG TRỰC").baseline, abs=0.1
    )
    assert the_line(plan, "Nơi nhận:").left == pytest.approx(30, abs=0.5)
    assert the_line(plan, "- Lưu: VT.").left == pytest.approx(30, abs=0.5)


def test_there_is_room_to_sign(plan: list[list[Line]]) -> None:
    room = the_line(plan, "Khưu Đăng Phượng").baseline - the_line(plan, "PHÓ CHỦ TỊCH").baseline
    assert 25 <= room <= 40


@pytest.mark.parametrize("paragraphs", range(19, 29))
def test_the_signature_block_stays_whole_with_two_lines_of_text(paragraphs: int) -> None:
    body = tuple(Paragraph("bullet", f"- Dòng thứ {number};") for number in range(paragraphs))
    pages = pdf_lines(made("pdf", dataclasses.replace(PLAN, body=body, opening=()), template("ke-hoach")))
    last = [line.text for line in pages[-1]]
    assert {"Nơi nhận:", "TM. BAN THƯỜNG TRỰC", "Khưu Đăng Phượng", "- Lưu: VT."} <= set(last)
    assert len([text for text in last if text.startswith("- Dòng thứ")]) >= 2


def test_the_head_of_a_long_table_is_repeated_and_its_pages_are_counted() -> None:
    pages = pdf_lines(made("pdf", dataclasses.replace(ANNEX, table=long_table(80)), template("phu-luc-phan-bo")))
    assert len(pages) == 3
    for page in pages:
        assert [line.text for line in page if "Đơn vị" in line.text] != []
    rows = [line.text for page in pages for line in page if line.text.startswith("Xã thứ")]
    assert rows == [f"Xã thứ {number}" for number in range(1, 81)]
    assert [line.text for line in pages[0] if line.baseline < 20] == []
    assert [[line.text for line in page if line.baseline < 20] for page in pages[1:]] == [["2"], ["3"]]


def test_only_the_twins_of_times_new_roman_are_embedded(plan: list[list[Line]]) -> None:
    fonts = {line.font for page in plan for line in page}
    assert fonts
    for font in fonts:
        assert re.fullmatch(rf"({'|'.join(TWINS)})(-Bold)?(-Italic)?", font), font


def test_the_properties_name_the_paper_and_no_date() -> None:
    document = pypdfium2.PdfDocument(made("pdf", PLAN, template("ke-hoach")))
    properties = document.get_metadata_dict()
    assert properties["Title"] == PLAN.subject
    assert properties["CreationDate"] == properties["ModDate"] == properties["Author"] == ""


def test_a_draft_says_so_at_the_top_left_of_every_page() -> None:
    pages = pdf_lines(made("pdf", dataclasses.replace(PLAN, draft="DỰ THẢO LẦN 2"), template("ke-hoach")))
    for page in pages:
        (mark,) = [line for line in page if line.text == "DỰ THẢO LẦN 2"]
        assert mark.left < 35
        assert mark.baseline <= min(line.baseline for line in page if line.text != mark.text) + 15
    assert pages[0][0].text == "DỰ THẢO LẦN 2"
