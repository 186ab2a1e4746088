"""The record and the archive as a run needs them: is the plan still what was issued, and what comes back from there."""

from __future__ import annotations

from docgen.files import Workplace
from docgen.model.issued import Record
from docgen.model.prepared import Prepared
from docgen.problem import Place, Problem
from docgen.rebuild.issued_faults import ARCHIVE_LOST, RECORD_MOVED
from docgen.rebuild.targets import Target
from docgen.record import Store


def settled(prepared: Prepared, workplace: Workplace) -> tuple[Problem, ...]:
    """Finishes what an issue that was killed left. A plan that was prepared by another record than lies there now may
    not be built: it knows nothing of what was issued since."""
    store = Store(workplace, prepared.name)
    record, _, problems = store.read()
    if record is None:
        return problems
    if record.issues != (prepared.record or Record()).issues:
        return (RECORD_MOVED.at(Place(workplace.shown(store.file))),)
    store.settle(record)
    return ()


def from_archive(targets: tuple[Target, ...]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of issued papers that are not in their places, and a problem for each that the archive has lost."""
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for target in targets:
        file = target.frozen
        if file is None:
            continue
        content = file.content()
        if content is not None:
            contents[target.name] = content
        else:
            archived = file.store.path(file.issue, file.frozen.name, file.format)
            problems.append(file.fault(ARCHIVE_LOST, Place(file.store.workplace.shown(archived))))
    return contents, tuple(problems)
