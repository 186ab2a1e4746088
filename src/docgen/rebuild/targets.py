"""Where each paper goes, what it needs and what lies there: all that a run looks at before it does anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from docgen import files, trace, writers
from docgen.files import DRAFTS, TRACE_FILE, Workplace
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.rebuild.aids import DigestOf
from docgen.rebuild.outcome import Paper
from docgen.trace import State, Trace


@dataclass(frozen=True)
class Target:
    """One paper as a run sees it: where it goes, what it needs, what lies there."""

    name: str
    paper: Paper
    document: Document | None
    needs: str | None
    found: str | None

    @property
    def is_edited(self) -> bool:
        return self.paper.state is State.EDITED

    def is_made(self, replace: bool) -> bool:
        """Whether a run makes it; one that may `replace` makes edited papers too."""
        again = self.is_edited and replace
        return self.document is not None and (again or self.paper.state in (State.NEW, State.STALE))

    def is_touched(self, replace: bool) -> bool:
        """Whether a run does anything to its file."""
        return self.is_made(replace) or self.paper.state is State.GONE


@dataclass(frozen=True)
class Site:
    """Where a run works: the folder of a plan's papers, the trace that lies in it, and who knows what lies there."""

    workplace: Workplace
    folder: Path
    old: Trace
    digest_of: DigestOf

    @classmethod
    def of(cls, prepared: Prepared, workplace: Workplace, draft: bool, digest_of: DigestOf = files.digest_of) -> Site:
        folder = folder_of(prepared, workplace, draft)
        return cls(workplace, folder, trace.from_text(files.read_if_there(folder / TRACE_FILE)), digest_of)

    @cached_property
    def shown_folder(self) -> Path:
        """The folder as results give it, worked out once for thousands of papers."""
        return self.shown(self.folder)

    def shown(self, path: Path) -> Path:
        """A path as results give it: relative to the workplace."""
        return Path(self.workplace.shown(path))

    def target(self, name: str, document: Document | None, needs: str | None) -> Target:
        """One paper as it lies there at this moment."""
        path = self.folder / name
        note, found = self.old.notes.get(name), self.digest_of(path)
        stem, _, format = name.rpartition(".")
        state = trace.judge(needs, note, found)
        outdated = state is State.EDITED and note is not None and needs is not None and note.needs != needs
        paper = Paper(self.shown_folder / name, stem, format, state, outdated)
        return Target(name, paper, document, needs, found)


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
) -> tuple[Target, ...]:
    """The wanted papers in the plan's order, then what the trace knows and the plan no longer has. `seen` is called
    with each wanted one at once."""
    fonts = {"pdf": files.fonts_digest()} if "pdf" in formats else {}
    editions = {format: writers.edition(format) for format in formats}
    every = {f"{document.name}.{format}" for document in prepared.documents for format in writers.FORMATS}
    targets = []
    for document in prepared.documents:
        if only and not is_asked_for(document.name, only):
            continue
        template, words = prepared.templates[document.template], trace.words_of(document)
        for format in formats:
            needs = trace.needs(words, template, editions[format], fonts.get(format, ""))
            targets.append(site.target(f"{document.name}.{format}", document, needs))
            if seen:
                seen(targets[-1])
    if not only and prepared.documents:
        targets += [site.target(name, None, None) for name in sorted(site.old.notes) if name not in every]
    return tuple(targets)


def is_asked_for(name: str, only: Iterable[str]) -> bool:
    """A paper by its name, or every paper of a folder by the folder's; `to-trinh/` is the folder alone."""
    return any(name == asked or name.startswith(f"{asked.rstrip('/')}/") for asked in only)
