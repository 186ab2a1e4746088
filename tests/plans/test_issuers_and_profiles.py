"""The issuing bodies and their profiles: each fits the letterhead, says where it is from and what is in doubt."""

import datetime
import re
from pathlib import Path

import pytest

from docgen.model.issuer import Issuer, Profile
from docgen.model.plan import SignsAs
from docgen.readers import read
from docgen.schema import decode
from docgen.vietnamese.metrics import width_mm

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
        "mttq-central",
        "mttq-commune",
        "mttq-district",
        "mttq-province",
        "state-commune",
        "state-commune-2020",
        "state-department",
        "state-district",
        "state-province",
        "union-branch",
        "union-central",
        "union-province",
    ]


@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_names_its_norm_and_source_and_has_a_body_of_its_sort(name):
    found = profile(name)
    assert found.norm and found.source
    assert any(decoded(Issuer, "issuers", body).profile == name for body in ISSUERS)


def test_what_was_not_seen_in_a_document_says_so():
    assert {name for name in PROFILES if not profile(name).doubt} == {"state-province", "state-department"}


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
        ("mttq-province", [SignsAs.TM], [SignsAs.TM]),
    ],
)
def test_how_head_and_deputy_sign(name, head, deputy):
    signature = profile(name).signature
    assert (list(signature.head_signs_as), list(signature.deputy_signs_as)) == (head, deputy)
    assert bool(signature.body) == profile(name).collective
