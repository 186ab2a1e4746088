"""Work for several processes, and a run with such work that is to be stopped: `python several_work.py SECONDS`."""

import os
import sys
import time

from docgen.rebuild.several import in_several


def root(number: float) -> float:
    return number**0.5


def pid_after(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def failing(number: int) -> int:
    raise LookupError(number)


if __name__ == "__main__":
    print("begun", flush=True)
    for pid in in_several(pid_after, [float(sys.argv[1])] * 400, 2):
        print(pid, flush=True)
