from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.vietnamese.places import Locality, expanded_unit, unit_key

SPELLINGS = {
    "thành phố Sóc Trăng": [
        "TP. Sóc Trăng", "TP Sóc Trăng", "Tp.Sóc Trăng", "tp.Sóc Trăng", "TP . Sóc Trăng", "T.P. Sóc Trăng",
        "Thành phố Sóc Trăng", "thành phố  Sóc Trăng", "THÀNH PHỐ SÓC TRĂNG", "TP. SÓC TRĂNG", "tp sóc trăng",
        "TP.\u00a0Sóc Trăng", " Thành phố Sóc\u200b Trăng ",
    ],
    "thị xã Vĩnh Châu": ["TX. Vĩnh Châu", "TX Vĩnh Châu", "Tx.Vĩnh Châu", "Thị xã Vĩnh Châu", "THỊ XÃ VĨNH CHÂU"],
    "thị trấn Kế Sách": ["TT. Kế Sách", "TT Kế Sách", "TT.KẾ SÁCH", "Thị Trấn Kế Sách", "thị trấn Kế sách"],
    "huyện Kế Sách": ["H. Kế Sách", "H.Kế Sách", "Huyện Kế Sách", "Huyện Kế sách", "huyện kế sách", "HUYỆN KẾ SÁCH"],
    "xã An Ninh": ["X. An Ninh", "X.An Ninh", "Xã An Ninh", "XÃ AN NINH"],
    "phường Khánh Hòa": ["P. Khánh Hòa", "P.Khánh Hòa", "Phường Khánh Hòa"],
    "tỉnh Sóc Trăng": ["T. Sóc Trăng", "Tỉnh Sóc Trăng", "TỈNH SÓC TRĂNG"],
    "đặc khu Lý Sơn": ["Đặc khu Lý Sơn", "ĐẶC KHU LÝ SƠN"],
    "Phường 7": ["P.7", "P. 7", "P 7", "P7", "Phường 7", "phường 7", "PHƯỜNG 7"],
    "Quận 1": ["Q.1", "Q1", "Quận 1", "quận 1"],
    "Phường IV": ["P. IV", "Phường IV", "PHƯỜNG IV"],
    "Phường 1 Bảo Lộc": ["Phường 1 Bảo Lộc", "PHƯỜNG 1 BẢO LỘC", "P. 1 Bảo Lộc"],
    "Thành phố Hồ Chí Minh": ["TP. Hồ Chí Minh", "TP.HCM", "TPHCM", "TP HCM", "Tp. HCM", "THÀNH PHỐ HỒ CHÍ MINH"],
    "Phường Điện Biên Phủ": ["P. Điện Biên Phủ", "phường Điện Biên Phủ"],
    "xã Hòa Tú II": ["Xã Hòa Tú II", "XÃ HÒA TÚ II", "X.Hòa Tú II"],
    "xã Đại Ân 2": ["Xã Đại Ân  2", "XÃ ĐẠI ÂN 2"],
    "xã Đoàn Xá": ["Xã Đoàn Xá", "XÃ ĐOÀN XÁ"],
    "phường Đoàn Kết": ["Phường Đoàn Kết", "P. Đoàn Kết", "PHƯỜNG ĐOÀN KẾT"],
    "xã Hội An": ["Xã Hội An", "XÃ HỘI AN"],
    "phường Văn Miếu - Quốc Tử Giám": ["Phường Văn Miếu - Quốc Tử Giám", "P. Văn Miếu – Quốc Tử Giám"],
    "xã Cư M’gar": ["Xã Cư M’gar", "X. Cư M’gar"],
    "xã Pa ủ": ["Xã Pa ủ", "X.Pa ủ"],
    "thành phố Huế": ["TP. Huế", "TP. HUẾ", "TP Huế"],
    "xã Ia H'Drai": ["Xã Ia H'Drai", "X. Ia H'Drai", "XÃ IA H'DRAI"],
}  # fmt: skip
ALL = [(typed, meant) for meant, spellings in SPELLINGS.items() for typed in spellings]


