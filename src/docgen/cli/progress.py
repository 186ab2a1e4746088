"""How far a run is: calls from rebuild in, a bar on standard error out, where that is a terminal."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

Step = Callable[[int, int, str], None]


@contextlib.contextmanager
def progress_bar(words: str) -> Iterator[Step | None]:
    """A function that moves the bar to (done, of how many, what); None where nobody would see the bar.

    The bar is drawn, and rich imported, with the first step, so that a run with nothing to make stays quick. It leaves
    no trace on the screen.
    """
    if not sys.stderr.isatty():
        yield None
        return
    with contextlib.ExitStack() as until_done:
        steps: list[Step] = []

        def step(done: int, total: int, name: str) -> None:
            if not steps:
                steps.append(until_done.enter_context(_drawn(words, total)))
            steps[0](done, total, name)

        yield step


@contextlib.contextmanager
def _drawn(words: str, total: int) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    with Progress(*columns, TextColumn("{task.fields[name]}", markup=False),
                  console=Console(stderr=True), transient=True) as bar:  # fmt: skip
        task = bar.add_task(words, total=total, name="")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, name=name)
