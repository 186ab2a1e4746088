"""Rebuild: prepared papers against what lies in `build/`. Made, fresh, edited, gone; issued and never made again.

In: a prepared plan and its workplace. Out: files, and what became of each. The law: a rebuild after any change leaves
what a build from nothing leaves, except that a paper which a person edited is kept.

All papers of a plan are rendered before the first is written; if one of them cannot be, none is touched. A run may be
killed at any step: what docgen is about to write is noted before it is written, so the next run knows it again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docgen import earlier, files
from docgen.files import DRAFTS, TRACE_FILE, Workplace
from docgen.model.prepared import Prepared
from docgen.problem import Place, Problem, any_error, in_order
from docgen.rebuild.ahead import Ahead
from docgen.rebuild.aids import NO_AIDS, Aids
from docgen.rebuild.archive import from_archive, settled
from docgen.rebuild.comparisons import OF_EDITS, OF_STATES, Comparison, write_comparisons
from docgen.rebuild.edited_papers import ASIDE, Edited, edited
from docgen.rebuild.frozen import changes_said
from docgen.rebuild.issued_faults import RECORD_MOVED
from docgen.rebuild.kept import kept
from docgen.rebuild.needs import needs_of
from docgen.rebuild.outcome import (
    BUILD_BUSY,
    KEPT_EDITED,
    KEPT_GONE,
    KEPT_OUTDATED,
    NOT_WRITTEN,
    REASONS,
    SOURCES_MOVED,
    Became,
    Done,
    Outcome,
    Paper,
)
from docgen.rebuild.placing import made_from, put_in_place
from docgen.rebuild.refused import where, why
from docgen.rebuild.rendering import Progress, rendered
from docgen.rebuild.targets import Site, Target, folder_of, is_asked_for, targets_of


def examine(
    prepared: Prepared,
    workplace: Workplace,
    *,
    formats: tuple[str, ...] = ("docx", "pdf"),
    only: tuple[str, ...] = (),
    draft: bool = False,
) -> tuple[Paper, ...]:
    """The state of every paper that a run of these options would look at. Nothing is written."""
    site = Site.of(prepared, workplace, draft)
    return tuple(target.paper for target in targets_of(prepared, site, formats, only))


def rebuild(
    prepared: Prepared,
    workplace: Workplace,
    *,
    formats: tuple[str, ...] = ("docx", "pdf"),
    only: tuple[str, ...] = (),
    draft: bool = False,
    replace: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
    last: Callable[[Outcome], None] | None = None,
    aids: Aids = NO_AIDS,
) -> Outcome:
    """Makes what is new or stale, keeps what is fresh or edited, removes what is gone.

    `replace` moves an edited file aside and makes the paper again. `jobs` processes render at the same time.
    `progress` is told (done, of how many, the file's name). `last` is called, while the folder is still held, with
    what a run without errors did and what the next one will have to say again. `aids` save time. A run with errors in
    it writes nothing at all.
    """
    folder = folder_of(prepared, workplace, draft)
    place = Place(workplace.shown(folder))
    try:
        with files.held(folder) as alone:
            if not alone:
                return Outcome((), (BUILD_BUSY.at(place),))
            files.sweep(folder, apart=folder / DRAFTS)
            if not draft and (moved := settled(prepared, workplace)):
                return Outcome((), moved)
            site = Site.of(prepared, workplace, draft, aids.digest_of)
            ahead = aids.ahead

            def seen(target: Target) -> None:
                if ahead:
                    ahead.begin(target, prepared.templates, replace)

            targets = targets_of(prepared, site, formats, only, seen, aids.fonts)
            stale = tuple(target for target in targets if target.is_made(replace))
            contents, problems = rendered(prepared, stale, jobs, progress, ahead)
            frozen, lost = from_archive(tuple(t for t in targets if t.is_restored(replace)))
            if any_error((*problems, *lost)):
                return Outcome((), in_order((*problems, *lost)))
            if not aids.is_still():
                return Outcome((), (SOURCES_MOVED.at(place),))
            if contents:  # rendering took its time; who saved a paper meanwhile must not lose it
                targets = tuple(site.again(each) if each.is_touched(replace) else each for each in targets)
            contents |= frozen
            written = {each.name: contents[each.name] for each in targets if each.is_written(replace)
                       and each.name in contents}  # fmt: skip
            papers = put_in_place(site, targets, written)
            if prepared.documents and not only and not draft:  # only then are all papers made from one state
                earlier.keep(workplace, prepared.name, made_from(site, targets, written))
            told = tuple(kept(prepared, zip(papers, targets, strict=True)))
            if last:
                last(Outcome(papers, in_order(told)))
            return Outcome(papers, in_order((*problems, *told)))
    except OSError as failed:
        return Outcome((), (not_written(failed, workplace, folder),))


def not_written(failed: OSError, workplace: Workplace, path: Path) -> Problem:
    """What the disk refused, as a problem of the file that it names, else of `path`."""
    refused = Place(workplace.shown(where(failed, path)))
    return NOT_WRITTEN.at(refused, reason=why(failed).vi, reason_en=why(failed).en)


__all__ = [
    "ASIDE",
    "BUILD_BUSY",
    "DRAFTS",
    "KEPT_EDITED",
    "KEPT_GONE",
    "KEPT_OUTDATED",
    "NOT_WRITTEN",
    "OF_EDITS",
    "OF_STATES",
    "REASONS",
    "RECORD_MOVED",
    "SOURCES_MOVED",
    "TRACE_FILE",
    "Ahead",
    "Aids",
    "Became",
    "Comparison",
    "Done",
    "Edited",
    "Outcome",
    "Paper",
    "changes_said",
    "edited",
    "examine",
    "folder_of",
    "is_asked_for",
    "needs_of",
    "not_written",
    "rebuild",
    "write_comparisons",
]
