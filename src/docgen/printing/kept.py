"""Compiled templates kept on the disk, so that a batch whose template was compiled before does not load WeasyPrint.

In: the folder, and the digest of all that a compiled template depends on (`overlay.needs`). Out: the template, and what
is known of it: which records were laid out by WeasyPrint as well and stood where we would set them, and whether one did
not. Only plain words and bytes are read; a file that is damaged, foreign or of another edition is none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.files import read_if_there, write_whole
from docgen.overlay.compiled import Compiled

MAGIC = b"docgen kept 1\n"
ENDING = ".template"
MOST_FILES, MOST_SOUND = 64, 4096
Why = tuple[str, str]
"""A reason in Vietnamese and English."""


@dataclass(frozen=True, eq=False)
class Kept:
    """`sound` are digests of records that were audited with this template; `refused` says why the fast way is not to be
    used for it, if an audit found so."""

    compiled: Compiled
    sound: frozenset[str] = frozenset()
    refused: Why | None = None


def record_digest(record: Mapping[str, str]) -> str:
    """A record by its words."""
    words = json.dumps(sorted(record.items()), ensure_ascii=False)
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def to_bytes(kept: Kept) -> bytes:
    said = {"sound": sorted(kept.sound)[:MOST_SOUND], "refused": kept.refused}
    body = json.dumps(said, ensure_ascii=False).encode() + b"\n" + kept.compiled.to_bytes()
    return MAGIC + hashlib.sha256(body).digest() + body


def from_bytes(content: bytes, needs: str) -> Kept | None:
    """What `to_bytes` wrote for a template with these needs; None for anything else."""
    begin = len(MAGIC) + 32
    body = content[begin:]
    if not content.startswith(MAGIC) or content[len(MAGIC) : begin] != hashlib.sha256(body).digest():
        return None
    head, _, rest = body.partition(b"\n")
    compiled = Compiled.from_bytes(rest)
    if compiled is None or compiled.needs != needs:
        return None
    try:
        said = json.loads(head)
        refused = said["refused"]
        return Kept(compiled, frozenset(said["sound"]), (str(refused[0]), str(refused[1])) if refused else None)
    except (ValueError, KeyError, TypeError, IndexError):
        return None


def read_kept(folder: Path | None, needs: str) -> Kept | None:
    """The template that is kept under a digest."""
    content = None
    if folder is not None:
        with contextlib.suppress(OSError):
            content = read_if_there(folder / f"{needs}{ENDING}")
    return None if content is None else from_bytes(content, needs)


def keep(folder: Path | None, kept: Kept) -> None:
    """Keeps a template. Where that cannot be, the next run compiles it anew, and nobody need be told."""
    if folder is None:
        return
    with contextlib.suppress(OSError):
        write_whole({folder / f"{kept.compiled.needs}{ENDING}": to_bytes(kept)})
        files = sorted(folder.glob(f"*{ENDING}"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[MOST_FILES:]:
            path.unlink(missing_ok=True)
