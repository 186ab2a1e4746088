"""What stands on certificates, from the decision's records."""

from __future__ import annotations

import dataclasses
import itertools

import pytest
from certificate_samples import STOCKS, all_of, certificate, job, nomination, sample, stock

from docgen.certificates import certificates_of, differing, kind_of, stock_problems
from docgen.certificates.naming import file_name
from docgen.certificates.office import office_line
from docgen.certificates.orders import Separator, by_unit, chosen, unknown_names
from docgen.certificates.recipient import recipient_line
from docgen.certificates.records import bearers
from docgen.model.campaign import Columns, Entry
from docgen.model.certificate import CERTIFICATE_KINDS
from docgen.model.kind import Kind
from docgen.model.stock import SheetField
from docgen.problem import Place

SOC_TRANG = ("soc-trang-2021", "bk_mttq_tinh")


def words(certificate) -> dict[str, str]:
    return {str(field): "\n".join(lines) for field, lines in certificate.lines}


def test_the_decision_of_soc_trang_makes_thirty_and_seventy_certificates_in_its_order():
    every = all_of(*SOC_TRANG)
    assert [each.order for each in every] == list(range(1, 101))
    assert [each.kind for each in every] == [Kind.COLLECTIVE] * 30 + [Kind.INDIVIDUAL] * 70
    assert [each.name for each in every] == [entry.nomination.name for entry in job(*SOC_TRANG).paper.entries]


def test_a_certificate_of_the_front_has_every_line():
    found = words(next(each for each in all_of(*SOC_TRANG) if each.name == "Nguyễn Thị Mỹ Lệ"))
    assert found == {
        "quoc_hieu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "tieu_ngu": "Độc lập - Tự do - Hạnh phúc",
        "authority": "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sóc Trăng",
        "gives": "TẶNG",
        "title": "BẰNG KHEN",
        "recipient": "Bà Nguyễn Thị Mỹ Lệ",
        "office": "Trưởng Ban Công tác Mặt trận ấp Mỹ Khánh, xã Xuân Hòa, huyện Kế Sách",
        "merit": "Đã có thành tích xuất sắc trong rà soát, niêm yết danh sách cử tri ở khu dân cư",
        "decision": "Quyết định số: 86/QĐ-MTTQ-BTT ngày 25 tháng 6 năm 2021",
        "register": "Số sổ vàng: ……",
        "place_and_date": "Sóc Trăng, ngày 25 tháng 6 năm 2021",
        "signs": "TM. BAN THƯỜNG TRỰC\nPHÓ CHỦ TỊCH",
        "signatory": "Đặng Phước Thiện",
    }


def test_who_has_died_is_honoured_posthumously():
    every = all_of("mau-hai-cap-2026", "bk_chu_tich_tinh")
    given = {words(each)["gives"] for each in every if each.name == "Lường Văn Hặc"}
    assert given == {"TRUY TẶNG"}
    assert {words(each)["gives"] for each in every} == {"TẶNG", "TRUY TẶNG"}


