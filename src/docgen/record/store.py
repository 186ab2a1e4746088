"""The only door to the record and its archive on disk.

In: the folder of a plan. Out: its record, the frozen files. `issued.yaml` is the truth: a paper is issued the moment
that file has taken its place. The files of an issue lie beside it before, in a folder whose name says that it is not
finished; the first run that holds the plan afterwards gives it its name, or removes it where nothing came of it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen import readers, schema
from docgen.disk import bring_names_to_disk, bring_to_disk
from docgen.files import UNFINISHED, Workplace, read_if_there, write_whole
from docgen.model.dossier import Places
from docgen.model.facts import Document
from docgen.model.issued import Frozen, Issue, Issues, Record
from docgen.problem import Place, Problem
from docgen.record.facts_json import FactsDamagedError, from_json
from docgen.record.faults import RECORD_LOST, RECORD_OF_ANOTHER, RECORD_TWICE
from docgen.record.text import to_text

RECORD_FILE = "issued.yaml"
ARCHIVE = "issued"
FACTS = "json"
"""The ending of a paper's facts beside its files."""

FROZEN_MODE = stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH


@dataclass(frozen=True)
class Store:
    """The record of one plan and the archive beside it."""

    workplace: Workplace
    plan: str

    @property
    def file(self) -> Path:
        return self.workplace.plan_folder(self.plan) / RECORD_FILE

    @property
    def archive(self) -> Path:
        return self.workplace.plan_folder(self.plan) / ARCHIVE

    def read(self) -> tuple[Record | None, Places, tuple[Problem, ...]]:
        """The record with its places. An empty one where nothing was ever issued; None where it cannot be read."""
        shown = self.workplace.shown(self.file)
        content = read_if_there(self.file)
        if content is None:
            if any(True for _ in self.folders()):
                lost = RECORD_LOST.at(Place(shown), archive=self.workplace.shown(self.archive))
                return None, Places(shown), (lost,)
            return Record(), Places(shown), ()
        return _read(shown, content, self.plan)

    def folders(self) -> Iterable[Path]:
        """The finished folders of the archive."""
        if not self.archive.is_dir():
            return ()
        found = (path for path in self.archive.iterdir() if not path.name.startswith("."))
        return tuple(sorted(path for path in found if path.is_dir()))

    def path(self, issue: Issue, name: str, ending: str) -> Path:
        """Where a frozen file lies, also just after a run that was killed before it could give the folder its name."""
        folder = self.archive / issue.folder
        with contextlib.suppress(OSError):  # a name that no folder can have
            if not folder.is_dir() and (unfinished := _unfinished(folder)).is_dir():
                folder = unfinished
        return folder / f"{name}.{ending}"

    def content(self, issue: Issue, frozen: Frozen, format: str) -> bytes | None:
        """The bytes of a frozen file; None where it is missing or not what was frozen."""
        content = read_if_there(self.path(issue, frozen.name, format))
        return content if content is not None and digest(content) == frozen.files.get(format) else None

    def facts(self, issue: Issue, frozen: Frozen) -> Document | None:
        """What stands on a frozen paper; None where its facts are missing or not what was frozen."""
        content = read_if_there(self.path(issue, frozen.name, FACTS))
        if content is None or digest(content) != frozen.facts:
            return None
        with contextlib.suppress(FactsDamagedError):
            return from_json(content)
        return None

    def enter(self, record: Record, issues: tuple[Issue, ...], contents: Mapping[str, Mapping[str, bytes]]) -> Record:
        """Adds issues, all or none: `contents` has the files of each by its folder and their names in it.

        For whoever holds the plan. Raises OSError, or NotReadableError for a record that nobody could read back; then
        nothing was issued.
        """
        entered = Record((*record.issues, *issues))
        text = self._text(entered)
        for folder, files in contents.items():
            _freeze(_unfinished(self.archive / folder), files)
        bring_names_to_disk(self.archive)
        self._write(text)
        self.settle(entered)
        return entered

    def rewrite(self, record: Record) -> None:
        """Writes the record as it is now (an issue was withdrawn). For whoever holds the plan. Raises as `enter`."""
        self._write(self._text(record))

    def _write(self, text: bytes) -> None:
        """Puts the record in its place; whoever is told that a paper is issued will find it there after a power cut."""
        write_whole({self.file: text})
        bring_names_to_disk(self.file.parent)

    def _text(self, record: Record) -> bytes:
        """The record as text. It is read back before it may take the place of the old one: a record that cannot be
        read would stop everything."""
        text = to_text(record.issues, self.plan)
        found, _, problems = _read(self.workplace.shown(self.file), text, self.plan)
        if found is None:
            raise NotReadableError(problems)
        assert found == Record(record.issues), "the record is not what was written"
        return text

    def settle(self, record: Record) -> None:
        """Finishes what a run that was killed left: folders of issues that count get their names, others go. For
        whoever holds the plan, with the record as it lies on disk."""
        for path in self.file.parent.glob(f"{UNFINISHED}*"):
            if path.is_file():
                path.unlink(missing_ok=True)
        if not self.archive.is_dir():
            return
        known = {_unfinished(self.archive / issue.folder): self.archive / issue.folder for issue in record.issues}
        for path in sorted(self.archive.glob(f"{UNFINISHED}*")):
            final = known.get(path)
            if final is not None and not final.exists():
                path.rename(final)
            else:
                _remove(path)
        with contextlib.suppress(OSError):
            self.archive.rmdir()  # where the first issue of all came to nothing


