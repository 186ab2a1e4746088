"""Papers into bytes, in this process or in several at once; the same bytes either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from docgen import writers
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.problem import Problem
from docgen.processes import Helper
from docgen.rebuild.several import cores, in_several
from docgen.rebuild.targets import Target

WORTH_A_POOL = 40
"""With fewer papers the start of further processes costs more than they save."""

Progress = Callable[[int, int, str], None]


def rendered(
    prepared: Prepared, made: tuple[Target, ...], jobs: int, progress: Progress | None, helper: Helper | None = None
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of every paper to be made, and the problems of all of them together."""
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    work = [
        (target.paper.format, target.document, prepared.templates[target.document.template])
        for target in made
        if target.document
    ]
    for number, (target, (content, faults)) in enumerate(zip(made, _written(work, jobs, helper), strict=True), start=1):
        problems += (_placed(fault, target, prepared) for fault in faults)
        if content is not None:
            contents[target.name] = content
        if progress:
            progress(number, len(made), target.paper.path.name)
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


Work = tuple[str, Document, Template]


def _written(work: list[Work], jobs: int, helper: Helper | None) -> Iterator[writers.Written]:
    jobs = jobs or _fitting(len(work))
    if jobs < 2 or len(work) < 2:
        yield from _few(work, helper)
        return
    yield from in_several(_write_one, work, jobs)


def _few(work: list[Work], helper: Helper | None) -> Iterator[writers.Written]:
    """One after another here; what takes long to get ready for is done by whoever has got ready."""
    asked = {
        at: helper.asked(writers.write, format, document.facts, template)
        for at, (format, document, template) in enumerate(work)
        if helper and format in writers.SLOW
    }
    for at, item in enumerate(work):
        yield asked[at]() if at in asked else _write(*item)


def _fitting(papers: int) -> int:
    """How many processes are worth their start: one for a few papers, then as many as there are cores."""
    return 1 if papers < WORTH_A_POOL else cores()


def _write_one(item: Work) -> writers.Written:
    return _write(*item)


def _write(format: str, document: Document, template: Template) -> writers.Written:
    return writers.write(format, document.facts, template)
