"""The plan and campaign of Lai Châu, 2021: the facts of the issued plan, and nominations that fill an allocation."""

import csv
import datetime
import re
from collections import Counter
from fractions import Fraction

import pytest
from nomination_files import (
    BODY,
    OFFICIALS,
    PERSON,
    ROOT,
    day,
    nominated,
    persons,
    plan_of,
    submissions,
    units_of,
)
from plan_folders import annex_facts, codes, lines, plan_facts, prepared, rows
from readings import every_text, texts, worded

LAI_CHAU = ROOT / "plans" / "lai-chau-2021"
CHAIRMAN = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
PREMIER = "Bằng khen của Thủ tướng Chính phủ"
TURNOUT = "Tỷ lệ cử tri đi bầu (%)"

NOMINATED = nominated(LAI_CHAU)
ROWS = [row for found in NOMINATED.values() for row in found]
UNITS = {row["Mã"]: row for row in units_of(LAI_CHAU)}
DISTRICTS = [unit for unit, row in UNITS.items() if row["Cấp"] == "Cấp huyện"]
OFFICES = [unit for unit in UNITS if unit not in DISTRICTS]
SUBMITTED = submissions(LAI_CHAU)
PLAN = plan_of(LAI_CHAU)

# Communes of each district on 01/7/2021, and what the allocation gives: of the district, of its communes.
COMMUNES = {
    "lai_chau": 7, "tam_duong": 13, "muong_te": 14, "sin_ho": 22, "phong_tho": 17, "than_uyen": 12, "tan_uyen": 10,
    "nam_nhun": 11,
}  # fmt: skip

FACTS = (
    "Số:       /KH-UBND",
    "Lai Châu, ngày      tháng      năm 2021",
    "Căn cứ Kế hoạch số 06/KH-UBBC ngày 01 tháng 02 năm 2021 của Ủy ban Bầu cử tỉnh Lai Châu",
    "Căn cứ Hướng dẫn số 670/HD-BTĐKT ngày 30 tháng 3 năm 2021 của Ban Thi đua - Khen thưởng Trung ương",
    "Kế hoạch số 11-KH/TU ngày 19 tháng 01 năm 2021 của Ban Thường vụ Tỉnh ủy",
    "Chỉ thị số 45-CT/TW của Bộ Chính trị",
    "“Phát huy sức mạnh đại đoàn kết toàn dân tổ chức thành công cuộc bầu cử",
    "Bằng khen của Thủ tướng Chính phủ: 03 tập thể, 03 cá nhân tiêu biểu",
    "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: 89 tập thể, 209 cá nhân (chi tiết tại Phụ lục",
    "Tỷ lệ cử tri đi bầu từ 98% trở lên",
    "Tỷ lệ cử tri đi bầu cao, từ 97% trở lên",
    "05 bộ bản chính, có đóng dấu giáp lai",
    "02 bộ bản chính",
    "Báo cáo thành tích của tập thể, cá nhân",
    "Tóm tắt thành tích của các tập thể, cá nhân, có xác nhận của cấp trình khen",
    "Sở Nội vụ (qua Phòng Xây dựng chính quyền) trước ngày 26/5/2021",
    "Hội đồng Thi đua - Khen thưởng tỉnh (qua Ban Thi đua - Khen thưởng) trước ngày 30/5/2021",
    "pxdcq.sonv@laichau.gov.vn",
    "cấp cho Sở Nội vụ",
    "Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Trần Tiến Dũng",
    "- TT. Tỉnh ủy (B/c);",
    "- Văn phòng UBND tỉnh: V1, V2;",
    "- Lưu: VT, Th5.",
    "số liệu giả định",
    "cộng đúng 89 tập thể và 209 cá nhân",
)
SLIPS = (
    "VI.", "- +", "**", "khoá", "97 %", "Covid 19", "Ủy ban bầu cử tỉnh", "Hội đồng bầu cử", "Chủ tịch ủy ban",
    "2021 - 2026", "; (B/c)", "TT.Tỉnh", "Tỷ lệ cử tri đi bầu đạt tỷ lệ", "Sở, ban",
)  # fmt: skip


