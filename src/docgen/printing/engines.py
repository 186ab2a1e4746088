"""The engines that set certificates: by name, and the one that is taken when nobody asks.

In: a batch and the name of an engine. Out: one PDF. The fast engine draws the art once and sets the words itself; what
it cannot set, and why, is told, and goes the plain way.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from dataclasses import dataclass

from docgen.certificates.sheets import Batch
from docgen.printing.slow import press_slowly
from docgen.problem import Problem

ENGINES = ("fast", "weasyprint")


@dataclass(frozen=True)
class Pressed:
    """What came of a batch: the PDF, or problems. `engine` has set it; `why` says why not the one that was asked for,
    by language."""

    content: bytes | None
    problems: tuple[Problem, ...]
    engine: str
    why: tuple[tuple[str, str], ...] = ()


def press(batch: Batch, engine: str = "fast", progress: Callable[[int], object] = lambda done: None) -> Pressed:
    """The certificates of a batch in one PDF. The fast engine steps back by itself where it cannot do a template."""
    why: tuple[tuple[str, str], ...] = ()
    if engine == "fast" and _installed():
        from docgen.printing.fast import press_fast

        content, problems, why = press_fast(batch)
        if content is not None or problems:
            return Pressed(content, problems, "fast")
    content, problems = press_slowly(batch, progress)
    return Pressed(content, problems, "weasyprint", why)


def _installed() -> bool:
    return all(importlib.util.find_spec(name) for name in ("docgen.overlay.rendering", "uharfbuzz"))
