"""Where a difference stands, in the words of whoever holds the paper."""

from docx.document import Document

from docgen.edits import Differences, compare
from docgen.edits.places import spots
from docgen.readers.word import Cell, Line, Part, read_word
from word_edits import annex, edited, in_table, plan, replaced


def between(before: bytes, after: bytes) -> Differences:
    ours, theirs = read_word("a", before)[0], read_word("b", after)[0]
    assert ours and theirs
    return compare(ours, theirs)


def told(before: bytes, after: bytes, lang: str = "vi") -> list[tuple[str, str, str]]:
    return [(each.spot.said(lang), each.old, each.new) for each in between(before, after).words]


def places(*texts: str) -> list[str]:
    """The places of paragraphs with these texts."""
    return [spot.whole.said() for spot in spots([Line(Part.BODY, (Cell(text),)) for text in texts])]


def test_a_paragraph_is_found_by_the_headings_above_it():
    assert places("Mở đầu", "thứ hai", "I. MỘT", "a", "b", "1. Nhỏ", "c", "a) chữ", "d", "2. Nữa", "II. HAI", "e") == [
        "phần mở đầu, đoạn 1", "phần mở đầu, đoạn 2", "Mục I", "Mục I, đoạn 1", "Mục I, đoạn 2", "Mục I.1",
        "Mục I.1, đoạn 1", "Mục I.1.a", "Mục I.1.a, đoạn 1", "Mục I.2", "Mục II", "Mục II, đoạn 1",
    ]  # fmt: skip


def test_numbers_that_repeat_those_above_them_are_said_once():
    assert places("1. Một", "1.1. Một một", "a", "1.1.1. Sâu", "b", "1.2. Một hai", "2. Hai") == [
        "Mục 1", "Mục 1.1", "Mục 1.1, đoạn 1", "Mục 1.1.1", "Mục 1.1.1, đoạn 1", "Mục 1.2", "Mục 2"
    ]  # fmt: skip


def test_articles_of_a_decision_are_called_by_their_names():
    assert places("Điều 1. Tặng", "1. Khoản", "Điều 2. Chi") == ["Điều 1", "Điều 1.1", "Điều 2"]


def test_a_number_in_a_sentence_is_no_heading():
    assert places("I. MỘT", "30 tập thể", "1.000 đồng", "ngày 5. tháng") == [
        "Mục I", "Mục I, đoạn 1", "Mục I, đoạn 2", "Mục I, đoạn 3"
    ]  # fmt: skip


def test_a_cell_is_found_by_its_row_and_the_headings_of_its_column():
    assert told(annex(), edited(annex(), in_table(3, 3, "05"))) == [
        ("bảng, hàng “Thôn Đông”, cột “Tổng cộng – Cá nhân”", "03", "05")
    ]
    assert told(annex(), edited(annex(), in_table(3, 3, "05")), "en")[0][0].startswith("table, row “Thôn Đông”, column")


def test_the_parts_of_a_paper_have_their_names():
    changes = (
        replaced("Nguyễn Văn An", "Trần Thị Bình"),
        replaced("tháng 3", "tháng 4"),
        replaced("Đảng ủy", "Đảng bộ"),
    )
    found = {place: (old, new) for place, old, new in told(plan(), edited(plan(), *changes))}
    assert {"phần ký", "địa danh, ngày tháng", "nơi nhận"} == found.keys()


def test_what_was_added_stands_behind_something():
    def add(document: Document) -> None:
        document.paragraphs[-1].insert_paragraph_before("Việc mới.")
        document.paragraphs[0].insert_paragraph_before("BẢN SAO")

    assert [place for place, _, _ in told(plan(), edited(plan(), add))] == [
        "sau phần đầu văn bản", "sau phần nơi nhận, chữ ký"
    ]  # fmt: skip


def test_a_row_that_came_in_renumbers_the_list_and_is_one_difference():
    def insert(document: Document) -> None:
        import copy

        table = document.tables[-1]
        new = copy.deepcopy(table.rows[3]._tr)
        table.rows[3]._tr.addprevious(new)
        for number, row in enumerate(table.rows[3:7], start=1):
            row.cells[0].paragraphs[0].runs[0].text = f"{number:02}"
        table.rows[3].cells[1].paragraphs[0].runs[0].text = "Thôn Bắc"

    found = between(annex(), edited(annex(), insert)).words
    assert [each.new for each in found if not each.is_renumbering] == ["01 | Thôn Bắc | 01 | 03 | 01 | 03"]
    assert [(each.old, each.new) for each in found if each.is_renumbering] == [("01", "02"), ("02", "03"), ("03", "04")]
    assert not any(each.moved for each in found)


def test_figures_that_moved_are_told_and_two_ways_to_write_one_are_not():
    assert between(annex(), edited(annex(), in_table(3, 3, "05"))).words[0].moved == (("03", "05"),)
    assert between(annex(), edited(annex(), in_table(3, 3, "3"))).words[0].moved == ()


def test_looks_pages_pictures_and_comments_are_told_apart_from_words(tmp_path):
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt
    from PIL import Image

    Image.new("RGB", (9, 9), "red").save(tmp_path / "x.png")

    def change(document: Document) -> None:
        body = [each for each in document.paragraphs if len(each.text) > 20]
        body[2].runs[0].bold = True
        body[1].runs[0].font.size = Pt(16)
        body[1].alignment = WD_ALIGN_PARAGRAPH.CENTER
        body[0].add_run().add_picture(str(tmp_path / "x.png"))
        document.sections[0].left_margin = Mm(25)
        document.add_comment(body[2].runs[0], text="Xem lại", author="Chị Lan")

    found = between(plan(), edited(plan(), change))
    assert found.words == ()
    assert {(each.what, each.old, each.new) for each in found.looks} == {
        ("bold", "", "1"), ("size", "14", "16"), ("align", "justify", "center")
    }  # fmt: skip
    assert [(old.left, new.left) for old, new in found.pages] == [(30, 25)]
    assert (found.pictures_added, found.pictures_removed) == (1, 0)
    assert [comment.text for comment in found.comments] == ["Xem lại"]
    back = between(edited(plan(), change), plan())
    assert (back.pictures_added, back.pictures_removed) == (0, 1)
