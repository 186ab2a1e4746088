"""Papers take their places: what was made or restored is written, what is gone removed, and the trace notes both.

In: the targets of a run and the bytes of those that it writes. Out: what became of each. Whatever a run finds that was
killed in between, it knows as docgen's own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from docgen import files, trace
from docgen.files import TRACE_FILE
from docgen.rebuild.last_made import keep_copies
from docgen.rebuild.outcome import Became, Done
from docgen.rebuild.targets import Site, Target
from docgen.trace import Note, State, Trace

ISSUED_NEEDS = "issued"
"""What an issued paper needs, in the trace: no digest, so that a withdrawn one is made again."""


def put_in_place(site: Site, targets: tuple[Target, ...], made: Mapping[str, bytes]) -> tuple[Done, ...]:
    """Puts the contents of `made` in their places, removes what is gone, and says what became of each paper.

    First the trace notes what is about to lie there beside what lies there now; then the papers take their places, and
    last the trace that knows only them. Whatever a run finds that was killed in between, it knows as docgen's own.
    """
    gone = _gone(targets)
    final = _noted(site, targets, made)
    notes = dict(site.old.notes)
    for target in targets:
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
    beside = {path.relative_to(site.folder).as_posix(): site.shown(aside) for path, aside in asides.items()}
    return tuple(
        Done(
            path=target.paper.path,
            document=target.paper.document,
            format=target.paper.format,
            became=_became(target, target.name in made),
            aside=beside.get(target.name),
        )
        for target in targets
    )


def made_from(site: Site, targets: tuple[Target, ...], made: Mapping[str, bytes]) -> dict[str, str]:
    """What each paper that lies there was made from, as the trace has it: the digest of its needs, by file name."""
    return {name: note.needs for name, note in _noted(site, targets, made).items()}


def _noted(site: Site, targets: tuple[Target, ...], made: Mapping[str, bytes]) -> dict[str, Note]:
    """What the trace notes once everything has taken its place."""
    gone = _gone(targets)
    final = {name: note for name, note in site.old.notes.items() if name not in gone}
    for target in targets:
        lies = target.name in made or target.state is State.ISSUED
        if target.frozen and target.frozen.frozen.edited and lies:
            final.pop(target.name, None)  # a person's work, which a withdrawal may not hand over to be made again
        elif target.frozen and lies:
            final[target.name] = Note(ISSUED_NEEDS, (target.frozen.digest,))
        elif target.name in made:
            final[target.name] = Note(target.needs or "", (hashlib.sha256(made[target.name]).hexdigest(),))
    return final


def _gone(targets: tuple[Target, ...]) -> frozenset[str]:
    return frozenset(target.name for target in targets if target.state is State.GONE)


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
