"""The comparison as a paper: every number adds up, whatever changed; and Word and PDF hold all of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from states import AWARDED, ROWS, SOURCES, nominated, two_states
from test_comparing_laws import campaigns

from docgen import documents, writers
from docgen.comparing import compare
from docgen.documents.comparison_table import WIDTH
from docgen.files import Workplace
from docgen.model.facts import Cell, ComparisonFacts, Document, Table
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.sources import Sources, fetch_type
from offices import UNITS, changed

NAME = "so-sanh-chi-tieu"


def document(before: Prepared, after: Prepared, draft: bool = False) -> tuple[Document, Template]:
    types = fetch_type(Sources(Workplace(Path("/"))), NAME, documents.COMPARISON_VIEWS, ("", ""))
    assert before.dossier and after.dossier
    known = {**after.types, **types.known}
    made = documents.compose_comparison(compare(before, after), before.dossier, after.dossier, known, NAME, draft)
    return made, types.templates[NAME]


def facts(draft: bool = False, before: Mapping[str, str] = SOURCES, **after: str) -> ComparisonFacts:
    files = {"plan": "plan.yaml", "units": "units.csv", "nominations": "nominations/tat_ca.csv"}
    with two_states(before, {**before, **{files[key]: text for key, text in after.items()}}) as (old, new):
        found = document(old, new, draft)[0].facts
    assert isinstance(found, ComparisonFacts)
    return found


def tables(found: ComparisonFacts) -> list[Table]:
    return [paragraph.table for paragraph in found.body if paragraph.table]


def texts(rows: tuple[tuple[Cell, ...], ...]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]


def words(found: ComparisonFacts) -> list[str]:
    return [paragraph.text for paragraph in found.body if not paragraph.table]


def test_a_moved_cell_stands_with_what_it_was_what_it_is_and_why() -> None:
    found = facts(units=changed(("75", "110"), text=UNITS))
    (table,) = tables(found)
    assert texts(table.head) == [
        ["STT", "Đơn vị", "Thôn: cá nhân", "Lý do điều chỉnh"],
        ["Trước", "Sau", "Tăng, giảm"],
    ]
    reason = (
        "110 hộ gia đình ÷ 40 = 2 lẻ 30/40, trên một nửa: làm tròn lên 3 "
        "(trước: 75 hộ gia đình ÷ 40 = 1 lẻ 35/40, trên một nửa: làm tròn lên 2)"
    )
    assert texts(table.rows) == [
        ["01", "Thôn Đông", "03", "03", "0", ""],
        ["02", "Thôn Tây", "02", "03", "+01", reason],
        ["03", "Thôn Nam", "01", "01", "0", ""],
        ["", "Tổng cộng", "06", "07", "+01", ""],
    ]
    assert words(found) == ["Nội dung điều chỉnh", "- Thôn Tây: số hộ gia đình từ 75 thành 110./."]
    assert found.title.lines == ("BẢNG SO SÁNH CHỈ TIÊU KHEN THƯỞNG TRƯỚC VÀ SAU ĐIỀU CHỈNH",)
    assert found.attached_to.startswith("(Chỉ tiêu của Kế hoạch số")


def test_a_rule_is_said_by_who_gets_it_and_not_by_its_name_in_the_plan() -> None:
    found = facts(plan=changed(("each: 1", "each: 2"), text=AWARDED))
    assert words(found)[-1] == (
        "- Giấy khen của Chủ tịch Ủy ban nhân dân xã, Thôn, tập thể: quy tắc phân bổ từ “mỗi đơn vị được 1” thành "
        "“mỗi đơn vị được 2”./."
    )
    assert "tap_the" not in " ".join(words(found))


def test_units_that_came_and_went_have_a_dash_on_the_other_side() -> None:
    halves = "bac,Thôn Bắc,Thôn,50\ntrung,Thôn Trung,Thôn,70"
    units = changed(("dong,Thôn Đông,Thôn,120", halves), text=UNITS)
    found = facts(units=units, nominations=nominated(*ROWS[2:]))
    # Two quotas and two sums are four groups of columns: one table, the reasons below it.
    (table,) = tables(found)
    assert [row[1] for row in texts(table.rows)] == [
        "Thôn Bắc", "Thôn Trung", "Thôn Tây", "Thôn Nam", "Thôn Đông", "Tổng cộng",
    ]  # fmt: skip
    persons = {row[1]: row[-3:] for row in texts(table.rows)}
    assert persons["Thôn Bắc"] == ["–", "01", "+01"]
    assert persons["Thôn Đông"] == ["03", "–", "-03"]
    assert persons["Tổng cộng"] == ["06", "06", "0"]
    assert "Lý do điều chỉnh" in words(found)


def test_a_renamed_unit_has_one_row_under_its_new_name() -> None:
    units = changed(("tay,Thôn Tây,Thôn,75", "tay_ha,Thôn Tây,Thôn,110"), text=UNITS)
    (table,) = tables(facts(units=units))
    assert [row[1:5] for row in texts(table.rows)][1] == ["Thôn Tây", "02", "03", "+01"]


def test_what_the_issuer_holds_is_a_row_so_that_the_sums_are_whole() -> None:
    held = "  giu: {award: giay_khen, kind: individual, level: xa, rule: {held: {count: 4}}}\nbody:\n"
    before = {**SOURCES, "plan.yaml": changed(("body:\n", held), text=AWARDED)}
    (table,) = tables(facts(before=before, units=changed(("75", "110"), text=UNITS)))
    rows = {row[1]: row[2:8] for row in texts(table.rows)}
    assert rows["Cấp xã (cơ quan ban hành giữ)"] == ["04", "04", "0", "", "", ""]
    assert rows["Tổng cộng"] == ["10", "11", "+01", "06", "07", "+01"]


def test_many_quotas_stand_in_several_tables_that_fit_the_page() -> None:
    more = "".join(
        f"  them_{at}: {{award: giay_khen, kind: household, level: thon, rule: {{fixed: {{each: 1}}}}, "
        f"heading: Hộ nhóm {at}}}\n"
        for at in range(6)
    )
    plan = changed(("body:\n", f"{more}body:\n"), text=AWARDED)
    before = {**SOURCES, "plan.yaml": plan}
    found = facts(before=before, plan=plan.replace("each: 1}}, heading", "each: 2}}, heading"))
    assert len(tables(found)) == 2
    assert words(found)[:2] == ["Bảng 1", "Bảng 2"]
    for table in tables(found):
        assert sum(table.widths) == pytest.approx(WIDTH)
        assert min(table.widths) > 9


def test_a_draft_says_that_it_is_one() -> None:
    assert facts(draft=True, units=changed(("75", "110"), text=UNITS)).draft == "DỰ THẢO"


@settings(max_examples=40, deadline=None)
@given(campaigns(), campaigns())
def test_every_row_and_every_column_adds_up(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    with two_states(before, after) as (old, new):
        made, _ = document(old, new)
    assert isinstance(made.facts, ComparisonFacts)
    for table in tables(made.facts):
        assert sum(table.widths) == pytest.approx(WIDTH)
        groups = sum(cell.columns == 3 for cell in table.head[0])
        rows = [[cell.text for cell in row[2 : 2 + 3 * groups]] for row in table.rows if len(row) > 1]
        for row in rows:
            for was, is_now, difference in zip(row[::3], row[1::3], row[2::3], strict=True):
                assert number(is_now) - number(was) == number(difference)
        *units, total = rows
        for column in range(3 * groups):
            assert sum(number(row[column]) for row in units) == number(total[column])


def number(text: str) -> int:
    return 0 if text in ("", "–") else int(text)


@pytest.mark.parametrize("format", ["docx", "pdf"])
def test_word_and_pdf_hold_all_of_it(format: str) -> None:
    units = changed(("75", "110"), ("Thôn Nam", "Thôn {Nam} <b>&"), text=UNITS)
    rows = [each.replace("Thôn Nam", "Thôn {Nam} <b>&") for each in ROWS]
    after = {**SOURCES, "units.csv": units, "nominations/tat_ca.csv": nominated(*rows)}
    with two_states(SOURCES, after) as (old, new):
        made, template = document(old, new, draft=True)
        content, problems = writers.write(format, made.facts, template)
        assert (content is not None, problems) == (True, ())
        assert writers.write(format, made.facts, template)[0] == content
