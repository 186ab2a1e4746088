"""2,000 papers in Word and PDF, and then nothing is changed, or one quota: beside our own build from nothing.

Nothing: the same build once more. One quota: a number that stands in the plan and its annex, both of which are made
again. Both from a cold start. Watched: the same quota saved while `docgen watch` looks on, from the save to the word
that it is done, beside the same build from a cold start.
"""

from __future__ import annotations

import atexit
import functools
import itertools
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from bench import large
from bench.harness import Benchmark, Cold, Warm
from bench.papers import BUILD as BUILD_SAMPLE
from bench.papers import DOCGEN, PLAN, forget, scratch, work_folder

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


def watching(root: Path, name: str, save: Callable[[Path], None]) -> Callable[[], None]:
    """A running `docgen watch`; each call saves something and waits until its papers are made."""
    process = subprocess.Popen(
        (*DOCGEN, "watch", name), cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    atexit.register(process.terminate)
    told = process.stderr
    assert told

    def is_done() -> None:
        while "chờ lần lưu sau" not in (line := told.readline()):
            assert line, "docgen watch has ended"

    def work() -> None:
        save(root)
        is_done()

    is_done()
    return work


def watched_large() -> Callable[[], None]:
    return watching(large.office(scratch() / "theo dõi"), large.NAME, change)


def watch_large(work: Path) -> tuple[Warm, Cold]:
    root = built_again(work / "cũ")
    return Warm(__name__, "watched_large", 1), Cold(BUILD, root, before=lambda: change(root))


def change_sample(root: Path) -> None:
    """Another number of wards of one town of the sample plan: again the plan and its annex."""
    file = root / "plans" / PLAN / "units.csv"
    text = file.read_text(encoding="utf-8")
    ten, eleven = ("TP. Sóc Trăng,Cấp huyện,10,", "TP. Sóc Trăng,Cấp huyện,11,")
    file.write_text(text.replace(ten, eleven) if ten in text else text.replace(eleven, ten), encoding="utf-8")


def watched_sample() -> Callable[[], None]:
    return watching(work_folder(scratch()), PLAN, change_sample)


def watch_sample(work: Path) -> tuple[Warm, Cold]:
    root = work_folder(work)
    subprocess.run(BUILD_SAMPLE, cwd=root, check=True, capture_output=True)
    return Warm(__name__, "watched_sample", 1), Cold(BUILD_SAMPLE, root, before=lambda: change_sample(root))


FROM_NOTHING = "docgen build from nothing"
BENCHMARKS = (
    Benchmark("large-noop", 1, FROM_NOTHING, nothing_changed, least=80, rounds=1, rehearsals=0),
    Benchmark("large-one-quota", 1, FROM_NOTHING, one_quota, least=50, rounds=1, rehearsals=0),
    Benchmark("watch", 1, "docgen build, cold", watch_sample, least=4, rounds=9),
    Benchmark("large-watch", 1, "docgen build, cold", watch_large, rounds=5),
)
