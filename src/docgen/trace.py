"""The trace: what each paper was made from, so that the next run knows what to do with it. Pure.

In: what a paper needs now, what was noted when it was made, and what lies in its place. Out: its state. Also the text
form of a trace. The disk is rebuild's.
"""

from __future__ import annotations

import enum
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from json.encoder import encode_basestring_ascii as quoted

from docgen.model.template import Template

VERSION = 1
PAPER_NAME = re.compile(r"(?:[^./\\\x00][^/\\\x00]*/){0,2}[^./\\\x00][^/\\\x00]*\.[a-z]+")
"""A file of the folder, or of a paper's and a unit's folder in it, with an ending."""


class State(enum.StrEnum):
    """What a paper is before a run."""

    NEW = "new"
    STALE = "stale"
    FRESH = "fresh"
    EDITED = "edited"
    GONE = "gone"
    ISSUED = "issued"


@dataclass(frozen=True)
class Note:
    """What was noted of one paper: the digest of what it needed, and of the bytes that may lie in its place.

    There are two digests of bytes only while a run is writing: the old ones and the new ones. Whichever of them a
    later run finds, docgen wrote it.
    """

    needs: str
    written: tuple[str, ...]


@dataclass(frozen=True)
class Trace:
    """The notes of one plan's papers, by file name below its build folder."""

    notes: Mapping[str, Note] = field(default_factory=dict)


def needs(words: str, template: Template, edition: str, fonts: str) -> str:
    """The digest of everything that decides the bytes of a paper: its words (`Document.words`), template, writer
    edition, fonts."""
    return hashlib.sha256("\n".join((words, template.digest, edition, fonts)).encode()).hexdigest()


def judge(wanted: str | None, note: Note | None, found: str | None) -> State:
    """The state of one paper.

    `wanted` is the digest of what it needs now, None if it is no longer wanted; `note` what the trace knows of it;
    `found` the digest of the file in its place. A file that docgen did not write is a person's, whatever its name.
    """
    is_ours = note is not None and found in note.written
    if found is not None and not is_ours:
        return State.EDITED
    if wanted is None:
        return State.GONE
    if note is None or found is None:
        return State.NEW
    return State.FRESH if note.needs == wanted and len(note.written) == 1 else State.STALE


def judge_issued(frozen: str, note: Note | None, found: str | None) -> State:
    """The state of a file of an issued paper; `frozen` is the digest that it was issued with.

    Stale is what docgen made before the paper was issued: it gives way to what was issued. Nothing else makes an issued
    file stale, least of all other figures.
    """
    if found is None:
        return State.NEW
    if found == frozen:
        return State.ISSUED
    return State.STALE if note is not None and found in note.written else State.EDITED


def to_text(trace: Trace) -> bytes:
    """The trace as JSON, sorted, so that equal traces are equal bytes."""
    if not trace.notes:
        return f'{{\n "notes": {{}},\n "version": {VERSION}\n}}\n'.encode()
    notes = ",\n".join(_note_to_text(name, trace.notes[name]) for name in sorted(trace.notes))
    return f'{{\n "notes": {{\n{notes}\n }},\n "version": {VERSION}\n}}\n'.encode()


def _note_to_text(name: str, note: Note) -> str:
    """One note as `json.dumps` writes it with an indent of one, which it takes its time for."""
    written = ",\n".join(f"    {quoted(digest)}" for digest in note.written)
    listed = f"[\n{written}\n   ]" if written else "[]"
    return f'  {quoted(name)}: {{\n   "needs": {quoted(note.needs)},\n   "written": {listed}\n  }}'


@lru_cache(maxsize=1)  # one run asks for it several times
def from_text(content: bytes | None) -> Trace:
    """The trace that a text holds. A missing, damaged or foreign one is an empty trace: then every file that lies in
    the way counts as a person's, which costs a question and loses nothing. Names that lead out of the folder are no
    names of papers."""
    try:
        read = json.loads(content or b"")
        if read["version"] != VERSION:
            return Trace()
        return Trace(
            {
                str(name): Note(str(note["needs"]), tuple(str(digest) for digest in note["written"]))
                for name, note in read["notes"].items()
                if PAPER_NAME.fullmatch(name)
            }
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Trace()