def test_a_household_is_called_in_full():
    every = all_of("mau-hai-cap-2026", "gk_chu_tich_xa", "quyet-dinh-giay-khen/muong-kim")
    (household,) = [words(each)["recipient"] for each in every if each.kind is Kind.HOUSEHOLD]
    assert household == "Hộ gia đình ông Lý A Chinh"


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"title": "Thiếu tá"}, "Thiếu tá Lý A Chinh"),
        ({"gender": "Nữ"}, "Bà Lý A Chinh"),
        ({"gender": "nam"}, "Ông Lý A Chinh"),
        ({}, "Lý A Chinh"),
        ({"kind": "household", "title": "Hộ bà"}, "Hộ gia đình bà Lý A Chinh"),
        ({"kind": "household", "title": "Ông"}, "Hộ gia đình ông Lý A Chinh"),
        ({"kind": "household", "name": "Hộ gia đình bà Sùng Thị Dua"}, "Hộ gia đình bà Sùng Thị Dua"),
        ({"kind": "collective", "name": "Tổ bầu cử số 8"}, "Tổ bầu cử số 8"),
    ],
)
def test_what_stands_before_a_name(parts, said):
    assert recipient_line(nomination(**parts)) == said


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"office": "Phóng viên", "workplace": "Báo Sóc Trăng", "address": "thành phố Sóc Trăng, tỉnh Sóc Trăng"},
         "Phóng viên, Báo Sóc Trăng"),
        ({"office": "Bí thư chi đoàn", "workplace": "Bản Nà Ban, xã Mường Kim",
          "address": "Bản Nà Ban, xã Mường Kim, tỉnh Lai Châu"},
         "Bí thư chi đoàn, bản Nà Ban, xã Mường Kim, tỉnh Lai Châu"),
        ({"address": "Bản Hô Than, xã Mường Kim"}, "Bản Hô Than, xã Mường Kim"),
        ({"kind": "collective", "name": "Ủy ban MTTQ Việt Nam xã Phú Tân, huyện Châu Thành",
          "address": "xã Phú Tân, huyện Châu Thành"}, ""),
        ({"kind": "collective", "name": "Ủy ban MTTQ Việt Nam Phường 5", "address": "Phường 5, thành phố Sóc Trăng"},
         "Thành phố Sóc Trăng"),
        ({}, ""),
    ],
)  # fmt: skip
def test_the_line_below_the_name_says_nothing_twice(parts, said):
    assert office_line(nomination(**parts)) == said


@pytest.mark.parametrize(
    ("award", "title"),
    [
        ("Bằng khen của Thủ tướng Chính phủ", "BẰNG KHEN"),
        ("Giấy khen của Chủ tịch Ủy ban nhân dân xã", "GIẤY KHEN"),
        ("Cờ thi đua xuất sắc", "GIẤY CHỨNG NHẬN"),
        ("Kỷ niệm chương “Vì sự nghiệp Đại đoàn kết toàn dân tộc”", "GIẤY CHỨNG NHẬN"),
    ],
)
def test_the_sort_of_certificate_follows_from_the_name_of_the_award(award, title):
    assert kind_of(award).title == title


def test_a_flag_is_named_after_the_word_that_gives_it():
    (first, *_) = all_of("soc-trang-2023", "co_toan_dien", "quyet-dinh-co")
    assert words(first)["gives"] == "TẶNG CỜ THI ĐUA XUẤT SẮC TOÀN DIỆN CỦA ỦY BAN MTTQ VIỆT NAM TỈNH SÓC TRĂNG"


def entries(*nominations) -> list[Entry]:
    return [Entry(each, Columns("x.csv"), at) for at, each in enumerate(nominations, start=2)]


def test_two_persons_of_one_name_are_kept_apart_whatever_stands_around_them():
    one = nomination(born="31/5/1975", office="Trưởng thôn")
    other = nomination(born="02/9/1980", office="Bí thư")
    both = bearers(entries(one, other))
    assert both[0] != both[1]
    assert bearers(entries(nomination(name="Lò Văn Pín"), other, one))[1:] == both[::-1]
    offices = [nomination(office="Trưởng thôn"), nomination(office="Bí thư")]
    assert set(bearers(entries(*offices))) == set(bearers(entries(*offices[::-1])))
    assert [each.sequence for each in bearers(entries(nomination(), nomination()))] == [1, 2]


def test_the_namesakes_of_soc_trang_have_certificates_of_their_own():
    found = [each for each in all_of(*SOC_TRANG) if each.name == "Trần Thanh Nhàn"]
    assert len(found) == 2
    assert found[0].bearer != found[1].bearer


