"""Who decides how a body is numbered: the paper, its type, or the sort of body."""

from pathlib import Path
from typing import Any

import pytest

from campaign_offices import AN, facts_of, prepared_campaign, words
from docgen.model.body import Scheme
from docgen.model.issuer import Profile
from docgen.wording.numbering import numbered_by
from dossiers import issuer_of


def profile_of(*numbering: str) -> Profile:
    return issuer_of({"form": {"numbering": list(numbering)} if numbering else {}})[1]


PARTY = profile_of("I-", "1.", "a)")
MINE = Scheme(items=("I.", "1.", "(1)"))


def test_a_body_without_a_numbering_of_its_own_leaves_it_to_the_paper() -> None:
    assert numbered_by(profile_of(), MINE) == MINE
    assert numbered_by(profile_of(), Scheme(), of_type=True).items == ("I.", "1.", "a)")


def test_what_is_written_for_a_paper_is_obeyed_to_the_letter() -> None:
    assert numbered_by(PARTY, MINE) == MINE


def test_a_paper_that_says_nothing_is_numbered_as_its_body_does() -> None:
    bullets = Scheme(bullets=("+",))
    assert numbered_by(PARTY, Scheme()).items == ("I-", "1.", "a)")
    assert (numbered_by(PARTY, bullets).items, numbered_by(PARTY, bullets).bullets) == (("I-", "1.", "a)"), ("+",))


def test_the_roman_numerals_of_a_type_become_those_of_the_body() -> None:
    assert numbered_by(PARTY, MINE, of_type=True).items == ("I-", "1.", "(1)")
    assert numbered_by(profile_of("1.", "a)"), MINE, of_type=True) == MINE


@pytest.mark.parametrize(
    ("paper", "first"),
    [({}, "I- THÀNH PHẦN THAM DỰ"), ({"numbering": {"items": ["I.", "1.", "a)"]}}, "I. THÀNH PHẦN THAM DỰ")],
)
def test_minutes_of_the_party_have_its_headings_unless_the_plan_says_otherwise(
    tmp_path: Path, paper: dict[str, Any], first: str
) -> None:
    levels = {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện", "profile": "party-2018"}}
    prepared = prepared_campaign(
        tmp_path,
        {"bien_ban": {"type": "bien-ban", "by": "unit", **paper}},
        {"ke_sach": [AN]},
        units="Mã,Đơn vị,Cấp,Ký hiệu cơ quan\nke_sach,Huyện ủy Kế Sách,Cấp huyện,HU\n",
        levels=levels,
    )
    assert first in words(facts_of(prepared, "bien-ban/ke-sach").body)


PARTY_UNITS = {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện", "profile": "party-2018"}}
STATE_UNITS = {"tinh": {"name": "Cấp tỉnh"}, "huyen": {"name": "Cấp huyện", "profile": "mttq-district"}}


@pytest.mark.parametrize(
    ("issuer", "levels", "cited"),
    [
        ("mttq-soc-trang", PARTY_UNITS, "Kế hoạch số 15/KH-MTTQ-BTT, ngày 26 tháng 02 năm 2021 của"),
        ("tinh-uy-lai-chau", STATE_UNITS, "Kế hoạch số 15-KH/TU ngày 26 tháng 02 năm 2021 của"),
    ],
)
def test_a_paper_cites_as_its_own_body_does_and_numbers_stay_those_of_the_other(
    tmp_path: Path, issuer: str, levels: dict[str, Any], cited: str
) -> None:
    """A comma before the day is how the Party cites; it does not come along with a number of the Party."""
    units = "Mã,Đơn vị,Cấp,Ký hiệu cơ quan\nke_sach,Huyện Kế Sách,Cấp huyện,HU\n"
    luat = {"qd": {"type": "Quyết định", "number": "7", "date": "2020-12-01", "issuer": "Tỉnh ủy"}}
    comma = "," if levels is PARTY_UNITS else ""
    paper = {"type": "to-trinh", "by": "unit", "opening": "Theo {{ plan.cited }}; {{ citations.qd }}."}
    prepared = prepared_campaign(
        tmp_path, {"tt": paper}, {"ke_sach": [AN]}, units=units, levels=levels, issuer=issuer, citations=luat
    )
    (opening,) = facts_of(prepared, "tt/ke-sach").opening
    assert opening.startswith(f"Theo {cited}")
    assert opening.endswith(f"Quyết định số 7{comma} ngày 01 tháng 12 năm 2020 của Tỉnh ủy.")
