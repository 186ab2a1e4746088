"""Prints of files: what the system says of a file without reading it, and when that is enough to know it again.

In: folders. Out: the prints of all files below them. As git does it: a print tells a file from a changed one, unless
both were written within one tick of the clock; so a print is trusted only if its times lie well before the moment at
which prints began to be taken.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from docgen.disk import paths_below
from docgen.files import IGNORED

TICK = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system that people use (FAT counts every second second)."""


class Print(NamedTuple):
    """What the system says of a file. `changed` is the time of its entry (ctime), which no program can set back: it
    gives away a file that was given its old time and size again. Times are nanoseconds."""

    size: int
    written: int
    changed: int
    inode: int

    def is_settled(self, began: int) -> bool:
        """Whether any later change must have left another print: both times lie well before `began`."""
        return max(self.written, self.changed) + TICK < began


class Known(NamedTuple):
    """A file that was looked at: its print, and the digest of its bytes."""

    print: Print
    digest: str


def print_of(path: str | Path) -> Print | None:
    """The print of a file, of the one that it leads to if it is a link; None where there is no file."""
    try:
        found = os.stat(path)  # noqa: PTH116  # thousands of them, and a Path of each takes longer than the asking
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Print(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def prints_below(roots: Iterable[Path]) -> dict[str, Print]:
    """The prints of all sources below some folders, by whole path: of all files but what Word, Excel and editors leave
    beside them, which nobody reads. A folder that lies in another one counts once."""
    found: dict[str, Print] = {}
    for root in roots:
        for below in paths_below(root, IGNORED):
            path = f"{root.as_posix()}/{below}"
            if path not in found and (seen := print_of(path)):
                found[path] = seen
    return found


def looked_at(path: str | Path, found: Print, known: Known | None, began: int) -> Known:
    """What is known of a file now: what was known, if its print says that nothing can have changed; else it is read.
    `began` is when the look began in which it became known. Raises OSError where the file cannot be read."""
    if known is not None and known.print == found and found.is_settled(began):
        return known
    return Known(found, digest_of(path))


def known_below(roots: Iterable[Path], known: Mapping[str, Known], began: int) -> dict[str, Known]:
    """What is known now of all sources below some folders. Raises OSError where one cannot be read."""
    prints = prints_below(roots)
    return {path: looked_at(path, found, known.get(path), began) for path, found in prints.items()}


class Digests:
    """The digests of files that may have been looked at before: only those that may have changed since are read.

    A class because it remembers what it reads. `known` was looked at when `began` says.
    """

    def __init__(self, known: Mapping[str, Known] | None = None, began: int = 0) -> None:
        self._known = {path: (each, began) for path, each in (known or {}).items()}

    def __call__(self, path: str | Path) -> str | None:
        """SHA-256 of a file; None where there is none. Raises OSError where it cannot be read."""
        began, found, name = time.time_ns(), print_of(path), str(path)
        if found is None:
            return None
        known, then = self._known.get(name, (None, 0))
        if known is None or known.print != found or not found.is_settled(then):
            self._known[name] = known, _ = Known(found, digest_of(path)), began
        return known.digest


def digests(files: Mapping[str, Known]) -> dict[str, str]:
    return {path: known.digest for path, known in files.items()}


def digest_of(path: str | Path) -> str:
    """SHA-256 of a file. Raises OSError where it cannot be read."""
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()
