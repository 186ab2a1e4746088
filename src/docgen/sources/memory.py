"""What was read of nominations before: a file and all that it is read by in, what it says out, without reading it.

The workbooks of all units take longer to read than all else of a plan, and of a hundred one has changed. What is
remembered is kept under a digest of everything that decides it: the bytes of the file, its name, the part of the plan
by which it is read, the units. So nothing remembered is ever out of date; it is only never asked for again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from docgen.model.plan import Plan
from docgen.model.units import Unit
from docgen.model.unshared import unshared
from docgen.problem import Problem
from docgen.schema import Decoded


class Read(NamedTuple):
    """What a file says, None if it cannot be read, and what is wrong with it as a file."""

    decoded: Decoded | None
    problems: tuple[Problem, ...]


class Memory(Protocol):
    """Where what was read is remembered, by key; `keep` is called once it is worth to be known by the next run."""

    def recall(self, key: str) -> Read | None: ...
    def remember(self, key: str, read: Read) -> None: ...
    def keep(self) -> None: ...


MOST = 2000
"""So many files are remembered: those of a province, several times over."""


class Warm:
    """Remembers as long as the process lives, what was asked for last. A class because a memory has several verbs."""

    def __init__(self) -> None:
        self._reads: dict[str, Read] = {}
        self._asked: set[str] = set()

    def recall(self, key: str) -> Read | None:
        self._asked.add(key)
        found = self._reads.pop(key, None)
        if found is not None:
            self._reads[key] = found
        return found

    def remember(self, key: str, read: Read) -> None:
        self._reads[key] = read
        if len(self._reads) > MOST:
            del self._reads[next(iter(self._reads))]

    def keep(self) -> None:
        pass

    def forget_others(self) -> None:
        """Forgets what was not asked for since this was last called: states of files that have been overwritten. Where
        nothing was asked for, a plan could not be read, and all will be wanted again."""
        if self._asked:
            self._reads = {key: read for key, read in self._reads.items() if key in self._asked}
        self._asked = set()


class Nothing:
    """Remembers nothing."""

    def recall(self, key: str) -> Read | None:
        return None

    def remember(self, key: str, read: Read) -> None:
        pass

    def keep(self) -> None:
        pass


def read_by(plan: Plan) -> Plan:
    """The part of a plan by which nominations are read: neither how many there may be of what, which is nothing to a
    list of names, nor the plan's own words."""
    return unshared(plan).model_copy(update={"tasks": (), "trich_yeu": ()})


def reading_key(plan: Plan, units: Sequence[Unit], own: Mapping[str, str]) -> str:
    """The digest of everything that all files are read by."""
    parts = [plan.model_dump_json(), [unit.model_dump_json() for unit in units], dict(own)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def file_key(read_by: str, shown: str, content: bytes) -> str:
    """The digest of everything that decides what one file says."""
    return hashlib.sha256(b"\n".join((read_by.encode(), shown.encode(errors="surrogateescape"), content))).hexdigest()
