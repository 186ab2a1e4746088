"""Files that grow on the disk and take their names last.

In: paths, and bytes as they come. Out: files that are complete when they appear under their names, or do not appear.
What `files.write_whole` does for bytes that are at hand, this does for files larger than memory, and says beforehand
what it will do: between `bring_to_disk` and `appear` somebody may note what is about to lie there. No two runs may
spool into one folder at a time.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from docgen.disk import bring_names_to_disk, bring_to_disk, made_folders, remove_if_empty

UNNAMED = ".print-"
"""How the names of files begin that are growing. Another beginning than that of `files`: a build may sweep the folder
of its plan while certificates are set."""


class Growing:
    """A file that is being written. A class because its digest grows with it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.temporary = path.with_name(UNNAMED + path.name)
        self.file: BinaryIO = self.temporary.open("wb")
        self.seen = hashlib.sha256()

    def write(self, content: bytes) -> None:
        self.seen.update(content)
        self.file.write(content)

    def restart(self) -> None:
        """Forgets what was written."""
        self.file.seek(0)
        self.file.truncate()
        self.seen = hashlib.sha256()

    def __enter__(self) -> Growing:
        return self

    def __exit__(self, *failed: object) -> None:
        """Of many files only one is open at a time."""
        self.file.close()

    def appear(self) -> None:
        """Takes its name, and the place of whatever had it."""
        self.temporary.replace(self.path)

    @property
    def digest(self) -> str:
        """SHA-256 of what was written, in hexadecimals."""
        return self.seen.hexdigest()


class Spool:
    """The files of one job. A class because all of them have to be cleared away if it comes to nothing."""

    def __init__(self) -> None:
        self.growing: dict[Path, Growing] = {}
        self.made: list[Path] = []

    def open(self, path: Path, *, first: bool = False) -> Growing:
        """A file that will lie at `path`, to be named after those that were asked for before, or before them; asked for
        again, it is begun anew."""
        if path.is_dir():  # found out now, not in the midst of naming
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        self.made += made_folders(path.parent)
        if path in self.growing:
            self.growing[path].file.close()
        self.growing[path] = made = Growing(path)
        if first:
            self.growing = {path: made, **self.growing}
        return made

    def bring_to_disk(self) -> None:
        """Ends all files and waits until they are safe from a power cut."""
        for each in self.growing.values():
            each.file.close()
        bring_to_disk([each.temporary for each in self.growing.values()])

    def appear(self) -> None:
        """Gives all files their names, in their order. Raises OSError where one cannot have it; those before have."""
        folders = dict.fromkeys(path.parent for path in self.growing)
        for path, each in list(self.growing.items()):
            each.appear()
            self.made.clear()
            del self.growing[path]
        for folder in folders:
            bring_names_to_disk(folder)

    def discard(self) -> None:
        """Clears away what has no name yet."""
        for each in self.growing.values():
            with contextlib.suppress(OSError):  # a disk that is full cannot even end a file
                each.file.close()
            each.temporary.unlink(missing_ok=True)
        self.growing.clear()
        remove_if_empty(reversed(self.made))


@contextlib.contextmanager
def spooled() -> Iterator[Spool]:
    """A spool; what has no name at the end of the block is gone."""
    spool = Spool()
    try:
        yield spool
    finally:
        spool.discard()


def sweep(folder: Path) -> None:
    """Removes what a run that was killed had begun to write. For whoever alone may spool there."""
    for path in folder.rglob(f"{UNNAMED}*"):
        if path.is_file():
            path.unlink(missing_ok=True)
