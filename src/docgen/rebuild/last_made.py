"""What docgen last made, kept apart, so that a person's edit can be told from what the sources changed since.

A Word paper that somebody edits in its place is no longer what docgen made, and once figures have moved nobody can make
that again. So each Word file is written twice: in its place, and under the same name in a hidden folder beside all
plans' papers. Nothing depends on the copies: one that is missing, or is not what the trace noted, counts as not there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from pathlib import Path

from docgen import files
from docgen.rebuild.targets import Site

FOLDER = ".da-soan"
KEPT = (".docx",)
"""What can be compared word by word."""


def path_of(site: Site, name: str) -> Path:
    """Where the copy of a paper lies: beside the folders of the plans, not among the papers that people open."""
    build = site.workplace.build_folder("").resolve()
    folder = site.folder.resolve()
    return build / FOLDER / (folder.relative_to(build) if folder.is_relative_to(build) else folder.name) / name


def keep_copies(site: Site, made: Mapping[str, bytes], gone: Collection[str]) -> None:
    """Keeps what was `made` and forgets what is `gone`. What the disk refuses is not kept; nobody needs to be told."""
    files.write_loosely(
        {path_of(site, name): content for name, content in made.items() if name.endswith(KEPT)},
        remove=[path_of(site, name) for name in sorted(gone) if name.endswith(KEPT)],
    )


def last_made(site: Site, name: str) -> bytes | None:
    """What docgen last wrote in the place of a paper; None where that is not known, or not for sure."""
    note = site.old.notes.get(name)
    content = files.read_if_there(path_of(site, name)) if note and name.endswith(KEPT) else None
    return content if note and content and hashlib.sha256(content).hexdigest() in note.written else None
