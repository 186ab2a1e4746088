"""The issuing bodies and their profiles: each fits the letterhead, says where it is from and what is in doubt."""

import datetime
import re
from pathlib import Path

import pytest

from docgen.checks.issuers import FORM_MARKS
from docgen.model.issuer import FormRule, Issuer, Profile
from docgen.model.signing import SignsAs
from docgen.readers import read
from docgen.schema import decode
from docgen.vietnamese.metrics import width_mm
from docgen.wording.marks import STYLES

TEMPLATES = Path(__file__).parents[2] / "templates"
PROFILES = sorted(path.stem for path in (TEMPLATES / "profiles").glob("*.yaml"))
ISSUERS = sorted(path.stem for path in (TEMPLATES / "issuers").glob("*.yaml"))

LEFT_COLUMN_MM = 64
LETTERHEAD_PT = 13


def decoded(noun, folder, name):
    path = TEMPLATES / folder / f"{name}.yaml"
    located, problems = read(path.name, path.read_bytes())
    assert problems == ()
    found, _, problems = decode(noun, located)
    assert problems == ()
    return found


def profile(name):
    return decoded(Profile, "profiles", name)


def issuer(name):
    """The body with everything that follows from its profile."""
    found = decoded(Issuer, "issuers", name)
    return found.in_full(profile(found.profile))


def test_the_profiles_are_these():
    assert PROFILES == [
        "council",
        "mttq-central",
        "mttq-commune",
        "mttq-district",
        "mttq-province",
        "party-2018",
        "party-2026",
        "state-chairman",
        "state-commune",
        "state-commune-2020",
        "state-commune-chairman",
        "state-department",
        "state-district",
        "state-province",
        "union-branch",
        "union-central",
        "union-province",
        "youth-central",
        "youth-province",
    ]


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_names_its_norm_and_source_and_has_a_body_of_its_sort(name):
    found = profile(name)
    assert found.norm and found.source
    used = {decoded(Issuer, "issuers", body).profile for body in ISSUERS}
    assert name in used | {profile(each).successor for each in used}


def test_what_was_not_seen_in_a_document_says_so():
    assert {name for name in PROFILES if not profile(name).doubt} == {
        "state-province",
        "state-department",
        "state-chairman",
    }


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_holds_no_other_placeholder_than_the_four(name):
    found = profile(name)
    texts = [found.full_name, found.symbol, *found.letterhead.parent, *found.letterhead.issuer]
    placeholders = {mark for text in texts for mark in re.findall(r"\{.*?\}", text)}
    assert placeholders <= {"{locality}", "{LOCALITY}", "{parent}", "{PARENT}"}


def test_there_are_no_districts_after_june_2025_and_communes_change_their_profile_on_that_day():
    last = datetime.date(2025, 6, 30)
    for name in ("state-district", "mttq-district", "state-commune-2020"):
        assert profile(name).valid_to == last
    assert profile("state-commune").valid_from == last + datetime.timedelta(days=1)
    for name in ("state-province", "mttq-province", "union-province"):
        assert profile(name).valid_to is None


def test_a_successor_takes_over_on_the_day_after():
    followed = {name: profile(name).successor for name in PROFILES if profile(name).successor}
    assert followed == {"party-2018": "party-2026"}
    for name, successor in followed.items():
        last = profile(name).valid_to
        assert profile(successor).valid_from == last + datetime.timedelta(days=1)
        assert profile(name).followed_by(last) is None
        assert profile(name).followed_by(last + datetime.timedelta(days=1)) == successor


def test_a_profile_without_an_end_is_followed_by_nobody():
    assert profile("state-province").followed_by(datetime.date(2100, 1, 1)) is None
    assert profile("state-district").followed_by(datetime.date(2026, 1, 1)) is None


@pytest.mark.parametrize("name", [name for name in PROFILES if not name.startswith(("party", "youth"))])
def test_outside_of_the_party_and_the_youth_union_the_form_is_that_of_the_decree(name):
    form = profile(name).form
    assert form == FormRule()
    assert form.motto == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert f"{form.number_label} {form.numbered('12', 'KH', 'UBND')}" == "Số: 12/KH-UBND"
    assert form.numbered("249", None, "MTTQ-BTT") == "249/MTTQ-BTT"
    assert (form.signed(SignsAs.TM), form.end_mark, form.archive) == ("TM.", "./.", "Lưu: {archive}")


@pytest.mark.parametrize("name", ["party-2018", "party-2026"])
def test_a_paper_of_the_party_has_the_form_of_the_party(name):
    form = profile(name).form
    assert form.motto == ("ĐẢNG CỘNG SẢN VIỆT NAM",)
    assert form.issuer_mark == "*"
    assert f"{form.number_label} {form.numbered('11', 'KH', 'TU')}" == "Số 11-KH/TU"
    assert form.numbered("5", None, "TU") == "5-CV/TU"
    assert [form.signed(prefix) for prefix in (SignsAs.TM, SignsAs.KT, SignsAs.TL)] == ["T/M", "K/T", "T/L"]
    assert (form.end_mark, form.bases_mark, form.bases_italic) == (".", "-", False)
    assert form.archive.replace("{archive}", form.archive_at) == "Lưu Văn phòng"
    assert form.numbering == ("I-", "1.", "a)")
    assert (form.margins.top, form.margins.bottom, form.margins.left, form.margins.right) == (20, 20, 30, 15)


