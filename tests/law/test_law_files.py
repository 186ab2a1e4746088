"""The dated rules: whole, with a source, without overlap, and the right one on each day."""

import datetime
import itertools
from collections.abc import Iterator
from decimal import Decimal

import pytest
from law_files import FILES, the_law

from docgen.law import doubts, form_named, form_on, in_force, rate_on, rates_on, salary_on, validity_of, vote_rule
from docgen.law.bases import version_cited, versions_of
from docgen.model.citation import Citation
from docgen.model.kind import Kind
from docgen.model.law import Dated, Form, Law, Section, Version
from docgen.model.nomination import Nomination
from docgen.model.occasion import Occasion
from docgen.model.words import Noun
from docgen.vietnamese.spelling import composed

DAY = datetime.date
ONE_DAY = datetime.timedelta(days=1)


def sequences() -> dict[str, tuple[Dated, ...]]:
    """Everything that replaces one another over time, by its name."""
    law = the_law()
    found: dict[str, tuple[Dated, ...]] = {"salaries": law.salaries, "rates": law.rates}
    for name, series in law.bases.items():
        found[f"bases.{name}"] = tuple(version for version in series.versions if not version.amending)
    found |= {f"votes.{name}": rules.versions for name, rules in law.votes.items()}
    found |= {f"forms.{name}": form.versions for name, form in law.forms.items()}
    return found


