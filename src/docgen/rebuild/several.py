"""Work for several processes: a function and what it is to be called with in, its results in the same order out."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from docgen.processes import belong_to_the_first, cores, deaf

In = TypeVar("In")
Out = TypeVar("Out")

CHUNK = 4
"""So many pieces of work go to a process at most at a time; what they share is sent once for all of them."""


def in_several(call: Callable[[In], Out], work: Sequence[In], processes: int) -> Iterator[Out]:
    """`map(call, work)` with so many processes. Raises what `call` raises."""
    from concurrent.futures import ProcessPoolExecutor  # takes its time, and most runs make little
    from multiprocessing import get_context

    many = min(processes, len(work))
    chunk = min(CHUNK, -(-len(work) // many))
    with ProcessPoolExecutor(
        many, mp_context=get_context("spawn"), initializer=belong_to_the_first, initargs=(gc.get_threshold(),)
    ) as pool:
        with deaf():  # the processes start here, and a stop that met them half started would leave us waiting
            results = pool.map(call, work, chunksize=chunk)
        yield from results


__all__ = ["CHUNK", "cores", "in_several"]