@pytest.mark.parametrize(("typed", "meant"), ALL)
def test_what_stands_before_the_name_is_written_out(typed, meant):
    typed_lower_tail = meant.endswith("Kế Sách") and "Kế sách" in typed
    assert expanded_unit(typed).locality == (meant.replace("Sách", "sách") if typed_lower_tail else meant)


@pytest.mark.parametrize(("typed", "meant"), ALL)
def test_all_spellings_of_a_unit_match(typed, meant):
    assert unit_key(typed) == unit_key(meant)


def test_no_two_units_match():
    assert len({unit_key(meant) for meant in SPELLINGS}) == len(SPELLINGS)
    assert len({unit_key(f"{noun} Châu Thành") for noun in ("", "Huyện", "Thị trấn", "Xã", "Tỉnh", "TP.")}) == 6


def test_the_line_of_place_has_the_name_alone_unless_it_is_a_number_a_person_or_an_event():
    units = ["TP. Sóc Trăng", "H. Kế Sách", "P.7", "Q.1", "TP.HCM", "P. Điện Biên Phủ", "Phường 1 Bảo Lộc"]
    assert [expanded_unit(unit).place for unit in units] == [
        "Sóc Trăng", "Kế Sách", "Phường 7", "Quận 1", "Thành phố Hồ Chí Minh", "Phường Điện Biên Phủ",
        "Phường 1 Bảo Lộc",
    ]  # fmt: skip


def test_whoever_knows_that_a_name_is_a_persons_says_so():
    unit = replace(expanded_unit("P. Lê Hồng Phong"), whole=True)
    assert unit.locality == unit.place == "Phường Lê Hồng Phong"


@pytest.mark.parametrize(
    "text",
    [
        "Sở Nội vụ", "Ủy ban nhân dân thành phố Sóc Trăng", "Huyện ủy Kế Sách", "HUYỆN ỦY KẾ SÁCH", "huyện uỷ kế sách",
        "Huyện đoàn Kế Sách", "HUYỆN ĐOÀN KẾ SÁCH", "Tỉnh đoàn", "TỈNH ĐOÀN SÓC TRĂNG", "Thành ủy Sóc Trăng", "Xã đội",
        "Xã hội học tập", "P. Nội vụ", "P. Tài chính - Kế hoạch", "P.TC", "P. GDĐT", "P.TCKH", "TT. Y tế", "TT Y TẾ",
        "TT GDTX", "TT. Văn hóa huyện", "TT. VĂN HÓA", "H Hen", "Hội Chữ thập đỏ", "Xã", "TP.", "Phường", "TT", "",
        "Phường 7, thành phố Sóc Trăng", "Xã An Ninh (cũ)", "Trường THPT An Ninh", "Thi đua", "X-quang",
        "Tân", "H.", "2026", "Sóc Trăng", "Thành phố", "P. Hồ sơ", "T. Hải và Q. Lan", "Quân khu 9",
    ],
)  # fmt: skip
def test_what_is_no_unit_of_the_country_comes_back_unchanged(text):
    assert expanded_unit(text) == Locality(noun="", name=text)
    assert expanded_unit(text).locality == expanded_unit(text).place == text


def test_units_inside_units_match_part_by_part():
    assert unit_key("P.7, TP. Sóc Trăng") == unit_key("Phường 7, thành phố Sóc Trăng")
    assert unit_key("P.7, TP. Sóc Trăng") != unit_key("P.7, TX. Ngã Năm")


def test_bodies_match_whatever_is_abbreviated_inside_their_names():
    assert unit_key("UBND TP. Sóc Trăng") == unit_key("UBND thành phố Sóc Trăng")
    assert unit_key("Sở Nội vụ") == unit_key("SỞ NỘI VỤ") != unit_key("Sở Công Thương")


def test_a_zero_before_the_number_of_a_ward_makes_no_difference_for_matching():
    assert unit_key("Phường 07") == unit_key("P.7") != unit_key("Phường 70")


@given(st.text(alphabet="TPXHQ.tp xãphường thịSóc7 0,-()'ăĂ\u00a0", max_size=20))
def test_any_text_has_a_key_and_writing_it_out_twice_changes_nothing(text):
    once = expanded_unit(text)
    assert expanded_unit(once.locality).locality == once.locality
    assert unit_key(once.locality) == unit_key(text)
