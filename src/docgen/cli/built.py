"""What came of one plan in a build: made by a run, or remembered from the last one. Imports next to nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from docgen import stamp
from docgen.problem import Problem
from docgen.stamp import Look


class Done(stamp.Done, Protocol):
    """The same as it is shown: where it lies, and `aside`, where an edited copy was put."""

    @property
    def path(self) -> Path: ...
    @property
    def aside(self) -> Path | None: ...


@dataclass(frozen=True)
class Built:
    """What came of one plan."""

    plan: str
    papers: Sequence[Done]
    problems: tuple[Problem, ...]
    totals: str


def remembered(plan: str, look: Look | None) -> Built | None:
    """What would come of a plan of which nothing has been touched; None where it must be built."""
    found = look.remembered if look else None
    return Built(plan, found.papers, found.problems, found.totals) if found else None
