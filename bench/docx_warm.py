"""One Word file after another in a process that runs: our writer beside plain docxtpl. Both write the file."""

import itertools
from collections.abc import Callable
from pathlib import Path

from bench.harness import Benchmark, Warm
from bench.papers import laid_out, papers, scratch, template_of
from docgen.model.facts import Document

N = 100
"""Papers of a round: one of each type of the sample plan, over and over."""


def round_of_papers() -> list[Document]:
    return list(itertools.islice(itertools.cycle(papers()), N))


def ours() -> Callable[[], None]:
    from docgen import writers

    sheaf, target = round_of_papers(), scratch() / "ours.docx"
    templates = {paper.template: template_of(paper) for paper in sheaf}

    def work() -> None:
        for paper in sheaf:
            content, problems = writers.write("docx", paper.facts, templates[paper.template])
            assert content is not None, problems
            target.write_bytes(content)

    return work


def peer() -> Callable[[], None]:
    from bench.naive import write_docx

    sheaf, folder = round_of_papers(), scratch()
    templates, target = laid_out(folder / "templates"), folder / "naive.docx"

    def work() -> None:
        for paper in sheaf:
            write_docx(paper, templates, target)

    return work


def sides(work: Path) -> tuple[Warm, Warm]:
    return Warm(__name__, "ours", 1), Warm(__name__, "peer", 1)


BENCHMARK = Benchmark("docx-warm", N, "docxtpl", sides)
