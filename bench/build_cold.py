"""A plan and its annex from nothing, whole process, beside a script with plain docxtpl and WeasyPrint."""

import pickle
import sys
from pathlib import Path

from bench.harness import ROOT, Benchmark, Cold
from bench.papers import DOCGEN, STARTER, forget, laid_out, plan_papers, starter


def sides(work: Path) -> tuple[Cold, Cold]:
    folder = starter(work)
    ready = work / "papers.pickle"
    ready.write_bytes(pickle.dumps(plan_papers(STARTER, folder)))
    laid_out(work / "templates", STARTER, folder)
    naive = (sys.executable, "-m", "bench.naive", str(ready), str(work / "templates"), str(work / "naive"))
    ours = (*DOCGEN, "build", STARTER)
    return Cold(ours, folder, before=lambda: forget(folder)), Cold(naive, ROOT)


BENCHMARK = Benchmark("build-cold", 1, "docxtpl + WeasyPrint script", sides)
