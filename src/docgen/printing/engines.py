"""The engines that set certificates: by name, and the one that is taken when nobody asks.

In: a batch, where to put what comes of it, and the name of an engine. Out: PDFs. The fast engine draws the art once and
sets the words itself; what it cannot set, and why, is told, and goes the plain way.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.certificates.sheets import Batch
from docgen.problem import Problem

if TYPE_CHECKING:
    from docgen.printing.fast import Opens, Sheet

ENGINES = ("fast", "weasyprint")
Progress = Callable[[int], object]


@dataclass(frozen=True)
class Pressed:
    """What came of a batch. `done`: the sheets hold it; else there are problems. `engine` has set it; `why` says why
    not the one that was asked for, by language. `content` is the file where it was made in memory."""

    done: bool
    problems: tuple[Problem, ...]
    engine: str
    why: tuple[tuple[str, str], ...] = ()
    content: bytes | None = None


class InMemory(io.BytesIO):
    """A sheet that lies on no disk."""

    def restart(self) -> None:
        self.seek(0)
        self.truncate()


def press(batch: Batch, engine: str = "fast", progress: Progress = lambda done: None) -> Pressed:
    """The certificates of a batch in one PDF, in memory."""
    sheet = InMemory()
    done = press_into(sheet, batch, engine, progress)
    return Pressed(done.done, done.problems, done.engine, done.why, sheet.getvalue() if done.done else None)


def press_into(
    sheet: Sheet, batch: Batch, engine: str = "fast", progress: Progress = lambda done: None, cache: Path | None = None
) -> Pressed:
    """The certificates of a batch in one file. The fast engine steps back by itself where it cannot do a template;
    `cache` is the folder of templates that it has compiled."""
    why: tuple[tuple[str, str], ...] = ()
    if engine == "fast" and _installed():
        from docgen.printing.fast import press_fast

        tried = press_fast(batch, sheet, cache)
        if tried.done or tried.problems:
            return Pressed(tried.done, tried.problems, "fast")
        why = tried.why
        sheet.restart()
    return _slowly(sheet, batch, progress, why)


def press_each(
    opens: Opens, batch: Batch, engine: str = "fast", progress: Progress = lambda done: None, cache: Path | None = None
) -> Pressed:
    """Each certificate of a batch in a file of its own."""
    why: tuple[tuple[str, str], ...] = ()
    if engine == "fast" and _installed():
        from docgen.printing.fast import press_fast_each

        tried = press_fast_each(batch, opens, cache)
        if tried.done or tried.problems:
            return Pressed(tried.done, tried.problems, "fast")
        why = tried.why
    for place, record in enumerate(batch.records):
        with opens(place) as sheet:
            done = _slowly(sheet, dataclasses.replace(batch, records=(record,)), lambda done: None, why)
        if not done.done:
            return done
        progress(place + 1)
    return Pressed(True, (), "weasyprint", why)


def _slowly(sheet: Sheet, batch: Batch, progress: Progress, why: tuple[tuple[str, str], ...]) -> Pressed:
    from docgen.printing.slow import press_slowly

    content, problems = press_slowly(batch, progress)
    if content is not None:
        sheet.write(content)
    return Pressed(content is not None, problems, "weasyprint", why)


def _installed() -> bool:
    return all(importlib.util.find_spec(name) for name in ("docgen.overlay.rendering", "uharfbuzz"))
