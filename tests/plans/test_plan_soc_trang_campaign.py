"""The campaign of Sóc Trăng, 2021: invented nominations that fill the quota, read straight from their files."""

import datetime
from collections import Counter

import pytest
from nomination_files import BODY, OFFICIALS, PERSON, day, nominated, persons, plan_of, submissions, units_of
from plan_folders import SOC_TRANG, codes, prepared
from readings import every_text, texts, worded

OWN_AWARD = "Bằng khen Ủy ban MTTQ Việt Nam tỉnh Sóc Trăng"
CENTRE = "Bằng khen Ủy ban Trung ương MTTQ Việt Nam"
STATE = "Bằng khen UBND tỉnh"
BEST = "ke_sach"

NOMINATED = nominated(SOC_TRANG)
ROWS = [row for rows in NOMINATED.values() for row in rows]
UNITS = {row["Mã"]: row for row in units_of(SOC_TRANG)}
SUBMITTED = submissions(SOC_TRANG)


def counted(rows, *awards):
    return Counter((row["kind"], row["level"]) for row in rows if row["award"] in awards)


@pytest.fixture(scope="module")
def soc_trang(tmp_path_factory):
    return prepared(SOC_TRANG, tmp_path_factory.mktemp("soc-trang"))


def test_every_unit_and_the_province_itself_nominate_and_nobody_else():
    assert NOMINATED.keys() == SUBMITTED.keys() == {*UNITS, "tinh"}
    assert len(UNITS) == 11


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_nominates_exactly_what_the_annex_gives_it_before_taking_off(unit):
    communes, hamlets = int(UNITS[unit]["Đơn vị cấp xã"]), int(UNITS[unit]["Ấp/khóm"])
    assert counted(NOMINATED[unit], OWN_AWARD, CENTRE) == {
        (BODY, "Cấp huyện"): 1,
        (PERSON, "Cấp huyện"): 1,
        (BODY, "Cấp xã"): 1 if communes <= 10 else 2,
        (PERSON, "Cấp xã"): 1,
        (PERSON, "Khu dân cư"): (2 * hamlets + 30) // 60,
    }


def test_the_province_nominates_what_it_holds_and_one_and_one_for_the_centre_on_top():
    assert counted(NOMINATED["tinh"], OWN_AWARD) == {(BODY, "Cấp tỉnh"): 6, (PERSON, "Cấp tỉnh"): 23}
    assert counted(NOMINATED["tinh"], CENTRE) == {(BODY, "Cấp tỉnh"): 1, (PERSON, "Cấp tỉnh"): 1}


def test_one_district_and_a_commune_of_it_go_to_the_centre_instead():
    up = [
        (unit, row["level"], row["name"]) for unit, rows in NOMINATED.items() for row in rows if row["award"] == CENTRE
    ]
    names = {level: name for unit, level, name in up if unit == BEST}
    assert sorted(unit for unit, _, _ in up) == [BEST, BEST, "tinh", "tinh"]
    assert names["Cấp huyện"] == "Ủy ban MTTQ Việt Nam huyện Kế Sách"
    assert names["Cấp xã"].endswith(", huyện Kế Sách")


def test_the_totals_are_those_of_the_plan():
    totals = Counter((row["award"], row["kind"]) for row in ROWS)
    assert totals == {
        (OWN_AWARD, BODY): 30,
        (OWN_AWARD, PERSON): 70,
        (CENTRE, BODY): 3,
        (CENTRE, PERSON): 1,
        (STATE, BODY): 1,
        (STATE, PERSON): 2,
    }


def test_the_quotas_that_the_province_holds_are_written_so():
    held = {
        name: quota["rule"]["held"]["count"]
        for name, quota in plan_of(SOC_TRANG)["quotas"].items()
        if "held" in quota["rule"]
    }
    assert held == {
        "tinh_tap_the": 6, "tinh_ca_nhan": 23,
        "tw_tinh_tap_the": 1, "tw_tinh_ca_nhan": 1, "tw_huyen_tap_the": 1, "tw_xa_tap_the": 1,
    }  # fmt: skip


def test_only_one_pair_shares_a_name_and_their_days_of_birth_differ():
    shared = [name for name, count in Counter(name for name, _ in persons(SOC_TRANG)).items() if count > 1]
    assert shared == ["Trần Thanh Nhàn"]
    assert sorted(born for name, born in persons(SOC_TRANG) if name in shared) == ["03/4/1977", "14/9/1968"]
    bodies = Counter(row["name"] for row in ROWS if row["kind"] == BODY)
    assert max(bodies.values()) == 1


def test_nobody_is_a_real_official_and_the_plan_says_that_they_are_invented():
    people = {name for name, _ in persons(SOC_TRANG)}
    assert people.isdisjoint(OFFICIALS)
    plan = (SOC_TRANG / "plan.yaml").read_text(encoding="utf-8")
    assert [line.strip() for line in plan.splitlines() if "Khưu Đăng Phượng" in line] == ["name: Khưu Đăng Phượng"]
    for text in (plan, (SOC_TRANG / "nominations" / "submissions.yaml").read_text(encoding="utf-8")):
        assert "giả định" in text.partition("\n\n")[0] or "giả định" in text[:400]


