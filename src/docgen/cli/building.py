"""Plans built: names and options in, what came of each out, and a stamp left of every run that may be remembered.

Apart from the command, because all that makes papers is imported here, and most builds find nothing to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from docgen import pipeline, rebuild, stamp, standing
from docgen.cli.built import Built
from docgen.cli.only import asked_papers
from docgen.cli.paper_totals import paper_totals
from docgen.cli.progress import progress_bar
from docgen.files import Workplace
from docgen.model.prepared import Prepared
from docgen.processes import Helper
from docgen.rebuild import Ahead, Aids, Outcome
from docgen.rebuild.aids import NO_AIDS
from docgen.sources import Memory, Nothing, Stored
from docgen.stamp import Asked, Look


@dataclass(frozen=True)
class Options:
    """What is asked of a build."""

    formats: tuple[str, ...]
    only: tuple[str, ...] = ()
    draft: bool = False
    replace: bool = False
    jobs: int = 0


@dataclass(frozen=True)
class Remembering:
    """What is remembered of one plan: the look that was taken at its sources, what was read of nominations, what its
    campaign came to, and what helps to make its papers."""

    look: Look | None = None
    memory: Memory = field(default_factory=Nothing)
    campaign: standing.Memory | None = None
    helper: Helper | None = None
    aids: Aids = NO_AIDS


def remembering(asked: Asked, look: Look | None, helper: Helper | None) -> Remembering:
    """What the last runs left to be remembered."""
    if look is None:
        return Remembering(helper=helper)
    cache = asked.workplace.cache_folder(asked.name)
    return Remembering(
        look,
        Stored(cache / "nominations.json", look.made_with),
        standing.Stored(cache / "papers.json", look.made_with),
        helper,
        Aids(look.papers, fonts=lambda: look.fonts),
    )


def build_plans(
    names: tuple[str, ...], workplace: Workplace, options: Options, known: Mapping[str, Remembering], lang: str
) -> dict[str, Built]:
    """Builds the plans, after all of them have been prepared. `known` is what is remembered of them."""
    knowing = {name: known.get(name, Remembering()) for name in names}
    ahead = {name: _ahead(Asked(workplace, name, options.formats, options.draft), knowing[name]) for name in names}
    is_alone = len(names) == 1 and not options.only  # else something else may be wanted first
    try:
        prepared = [
            pipeline.prepare(
                name,
                workplace,
                draft=options.draft,
                memory=each.memory,
                known=each.campaign,
                expect=ahead[name].expect if is_alone else None,
            )
            for name, each in knowing.items()
        ]
        only = asked_papers(options.only, prepared, lang)
        return {plan.name: _build(plan, workplace, options, only, knowing[plan.name], ahead[plan.name])
                for plan in prepared}  # fmt: skip
    finally:
        for begun in ahead.values():
            begun.end()


def _ahead(asked: Asked, known: Remembering) -> Ahead:
    return Ahead(known.helper, asked.folder, asked.formats, known.aids.fonts)


def _build(
    plan: Prepared, workplace: Workplace, options: Options, only: tuple[str, ...], known: Remembering, ahead: Ahead
) -> Built:
    if not plan.documents:
        return Built(plan.name, (), plan.problems, "")

    def remember(lasting: Outcome) -> None:
        known.memory.keep()
        if known.campaign:
            known.campaign.keep()
        if known.look and not only:
            asked = Asked(workplace, plan.name, options.formats, options.draft)
            totals = paper_totals(plan, lasting.papers)
            stamp.keep(asked, known.look, lasting.papers, plan.problems + lasting.problems, totals)

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
            aids=replace(known.aids, ahead=ahead),
        )
    return Built(plan.name, outcome.papers, plan.problems + outcome.problems, paper_totals(plan, outcome.papers))
