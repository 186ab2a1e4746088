"""The papers that somebody edited, each with what docgen would make now and with what it last made. Writes nothing."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from docgen import files
from docgen.files import Workplace
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.problem import Problem, in_order
from docgen.rebuild.last_made import last_made
from docgen.rebuild.outcome import Paper
from docgen.rebuild.rendering import rendered
from docgen.rebuild.targets import Site, Target, is_asked_for, targets_of
from docgen.trace import State

WORD = "docx"
ASIDE = re.compile(r"\.da-sua-\d+$")
"""How the name of a copy ends that `files.set_aside` put beside its paper."""


@dataclass(frozen=True)
class Edited:
    """One paper that somebody edited.

    `theirs` is the file as it lies there. For a Word file, `ours` is what docgen would make now, None where the plan no
    longer has the paper; `last` what docgen last made there, or what was issued, None where that is not known.
    `document` is what should stand on it now.
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
    """Every paper that a run of these options would keep because somebody edited it, and a template's faults.

    `only` may also name copies that were put aside (`ke-hoach.da-sua-1`); nobody knows what those were made from.
    """
    site = Site.of(prepared, workplace, draft)
    papers = tuple(dict.fromkeys(ASIDE.sub("", name) for name in only))
    every = targets_of(prepared, site, formats, papers)
    asides = [(target, name) for target in every for name in only if _is_aside(name, target)]
    targets = tuple(target for target in every if target.is_edited and (not only or _is_named(target, only)))
    words = tuple(target for target in targets if target.paper.format == WORD and target.document)
    made = {target.name: target for target in (*words, *(target for target, _ in asides))}
    contents, problems = rendered(prepared, tuple(made.values()), 1, None)
    found = []
    for target, name in asides:
        path = site.folder / f"{name}.{WORD}"
        if (theirs := files.read_if_there(path)) is not None:
            paper = replace(target.paper, path=site.shown(path), document=name, state=State.EDITED, outdated=True)
            found.append(Edited(paper, theirs, contents.get(target.name), None, target.document))
    for target in targets:
        theirs = files.read_if_there(site.folder / target.name)
        if theirs is None:  # taken away while we looked
            continue
        ours = contents.get(target.name)
        found.append(Edited(target.paper, theirs, ours, _last(site, target, ours), target.document))
    return tuple(found), in_order(problems)


def _last(site: Site, target: Target, ours: bytes | None) -> bytes | None:
    """What docgen last put there: what was issued, the copy that was kept, or, where nothing has changed since, what it
    would make now."""
    if target.frozen:
        content = target.frozen.content()
        return content if content and hashlib.sha256(content).hexdigest() == target.frozen.digest else None
    note = site.old.notes.get(target.name)
    if ours is not None and note and hashlib.sha256(ours).hexdigest() in note.written:
        return ours
    return last_made(site, target.name)


def _is_aside(name: str, target: Target) -> bool:
    """Whether a name is that of a copy of this paper that was put aside."""
    is_word = target.document is not None and target.paper.format == WORD
    return is_word and ASIDE.sub("", name) == target.paper.document != name


def _is_named(target: Target, only: Iterable[str]) -> bool:
    """Whether a paper itself was asked for, not just a copy of it that was put aside."""
    return is_asked_for(target.name.rpartition(".")[0], [name for name in only if not ASIDE.search(name)])
