"""Annexes: their number, their table in every shape, and that each number in it is a share."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.documents import compose
from docgen.documents.allocation import UNLIMITED
from docgen.documents.lengths import TEXT_WIDTH
from docgen.model.facts import AnnexFacts, Cell, Table
from docgen.model.units import Unit
from dossiers import TYPES, UNITS, dossier_of, plan_of, quota_of

EACH = {"fixed": {"each": 1}}
ANNEX = {"type": "phu-luc-phan-bo", "title": "Bảng phân bổ", "awards": ["giay_khen"]}
PLACES = (*UNITS, Unit(id="truong", name="Trường Tiểu học", level="xa", figures={}))


def annex(quotas: dict[str, Any], units: tuple[Unit, ...] = UNITS, draft: bool = False, **parts: Any) -> AnnexFacts:
    plan = plan_of(**{"quotas": quotas, "annexes": {"bang": ANNEX}} | parts)
    _, made = compose(dossier_of(plan, units), TYPES, draft)
    assert isinstance(made.facts, AnnexFacts)
    return made.facts


def texts(rows: tuple[tuple[Cell, ...], ...]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]


def spans(rows: tuple[tuple[Cell, ...], ...]) -> list[list[tuple[str, int, int]]]:
    return [[(cell.text, cell.columns, cell.rows) for cell in row] for row in rows]


def is_whole(table: Table) -> bool:
    """Whether in each row the cells and what spans into it add up to the number of columns."""
    for rows in (table.head, table.rows):
        filled = [0] * len(rows)
        for at, row in enumerate(rows):
            for cell in row:
                for below in range(at, at + cell.rows):
                    filled[below] += cell.columns
        if filled != [len(table.widths)] * len(rows):
            return False
    return True


def test_levels_and_kinds_make_the_columns_in_the_order_of_the_quotas() -> None:
    table = annex(
        {"a": quota_of(EACH), "b": quota_of(EACH, kind="individual"), "c": quota_of(EACH, level="xa", heading="Ấp")}
    ).table
    assert spans(table.head) == [
        [("STT", 1, 3), ("Đơn vị", 1, 3), ("Tổng cộng", 2, 2), ("Trong đó", 3, 1)],
        [("Thôn", 2, 1), ("Ấp", 1, 2)],
        [("Tập thể", 1, 1), ("Cá nhân", 1, 1), ("Tập thể", 1, 1), ("Cá nhân", 1, 1)],
    ]
    assert texts(table.rows) == [
        ["01", "Thôn Đông", "02", "01", "01", "01", "01"],
        ["02", "Thôn Tây", "02", "01", "01", "01", "01"],
        ["03", "Thôn Nam", "02", "01", "01", "01", "01"],
        ["", "Tổng cộng", "06", "03", "03", "03", "03"],
    ]
    assert is_whole(table)


def test_a_table_of_one_kind_has_one_column_of_totals() -> None:
    table = annex({"a": quota_of(EACH, kind="individual")}).table
    assert texts(table.rows)[-1] == ["", "Tổng cộng", "03", "03"]
    assert [cell.text for row in table.head for cell in row] == [
        "STT", "Đơn vị", "Tổng cộng", "Trong đó", "Thôn", "Cá nhân", "Cá nhân"
    ]  # fmt: skip
    assert is_whole(table)


def test_households_have_columns_of_their_own() -> None:
    table = annex({"a": quota_of(EACH), "b": quota_of({"fixed": {"each": 12}}, kind="household")}).table
    assert texts(table.head)[2] == ["Tập thể", "Hộ gia đình", "Tập thể", "Hộ gia đình"]
    assert texts(table.rows)[0] == ["01", "Thôn Đông", "01", "12", "01", "12"]


def test_what_the_issuer_holds_stands_in_rows_by_level_and_in_the_totals_only() -> None:
    quotas = {
        "a": quota_of({"held": {"count": 6}}, level="xa"),
        "b": quota_of({"held": {"count": 23}}, level="xa", kind="individual"),
        "c": quota_of(EACH),
    }
    table = annex(quotas).table
    assert texts(table.rows)[-2:] == [["04", "Cấp xã", "06", "23", ""], ["", "Tổng cộng", "09", "23", "03"]]
    assert is_whole(table)


def test_a_plan_of_held_quotas_alone_has_a_table_without_columns_of_levels() -> None:
    table = annex({"a": quota_of({"held": {"count": 4}}, level="xa")}, units=()).table
    assert spans(table.head) == [[("STT", 1, 2), ("Đơn vị", 1, 2), ("Tổng cộng", 1, 1)], [("Tập thể", 1, 1)]]
    assert texts(table.rows) == [["01", "Cấp xã", "04"], ["", "Tổng cộng", "04"]]
    assert is_whole(table)


def test_a_quota_without_limit_says_so_beside_the_sum_of_the_others() -> None:
    quotas = {"a": quota_of(EACH), "b": quota_of({"unlimited": {}}, level="xa")}
    assert texts(annex(quotas).table.rows)[-2:] == [
        ["04", "Cấp xã", "Không giới hạn", ""],
        ["", "Tổng cộng", "03; không giới hạn", "03"],
    ]


def test_a_held_number_is_not_hidden_by_a_quota_without_limit_beside_it() -> None:
    quotas = {"a": quota_of({"held": {"count": 4}}, level="xa"), "b": quota_of({"unlimited": {}}, level="xa")}
    assert texts(annex(quotas).table.rows) == [
        ["01", "Cấp xã", "04; không giới hạn"],
        ["", "Tổng cộng", "04; không giới hạn"],
    ]


def test_a_unit_that_takes_no_part_has_an_empty_cell_and_a_share_of_none_is_a_zero() -> None:
    quotas = {
        "thon": quota_of({"table": {"gives": {"dong": 2}}}, among="thon"),
        "xa": quota_of(EACH, level="xa", among="xa"),
    }
    rows = texts(annex(quotas, PLACES).table.rows)
    assert rows == [
        ["01", "Thôn Đông", "02", "02", ""],
        ["02", "Thôn Tây", "0", "0", ""],
        ["03", "Thôn Nam", "0", "0", ""],
        ["04", "Trường Tiểu học", "01", "", "01"],
        ["", "Tổng cộng", "03", "02", "01"],
    ]


def test_units_that_take_part_in_none_of_the_quotas_of_an_annex_are_not_in_it() -> None:
    rows = texts(annex({"a": quota_of(EACH, among="thon")}, PLACES).table.rows)
    assert [row[1] for row in rows] == ["Thôn Đông", "Thôn Tây", "Thôn Nam", "Tổng cộng"]


def test_an_annex_of_several_awards_names_them_above_their_columns() -> None:
    awards = {"giay_khen": {"name": "Giấy khen"}, "bang_khen": {"name": "Bằng khen"}, "co": {"name": "Cờ"}}
    quotas = {"a": quota_of(EACH), "b": quota_of(EACH, award="bang_khen"), "c": quota_of(EACH, award="co")}
    wanted = ANNEX | {"awards": ["giay_khen", "bang_khen"]}
    table = annex(quotas, awards=awards, annexes={"bang": wanted}).table
    assert texts(table.head)[1] == ["Giấy khen: Thôn", "Bằng khen: Thôn"]
    assert texts(table.rows)[-1] == ["", "Tổng cộng", "06", "03", "03"]


def test_names_stand_at_the_left_and_headings_and_the_sum_are_bold() -> None:
    table = annex({"a": quota_of(EACH)}).table
    assert [cell.align for cell in table.rows[0]] == ["center", "left", "center", "center"]
    assert all(cell.bold for row in (*table.head, table.rows[-1][1:]) for cell in row)
    assert not any(cell.bold for cell in table.rows[0])


def test_the_annex_says_what_it_is_attached_to_and_ends_its_notes_with_the_end_mark() -> None:
    found = annex({"a": quota_of(EACH)}, number="7", annexes={"bang": ANNEX | {"notes": ["Một.", "Hai."]}})
    assert found.label == "Phụ lục"
    assert (found.title.type, found.title.lines) == ("", ("BẢNG PHÂN BỔ",))
    assert found.attached_to == (
        "(Kèm theo Kế hoạch số 07/KH-UBND ngày 16 tháng 3 năm 2026\ncủa Ủy ban nhân dân xã Hòa An)"
    )
    assert (found.notes_label, found.notes) == ("Ghi chú:", ("Một.", "Hai./."))


def test_a_draft_annex_carries_the_mark_and_no_number() -> None:
    found = annex({"a": quota_of(EACH)}, draft=True, number="7", date={"year": 2026})
    assert found.draft == "DỰ THẢO"
    assert "số       /KH-UBND ngày      tháng      năm 2026\ncủa" in found.attached_to


def test_an_annex_without_notes_has_no_label_for_them() -> None:
    found = annex({"a": quota_of(EACH)})
    assert (found.notes_label, found.notes) == ("", ())


def test_several_annexes_are_numbered_and_named_each_for_itself() -> None:
    annexes = {"giay_khen_thon": ANNEX, "bang_khen": ANNEX | {"title": "Bảng khác"}}
    papers = compose(dossier_of(plan_of(annexes=annexes)), TYPES, False)
    assert [paper.name for paper in papers] == [
        "ke-hoach",
        "phu-luc-phan-bo-giay-khen-thon",
        "phu-luc-phan-bo-bang-khen",
    ]
    assert [paper.template for paper in papers] == ["ke-hoach", "phu-luc-phan-bo", "phu-luc-phan-bo"]
    assert [paper.facts.label for paper in papers if isinstance(paper.facts, AnnexFacts)] == ["Phụ lục I", "Phụ lục II"]


def test_one_annex_is_named_by_its_type_alone() -> None:
    papers = compose(dossier_of(plan_of(annexes={"bang": ANNEX})), TYPES, False)
    assert [paper.name for paper in papers] == ["ke-hoach", "phu-luc-phan-bo"]


def test_a_plan_without_quotas_and_annexes_is_one_paper() -> None:
    papers = compose(dossier_of(plan_of(quotas={}, awards={}, figures={}, levels={})), TYPES, False)
    assert [paper.name for paper in papers] == ["ke-hoach"]


RULES = st.sampled_from(
    [EACH, {"fixed": {"each": 0}}, {"held": {"count": 3}}, {"unlimited": {}}, {"table": {"gives": {"dong": 11}}},
     {"ratio": {"one_per": 30, "of": "households", "rounding": "half-up", "on": "unit"}}]
)  # fmt: skip
QUOTAS = st.lists(
    st.builds(
        quota_of,
        RULES,
        kind=st.sampled_from(["collective", "individual", "household"]),
        level=st.sampled_from(["xa", "thon"]),
        award=st.sampled_from(["giay_khen", "bang_khen"]),
        heading=st.sampled_from([None, "Cá nhân thôn"]),
    ),
    min_size=1,
    max_size=6,
)


@given(QUOTAS, st.integers(0, 3))
def test_every_table_is_whole_fills_the_text_and_adds_up(quotas: list[dict[str, Any]], units: int) -> None:
    awards = {"giay_khen": {"name": "Giấy khen"}, "bang_khen": {"name": "Bằng khen"}}
    named = {"bang": ANNEX | {"awards": ["giay_khen", "bang_khen"]}}
    table = annex({f"q{at}": each for at, each in enumerate(quotas)}, UNITS[:units], awards=awards, annexes=named).table
    assert is_whole(table)
    assert sum(table.widths) == pytest.approx(TEXT_WIDTH)
    assert min(table.widths) > 0
    # What has no limit stands beside what is counted (“03; không giới hạn”), and the counted part still adds up.
    counted = [[int(re.match(r"\d*", cell.text)[0] or 0) for cell in row[2:]] for row in table.rows]
    unlimited = [[UNLIMITED in cell.text.casefold() for cell in row[2:]] for row in table.rows]
    for column in zip(*counted, strict=True):
        assert sum(column[:-1]) == column[-1]
    for column in zip(*unlimited, strict=True):
        assert any(column[:-1]) == column[-1]
    kinds = len({each["kind"] for each in quotas})
    names = {unit.name for unit in UNITS}
    for row, counts in zip(table.rows, counted, strict=True):
        assert row[1].text not in names or sum(counts[:kinds]) == sum(counts[kinds:])