def shared(total, sizes):
    """The largest remainders, worked out by hand; nobody may be tied for the last seat."""
    exact = {unit: Fraction(total * size, sum(sizes.values())) for unit, size in sizes.items()}
    given = {unit: int(part) for unit, part in exact.items()}
    rest = sorted(sizes, key=lambda unit: exact[unit] - given[unit], reverse=True)
    left = total - sum(given.values())
    assert exact[rest[left - 1]] % 1 != exact[rest[left]] % 1
    return {unit: count + (unit in rest[:left]) for unit, count in given.items()}


def counted(unit):
    return Counter((row["kind"], row["level"]) for row in NOMINATED[unit])


@pytest.fixture(scope="module")
def lai_chau(tmp_path_factory):
    found = prepared(LAI_CHAU, tmp_path_factory.mktemp("lai-chau"))
    assert codes(found) == []
    return found


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_of_the_issued_plan_stands_on_paper(lai_chau, fact):
    assert any(fact in line for line in lines(lai_chau))


@pytest.mark.parametrize("slip", SLIPS)
def test_the_slips_of_the_issued_plan_are_mended(lai_chau, slip):
    found = [line for line in lines(lai_chau) if slip in line]
    # The heading of a column has a capital of its own, and “- ” with “+ ” stands on two levels.
    assert [line for line in found if line not in ("Sở, ban, ngành",)] == []


def test_the_sections_are_numbered_one_to_four(lai_chau):
    headings = [each.text for each in plan_facts(lai_chau).body if each.kind == "heading1"]
    assert [heading.split(" ")[0] for heading in headings] == ["I.", "II.", "III.", "IV."]
    assert headings[3] == "IV. TỔ CHỨC THỰC HIỆN"


def test_no_total_that_a_quota_determines_is_typed_in_a_sentence():
    text = (LAI_CHAU / "plan.yaml").read_text(encoding="utf-8")
    body = text[text.index("\nbody:\n") : text.index("\nsignatory:\n")] + text[text.index("\nannexes:\n") :]
    bare = re.sub(r"\{\{.*?\}\}", "", body, flags=re.DOTALL)
    sentences = "\n".join(line for line in bare.splitlines() if not line.lstrip().startswith("#"))
    assert re.findall(r"\b(?:89|209|0?3 tập thể|0?3 cá nhân|36|106)\b", sentences) == []


def test_text_and_bound_of_a_criterion_ask_for_the_same_turnout():
    for criterion in PLAN["criteria"].values():
        said = {int(number) for text in criterion["texts"] for number in re.findall(r"(\d+)%", text)}
        bounds = {bound["at_least"] for bound in criterion.get("requires", ())}
        assert said <= bounds, criterion
    proved = {
        name
        for name, each in PLAN["criteria"].items()
        for bound in each.get("requires", ())
        if bound.get("proved") is None
    }
    assert proved == {"ct_ty_le"}


def test_eight_districts_with_their_communes_and_seventeen_bodies():
    assert {unit: int(UNITS[unit]["Đơn vị cấp xã"]) for unit in DISTRICTS} == COMMUNES
    assert sum(COMMUNES.values()) == 106
    assert len(OFFICES) == 17


def test_the_annex_adds_up_to_what_the_plan_declares(lai_chau):
    table = rows(lai_chau)
    assert table[-1] == ["", "Tổng cộng", "89", "209", "16", "40", "36", "106", "37", "63"]
    for at in range(2, 10):
        assert sum(int(row[at] or 0) for row in table[:-1]) == int(table[-1][at])
    assert PLAN["awards"]["bk_ct_ubnd"]["declared"] == {"collective": 89, "individual": 209}
    assert annex_facts(lai_chau).notes


@pytest.mark.parametrize("unit", DISTRICTS)
def test_a_district_nominates_exactly_its_share(unit):
    assert counted(unit) == {
        (BODY, "Cấp huyện"): 2,
        (PERSON, "Cấp huyện"): 5,
        (BODY, "Cấp xã"): shared(36, COMMUNES)[unit],
        (PERSON, "Cấp xã"): COMMUNES[unit],
    }


@pytest.mark.parametrize("unit", OFFICES)
def test_an_office_nominates_exactly_what_the_table_gives_it(unit):
    gives = {
        kind: PLAN["quotas"][quota]["rule"]["table"]["gives"][unit]
        for kind, quota in ((BODY, "so_tap_the"), (PERSON, "so_ca_nhan"))
    }
    assert counted(unit) == {(kind, "Sở, ban, ngành"): count for kind, count in gives.items()}


