"""The papers that somebody edited, each with what docgen would make now and with what it last made. Writes nothing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from docgen import files
from docgen.files import Workplace
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.problem import Problem, in_order
from docgen.rebuild.last_made import last_made
from docgen.rebuild.outcome import Paper
from docgen.rebuild.rendering import rendered
from docgen.rebuild.targets import Site, targets_of

WORD = "docx"


@dataclass(frozen=True)
class Edited:
    """One paper that somebody edited.

    `theirs` is the file as it lies there. For a Word file, `ours` is what docgen would make now, None where the plan no
    longer has the paper; `last` what docgen last made there, None where that is not known. `document` is what should
    stand on it now.
    """

    paper: Paper
    theirs: bytes
    ours: bytes | None = None
    last: bytes | None = None
    document: Document | None = None


def edited(
    prepared: Prepared,
    workplace: Workplace,
    *,
    formats: tuple[str, ...] = ("docx", "pdf"),
    only: tuple[str, ...] = (),
    draft: bool = False,
) -> tuple[tuple[Edited, ...], tuple[Problem, ...]]:
    """Every paper that a run of these options would keep because somebody edited it, and a template's faults."""
    site = Site.of(prepared, workplace, draft)
    targets = tuple(target for target in targets_of(prepared, site, formats, only) if target.is_edited)
    words = tuple(target for target in targets if target.paper.format == WORD and target.document)
    contents, problems = rendered(prepared, words, 1, None)
    found = []
    for target in targets:
        theirs = files.read_if_there(site.folder / target.name)
        if theirs is None:  # taken away while we looked
            continue
        ours = contents.get(target.name)
        last = last_made(site, target.name)
        note = site.old.notes.get(target.name)
        if last is None and ours is not None and note and hashlib.sha256(ours).hexdigest() in note.written:
            last = ours  # nothing has changed since, so what was made can be made again
        found.append(Edited(target.paper, theirs, ours, last, target.document))
    return tuple(found), in_order(problems)
