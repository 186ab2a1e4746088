"""One PDF after another in a process that runs: our writer beside plain WeasyPrint. Both write the file."""

from collections.abc import Callable
from pathlib import Path

from bench.harness import Benchmark, Warm
from bench.papers import papers, scratch, template_of

N = 4


def ours() -> Callable[[], None]:
    from docgen import writers

    sheaf, target = papers(), scratch() / "ours.pdf"
    templates = {paper.template: template_of(paper) for paper in sheaf}

    def work() -> None:
        for paper in sheaf:
            content, problems = writers.write("pdf", paper.facts, templates[paper.template])
            assert content is not None, problems
            target.write_bytes(content)

    return work


def peer() -> Callable[[], None]:
    from bench.naive import write_pdf

    sheaf, target = papers(), scratch() / "naive.pdf"

    def work() -> None:
        for paper in sheaf:
            write_pdf(paper, target)

    return work


def sides(work: Path) -> tuple[Warm, Warm]:
    count = len(papers())
    return Warm(__name__, "ours", N // count), Warm(__name__, "peer", N // count)


BENCHMARK = Benchmark("pdf-warm", N, "WeasyPrint", sides)
