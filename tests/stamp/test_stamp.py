"""What a stamp is, what it is not, and what a build does that has one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from runs import lying, run

from docgen import files, machine_fonts, stamp
from docgen.files import Workplace
from docgen.problem import NOWHERE, Fault, Place, Say, Severity
from docgen.problem_json import problem_from_json, problem_to_json
from docgen.stamp import sources
from docgen.stamp.prints import TICK, Print, print_of, prints_below
from docgen.stamp.stamped import from_text
from offices import NAME, PLAN, office, put

BUILD = ("build", "--formats", "docx")
HEAVY = ("pydantic", "jinja2", "docxtpl", "weasyprint", "lxml", "yaml", "rich")


def asked(root: Path, **options: object) -> stamp.Asked:
    return stamp.Asked(Workplace(root), NAME, ("docx",), **options)  # type: ignore[arg-type]


def remembers(root: Path) -> bool:
    seen = stamp.look(asked(root))
    return seen is not None and seen.remembered is not None


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A plan with a warning, built."""
    office(tmp_path, PLAN.replace(" (kèm {{ annex('bang') }})", ""))
    assert run(tmp_path, *BUILD)[0] == 0
    return tmp_path


def test_nothing_heavy_is_imported_where_nothing_has_changed(built: Path) -> None:
    told = f"import sys; from docgen.cli import main; main({BUILD!r}); print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], cwd=built, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "không đổi 2" in done.stdout


def test_what_is_remembered_is_said_again_in_either_language_and_as_json(built: Path) -> None:
    whole = {lang: [run(built, *BUILD, "--lang", lang), run(built, *BUILD, "--json", "--lang", lang)]
             for lang in ("vi", "en")}  # fmt: skip
    assert remembers(built)
    (built / "build/.docgen" / NAME / "stamp.json").unlink()
    for lang, said in whole.items():
        for again, options in zip(said, ((), ("--json",)), strict=True):
            (built / "build/.docgen" / NAME / "stamp.json").unlink(missing_ok=True)
            assert run(built, *BUILD, *options, "--lang", lang) == again
    assert "warning" in whole["en"][1][1]


def test_other_formats_a_part_or_a_draft_are_another_question(built: Path) -> None:
    assert stamp.look(stamp.Asked(Workplace(built), NAME, ("docx", "pdf"))).remembered is None  # type: ignore[union-attr]
    assert stamp.look(asked(built, draft=True)).remembered is None  # type: ignore[union-attr]
    assert "ke-hoach" in run(built, *BUILD, "--only", "ke-hoach")[1]
    (built / "build" / NAME / "phu-luc-phan-bo.docx").unlink()
    assert "đã soạn 1" in run(built, *BUILD)[1]


def test_other_fonts_libraries_or_another_docgen_are_another_run(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as other:
        other.setattr(machine_fonts, "fonts_asked", lambda: lambda: "khac")
        assert not remembers(built)
    with monkeypatch.context() as other:
        other.setattr(sources, "_libraries", lambda: ("jinja2-99.dist-info",))
        assert not remembers(built)
    assert remembers(built)
    with monkeypatch.context() as other:
        put(built / "docgen/moi.py", "")
        other.setattr(sources.docgen, "__file__", str(built / "docgen/__init__.py"))
        assert not remembers(built)


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"{",
        b"null",
        b"[" * 100_000,
        b'{"version": 1}',
        b"\xff\xfe\x00",
        b'{"version": 2, "asked": "", "began": 0}',
    ],
)
def test_what_is_no_stamp_is_as_good_as_none(built: Path, spoilt: bytes) -> None:
    before = lying(built)
    (built / "build/.docgen" / NAME / "stamp.json").write_bytes(spoilt)
    assert from_text(spoilt) is None
    code, out, _ = run(built, *BUILD)
    assert (code, "không đổi 2" in out) == (0, True)
    assert lying(built) == before
    assert remembers(built)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("papers", {"../../../etc/passwd": ["fresh", 1, 1, 1, 1, "0"]}),
        ("papers", {"ke-hoach.docx": ["made", 1, 1, 1, 1, "0"]}),
        ("papers", {"ke-hoach.docx": ["fresh", "1", 1, 1, 1, "0"]}),
        ("papers", {"ke-hoach.docx": ["fresh", 1]}),
        ("totals", "\x1b[2J"),
        ("problems", [[["", 0, 0, ""], "x", "warning", [["\x1b[2J", "", ""], ["", "", ""]], []]]),
        ("problems", [[["", 0, 0, ""], "x", "fatal", [["", "", ""], ["", "", ""]], []]]),
        ("began", "soon"),
        ("trace", None),
        ("sources", []),
    ],
)
def test_a_stamp_with_anything_in_it_that_was_never_written_is_none(built: Path, key: str, value: object) -> None:
    file = built / "build/.docgen" / NAME / "stamp.json"
    read = json.loads(file.read_bytes())
    assert from_text(json.dumps(read).encode()) is not None
    assert from_text(json.dumps(read | {key: value}).encode()) is None


