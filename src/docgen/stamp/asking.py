"""Asking the stamp before a run, and keeping one after it.

In: a plan and what is asked of a run. Out: a look at the sources, taken before the run reads them; with what the run
would say, where everything that it could look at is as it was.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from docgen import files, trace
from docgen.disk import paths_below
from docgen.files import DRAFTS, SOURCES_FILE, TRACE_FILE, UNFINISHED, Workplace
from docgen.problem import Problem
from docgen.stamp.prints import Digests, Known, digest_of, digests, known_below, looked_at, print_of
from docgen.stamp.remembered import Kept, Remembered
from docgen.stamp.sources import fonts_asked, is_docgen, roots_of, tools_used
from docgen.stamp.stamped import Stamp, from_text, to_text

STAYS = {
    "made": "fresh",
    "replaced": "fresh",
    "fresh": "fresh",
    "edited": "edited",
    "issued": "issued",
}
"""What becomes of a paper in a run that changes nothing, by what became of it in the run before. Of others (one taken
back from the archive) the next run has something else to say: it is made first, and then remembered."""

GONE = "gone"


@dataclass(frozen=True)
class Asked:
    """What is asked of a run for all papers of a plan."""

    workplace: Workplace
    name: str
    formats: tuple[str, ...]
    draft: bool = False

    @property
    def folder(self) -> Path:
        """Where the papers lie."""
        folder = self.workplace.build_folder(self.name)
        return folder / DRAFTS if self.draft else folder

    def paths(self, names: Iterable[str]) -> Mapping[str, str]:
        """Where papers of these names lie. Texts: a Path of each of thousands takes longer than asking for them."""
        folder = str(self.folder)
        return {name: f"{folder}{os.sep}{name.replace('/', os.sep)}" for name in names}

    @property
    def file(self) -> Path:
        """Where the stamp lies."""
        return self.workplace.cache_folder(self.name) / ("stamp-draft.json" if self.draft else "stamp.json")


@dataclass(frozen=True)
class Look:
    """A look at the sources, begun at `began` (nanoseconds by the system's clock) before anything of them was read.
    `made_with` is another text for another docgen, Python or library.

    `fonts` are those of this machine. `remembered` is what the run would say; None where it must be made. `papers`
    gives the digests of papers, and reads only those that may have changed since the last stamp.
    """

    asked: str
    made_with: str
    began: int
    sources: Mapping[str, Known]
    fonts: str = ""
    remembered: Remembered | None = None
    papers: Digests = field(default_factory=Digests)


class Done(Protocol):
    """A paper and what became of it, as a run tells."""

    @property
    def document(self) -> str: ...
    @property
    def format(self) -> str: ...
    @property
    def became(self) -> str: ...


def look(asked: Asked) -> Look | None:
    """A look at everything that the run would look at. None where the disk does not let us look."""
    try:
        began = time.time_ns()
        fonts = fonts_asked()
        old = from_text(files.read_if_there(asked.file))
        known, then = (old.sources, old.began) if old else ({}, 0)
        roots, tools = roots_of(asked.workplace, asked.name), tools_used()
        sources = known_below(roots, known, then)
        lying = asked.paths(old.papers) if old else {}
        papers = {path: old.papers[name][1] for name, path in lying.items()} if old else {}
        seen = Look(
            asked=_digest(",".join(asked.formats), str(asked.draft), *map(str, roots), tools, fonts()),
            made_with=_digest(tools, *(each.digest for path, each in sources.items() if is_docgen(path))),
            began=began,
            sources=sources,
            papers=Digests(papers, then),
            fonts=fonts(),
        )
        if old is None or old.asked != seen.asked or digests(old.sources) != digests(seen.sources):
            return seen
        return replace(seen, remembered=_remembered(asked, old, seen))
    except OSError:
        return None


def keep(asked: Asked, seen: Look, papers: Iterable[Done], problems: tuple[Problem, ...], totals: str) -> None:
    """Keeps what the next run would say if nothing is touched. For whoever still holds the folder of the papers.

    Without a stamp the next run looks at everything, so a disk that refuses one is no mistake of anybody's. None is
    left where a source was saved since the look: nobody knows which of the two the papers were made from.
    """
    try:
        roots = roots_of(asked.workplace, asked.name)
        if digests(known_below(roots, seen.sources, seen.began)) != digests(seen.sources):
            return
        notes = trace.from_text(files.read_if_there(asked.folder / TRACE_FILE)).notes
        known: dict[str, tuple[str, Known]] = {}
        kept = {f"{paper.document}.{paper.format}": paper.became for paper in papers if paper.became != GONE}
        for name, path in asked.paths(kept).items():
            found = print_of(path)
            became = STAYS.get(kept[name])
            if found is None or became is None:  # nobody can say what the next run would
                return
            digest = notes[name].written[0] if became == "fresh" else digest_of(path)
            known[name] = (became, Known(found, digest))
        if own := _known(asked.folder / TRACE_FILE):
            sources = _known(asked.folder / SOURCES_FILE)
            _write(asked, Stamp(seen.asked, seen.began, seen.sources, own, sources, known, problems, totals))
    except (OSError, KeyError, IndexError, ValueError):
        return


def _known(path: Path) -> Known | None:
    found = print_of(path)
    return Known(found, digest_of(path)) if found else None


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode(errors="surrogateescape")).hexdigest()


def _remembered(asked: Asked, old: Stamp, seen: Look) -> Remembered | None:
    """What the stamp remembers, if every paper, the trace and the kept sources are as they were and nobody is at work
    on them."""
    if not asked.folder.is_dir():
        return None
    with files.held(asked.folder) as alone:
        if not alone or _is_unfinished(asked):
            return None
        kept = {SOURCES_FILE: old.kept} if old.kept else {}
        then = {TRACE_FILE: old.trace, **kept, **{name: known for name, (_, known) in old.papers.items()}}
        now: dict[str, Known] = {}
        paths = asked.paths(then)
        for name, known in then.items():
            path = paths[name]
            found = print_of(path)
            if found is None:
                return None
            now[name] = looked_at(path, found, known, old.began)
            if now[name].digest != known.digest:
                return None
        if now != then or seen.sources != old.sources or not (_settled(now, old) and _settled(seen.sources, old)):
            papers = {name: (became, now[name]) for name, (became, _) in old.papers.items()}
            again = replace(old, began=seen.began, sources=seen.sources, papers=papers)
            _write(asked, replace(again, trace=now[TRACE_FILE], kept=now.get(SOURCES_FILE)))
    folder = Path(asked.workplace.shown(asked.folder))
    return Remembered(
        papers=tuple(_kept(folder, name, became) for name, (became, _) in old.papers.items()),
        problems=old.problems,
        totals=old.totals,
    )


def _settled(files: Mapping[str, Known], stamp: Stamp) -> bool:
    return all(known.print.is_settled(stamp.began) for known in files.values())


def _is_unfinished(asked: Asked) -> bool:
    """Whether a run that was killed has left something, which the next run that looks at everything removes."""
    drafts = "" if asked.draft else f"{DRAFTS}/"
    return any(
        path.rpartition("/")[2].startswith(UNFINISHED) and not (drafts and path.startswith(drafts))
        for path in paths_below(asked.folder)
    )


def _kept(folder: Path, name: str, became: str) -> Kept:
    document, _, format = name.rpartition(".")
    return Kept(folder / name, document, format, became)


def _write(asked: Asked, stamp: Stamp) -> None:
    """Writes the stamp, begun by the clock of the file system that it lies in, and not later than now: whatever the
    clocks have done meanwhile, a file that could have been written since counts as one that is to be read."""
    clock = asked.file.with_name("clock")
    files.write_whole({clock: b""})
    now = time.time_ns()
    skew = min(0, clock.stat().st_mtime_ns - now)
    files.write_whole({asked.file: to_text(replace(stamp, began=min(stamp.began, now) + skew))})
