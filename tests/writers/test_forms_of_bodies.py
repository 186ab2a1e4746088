"""What a sort of body has of its own beside NĐ 30/2020, in PDF and Word: weight, slant, underline, marks."""

from __future__ import annotations

import dataclasses

import pypdfium2
import pypdfium2.raw as raw
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from reading import (
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    MM,
    REGULAR,
    look,
    made,
    middle,
    part,
    pdf_lines,
    the_line,
    the_paragraph,
    weight,
)
from sample_facts import ANNEX, PLAN, template
from sample_papers import LIST, MINUTES

from docgen.model.facts import Look

PARTY = Look(bases_upright=True, office_plain=True, recipients_underlined=True)
MARK = "-----"
BODY = dataclasses.replace(PLAN, look=PARTY, title=dataclasses.replace(PLAN.title, rule=0.0, mark=MARK))
COUNCIL = dataclasses.replace(
    PLAN, signature=dataclasses.replace(PLAN.signature, above_name="Phó Chủ tịch UBND tỉnh Sóc Trăng")
)
CENTER = WD_ALIGN_PARAGRAPH.CENTER
STARTS = ("Căn cứ Quyết định", "TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH THƯỜNG", "Khưu Đăng Phượng", "Nơi nhận:")
"""Căn cứ, quyền hạn, chức vụ, họ tên, nơi nhận."""


def bars(content: bytes, page: int = 0) -> list[tuple[float, float, float]]:
    """Every drawn line of a page: left, right and middle in millimetres from the left and upper edges."""
    sheet = pypdfium2.PdfDocument(content)[page]
    height, found = sheet.get_height(), []
    for drawn in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = drawn.get_bounds()
        found.append((left / MM, right / MM, (height - (top + bottom) / 2) / MM))
    return found


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (Look(), (ITALIC, BOLD, BOLD, BOLD, BOLD_ITALIC)),
        (Look(bases_upright=True), (REGULAR, BOLD, BOLD, BOLD, BOLD_ITALIC)),
        (Look(office_plain=True), (ITALIC, BOLD, REGULAR, BOLD, BOLD_ITALIC)),
        (Look(recipients_underlined=True), (ITALIC, BOLD, BOLD, BOLD, REGULAR)),
        (PARTY, (REGULAR, BOLD, REGULAR, BOLD, REGULAR)),
    ],
)
def test_each_look_changes_what_it_names_and_nothing_else(of: Look, expected: tuple[str, ...]) -> None:
    facts = dataclasses.replace(PLAN, look=of)
    pages, word = pdf_lines(made("pdf", facts, template("ke-hoach"))), made("docx", facts, template("ke-hoach"))
    assert tuple(weight(the_line(pages, start)) for start in STARTS) == expected
    in_word = [look(the_paragraph(word, start))[1:3] for start in STARTS]
    names = {(False, False): REGULAR, (True, False): BOLD, (False, True): ITALIC, (True, True): BOLD_ITALIC}
    assert tuple(names[found] for found in in_word) == expected


@pytest.mark.parametrize("facts", [PLAN, BODY])
def test_places_and_sizes_stay_those_of_the_decree(facts: object) -> None:
    content = made("pdf", dataclasses.replace(PLAN, look=facts.look), template("ke-hoach"))  # type: ignore[attr-defined]
    plain = pdf_lines(made("pdf", PLAN, template("ke-hoach")))
    for start in STARTS:
        found, before = the_line(pdf_lines(content), start), the_line(plain, start)
        assert (found.size, round(found.baseline, 1)) == (before.size, round(before.baseline, 1))


def test_the_label_of_the_recipients_is_underlined_only_where_asked() -> None:
    for facts, expected in ((PLAN, 0), (BODY, 1)):
        content = made("pdf", facts, template("ke-hoach"))
        pages = pdf_lines(content)
        (number,) = [at for at, page in enumerate(pages) if any(line.text == "Nơi nhận:" for line in page)]
        label = the_line(pages, "Nơi nhận:")
        below = [bar for bar in bars(content, number) if 0 < bar[2] - label.baseline < 1.5]
        assert len(below) == expected
        assert all(bar[0] == pytest.approx(label.left, abs=0.5) for bar in below)
        style = the_paragraph(made("docx", facts, template("ke-hoach")), "Nơi nhận:").style
        assert bool(style.font.underline) == bool(expected)