def test_a_name_that_is_not_on_the_decision_is_refused():
    every, listed = all_of(*SOC_TRANG), job(*SOC_TRANG).listed
    assert differing(every, listed) == ()
    without = frozenset(text for text in listed if "Nguyễn Thị Mỹ Lệ" not in text)
    (problem,) = differing(every, without)
    assert problem.fault.code == "certificate-name-differs"
    longer = without | {"Bà Nguyễn Thị Mỹ Lệ Hằng", "Bà Nguyễn Thị Mỹ Lệt"}
    assert len(differing(every, longer)) == 0  # “… Lệ Hằng” holds the whole name; no list writes so of one person


def test_a_decision_without_number_is_printed_as_a_proof_only():
    prepared = sample("soc-trang-2023")
    wanted = job("soc-trang-2023", "co_toan_dien", "quyet-dinh-co")
    assert prepared.dossier
    for proof, codes in ((True, []), (False, ["decision-not-issued"])):
        _, problems = certificates_of(
            prepared.dossier, wanted.paper, wanted.facts, "co_toan_dien",
            stock=stock(), stock_at=Place("phoi.yaml"), proof=proof,
        )  # fmt: skip
        assert [problem.fault.code for problem in problems] == codes


def test_certificates_are_chosen_by_number_and_name():
    every = all_of(*SOC_TRANG)
    assert [each.order for each in chosen(every, 31, 33)] == [31, 32, 33]
    assert [each.order for each in chosen(every, 99)] == [99, 100]
    assert {each.name for each in chosen(every, only=("trần thanh nhàn",))} == {"Trần Thanh Nhàn"}
    assert [each.order for each in chosen(every, only=("7",))] == [7]
    assert unknown_names(every, ("Trần Thanh Nhàn", "Ai Đó", "100", "101")) == ("Ai Đó", "101")


def test_collated_by_unit_every_certificate_comes_behind_the_slip_of_its_unit():
    every = all_of(*SOC_TRANG)
    found = by_unit(every)
    slips = [each for each in found if isinstance(each, Separator)]
    assert sum(slip.count for slip in slips) == 100
    assert len({slip.receiver for slip in slips}) == len(slips) == len({each.unit for each in every})
    receiver = ""
    for each in found:
        if isinstance(each, Separator):
            receiver = each.receiver
        else:
            assert each.receiver == receiver
    assert sorted(each.order for each in found if not isinstance(each, Separator)) == list(range(1, 101))


def test_every_stock_has_a_box_for_every_field():
    assert len(STOCKS) >= 12
    for name in STOCKS:
        assert stock(name).fields.keys() == set(SheetField)
        assert stock_problems(stock(name), Place(name)) == ()
        assert stock(name).doubt and stock(name).source


def test_both_ways_and_all_sizes_of_each_sort_of_certificate_have_a_stock():
    found = {kind.template: [stock(name).page for name in STOCKS if stock(name).template == kind.template]
             for kind in CERTIFICATE_KINDS}  # fmt: skip
    for pages in found.values():
        assert {page.width > page.height for page in pages} == {True, False}
        assert (297, 210) in {(page.width, page.height) for page in pages}
    assert sum(stock(name).several is not None for name in STOCKS) == 3


def test_no_two_boxes_of_a_stock_lie_on_one_another():
    for name in STOCKS:
        boxes = stock(name).fields
        for one, other in itertools.combinations(boxes, 2):
            assert not boxes[one].touches(boxes[other]), (name, one, other)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Nguyễn Văn Đức", "007-nguyen-van-duc"),
        ("K’Brơi", "007-kbroi"),
        ("K'Brơi", "007-kbroi"),
        ("Ấp 3/2 (xã An Ninh)", "007-ap-3-2-xa-an-ninh"),
        ("…", "007"),
        ("An " * 40, "007-" + "an-" * 19 + "an"),
    ],
)
def test_a_certificate_in_a_file_of_its_own_is_called_by_its_place_and_name(name, file):
    called = file_name(dataclasses.replace(certificate(name), order=7), width=3)
    assert called == file and called.isascii()