def nouns(value: object) -> Iterator[Noun]:
    if isinstance(value, Noun):
        yield value
        for name in type(value).model_fields:
            yield from nouns(getattr(value, name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from nouns(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from nouns(part)


def sections() -> Iterator[Section]:
    for form in the_law().forms.values():
        yield from form.sections


def test_there_is_one_file_for_each_field_of_the_law() -> None:
    assert {path.stem for path in FILES} == set(Law.model_fields)
    for name in Law.model_fields:
        assert getattr(the_law(), name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_letters_of_a_file_are_composed(path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == composed(text)


def test_every_dated_thing_and_every_form_names_its_source() -> None:
    found = [noun for noun in nouns(the_law()) if isinstance(noun, Dated | Form)]
    assert len(found) > 50
    assert all(noun.source for noun in found)


@pytest.mark.parametrize("name", sequences())
def test_what_replaces_one_another_goes_from_old_to_new_without_overlap(name: str) -> None:
    versions = sequences()[name]
    for version in versions:
        assert not (version.valid_from and version.valid_to) or version.valid_from <= version.valid_to
    for earlier, later in itertools.pairwise(versions):
        assert earlier.valid_to and later.valid_from
        assert earlier.valid_to < later.valid_from


@pytest.mark.parametrize(
    "name", ["salaries", "rates", "bases.nghi_dinh_tdkt", "bases.luong_co_so", "bases.thong_tu_tdkt"]
)
def test_these_leave_no_day_between_two_versions_and_the_last_has_no_end(name: str) -> None:
    versions = sequences()[name]
    for earlier, later in itertools.pairwise(versions):
        assert earlier.valid_to is not None
        assert later.valid_from == earlier.valid_to + ONE_DAY
    assert versions[-1].valid_to is None


def test_what_is_not_in_an_original_says_so() -> None:
    found = doubts(the_law())
    assert all(doubt.text == composed(doubt.text) for doubt in found)
    assert {doubt.path[0] for doubt in found} == set(Law.model_fields)
    for path in (("bases", "luat_tdkt", "versions", 2), ("salaries", 4), ("votes", "cstd_tinh", "versions", 1)):
        assert path in [doubt.path for doubt in found]


def test_a_citation_that_lacks_a_part_is_in_doubt() -> None:
    for _, _, version in versions_of(the_law()):
        parts = (version.date, version.about, version.issuer) if version.number else (version.date,)
        assert all(parts) or version.doubt


def names(key: str, day: datetime.date) -> list[str]:
    return [version.number or version.type for version in in_force(the_law().bases[key].versions, day)]


@pytest.mark.parametrize(
    ("day", "decree"),
    [
        (DAY(2021, 4, 12), "91/2017/NĐ-CP"),
        (DAY(2023, 12, 31), "91/2017/NĐ-CP"),
        (DAY(2024, 1, 1), "98/2023/NĐ-CP"),
        (DAY(2024, 10, 10), "98/2023/NĐ-CP"),
        (DAY(2025, 6, 30), "98/2023/NĐ-CP"),
        (DAY(2025, 7, 1), "152/2025/NĐ-CP"),
        (DAY(2026, 1, 15), "152/2025/NĐ-CP"),
    ],
)
def test_the_decree_is_that_of_the_day_and_the_rates_are_its_own(day: datetime.date, decree: str) -> None:
    assert names("nghi_dinh_tdkt", day) == [decree]
    table = rates_on(the_law(), day)
    assert table is not None
    assert table.decree == decree


def test_an_amending_law_stands_beside_the_law_that_it_amends() -> None:
    assert names("luat_tdkt", DAY(2024, 5, 1)) == ["Luật Thi đua, khen thưởng"]
    assert names("luat_tdkt", DAY(2026, 9, 30)) == ["Luật Thi đua, khen thưởng"]
    assert names("luat_tdkt", DAY(2026, 10, 1)) == [
        "Luật Thi đua, khen thưởng",
        "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
    ]


def test_nothing_is_in_force_before_it_was_issued() -> None:
    assert names("nghi_dinh_tdkt", DAY(2017, 9, 30)) == []
    assert names("thong_tu_tdkt", DAY(2019, 11, 3)) == []
    assert names("thong_tu_tdkt", DAY(2019, 11, 4)) == ["12/2019/TT-BNV"]
    assert names("luat_tdkt", DAY(2002, 12, 31)) == []


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (DAY(2018, 6, 30), None),
        (DAY(2019, 6, 30), 1_390_000),
        (DAY(2019, 7, 1), 1_490_000),
        (DAY(2023, 6, 30), 1_490_000),
        (DAY(2023, 7, 1), 1_800_000),
        (DAY(2024, 7, 1), 2_340_000),
        (DAY(2026, 6, 30), 2_340_000),
        (DAY(2026, 7, 1), 2_530_000),
    ],
)
def test_the_base_salary_is_that_of_the_day(day: datetime.date, amount: int | None) -> None:
    found = salary_on(the_law(), day)
    assert (found.amount if found else None) == amount


@pytest.mark.parametrize(
    ("key", "kind", "coefficients"),
    [
        ("cstd_toan_quoc", Kind.INDIVIDUAL, ("4.5", "4.5", "4.5")),
        ("cstd_tinh", Kind.INDIVIDUAL, ("3.0", "3.0", "3.0")),
        ("cstd_co_so", Kind.INDIVIDUAL, ("1.0", "1.0", "1.0")),
        ("lao_dong_tien_tien", Kind.INDIVIDUAL, ("0.3", "0.3", "0.3")),
        ("tap_the_ldxs", Kind.COLLECTIVE, ("1.5", "1.5", "1.5")),
        ("tap_the_ldtt", Kind.COLLECTIVE, ("0.8", "0.8", "0.8")),
        ("xa_tieu_bieu", Kind.COLLECTIVE, (None, "2.0", "2.0")),
        ("co_thi_dua_chinh_phu", Kind.COLLECTIVE, ("12.0", "12.0", "12.0")),
        ("co_thi_dua_tinh", Kind.COLLECTIVE, ("8.0", "8.0", "8.0")),
        ("bang_khen_thu_tuong", Kind.INDIVIDUAL, ("3.5", "3.5", "3.5")),
        ("bang_khen_tinh", Kind.INDIVIDUAL, ("1.0", "1.5", "1.5")),
        ("giay_khen", Kind.INDIVIDUAL, ("0.3", "0.3", "0.3")),
        ("giay_khen_xa", Kind.INDIVIDUAL, ("0.15", "0.15", "0.3")),
    ],
)
def test_the_rates_of_the_three_decrees(key: str, kind: Kind, coefficients: tuple[str | None, ...]) -> None:
    for day, expected in zip((DAY(2021, 6, 1), DAY(2024, 6, 1), DAY(2026, 1, 15)), coefficients, strict=True):
        rate = rate_on(the_law(), key, day)
        assert (rate.coefficient(kind) if rate else (None, False)) == (Decimal(expected) if expected else None, False)


def test_only_bang_khen_giay_khen_and_orders_are_doubled_for_a_collective() -> None:
    for table in the_law().rates:
        doubled = {key for key, rate in table.rates.items() if rate.coefficient(Kind.COLLECTIVE)[1]}
        assert {"huan_chuong_sao_vang", "huy_chuong"} <= doubled
        assert {key for key in doubled if not key.startswith(("huan_chuong", "huy_chuong"))} == {
            key for key in table.rates if key.startswith(("bang_khen", "giay_khen"))
        }
        for rate in table.rates.values():
            assert not (rate.collective and rate.collective_doubled)
            assert rate.individual or rate.collective


@pytest.mark.parametrize(
    ("key", "members", "least"),
    [("cstd_tinh", 11, 10), ("cstd_tinh", 10, 9), ("cstd_tinh", 1, 1), ("bang_khen_thu_tuong", 11, 9),
     ("bang_khen_thu_tuong", 10, 8), ("cstd_co_so", 3, 2), ("cstd_co_so", 9, 6), ("cstd_co_so", 10, 7)],
)  # fmt: skip
def test_votes_are_counted_on_all_members_and_never_rounded_down(key: str, members: int, least: int) -> None:
    rule = vote_rule(the_law(), key, DAY(2024, 6, 1))
    assert rule is not None
    assert rule.least(members) == least
    assert rule.secret


def test_a_share_of_votes_is_said_in_percent() -> None:
    said = {key: str(rules.versions[-1].percent) for key, rules in the_law().votes.items()}
    assert said["cstd_tinh"] == "90"
    assert said["bang_khen_thu_tuong"] == "80"
    assert said["cstd_co_so"] == "66.67"


def test_there_is_no_rule_on_votes_where_none_is_known() -> None:
    assert vote_rule(the_law(), "cstd_tinh", DAY(2017, 9, 30)) is None
    assert vote_rule(the_law(), "bang_khen_thu_tuong", DAY(2021, 6, 1)) is None
    assert vote_rule(the_law(), "khong_co", DAY(2024, 6, 1)) is None


@pytest.mark.parametrize(
    ("kind", "day", "number"),
    [
        (Kind.COLLECTIVE, DAY(2021, 6, 1), "Mẫu số 01"),
        (Kind.INDIVIDUAL, DAY(2021, 6, 1), "Mẫu số 02"),
        (Kind.COLLECTIVE, DAY(2024, 6, 1), "Mẫu số 02"),
        (Kind.INDIVIDUAL, DAY(2024, 6, 1), "Mẫu số 03"),
        (Kind.COLLECTIVE, DAY(2026, 1, 15), None),
    ],
)
def test_the_number_of_a_form_is_that_of_the_decree_of_the_day(kind: Kind, day: datetime.date, number: str) -> None:
    found = form_on(the_law(), kind, Occasion.REGULAR, day)
    assert found is not None
    form, version = found
    assert kind in form.kinds
    assert version.number == number
    assert version.number or version.doubt


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("occasion", [Occasion.REGULAR, Occasion.SUDDEN, Occasion.THEME])
@pytest.mark.parametrize("sort", ["report", "summary"])
def test_there_is_a_form_for_everybody(kind: Kind, occasion: Occasion, sort) -> None:
    for day in (DAY(2021, 5, 1), DAY(2024, 5, 1), DAY(2026, 2, 1)):
        found = form_on(the_law(), kind, occasion, day, sort)
        assert found is not None
        assert (found[0].sort, found[0].right is not None) == (sort, True)


def test_a_form_may_be_named_even_where_it_has_no_number_on_that_day() -> None:
    assert form_named(the_law(), "khong_co", DAY(2021, 5, 1)) is None
    found = form_named(the_law(), "tap_the", DAY(2010, 5, 1))
    assert found is not None
    assert found[1] is None
    assert form_on(the_law(), Kind.COLLECTIVE, Occasion.REGULAR, DAY(2010, 5, 1)) is None


def test_every_point_of_a_form_is_filled_from_a_field_of_a_nomination() -> None:
    points = [part for section in sections() for part in (section, *section.items)]
    filled = {part.of for part in points if part.of} | {part.table for part in points if part.table}
    assert filled <= set(Nomination.model_fields)
    assert {"name", "born", "achievements", "past_titles", "past_awards", "career"} <= filled


def test_a_table_of_a_form_has_heads_for_all_its_columns_and_nothing_else_has() -> None:
    columns = {"past_titles": 3, "past_awards": 3, "career": 2}
    for section in sections():
        assert section.items or section.of or section.table
        for part in (section, *section.items):
            assert len(part.columns) == (columns[part.table] if part.table else 0)


def test_a_known_document_is_found_by_its_number() -> None:
    found = validity_of(the_law(), " 98/2023/nđ-cp ")
    assert found is not None
    series, version = found
    assert (series, version.number) == ("nghi_dinh_tdkt", "98/2023/NĐ-CP")
    law = validity_of(the_law(), "06/2022/QH15")
    assert law is not None
    assert law[1].valid_from == DAY(2024, 1, 1)
    assert validity_of(the_law(), "27/2018/QĐ-UBND") is None


def cited(**parts: object) -> Version | None:
    found = version_cited(the_law(), Citation.model_validate(parts))
    return found[1] if found else None


def test_a_law_is_found_by_its_name_with_its_day_or_its_year() -> None:
    new = cited(type="Luật Thi đua, Khen thưởng", date="2022-06-15")
    old = cited(type="Luật thi đua,  khen thưởng", date="2003-11-26")
    assert new is not None
    assert old is not None
    assert (new.law_number, old.year, old.valid_to) == ("06/2022/QH15", 2003, DAY(2023, 12, 31))
    assert cited(type="Luật Thi đua, khen thưởng", date="2022-06-16") is None
    assert cited(type="Luật Thi đua, khen thưởng") is None
    assert cited(type="Luật Tổ chức chính quyền địa phương", date="2022-06-15") is None
