"""Papers into bytes, in this process or in several at once; the same bytes either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from docgen import writers
from docgen.model.facts import Facts
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.problem import Problem
from docgen.rebuild.ahead import WORTH_A_POOL, Ahead, Begun
from docgen.rebuild.several import cores, in_several
from docgen.rebuild.targets import Target

Progress = Callable[[int, int, str], None]


Work = tuple[str, Facts, Template]


def rendered(
    prepared: Prepared, made: tuple[Target, ...], jobs: int, progress: Progress | None, ahead: Ahead | None = None
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of every paper to be made, and the problems of all of them together."""
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    work = [
        (target.paper.format, target.document.facts, prepared.templates[target.document.template])
        for target in made
        if target.document
    ]
    jobs = jobs or _fitting(len(work))
    if ahead and _in_several(work, jobs):
        ahead.end()
    begun = [ahead.begun(target, prepared.templates) if ahead else None for target in made]
    for number, (target, (content, faults)) in enumerate(zip(made, _written(work, jobs, begun), strict=True), start=1):
        problems += (_placed(fault, target, prepared) for fault in faults)
        if content is not None:
            contents[target.name] = content
        if progress:
            progress(number, len(made), target.paper.path.name)
    if ahead:
        ahead.end()
    return contents, tuple(problems)


def _placed(problem: Problem, target: Target, prepared: Prepared) -> Problem:
    """A writer's problem, with the paper that met it where the writer could not name a file."""
    if problem.place.file:
        # A writer knows the files of a template by their names below it; some are borrowed from another type.
        template = prepared.templates[target.document.template] if target.document else None
        file = template.origins.get(problem.place.file, problem.place.file) if template else problem.place.file
        named = f"templates/{file}"
        return replace(problem, place=replace(problem.place, file=named))
    return replace(problem, place=replace(problem.place, file=target.paper.path.as_posix()))


def _written(work: list[Work], jobs: int, begun: list[Begun | None]) -> Iterator[writers.Written]:
    if not _in_several(work, jobs):
        yield from (done() if done else _write(item) for item, done in zip(work, begun, strict=True))
        return
    yield from in_several(_write, work, jobs)


def _in_several(work: list[Work], jobs: int) -> bool:
    return jobs > 1 and len(work) > 1


def _fitting(papers: int) -> int:
    """How many processes are worth their start: one for a few papers, then as many as there are cores."""
    return 1 if papers < WORTH_A_POOL else cores()


def _write(item: Work) -> writers.Written:
    return writers.write(*item)