class NotReadableError(Exception):
    """The record would not be read back; carries why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(*(problem.fault.code for problem in problems))
        self.problems = problems


def next_folder(record: Record, paper: str, pending: int = 0) -> str:
    """The folder of the next issue: a number that no issue ever had, and what was issued."""
    return f"{len(record.issues) + pending + 1:03}-{paper.replace('/', '-')}"


def digest(content: bytes) -> str:
    """SHA-256, as the record has it."""
    return hashlib.sha256(content).hexdigest()


def _unfinished(folder: Path) -> Path:
    return folder.with_name(f"{UNFINISHED}{folder.name}")


def _freeze(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes files into a fresh folder, safe on the disk, for reading only."""
    _remove(folder)
    written = []
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    bring_to_disk(written)
    for path in written:
        path.chmod(FROZEN_MODE)
    for each in dict.fromkeys((*(path.parent for path in written), folder)):
        bring_names_to_disk(each)


def _remove(path: Path) -> None:
    """Removes what nobody will miss, files for reading only as well."""
    if path.is_dir() and not path.is_symlink():
        for inner in path.rglob("*"):
            if inner.is_file() and not inner.is_symlink() and os.name == "nt":  # elsewhere the folder's mode decides
                inner.chmod(stat.S_IWRITE)
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _read(shown: str, content: bytes, plan: str) -> tuple[Record | None, Places, tuple[Problem, ...]]:
    located, problems = readers.read(shown, content)
    if located is None:
        return None, Places(shown), problems
    found, places, misfits = schema.decode(Issues, located)
    problems += misfits
    if found is None or problems:
        return None, places, problems
    if found.plan is not None and found.plan != plan:
        return None, places, (RECORD_OF_ANOTHER.at(places.at("plan"), plan=plan, other=found.plan),)
    record = Record(found.issued)
    problems = tuple(_twice(record, places))
    return (None if problems else record), places, problems


def _twice(record: Record, places: Places) -> Iterable[Problem]:
    seen: set[str] = set()
    for at, issue in enumerate(record.issues):
        if issue.withdrawn is None:
            for name in issue.names:
                if name in seen:
                    yield RECORD_TWICE.at(places.at("issued", at), paper=name)
                seen.add(name)
