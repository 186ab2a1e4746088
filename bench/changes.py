"""2,000 papers in Word and PDF, and then nothing is changed, or one quota: beside our own build from nothing.

Nothing: the same build once more. One quota: a number that stands in the plan and its annex, both of which are made
again. Both from a cold start. Watched: the same quota saved while `docgen watch` looks on, from the save to the word
that it is done, beside the same build from a cold start.
"""

from __future__ import annotations

import functools
import itertools
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from bench import large
from bench.harness import Benchmark, Cold, Warm
from bench.papers import DOCGEN, forget, scratch

BUILD = (*DOCGEN, "build", large.NAME)
SETTLED = 3.0
"""Seconds after which a build may know the files of the last one by their times."""

COUNTS = itertools.count(large.HELD + 1)


@functools.cache
def built() -> Path:
    """A workplace in which all papers are made."""
    root = large.office(scratch() / "hồ sơ")
    subprocess.run(BUILD, cwd=root, check=True, capture_output=True)
    return root


def built_again(to: Path) -> Path:
    """A copy of it in which a build has come to rest."""
    shutil.copytree(built(), to)
    for _ in range(2):
        time.sleep(SETTLED)
        subprocess.run(BUILD, cwd=to, check=True, capture_output=True)
    return to


def change(root: Path) -> None:
    large.with_held(root, next(COUNTS))


def from_nothing(work: Path) -> Cold:
    empty = large.office(work / "mới")
    return Cold(BUILD, empty, before=lambda: forget(empty))


def nothing_changed(work: Path) -> tuple[Cold, Cold]:
    return Cold(BUILD, built_again(work / "cũ")), from_nothing(work)


def one_quota(work: Path) -> tuple[Cold, Cold]:
    root = built_again(work / "cũ")
    return Cold(BUILD, root, before=lambda: change(root)), from_nothing(work)


def watched() -> Callable[[], None]:
    """A running `docgen watch`; each call saves another number and waits until its papers are made."""
    root = scratch() / "theo dõi"
    large.office(root)
    watching = subprocess.Popen(
        (*DOCGEN, "watch", large.NAME), cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    told = watching.stderr
    assert told

    def is_done() -> None:
        while "chờ lần lưu sau" not in (line := told.readline()):
            assert line, "docgen watch has ended"

    def work() -> None:
        change(root)
        is_done()

    is_done()
    return work


def watch(work: Path) -> tuple[Warm, Cold]:
    root = built_again(work / "cũ")
    return Warm(__name__, "watched", 1), Cold(BUILD, root, before=lambda: change(root))


FROM_NOTHING = "docgen build from nothing"
BENCHMARKS = (
    Benchmark("large-noop", 1, FROM_NOTHING, nothing_changed, least=80, rounds=1, rehearsals=0),
    Benchmark("large-one-quota", 1, FROM_NOTHING, one_quota, least=50, rounds=1, rehearsals=0),
    Benchmark("large-watch", 1, "docgen build, cold", watch, least=4, rounds=5),
)
