"""The plan that a new plan starts from: it builds as it stands, and it shows a clerk every field."""

import re

import pytest
from plan_folders import NEW, annex_facts, codes, lines, plan_facts, prepared, rows, typed_digits

from docgen.model.plan import Plan
from docgen.model.rules import Rule

# The plan has no day yet; nothing on the way to paper may stumble over that.
pytestmark = pytest.mark.filterwarnings("error")


@pytest.fixture(scope="module")
def new(tmp_path_factory):
    return prepared(NEW, tmp_path_factory.mktemp("new"))


def source() -> str:
    return (NEW / "plan.yaml").read_text(encoding="utf-8")


def test_it_builds_without_any_problem(new):
    assert codes(new) == []
    assert len(new.documents) == 2


def test_text_and_table_agree(new):
    assert rows(new)[-1] == ["", "Tổng cộng", "07", "11", "13", "05", "08", "13"]
    said = "\n".join(lines(new))
    assert "06 tập thể, 11 cá nhân và 13 hộ gia đình" in said
    assert "01/07 tập thể" in said
    assert "khoản 4 Mục III Kế hoạch này" in said


def test_number_and_day_are_blank_and_the_signature_is_the_heads(new):
    facts = plan_facts(new)
    assert facts.letterhead.number == "Số:       /KH-UBND"
    assert facts.letterhead.place_and_date == "Ví Dụ, ngày      tháng      năm 2026"
    assert facts.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert "ngày      tháng      năm 2026" in annex_facts(new).attached_to


def test_body_and_people_are_marked_as_invented(new):
    assert "Ví Dụ" in new.dossier.issuer.locality
    assert "Ví Dụ" in new.dossier.plan.signatory.name
    assert "không có thật" in source()


@pytest.mark.parametrize("rule", list(Rule.model_fields))
def test_every_rule_is_shown(rule):
    assert re.search(rf"rule: {{{rule}:|rule:\n +{rule}:", source())


@pytest.mark.parametrize("field", sorted(set(Plan.model_fields) - {"type", "place", "numbering", "notes"}))
def test_every_field_that_a_clerk_needs_is_shown(field):
    assert re.search(rf"^(# )?{field}:", source(), re.MULTILINE)


WAYS = (
    "section('", "annex('", "|plain", ".sent_up", ".left", ".total", ".short", "declared:", "minimum:", "cap:",
    "among:", "taken_from:", "overrides.yaml", "assumed", "date: 2026-",
)  # fmt: skip


@pytest.mark.parametrize("shown", WAYS)
def test_each_way_of_writing_is_shown(shown):
    assert shown in source()


def test_the_commented_examples_work_when_their_mark_is_taken_away(tmp_path):
    declared = "    # declared: {collective: 6, individual: 11}\n"
    found = prepared(NEW, tmp_path, plan=(declared, declared.replace("# ", "")))
    assert codes(found) == []


def test_the_campaign_below_the_plan_works_when_its_marks_are_taken_away(tmp_path):
    """Nobody is nominated yet, which is said once; nothing else is wrong with it."""
    before, mark, after = source().partition("# papers:")
    lines = [line.removeprefix("# ") if re.match(r"# ( *- | *[a-z_]+: ?[^ ]| *[a-z_]+:$)", line) else line
             for line in (mark + after).splitlines()]  # fmt: skip
    merit = (
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã\n",
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã\n    merit: xuất sắc\n    reward: {rate: giay_khen_xa}\n",
    )
    text = before.replace(*merit, 1) + "\n".join(lines) + "\n"
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "plan.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "source" / "units.csv").write_bytes((NEW / "units.csv").read_bytes())
    found = prepared(tmp_path / "source", tmp_path / "place")
    assert codes(found) == ["nobody-nominated"]
    plan = found.dossier.plan
    assert plan.papers and plan.evidence and plan.expenses and plan.together and plan.severity


@pytest.mark.parametrize(
    ("rule", "total"),
    [
        ("{share: {total: 20, of: households}}", 20),
        ("{table: {gives: {an_binh: 2, an_hoa: 1}}}", 3),
        ("{unlimited: {}}", None),
    ],
)
def test_the_other_rules_can_stand_in_as_they_are_written(tmp_path, rule, total):
    assert f"rule: {rule}" in source()
    ratio = "{ratio: {one_per: 60, of: households, rounding: half-up, on: unit}}"
    # The sentence names parameters of the ratio rule, which the other rules have not.
    changed = source().replace(f"rule: {ratio}", f"rule: {rule}")
    for parameter in ("one_per", "rounding"):
        changed = changed.replace(f"{{{{ quotas.thon_ho.rule.{parameter} }}}}", "mấy")
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "plan.yaml").write_text(changed, encoding="utf-8")
    (tmp_path / "source" / "units.csv").write_bytes((NEW / "units.csv").read_bytes())
    found = prepared(tmp_path / "source", tmp_path / "place")
    assert codes(found) == []
    assert found.dossier.allocation.allotment("thon_ho").total == total


def test_no_number_that_a_quota_determines_is_typed_in_a_sentence():
    assert typed_digits(NEW) == []


def test_the_table_of_units_opens_in_excel():
    assert (NEW / "units.csv").read_bytes().startswith("\ufeffMã,Đơn vị,Cấp,Hộ gia đình\n".encode())
