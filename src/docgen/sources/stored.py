"""What was read of nominations, remembered on disk from one run to the next.

In: a file of the cache, and what has read them: docgen itself and its libraries. Out: a memory. What is remembered has
been read back and compared before it is written. Only files without a slip are: a problem is found anew each time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docgen.model.campaign import Columns, Entry
from docgen.model.nomination import Nomination, Submission
from docgen.model.notes import Note
from docgen.problem import Place, Say
from docgen.schema import Decoded
from docgen.sealed import BROKEN, seal, unsealed
from docgen.sources.memory import Read


class Stored:
    """A memory in a file. A class because a memory has several verbs."""

    def __init__(self, file: Path, read_with: str) -> None:
        self._file = file
        self._read_with = read_with
        self._then = self._lying()
        self._now: dict[str, Any] = {}

    def recall(self, key: str) -> Read | None:
        try:
            read = Read(_from_json(self._then[key]), ())
        except BROKEN:
            return None
        self._now[key] = self._then[key]
        return read

    def remember(self, key: str, read: Read) -> None:
        if read.problems or read.decoded is None or read.decoded.problems or read.decoded.left_out:
            return
        try:
            told = json.loads(json.dumps(_to_json(read.decoded)))
            if _from_json(told) == read.decoded:
                self._now[key] = told
        except BROKEN:
            return

    def keep(self) -> None:
        """Writes what was asked for, if it is not what lies there."""
        if self._now.keys() == self._then.keys():
            return
        seal(self._file, self._read_with, self._now)

    def _lying(self) -> dict[str, Any]:
        found = unsealed(self._file, self._read_with)
        return found if isinstance(found, dict) else {}


def _to_json(decoded: Decoded) -> dict[str, Any]:
    columns = list({id(entry.columns): entry.columns for entry in decoded.entries}.values())
    numbers = {id(each): number for number, each in enumerate(columns)}
    return {
        "columns": [
            [each.file, each.sheet, dict(each.letters), [[*key, _told(place)] for key, place in each.places.items()]]
            for each in columns
        ],
        "entries": [[_said(entry.nomination), numbers[id(entry.columns)], entry.line] for entry in decoded.entries],
        "submissions": {
            unit: [
                submission.model_dump(mode="json", exclude_unset=True),
                [[list(path), _told(place)] for path, place in places.items()],
            ]
            for unit, (submission, places) in decoded.submissions.items()
        },
        "notes": [[_told(note.place), note.was, note.became, *note.why] for note in decoded.notes],
        "tops": dict(decoded.tops),
    }


def _from_json(told: Mapping[str, Any]) -> Decoded:
    columns = [
        Columns(file, sheet, dict(letters), {(line, name): Place(*place) for line, name, place in places})
        for file, sheet, letters, places in told["columns"]
    ]
    return Decoded(
        entries=tuple(
            Entry(Nomination.model_validate(nomination), columns[number], line)
            for nomination, number, line in told["entries"]
        ),
        submissions={
            unit: (Submission.model_validate(submission), {tuple(path): Place(*place) for path, place in places})
            for unit, (submission, places) in told["submissions"].items()
        },
        notes=tuple(Note(Place(*place), was, became, Say(*why)) for place, was, became, *why in told["notes"]),
        tops=dict(told["tops"]),
    )


def _said(nomination: Nomination) -> dict[str, Any]:
    """A nomination as it is written by hand: a fraction has a comma."""
    said = nomination.model_dump(mode="json", exclude_unset=True)
    if "evidence" in said:
        said["evidence"] = {name: str(value).replace(".", ",") for name, value in said["evidence"].items()}
    return said


def _told(place: Place) -> list[Any]:
    return [place.file, place.line, place.column, place.cell]
