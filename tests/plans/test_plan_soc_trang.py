"""The plan of Sóc Trăng, 2021: its figures are those that were issued, and its sentences follow from them."""

import csv

import pytest
from plan_folders import SOC_TRANG, annex_facts, codes, laid_out, lines, plan_facts, prepared, rows, typed_digits

from docgen.pipeline import prepare

# The table as it was issued: unit, then collectives and individuals in all, of the district, of communes, of hamlets.
ISSUED = """\
01|TP. Sóc Trăng|02|04|01|01|01|01|02
02|TX. Vĩnh Châu|02|05|01|01|01|01|03
03|TX. Ngã Năm|02|04|01|01|01|01|02
04|Huyện Kế Sách|03|05|01|01|02|01|03
05|Huyện Long Phú|03|04|01|01|02|01|02
06|Huyện Mỹ Xuyên|03|05|01|01|02|01|03
07|Huyện Trần Đề|03|04|01|01|02|01|02
08|Huyện Thạnh Trị|02|04|01|01|01|01|02
09|Huyện Mỹ Tú|02|05|01|01|01|01|03
10|Huyện Châu Thành|02|04|01|01|01|01|02
11|Huyện Cù Lao Dung|02|03|01|01|01|01|01
12|Cấp tỉnh|06|23|||||
|Tổng cộng|32|70|11|11|15|11|25
"""

FACTS = (
    "ỦY BAN MTTQ VIỆT NAM",
    "TỈNH SÓC TRĂNG",
    "BAN THƯỜNG TRỰC",
    "/KH-MTTQ-BTT",
    "Sóc Trăng, ngày 26 tháng 02 năm 2021",
    "Thi đua, khen thưởng công tác bầu cử đại biểu Quốc hội khóa XV",
    "và đại biểu Hội đồng nhân dân các cấp, nhiệm kỳ 2021-2026",
    "Căn cứ Quyết định số 27/2018/QĐ-UBND ngày 12 tháng 11 năm 2018 của Ủy ban nhân dân tỉnh Sóc Trăng",
    "Căn cứ Quyết định số 05/2021/QĐ-UBND ngày 08 tháng 02 năm 2021 của Ủy ban nhân dân tỉnh Sóc Trăng",
    "Căn cứ Thông tri số 13/TT-MTTW-BTT ngày 19 tháng 01 năm 2021 của Ban Thường trực Ủy ban Trung ương",
    "Căn cứ Quyết định số 40/QĐ-MTTQ-BTT ngày 08 tháng 11 năm 2019 của Ban Thường trực Ủy ban Mặt trận Tổ quốc",
    "Thông tri số 12/TTr-MTTW-BTT ngày 18 tháng 01 năm 2021",
    "nhiệm kỳ 2019-2024",
    "Quyết định số 3442/QĐ-UBND ngày 09 tháng 12 năm 2020 của Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng",
    "Tiểu ban Tuyên truyền thuộc Ủy ban Bầu cử tỉnh Sóc Trăng",
    "Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân",
    "Cấp tỉnh: 01 tập thể và 01 cá nhân",
    "Cấp huyện: 01 tập thể nổi trội nhất",
    "Cấp xã: 01 tập thể thuộc huyện",
    "Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng: 30 tập thể và 70 cá nhân",
    "Cấp tỉnh: 06 tập thể và 23 cá nhân",
    "Cấp huyện: 10 tập thể và 11 cá nhân (mỗi huyện 01 tập thể và 01 cá nhân; đã trừ 01 tập thể",
    "Cấp xã: 14 tập thể (huyện có từ 10 xã trở xuống được 01 xã, trên 10 xã được 02 xã; đã trừ 01 tập thể",
    "và 11 cá nhân cấp xã (mỗi huyện 01 cá nhân)",
    "Khu dân cư: 25 cá nhân (cứ 30 ấp/khóm",
    "hồ sơ lập thành 03 bộ",
    "đối với tập thể có xác nhận của cấp ủy Đảng cùng cấp",
    "đối với cá nhân có xác nhận của lãnh đạo Ủy ban MTTQ cùng cấp",
    "trước ngày 31/5/2021",
    "tại Mục III Kế hoạch này",
    "(qua Văn phòng, số điện thoại: 0299.3821.039)",
    "TM. BAN THƯỜNG TRỰC",
    "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
    "Khưu Đăng Phượng",
    "- T.176;",
    "- Ban Thi đua - Khen thưởng, Sở Nội vụ;",
    "- Lưu: VT.",
    "BẢNG PHÂN BỔ CHỈ TIÊU KHEN THƯỞNG",
    "02/32 tập thể",
    "còn lại 30 tập thể và 70 cá nhân",
    "gồm 01 đơn vị cấp huyện đạt thành tích xuất sắc nhất và 01 xã",
)

SLIPS = ("huyên", "như Sau", "số điện:", "Kế sách", "Ủy ban bầu cử", "2021 - 2026", "2021 – 2026", "….", "tháng 3")


@pytest.fixture(scope="module")
def soc_trang(tmp_path_factory):
    found = prepared(SOC_TRANG, tmp_path_factory.mktemp("soc-trang"))
    assert codes(found) == []
    return found


