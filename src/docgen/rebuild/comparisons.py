"""Comparisons of two papers as Word files: where they lie, and how one that a person worked on is kept.

They are no papers of the plan: each sort lies in a folder of its own with a trace of its own, and a build leaves them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen import files, trace
from docgen.files import TRACE_FILE, Workplace
from docgen.problem import Place, Problem
from docgen.rebuild.outcome import BUILD_BUSY, NOT_WRITTEN
from docgen.rebuild.refused import where, why
from docgen.trace import Note, Trace

OF_EDITS, OF_STATES = "so-sanh/sua-tay", "so-sanh/truoc-sau"
"""What a person changed in a paper; what a change of the sources makes of it."""


@dataclass(frozen=True)
class Comparison:
    """One comparison that was written. `aside` is where one went that a person had worked on. Relative paths."""

    path: Path
    aside: Path | None = None


def write_comparisons(
    plan: str, workplace: Workplace, contents: Mapping[str, bytes], sort: str
) -> tuple[tuple[Comparison, ...], tuple[Problem, ...]]:
    """Writes comparisons of a sort (`OF_EDITS`, `OF_STATES`), by their names in its folder, all or none.

    One that is not as docgen wrote it is moved aside first: somebody may have accepted half of the changes in it.
    """
    folder = workplace.build_folder(plan) / sort
    if not contents:
        return (), ()
    try:
        with files.held(folder) as alone:
            if not alone:
                return (), (BUILD_BUSY.at(Place(workplace.shown(folder))),)
            files.sweep(folder)
            old = trace.from_text(files.read_if_there(folder / TRACE_FILE))
            found = {name: files.digest_of(folder / name) for name in contents}
            keep = {folder / name for name, digest in found.items() if digest and not _is_ours(digest, old, name)}
            new = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
            notes = {
                **old.notes,
                **{name: Note("", tuple(dict.fromkeys((new[name], *_ours(found[name], old, name))))) for name in new},
            }
            # Noted before they are written, as papers are: a run that is killed leaves nothing that counts as edited.
            files.write_whole({folder / TRACE_FILE: trace.to_text(Trace(notes))})
            asides = files.write_whole({folder / name: content for name, content in contents.items()}, keep=keep)
            return tuple(
                Comparison(
                    Path(workplace.shown(folder / name)),
                    Path(workplace.shown(aside)) if (aside := asides.get(folder / name)) else None,
                )
                for name in contents
            ), ()
    except OSError as failed:
        refused = Place(workplace.shown(where(failed, folder)))
        return (), (NOT_WRITTEN.at(refused, reason=why(failed).vi, reason_en=why(failed).en),)


def _is_ours(digest: str, old: Trace, name: str) -> bool:
    return name in old.notes and digest in old.notes[name].written


def _ours(digest: str | None, old: Trace, name: str) -> tuple[str, ...]:
    """What lies there, where docgen wrote it."""
    return (digest,) if digest and _is_ours(digest, old, name) else ()