def test_the_totals_are_89_and_209_and_three_and_three():
    assert NOMINATED.keys() == SUBMITTED.keys() == {*UNITS, "tinh"}
    assert Counter((row["award"], row["kind"]) for row in ROWS) == {
        (CHAIRMAN, BODY): 89,
        (CHAIRMAN, PERSON): 209,
        (PREMIER, BODY): 3,
        (PREMIER, PERSON): 3,
    }
    assert {row["award"] for row in NOMINATED["tinh"]} == {PREMIER}


def test_each_commune_has_one_person_and_real_communes_only_are_named():
    for unit in DISTRICTS:
        homes = [
            row["address"].rsplit(", ", 2)[-2]
            for row in NOMINATED[unit]
            if (row["kind"], row["level"]) == (PERSON, "Cấp xã")
        ]
        assert len(set(homes)) == len(homes) == COMMUNES[unit]
        bodies = [
            row["address"].split(", ")[0] for row in NOMINATED[unit] if (row["kind"], row["level"]) == (BODY, "Cấp xã")
        ]
        assert set(bodies) <= set(homes)


def test_turnout_is_given_where_it_is_asked_for_and_is_high_enough():
    bounds = {CHAIRMAN: 97, PREMIER: 98}
    for row in ROWS:
        turnout = (row.get(TURNOUT) or "").replace(",", ".")
        if turnout:
            assert bounds[row["award"]] <= Fraction(turnout) <= 100, row["name"]
            assert f"{row[TURNOUT]}% cử tri đi bầu" in row["achievements"]
        # Whoever has voters of its own says how many came.
        assert bool(turnout) == row["name"].startswith("Nhân dân và cán bộ "), row["name"]


def test_nobody_is_nominated_twice_and_one_pair_of_namesakes_is_kept_apart():
    shared_names = [name for name, count in Counter(name for name, _ in persons(LAI_CHAU)).items() if count > 1]
    # A person may sign and lead a meeting; nominees and members of all councils share no name otherwise.
    assert shared_names == ["Lò Văn Phanh"]
    assert sorted(born for name, born in persons(LAI_CHAU) if name in shared_names) == ["02/3/1986", "12/10/1979"]
    assert max(Counter(row["name"] for row in ROWS if row["kind"] == BODY).values()) == 1


def test_nobody_is_a_real_official_but_the_signatory_of_the_plan():
    assert {name for name, _ in persons(LAI_CHAU)}.isdisjoint(OFFICIALS)
    plan = (LAI_CHAU / "plan.yaml").read_text(encoding="utf-8")
    assert [line.strip() for line in plan.splitlines() if any(name in line for name in OFFICIALS)] == [
        "name: Trần Tiến Dũng"
    ]


def test_plan_and_files_that_can_hold_comments_say_what_is_invented():
    for name in ("plan.yaml", "nominations/submissions.yaml", "nominations/ldld.yaml"):
        assert "giả định" in (LAI_CHAU / name).read_text(encoding="utf-8")[:1200], name


def test_every_row_is_complete_and_ranks_and_forms_of_address_fit():
    for row in ROWS:
        assert row["merit"] and row["achievements"] and row["address"] and row["votes"]
        if row["kind"] == PERSON:
            assert row["gender"] in ("Nam", "Nữ") and row["office"] and row["workplace"]
            assert 1945 < day(row["born"]).year < 2000
            assert (row["title"] in ("Bà",)) <= (row["gender"] == "Nữ")
            assert (row["title"] in ("Ông",)) <= (row["gender"] == "Nam")


