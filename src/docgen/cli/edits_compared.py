"""Edited papers that were looked at in, Word files with tracked changes beside them out: `docgen edits --tracked`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from docgen import rebuild
from docgen.edits import Edits
from docgen.files import Workplace
from docgen.problem import Place, Problem
from docgen.rebuild import Comparison, Edited


@dataclass(frozen=True)
class Looked:
    """One edited paper with what was found in it, and the Word file that shows it, if one was asked for."""

    edited: Edited
    edits: Edits | None
    comparison: Comparison | None = None


def with_comparisons(looked: list[Looked], plan: str, workplace: Workplace) -> tuple[list[Looked], tuple[Problem, ...]]:
    """Writes the Word files, all or none, of the papers that differ in words."""
    from docgen.writers.tracked import tracked

    contents: dict[str, bytes] = {}
    names: dict[int, str] = {}
    problems: list[Problem] = []
    for number, each in enumerate(looked):
        # An altered paper that was issued is held against what was signed, whatever would be made now.
        signed = each.edited.last if each.edited.paper.issue else None
        before = signed or each.edited.ours or each.edited.last
        if before is None or each.edits is None or not (each.edits.from_now or each.edits.by_person):
            continue
        content, found = tracked(before, each.edited.theirs)
        file = each.edited.paper.path
        place = Place(file.as_posix())
        problems += (problem if problem.place.file else replace(problem, place=place) for problem in found)
        if content is not None:
            folder = Path(workplace.shown(workplace.build_folder(plan)))
            names[number] = file.relative_to(folder).as_posix()
            contents[names[number]] = content
    written, more = rebuild.write_comparisons(plan, workplace, contents, rebuild.OF_EDITS)
    by_name = dict(zip(contents, written, strict=False))
    shown = [Looked(each.edited, each.edits, by_name.get(names.get(number, ""))) for number, each in enumerate(looked)]
    return shown, (*problems, *more)
