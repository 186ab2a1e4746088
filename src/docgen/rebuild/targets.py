"""Where each paper goes, what it needs and what lies there: all that a run looks at before it does anything."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

from docgen import files, machine_fonts, trace, writers
from docgen.files import DRAFTS, TRACE_FILE, Workplace
from docgen.model.facts import Document, Facts
from docgen.model.issued import Record
from docgen.model.prepared import Prepared
from docgen.rebuild.frozen import FrozenFile, changes_since, frozen_files
from docgen.rebuild.needs import needs_of
from docgen.rebuild.outcome import Paper
from docgen.record import Change, Store
from docgen.trace import State, Trace

DigestOf = Callable[[str | Path], str | None]
"""Gives SHA-256 of a file, None where there is none; whoever remembers it need not read the file again."""


@dataclass(frozen=True)
class Target:
    """One paper as a run sees it: where it goes, what it needs, what lies there; `frozen` if it was issued.

    `state` is what the file in its place is; the paper shows “issued” also while its file is missing.
    """

    name: str
    paper: Paper
    document: Document | None
    needs: str | None
    found: str | None
    state: State
    frozen: FrozenFile | None = None

    @property
    def is_edited(self) -> bool:
        return self.state is State.EDITED

    def is_made(self, replace: bool) -> bool:
        """Whether a run makes it; one that may `replace` makes edited papers too. An issued one is never made."""
        return self.document is not None and self.frozen is None and self._is_due(replace)

    def is_restored(self, replace: bool) -> bool:
        """Whether a run takes it back from the archive."""
        return self.frozen is not None and self._is_due(replace)

    def is_written(self, replace: bool) -> bool:
        """Whether a run puts a file in its place."""
        return self.is_made(replace) or self.is_restored(replace)

    def is_touched(self, replace: bool) -> bool:
        """Whether a run does anything to its file."""
        return self.is_written(replace) or self.state is State.GONE

    def _is_due(self, replace: bool) -> bool:
        return (self.is_edited and replace) or self.state in (State.NEW, State.STALE)


@dataclass(frozen=True)
class Site:
    """Where a run works: the folder of a plan's papers, the trace that lies in it, the files that may not be
    rewritten, and who knows what lies there."""

    workplace: Workplace
    folder: Path
    old: Trace
    frozen: Mapping[str, FrozenFile] = field(default_factory=dict)
    digest_of: DigestOf = files.digest_of

    @classmethod
    def of(cls, prepared: Prepared, workplace: Workplace, draft: bool, digest_of: DigestOf = files.digest_of) -> Site:
        folder = folder_of(prepared, workplace, draft)
        old = trace.from_text(files.read_if_there(folder / TRACE_FILE))
        record = prepared.record or Record()
        frozen = {} if draft else frozen_files(record, Store(workplace, prepared.name))
        return cls(workplace, folder, old, frozen, digest_of)

    @cached_property
    def shown_folder(self) -> Path:
        """The folder as results give it, worked out once for thousands of papers."""
        return self.shown(self.folder)

    @cached_property
    def _prefix(self) -> str:
        """What stands before the name of a paper in the path of its file, likewise."""
        return f"{self.folder}{os.sep}"

    def shown(self, path: Path) -> Path:
        """A path as results give it: relative to the workplace."""
        return Path(self.workplace.shown(path))

    def target(self, name: str, document: Document | None, needs: str | None) -> Target:
        """One paper as it lies there at this moment."""
        path = f"{self._prefix}{name.replace('/', os.sep)}"
        note, found = self.old.notes.get(name), self.digest_of(path)
        stem, _, format = name.rpartition(".")
        state = trace.judge(needs, note, found)
        outdated = state is State.EDITED and note is not None and needs is not None and note.needs != needs
        paper = Paper(self.shown_folder / name, stem, format, state, outdated)
        return Target(name, paper, document, needs, found, state)

    def issued(self, file: FrozenFile, document: Document | None, changes: tuple[Change, ...], known: bool) -> Target:
        """A file of an issued paper. `document` is what the plan would make of it now; None where it has no such paper
        any more, or, unless it is `known`, where nobody can say."""
        path = self.shown_folder / file.name
        found = self.digest_of(self.folder / file.name)
        state = trace.judge_issued(file.digest, self.old.notes.get(file.name), found)
        outdated = bool(changes) or (known and document is None)
        shown = state if state is State.EDITED else State.ISSUED
        lacking = state not in (State.EDITED, State.ISSUED)
        paper = Paper(path, file.frozen.name, file.format, shown, outdated, file.issue, changes, lacking)
        return Target(file.name, paper, document, None, found, state, file)

    def again(self, target: Target) -> Target:
        """The same paper as it lies there by now."""
        if target.frozen:
            return self.issued(target.frozen, target.document, target.paper.changes, known=True)
        return self.target(target.name, target.document, target.needs)


def folder_of(prepared: Prepared, workplace: Workplace, draft: bool) -> Path:
    """Drafts lie in a folder of their own."""
    folder = workplace.build_folder(prepared.name)
    return folder / DRAFTS if draft else folder


def targets_of(
    prepared: Prepared,
    site: Site,
    formats: tuple[str, ...],
    only: tuple[str, ...],
    seen: Callable[[Target], None] | None = None,
    fonts_of: Callable[[], str] = machine_fonts.fonts_digest,
) -> tuple[Target, ...]:
    """The wanted papers in the plan's order, then what was issued or is in the trace and the plan no longer has. `seen`
    is called with each wanted one at once, `fonts_of` gives the digest of the fonts."""
    fonts = cache(fonts_of)
    issued = {file.frozen.name for file in site.frozen.values()}
    targets = []
    for document in prepared.documents:
        if only and not is_asked_for(document.name, only):
            continue
        if document.name in issued:
            targets += _issued(site, document, formats, prepared.amending.in_force.get(document.name))
            continue
        template = prepared.templates[document.template]
        for format in formats:
            needs = needs_of(document, template, format, fonts)
            targets.append(site.target(f"{document.name}.{format}", document, needs))
            if seen:
                seen(targets[-1])
    named = {document.name for document in prepared.documents}
    dropped = [file for file in site.frozen.values() if file.frozen.name not in named and file.format in formats]
    targets += [
        site.issued(file, None, (), known=bool(prepared.documents))
        for file in dropped
        if not only or is_asked_for(file.frozen.name, only)
    ]
    if prepared.documents:
        # With `only`, what else is gone is left for a whole run; not so what an issued paper was not issued in.
        asked = {name for name in issued if is_asked_for(name, only)}
        every = {f"{name}.{format}" for name in named - issued for format in writers.FORMATS} | site.frozen.keys()
        targets += [site.target(name, None, None) for name in sorted(site.old.notes) if name not in every
                    and (not only or name.rpartition(".")[0] in asked)]  # fmt: skip
    return tuple(targets)


def _issued(site: Site, document: Document, formats: tuple[str, ...], in_force: Facts | None) -> list[Target]:
    """The files of an issued paper: those it was issued in, whatever it could be made in. `in_force` is how it reads
    since it was amended."""
    found = [file for format in formats if (file := site.frozen.get(f"{document.name}.{format}"))]
    since = changes_since(found[0], document, in_force) if found else ()
    return [site.issued(file, document, since, known=True) for file in found]


def is_asked_for(name: str, only: Iterable[str]) -> bool:
    """A paper by its name, or every paper of a folder by the folder's; `to-trinh/` is the folder alone."""
    return any(name == asked or name.startswith(f"{asked.rstrip('/')}/") for asked in only)