@pytest.mark.parametrize("unit", NOMINATED)
def test_the_meeting_is_complete_and_nobody_gets_more_votes_than_could_be_given(unit):
    meeting = SUBMITTED[unit]["meeting"]
    members = {member["name"]: member for member in meeting["members"]}
    assert 5 <= len(members) == len(meeting["members"]) <= 11
    assert "absent" not in members[meeting["chair"]] and "absent" not in members[meeting["secretary"]]
    could = sum("absent" not in member or "opinion" in member for member in members.values())
    assert all(len(members) * 2 < int(row["votes"]) * 3 <= could * 3 for row in NOMINATED[unit])


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_hands_in_two_sets_before_the_day_after_the_election(unit):
    said = SUBMITTED[unit]
    election, due = datetime.date(2021, 5, 23), datetime.date(2021, 5, 26)
    assert election < said["meeting"]["date"] <= said["papers"]["to_trinh"]["date"] <= said["received"] < due
    assert said["sets"] == 2
    assert said["has"] == {"to_trinh": "có", "bien_ban": "có"}


def test_a_table_of_each_unit_opens_in_excel():
    for path in (LAI_CHAU / "nominations").glob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert all(len(row) == len(next(csv.reader(content.decode("utf-8-sig").splitlines()[:1], delimiter=";")))
                   for row in csv.reader(path.open(encoding="utf-8-sig", newline=""), delimiter=";"))  # fmt: skip


def test_every_paper_of_the_campaign_is_composed(lai_chau):
    found = Counter(document.name.partition("/")[0] for document in lai_chau.documents)
    by_unit = {"to-trinh": 25, "danh-sach-tap-the": 25, "danh-sach-ca-nhan": 25, "bien-ban": 26}
    by_nominee = {"tom-tat": 298, "bao-cao-tap-the": 3, "bao-cao-ca-nhan": 3}
    once = {
        "ke-hoach", "phu-luc-phan-bo", "cong-van", "to-trinh-tong-hop", "danh-sach-tong-hop", "to-trinh-ttg",
        "danh-sach-ttg", "quyet-dinh", "danh-sach-quyet-dinh-tap-the", "danh-sach-quyet-dinh-ca-nhan", "du-toan",
        "thong-bao", "giay-moi", "bao-cao-tong-ket",
    }  # fmt: skip
    assert found == {**by_unit, **by_nominee, **dict.fromkeys(once, 1)}


def test_the_chairman_decides_for_89_and_209_and_the_money_follows(lai_chau):
    decision = "\n".join(texts(lai_chau, "quyet-dinh"))
    assert "cho 89 tập thể và 209 cá nhân đã có thành tích" in decision
    assert "576.630.000 đồng (bằng chữ: Năm trăm bảy mươi sáu triệu sáu trăm ba mươi nghìn đồng)" in decision
    assert 89 * 2_980_000 + 209 * 1_490_000 == 576_630_000
    assert {"265.220.000", "311.410.000", "576.630.000"} <= set(every_text(worded(lai_chau, "du-toan")))
    facts = worded(lai_chau, "quyet-dinh")
    assert facts.signature.lines == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert facts.recipients[0] == "- Như Điều 3;"


def test_the_prime_minister_is_asked_for_three_and_three(lai_chau):
    assert "03 tập thể và 03 cá nhân" in "\n".join(texts(lai_chau, "to-trinh-ttg"))
    assert worded(lai_chau, "to-trinh-ttg").signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_the_lists_of_the_decision_name_everybody_who_was_nominated(lai_chau):
    for kind, paper in ((BODY, "danh-sach-quyet-dinh-tap-the"), (PERSON, "danh-sach-quyet-dinh-ca-nhan")):
        said = set(every_text(worded(lai_chau, paper)))
        for row in ROWS:
            name = f"{row['title']} {row['name']}".strip()
            if row["kind"] == kind:
                assert (name in said) == (row["award"] == CHAIRMAN), name


@pytest.mark.parametrize(
    ("unit", "signed"),
    [
        ("than-uyen", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("so-noi-vu", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("so-tai-chinh", ("GIÁM ĐỐC",)),
        ("thanh-tra", ("CHÁNH THANH TRA",)),
        ("mttq", ("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH")),
        ("ldld", ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")),
        ("tinh-doan", ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
    ],
)
def test_each_sort_of_body_signs_in_its_own_way(lai_chau, unit, signed):
    assert worded(lai_chau, f"to-trinh/{unit}").signature.lines == signed


def test_only_the_plan_is_signed_by_its_real_signatory(lai_chau):
    for document in lai_chau.documents:
        signs = getattr(getattr(document.facts, "signature", None), "name", "")
        assert (signs == "Trần Tiến Dũng") == (document.name == "ke-hoach"), document.name
