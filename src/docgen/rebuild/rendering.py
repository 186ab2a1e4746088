"""Papers into bytes, in this process or in several at once; the same bytes either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from docgen import writers
from docgen.model.facts import Facts
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.problem import Problem
from docgen.processes import Helper
from docgen.rebuild.several import cores, in_several
from docgen.rebuild.targets import Target

WORTH_A_POOL = 40
"""With fewer papers the start of further processes costs more than they save."""

Progress = Callable[[int, int, str], None]


Work = tuple[str, Facts, Template]
Begun = Callable[[], writers.Written]
"""Waits for a paper that somebody else is writing."""


class Ahead:
    """Papers that somebody else has begun to write while the rest is still looked at: of the formats that take long to
    get ready for, as many as no further processes are started for."""

    def __init__(self, helper: Helper | None, prepared: Prepared, replace: bool) -> None:
        self._helper, self._templates, self._replace = helper, prepared.templates, replace
        self.begun: dict[str, Begun] = {}

    def begin(self, target: Target) -> None:
        """Has a paper begun, if it is one to be made and there is somebody for it."""
        document, format = target.document, target.paper.format
        if self._helper is None or document is None or format not in writers.SLOW or not target.is_made(self._replace):
            return
        if len(self.begun) < WORTH_A_POOL:
            template = self._templates[document.template]
            self.begun[target.name] = self._helper.asked(writers.write, format, document.facts, template)

    def end(self) -> None:
        """Nothing more is wanted of what was begun."""
        self.begun.clear()
        if self._helper:
            self._helper.forget()


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
    begun = [ahead.begun.get(target.name) if ahead else None for target in made]
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
