"""`quota`: the same numbers as a table, as reasons, as JSON and as CSV."""

import csv
import io

import pytest
from cli_calls import BAD_DATE


def cells(line):
    return [cell.strip() for cell in line.split("  ") if cell.strip()]


def test_the_table_shows_units_by_quotas_with_totals_sent_up_and_left(call, workplace):
    shown = call("quota", "thi-dua")
    rows = {
        row[0].strip(): [cell.strip() for cell in row[1:]] for line in shown.out.splitlines() if (row := cells(line))
    }
    assert rows["Thôn An Phú"] == ["1", "2", "3"]
    assert rows["Tổng số"] == ["5", "8", "13"]
    assert rows["Đề nghị cấp trên"] == ["1"]
    assert rows["Còn lại"] == ["4", "8", "13"]
    assert rows["xa_ca_nhan"] == ["Cấp xã, cá nhân", "3", "3"]
    assert shown.err == ""


def test_a_narrow_terminal_loses_no_number(call, workplace, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    shown = call("quota", "thi-dua")
    assert max(map(len, shown.out.splitlines())) <= 60
    assert "Thôn An Phú" in shown.out
    assert "…" not in shown.out


def test_square_brackets_in_a_name_are_no_markup(call, workplace):
    units = workplace / "plans/thi-dua/units.csv"
    units.write_text(
        units.read_text(encoding="utf-8-sig").replace("Thôn An Phú", "Thôn [bold]Phú[/x]"), encoding="utf-8"
    )
    assert "Thôn [bold]Phú[/x]" in call("quota", "thi-dua").out


def test_why_says_the_reason_of_each_number(call, workplace):
    shown = call("quota", "thi-dua", "--why")
    assert "    Thôn An Phú: 3\n        • 203 hộ gia đình ÷ 60" in shown.out
    assert "    • trích 1 để đề nghị “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh”, còn 4" in shown.out


def test_json_holds_every_number_with_its_reason(call, workplace):
    found = call("quota", "thi-dua", "--json").json
    assert [unit["id"] for unit in found["units"]] == ["an_binh", "an_hoa", "an_lac", "an_phu", "an_thinh"]
    assert found["units"][0]["figures"] == {"households": 142}
    quotas = {quota["id"]: quota for quota in found["quotas"]}
    asked = quotas["thon_tap_the"]
    assert (asked["total"], asked["sent_up"], asked["left"], asked["held"]) == (5, 1, 4, False)
    assert asked["shares"][0]["unit"] == "an_binh"
    assert asked["shares"][0]["because"]
    assert quotas["xa_tap_the"]["held"] is True
    assert found["problems"] == []


def test_csv_opens_in_a_spreadsheet_with_a_heading_and_the_totals(call, workplace):
    shown = call("quota", "thi-dua", "--csv")
    assert shown.out_bytes.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(shown.out_bytes.decode("utf-8-sig"))))
    assert list(rows[0])[:3] == ["Mã", "Đơn vị", "Cấp"]
    assert [row["Mã"] for row in rows] == ["an_binh", "an_hoa", "an_lac", "an_phu", "an_thinh", "", "", ""]
    assert [row["Đơn vị"] for row in rows[-3:]] == ["Tổng số", "Đề nghị cấp trên", "Còn lại"]
    assert sum(int(row["thon_ho"]) for row in rows[:-3]) == int(rows[-3]["thon_ho"]) == 13
    assert rows[0]["xa_tap_the"] == ""


def test_an_endless_quota_is_said_in_words_and_is_null_in_json(call, spoil):
    spoil(("rule: {held: {count: 3}}", "rule: {unlimited: {}}"))
    assert "không giới hạn" in call("quota", "thi-dua").out
    assert "không giới hạn" in call("quota", "thi-dua", "--csv").out_bytes.decode("utf-8-sig")
    found = {quota["id"]: quota for quota in call("quota", "thi-dua", "--json").json["quotas"]}
    assert (found["xa_ca_nhan"]["total"], found["xa_ca_nhan"]["left"]) == (None, None)


def test_only_one_shape_at_a_time(call, workplace):
    shown = call("quota", "thi-dua", "--json", "--csv")
    assert shown.code == 2
    assert "chỉ dùng một trong: --json, --csv, --why" in shown.err


@pytest.mark.parametrize("shape", ["--json", "--csv", "--why"])
def test_a_plan_that_cannot_be_read_gives_its_problems(call, spoil, shape):
    spoil(BAD_DATE)
    shown = call("quota", "thi-dua", shape)
    assert shown.code == 1
    if shape == "--json":
        assert shown.json["quotas"] == []
        assert [problem["code"] for problem in shown.json["problems"]] == ["date-form"]
    else:
        assert shown.out == ""
        assert "[date-form]" in shown.err