def test_a_stamp_cannot_be_written_and_the_papers_are_made_all_the_same(tmp_path: Path) -> None:
    office(tmp_path)
    put(tmp_path / "build/.docgen", "a file in the way")
    code, out, _ = run(tmp_path, *BUILD)
    assert (code, "đã soạn 2" in out) == (0, True)
    assert "không đổi 2" in run(tmp_path, *BUILD)[1]


def test_while_another_run_holds_the_papers_nothing_is_remembered(built: Path) -> None:
    assert remembers(built)
    with files.held(built / "build" / NAME) as alone:
        assert alone
        assert not remembers(built)
        assert run(built, *BUILD)[0] == 1


def test_a_source_that_changes_while_a_run_reads_it_is_noticed_by_the_next(built: Path) -> None:
    plan = built / "plans" / NAME / "plan.yaml"
    plan.write_text(PLAN.replace("each: 1", "each: 2"), encoding="utf-8")
    seen = stamp.look(asked(built))
    assert seen is not None
    plan.write_text(PLAN.replace("each: 1", "each: 3"), encoding="utf-8")  # after the look, before it was read
    stamp.keep(asked(built), seen, [], (), "")
    assert not remembers(built)


def test_a_source_that_is_changed_back_after_a_run_is_not_what_its_papers_were_made_from(built: Path) -> None:
    plan = built / "plans" / NAME / "plan.yaml"
    was = plan.read_text(encoding="utf-8")
    seen = stamp.look(asked(built))
    assert seen is not None
    plan.write_text(PLAN.replace("each: 1", "each: 3"), encoding="utf-8")  # after the look, before it was read
    (built / "build/.docgen" / NAME / "stamp.json").unlink()
    stamp.keep(asked(built), seen, [], (), "")
    plan.write_text(was, encoding="utf-8")
    assert not remembers(built)


def test_a_print_is_trusted_only_if_it_is_well_older_than_the_look_at_it() -> None:
    now = 10**18
    assert Print(1, now - TICK - 1, now - TICK - 1, 1).is_settled(now)
    assert not Print(1, now - TICK, 0, 1).is_settled(now)
    assert not Print(1, 0, now - TICK, 1).is_settled(now)
    assert not Print(1, 0, now + 10**12, 1).is_settled(now)  # the clock was set back


def test_a_file_that_was_given_its_old_time_and_size_again_has_another_print(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    path.write_text("120")
    old = print_of(path)
    assert old
    while print_of(path) == old:  # a coarse clock takes some turns
        path.write_text("121")
        os.utime(path, ns=(old.written, old.written))
    new = print_of(path)
    assert new
    assert (new.size, new.written) == (old.size, old.written)


def test_links_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    put(tmp_path / "far/units.csv", "1")
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan/linked").symlink_to(tmp_path / "far")
    (tmp_path / "far/back").symlink_to(tmp_path / "plan")
    assert [path.removeprefix(str(tmp_path)) for path in prints_below([tmp_path / "plan"])] == [
        "/plan/linked/units.csv"
    ]


def test_a_problem_says_after_it_was_kept_what_it_said_before() -> None:
    fault = Fault("x", Say("có {a}", "has {a}"), need=Say("{b}", "{b}"), mend=Say("m", "m"), severity=Severity.WARNING)
    problem = fault.at(Place("f", 1, 2, "S!A1"), a="{{ x }}", b="{", close="gần")
    kept = problem_from_json(json.loads(json.dumps(problem_to_json(problem))))
    for lang in ("vi", "en"):
        assert kept.lines(lang) == problem.lines(lang)
        assert kept.as_json(lang) == problem.as_json(lang)
    assert (kept.place, kept.values) == (problem.place, problem.values)
    assert problem_from_json(problem_to_json(Fault("y", Say("a", "b")).at(NOWHERE))).lines() == ["lỗi: a [y]"]


@pytest.mark.parametrize("happened", ["deleted", "altered"])
def test_sources_that_a_build_kept_and_somebody_lost_are_kept_again(built: Path, happened: str) -> None:
    kept = built / "build" / NAME / files.SOURCES_FILE
    was = kept.read_bytes()
    kept.unlink()
    if happened == "altered":
        kept.write_bytes(was[:-1] + b"?")
    assert run(built, *BUILD)[0] == 0
    assert kept.read_bytes() == was
