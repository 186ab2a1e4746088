"""Work for several processes: a function and what it is to be called with in, its results in the same order out.

The processes belong to the run that started them: Ctrl+C stops them through it, and they do not outlive it.
"""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

CHUNK = 4
"""So many pieces of work go to a process at most at a time; what they share is sent once for all of them."""


def cores() -> int:
    """The cores that this process may use; in a container there are fewer than the machine has."""
    allowed: Callable[[int], set[int]] | None = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def in_several(call: Callable[[In], Out], work: Sequence[In], processes: int) -> Iterator[Out]:
    """`map(call, work)` with so many processes. Raises what `call` raises."""
    from concurrent.futures import ProcessPoolExecutor  # takes its time, and most runs make little
    from multiprocessing import get_context

    many = min(processes, len(work))
    chunk = min(CHUNK, -(-len(work) // many))
    with ProcessPoolExecutor(many, mp_context=get_context("spawn"), initializer=_belong_to_the_first) as pool:
        with _deaf():  # the processes start here, and a stop that met them half started would leave us waiting
            results = pool.map(call, work, chunksize=chunk)
        yield from results


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl+C reaches every process of a terminal. What is started here never hears it: the first process does."""
    if threading.current_thread() is not threading.main_thread():  # only that one may say so
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


def _belong_to_the_first() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # on Windows deafness is not handed down
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """Waits until the process that started this one is gone, however it went: nobody is left to work for."""
    from multiprocessing import parent_process

    if first := parent_process():
        first.join()
        os._exit(1)
