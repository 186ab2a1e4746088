"""Two sides measured in turns. In: a benchmark. Out: the medians of both sides, their ratio and our peak of memory.

Each side runs in processes of its own, so that neither warms, fills or slows the other. A *cold* side is a new
process each round, timed from start to end. A *warm* side is one process that has done its work once before and is
then asked again each round; it takes the time itself, around the work alone. Rounds alternate who goes first.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROUNDS = 5


@contextmanager
def as_installed() -> Iterator[None]:
    """As long as the block lasts, every process that is started keeps the modules it has compiled, as those of an
    installed program are, whatever the shell says; in a folder that is gone afterwards."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="docgen-bench-") as folder:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)


def nothing() -> None:
    """What needs no preparation."""


@dataclass(frozen=True)
class Cold:
    """A command, run anew each round in `folder`; `before` is called first and not timed."""

    command: tuple[str, ...]
    folder: Path
    before: Callable[[], None] = nothing


@dataclass(frozen=True)
class Warm:
    """A function `name` of `module` that does the work of a round `n` times."""

    module: str
    name: str
    n: int


Side = Cold | Warm


@dataclass(frozen=True)
class Benchmark:
    """`n` is what one round makes, or says how many that is; times are for one of them. `sides` gives ours and the
    peer's, in a work folder. `least` is the bound: the ratio that a run must reach to be a success. `rehearsals` are
    rounds that do not count."""

    name: str
    n: int | Callable[[], int]
    peer: str
    sides: Callable[[Path], tuple[Side, Side]]
    least: float = 0
    rounds: int = ROUNDS
    rehearsals: int = 1


@dataclass(frozen=True)
class Result:
    """One line of `results.json`. `ratio` above 1 means that we are quicker than the peer; `least` is its bound."""

    name: str
    n: int
    ours_ms: float
    peer: str
    peer_ms: float
    ratio: float
    peak_mb: float
    least: float = 0

    @property
    def holds(self) -> bool:
        return self.ratio >= self.least


@dataclass(frozen=True)
class Taken:
    """What one round of one side took; the peak is of the whole process."""

    ms: float
    peak_mb: float


def _peak_mb(usage: object) -> float:
    kilobytes: int = usage.ru_maxrss  # type: ignore[attr-defined]
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _cold_round(side: Cold) -> Taken:
    side.before()
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        started = subprocess.Popen(
            side.command, cwd=side.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said
        )
        # Not `wait`: only wait4 tells the memory of this one child.
        _, status, usage = os.wait4(started.pid, 0)
        taken = (time.perf_counter() - start) * 1000
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            said.seek(0)
            raise RuntimeError(f"{' '.join(side.command)}: {started.returncode}\n{said.read().decode()}")
    return Taken(taken, _peak_mb(usage))


@contextmanager
def _ready(side: Side) -> Iterator[Callable[[], Taken]]:
    """A function that does one round of the side."""
    if isinstance(side, Cold):
        yield lambda: _cold_round(side)
        return
    worker = subprocess.Popen(
        (sys.executable, "-m", "bench.worker", side.module, side.name),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdin and worker.stdout
    ask, answers = worker.stdin, worker.stdout

    def one_round() -> Taken:
        print(side.n, file=ask, flush=True)
        answer = answers.readline().split()
        if len(answer) != 2:
            raise RuntimeError(f"{side.module}.{side.name} did not answer")
        return Taken(float(answer[0]), float(answer[1]))

    with worker:
        yield one_round


def measure(benchmark: Benchmark, rounds: int = 0) -> Result:
    """The benchmark, after its rehearsals; as many rounds as it wants, or as are said."""
    rounds, n = rounds or benchmark.rounds, benchmark.n if isinstance(benchmark.n, int) else benchmark.n()
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="docgen-bench-")))
        ours, peer = (stack.enter_context(_ready(side)) for side in benchmark.sides(work))
        taken: dict[Callable[[], Taken], list[Taken]] = {ours: [], peer: []}
        for turn in range(1 - benchmark.rehearsals, rounds + 1):
            for side in (ours, peer) if turn % 2 else (peer, ours):
                one = side()
                if turn > 0:
                    taken[side].append(one)
    ours_ms, peer_ms = (statistics.median(one.ms for one in taken[side]) / n for side in (ours, peer))
    return Result(
        name=benchmark.name,
        n=n,
        ours_ms=round(ours_ms, 3),
        peer=benchmark.peer,
        peer_ms=round(peer_ms, 3),
        ratio=round(peer_ms / ours_ms, 2),
        peak_mb=round(max(one.peak_mb for one in taken[ours]), 1),
        least=benchmark.least,
    )
