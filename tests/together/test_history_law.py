"""The law of the house over whole histories: sources change, people edit, papers are made, issued, taken back and
amended, caches are lost, in any order; whenever all has been built, it is what a build from nothing leaves."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from history import History
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen import writers
from docgen.stamp import prints
from offices import NAME

EXAMPLES = int(os.environ.get("DOCGEN_FUZZ", "60")) // 10
"""How many histories are tried, each as long as ten campaigns; `nox -s fuzz` tries more."""

PAPERS = st.sampled_from(["ke-hoach", "ke-hoach", "thong-bao", "dieu-chinh/ke-hoach"])
AT = st.integers(0, 9)
DEEDS = st.one_of(
    st.tuples(st.just("change"), st.just("units"), st.just("120"), st.integers(100, 200).map(str)),
    st.tuples(st.just("change"), st.just("plan"), st.just("one_per: 40"), st.integers(20, 60).map("one_per: {}".format)),
    st.tuples(st.just("change"), st.just("sent"), st.just("Bình"), st.sampled_from(["Bính", "An"])),
    st.tuples(st.just("change"), st.just("plan"), st.just("Các thôn gửi"), st.sampled_from(["Các xóm gửi", "Gửi"])),
    st.tuples(st.just("change"), st.just("units"), st.just("Thôn Tây"), st.sampled_from(["Thôn Đoài", "Thôn Tây Hạ"])),
    st.tuples(st.just("change"), st.just("plan"), st.just("  danh_sach: {type: danh-sach, columns: [name, office]}\n"),
              st.just("")),
    st.tuples(st.just("change"), st.just("plan"), st.just("issuer:"), st.just("issuer :: ")),
    st.tuples(st.just("edit"), AT, st.sampled_from(["sửa tay", "sửa"])),
    st.tuples(st.just("delete"), AT),
    st.tuples(st.just("restore"), AT),
    st.tuples(st.just("lose"), st.sampled_from(["caches", "copies", "sources", "damage"])),
    st.just(("build_all",)),
    st.tuples(st.just("docgen"), st.just("build"), st.just("--formats=docx"), st.just("--only"), PAPERS),
    st.just(("docgen", "build", "--formats=docx", "--replace")),
    st.just(("docgen", "build", "--formats=docx", "--draft")),
    st.tuples(st.just("docgen"), st.just("issue"), st.just(NAME), PAPERS, st.just("--date=16/3/2026"), st.just("--number"),
              st.integers(1, 99).map(str)),
    st.tuples(st.just("docgen"), st.just("issue"), st.just(NAME), PAPERS, st.just("--as-edited"),
              st.just("--date=16/3/2026"), st.just("--number"), st.integers(1, 99).map(str)),
    st.tuples(st.just("docgen"), st.just("issue"), st.just(NAME), PAPERS, st.just("--withdraw"), st.just("--reason=nhầm")),
    st.tuples(st.just("docgen"), st.just("amend"), st.just(NAME), PAPERS),
)  # fmt: skip
"""A verb of `History` with what it takes. What cannot be done at that moment is refused, and that is all."""


@pytest.fixture(autouse=True)
def word_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked here is asked of every format alike, and PDFs take their time."""
    monkeypatch.setattr(writers, "FORMATS", {"docx": writers.FORMATS["docx"]})


@pytest.mark.parametrize("tick", [prints.TICK, 0], ids=["young files are read", "prints are trusted"])
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DEEDS, min_size=4, max_size=12))
def test_whatever_happened_a_whole_build_leaves_what_one_from_nothing_leaves(
    tick: int, monkeypatch: pytest.MonkeyPatch, deeds: list[tuple[str, ...]]
) -> None:
    monkeypatch.setattr(prints, "TICK", tick)
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        history = History(folder)
        for verb, *what in [("build_all",), *deeds, ("build_all",)]:
            getattr(history, verb)(*what)
    finally:
        shutil.rmtree(folder)
