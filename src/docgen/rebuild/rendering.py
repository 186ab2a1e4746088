"""Papers into bytes, in this process or in several at once; the same bytes either way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from docgen import writers
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.problem import Problem
from docgen.rebuild.targets import Target

Progress = Callable[[int, int, str], None]


def rendered(
    prepared: Prepared, made: tuple[Target, ...], jobs: int, progress: Progress | None
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of every paper to be made, and the problems of all of them together."""
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    work = [
        (target.paper.format, target.document, prepared.templates[target.document.template])
        for target in made
        if target.document
    ]
    for number, (target, (content, faults)) in enumerate(zip(made, _written(work, jobs), strict=True), start=1):
        problems += (_placed(fault, target) for fault in faults)
        if content is not None:
            contents[target.name] = content
        if progress:
            progress(number, len(made), target.paper.path.name)
    return contents, tuple(problems)


def _placed(problem: Problem, target: Target) -> Problem:
    """A writer's problem, with the paper that met it where the writer could not name a file."""
    if problem.place.file:
        named = f"templates/{problem.place.file}"  # a writer knows the files of a template by their names below it
        return replace(problem, place=replace(problem.place, file=named))
    return replace(problem, place=replace(problem.place, file=target.paper.path.as_posix()))


def _written(work: list[tuple[str, Document, Template]], jobs: int) -> Iterator[writers.Written]:
    if jobs < 2 or len(work) < 2:
        yield from (_write(*item) for item in work)
        return
    with ProcessPoolExecutor(min(jobs, len(work)), mp_context=get_context("spawn")) as pool:
        yield from _in_order(pool, work)


def _in_order(pool: Executor, work: list[tuple[str, Document, Template]]) -> Iterator[writers.Written]:
    waiting: list[Future[writers.Written]] = [pool.submit(_write, *item) for item in work]
    yield from (future.result() for future in waiting)


def _write(format: str, document: Document, template: Template) -> writers.Written:
    return writers.write(format, document.facts, template)