def test_every_person_is_grown_up_and_every_row_says_what_for():
    for row in ROWS:
        assert row["merit"] and row["achievements"] and row["address"] and row["votes"]
        if row["kind"] == PERSON:
            assert row["title"] and row["gender"] in ("Nam", "Nữ") and row["office"] and row["workplace"]
            assert 1945 < day(row["born"]).year < 2000
            assert (row["title"] == "Bà") == (row["gender"] == "Nữ")


def test_the_achievements_of_no_two_nominees_are_alike():
    assert max(Counter(row["achievements"] for row in ROWS).values()) == 1


@pytest.mark.parametrize("unit", NOMINATED)
def test_the_meeting_is_complete_and_nobody_gets_more_votes_than_could_be_given(unit):
    said = SUBMITTED[unit]
    meeting = said["meeting"]
    members = {member["name"]: member for member in meeting["members"]}
    assert 7 <= len(members) == len(meeting["members"]) <= 11
    assert "absent" not in members[meeting["chair"]] and "absent" not in members[meeting["secretary"]]
    could = sum("absent" not in member or "opinion" in member for member in members.values())
    for row in NOMINATED[unit]:
        assert len(members) * 4 <= int(row["votes"]) * 5
        assert int(row["votes"]) <= could
    assert meeting["start"] < meeting["end"]
    assert meeting["date"] <= said["papers"]["bien_ban"]["date"]


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_hands_in_three_sets_before_the_last_day_of_may_after_it_has_met(unit):
    said = SUBMITTED[unit]
    proposed = said["papers"]["to_trinh"]["date"]
    assert said["meeting"]["date"] <= proposed <= said["received"] < datetime.date(2021, 5, 31)
    assert datetime.date(2021, 5, 23) < said["meeting"]["date"]
    assert said["sets"] == 3
    assert all(said["has"][part] for part in ("bien_ban", "to_trinh", "danh_sach"))
    assert all(row["Hồ sơ: Báo cáo thành tích của các tập thể, cá nhân"] == "x" for row in NOMINATED[unit])


def test_the_campaign_has_no_problem_and_every_paper_is_composed(soc_trang):
    assert codes(soc_trang) == []
    found = Counter(document.name.partition("/")[0] for document in soc_trang.documents)
    by_unit = {"to-trinh": 11, "danh-sach-tap-the": 11, "danh-sach-ca-nhan": 11, "bien-ban": 12}
    by_nominee = {"bao-cao-tap-the": 34, "bao-cao-ca-nhan": 73}
    once = {
        "ke-hoach", "phu-luc-phan-bo", "cong-van", "to-trinh-tw", "danh-sach-tw", "to-trinh-ubnd", "danh-sach-ubnd",
        "quyet-dinh", "danh-sach-quyet-dinh", "du-toan", "thong-bao", "giay-moi", "bao-cao-tong-ket",
    }  # fmt: skip
    assert found == {**by_unit, **by_nominee, **dict.fromkeys(once, 1)}


def test_decision_list_notice_and_budget_say_the_same_numbers(soc_trang):
    decision = "\n".join(texts(soc_trang, "quyet-dinh"))
    assert "cho 30 tập thể và 70 cá nhân đã có thành tích" in decision
    assert "193.700.000 đồng (bằng chữ: Một trăm chín mươi ba triệu bảy trăm nghìn đồng)" in decision
    assert "Danh sách này có 30 tập thể, 70 cá nhân./." in worded(soc_trang, "danh-sach-quyet-dinh").notes
    assert "30 tập thể và 70 cá nhân" in "\n".join(texts(soc_trang, "thong-bao"))
    money = every_text(worded(soc_trang, "du-toan"))
    assert {"89.400.000", "104.300.000", "193.700.000"} <= set(money)


def test_the_centre_is_asked_for_three_and_one_and_the_chairman_for_one_and_two(soc_trang):
    assert "03 tập thể và 01 cá nhân" in "\n".join(texts(soc_trang, "to-trinh-tw"))
    assert "01 tập thể và 02 cá nhân" in "\n".join(texts(soc_trang, "to-trinh-ubnd"))


def test_the_decision_lists_everybody_by_the_name_that_was_nominated(soc_trang):
    said = set(every_text(worded(soc_trang, "danh-sach-quyet-dinh")))
    for row in ROWS:
        name = f"{row['title']} {row['name']}".strip()
        # A collective may stand there as somebody's workplace, too.
        if row["kind"] == PERSON or row["award"] == OWN_AWARD:
            assert (name in said) == (row["award"] == OWN_AWARD), name


def test_papers_after_the_plan_are_signed_by_somebody_else_than_the_plan(soc_trang):
    for document in soc_trang.documents:
        signs = getattr(getattr(document.facts, "signature", None), "name", "")
        assert (signs == "Khưu Đăng Phượng") == (document.name == "ke-hoach"), document.name
