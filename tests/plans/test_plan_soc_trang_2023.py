"""The plan of Sóc Trăng, 2023: every printed figure follows from the rules, and the nominations fill the quotas."""

import csv
from collections import Counter
from fractions import Fraction

import pytest
from plan_folders import ROOT, SOC_TRANG, codes, prepared, typed_digits
from readings import texts, worded

SOC_TRANG_2023 = ROOT / "plans" / "soc-trang-2023"
UNITS = list(csv.DictReader((SOC_TRANG_2023 / "units.csv").open(encoding="utf-8-sig")))
NOMINATED = list(
    csv.DictReader((SOC_TRANG_2023 / "nominations" / "de-nghi.csv").open(encoding="utf-8-sig"), delimiter=";")
)
KINDS = {"Tập thể": "collective", "Cá nhân": "individual"}

PRINTED = {
    "co_toan_dien": 1,
    "co_xuat_sac": 2,
    "tinh_tap_the": 4,
    "huyen_tap_the": 2,
    "xa_tap_the": 14,
    "ap_tap_the": 16,
    "tinh_ca_nhan": 18,
    "huyen_ca_nhan": 11,
    "xa_ca_nhan": 14,
    "ap_ca_nhan": 16,
    "tw_huyen_tap_the": 2,
    "tw_xa_tap_the": 3,
    "tw_ap_tap_the": 5,
    "tw_tinh_ca_nhan": 2,
    "tw_huyen_ca_nhan": 11,
}

SAID = (
    "2.1. Tập thể: 36 tập thể",
    "Cấp tỉnh: 04 tập thể",
    "Cấp huyện: 02 đơn vị",
    "Cấp xã: 14 đơn vị (cứ 8 xã",
    "Ban Công tác Mặt trận: 16 đơn vị (cứ 50 ấp",
    "2.2. Cá nhân: 59 cá nhân",
    "Cấp tỉnh: 18 cá nhân",
    "Cấp huyện: 11 cá nhân (01 người",
    "Cấp xã: 14 cá nhân (cứ 8 xã",
    "Ban Công tác Mặt trận: 16 cá nhân (cứ 50",
    "Cấp huyện: 02 đơn vị (cứ 05 huyện",
    "Cấp xã: 03 đơn vị (cứ 35 xã",
    "Ban Công tác Mặt trận: 05 đơn vị (cứ 150",
    "Cấp tỉnh 02 cá nhân; cấp huyện 11 cá nhân",
    "không giới hạn số lượng",
    "từ 100 triệu đồng trở lên",
    "đạt từ 85 điểm trở lên",
    "Hồ sơ lập thành 03 bộ gốc",
    "đóng dấu giáp lai",
    "tháng 6/2023",
    "tháng 11/2023",
    "Cụm thi đua Nam Sông Hậu",
    "Cụm thi đua số 6",
    "vpmtst@gmail.com",
    "số 15/KH-UBND ngày 18 tháng 01 năm 2023",
)

SLIPS = ("xếp hàng", "làm nhiều tốt", "hướng dẫn này", "gởi", 'năm 2023"')


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    found = prepared(SOC_TRANG_2023, tmp_path_factory.mktemp("soc-trang-2023"))
    assert codes(found) == []
    return found


def test_every_printed_number_comes_out_of_the_rules(plan):
    totals = {each.quota_id: each.total for each in plan.dossier.allocation.allotments}
    assert {name: totals[name] for name in PRINTED} == PRINTED
    assert totals["tinh_tap_the"] + totals["huyen_tap_the"] + totals["xa_tap_the"] + totals["ap_tap_the"] == 36
    assert sum(totals[name] for name in ("tinh_ca_nhan", "huyen_ca_nhan", "xa_ca_nhan", "ap_ca_nhan")) == 59
    assert [totals[name] for name in ("ubnd_tap_the", "ubnd_ca_nhan", "ubnd_to_chuc", "ubnd_nha_hao_tam")] == [None] * 4


