"""What the door to the disk asks of it besides bytes: what lies in folders, folders that come and go, and that what is
written stays written.

In: paths. Out: those that lie below them, else nothing but what happens there. OSError is for whoever called.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

TOGETHER = 16
"""So many files are brought to the disk at a time."""

NOWHERE = frozenset({errno.ELOOP, errno.ENAMETOOLONG})
"""What the system says of a path at which no file can ever lie."""

PASSED_OVER = frozenset({"__pycache__"})
"""Folders in which nothing is a source."""


def paths_below(folder: Path, passed_over: tuple[str, ...] = ()) -> Iterator[str]:
    """All files below a folder by their paths in it, those of folders that it links to as well, by name; without those
    whose names begin with a word of `passed_over`. Texts: a Path of each of thousands takes longer than finding them.
    Raises OSError where a folder cannot be looked into."""
    start, seen = str(folder), set()
    for root, folders, every in os.walk(start, followlinks=True, onerror=_unless_gone):
        whole = os.path.realpath(root)
        if whole in seen:  # links may go round in circles
            folders.clear()
            continue
        seen.add(whole)
        folders[:] = sorted(set(folders) - PASSED_OVER)
        names = (name for name in every if not name.startswith(passed_over))
        below = root[len(start) :].replace(os.sep, "/").lstrip("/")
        yield from (f"{below}/{name}" if below else name for name in sorted(names))


def _unless_gone(failed: OSError) -> None:
    """In a folder that is not there, or is none, lies nothing."""
    if not isinstance(failed, FileNotFoundError | NotADirectoryError) and failed.errno not in NOWHERE:
        raise failed


def made_folders(folder: Path) -> list[Path]:
    """Makes a folder and those it lies in; gives back the ones that were not there, outermost first."""
    lacking = []
    for each in (folder, *folder.parents):
        if each.exists():
            break
        lacking.append(each)
    folder.mkdir(parents=True, exist_ok=True)
    return lacking[::-1]


def remove_if_empty(folders: Iterable[Path]) -> None:
    """Removes folders, each in the next one, until one has something in it. The folder of a run holds its lock."""
    for folder in folders:
        try:
            folder.rmdir()
        except FileNotFoundError:  # a run that was killed got as far as this one
            continue
        except OSError:
            return


def bring_to_disk(paths: Sequence[Path]) -> None:
    """Waits until files are safe from a power cut. Many wait together: a disk that is asked by several at once answers
    them with one turn."""
    if len(paths) <= TOGETHER:
        for path in paths:
            _fsync(path)
        return
    from concurrent.futures import ThreadPoolExecutor  # takes its time, and most runs write little

    with ThreadPoolExecutor(TOGETHER) as waiting:
        for _ in waiting.map(_fsync, paths):
            pass


def _fsync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def bring_names_to_disk(folder: Path) -> None:
    """Waits until the names in a folder are safe from a power cut. Some systems cannot be asked for it, and need not
    be."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