def test_the_table_is_the_one_that_was_issued(soc_trang):
    assert rows(soc_trang) == [line.split("|") for line in ISSUED.splitlines()]


def test_the_hamlet_column_has_its_own_heading_and_no_line_for_its_kind(soc_trang):
    _, second, third = annex_facts(soc_trang).table.head
    assert [(cell.text, cell.columns, cell.rows) for cell in second] == [
        ("Cấp huyện", 2, 1),
        ("Cấp xã", 2, 1),
        ("Cá nhân Ban CTMT ấp", 1, 2),
    ]
    assert [cell.text for cell in third] == ["Tập thể", "Cá nhân"] * 3


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_of_the_issued_plan_stands_on_paper(soc_trang, fact):
    assert any(fact in line for line in lines(soc_trang))


@pytest.mark.parametrize("slip", SLIPS)
def test_the_slips_of_the_issued_plan_are_mended(soc_trang, slip):
    assert not [line for line in lines(soc_trang) if slip in line]


def test_no_criterion_stands_twice(soc_trang):
    texts = [paragraph.text for paragraph in plan_facts(soc_trang).body]
    assert len(texts) == len(set(texts))


def test_five_contents_four_headings_six_and_two_criteria_and_four_papers(soc_trang):
    texts = [(paragraph.kind, paragraph.text) for paragraph in plan_facts(soc_trang).body]
    assert [text for kind, text in texts if kind == "heading1"] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. NỘI DUNG THI ĐUA",
        "III. CÔNG TÁC KHEN THƯỞNG",
        "IV. TỔ CHỨC THỰC HIỆN",
    ]
    starts = [text for _, text in texts]
    contents = starts[starts.index("II. NỘI DUNG THI ĐUA") + 1 : starts.index("III. CÔNG TÁC KHEN THƯỞNG")]
    assert [text[:2] for text in contents] == ["1.", "2.", "3.", "4.", "5."]
    collective, individual = starts.index("a) Đối với tập thể"), starts.index("b) Đối với cá nhân")
    assert individual - collective - 1 == 6
    assert starts.index("3. Số lượng, hồ sơ, thủ tục khen thưởng") - individual - 1 == 2
    papers = next(place for place, text in enumerate(starts) if "03 bộ" in text)
    assert [kind for kind, _ in texts[papers + 1 : papers + 6]] == ["subbullet"] * 4 + ["text"]


def test_no_number_that_a_quota_determines_is_typed_in_a_sentence():
    assert typed_digits(SOC_TRANG) == []


def test_number_is_blank_and_the_day_is_set(soc_trang):
    letterhead = plan_facts(soc_trang).letterhead
    assert letterhead.number == "Số:       /KH-MTTQ-BTT"
    assert "ngày 26 tháng 02 năm 2021" in annex_facts(soc_trang).attached_to


def test_one_commune_more_changes_the_table_the_text_and_the_note(tmp_path):
    found = prepared(
        SOC_TRANG, tmp_path, units=("vinh_chau,TX. Vĩnh Châu,Cấp huyện,10,", "vinh_chau,TX. Vĩnh Châu,Cấp huyện,11,")
    )
    assert codes(found) == ["quota-under"]  # nobody is nominated yet for the commune that is new
    assert rows(found)[-1] == ["", "Tổng cộng", "33", "70", "11", "11", "16", "11", "25"]
    said = "\n".join(lines(found))
    assert "31 tập thể và 70 cá nhân, phân bổ" in said
    assert "Cấp xã: 15 tập thể" in said
    assert "02/33 tập thể" in said


def test_the_line_for_taking_the_provinces_own_off_its_quota_is_ready(tmp_path):
    line = "    # taken_from: tinh_tap_the\n"
    place = laid_out(SOC_TRANG, tmp_path, plan=(line, line.replace("# ", "")))
    # One collective more goes to the centre, so one fewer may be nominated; the nominations are those of the plan.
    assert codes(prepare("x", place)) == ["quota-held-over"]
    path = tmp_path / "plans" / "x" / "nominations" / "tinh.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, *nominated = csv.reader(file, delimiter=";")
    nominated.remove(next(row for row in nominated if "Ban Phong trào, Ủy ban MTTQ Việt Nam tỉnh" in row))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, *nominated])
    found = prepare("x", place)
    assert codes(found) == []
    said = "\n".join(lines(found))
    assert "Cấp tỉnh: 05 tập thể và 23 cá nhân" in said
    assert "29 tập thể và 70 cá nhân, phân bổ" in said


def test_the_table_of_units_opens_in_excel():
    content = (SOC_TRANG / "units.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0] == "Mã,Đơn vị,Cấp,Đơn vị cấp xã,Ấp/khóm"


def test_communes_are_the_published_ones_and_hamlets_are_marked_as_assumed(soc_trang):
    units = soc_trang.dossier.allocation.units
    figures = soc_trang.dossier.plan.figures
    assert [unit.figures["communes"] for unit in units] == [10, 10, 8, 13, 11, 11, 11, 10, 9, 8, 8]
    assert sum(unit.figures["communes"] for unit in units) == 109
    assert figures["communes"].source and not figures["communes"].assumed
    assert figures["hamlets"].assumed and not figures["hamlets"].source
