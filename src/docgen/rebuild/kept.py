"""What is said of papers that a run keeps: edited by a person, or issued and no longer what the plan would make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.problem import Place, Problem
from docgen.rebuild.frozen import changes_said
from docgen.rebuild.issued_faults import ISSUED_ALTERED, ISSUED_OUTDATED, ISSUED_UNWANTED
from docgen.rebuild.outcome import KEPT_EDITED, KEPT_GONE, KEPT_OUTDATED, Became, Done
from docgen.rebuild.targets import Target


def kept(plan: str, papers: Iterable[tuple[Done, Target]]) -> Iterator[Problem]:
    """A word on each file that is kept although it is not what a run would make; on an issued paper one for all its
    files."""
    told: set[str] = set()
    for paper, target in papers:
        place = Place(paper.path.as_posix())
        if paper.became is Became.EDITED:
            yield _edited(target, place)
        if target.frozen and target.paper.outdated and paper.document not in told:
            told.add(paper.document)
            yield _outdated(plan, target, place)


def _edited(target: Target, place: Place) -> Problem:
    if target.frozen:
        return target.frozen.fault(ISSUED_ALTERED, place)
    if target.document is None:
        return KEPT_GONE.at(place)
    return (KEPT_OUTDATED if target.paper.outdated else KEPT_EDITED).at(place)


def _outdated(plan: str, target: Target, place: Place) -> Problem:
    assert target.frozen
    changes = target.paper.changes
    if not changes:
        return target.frozen.fault(ISSUED_UNWANTED, place)
    return target.frozen.fault(
        ISSUED_OUTDATED,
        place,
        changes=changes_said(changes, "vi"),
        changes_en=changes_said(changes, "en"),
        plan=plan,
        paper=target.frozen.issue.paper,
    )
