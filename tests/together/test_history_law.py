"""The law of the house over whole histories: sources change, people edit, papers are made, issued, taken back and
amended, caches are lost, in any order; whenever all has been built, it is what a build from nothing leaves."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from history import BUILD, History
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen import writers
from docgen.stamp import prints
from offices import NAME

EXAMPLES = int(os.environ.get("DOCGEN_FUZZ", "60")) // 10
"""How many histories are tried, each as long as ten campaigns; `nox -s fuzz` tries more."""

PAPERS = st.sampled_from(["ke-hoach", "ke-hoach", "thong-bao", "dieu-chinh/ke-hoach"])
AT = st.integers(0, 9)
ISSUE = ("docgen", "issue", NAME, PAPERS, "--date=16/3/2026", "--number", st.integers(1, 99).map(str))
LIST = "  danh_sach: {type: danh-sach, columns: [name, office]}\n"


def deed(verb: str, *what: str | st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.tuples(st.just(verb), *(each if isinstance(each, st.SearchStrategy) else st.just(each) for each in what))


DEEDS = st.one_of(
    deed("change", "units", "120", st.integers(100, 200).map(str)),
    deed("change", "plan", "one_per: 40", st.integers(20, 60).map("one_per: {}".format)),
    deed("change", "overrides", "set: 2", st.integers(1, 4).map("set: {}".format)),
    deed("change", "plan", "[Theo Kế hoạch của xã.]", '["Cả xã có {{ quotas.ca_nhan.total }} suất."]'),
    deed("change", "sent", "Bình", st.sampled_from(["Bính", "An"])),
    deed("change", "plan", "Các thôn gửi", st.sampled_from(["Các xóm gửi", "Gửi"])),
    deed("change", "units", "Thôn Tây", st.sampled_from(["Thôn Đoài", "Thôn Tây Hạ"])),
    deed("change", "plan", LIST, ""),
    deed("change", "plan", "issuer:", "issuer ::"),
    deed("edit", AT, st.sampled_from(["sửa tay", "sửa"])),
    deed("delete", AT),
    deed("restore", AT),
    deed("lose", st.sampled_from(["caches", "copies", "sources", "damage"])),
    deed("build_all"),
    deed("docgen", *BUILD, "--only", PAPERS),
    deed("docgen", *BUILD, "--replace"),
    deed("docgen", *BUILD, "--draft"),
    deed(*ISSUE),
    deed(*ISSUE, "--as-edited"),
    deed("docgen", "issue", NAME, PAPERS, "--withdraw", "--reason=nhầm"),
    deed("docgen", "amend", NAME, PAPERS),
)
"""A verb of `History` with what it takes. What cannot be done at that moment is refused, and that is all."""


@pytest.fixture(autouse=True)
def word_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked here is asked of every format alike, and PDFs take their time."""
    monkeypatch.setattr(writers, "FORMATS", {"docx": writers.FORMATS["docx"]})


@pytest.mark.parametrize("tick", [prints.TICK, 0], ids=["young files are read", "prints are trusted"])
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DEEDS, min_size=4, max_size=12))
def test_whatever_happened_a_whole_build_leaves_what_one_from_nothing_leaves(
    tick: int, monkeypatch: pytest.MonkeyPatch, deeds: list[tuple[Any, ...]]
) -> None:
    monkeypatch.setattr(prints, "TICK", tick)
    folder = Path(tempfile.mkdtemp()).resolve()
    try:
        history = History(folder)
        for verb, *what in [("build_all",), *deeds, ("build_all",)]:
            getattr(history, verb)(*what)
    finally:
        shutil.rmtree(folder)
