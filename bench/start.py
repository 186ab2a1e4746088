"""How long `docgen --help` takes beside a Python that does nothing: what docgen adds to every call."""

import sys
from pathlib import Path

from bench.harness import Benchmark, Cold
from bench.papers import DOCGEN


def sides(work: Path) -> tuple[Cold, Cold]:
    return Cold((*DOCGEN, "--help"), work), Cold((sys.executable, "-c", "pass"), work)


BENCHMARK = Benchmark("help", 1, "python -c pass", sides)
