"""The sample plan for 2026: a province with two levels only, its nominations, and the law of its day."""

import csv
from collections import Counter

import pytest
from plan_folders import ROOT, codes, prepared
from readings import every_text, texts, worded

HAI_CAP = ROOT / "plans" / "mau-hai-cap-2026"
UNITS = list(csv.DictReader((HAI_CAP / "units.csv").open(encoding="utf-8-sig")))
FORMS = {
    path.stem: list(csv.DictReader(path.open(encoding="utf-8-sig"), delimiter=";"))
    for path in (HAI_CAP / "nominations").glob("*.csv")
}
PRIME, PROVINCE, COMMUNE = (
    "Bằng khen của Thủ tướng Chính phủ",
    "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã",
)
GONE = ("huyện", "thị xã", "thị trấn")


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    found = prepared(HAI_CAP, tmp_path_factory.mktemp("hai-cap"))
    assert codes(found) == []
    return found


def _count(rows: list[dict[str, str]], award: str, kind: str) -> int:
    return sum(row["Hình thức khen thưởng"] == award and row["Đối tượng"] == kind for row in rows)


def test_all_38_communes_and_wards_nominate_and_so_does_the_province():
    assert len(UNITS) == 38
    assert Counter(unit["Đơn vị"].split(" ")[0] for unit in UNITS) == {"Xã": 36, "Phường": 2}
    assert FORMS.keys() == {unit["Mã"] for unit in UNITS} | {"tinh"}


def test_no_file_of_the_plan_knows_a_district():
    for path in sorted(HAI_CAP.rglob("*.*")):
        text = path.read_text(encoding="utf-8").casefold()
        assert not [word for word in GONE if word in text], path


def test_no_paper_of_the_plan_knows_a_district(plan):
    assert len(plan.documents) > 300
    for document in plan.documents:
        said = " ".join(every_text(document.facts)).casefold()
        assert not [word for word in GONE if word in said], document.name


def test_each_commune_nominates_as_many_as_its_cells(plan):
    shares = {
        each.quota_id: {share.unit: share.count for share in each.shares} for each in plan.dossier.allocation.allotments
    }
    for unit in UNITS:
        rows = FORMS[unit["Mã"]]
        collectives = _count(rows, PROVINCE, "Tập thể") + _count(rows, PRIME, "Tập thể")
        assert collectives == shares["xa_tap_the"][unit["Mã"]] == (1 if int(unit["Thôn, bản, tổ dân phố"]) <= 25 else 2)
        assert _count(rows, PROVINCE, "Cá nhân") == shares["xa_ca_nhan"][unit["Mã"]]


def test_the_persons_of_the_communes_add_up_to_one_for_fifteen_hamlets():
    hamlets = sum(int(unit["Thôn, bản, tổ dân phố"]) for unit in UNITS)
    persons = sum(_count(rows, PROVINCE, "Cá nhân") for name, rows in FORMS.items() if name != "tinh")
    assert persons == (2 * hamlets + 15) // 30


def test_the_province_uses_what_it_holds():
    rows = FORMS["tinh"]
    assert (_count(rows, PROVINCE, "Tập thể"), _count(rows, PROVINCE, "Cá nhân")) == (10, 20)
    everybody = [row for rows in FORMS.values() for row in rows]
    assert (_count(everybody, PRIME, "Tập thể"), _count(everybody, PRIME, "Cá nhân")) == (2, 2)


def test_there_are_households_and_one_posthumous_award(plan):
    everybody = [row for rows in FORMS.values() for row in rows]
    assert _count(everybody, COMMUNE, "Hộ gia đình") == 19
    assert [row["Truy tặng"] for row in everybody].count("x") == 1
    (name,) = (row["Họ và tên / Tên tập thể"] for row in everybody if row["Truy tặng"])
    assert any(f"{name} (truy tặng)" in text for text in every_text(worded(plan, "danh-sach-qd")))


def test_one_pair_of_namesakes_is_kept_apart_by_the_day_of_birth():
    people = [row for rows in FORMS.values() for row in rows if row["Đối tượng"] == "Cá nhân"]
    twice = {name for name, count in Counter(row["Họ và tên / Tên tập thể"] for row in people).items() if count > 1}
    assert len(twice) == 1
    assert len({row["Ngày sinh"] for row in people if row["Họ và tên / Tên tập thể"] in twice}) == 2


def test_the_law_is_that_of_january_2026(plan):
    bases = " ".join(worded(plan, "ke-hoach").bases)
    assert "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022" in bases
    assert "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025" in bases
    assert "Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025" in bases


def test_the_chairman_decides_and_the_money_follows_from_the_counts(plan):
    everybody = [row for rows in FORMS.values() for row in rows]
    collectives, persons = _count(everybody, PROVINCE, "Tập thể"), _count(everybody, PROVINCE, "Cá nhân")
    decision = worded(plan, "quyet-dinh")
    said = " ".join(texts(plan, "quyet-dinh"))
    assert decision.authority == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"
    assert decision.signature.lines == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert f"cho {collectives} tập thể và {persons} cá nhân" in said
    # 1,5 × 2.340.000 is 3.510.000 to a person, twice as much to a collective.
    money = f"{collectives * 7_020_000 + persons * 3_510_000:,}".replace(",", ".")
    assert f"{money} đồng" in said


def test_a_commune_pays_710_000_for_a_person_and_1_420_000_for_a_collective(plan):
    said = every_text(worded(plan, "du-toan-giay-khen/sin-suoi-ho"))
    assert "1.420.000" in said
    assert "710.000" in said


def test_a_commune_signs_its_proposal_as_communes_do_since_july_2025(plan):
    facts = worded(plan, "to-trinh/ban-bo")
    assert facts.letterhead.issuer_lines == ("ỦY BAN NHÂN DÂN", "XÃ BẢN BO")
    assert facts.letterhead.number.endswith("/TTr-UBND")
    assert facts.letterhead.place_and_date.startswith("Bản Bo, ngày 0")
    assert facts.signature.lines[0] == "TM. ỦY BAN NHÂN DÂN"


def test_those_proposed_to_the_prime_minister_have_four_fifths_of_all_votes(plan):
    members = {each.id: len(each.submission.meeting.members) for each in plan.dossier.campaign.nominators}
    proposed = [(unit, row) for unit, rows in FORMS.items() for row in rows if row["Hình thức khen thưởng"] == PRIME]
    assert len(proposed) == 4
    assert all(5 * int(row["Số phiếu đồng ý"]) >= 4 * members[unit] for unit, row in proposed)
