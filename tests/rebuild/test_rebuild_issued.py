"""What was issued is never made again: kept, taken back from the archive, named where it is altered or overtaken."""

from __future__ import annotations

from pathlib import Path

import pytest
from building import became, build, lying, paper, papers, states

from docgen.files import Workplace
from docgen.issuing import withdraw
from docgen.rebuild import examine, rebuild
from issuances import AT, archived, codes, issue, issued, record
from offices import NAME, PLAN, UNITS, changed, office, prepared, put, said

PLAN_WORD, ANNEX_WORD = "ke-hoach.docx", "phu-luc-phan-bo.docx"
FROZEN_PLAN, FROZEN_ANNEX = f"001-ke-hoach/{PLAN_WORD}", f"001-ke-hoach/{ANNEX_WORD}"


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    """An office that has issued its plan, with the annex, and built since."""
    workplace = office(tmp_path)
    build(workplace)
    issued(workplace)
    build(workplace)
    return workplace


def grow(workplace: Workplace) -> None:
    put(workplace.plan_folder(NAME) / "units.csv", UNITS.replace("75", "120"))


def test_the_copies_in_build_are_what_was_archived(workplace: Workplace) -> None:
    assert papers(workplace) == {PLAN_WORD: archived(workplace)[FROZEN_PLAN],
                                 ANNEX_WORD: archived(workplace)[FROZEN_ANNEX]}  # fmt: skip
    assert states(workplace) == {PLAN_WORD: "issued", ANNEX_WORD: "issued"}
    assert became(build(workplace)) == {PLAN_WORD: "issued", ANNEX_WORD: "issued"}


def test_what_docgen_made_before_the_issue_gives_way_to_what_was_issued(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    build(workplace)
    before = papers(workplace)
    issued(workplace)
    assert papers(workplace) == before
    assert became(build(workplace)) == {PLAN_WORD: "restored", ANNEX_WORD: "restored"}
    assert papers(workplace)[PLAN_WORD] == archived(workplace)[FROZEN_PLAN] != before[PLAN_WORD]


def test_a_changed_figure_leaves_it_as_it_is_and_says_which_words_would_be_others(workplace: Workplace) -> None:
    before = lying(workplace)
    grow(workplace)
    outcome = build(workplace)
    assert lying(workplace) == before
    assert became(outcome) == {PLAN_WORD: "issued", ANNEX_WORD: "issued"}
    cited = "lưu ý: văn bản đã phát hành (số 12/KH-UBND ngày 16/3/2026) được giữ nguyên, nhưng nay lời văn sẽ khác:"
    assert said(outcome.problems) == [
        f"build/thi-dua/ke-hoach.docx: {cited} nội dung: “1. Tập thể được 03, cá nhân được 06 (kèm Phụ lục).” thành "
        "“1. Tập thể được 03, cá nhân được 07 (kèm Phụ lục).” [issued-outdated]",
        f"build/thi-dua/phu-luc-phan-bo.docx: {cited} bảng: “02 | Thôn Tây | 01 | 02 | 01 | 02” thành “02 | Thôn Tây | "
        "01 | 03 | 01 | 03”; bảng: “Tổng cộng | 03 | 06 | 03 | 06” thành “Tổng cộng | 03 | 07 | 03 | 07” "
        "[issued-outdated]",
    ]
    assert all("docgen amend thi-dua ke-hoach" in problem.mend() for problem in outcome.problems)
    assert [paper.outdated for paper in examine(prepared(workplace), workplace, formats=("docx",))] == [True, True]


def test_another_template_changes_no_word_and_is_nothing_to_speak_of(workplace: Workplace) -> None:
    before = lying(workplace)
    put(workplace.root / "templates/phu-luc-phan-bo/note.txt", "khác")
    outcome = build(workplace)
    assert outcome.problems == ()
    assert lying(workplace) == before


@pytest.mark.parametrize("gone", [True, False], ids=["the file", "all of build"])
def test_a_missing_copy_comes_back_byte_for_byte_even_if_figures_have_changed(workplace: Workplace, gone: bool) -> None:
    before = papers(workplace)
    grow(workplace)
    for path in workplace.build_folder(NAME).iterdir():
        if not gone or path.name == PLAN_WORD:
            path.unlink()
    assert states(workplace)[PLAN_WORD] == "issued"
    assert became(build(workplace))[PLAN_WORD] == "restored"
    assert papers(workplace) == before


def test_an_altered_copy_is_kept_and_named_and_replace_brings_back_the_issued_one(workplace: Workplace) -> None:
    right = papers(workplace)[PLAN_WORD]
    paper(workplace).write_bytes(b"sua tay")
    assert states(workplace)[PLAN_WORD] == "edited"
    outcome = build(workplace)
    assert became(outcome)[PLAN_WORD] == "edited"
    assert codes(outcome) == ["issued-altered"]
    assert papers(workplace)[PLAN_WORD] == b"sua tay"
    grow(workplace)
    outcome = build(workplace, replace=True)
    assert became(outcome)[PLAN_WORD] == "restored"
    assert papers(workplace)[PLAN_WORD] == right
    assert papers(workplace)["ke-hoach.da-sua-1.docx"] == b"sua tay"


def test_nothing_is_made_in_place_of_a_copy_that_the_archive_has_lost(workplace: Workplace) -> None:
    archive = workplace.plan_folder(NAME) / "issued" / FROZEN_PLAN
    archive.chmod(0o644)
    archive.write_bytes(b"khac")
    assert build(workplace).problems == (), "the copy in build is whole"
    paper(workplace).unlink()
    before = lying(workplace)
    outcome = build(workplace)
    assert codes(outcome) == ["archive-lost"]
    assert outcome.papers == () and lying(workplace) == before


def test_a_paper_that_the_plan_dropped_stays_and_comes_back(workplace: Workplace) -> None:
    put(workplace.plan_folder(NAME) / "plan.yaml", changed(
        ("annexes:\n  bang: {type: phu-luc-phan-bo, title: Bảng phân bổ, awards: [giay_khen]}\n", ""),
        (" (kèm {{ annex('bang') }})", "")))  # fmt: skip
    paper(workplace, ANNEX_WORD).unlink()
    outcome = build(workplace)
    assert became(outcome)[ANNEX_WORD] == "restored"
    assert "issued-unwanted" in codes(outcome)
    assert papers(workplace)[ANNEX_WORD] == archived(workplace)[FROZEN_ANNEX]


def test_a_draft_shows_what_the_plan_says_now_and_leaves_the_issued_papers_alone(workplace: Workplace) -> None:
    grow(workplace)
    before = papers(workplace)
    assert set(became(build(workplace, draft=True)).values()) == {"made"}
    assert {name: content for name, content in papers(workplace).items() if "/" not in name} == before


def test_a_withdrawn_paper_is_made_again_like_any_other(workplace: Workplace) -> None:
    assert withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "gõ nhầm số").record
    assert states(workplace) == {PLAN_WORD: "stale", ANNEX_WORD: "stale"}
    assert became(build(workplace)) == {PLAN_WORD: "made", ANNEX_WORD: "made"}
    fresh = office(workplace.root / "moi")
    build(fresh)
    assert lying(workplace) == lying(fresh)
    assert FROZEN_PLAN in archived(workplace)


