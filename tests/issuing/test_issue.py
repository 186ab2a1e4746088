"""Issuing: number and day on the final files, the archive, and everything that keeps a paper from being issued."""

from __future__ import annotations

import datetime
import shutil
import stat
from pathlib import Path

import pytest

from bad_zips import bomb, damaged
from docgen import pipeline
from docgen.files import Workplace
from docgen.issuing import issuable_papers, withdraw, withdrawing
from docgen.rebuild import rebuild
from docgen.record import Store, from_json, store
from issuances import AT, archived, codes, issue, issue_all, issued, record
from offices import NAME, PLAN, changed, office, prepared, put

ROOT = Path(__file__).parents[2]
BIG = "soc-trang-2021"
OPEN = changed(("date: 2026-03-16", "date: {year: 2026}"))
DAY = datetime.date(2026, 3, 18)


@pytest.fixture
def soc_trang(tmp_path: Path) -> Workplace:
    shutil.copytree(ROOT / "plans" / BIG, tmp_path / "plans" / BIG)
    return Workplace(tmp_path)


def edit(workplace: Workplace, file: str, *pairs: tuple[str, str]) -> None:
    path = workplace.plan_folder(BIG) / file
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_an_issued_plan_takes_its_annex_along_and_all_of_it_is_frozen(tmp_path: Path) -> None:
    workplace = office(tmp_path, OPEN)
    done = issue(workplace, date=DAY)
    assert done.problems == ()
    (entry,) = record(workplace).issues
    assert (entry.number, entry.symbol, entry.date, entry.who, entry.at) == ("12", "12/KH-UBND", DAY, "hoa", AT)
    assert entry.body == "Ủy ban nhân dân xã Ví Dụ"
    assert entry.names == ("ke-hoach", "phu-luc-phan-bo")
    assert sorted(archived(workplace)) == [
        f"001-ke-hoach/{name}.{ending}" for name in entry.names for ending in ("docx", "json", "pdf")
    ]
    plan = from_json(archived(workplace)["001-ke-hoach/ke-hoach.json"])
    assert plan.facts.letterhead.number == "Số: 12/KH-UBND"  # type: ignore[union-attr]
    assert plan.facts.draft == ""
    for path in (tmp_path / "plans" / NAME / "issued").rglob("*.*"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o444


def test_number_and_day_may_stand_in_the_plan_already(tmp_path: Path) -> None:
    workplace = office(tmp_path, changed(("date: 2026", 'number: "07"\ndate: 2026')))
    assert issue(workplace, number=None).problems == ()
    assert record(workplace).issues[0].symbol == "07/KH-UBND"


@pytest.mark.parametrize(
    ("plan", "number", "date", "code"),
    [
        (PLAN, None, None, "number-needed"),
        (OPEN, "12", None, "date-needed"),
        (PLAN, "12", datetime.date(2026, 3, 17), "issued-otherwise"),
        (changed(("date:", "number: 13\ndate:")), "12", None, "issued-otherwise"),
        (PLAN.replace("{{ quotas.tap_the.total }}", "{{ quotas.khac.total }}"), "12", None, "text-unknown-name"),
    ],
)
def test_what_is_not_ready_is_refused_and_nothing_is_written(
    tmp_path: Path, plan: str, number: str | None, date: datetime.date | None, code: str
) -> None:
    workplace = office(tmp_path, plan)
    done = issue(workplace, number=number, date=date)
    assert done.record is None
    assert any(problem.is_error for problem in done.problems)
    assert code in codes(done) or code.startswith("text-")
    assert not (workplace.plan_folder(NAME) / "issued.yaml").exists() and archived(workplace) == {}


def test_a_paper_is_issued_once(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    issued(workplace)
    before = (archived(workplace), (workplace.plan_folder(NAME) / "issued.yaml").read_bytes())
    done = issue(workplace, number="13")
    (problem,) = done.problems
    assert problem.lines()[0].endswith(
        "lỗi: “ke-hoach” đã phát hành: số 12/KH-UBND ngày 16/3/2026, ghi sổ lúc 08:30 20/3/2026, người làm: hoa "
        "[already-issued]"
    )
    assert before == (archived(workplace), (workplace.plan_folder(NAME) / "issued.yaml").read_bytes())


def test_a_day_that_is_yet_to_come_is_pointed_out(tmp_path: Path) -> None:
    assert codes(issue(office(tmp_path, OPEN), date=datetime.date(2026, 3, 21))) == ["day-to-come"]


def another_plan(workplace: Workplace) -> Path:
    """The folder of a second plan of the same office, “khac”."""
    folder = workplace.plan_folder("khac")
    put(folder / "plan.yaml", OPEN)
    shutil.copy(workplace.plan_folder(NAME) / "units.csv", folder / "units.csv")
    return folder


def test_a_number_is_given_once_in_a_year_also_across_plans(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    issued(workplace)
    other = another_plan(workplace)
    assert codes(issue(workplace, "ke-hoach", "012", DAY, plan="khac")) == ["number-taken"]
    put(other / "plan.yaml", OPEN.replace("2026", "2025"))
    assert issue(workplace, "ke-hoach", "12", datetime.date(2025, 3, 1), plan="khac").record
    put(other / "plan.yaml", OPEN.replace("ubnd-xa-vi-du", "mttq-soc-trang"))


def test_that_numbers_of_another_plan_are_not_known_is_said(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    issued(workplace)
    another_plan(workplace)
    put(workplace.plan_folder(NAME) / "issued.yaml", "issued: 3\n")
    done = issue(workplace, "ke-hoach", "12", DAY, plan="khac")
    assert codes(done) == ["other-record-unread"] and done.record
    assert "không biết số nào đã cấp" in done.problems[0].what() and NAME in done.problems[0].mend()


def test_a_record_that_could_not_be_read_back_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workplace = office(tmp_path)
    monkeypatch.setattr(store, "to_text", lambda issues, plan: b"issued: 3\n")  # more papers than a file may hold, say
    done = issue(workplace)
    assert done.record is None and codes(done) == ["list-wanted"]
    assert archived(workplace) == {}
    assert not (workplace.plan_folder(NAME) / "issued.yaml").exists()


def test_a_withdrawn_number_may_be_given_again_and_the_mistake_stays_on_record(tmp_path: Path) -> None:
    workplace = office(tmp_path, OPEN)
    issue(workplace, number="21", date=DAY)
    done = withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "gõ nhầm 12 thành 21")
    assert done.record and issue(workplace, number="12", date=DAY).record
    first, second = record(workplace).issues
    assert first.withdrawn and first.withdrawn.reason == "gõ nhầm 12 thành 21"
    assert (second.number, second.folder, second.withdrawn) == ("12", "002-ke-hoach", None)
    assert {name.partition("/")[0] for name in archived(workplace)} == {"001-ke-hoach", "002-ke-hoach"}
    assert Store(workplace, NAME).facts(first, first.frozen[0]) is not None


def test_only_what_is_issued_can_be_withdrawn_and_only_by_its_own_name(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    assert codes(withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "x")) == ["not-issued"]
    issued(workplace)
    assert codes(withdraw(NAME, workplace, ["phu-luc-phan-bo"], "hoa", AT, "x")) == ["goes-along"]


def test_a_broken_plan_keeps_nobody_from_withdrawing(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    issued(workplace)
    put(workplace.plan_folder(NAME) / "plan.yaml", "{{{")
    assert withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "x").record


def test_what_an_issued_paper_cites_is_not_withdrawn_alone(soc_trang: Workplace) -> None:
    day = datetime.date(2021, 2, 26)
    assert issue(soc_trang, "ke-hoach", "12", day, plan=BIG).record
    assert issue(soc_trang, "quyet-dinh", None, plan=BIG).record
    refused = withdraw(BIG, soc_trang, ["ke-hoach"], "hoa", AT, "x")
    assert codes(refused) == ["cited-by-issued"]
    assert "“quyet-dinh” đã phát hành" in refused.problems[0].what()
    assert withdraw(BIG, soc_trang, ["ke-hoach", "quyet-dinh"], "hoa", AT, "x").record


def test_where_it_cannot_be_read_whether_an_issued_paper_cites_it_a_withdrawal_says_so(soc_trang: Workplace) -> None:
    assert issue(soc_trang, "ke-hoach", "12", datetime.date(2021, 2, 26), plan=BIG).record
    assert issue(soc_trang, "quyet-dinh", None, plan=BIG).record
    for facts in (soc_trang.plan_folder(BIG) / "issued").rglob("*.json"):
        facts.chmod(0o600)
        facts.write_bytes(b"{}")
    done = withdraw(BIG, soc_trang, ["ke-hoach"], "hoa", AT, "x")
    assert done.record
    assert codes(done) == ["citing-unknown"]
    assert "“quyet-dinh”" in done.problems[0].what() and f"docgen verify {BIG}" in done.problems[0].mend()


def test_many_papers_that_cite_one_are_one_problem_which_names_a_few() -> None:
    named = withdrawing._named(["a", "b", "c", "d", "e"])
    assert named == {"others": "“a”, “b”, “c” và 2 văn bản khác", "others_en": "“a”, “b”, “c” and 2 more"}
    assert withdrawing._named(["a"])["others"] == "“a”"


def test_a_decision_takes_its_list_along_but_not_what_has_a_number_of_its_own(soc_trang: Workplace) -> None:
    papers = {paper.name: paper for paper in issuable_papers(pipeline.prepare(BIG, soc_trang))}
    assert papers["quyet-dinh"].attached == ("danh-sach-quyet-dinh",)
    assert papers["to-trinh/ke-sach"].attached == ("danh-sach-tap-the/ke-sach", "danh-sach-ca-nhan/ke-sach")
    assert papers["to-trinh/ke-sach"].unit == "ke_sach"
    assert "du-toan" in papers and "bien-ban/ke-sach" in papers
    assert not [name for name in papers if name.startswith(("bao-cao-tap", "bao-cao-ca", "danh-sach-quyet", "phu-luc"))]


def test_a_paper_that_cites_one_without_a_number_waits_for_it(soc_trang: Workplace) -> None:
    done = issue(soc_trang, "quyet-dinh", None, plan=BIG)
    assert codes(done) == ["cited-blank"]
    assert done.problems[0].what() == "“quyet-dinh” còn chỗ để trống: “Kế hoạch số ……/KH-MTTQ-BTT”"


def test_a_paper_is_not_older_than_the_plan_or_what_it_cites(soc_trang: Workplace) -> None:
    assert issue(soc_trang, "ke-hoach", "12", plan=BIG).record
    edit(soc_trang, "plan.yaml", ('    number: "118"\n    date: 2021-04-12\n', ""),
         ('    number: "41"\n    date: 2021-06-28\n', ""))  # fmt: skip
    assert codes(issue(soc_trang, "cong-van", "118", datetime.date(2021, 2, 25), plan=BIG)) == [
        "cited-later", "issued-before-plan"]  # fmt: skip
    (problem,) = issue(soc_trang, "giay-moi", "41", datetime.date(2021, 6, 24), plan=BIG).problems
    assert problem.what() == "“giay-moi” đề ngày 24/6/2021 nhưng dẫn “quyet-dinh” (86/QĐ-MTTQ-BTT) ngày 25/6/2021"


def test_units_are_issued_together_with_numbers_of_their_own_or_not_at_all(soc_trang: Workplace) -> None:
    assert issue(soc_trang, "ke-hoach", "12", plan=BIG).record
    edit(soc_trang, "nominations/submissions.yaml", ('to_trinh: {number: "68", date: 2021-05-26}', "to_trinh: {}"))
    names: dict[str, str | None] = {"to-trinh/ke-sach": None, "to-trinh/my-tu": None}
    done = issue_all(soc_trang, names, plan=BIG)
    assert codes(done) == ["date-needed", "number-needed"]
    assert {problem.place.file for problem in done.problems} == {f"plans/{BIG}/nominations/submissions.yaml"}
    assert len(record(soc_trang, BIG).issues) == 1
    names["to-trinh/ke-sach"] = "70"
    assert codes(issue_all(soc_trang, names, plan=BIG)) == ["date-needed"]
    edit(soc_trang, "nominations/submissions.yaml", ("to_trinh: {}", "to_trinh: {date: 2021-05-26}"))
    assert issue_all(soc_trang, names, plan=BIG).problems == ()
    assert [each.symbol for each in record(soc_trang, BIG).issues[1:]] == ["70/TTr-MTTQ-BTT", "67/TTr-MTTQ-BTT"]
    assert [each.folder for each in record(soc_trang, BIG).issues[1:]] == ["002-to-trinh-ke-sach", "003-to-trinh-my-tu"]


def test_units_may_have_the_same_number_for_each_has_its_own_registry(soc_trang: Workplace) -> None:
    assert issue(soc_trang, "ke-hoach", "12", plan=BIG).record
    names: dict[str, str | None] = {"to-trinh/vinh-chau": None, "to-trinh/tran-de": None}
    assert issue_all(soc_trang, names, plan=BIG).problems == ()
    assert [each.number for each in record(soc_trang, BIG).issues[1:]] == ["45", "45"]


def test_an_edited_file_that_shows_its_number_is_frozen_without_a_word(tmp_path: Path) -> None:
    workplace = office(tmp_path, changed(("date:", "number: 12\ndate:")))
    rebuild(prepared(workplace), workplace)
    path = workplace.build_folder(NAME) / "ke-hoach.docx"
    path.write_bytes(path.read_bytes() + b"\0" * 4)  # a Word file all the same
    assert codes(issue(workplace, as_edited=True)) == []
    entry = record(workplace).frozen_of("ke-hoach")
    assert entry and entry.edited and set(entry.files) == {"docx"}
    assert archived(workplace)["001-ke-hoach/ke-hoach.docx"] == path.read_bytes()


def test_a_word_file_that_is_damaged_or_a_bomb_shows_no_number(tmp_path: Path) -> None:
    for at, content in enumerate((damaged("word/document.xml"), bomb("word/document.xml"))):
        workplace = office(tmp_path / str(at), changed(("date:", "number: 12\ndate:")))
        rebuild(prepared(workplace), workplace)
        (workplace.build_folder(NAME) / "ke-hoach.docx").write_bytes(content)
        assert codes(issue(workplace, as_edited=True)) == ["number-unseen", "number-unseen"]
