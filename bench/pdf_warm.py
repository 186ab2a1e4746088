"""One PDF after another in a process that runs: our writer beside plain WeasyPrint. Both write the file."""

import itertools
from collections.abc import Callable
from pathlib import Path

from bench.harness import Benchmark, Warm
from bench.papers import laid_out, papers, scratch, template_of
from docgen.model.facts import Document

N = 12
"""Papers of a round: one of each type of the sample plan, over and over."""


def round_of_papers() -> list[Document]:
    return list(itertools.islice(itertools.cycle(papers()), N))


def ours() -> Callable[[], None]:
    from docgen import writers

    sheaf, target = round_of_papers(), scratch() / "ours.pdf"
    templates = {paper.template: template_of(paper) for paper in sheaf}

    def work() -> None:
        for paper in sheaf:
            content, problems = writers.write("pdf", paper.facts, templates[paper.template])
            assert content is not None, problems
            target.write_bytes(content)

    return work


def peer() -> Callable[[], None]:
    from bench.naive import write_pdf

    sheaf, folder = round_of_papers(), scratch()
    templates, target = laid_out(folder / "templates"), folder / "naive.pdf"

    def work() -> None:
        for paper in sheaf:
            write_pdf(paper, templates, target)

    return work


def sides(work: Path) -> tuple[Warm, Warm]:
    return Warm(__name__, "ours", 1), Warm(__name__, "peer", 1)


BENCHMARK = Benchmark("pdf-warm", N, "WeasyPrint", sides)
