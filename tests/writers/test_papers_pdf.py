"""The further papers in PDF against the blank forms of NĐ 30/2020, Phụ lục III: what stands where, and how it looks."""

from __future__ import annotations

import dataclasses
import itertools

import pypdfium2
import pytest
from reading import BOLD, ITALIC, REGULAR, Line, in_one_line, made, middle, pdf_lines, pdf_words, the_line, weight
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

from docgen.model.facts import Facts, Paragraph, Signature, SignatureRow

CENTRE = 112.5
POINT = 25.4 / 72


def pages(facts: Facts, name: str) -> list[list[Line]]:
    return pdf_lines(made("pdf", facts, template(name)))


@pytest.fixture(scope="module")
def letter() -> list[list[Line]]:
    return pages(LETTER, "ke-hoach")


@pytest.fixture(scope="module")
def proposal() -> list[list[Line]]:
    return pages(PROPOSAL, "ke-hoach")


@pytest.fixture(scope="module")
def decision() -> list[list[Line]]:
    return pages(DECISION, "ke-hoach")


@pytest.fixture(scope="module")
def minutes() -> list[list[Line]]:
    return pages(MINUTES, "bien-ban")


@pytest.fixture(scope="module")
def report() -> list[list[Line]]:
    return pages(REPORT, "bien-ban")


@pytest.fixture(scope="module")
def listed() -> list[list[Line]]:
    return pages(LIST, "danh-sach")


@pytest.mark.parametrize("paper", PAPERS)
def test_all_text_of_every_paper_stands_inside_the_margins(paper: str) -> None:
    name, facts = PAPERS[paper]
    content = made("pdf", facts, template(name))
    for sheet, page in zip(pypdfium2.PdfDocument(content), pdf_lines(content), strict=True):
        width, height = (side * POINT for side in sheet.get_size())
        for line in page:
            assert line.left >= 29.9, line
            assert line.right <= width - 14.2, line
            assert line.baseline <= height - 20, line


# --- công văn


def test_the_subject_of_a_letter_stands_6_points_below_its_number_in_the_left_column(letter: list[list[Line]]) -> None:
    number, about = the_line(letter, "Số:"), the_line(letter, "V/v")
    assert (about.size, weight(about)) == (13, REGULAR)
    assert middle(about) == pytest.approx(63.5, abs=0.8)
    assert about.baseline - number.baseline == pytest.approx((6 + 13 * 1.15) * POINT, abs=0.3)


def test_a_letter_has_no_title(letter: list[list[Line]]) -> None:
    last = max(line.baseline for line in letter[0] if line.right < 100 and line.baseline < 65)
    addressed = the_line(letter, "Kính gửi:")
    assert 5 < addressed.baseline - last < 15


# --- Kính gửi


def test_one_addressee_stands_beside_the_words_and_in_the_middle(letter: list[list[Line]]) -> None:
    line = the_line(letter, "Kính gửi: Ủy ban nhân dân các huyện")
    assert (line.size, weight(line)) == (14, REGULAR)
    assert middle(line) == pytest.approx(CENTRE, abs=0.5)


def test_several_addressees_stand_below_the_colon_each_on_its_own_line(proposal: list[list[Line]]) -> None:
    label = the_line(proposal, "Kính gửi:")
    assert label.text == "Kính gửi:"
    colon = label.right - 0.278 * 14 * POINT
    dashes = [the_line(proposal, start[:12]) for start in PROPOSAL.addressees]
    for dash in dashes:
        assert dash.left == pytest.approx(colon, abs=0.5)
        assert (dash.size, weight(dash)) == (14, REGULAR)
    assert label.baseline < dashes[0].baseline < dashes[1].baseline < dashes[2].baseline


# --- quyết định


def test_a_decision_names_who_decides_then_its_bases_then_what_is_decided(decision: list[list[Line]]) -> None:
    starts = ("Về việc", "CHỦ TỊCH ỦY BAN", "Căn cứ Luật", "Theo đề nghị", "QUYẾT ĐỊNH:", "Điều 1.", "Điều 3.")
    lines = [the_line(decision, start) for start in starts]
    assert [line.baseline for line in lines] == sorted(line.baseline for line in lines)
    assert [weight(line) for line in lines] == [BOLD, BOLD, ITALIC, ITALIC, BOLD, BOLD, BOLD]
    assert {line.size for line in lines} == {14}
    for line in (lines[1], lines[4]):
        assert middle(line) == pytest.approx(CENTRE, abs=0.5)


