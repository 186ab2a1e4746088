"""Builds and looks at what lies in `build/`, for the tests of rebuild."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docgen.files import Workplace
from docgen.rebuild import Outcome, examine, rebuild
from offices import NAME, UNITS, prepared, put

WORD = ("docx",)


def build(workplace: Workplace, **options: Any) -> Outcome:
    """A run for Word files only, unless `formats` says otherwise."""
    draft = options.get("draft", False)
    return rebuild(prepared(workplace, draft), workplace, **{"formats": WORD, **options})


def became(outcome: Outcome) -> dict[str, str]:
    """What became of each paper, by file name; there must be no error."""
    assert not [line for problem in outcome.problems if problem.is_error for line in problem.lines()]
    return {paper.path.name: str(paper.became) for paper in outcome.papers}


def states(workplace: Workplace, **options: Any) -> dict[str, str]:
    draft = options.get("draft", False)
    papers = examine(prepared(workplace, draft), workplace, **{"formats": WORD, **options})
    return {paper.path.name: str(paper.state) for paper in papers}


def lying(workplace: Workplace) -> dict[str, bytes]:
    """Everything in the plan's build folder but the lock and the kept sources, by name. Those follow the plan also
    where an issued paper does not, and have tests of their own."""
    folder = workplace.build_folder(NAME)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in (".lock", ".docgen.sources.zip")
    }


def papers(workplace: Workplace) -> dict[str, bytes]:
    """The same without the trace."""
    return {name: content for name, content in lying(workplace).items() if not name.endswith(".docgen.json")}


def paper(workplace: Workplace, name: str = "ke-hoach.docx") -> Path:
    return workplace.build_folder(NAME) / name


def grow(workplace: Workplace, households: int = 120) -> None:
    """Another figure for one unit, so that both papers are stale."""
    put(workplace.plan_folder(NAME) / "units.csv", UNITS.replace("75", str(households)))
