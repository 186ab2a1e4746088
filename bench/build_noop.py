"""A build of the whole sample campaign in which nothing changed, beside our own build from nothing."""

import subprocess
from pathlib import Path

from bench.harness import Benchmark, Cold
from bench.papers import BUILD, forget, work_folder


def sides(work: Path) -> tuple[Cold, Cold]:
    built, empty = work_folder(work / "built"), work_folder(work / "empty")
    subprocess.run(BUILD, cwd=built, check=True, capture_output=True)
    return Cold(BUILD, built), Cold(BUILD, empty, before=lambda: forget(empty))


BENCHMARK = Benchmark("build-noop", 1, "docgen build from nothing", sides, rounds=3)
