"""What becomes of papers: made, fresh, edited and kept, replaced, gone; and runs that stop before they begin."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from building import became, build, grow, lying, paper, papers, states

from docgen import files, machine_fonts
from docgen.files import Workplace
from docgen.rebuild import Aids, examine, rebuild
from docgen.trace import State
from offices import NAME, PLAN, UNITS, changed, office, prepared, put

PLAN_WORD, ANNEX_WORD = "ke-hoach.docx", "phu-luc-phan-bo.docx"
BOTH = (PLAN_WORD, ANNEX_WORD)
WITHOUT_ANNEX = changed(
    ("annexes:\n  bang: {type: phu-luc-phan-bo, title: Bảng phân bổ, awards: [giay_khen]}\n", ""),
    (" (kèm {{ annex('bang') }})", ""),
)


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return office(tmp_path)


def test_what_is_not_there_is_made_and_what_has_not_changed_is_left_alone(workplace: Workplace) -> None:
    assert states(workplace) == dict.fromkeys(BOTH, "new")
    assert became(build(workplace)) == dict.fromkeys(BOTH, "made")
    first, stamps = lying(workplace), [paper(workplace, name).stat().st_mtime_ns for name in BOTH]
    assert states(workplace) == dict.fromkeys(BOTH, "fresh")
    assert became(build(workplace)) == dict.fromkeys(BOTH, "fresh")
    assert lying(workplace) == first
    assert [paper(workplace, name).stat().st_mtime_ns for name in BOTH] == stamps


def test_only_what_the_change_touches_is_made_again(workplace: Workplace) -> None:
    build(workplace)
    put(workplace.plan_folder(NAME) / "plan.yaml", changed(("Văn phòng.", "Văn phòng ủy ban.")))
    assert states(workplace) == {PLAN_WORD: "stale", ANNEX_WORD: "fresh"}
    assert became(build(workplace)) == {PLAN_WORD: "made", ANNEX_WORD: "fresh"}
    grow(workplace)
    assert became(build(workplace)) == dict.fromkeys(BOTH, "made")


def test_a_changed_letter_of_the_template_makes_its_papers_stale(workplace: Workplace) -> None:
    build(workplace)
    built_in = workplace.template_roots[-1]
    own = workplace.root / "templates/ke-hoach/note.txt"
    put(own, "x")
    assert built_in != workplace.template_roots[0]
    assert states(workplace) == {PLAN_WORD: "stale", ANNEX_WORD: "fresh"}


def test_examining_writes_nothing(workplace: Workplace) -> None:
    states(workplace)
    assert not workplace.build_folder(NAME).exists()


def test_what_a_person_edited_is_kept_whatever_changes(workplace: Workplace) -> None:
    build(workplace)
    paper(workplace).write_bytes(b"sua tay")
    grow(workplace)
    outcome = build(workplace)
    assert became(outcome) == {PLAN_WORD: "edited", ANNEX_WORD: "made"}
    assert [str(problem.place) for problem in outcome.problems] == [f"build/{NAME}/ke-hoach.docx"]
    assert not outcome.problems[0].is_error
    assert became(build(workplace)) == {PLAN_WORD: "edited", ANNEX_WORD: "fresh"}
    assert paper(workplace).read_bytes() == b"sua tay"


def test_a_file_that_lay_there_before_is_a_persons_too(workplace: Workplace) -> None:
    paper(workplace).parent.mkdir(parents=True)
    paper(workplace).write_bytes(b"cua toi")
    assert became(build(workplace)) == {PLAN_WORD: "edited", ANNEX_WORD: "made"}
    assert paper(workplace).read_bytes() == b"cua toi"


def test_without_its_trace_docgen_overwrites_nothing(workplace: Workplace) -> None:
    build(workplace)
    paper(workplace, ".docgen.json").unlink()
    assert became(build(workplace)) == dict.fromkeys(BOTH, "edited")


def test_replacing_moves_the_edited_copy_aside_and_makes_the_paper_again(workplace: Workplace) -> None:
    build(workplace)
    made = papers(workplace)
    for number in (1, 2):
        paper(workplace).write_bytes(b"sua tay %d" % number)
        outcome = build(workplace, replace=True)
        assert became(outcome) == {PLAN_WORD: "replaced", ANNEX_WORD: "fresh"}
        assert outcome.papers[0].aside == Path(f"build/{NAME}/ke-hoach.da-sua-{number}.docx")
        assert paper(workplace, f"ke-hoach.da-sua-{number}.docx").read_bytes() == b"sua tay %d" % number
    assert {name: papers(workplace)[name] for name in BOTH} == made
    assert became(build(workplace, replace=True)) == dict.fromkeys(BOTH, "fresh")


def test_an_edited_copy_that_is_put_back_is_still_a_persons(workplace: Workplace) -> None:
    build(workplace)
    paper(workplace).write_bytes(b"sua tay")
    build(workplace, replace=True)
    paper(workplace, "ke-hoach.da-sua-1.docx").replace(paper(workplace))
    assert states(workplace)[PLAN_WORD] == "edited"
    build(workplace)
    assert paper(workplace).read_bytes() == b"sua tay"


def test_a_paper_that_is_no_longer_wanted_is_removed_unless_a_person_edited_it(workplace: Workplace) -> None:
    build(workplace)
    put(workplace.plan_folder(NAME) / "plan.yaml", WITHOUT_ANNEX)
    assert states(workplace) == {PLAN_WORD: "stale", ANNEX_WORD: "gone"}
    assert became(build(workplace)) == {PLAN_WORD: "made", ANNEX_WORD: "gone"}
    assert papers(workplace).keys() == {PLAN_WORD}
    assert became(build(workplace)) == {PLAN_WORD: "fresh"}


@pytest.mark.parametrize("replace", [False, True])
def test_an_edited_paper_that_is_no_longer_wanted_is_kept_until_the_person_removes_it(
    workplace: Workplace, replace: bool
) -> None:
    build(workplace)
    paper(workplace, ANNEX_WORD).write_bytes(b"sua tay")
    put(workplace.plan_folder(NAME) / "plan.yaml", WITHOUT_ANNEX)
    outcome = build(workplace, replace=replace)
    assert became(outcome) == {PLAN_WORD: "made", ANNEX_WORD: "edited"}
    assert [problem.fault.code for problem in outcome.problems] == ["kept-gone"]
    assert paper(workplace, ANNEX_WORD).read_bytes() == b"sua tay"
    paper(workplace, ANNEX_WORD).unlink()
    assert became(build(workplace)) == {PLAN_WORD: "fresh", ANNEX_WORD: "gone"}
    assert became(build(workplace)) == {PLAN_WORD: "fresh"}


def test_a_deleted_paper_is_made_again_the_same(workplace: Workplace) -> None:
    build(workplace)
    first = lying(workplace)
    paper(workplace).unlink()
    assert became(build(workplace)) == {PLAN_WORD: "made", ANNEX_WORD: "fresh"}
    assert lying(workplace) == first


def test_a_run_for_one_paper_leaves_the_others_as_they_are(workplace: Workplace) -> None:
    build(workplace)
    annex = paper(workplace, ANNEX_WORD).read_bytes()
    grow(workplace)
    assert became(build(workplace, only=("ke-hoach",))) == {PLAN_WORD: "made"}
    assert paper(workplace, ANNEX_WORD).read_bytes() == annex
    assert states(workplace) == {PLAN_WORD: "fresh", ANNEX_WORD: "stale"}


def test_a_run_for_one_paper_removes_nothing(workplace: Workplace) -> None:
    build(workplace)
    put(workplace.plan_folder(NAME) / "plan.yaml", WITHOUT_ANNEX)
    assert became(build(workplace, only=("ke-hoach",))) == {PLAN_WORD: "made"}
    assert ANNEX_WORD in papers(workplace)


def test_drafts_lie_apart_and_touch_no_paper(workplace: Workplace) -> None:
    build(workplace)
    first = papers(workplace)
    assert became(build(workplace, draft=True)) == dict.fromkeys(BOTH, "made")
    drafts = {name: content for name, content in papers(workplace).items() if name.startswith("du-thao/")}
    assert drafts.keys() == {f"du-thao/{name}" for name in BOTH}
    assert {name: papers(workplace)[name] for name in BOTH} == first
    assert drafts["du-thao/ke-hoach.docx"] != first["ke-hoach.docx"]


def test_progress_is_told_once_for_each_paper_that_is_made(workplace: Workplace) -> None:
    told: list[tuple[int, int, str]] = []
    build(workplace, progress=lambda *step: told.append(step))
    build(workplace, progress=lambda *step: told.append(step))
    assert told == [(1, 2, PLAN_WORD), (2, 2, ANNEX_WORD)]


def test_a_plan_with_errors_leaves_its_old_papers_alone(workplace: Workplace) -> None:
    build(workplace)
    first = lying(workplace)
    put(workplace.plan_folder(NAME) / "plan.yaml", PLAN.replace("each: 1", "each: một"))
    assert became(build(workplace)) == {}
    assert lying(workplace) == first


def test_one_paper_that_cannot_be_rendered_keeps_all_from_being_written(workplace: Workplace) -> None:
    build(workplace)
    first = lying(workplace)
    grow(workplace)
    paper(workplace).write_bytes(first[PLAN_WORD])
    put(workplace.root / "templates/phu-luc-phan-bo/paper.docx", "không phải Word")
    outcome = build(workplace)
    assert outcome.papers == ()
    assert [problem.fault.code for problem in outcome.problems] == ["template-word"]
    assert lying(workplace) == first


def test_two_runs_at_once_do_not_mix(workplace: Workplace) -> None:
    with files.held(workplace.build_folder(NAME)):
        outcome = build(workplace)
    assert [problem.fault.code for problem in outcome.problems] == ["build-busy"]
    assert lying(workplace) == {}
    assert became(build(workplace)) == dict.fromkeys(BOTH, "made")


def test_a_run_in_another_process_holds_the_folder(workplace: Workplace) -> None:
    program = (
        "import sys; from pathlib import Path; from docgen import files\n"
        "with files.held(Path(sys.argv[1])): print('held', flush=True); sys.stdin.readline()"
    )
    folder = workplace.build_folder(NAME)
    with subprocess.Popen([sys.executable, "-c", program, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert [problem.fault.code for problem in build(workplace).problems] == ["build-busy"]
        other.kill()
    assert became(build(workplace)) == dict.fromkeys(BOTH, "made")


def test_who_saves_a_paper_while_it_is_being_made_loses_nothing(workplace: Workplace) -> None:
    build(workplace)
    grow(workplace)

    def save(done: int, of: int, name: str) -> None:
        paper(workplace).write_bytes(b"vua luu")

    assert became(build(workplace, progress=save)) == {PLAN_WORD: "edited", ANNEX_WORD: "made"}
    assert paper(workplace).read_bytes() == b"vua luu"
    assert states(workplace) == {PLAN_WORD: "edited", ANNEX_WORD: "fresh"}


def test_a_changed_letterform_makes_the_pdf_stale_and_not_the_word_file(
    workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_fonts, "fonts_asked", lambda: lambda: "some fonts")
    formats = ("docx", "pdf")
    build(workplace, formats=formats, only=("phu-luc-phan-bo",))
    monkeypatch.setattr(machine_fonts, "fonts_asked", lambda: lambda: "other fonts")
    assert states(workplace, formats=formats, only=("phu-luc-phan-bo",)) == {
        ANNEX_WORD: "fresh",
        "phu-luc-phan-bo.pdf": "stale",
    }


def test_two_jobs_make_the_same_bytes_as_one(workplace: Workplace, tmp_path: Path) -> None:
    formats = ("docx", "pdf")
    one = office(tmp_path / "mot")
    assert set(became(build(workplace, formats=formats, jobs=2)).values()) == {"made"}
    build(one, formats=formats)
    assert lying(workplace) == lying(one)
    assert len(papers(one)) == 4


def test_each_state_has_a_reason_in_both_languages(workplace: Workplace) -> None:
    from docgen.rebuild import REASONS

    assert set(REASONS) == set(State)
    assert all(reason.vi and reason.en for reason in REASONS.values())


def test_the_trace_notes_one_digest_for_each_paper_once_a_run_is_over(workplace: Workplace) -> None:
    build(workplace)
    grow(workplace)
    paper(workplace).write_bytes(b"sua tay")
    build(workplace, replace=True)
    notes = json.loads(paper(workplace, ".docgen.json").read_text())["notes"]
    assert {name: len(note["written"]) for name, note in notes.items()} == dict.fromkeys(BOTH, 1)


def test_an_edited_paper_whose_figures_have_changed_since_is_kept_and_said_to_be_outdated(tmp_path: Path) -> None:
    site = office(tmp_path)
    rebuild(prepared(site), site, formats=("docx",))
    edited = tmp_path / "build" / NAME / "ke-hoach.docx"
    edited.write_bytes(edited.read_bytes() + b"\n")
    before = edited.read_bytes()
    assert [problem.fault.code for problem in rebuild(prepared(site), site, formats=("docx",)).problems] == [
        "kept-edited"
    ]
    put(tmp_path / "plans" / NAME / "units.csv", UNITS.replace("75", "175"))
    assert [(paper.document, paper.outdated) for paper in examine(prepared(site), site, formats=("docx",))][:1] == [
        ("ke-hoach", True)
    ]
    outcome = rebuild(prepared(site), site, formats=("docx",))
    assert [problem.fault.code for problem in outcome.problems] == ["kept-outdated"]
    assert edited.read_bytes() == before


def test_a_run_whose_sources_moved_writes_nothing_and_says_so(workplace: Workplace) -> None:
    build(workplace)
    before = {path: path.read_bytes() for path in workplace.build_folder(NAME).rglob("*") if path.is_file()}
    grow(workplace)
    overtaken = rebuild(prepared(workplace), workplace, formats=("docx",), aids=Aids(is_still=lambda: False))
    assert overtaken.papers == ()
    assert [problem.lines("en")[0] for problem in overtaken.problems] == [
        f"build/{NAME}: error: files of the plan are still being saved [sources-moved]"
    ]
    assert {path: path.read_bytes() for path in workplace.build_folder(NAME).rglob("*") if path.is_file()} == before
    assert became(build(workplace)) == dict.fromkeys(BOTH, "made")