def test_only_the_number_of_an_article_is_bold(decision: list[list[Line]]) -> None:
    article = the_line(decision, "Điều 1.")
    following = decision[0][decision[0].index(article) + 1]
    assert article.left == pytest.approx(42.7, abs=0.1)
    assert following.left == pytest.approx(30, abs=0.1)
    assert weight(following) == REGULAR
    assert article.text.startswith("Điều 1. Tặng Bằng khen")


# --- Party


def test_a_party_paper_has_no_tieu_ngu() -> None:
    (page, *_) = pages(PARTY, "ke-hoach")
    right = [line.text for line in page if line.left > 97 and line.baseline < 45]
    assert right == ["ĐẢNG CỘNG SẢN VIỆT NAM", "Thừa Thiên Huế, ngày 09 tháng 6 năm 2021"]
    assert the_line([page], "Số 11-TTr/TU").baseline == pytest.approx(
        the_line([page], "Thừa Thiên Huế, ngày").baseline, abs=0.1
    )


# --- empty parts


@pytest.mark.parametrize("paper", PAPERS)
def test_what_a_paper_does_not_have_leaves_no_word_and_no_gap(paper: str) -> None:
    name, facts = PAPERS[paper]
    emptied = bare(facts)
    content = made("pdf", emptied, template(name))
    lines = [line for page in pdf_lines(content) for line in page]
    assert len(pdf_lines(content)) == 1
    if hasattr(emptied, "letterhead"):
        assert in_one_line(" ".join(line.text for line in lines)).startswith(emptied.letterhead.quoc_hieu)
    gaps = [below.baseline - above.baseline for above, below in itertools.pairwise(lines)]
    assert max(gaps[:-1], default=0) < 15, [line.text for line in lines]  # the last stands between office and name


# --- biên bản, báo cáo


def test_minutes_have_a_number_and_neither_place_nor_date(minutes: list[list[Line]]) -> None:
    assert middle(the_line(minutes, "Số: 03/BB")) == pytest.approx(63.5, abs=0.5)
    assert not any("ngày 09 tháng 6" in line.text for page in minutes for line in page)


def test_secretary_and_chair_sign_side_by_side_with_their_names_level(minutes: list[list[Line]]) -> None:
    left, right = the_line(minutes, "THƯ KÝ"), the_line(minutes, "CHỦ TỌA")
    assert left.baseline == pytest.approx(right.baseline, abs=0.1)
    assert middle(left) < CENTRE < middle(right)
    assert middle(left) - 30 == pytest.approx(195 - middle(right), abs=0.5)
    names = the_line(minutes, "Hồ Đắc Nguyễn"), the_line(minutes, "Lê Văn Sĩ")
    assert names[0].baseline == pytest.approx(names[1].baseline, abs=0.1)
    assert 25 <= names[1].baseline - the_line(minutes, "PHÓ CHỦ TỊCH HỘI ĐỒNG").baseline <= 40
    assert [weight(line) for line in (left, right, *names)] == [BOLD] * 4


def test_recipients_of_minutes_stand_below_the_secretary(minutes: list[list[Line]]) -> None:
    label, name = the_line(minutes, "Nơi nhận:"), the_line(minutes, "Hồ Đắc Nguyễn")
    assert label.left == pytest.approx(30, abs=0.5)
    assert 4 < label.baseline - name.baseline < 12


def test_how_to_sign_is_said_in_italics_below_the_office(report: list[list[Line]]) -> None:
    note = the_line(report, "(Ký, ghi rõ họ tên)")
    assert (note.size, weight(note)) == (13, ITALIC)
    assert 4 < note.baseline - the_line(report, "NGƯỜI BÁO CÁO").baseline < 8


def test_further_rows_of_signatures_stand_below_and_an_empty_half_stays_blank(report: list[list[Line]]) -> None:
    above = the_line(report, "Tôn Thất Nguyễn Phước Vĩnh Thụy")
    below = the_line(report, "XÁC NHẬN CỦA CƠ QUAN")
    assert 4 < below.baseline - above.baseline < 15
    assert not any(line.left > CENTRE and line.baseline > above.baseline for line in report[-1])


