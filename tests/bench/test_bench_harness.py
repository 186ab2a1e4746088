"""A benchmark is only worth its name if both sides make the same thing and the figures are what they say."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdfium2
import pytest
from bench.__main__ import RESULTS, TABLE, kept, main, row, table
from bench.harness import Benchmark, Cold, Result, Warm, measure
from bench.papers import laid_out, papers, template_of
from docx import Document as Word

from bench import naive
from docgen import writers
from docgen.model.facts import Document

WAIT = "import time; time.sleep(0.{})"


def sleeping(work: Path) -> tuple[Cold, Cold]:
    return Cold((sys.executable, "-c", WAIT.format("02")), work), Cold((sys.executable, "-c", WAIT.format("3")), work)


def spoken(content: bytes) -> list[str]:
    """The words of a Word file in their order, tables included."""
    texts = Word(io.BytesIO(content)).element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    )
    return [text.text for text in texts if text.text]


def pages(content: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]


def merged_down(paper: Document) -> bool:
    table = getattr(paper.facts, "table", None)
    return table is not None and any(cell.rows > 1 for row in table.rows for cell in row)


@pytest.mark.parametrize("paper", papers(), ids=lambda paper: paper.name)
def test_the_peer_prints_the_same_words_as_we_do(paper: Document, tmp_path: Path) -> None:
    templates = laid_out(tmp_path / "templates")
    naive.write_docx(paper, templates, tmp_path / "peer.docx")
    naive.write_pdf(paper, templates, tmp_path / "peer.pdf")
    docx, problems = writers.write("docx", paper.facts, template_of(paper))
    assert docx, problems
    pdf, problems = writers.write("pdf", paper.facts, template_of(paper))
    assert pdf, problems
    assert len(spoken(docx)) > 10
    assert spoken((tmp_path / "peer.docx").read_bytes()) == spoken(docx)
    theirs, ours = pages((tmp_path / "peer.pdf").read_bytes()), pages(pdf)
    if merged_down(paper):  # the peer leaves such a cell open where a page ends; ours is closed, and lines move
        assert sorted(" ".join(theirs).split()) == sorted(" ".join(ours).split())
    else:
        assert theirs == ours
    assert zipfile.ZipFile(tmp_path / "peer.docx").testzip() is None


def test_the_ratio_is_how_much_quicker_we_are() -> None:
    result = measure(Benchmark("sleep", 2, "a sleeper", sleeping), rounds=1)
    assert 10 <= result.ours_ms < result.peer_ms
    assert result.ratio == pytest.approx(result.peer_ms / result.ours_ms, abs=0.01)
    assert 1 < result.peak_mb < 1000  # of the side and of whoever started it


def test_a_side_that_fails_is_no_result(tmp_path: Path) -> None:
    failing = Cold((sys.executable, "-c", "raise SystemExit('cannot')"), tmp_path)
    with pytest.raises(RuntimeError, match="cannot"):
        measure(Benchmark("broken", 1, "itself", lambda work: (failing, failing)), rounds=1)


def test_a_warm_side_that_dies_is_no_result() -> None:
    dead = Warm("bench.harness", "no_such_function", 1)
    with pytest.raises(RuntimeError, match="did not answer"):
        measure(Benchmark("dead", 1, "itself", lambda work: (dead, dead)), rounds=1)


def test_benchmarks_not_measured_now_keep_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "results.json"
    old = [{"name": "help", "ratio": 1.0}, {"name": "build-cold", "ratio": 2.0}, {"name": "gone", "ratio": 3.0}]
    file.write_text(json.dumps(old), encoding="utf-8")
    lines = kept([Result("build-cold", 1, 1.0, "peer", 4.0, 4.0, 50.0)], file)
    assert [(line["name"], line["ratio"]) for line in lines] == [("help", 1.0), ("build-cold", 4.0)]


def test_the_table_of_results_stands_in_columns() -> None:
    lines = table([("name", "n"), ("help", "100")]).splitlines()
    assert lines == ["name    n", "help  100"]
    assert row(Result("x", 1, 1.005, "p", 2.0, 1.99, 30.4))[2:] == ("1.00", "995.0", "p", "2.00", "1.99", "", "30")
    assert row(Result("x", 1, 4, "p", 2.0, 0.5, 30.4, least=0.5))[-2] == "≥ 0.50"


def test_an_unknown_benchmark_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["halp"]) == 2
    assert "build-noop" in capsys.readouterr().err


def test_the_table_names_each_benchmark_once() -> None:
    assert list(TABLE) == [
        "help", "build-cold", "build-noop", "campaign", "campaign-one", "campaign-docx", "large-noop",
        "large-one-quota", "watch", "large-watch", "nominations", "docx-warm", "pdf-warm",
    ]  # fmt: skip


def test_certificates_are_measured_by_name_in_a_process_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    ran = []

    def run(command: tuple[str, ...], **_: object) -> subprocess.CompletedProcess[bytes]:
        ran.append(command[1:])
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr("bench.__main__.subprocess.run", run)
    assert main(["certificates"]) == 1
    assert ran == [("-m", "bench.certificates")]


def test_a_ratio_below_its_bound_is_told_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    slow = Benchmark("slow", 1, "itself", sleeping, least=1000, rounds=1)
    monkeypatch.setattr("bench.__main__.TABLE", {"slow": slow})
    monkeypatch.setattr("bench.__main__.RESULTS", tmp_path / "results.json")
    assert main(["slow"]) == 1
    said = capsys.readouterr()
    assert "slow: the ratio is below its bound" in said.err
    assert "≥ 1000.00" in said.out


def test_what_was_measured_keeps_within_the_bounds() -> None:
    lines = {line["name"]: line for line in json.loads(RESULTS.read_text(encoding="utf-8"))}
    bounds = {name: benchmark.least for name, benchmark in TABLE.items() if benchmark.least}
    assert bounds == {"large-noop": 80, "large-one-quota": 50, "watch": 4, "nominations": 0.5}
    assert all(lines[name]["ratio"] >= least for name, least in bounds.items())


def test_how_many_are_made_may_be_found_out_when_it_is_measured() -> None:
    result = measure(Benchmark("sleep", lambda: 20, "a sleeper", sleeping), rounds=1)
    assert result.n == 20
    assert result.ours_ms < 20
