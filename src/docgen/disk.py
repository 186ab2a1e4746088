"""What the door to the disk asks of it besides bytes: folders that come and go, and that what is written stays written.

In: paths. Out: nothing but what happens there. OSError is for whoever called.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

TOGETHER = 16
"""So many files are brought to the disk at a time."""


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
