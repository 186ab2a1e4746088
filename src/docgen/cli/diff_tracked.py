"""`docgen diff --tracked`: the papers of two states of a plan in, Word files with tracked changes out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from docgen import comparing, rebuild
from docgen.cli.progress import progress_bar
from docgen.files import Workplace
from docgen.model.comparison import Comparison, Fate
from docgen.model.prepared import Prepared
from docgen.problem import Place, Problem


def tracked_papers(
    found: Comparison, before: Prepared, after: Prepared, workplace: Workplace
) -> tuple[tuple[rebuild.Comparison, ...], tuple[Problem, ...]]:
    """Writes, for each paper that both states have and that changed, a Word file with the changes; all or none."""
    from docgen.writers.tracked import MISSING, tracked

    names = [paper.name for paper in found.papers if paper.fate is Fate.AGAIN]
    folder = Path(workplace.shown(workplace.build_folder(after.name))) / rebuild.OF_STATES
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    with progress_bar(after.name) as progress:
        for number, paper in enumerate(comparing.renderings(before, after, names), start=1):
            problems += paper.problems
            if paper.before is not None and paper.after is not None:
                content, faults = tracked(paper.before, paper.after)
                file = f"{paper.name}.docx"
                if any(problem.fault is MISSING for problem in faults):
                    return (), faults  # the same for each of them
                place = Place((folder / file).as_posix())
                problems += (replace(problem, place=place) for problem in faults)
                if content is not None:
                    contents[file] = content
            if progress:
                progress(number, len(names), paper.name)
    written, more = rebuild.write_comparisons(after.name, workplace, contents, rebuild.OF_STATES)
    return written, (*problems, *more)
