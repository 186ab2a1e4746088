"""What is remembered of a campaign in a file is what was written there, or nothing."""

import hashlib
import json
from pathlib import Path

import pytest
from standing_papers import said, stored

from docgen import pipeline
from docgen.files import Workplace
from docgen.problem import Fault, Place, Say, Severity
from docgen.standing import Stored
from docgen.standing.memory import Paper, Stood
from offices import NAME, PLAN, office

FAULT = Fault(
    "odd",
    Say("“{name}” lạ {{}}", "“{name}” is odd {{}}"),
    need=Say("gì khác", "something else"),
    mend=Say("sửa {name}", "mend {name}"),
    severity=Severity.WARNING,
)
STOOD = Stood(
    (Paper("danh-sach", "danh-sach", "ab"), Paper("to-trinh/dong", "to-trinh", "cd")),
    (FAULT.at(Place("plan.yaml", 3, 7), close="khác", name="{ten}"), FAULT.at(Place("a.xlsx", cell="Tờ!B2"), name="x")),
    "ef",
)


def kept(file: Path, stood: Stood = STOOD) -> bytes:
    memory = Stored(file, "a")
    memory.remember("KEY", stood)
    memory.keep()
    return file.read_bytes()


def test_what_is_kept_is_recalled_in_the_same_words(tmp_path: Path) -> None:
    file = tmp_path / "papers.json"
    kept(file)
    found = Stored(file, "a").recall("KEY")
    assert found
    assert (found.papers, found.shares) == (STOOD.papers, STOOD.shares)
    for lang in ("vi", "en"):
        assert [each.lines(lang) for each in found.problems] == [each.lines(lang) for each in STOOD.problems]
    assert [(each.place, each.values) for each in found.problems] == [
        (each.place, each.values) for each in STOOD.problems
    ]


def test_what_was_made_of_something_else_or_by_another_docgen_is_not_recalled(tmp_path: Path) -> None:
    file = tmp_path / "papers.json"
    kept(file)
    assert Stored(file, "a").recall("YEK") is None
    assert Stored(file, "b").recall("KEY") is None
    assert Stored(tmp_path / "none.json", "a").recall("KEY") is None


def test_a_run_that_worked_nothing_out_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "papers.json"
    before = kept(file)
    memory = Stored(file, "a")
    memory.recall("KEY")
    memory.keep()
    assert file.read_bytes() == before


def sealed(kept: object) -> bytes:
    body = json.dumps({"with": "a", "kept": kept}).encode()
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


PAPER, PLACE, SAID = ["p", "t", "w"], ["f", 1, 1, ""], [["a", "", ""], ["b", "", ""]]


@pytest.mark.parametrize(
    "lying",
    [
        b"",
        b"garbage",
        sealed(None),
        sealed([]),
        sealed("KEY"),
        sealed(["KEY"]),
        sealed(["KEY", None]),
        sealed(["KEY", [[PAPER], []]]),
        sealed(["KEY", [[["p", "t"]], [], ""]]),
        sealed(["KEY", [[[*PAPER, "more"]], [], ""]]),
        sealed(["KEY", [[PAPER], [["f"]], ""]]),
        sealed(["KEY", [[PAPER], [[PLACE, "odd", "none", SAID, []]], ""]]),
        sealed(["KEY", [[PAPER], [[["f", -1, 1, ""], "odd", "error", SAID, []]], ""]]),
        sealed(["KEY", [[PAPER], [[PLACE, "odd\u001b", "error", SAID, []]], ""]]),
    ],
)
def test_what_was_not_stored_here_is_as_good_as_nothing(lying: bytes, tmp_path: Path) -> None:
    file = tmp_path / "papers.json"
    file.write_bytes(lying)
    assert Stored(file, "a").recall("KEY") is None


def test_a_file_that_was_cut_off_or_changed_is_made_anew(tmp_path: Path) -> None:
    papers = "papers:\n  thong_bao: {type: thong-bao, trich_yeu: về kết quả, body: [Đã xét.]}\n"
    workplace, file = office(tmp_path, PLAN + papers), tmp_path / "papers.json"
    fresh = said(pipeline.prepare(NAME, workplace, draft=True))
    whole = (stored(file, NAME, workplace), file.read_bytes())[1]
    assert b'"thong-bao"' in whole
    for content in (whole[:-10], whole.replace(b'"thong-bao"', b'"thong-ban"'), whole[65:]):
        file.write_bytes(content)
        is_made_anew(workplace, file, fresh)


def is_made_anew(workplace: Workplace, file: Path, fresh: tuple[object, ...]) -> None:
    memory = Stored(file, "a")
    prepared = pipeline.prepare(NAME, workplace, draft=True, known=memory)
    assert prepared.dossier
    assert said(prepared) == fresh
    memory.keep()
    assert pipeline.prepare(NAME, workplace, draft=True, known=Stored(file, "a")).dossier is None
