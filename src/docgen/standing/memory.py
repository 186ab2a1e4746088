"""Where it is remembered what a campaign came to: as long as a process lives, or in a file of the cache."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from docgen.model.facts import Document
from docgen.problem import Problem
from docgen.problem_json import problem_from_json, problem_to_json
from docgen.sealed import BROKEN, seal, unsealed


class Paper(NamedTuple):
    """A paper by name, its template, and the digest of its words."""

    name: str
    template: str
    words: str


@dataclass(frozen=True)
class Stood:
    """What a campaign came to: its papers in their order, and what was wrong. `shares` is the digest of how many there
    might be of what, where a paper said so; "" where none did."""

    papers: tuple[Paper, ...]
    problems: tuple[Problem, ...]
    shares: str = ""

    @classmethod
    def of(cls, documents: Iterable[Document], problems: tuple[Problem, ...], shares: str) -> Stood:
        return cls(tuple(Paper(each.name, each.template, each.words) for each in documents), problems, shares)


class Memory(Protocol):
    """What is remembered of one plan, by the digest of what its campaign was made of; `keep` is called once it is worth
    to be known by the next run."""

    def recall(self, key: str) -> Stood | None: ...
    def remember(self, key: str, stood: Stood) -> None: ...
    def keep(self) -> None: ...


class Warm:
    """Remembers what was worked out last, as long as the process lives. A class because a memory has several verbs."""

    def __init__(self) -> None:
        self._last: tuple[str, Stood] | None = None

    def recall(self, key: str) -> Stood | None:
        return self._last[1] if self._last and self._last[0] == key else None

    def remember(self, key: str, stood: Stood) -> None:
        self._last = (key, stood)

    def keep(self) -> None:
        pass


class Stored:
    """Remembers it in a file, from one run to the next; `made_with` is what works it out: docgen and its libraries."""

    def __init__(self, file: Path, made_with: str) -> None:
        self._file = file
        self._made_with = made_with
        self._now: tuple[str, Stood] | None = None

    def recall(self, key: str) -> Stood | None:
        try:
            then, stood = unsealed(self._file, self._made_with)
            return _from_json(stood) if then == key else None
        except BROKEN:
            return None

    def remember(self, key: str, stood: Stood) -> None:
        self._now = (key, stood)

    def keep(self) -> None:
        """Writes down what was worked out since."""
        if self._now:
            seal(self._file, self._made_with, [self._now[0], _to_json(self._now[1])])


def _to_json(stood: Stood) -> list[Any]:
    return [stood.papers, [problem_to_json(each) for each in stood.problems], stood.shares]


def _from_json(told: Any) -> Stood:
    papers, problems, shares = told
    return Stood(tuple(Paper(*map(str, each)) for each in papers), tuple(map(problem_from_json, problems)), str(shares))