@pytest.mark.parametrize("paragraphs", range(8, 30, 2))
def test_up_to_three_rows_of_signatures_share_a_page_with_the_end_of_the_text(paragraphs: int) -> None:
    body = tuple(Paragraph("bullet", f"- Dòng thứ {number};") for number in range(paragraphs))
    *_, last = pages(dataclasses.replace(REPORT, body=body), "bien-ban")
    texts = [line.text for line in last]
    assert {"NGƯỜI BÁO CÁO", "Tôn Thất Nguyễn Phước Vĩnh Thụy", "Phan Ngọc Thọ Anh"} <= set(texts)
    assert any(text.startswith("- Dòng thứ") for text in texts)


def test_of_many_signatures_none_is_torn_from_its_name() -> None:
    rows = tuple(
        SignatureRow(*(Signature((f"ỦY VIÊN {number}{side}",), f"Tên {number}{side}") for side in "AB"))
        for number in range(1, 10)
    )
    found = pages(dataclasses.replace(MINUTES, signatures=rows), "bien-ban")
    assert len(found) >= 3
    for number in range(1, 10):
        (page,) = [page for page in found if any(line.text == f"ỦY VIÊN {number}A" for line in page)]
        assert {f"ỦY VIÊN {number}B", f"Tên {number}A", f"Tên {number}B"} <= {line.text for line in page}


def test_a_table_of_the_body_is_as_wide_as_the_text_and_not_torn_from_what_leads_to_it() -> None:
    for paragraphs in range(10, 22):
        lines = tuple(Paragraph("text", f"Dòng thứ {number}.") for number in range(paragraphs))
        body = (*lines, Paragraph("text", "Cụ thể như sau:"), *REPORT.body[-1:], *lines)
        found = pages(dataclasses.replace(REPORT, body=body), "bien-ban")
        (page,) = [page for page in found if any(line.text == "Cụ thể như sau:" for line in page)]
        assert {"Năm", "2019"} <= {line.text for line in page}


# --- danh sách


def test_a_list_lies_on_its_side_with_its_head_in_two_columns(listed: list[list[Line]]) -> None:
    for page in pypdfium2.PdfDocument(made("pdf", LIST, template("danh-sach"))):
        assert [round(side * POINT) for side in page.get_size()] == [297, 210]
    assert middle(the_line(listed, "KHEN THƯỞNG")) == pytest.approx(30 + 51, abs=0.5)
    assert middle(the_line(listed, "CỘNG HÒA")) == pytest.approx(30 + 102 + 75, abs=0.5)
    assert middle(the_line(listed, "Thừa Thiên Huế, ngày")) == pytest.approx(30 + 102 + 75, abs=0.5)
    assert middle(the_line(listed, "DANH SÁCH")) == pytest.approx(30 + 126, abs=0.5)
    assert middle(the_line(listed, "TM. HỘI ĐỒNG")) == pytest.approx(30 + 132 + 60, abs=0.5)


def test_what_a_list_is_attached_to_stands_in_italics_below_its_title(listed: list[list[Line]]) -> None:
    attached = the_line(listed, "(Kèm theo Tờ trình")
    assert (attached.size, weight(attached)) == (14, ITALIC)
    assert attached.baseline > the_line(listed, "cuộc bầu cử đại biểu").baseline


@pytest.mark.parametrize("count", range(4, 20))
def test_the_heading_of_a_group_and_the_signature_are_never_alone(count: int) -> None:
    facts = dataclasses.replace(LIST, table=people(count))
    found = pages(facts, "danh-sach")
    for page in found:
        texts = [line.text for line in page]
        for heading in ("I. CẤP TỈNH", "II. CẤP XÃ"):
            if heading in texts:
                assert "Nữ" in texts[texts.index(heading) :]
    assert {"Nữ", "PHÓ CHỦ TỊCH", "Nguyễn Phúc Bảo Thiên Hương"} <= {line.text for line in found[-1]}
    assert any("Danh sách này có" in line.text for line in found[-1])


def test_an_attached_list_lies_on_its_side_and_repeats_its_head() -> None:
    facts = dataclasses.replace(ATTACHED_LIST, table=people(60))
    content = made("pdf", facts, template("danh-sach-kem-theo"))
    found = pdf_lines(content)
    assert len(found) >= 5
    assert all("Ngày sinh" in [line.text for line in page] for page in found)
    assert pdf_words(content).count("30/4/1980") == 60
