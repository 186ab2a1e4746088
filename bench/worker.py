"""A warm side: `python -m bench.worker MODULE FUNCTION`.

In: on standard input, once per round, how many times. Out: the milliseconds that the round took and the peak of
memory so far, in megabytes. The function is called with nothing and gives back the work: a function to be timed.
"""

from __future__ import annotations

import importlib
import resource
import sys
import time


def serve(module: str, name: str) -> None:
    work = getattr(importlib.import_module(module), name)()
    for line in sys.stdin:
        times = int(line)
        start = time.perf_counter()
        for _ in range(times):
            work()
        taken = (time.perf_counter() - start) * 1000
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(taken, peak / (1024 * 1024 if sys.platform == "darwin" else 1024), flush=True)


if __name__ == "__main__":
    serve(*sys.argv[1:])