def test_a_plan_that_was_prepared_before_an_issue_is_not_built(workplace: Workplace) -> None:
    withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "gõ nhầm số")
    before_issue = prepared(workplace)
    assert issue(workplace, number="13").record
    lies = lying(workplace)
    outcome = rebuild(before_issue, workplace, formats=("docx",))
    assert codes(outcome) == ["record-moved"]
    assert lying(workplace) == lies


def test_what_a_person_made_and_issued_is_still_the_persons_after_a_withdrawal(tmp_path: Path) -> None:
    workplace = office(tmp_path)
    build(workplace, formats=("docx", "pdf"))
    paper(workplace).write_bytes(b"sua tay")
    assert codes(issue(workplace)) == ["edited-by-hand"]
    assert codes(issue(workplace, as_edited=True)) == ["number-unseen", "number-unseen"]
    both = {"formats": ("docx", "pdf")}
    outcome = became(build(workplace, **both))
    assert outcome[PLAN_WORD] == "issued"
    assert outcome["ke-hoach.pdf"] == "gone", "it says what docgen said, not what was issued"
    assert outcome[ANNEX_WORD] == "restored"
    assert record(workplace).frozen_of("ke-hoach").edited  # type: ignore[union-attr]
    withdraw(NAME, workplace, ["ke-hoach"], "hoa", AT, "gõ nhầm số")
    assert states(workplace)[PLAN_WORD] == "edited"
    build(workplace)
    assert papers(workplace)[PLAN_WORD] == b"sua tay"


def test_a_run_for_one_paper_takes_back_that_one_alone(workplace: Workplace) -> None:
    for name in (PLAN_WORD, ANNEX_WORD):
        paper(workplace, name).unlink()
    assert became(build(workplace, only=("ke-hoach",))) == {PLAN_WORD: "restored"}
    assert PLAN in (workplace.plan_folder(NAME) / "plan.yaml").read_text(encoding="utf-8")