def test_the_figures_of_the_units_give_the_printed_numbers_by_hand():
    communes = sum(int(unit["Đơn vị cấp xã"]) for unit in UNITS)
    hamlets = sum(int(unit["Ấp/khóm"]) for unit in UNITS)
    assert (len(UNITS), communes, hamlets) == (11, 109, 776)
    assert [_more_than_half(Fraction(communes, 8)), _more_than_half(Fraction(hamlets, 50))] == [14, 16]
    assert [len(UNITS) // 5, communes // 35, hamlets // 150] == [2, 3, 5]
    # Rounded district by district the communes would only give 12, and 775 hamlets only 15.
    assert sum(_more_than_half(Fraction(int(unit["Đơn vị cấp xã"]), 8)) for unit in UNITS) == 12
    assert _more_than_half(Fraction(775, 50)) == 15


def _more_than_half(number: Fraction) -> int:
    whole = number.numerator // number.denominator
    return whole + (number - whole > Fraction(1, 2))


def test_the_communes_are_those_of_2021():
    before = list(csv.DictReader((SOC_TRANG / "units.csv").open(encoding="utf-8-sig")))
    assert [(unit["Mã"], unit["Đơn vị cấp xã"]) for unit in UNITS] == [
        (unit["Mã"], unit["Đơn vị cấp xã"]) for unit in before
    ]


@pytest.mark.parametrize("fact", SAID)
def test_every_fact_of_the_source_stands_on_paper(plan, fact):
    assert any(fact in text for text in texts(plan, "ke-hoach"))


@pytest.mark.parametrize("slip", SLIPS)
def test_the_slips_of_the_source_are_mended(plan, slip):
    assert not [text for text in texts(plan, "ke-hoach") if slip in text]


def test_the_sections_and_their_numbers_are_those_of_the_source(plan):
    said = texts(plan, "ke-hoach")
    numbers = [text.split(" ")[0] for text in said if text[:2] in ("I.", "II", "IV", "V.", "VI") and text.isupper()]
    assert numbers == ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII."]
    for start in ("(1) ", "(3) ", "2.1. ", "4.1. ", "a) ", "5.2. "):
        assert any(text.startswith(start) for text in said), start


def test_the_number_and_the_seal_of_the_province_are_left_for_the_clerk(plan):
    letterhead = worded(plan, "ke-hoach").letterhead
    assert letterhead.number == "Số:       /KH-MTTQ-BTT"
    assert letterhead.issuer_lines == ("BAN THƯỜNG TRỰC",)


def test_no_number_that_a_quota_determines_is_typed_in_a_sentence():
    # Bounds of criteria, a style of numbers, months, the names of an alliance and of a period: no quota says them.
    allowed = ("{of: ", "number: (1)", "2021-2025", "số 6 của tỉnh", "tháng 6/", "tháng 11/")
    assert [line for line in typed_digits(SOC_TRANG_2023) if not any(part in line for part in allowed)] == []


def _files(row: dict[str, str]) -> tuple[str, str, str]:
    return row["Hình thức khen thưởng"], KINDS[row["Đối tượng"]], row["Cấp"]


def test_the_nominations_fill_each_quota_exactly(plan):
    quotas, found = Counter(), Counter(_files(row) for row in NOMINATED)
    names, levels = plan.dossier.plan.awards, plan.dossier.plan.levels
    for each in plan.dossier.allocation.allotments:
        if each.total is not None:
            quota = each.quota
            quotas[names[quota.award].name, str(quota.kind), levels[quota.level].name] += each.total
    assert {key: count for key, count in found.items() if key in quotas} == dict(quotas)
    assert {key[0] for key in found.keys() - quotas.keys()} == {names["bk_ubnd_tinh"].name}


def test_each_district_nominates_its_cells_exactly(plan):
    names, levels = plan.dossier.plan.awards, plan.dossier.plan.levels
    found = Counter((row["Đơn vị trình"], *_files(row)) for row in NOMINATED)
    for each in plan.dossier.allocation.allotments:
        quota = each.quota
        for share in each.shares:
            key = (share.unit, names[quota.award].name, str(quota.kind), levels[quota.level].name)
            assert found[key] == share.count, key


def test_scores_and_ranks_are_the_same_for_all_nominees_of_a_district():
    scores = {}
    for row in NOMINATED:
        if rank := row["Xếp hạng của đơn vị cấp huyện"]:
            score = row["Điểm thi đua của đơn vị cấp huyện (điểm)"]
            place = row["Đơn vị trình"] if row["Đơn vị trình"] != "tinh" else row["Địa chỉ"]
            scores.setdefault(place, set()).add((int(rank), float(score.replace(",", "."))))
    assert all(len(seen) == 1 for seen in scores.values())
    by_rank = dict(each for seen in scores.values() for each in seen)
    assert sorted(by_rank) == list(range(1, 12))
    assert [by_rank[rank] for rank in sorted(by_rank)] == sorted(by_rank.values(), reverse=True)
    assert all(score >= 85 for rank, score in by_rank.items() if rank <= 5)


def test_flags_go_to_the_first_three_and_central_awards_to_the_first_two():
    ranks = {}
    for row in NOMINATED:
        if row["Cấp"] == "Cấp huyện" and row["Đối tượng"] == "Tập thể":
            ranks.setdefault(row["Hình thức khen thưởng"], []).append(int(row["Xếp hạng của đơn vị cấp huyện"]))
    assert sorted(map(sorted, ranks.values())) == [[1], [1, 2], [2, 3], [4, 5]]


def test_one_pair_of_namesakes_is_kept_apart_by_the_day_of_birth():
    people = [row for row in NOMINATED if row["Đối tượng"] == "Cá nhân"]
    twice = {name for name, count in Counter(row["Họ và tên / Tên tập thể"] for row in people).items() if count > 1}
    assert len(twice) == 1
    assert len({row["Ngày sinh"] for row in people if row["Họ và tên / Tên tập thể"] in twice}) == 2


def test_the_decision_the_lists_and_the_budget_count_the_same(plan):
    decision = " ".join(texts(plan, "quyet-dinh"))
    assert "cho 36 tập thể và 59 cá nhân" in decision
    # 36 × 3.600.000 + 59 × 1.800.000, by the base salary of December 2023.
    assert "235.800.000 đồng" in decision
    listed = [row for row in worded(plan, "danh-sach-qd").table.rows if row[0].text.isdigit()]
    assert len(listed) == 36 + 59


def test_the_province_sends_the_central_body_ten_collectives_and_thirteen_persons(plan):
    said = " ".join(texts(plan, "to-trinh-tw"))
    assert "10 tập thể và 13 cá nhân" in said
    assert worded(plan, "to-trinh-tw").addressees == ("Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",)


def test_every_district_has_its_proposal_and_minutes(plan):
    names = {document.name for document in plan.documents}
    for unit in UNITS:
        for paper in ("to-trinh", "danh-sach-tap-the", "danh-sach-ca-nhan", "bien-ban"):
            assert f"{paper}/{unit['Mã'].replace('_', '-')}" in names
    assert sum(name.startswith("bao-cao/") for name in names) == len(NOMINATED) - 3
