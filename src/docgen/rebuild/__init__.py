"""Rebuild: prepared papers against what lies in `build/`. Made, fresh, edited, gone; issued and never made again.

In: a prepared plan and its workplace. Out: files, and what became of each. The law: a rebuild after any change leaves
what a build from nothing leaves, except that a paper which a person edited is kept.

All papers of a plan are rendered before the first is written; if one of them cannot be, none is touched. A run may be
killed at any step: what docgen is about to write is noted before it is written, so the next run knows it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from docgen import earlier, files, trace
from docgen.files import DRAFTS, TRACE_FILE, Workplace
from docgen.model.issued import Record
from docgen.model.prepared import Prepared
from docgen.problem import Place, Problem, any_error, in_order
from docgen.rebuild.aids import NO_AIDS, Aids
from docgen.rebuild.comparisons import OF_EDITS, OF_STATES, Comparison, write_comparisons
from docgen.rebuild.edited_papers import ASIDE, Edited, edited
from docgen.rebuild.frozen import changes_said
from docgen.rebuild.issued_faults import ARCHIVE_LOST, RECORD_MOVED
from docgen.rebuild.kept import kept
from docgen.rebuild.last_made import keep_copies
from docgen.rebuild.outcome import (
    BUILD_BUSY,
    KEPT_EDITED,
    KEPT_GONE,
    KEPT_OUTDATED,
    NOT_WRITTEN,
    REASONS,
    Became,
    Done,
    Outcome,
    Paper,
)
from docgen.rebuild.refused import where, why
from docgen.rebuild.rendering import Ahead, Progress, rendered
from docgen.rebuild.targets import Site, Target, folder_of, is_asked_for, targets_of
from docgen.record import Store
from docgen.trace import Note, State, Trace

ISSUED_NEEDS = "issued"
"""What an issued paper needs, in the trace: no digest, so that a withdrawn one is made again."""


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
            if not draft and (moved := _settled(prepared, workplace)):
                return Outcome((), moved)
            site = Site.of(prepared, workplace, draft, aids.digest_of)
            ahead = Ahead(aids.helper, prepared, replace)
            targets = targets_of(prepared, site, formats, only, ahead.begin)
            stale = tuple(target for target in targets if target.is_made(replace))
            contents, problems = rendered(prepared, stale, jobs, progress, ahead)
            frozen, lost = _from_archive(tuple(t for t in targets if t.is_restored(replace)))
            if any_error((*problems, *lost)):
                return Outcome((), in_order((*problems, *lost)))
            if contents:  # rendering took its time; who saved a paper meanwhile must not lose it
                targets = tuple(site.again(each) if each.is_touched(replace) else each for each in targets)
            contents |= frozen
            written = {each.name: contents[each.name] for each in targets if each.is_written(replace)
                       and each.name in contents}  # fmt: skip
            papers = _written(site, targets, written)
            if prepared.documents and not only and not draft:  # only then are all papers made from one state
                earlier.keep(workplace, prepared.name, _made_from(site, targets, written))
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


def _settled(prepared: Prepared, workplace: Workplace) -> tuple[Problem, ...]:
    """Finishes what an issue that was killed left. A plan that was prepared by another record than lies there now may
    not be built: it knows nothing of what was issued since."""
    store = Store(workplace, prepared.name)
    record, _, problems = store.read()
    if record is None:
        return problems
    if record.issues != (prepared.record or Record()).issues:
        return (RECORD_MOVED.at(Place(workplace.shown(store.file))),)
    store.settle(record)
    return ()


def _from_archive(targets: tuple[Target, ...]) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of issued papers that are not in their places, and a problem for each that the archive has lost."""
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for target in targets:
        file = target.frozen
        if file is None:
            continue
        content = file.content()
        if content is not None:
            contents[target.name] = content
        else:
            archived = file.store.path(file.issue, file.frozen.name, file.format)
            problems.append(file.fault(ARCHIVE_LOST, Place(file.store.workplace.shown(archived))))
    return contents, tuple(problems)


def _written(site: Site, targets: tuple[Target, ...], made: dict[str, bytes]) -> tuple[Done, ...]:
    """Puts the contents of `made` in their places, removes what is gone, and says what became of each paper.

    First the trace notes what is about to lie there beside what lies there now; then the papers take their places, and
    last the trace that knows only them. Whatever a run finds that was killed in between, it knows as docgen's own.
    """
    gone = frozenset(target.name for target in targets if target.state is State.GONE)
    notes = dict(site.old.notes)
    final = {name: note for name, note in notes.items() if name not in gone}
    for target in targets:
        lies = target.name in made or target.state is State.ISSUED
        if target.frozen and target.frozen.frozen.edited and lies:
            final.pop(target.name, None)  # a person's work, which a withdrawal may not hand over to be made again
        elif target.frozen and lies:
            final[target.name] = Note(ISSUED_NEEDS, (target.frozen.digest,))
        elif target.name in made:
            final[target.name] = Note(target.needs or "", (hashlib.sha256(made[target.name]).hexdigest(),))
        if target.name in made and (note := final.get(target.name)):
            # A person's file is never noted as ours: should this run die here, the next one must still keep it.
            ours = (target.found,) if target.found and target.state is State.STALE else ()
            notes[target.name] = Note(note.needs, tuple(dict.fromkeys((*note.written, *ours))))
    if notes != site.old.notes:
        files.write_whole({site.folder / TRACE_FILE: trace.to_text(Trace(notes))})

    contents = {site.folder / name: content for name, content in made.items()}
    if final != notes:
        contents[site.folder / TRACE_FILE] = trace.to_text(Trace(final))
    asides = files.write_whole(
        contents,
        keep={site.folder / target.name for target in targets if target.is_edited and target.name in made},
        remove=[site.folder / name for name in sorted(gone)],
    )
    keep_copies(site, made, gone)
    return tuple(
        Done(
            path=target.paper.path,
            document=target.paper.document,
            format=target.paper.format,
            became=_became(target, target.name in made),
            aside=site.shown(aside) if (aside := asides.get(site.folder / target.name)) else None,
        )
        for target in targets
    )


def _made_from(site: Site, targets: tuple[Target, ...], made: dict[str, bytes]) -> dict[str, str]:
    """What each paper that lies there was made from: the digest of its needs, by file name."""
    gone = {target.name for target in targets if target.paper.state is State.GONE}
    noted = {name: note.needs for name, note in site.old.notes.items() if name not in gone}
    return noted | {target.name: target.needs for target in targets if target.name in made and target.needs}


def _became(target: Target, is_made: bool) -> Became:
    if is_made and target.frozen:
        return Became.RESTORED
    if is_made:
        return Became.REPLACED if target.is_edited else Became.MADE
    return {
        State.EDITED: Became.EDITED,
        State.GONE: Became.GONE,
        State.ISSUED: Became.ISSUED,
    }.get(target.state, Became.FRESH)


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
    "TRACE_FILE",
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
    "not_written",
    "rebuild",
    "write_comparisons",
]
