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
    from rich.table import Column

    # The name gets what is left of the line, so that a long one takes the place of nothing else.
    left = Column(ratio=1, no_wrap=True, overflow="ellipsis")
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False, table_column=left),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, expand=True) as bar:
        task = bar.add_task(words, total=total, name="")
        yield lambda done, total, name: bar.update(task, completed=done, total=total, name=name)