def test_the_rules_of_the_party_changed_in_2026():
    old, new = profile("party-2018").form, profile("party-2026").form
    assert (old.submits, new.submits) == ("Kính gửi:", "Kính trình:")
    assert (old.recipients_underlined, new.recipients_underlined) == (False, True)
    assert (old.office_bold, new.office_bold) == (True, False)
    assert (old.title_mark, new.title_mark) == (None, "-----")
    assert (new.secretary, new.chair) == ("Người ghi biên bản", "Chủ trì hội nghị")


@pytest.mark.parametrize(("name", "symbol", "number"), [
    ("youth-province", "TĐTN", "Số: 12-KH/TĐTN"), ("youth-central", "TWĐTN-VP", "Số: 12-KH/TWĐTN-VP"),
])  # fmt: skip
def test_a_paper_of_the_youth_union_has_its_form(name, symbol, number):
    form = profile(name).form
    assert (form.motto, form.issuer_mark) == (("ĐOÀN TNCS HỒ CHÍ MINH",), "***")
    assert f"{form.number_label} {form.numbered('12', 'KH', symbol)}" == number


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_numbers_in_styles_that_there_are(name):
    assert set(profile(name).form.numbering or ()) <= STYLES.keys()


@pytest.mark.parametrize("name", PROFILES)
def test_the_patterns_of_a_form_hold_no_mark_that_means_nothing(name):
    form = profile(name).form
    for field, wanted in FORM_MARKS.items():
        assert sorted(re.findall(r"\{[^{}]*\}", getattr(form, field))) == sorted(wanted)


@pytest.mark.parametrize("name", ISSUERS)
def test_the_letterhead_fits_its_column(name):
    letterhead = issuer(name).letterhead
    widths = [(line, width_mm(line, LETTERHEAD_PT)) for line in letterhead.parent]
    widths += [(line, width_mm(line, LETTERHEAD_PT, bold=True)) for line in letterhead.issuer]
    assert widths
    assert [found for found in widths if found[1] > LEFT_COLUMN_MM] == []


@pytest.mark.parametrize("name", ISSUERS)
def test_the_letterhead_is_in_capitals_and_nothing_is_left_open(name):
    found = issuer(name)
    lines = (*found.letterhead.parent, *found.letterhead.issuer)
    assert all(line == line.upper() and line.strip() for line in lines)
    assert not re.search(r"[{}…]", " ".join((*lines, found.full_name, found.symbol)))


@pytest.mark.parametrize("name", ISSUERS)
def test_no_person_stands_in_the_file_of_a_body(name):
    found = decoded(Issuer, "issuers", name)
    assert found.contact is None
    assert not re.search(r"\b(ông|bà|đồng chí)\b", (TEMPLATES / "issuers" / f"{name}.yaml").read_text(), re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "parent", "own", "symbol"),
    [
        ("mttq-soc-trang", ("ỦY BAN MTTQ VIỆT NAM", "TỈNH SÓC TRĂNG"), ("BAN THƯỜNG TRỰC",), "MTTQ-BTT"),
        ("ubnd-lai-chau", (), ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"), "UBND"),
        ("so-noi-vu-lai-chau", ("UBND TỈNH LAI CHÂU",), ("SỞ NỘI VỤ",), "SNV"),
        ("chu-tich-ubnd-lai-chau", (), ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"), "UBND"),
        (
            "hd-tdkt-lai-chau",
            ("ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"),
            ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"),
            "HĐTĐKT",
        ),
        ("tinh-uy-lai-chau", (), ("TỈNH ỦY LAI CHÂU",), "TU"),
        ("tinh-doan-soc-trang", (), ("BCH TỈNH SÓC TRĂNG",), "TĐTN"),
        ("trung-uong-doan", (), ("BAN CHẤP HÀNH", "TRUNG ƯƠNG"), "TWĐTN"),
        ("mttq-lai-chau", ("ỦY BAN MTTQ VIỆT NAM", "TỈNH LAI CHÂU"), ("BAN THƯỜNG TRỰC",), "MTTQ-BTT"),
        (
            "cdn-giao-duc-hung-yen",
            ("LIÊN ĐOÀN LAO ĐỘNG", "TỈNH HƯNG YÊN"),
            ("CÔNG ĐOÀN", "NGÀNH GIÁO DỤC"),
            "CĐN",
        ),
    ],
)
def test_the_parent_is_apart_from_the_body_that_issues(name, parent, own, symbol):
    found = issuer(name)
    assert (found.letterhead.parent, found.letterhead.issuer, found.symbol) == (parent, own, symbol)


@pytest.mark.parametrize(
    ("name", "head", "deputy"),
    [
        ("state-province", [SignsAs.TM], [SignsAs.TM, SignsAs.KT]),
        ("state-department", [], [SignsAs.KT]),
        ("state-chairman", [], [SignsAs.KT]),
        ("council", [SignsAs.TM], [SignsAs.TM, SignsAs.KT]),
        ("party-2018", [SignsAs.TM], [SignsAs.TM]),
        ("party-2026", [SignsAs.TM], [SignsAs.TM]),
        ("youth-province", [SignsAs.TM], [SignsAs.TM]),
        ("mttq-province", [SignsAs.TM], [SignsAs.TM]),
    ],
)
def test_how_head_and_deputy_sign(name, head, deputy):
    signature = profile(name).signature
    assert (list(signature.head_signs_as), list(signature.deputy_signs_as)) == (head, deputy)
    assert bool(signature.body) == profile(name).collective