def test_a_mark_below_the_title_takes_the_place_of_its_rule() -> None:
    content = made("docx", BODY, template("ke-hoach"))
    assert part(content, "word/document.xml").count("<wp:extent") == 2
    assert look(the_paragraph(content, MARK)) == (14, False, False, CENTER)
    pages = pdf_lines(made("pdf", BODY, template("ke-hoach")))
    mark, above, below = the_line(pages, MARK), the_line(pages, PLAN.title.lines[-1]), the_line(pages, STARTS[0])
    assert above.baseline < mark.baseline < below.baseline
    assert middle(mark) == pytest.approx(middle(above), abs=0.3)
    assert weight(mark) == REGULAR


def test_an_annex_and_a_list_have_the_mark_too() -> None:
    for facts, name in ((ANNEX, "phu-luc-phan-bo"), (LIST, "danh-sach")):
        marked = dataclasses.replace(facts, title=dataclasses.replace(facts.title, rule=0.0, mark=MARK))  # type: ignore[type-var]
        the_line(pdf_lines(made("pdf", marked, template(name))), MARK)
        the_paragraph(made("docx", marked, template(name)), MARK)


def test_a_list_has_the_office_of_who_signs_as_its_body_does() -> None:
    facts = dataclasses.replace(LIST, look=PARTY)
    pages = pdf_lines(made("pdf", facts, template("danh-sach")))
    word = made("docx", facts, template("danh-sach"))
    for start, bold in (("TM. HỘI ĐỒNG", True), ("KT. CHỦ TỊCH", True), ("PHÓ CHỦ TỊCH", False)):
        assert weight(the_line(pages, start)) == (BOLD if bold else REGULAR)
        assert look(the_paragraph(word, start))[1] is bold


def test_secretary_and_chair_stay_bold_and_the_recipients_of_minutes_are_underlined() -> None:
    facts = dataclasses.replace(MINUTES, look=PARTY)
    pages, word = pdf_lines(made("pdf", facts, template("bien-ban"))), made("docx", facts, template("bien-ban"))
    assert [weight(the_line(pages, start)) for start in ("THƯ KÝ", "PHÓ CHỦ TỊCH", "Nơi nhận:")] == [
        BOLD,
        BOLD,
        REGULAR,
    ]
    assert look(the_paragraph(word, "PHÓ CHỦ TỊCH"))[1]
    assert the_paragraph(word, "Nơi nhận:").style.font.underline


def test_another_office_stands_right_above_the_name_below_the_room_to_sign() -> None:
    pages = pdf_lines(made("pdf", COUNCIL, template("ke-hoach")))
    office, above, name = (
        the_line(pages, start) for start in ("PHÓ CHỦ TỊCH THƯỜNG", "Phó Chủ tịch UBND", "Khưu Đăng")
    )
    assert above.baseline - office.baseline > 28
    assert 4 < name.baseline - above.baseline < 8
    assert middle(above) == pytest.approx(middle(name), abs=0.3)
    assert (weight(above), above.size) == (BOLD, 14)


def test_in_word_the_room_to_sign_is_above_whichever_comes_first() -> None:
    with_office, without = (made("docx", facts, template("ke-hoach")) for facts in (COUNCIL, PLAN))
    above, below = the_paragraph(with_office, "Phó Chủ tịch UBND"), the_paragraph(with_office, "Khưu Đăng")
    alone = the_paragraph(without, "Khưu Đăng")
    assert look(above) == look(below) == look(alone) == (14, True, False, CENTER)
    before = [one.style.paragraph_format.space_before.pt for one in (above, below, alone)]
    assert before == [80, 0, 80]
    assert above.style.paragraph_format.keep_with_next
