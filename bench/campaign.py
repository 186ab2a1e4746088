"""A whole campaign from nothing, whole process: the sample plan with its nominations and all their papers.

With as many processes as docgen chooses, with one, and with one for Word files only, each beside the script, which has
one. The script is handed the finished words; reading, sharing, wording and checking are in our time only.
"""

from __future__ import annotations

import functools
import pickle
import sys
from pathlib import Path

from bench.harness import ROOT, Benchmark, Cold
from bench.papers import BUILD, forget, laid_out, plan_papers, work_folder

ROUNDS = 3
"""Of half a minute each; the medians of three are within some percent of those of five."""


def script(work: Path, formats: tuple[str, ...]) -> Cold:
    """The peer, with the words and templates of all papers."""
    ready = work / "papers.pickle"
    ready.write_bytes(pickle.dumps(plan_papers()))
    laid_out(work / "templates")
    command = (sys.executable, "-m", "bench.naive", str(ready), str(work / "templates"), str(work / "naive"), *formats)
    return Cold(command, ROOT)


def sides(options: tuple[str, ...], formats: tuple[str, ...], work: Path) -> tuple[Cold, Cold]:
    folder = work_folder(work)
    command = (*BUILD, "--formats", ",".join(formats), *options)
    return Cold(command, folder, before=lambda: forget(folder)), script(work, formats)


def count(formats: int) -> int:
    return formats * len(plan_papers())


def benchmark(name: str, peer: str, formats: tuple[str, ...], *options: str) -> Benchmark:
    n = functools.partial(count, len(formats))
    return Benchmark(name, n, peer, functools.partial(sides, options, formats), rounds=ROUNDS)


SCRIPT = "docxtpl + WeasyPrint script"
BENCHMARKS = (
    benchmark("campaign", SCRIPT, ("docx", "pdf")),
    benchmark("campaign-one", SCRIPT, ("docx", "pdf"), "-j", "1"),
    benchmark("campaign-docx", "docxtpl script", ("docx",), "-j", "1"),
)
