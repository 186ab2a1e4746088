"""What came of one plan in a build: made by a run, or remembered from the last one. Imports next to nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from docgen.problem import Problem
from docgen.stamp import Look


class Done(Protocol):
    """One paper and what became of it; `aside` is where an edited copy was put."""

    @property
    def path(self) -> Path: ...
    @property
    def document(self) -> str: ...
    @property
    def format(self) -> str: ...
    @property
    def became(self) -> str: ...
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
