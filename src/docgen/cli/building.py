"""Plans built: names and options in, what came of each out, and a stamp left of every run that may be remembered.

Apart from the command, because all that makes papers is imported here, and most builds find nothing to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen import pipeline, rebuild, stamp
from docgen.cli.built import Built
from docgen.cli.only import asked_papers
from docgen.cli.paper_totals import paper_totals
from docgen.cli.progress import progress_bar
from docgen.files import Workplace
from docgen.model.prepared import Prepared
from docgen.rebuild import Outcome
from docgen.sources import Memory
from docgen.stamp import Asked, Look


@dataclass(frozen=True)
class Options:
    """What is asked of a build."""

    formats: tuple[str, ...]
    only: tuple[str, ...] = ()
    draft: bool = False
    replace: bool = False
    jobs: int = 0


def build_plans(
    names: tuple[str, ...],
    workplace: Workplace,
    options: Options,
    looks: Mapping[str, Look | None],
    lang: str,
    memory: Memory | None = None,
) -> dict[str, Built]:
    """Builds the plans, after all of them have been prepared. `looks` were taken before; what was read of nominations
    is in `memory`."""
    prepared = [pipeline.prepare(name, workplace, draft=options.draft, memory=memory) for name in names]
    only = asked_papers(options.only, prepared, lang)
    return {plan.name: _build(plan, workplace, options, only, looks.get(plan.name)) for plan in prepared}


def _build(
    plan: Prepared, workplace: Workplace, options: Options, only: tuple[str, ...], look: Look | None
) -> Built:
    if not plan.documents:
        return Built(plan.name, (), plan.problems, "")

    def remember(lasting: Outcome) -> None:
        if look and not only:
            asked = Asked(workplace, plan.name, options.formats, options.draft)
            totals = paper_totals(plan, lasting.papers)
            stamp.keep(asked, look, lasting.papers, plan.problems + lasting.problems, totals)

    with progress_bar(plan.name) as progress:
        outcome = rebuild.rebuild(
            plan,
            workplace,
            formats=options.formats,
            only=only,
            draft=options.draft,
            replace=options.replace,
            jobs=options.jobs,
            progress=progress,
            last=remember,
        )
    return Built(plan.name, outcome.papers, plan.problems + outcome.problems, paper_totals(plan, outcome.papers))
