"""Amending papers of real plans: what stands on them, and when there is none."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from clerk import carried_out, plain
from house import House, text_of

from docgen.model.facts import AnnexFacts, ListFacts, PaperFacts
from docgen.record import Store

PLAN_DAY = datetime.date(2021, 2, 26)
LATER = datetime.date(2021, 4, 1)
LATER_STILL = datetime.date(2021, 4, 20)
DECIDED = datetime.date(2021, 6, 25)
THRESHOLD = ("up_to: 10, give: 1", "up_to: 8, give: 1")
SPLIT = ("ke_sach,Huyện Kế Sách,Cấp huyện,13,87", "ke_sach,Huyện Kế Sách,Cấp huyện,14,87")
HAMLETS = ("ke_sach,Huyện Kế Sách,Cấp huyện,14,87", "ke_sach,Huyện Kế Sách,Cấp huyện,14,110")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House.of("soc-trang-2021", tmp_path)


@pytest.fixture
def alone(tmp_path: Path) -> House:
    """The plan before anybody was nominated."""
    return House.of("soc-trang-2021", tmp_path, campaign=False)


@pytest.fixture
def changed(alone: House) -> House:
    """The story: the plan is out as number 12, then a commune of Kế Sách is split and the threshold moves to 8."""
    house = alone
    house.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    house.change("units.csv", SPLIT)
    house.change("plan.yaml", THRESHOLD)
    house.write("amendments:\n  - of: ke-hoach\n    reason: huyện Kế Sách chia một xã thành hai xã\n")
    return house


def test_the_amending_plan_cites_the_plan_by_number_and_day(changed: House) -> None:
    facts = changed.amending("dieu-chinh/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.title.type == "KẾ HOẠCH"
    assert " ".join(facts.title.lines) == (
        "Điều chỉnh, bổ sung Kế hoạch số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021 về thi đua, khen thưởng công tác bầu "
        "cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021-2026"
    )
    assert facts.bases[-1].startswith("Căn cứ Kế hoạch số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021 của Ban Thường trực")
    assert facts.opening[0].startswith("Do huyện Kế Sách chia một xã thành hai xã, Ban Thường trực")


def test_it_has_no_number_and_day_of_its_own_before_it_is_issued(changed: House) -> None:
    facts = changed.amending("dieu-chinh/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.letterhead.number == "Số:       /KH-MTTQ-BTT"
    assert facts.letterhead.place_and_date == "Sóc Trăng, ngày      tháng      năm 2021"


def test_it_says_the_bullet_anew_and_the_cells_before_and_after(changed: House) -> None:
    text = text_of(changed.amending("dieu-chinh/ke-hoach"))
    assert (
        "1. Điều chỉnh gạch đầu dòng thứ ba điểm a khoản 3 Mục III như sau:\n“- Bằng khen Ủy ban MTTQ Việt Nam tỉnh "
        "Sóc Trăng: 34 tập thể và 70 cá nhân, phân bổ như sau" in text
    )
    assert "2. Thay thế Phụ lục ban hành kèm theo Kế hoạch số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021 bằng" in text
    assert "Huyện Mỹ Tú | Tổng cộng – Tập thể | 02 | 03 | +1\nCấp xã – Tập thể | 01 | 02 | +1" in text
    assert "Tổng cộng | Tổng cộng – Tập thể | 32 | 36 | +4" in text
    assert "Các nội dung khác của Kế hoạch số 12/KH-MTTQ-BTT không thay đổi" in text


def test_a_clerk_who_reads_it_gets_the_plan_as_it_is_now(changed: House) -> None:
    prepared = changed.prepare()
    by_name = {document.name: document for document in prepared.documents}
    new, amending = by_name["ke-hoach"].facts, by_name["dieu-chinh/ke-hoach"].facts
    record = prepared.record
    assert record is not None
    issue, frozen = next(iter(record.frozen()))
    old = Store(changed.workplace, changed.plan).facts(issue, frozen)
    assert old is not None and isinstance(old.facts, PaperFacts)
    assert isinstance(new, PaperFacts) and isinstance(amending, PaperFacts)
    assert plain(old.facts.body) != plain(new.body)
    start = next(at for at, each in enumerate(amending.body) if each.text.startswith("1. Điều chỉnh"))
    end = next(at for at, each in enumerate(amending.body) if each.text.startswith("2. Thay thế"))
    assert carried_out(old.facts.body, amending.body[start:end]) == plain(new.body)


def test_the_annex_is_replaced_as_a_whole_and_says_what_it_replaces(changed: House) -> None:
    document = changed.amending("dieu-chinh/phu-luc-phan-bo")
    facts = document.facts
    now = next(each for each in changed.prepare().documents if each.name == "phu-luc-phan-bo").facts
    assert isinstance(facts, AnnexFacts) and isinstance(now, AnnexFacts)
    assert facts.label == "Phụ lục"
    assert facts.table == now.table
    assert " ".join(facts.attached_to.split("\n")).endswith(
        "thay thế Phụ lục ban hành kèm theo Kế hoạch số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021)"
    )
    assert (document.template, document.amends, document.result) == ("phu-luc-phan-bo", "phu-luc-phan-bo", now)


def test_once_issued_it_is_what_the_next_one_starts_from(changed: House) -> None:
    changed.issue("dieu-chinh/ke-hoach", "20", LATER, "dieu-chinh/phu-luc-phan-bo")
    prepared = changed.prepare()
    assert not prepared.amending.open_for("ke-hoach")
    changed.change("units.csv", HAMLETS)
    changed.write("amendments:\n  - {of: ke-hoach, reason: x}\n  - {of: ke-hoach, time: 2}\n")
    document = changed.amending("dieu-chinh-lan-2/ke-hoach")
    facts = document.facts
    assert isinstance(facts, PaperFacts)
    text = text_of(document)
    assert facts.bases[-1].endswith(
        "đã được điều chỉnh, bổ sung tại Kế hoạch số 20/KH-MTTQ-BTT ngày 01 tháng 4 năm 2021."
    )
    assert "34 tập thể và 71 cá nhân" in text  # of 34 and 70, as the first amendment has it
    assert "Thay thế Phụ lục ban hành kèm theo Kế hoạch số 20/KH-MTTQ-BTT ngày 01 tháng 4 năm 2021 bằng" in text
    assert "Huyện Kế Sách | Tổng cộng – Cá nhân | 05 | 06 | +1" in text
    assert "Mỹ Tú" not in text  # what the first one changed is no change any more


def test_an_issued_amending_paper_stays_as_it_was_issued(changed: House) -> None:
    changed.issue("dieu-chinh/ke-hoach", "20", LATER, "dieu-chinh/phu-luc-phan-bo")
    before = changed.amending("dieu-chinh/ke-hoach")
    changed.change("units.csv", HAMLETS)
    assert changed.amending("dieu-chinh/ke-hoach") == before
    assert isinstance(before.facts, PaperFacts) and before.facts.letterhead.number == "Số: 20/KH-MTTQ-BTT"


def test_the_third_cites_both_that_came_before(changed: House) -> None:
    changed.issue("dieu-chinh/ke-hoach", "20", LATER, "dieu-chinh/phu-luc-phan-bo")
    changed.change("units.csv", HAMLETS)
    changed.write("amendments:\n  - {of: ke-hoach}\n  - {of: ke-hoach, time: 2}\n  - {of: ke-hoach, time: 3}\n")
    assert "amend-open" in changed.said()
    changed.write("amendments:\n  - {of: ke-hoach}\n  - {of: ke-hoach, time: 2}\n")
    changed.issue("dieu-chinh-lan-2/ke-hoach", "31", LATER_STILL, "dieu-chinh-lan-2/phu-luc-phan-bo")
    changed.change("plan.yaml", ("up_to: 8, give: 1", "up_to: 9, give: 1"))
    changed.write("amendments:\n  - {of: ke-hoach, time: 3}\n")
    facts = changed.amending("dieu-chinh-lan-3/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.bases[-1].endswith(
        "tại Kế hoạch số 20/KH-MTTQ-BTT ngày 01 tháng 4 năm 2021 và Kế hoạch số 31/KH-MTTQ-BTT ngày 20 tháng 4 năm "
        "2021."
    )


def test_a_withdrawn_amending_paper_amended_nothing(changed: House) -> None:
    changed.issue("dieu-chinh/ke-hoach", "20", LATER, "dieu-chinh/phu-luc-phan-bo")
    changed.withdraw("dieu-chinh/ke-hoach")
    assert "Huyện Mỹ Tú | Tổng cộng – Tập thể | 02 | 03 | +1" in text_of(changed.amending("dieu-chinh/ke-hoach"))


def test_where_nothing_differs_there_is_nothing_to_amend(alone: House) -> None:
    alone.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    alone.write("amendments:\n  - of: ke-hoach\n")
    assert set(alone.said()) == {"amend-nothing"}
    assert not [document for document in alone.prepare().documents if document.amends]


def test_points_at_the_end_of_rows_and_widths_of_columns_are_no_change(alone: House) -> None:
    alone.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    until = "{{ dossiers.mttq_tinh.send_to }} trước ngày {{ dossiers.mttq_tinh.deadline }}"
    before, after = f"về {until}.\n\n      - heading: Kinh", f"về {until};\n\n      - heading: Kinh"
    alone.change("plan.yaml", ("tầng lớp Nhân dân", "tầng lớp Nhân dân "), (before, after))
    alone.write("amendments:\n  - of: ke-hoach\n")
    assert set(alone.said()) == {"amend-nothing"}


def test_a_new_signatory_signs_the_amending_paper_and_the_signed_one_stays(changed: House) -> None:
    changed.change(
        "plan.yaml",
        ("signatory:\n  name: Khưu Đăng Phượng\n  office: Phó Chủ tịch Thường trực", "signatory:\n  name: Lâm Thị Hoa\n"
         "  office: Chủ tịch"),
    )  # fmt: skip
    facts = changed.amending("dieu-chinh/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.signature.name == "Lâm Thị Hoa"
    assert "chức vụ, họ tên người ký" in changed.said()["amend-form"]
    assert "người ký" not in text_of(changed.amending("dieu-chinh/ke-hoach"))


def test_trich_yeu_bases_opening_and_recipients_are_said_anew_as_wholes(changed: House) -> None:
    changed.change(
        "plan.yaml",
        ("  - qd_05_2021\n  - tt_13\n  - qd_40\n\nopening", "  - tt_13\n  - qd_40\n\nopening"),
        ("    - T.176\n", ""),
        ("ban hành Kế hoạch thi đua, khen thưởng phục", "ban hành Kế hoạch thi đua, khen thưởng, phục"),
        ("trich_yeu:\n  - Thi đua, khen thưởng công tác", "trich_yeu:\n  - Thi đua và khen thưởng công tác"),
    )
    text = text_of(changed.amending("dieu-chinh/ke-hoach"))
    for part in ("trích yếu", "phần căn cứ", "lời dẫn", "nơi nhận"):
        assert f"Điều chỉnh {part} như sau:\n“" in text
    assert "“Thi đua và khen thưởng công tác bầu cử" in text


def test_an_annex_that_is_dropped_is_revoked_and_one_that_is_new_is_added(alone: House) -> None:
    alone.change("plan.yaml", ("annexes:\n  phan_bo:", "annexes:\n  them:\n    type: phu-luc-phan-bo\n    title: Bảng "
                 "trung ương\n    awards: [bk_trung_uong]\n  phan_bo:"))  # fmt: skip
    alone.change("plan.yaml", ("chi tiết tại", "{{ annex('them') }}, chi tiết tại"))
    alone.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo-them", "phu-luc-phan-bo-phan-bo")
    alone.change("plan.yaml", ("  them:\n    type: phu-luc-phan-bo\n    title: Bảng trung ương\n    awards: "
                 "[bk_trung_uong]\n", ""), ("{{ annex('them') }}, chi tiết tại", "chi tiết tại"))  # fmt: skip
    alone.write("amendments:\n  - of: ke-hoach\n")
    document = alone.amending("dieu-chinh/ke-hoach")
    text = text_of(document)
    cited = "Kế hoạch số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021"
    assert "Bổ sung Phụ lục kèm theo Kế hoạch này." in text
    assert f"Bãi bỏ Phụ lục I ban hành kèm theo {cited}." in text
    assert f"Bãi bỏ Phụ lục II ban hành kèm theo {cited}." in text
    assert document.repeals == ("phu-luc-phan-bo-them", "phu-luc-phan-bo-phan-bo")


# Decisions and their lists


@pytest.fixture
def decided(house: House) -> House:
    house.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    house.issue("quyet-dinh", "86", DECIDED, "danh-sach-quyet-dinh")
    house.write("amendments:\n  - of: quyet-dinh\n")
    return house


CORRECTED = ("Đinh Thị Ngọc Hân;", "Đinh Thị Ngọc Hằng;")
REPLACED = (
    ("Ông;Trần Thanh Nhàn;Nam;14/9/1968;Phó Trưởng ban", "Ông;Lê Văn Tám;Nam;02/9/1970;Trưởng ban"),
    ("Ban Công tác Mặt trận ấp An Thới, thị trấn Huỳnh Hữu Nghĩa;", "Ban Công tác Mặt trận ấp Mỹ Hòa, xã Mỹ Tú;"),
)


def test_a_decision_names_who_is_added_taken_out_and_corrected(decided: House) -> None:
    decided.change("nominations/my_tu.csv", CORRECTED, *REPLACED)
    document = decided.amending("dieu-chinh/quyet-dinh")
    facts = document.facts
    assert isinstance(facts, PaperFacts)
    assert [paragraph.lead for paragraph in facts.body if paragraph.lead] == ["Điều 1.", "Điều 2.", "Điều 3."]
    text = text_of(document)
    assert (
        "- Bổ sung 01 cá nhân: Ông Lê Văn Tám, Trưởng Ban Công tác Mặt trận ấp Mỹ Hòa, xã Mỹ Tú (huyện Mỹ Tú).\n"
        "- Đưa ra khỏi danh sách 01 cá nhân: Ông Trần Thanh Nhàn, Phó Trưởng Ban Công tác Mặt trận ấp An Thới, thị "
        "trấn Huỳnh Hữu Nghĩa (huyện Mỹ Tú).\n"
        "- Sửa họ và tên “Bà Đinh Thị Ngọc Hân” thành “Bà Đinh Thị Ngọc Hằng” (Trưởng Ban Công tác Mặt trận ấp Bưng "
        "Tròn, xã Long Hưng; huyện Mỹ Tú).\n" in text
    )
    assert "Sửa đổi Điều" not in text  # thirty and seventy they are still
    assert facts.recipients[0] == "- Như Điều 3;"
    assert facts.authority and facts.enacting == "QUYẾT ĐỊNH:"
    assert "được ghi là sửa tên" in decided.said()["amend-renamed"]


def test_braces_in_what_a_row_says_are_words_like_any_other(decided: House) -> None:
    decided.change("nominations/my_tu.csv", (REPLACED[1][0], "Ban {0} ấp An Thới {}, thị trấn Huỳnh Hữu Nghĩa;"))
    text = text_of(decided.amending("dieu-chinh/quyet-dinh"))
    assert "Sửa đơn vị công tác" in text
    assert "thành “Ban {0} ấp An Thới {}, thị trấn Huỳnh Hữu Nghĩa”" in text


def test_counts_and_sums_of_a_decision_are_said_anew_when_they_change(decided: House) -> None:
    path = decided.folder / "nominations" / "my_tu.csv"
    text = path.read_text(encoding="utf-8-sig")
    start, end = text.index("5;Khu dân cư"), text.index("6;Khu dân cư")
    path.write_text(text[:start] + text[end:], encoding="utf-8-sig")
    said = text_of(decided.amending("dieu-chinh/quyet-dinh"))
    assert "1. Sửa đổi Điều 1 như sau:\n“Điều 1. Tặng Bằng khen" in said
    assert "30 tập thể và 69 cá nhân" in said
    assert "2. Sửa đổi Điều 2 như sau:\n“Điều 2. Tiền thưởng kèm theo là 192.210.000 đồng" in said
    assert "- Sau khi sửa đổi, danh sách có 30 tập thể, 69 cá nhân." in said


def test_the_list_of_a_decision_is_attached_anew(decided: House) -> None:
    decided.change("nominations/my_tu.csv", CORRECTED)
    facts = decided.amending("dieu-chinh/danh-sach-quyet-dinh").facts
    assert isinstance(facts, AnnexFacts)
    assert facts.attached_to.endswith(
        "thay thế Danh sách kèm theo Quyết định số 86/QĐ-MTTQ-BTT ngày 25 tháng 6 năm 2021)"
    )
    assert any("Đinh Thị Ngọc Hằng" in cell.text for row in facts.table.rows for cell in row)


def test_naming_what_is_attached_means_the_paper_that_it_went_out_with(decided: House) -> None:
    decided.change("nominations/my_tu.csv", CORRECTED)
    decided.write("amendments:\n  - of: danh-sach-quyet-dinh\n")
    assert decided.amending("dieu-chinh/quyet-dinh").amends == "quyet-dinh"


# Other papers


def test_a_proposal_of_a_unit_is_amended_with_its_lists(house: House) -> None:
    house.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    day = datetime.date(2021, 5, 27)
    found = house.prepare().dossier
    assert found is not None
    number, written = next((paper.number, paper.date) for paper in found.papers if paper.name == "to-trinh/my-tu")
    day = written if isinstance(written, datetime.date) else day
    house.issue("to-trinh/my-tu", number, day, "danh-sach-tap-the/my-tu", "danh-sach-ca-nhan/my-tu")
    house.change("nominations/my_tu.csv", CORRECTED)
    house.write("amendments:\n  - of: to-trinh/my-tu\n")
    document = house.amending("dieu-chinh/to-trinh/my-tu")
    facts = document.facts
    assert isinstance(facts, PaperFacts)
    assert document.template == "to-trinh-dieu-chinh"
    assert facts.addressees
    assert "Thay thế Danh sách “Cá nhân đề nghị khen thưởng thành tích trong công tác bầu cử” kèm theo Tờ trình số" in (
        text_of(document)
    )
    listed = house.amending("dieu-chinh/danh-sach-ca-nhan/my-tu").facts
    assert isinstance(listed, ListFacts) and "thay thế Danh sách kèm theo Tờ trình số" in listed.attached_to
    assert not [each for each in house.prepare().documents if each.name == "dieu-chinh/danh-sach-tap-the/my-tu"]


def test_a_letter_keeps_its_form_and_an_invitation_is_made_anew(alone: House) -> None:
    alone.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    alone.issue("cong-van", "118", datetime.date(2021, 4, 12))
    alone.issue("giay-moi", "41", datetime.date(2021, 6, 28))
    alone.change(
        "plan.yaml", ("ghi đầy đủ, không viết tắt;", "ghi đầy đủ;"), ("08 giờ 00 phút, ngày 02", "14 giờ, ngày 05")
    )
    alone.write("amendments:\n  - of: cong-van\n  - of: giay-moi\n")
    letter, invitation = alone.amending("dieu-chinh/cong-van"), alone.amending("dieu-chinh/giay-moi")
    assert isinstance(letter.facts, PaperFacts)
    assert letter.facts.letterhead.about == (
        "V/v điều chỉnh, bổ sung Công văn số 118/MTTQ-BTT ngày 12 tháng 4 năm 2021",
    )
    assert letter.facts.title.type == ""
    assert "a) Điều chỉnh gạch đầu dòng thứ nhất Mục 2 như sau:" in text_of(letter)
    assert text_of(invitation).endswith("Giấy mời này thay thế Giấy mời số 41/GM-MTTQ-BTT ngày 28 tháng 6 năm 2021./.")
    assert text_of(invitation).count("./.") == 1


def test_a_reason_is_printed_on_every_paper_that_has_room_for_it(decided: House) -> None:
    decided.change("nominations/my_tu.csv", CORRECTED)
    decided.write("amendments:\n  - {of: quyet-dinh, reason: có sai sót về tên}\n")
    facts = decided.amending("dieu-chinh/quyet-dinh").facts
    assert isinstance(facts, PaperFacts)
    assert facts.bases[-2] == "Do có sai sót về tên;"
    assert facts.bases[-1].startswith("Xét đề nghị của Hội đồng")


def test_an_invitation_for_others_is_another_invitation(alone: House) -> None:
    alone.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    alone.issue("giay-moi", "41", datetime.date(2021, 6, 28))
    alone.change("plan.yaml", ("to: [Như thành phần mời]", "to: [Như thành phần mời, Báo Sóc Trăng]"))
    alone.write("amendments:\n  - of: giay-moi\n")
    facts = alone.amending("dieu-chinh/giay-moi").facts
    assert isinstance(facts, PaperFacts) and "- Báo Sóc Trăng;" in facts.recipients


def test_a_slip_of_form_is_corrected_by_a_letter(alone: House) -> None:
    alone.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    alone.change(
        "plan.yaml",
        ("signatory:\n  name: Khưu Đăng Phượng", "signatory:\n  name: Khưu Đặng Phượng"),
        ("Thi đua giám sát bầu cử theo", "Thi đua giám sát cuộc bầu cử theo"),
    )
    alone.write("amendments:\n  - {of: ke-hoach, correction: có}\n")
    document = alone.amending("dieu-chinh/ke-hoach")
    facts, text = document.facts, text_of(document)
    assert isinstance(facts, PaperFacts)
    assert facts.letterhead.number == "Số:       /MTTQ-BTT"
    assert facts.letterhead.about == ("V/v đính chính Kế hoạch số 12/KH-MTTQ-BTT ngày 26 tháng 02 năm 2021",)
    assert (facts.title.type, facts.bases, facts.recipients) == ("", (), ("- Như trên;", "- Lưu: VT."))
    assert facts.addressees[0] == "- Ban TC-CB UBTWMTTQVN;"
    assert (
        "a) Tại phần họ và tên người ký: đã in là “Khưu Đăng Phượng”; nay sửa lại là “Khưu Đặng Phượng”.\n"
        "b) Tại khoản 5 Mục II: đã in là “Thi đua giám sát bầu cử theo Thông tri" in text
    )
    alone.issue("dieu-chinh/ke-hoach", "77", LATER)
    alone.change("plan.yaml", THRESHOLD)
    alone.write("amendments:\n  - {of: ke-hoach, correction: có}\n  - {of: ke-hoach, time: 2}\n")
    facts = alone.amending("dieu-chinh-lan-2/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.bases[-1].endswith("tại Công văn số 77/MTTQ-BTT ngày 01 tháng 4 năm 2021.")
    assert "amend-form" not in alone.said()


def test_substance_is_not_corrected_by_a_letter(changed: House) -> None:
    changed.write("amendments:\n  - {of: ke-hoach, correction: có}\n")
    assert set(changed.said()) == {"amend-no-slip"}


def test_minutes_are_not_amended_but_another_meeting_is_held(house: House) -> None:
    house.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    found = house.prepare().dossier
    assert found is not None
    minutes = next(paper for paper in found.papers if paper.name == "bien-ban/my-tu")
    assert isinstance(minutes.date, datetime.date)
    house.issue("bien-ban/my-tu", minutes.number, minutes.date)
    house.change("nominations/my_tu.csv", CORRECTED)
    house.write("amendments:\n  - of: bien-ban/my-tu\n")
    problem = next(each for each in house.prepare().problems if each.fault.code == "amend-kind")
    assert problem.is_error and problem.mend() == "họp lại và lập biên bản mới"


def test_what_was_not_issued_is_not_amended(alone: House) -> None:
    alone.write("amendments:\n  - of: ke-hoach\n")
    assert alone.said() == {"amend-unissued": "“ke-hoach” chưa phát hành nên không có gì để sửa đổi"}


def test_a_paper_that_the_plan_dropped_cannot_be_amended(house: House) -> None:
    house.issue("ke-hoach", "12", PLAN_DAY, "phu-luc-phan-bo")
    house.issue("giay-moi", "41", datetime.date(2021, 6, 28))
    text = (house.folder / "plan.yaml").read_text(encoding="utf-8")
    start, end = text.index("  giay_moi:\n"), text.index("  bao_cao_tong_ket:\n")
    (house.folder / "plan.yaml").write_text(text[:start] + text[end:], encoding="utf-8")
    house.write("amendments:\n  - of: giay-moi\n")
    assert set(house.said()) == {"amend-gone"}


def test_an_issued_paper_that_cannot_be_read_any_more_is_not_guessed_at(changed: House) -> None:
    path = changed.folder / "issued" / "001-ke-hoach" / "ke-hoach.json"
    path.chmod(0o644)
    path.write_bytes(path.read_bytes().replace(b"khen", b"Khen"))
    assert set(changed.said()) == {"amend-unreadable"}


def test_nor_is_a_paper_that_amended_it(changed: House) -> None:
    changed.issue("dieu-chinh/ke-hoach", "20", LATER, "dieu-chinh/phu-luc-phan-bo")
    changed.change("units.csv", HAMLETS)
    changed.write("amendments:\n  - {of: ke-hoach, time: 2}\n")
    path = changed.folder / "issued" / "002-dieu-chinh-ke-hoach" / "dieu-chinh" / "phu-luc-phan-bo.json"
    path.chmod(0o644)
    path.unlink()
    assert set(changed.said()) == {"amend-unreadable"}


def test_a_draft_says_that_it_is_one_and_bears_no_number(changed: House) -> None:
    prepared = changed.prepare(draft=True)
    facts = next(document for document in prepared.documents if document.name == "dieu-chinh/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.draft == "DỰ THẢO"
    assert facts.letterhead.number == "Số:       /KH-MTTQ-BTT"


def test_a_basis_that_was_added_is_cited_before_the_amended_paper(changed: House) -> None:
    changed.write("amendments:\n  - of: ke-hoach\n    bases: [qd_3442, Căn cứ Nghị quyết về việc chia xã;]\n")
    facts = changed.amending("dieu-chinh/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.bases[-3].startswith("Căn cứ Quyết định số 3442/QĐ-UBND ngày 09 tháng 12 năm 2020")
    assert facts.bases[-2] == "Căn cứ Nghị quyết về việc chia xã;"
    assert facts.bases[-1].startswith("Căn cứ Kế hoạch số 12/KH-MTTQ-BTT")


def test_what_was_issued_as_a_person_edited_it_is_to_be_looked_at_closely(changed: House) -> None:
    path = changed.folder / "issued.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('      - name: "ke-hoach"\n', '      - name: "ke-hoach"\n        edited: true\n', 1))
    assert "bản sửa tay" in changed.said()["amend-edited"]


def test_words_that_look_like_commands_are_printed_as_they_are(changed: House) -> None:
    changed.write('amendments:\n  - of: ke-hoach\n    reason: "{{ 7*7 }} </w:t> \\ue0000 {% if %}"\n')
    facts = changed.amending("dieu-chinh/ke-hoach").facts
    assert isinstance(facts, PaperFacts)
    assert facts.opening[0].startswith("Do {{ 7*7 }} </w:t> \ue0000 {% if %}, Ban Thường trực")


def test_a_basis_that_is_not_known_is_named_where_it_is_written(changed: House) -> None:
    changed.write("amendments:\n  - of: ke-hoach\n    bases: [law.khong_co]\n")
    problems = [each for each in changed.prepare().problems if each.is_error]
    assert [each.place.file for each in problems] == ["plans/soc-trang-2021/amendments.yaml"]
    assert problems[0].place.line == 3
