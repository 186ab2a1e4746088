"""What a run said, so that it can be said again: papers with what became of them, problems, totals."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docgen.problem import Problem


@dataclass(frozen=True)
class Kept:
    """A paper of which nothing becomes anything: it is `fresh`, `issued`, or `edited` and kept. As a run shows it."""

    path: Path
    document: str
    format: str
    became: str
    aside: Path | None = None


@dataclass(frozen=True)
class Remembered:
    """What a whole run would say."""

    papers: tuple[Kept, ...]
    problems: tuple[Problem, ...]
    totals: str
