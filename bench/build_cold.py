"""All papers of the sample plan from nothing, whole process, beside a script with plain docxtpl and WeasyPrint."""

import pickle
import sys
from pathlib import Path

from bench.harness import ROOT, Benchmark, Cold
from bench.papers import BUILD, forget, papers, work_folder


def sides(work: Path) -> tuple[Cold, Cold]:
    folder = work_folder(work)
    ready = work / "papers.pickle"
    ready.write_bytes(pickle.dumps(papers()))
    naive = (sys.executable, "-m", "bench.naive", str(ready), str(work / "naive"))
    return Cold(BUILD, folder, before=lambda: forget(folder)), Cold(naive, ROOT)


BENCHMARK = Benchmark("build-cold", 1, "docxtpl + WeasyPrint script", sides)
