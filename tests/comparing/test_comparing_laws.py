"""The laws of comparing, on small random campaigns: nothing is different from itself, there and back are mirrored,
every paper whose bytes change is named and no other, and the cells add up to the totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st
from states import AWARDED, ROWS, nominated, row, two_states

from docgen import writers
from docgen.comparing import compare, renderings
from docgen.model.comparison import Action, Change, Comparison, Fate
from docgen.model.prepared import Prepared
from offices import UNITS

NAMES = st.sampled_from(["Trần Văn An", "Trần Văn Ân", "Lê Thị Bình", "Phạm Văn Cường", "Đỗ Thị Hà"])
BIRTHS = st.sampled_from(["", "1/2/1970", "5/6/1975", "1980"])
OFFICES = st.sampled_from(["Trưởng thôn", "Bí thư chi bộ", ""])
PERSONS = st.lists(st.builds(row, st.sampled_from(["Đông", "Tây", "Nam"]), NAMES, BIRTHS, OFFICES), max_size=5)
UNIT_LINES = st.permutations(
    ["dong,Thôn Đông,Thôn,{}\n", "tay,Thôn Tây,Thôn,{}\n", "nam,Thôn Nam,Thôn,{}\n", "bac,Thôn Bắc,Thôn,{}\n"]
)
FIGURES = st.lists(st.sampled_from([40, 75, 120, 119, 200]), min_size=4, max_size=4)
EXCEPTION = "overrides:\n  - {quota: ca_nhan, unit: nam, set: 2, decided_by: Chủ tịch, why: Đông}\n"


@st.composite
def campaigns(draw: st.DrawFn) -> Mapping[str, str]:
    """The sources of a small campaign that can be prepared, if perhaps not without mistakes."""
    plan = AWARDED
    for old, new in (
        ("each: 1", st.integers(0, 3).map("each: {}".format)),
        ("one_per: 40", st.integers(20, 60).map("one_per: {}".format)),
        ("rounding: half-up", st.sampled_from(["rounding: half-up", "rounding: floor", "rounding: ceiling"])),
        ("Các thôn gửi hồ sơ", st.sampled_from(["Các thôn gửi hồ sơ", "Gửi", "Các thôn nộp hồ sơ ngay"])),
        ("date: 2026-03-16", st.sampled_from(["date: 2026-03-16", "number: 7\ndate: 2026-03-17"])),
    ):
        assert old in plan
        plan = plan.replace(old, draw(new), 1)
    kept = draw(st.integers(3, 4))
    units = "".join(line.format(count) for line, count in zip(draw(UNIT_LINES), draw(FIGURES), strict=True))
    sources = {
        "plan.yaml": plan,
        "units.csv": UNITS.splitlines(keepends=True)[0] + "".join(units.splitlines(keepends=True)[:kept]),
        "nominations/tat_ca.csv": nominated(*draw(st.one_of(st.just(list(ROWS)), PERSONS))),
    }
    return {**sources, "overrides.yaml": EXCEPTION} if draw(st.booleans()) else sources


def turned(comparison: Comparison) -> Counter[object]:
    """What a comparison says, with before and after turned round, whatever the order."""
    opposite = {Action.ADDED: Action.REMOVED, Action.REMOVED: Action.ADDED}
    fates = {Fate.NEW: Fate.GONE, Fate.GONE: Fate.NEW}
    told = _told(
        comparison,
        lambda change: (change.area, opposite.get(change.action, change.action), change.after, change.before),
    )
    for quota in comparison.quotas:
        told["quota", quota.quota_id] += 1
        for cell in quota.cells:
            told["cell", quota.quota_id, cell.unit, cell.after, cell.before] += 1
            told["why", quota.quota_id, cell.unit, cell.because_after, cell.because_before] += 1
    for paper in comparison.papers:
        told["paper", paper.name, fates.get(paper.fate, paper.fate)] += 1
        told.update(("piece", paper.name, piece.after, piece.before) for piece in paper.pieces)
    told.update(("surplus", problem) for problem in comparison.eased)
    told.update(("eased", problem) for problem in comparison.surplus)
    return told


def straight(comparison: Comparison) -> Counter[object]:
    told = _told(comparison, lambda change: (change.area, change.action, change.before, change.after))
    for quota in comparison.quotas:
        told["quota", quota.quota_id] += 1
        for cell in quota.cells:
            told["cell", quota.quota_id, cell.unit, cell.before, cell.after] += 1
            told["why", quota.quota_id, cell.unit, cell.because_before, cell.because_after] += 1
    for paper in comparison.papers:
        told["paper", paper.name, paper.fate] += 1
        told.update(("piece", paper.name, piece.before, piece.after) for piece in paper.pieces)
    told.update(("surplus", problem) for problem in comparison.surplus)
    told.update(("eased", problem) for problem in comparison.eased)
    return told


def _told(comparison: Comparison, key) -> Counter[object]:  # type: ignore[no-untyped-def]
    told: Counter[object] = Counter()
    change: Change
    for change in comparison.changes:
        told["change", *key(change)] += 1
    return told


def in_bytes(prepared: Prepared) -> dict[str, bytes | None]:
    """Every paper as its Word file."""
    return {
        document.name: writers.write("docx", document.facts, prepared.templates[document.template])[0]
        for document in prepared.documents
    }


@settings(max_examples=10, deadline=None)
@given(campaigns())
def test_nothing_is_different_from_itself(sources: Mapping[str, str]) -> None:
    with two_states(sources, sources) as (one, other):
        assert one.dossier is not None
        assert compare(one, other).is_empty


@settings(max_examples=60, deadline=None)
@given(campaigns(), campaigns())
def test_there_and_back_are_mirrored_and_cells_add_up(before: Mapping[str, str], after: Mapping[str, str]) -> None:
    with two_states(before, after) as (old, new):
        comparison = compare(old, new)
        assert straight(comparison) == turned(compare(new, old))
        for quota in comparison.quotas:
            totals = [each.total if each else 0 for each in (quota.before, quota.after)]
            assert sum(cell.difference for cell in quota.cells) == (totals[1] or 0) - (totals[0] or 0)


@settings(max_examples=30, deadline=None)
@given(campaigns(), campaigns())
def test_every_paper_whose_bytes_change_is_named_and_no_other(
    before: Mapping[str, str], after: Mapping[str, str]
) -> None:
    with two_states(before, after) as (old, new):
        was, is_now = in_bytes(old), in_bytes(new)
        changed = {name for name in was.keys() | is_now.keys() if was.get(name) != is_now.get(name)}
        comparison = compare(old, new)
        assert {paper.name for paper in comparison.papers} == changed
        assert all(paper.because for paper in comparison.papers)
        assert all(paper.pieces for paper in comparison.papers if paper.fate is Fate.AGAIN)
        for rendering in renderings(old, new, sorted(changed)):
            assert (rendering.before, rendering.after) == (was.get(rendering.name), is_now.get(rendering.name))
