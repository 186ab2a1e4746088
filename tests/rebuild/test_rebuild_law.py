"""The law: a rebuild after any change leaves what a build from nothing leaves, byte for byte."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from building import build, lying, papers
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.files import Workplace
from offices import NAME, PLAN, UNITS, office, prepared, put

HEAD, ANNEX = PLAN.split("annexes:\n")
SECOND = "  hai: {type: phu-luc-phan-bo, title: Bảng hai, awards: [giay_khen], notes: Hết}\n"
DATES = st.sampled_from(["date: 2026-04-01", "date: {year: 2026}"])
ROUNDINGS = st.sampled_from(["rounding: floor", "rounding: ceiling"])
CHANGES = st.one_of(
    st.tuples(st.just("units.csv"), st.sampled_from(["120", "75", "40"]), st.integers(0, 300).map(str)),
    st.tuples(st.just("units.csv"), st.just("Thôn Tây"), st.sampled_from(["Thôn Tây Hạ", "Thôn Đoài"])),
    st.tuples(st.just("units.csv"), st.just("nam,Thôn Nam,Thôn,40\n"), st.just("")),
    st.tuples(st.just("plan.yaml"), st.just("each: 1"), st.integers(0, 12).map("each: {}".format)),
    st.tuples(st.just("plan.yaml"), st.just("date: 2026-03-16"), DATES),
    st.tuples(st.just("plan.yaml"), st.just("trich_yeu"), st.just("number: 7\ntrich_yeu")),
    st.tuples(st.just("plan.yaml"), st.just("rounding: half-up"), ROUNDINGS),
    st.tuples(st.just("plan.yaml"), st.just("Các thôn gửi"), st.sampled_from(["Gửi", "Các thôn nộp"])),
    st.tuples(st.just("annexes"), st.just(ANNEX), st.sampled_from(["", SECOND, ANNEX + SECOND, SECOND + ANNEX])),
    st.tuples(st.just("template"), st.just(""), st.sampled_from(["1", "2"])),
)
"""A file of the plan (or its annexes, or a file of the office's own template) and what in it becomes what."""

Changes = list[tuple[str, str, str]]
STEPS = st.lists(st.lists(CHANGES, max_size=3, unique_by=lambda change: change[:2]), min_size=2, max_size=4)


def brought_to(root: Path, changes: Changes) -> Workplace:
    """The office with its sources changed so, whatever they were before. The text mentions the annexes that it has."""
    texts = {"plan.yaml": HEAD, "units.csv": UNITS, "template": "", "annexes": ANNEX}
    for file, old, new in changes:
        texts[file] = texts[file].replace(old, new) if old else new
    annexes = texts.pop("annexes")
    mention = " và ".join(f"{{{{ annex('{name}') }}}}" for name in ("bang", "hai") if f"  {name}: " in annexes)
    texts["plan.yaml"] = texts["plan.yaml"].replace("{{ annex('bang') }}", mention or "không có phụ lục")
    texts["plan.yaml"] += f"annexes:\n{annexes}" if annexes else ""
    put(root / "templates/phu-luc-phan-bo/note.txt", texts.pop("template"))
    for file, text in texts.items():
        put(root / "plans" / NAME / file, text)
    return Workplace(root)


def built(workplace: Workplace) -> None:
    assert prepared(workplace).problems == ()
    assert not any(problem.is_error for problem in build(workplace).problems)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_a_rebuild_after_any_change_is_a_build_from_nothing(steps: list[Changes]) -> None:
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        for changes in steps:
            workplace = brought_to(folder / "lau-dai", changes)
            built(workplace)
        fresh = brought_to(folder / "moi", steps[-1])
        built(fresh)
        assert lying(workplace) == lying(fresh)
        assert papers(fresh)
    finally:
        shutil.rmtree(folder)


@settings(max_examples=30, deadline=None)
@given(STEPS, st.data())
def test_but_for_what_a_person_edited_which_is_never_touched(steps: list[Changes], chance: st.DataObject) -> None:
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        edited: dict[str, bytes] = {}
        for number, changes in enumerate(steps):
            workplace = brought_to(folder / "lau-dai", changes)
            built(workplace)
            name = chance.draw(st.sampled_from(sorted(papers(workplace))))
            edited[name] = b"sua tay %d" % number
            (workplace.build_folder(NAME) / name).write_bytes(edited[name])
        built(workplace)
        fresh = brought_to(folder / "moi", steps[-1])
        built(fresh)
        assert papers(workplace) == papers(fresh) | edited
    finally:
        shutil.rmtree(folder)


def test_the_sample_office_is_what_the_changes_start_from(tmp_path: Path) -> None:
    one, other = office(tmp_path / "a"), brought_to(tmp_path / "b", [])
    built(one)
    built(other)
    assert papers(one) == papers(other)
