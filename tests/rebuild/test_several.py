"""Several processes: the results of one, and none that outlives the run it works for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from several_work import failing, root

from docgen.rebuild.several import CHUNK, cores, in_several

PROC = Path("/proc")
WORK = Path(__file__).with_name("several_work.py")


@pytest.fixture
def run(request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[str]]:
    """A run with two processes, in a group of its own as if at a terminal of its own; killed in the end."""
    with subprocess.Popen([sys.executable, WORK, "0.01"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          start_new_session=True) as begun:  # fmt: skip
        assert begun.stdout is not None
        assert begun.stdout.readline() == "begun\n"
        yield begun
        begun.kill()


@pytest.mark.parametrize("count", [1, 2, CHUNK, 5 * CHUNK + 1])
def test_results_come_in_the_order_of_the_work(count: int) -> None:
    assert list(in_several(root, range(count), 2)) == [root(number) for number in range(count)]


def test_what_fails_there_fails_here() -> None:
    with pytest.raises(LookupError):
        list(in_several(failing, [1, 2], 2))


def test_ctrl_c_is_heard_again_once_the_processes_have_begun() -> None:
    before = signal.getsignal(signal.SIGINT)
    list(in_several(root, [1, 2], 2))
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="signals to a group are POSIX")
@pytest.mark.parametrize("wait", [0.15, 0.4, 1.0])
def test_ctrl_c_at_any_moment_ends_the_run_and_only_the_first_process_speaks(
    run: subprocess.Popen[str], wait: float
) -> None:
    time.sleep(wait)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=20)
    assert run.returncode == -signal.SIGINT
    assert said.count("Traceback") == 1
    assert said.count("KeyboardInterrupt") == 1


@pytest.mark.skipif(not PROC.is_dir(), reason="there is no /proc to look for processes in")
def test_no_process_outlives_a_run_that_was_killed(run: subprocess.Popen[str]) -> None:
    assert run.stdout is not None
    worker = int(run.stdout.readline())
    assert worker != run.pid
    run.kill()
    run.wait()
    for _ in range(100):
        if not is_running(worker):
            return
        time.sleep(0.1)
    pytest.fail("a process works on for nobody")


def is_running(pid: int) -> bool:
    """Whether it does anything; one that is over and has nobody to tell it to does not."""
    stat = PROC / str(pid) / "stat"
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"


def test_there_is_at_least_one_core() -> None:
    assert cores() >= 1
