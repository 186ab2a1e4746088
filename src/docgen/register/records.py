"""What goes into the register and what comes out of it: records, with no behaviour but their keys."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from docgen.model.kind import Kind
from docgen.problem import NOWHERE, Place
from docgen.vietnamese.names import same_name_key
from docgen.vietnamese.spelling import composed, folded

_folded = lru_cache(maxsize=256)(folded)


class State(enum.StrEnum):
    """What last happened to a number."""

    RESERVED = "reserved"
    """Given; no sheet of it has been printed yet, or the last one was spoiled and is to be printed again."""
    PRINTING = "printing"
    """A sheet was about to be printed, and nobody has said since whether it was."""
    ISSUED = "issued"
    REPRINTED = "reprinted"
    VOID = "void"


@dataclass(frozen=True)
class Act:
    """Who does something, and when. Both come from the shell."""

    who: str
    at: datetime.datetime


@dataclass(frozen=True)
class Series:
    """One book: numbers follow one another in it. `kind` is the sort of certificate (“Bằng khen”), `authority` the body
    that issues it, `year` the year of the decision. Spellings that read the same are one book."""

    kind: str
    authority: str
    year: int

    @property
    def key(self) -> tuple[str, str, int]:
        return _folded(self.kind), _folded(self.authority), self.year

    def __str__(self) -> str:
        return f"{self.kind} – {self.authority} – {self.year}"


class Key(NamedTuple):
    """By this the register knows a certificate again. All texts composed; `name` is the key of a name."""

    plan: str
    paper: str
    award: str
    unit: str
    recipient: str
    name: str
    born: str
    mark: str
    sequence: int


@dataclass(frozen=True)
class Identity:
    """What a certificate is. `name` is printed letter for letter; for telling one from another only its key counts.

    `paper` is the decision's id in the plan, `award` and `unit` are ids, too. `born` (a day or a year, as text) and
    `mark` (whatever else tells two persons apart) may be empty. `sequence` counts true namesakes from 1, in the order
    of the decision.
    """

    plan: str
    paper: str
    award: str
    unit: str
    recipient: Kind
    name: str
    born: str = ""
    mark: str = ""
    sequence: int = 1

    @property
    def key(self) -> Key:
        return Key(
            composed(self.plan),
            composed(self.paper),
            composed(self.award),
            composed(self.unit),
            str(self.recipient),
            same_name_key(self.name),
            composed(self.born),
            composed(self.mark),
            self.sequence,
        )


@dataclass(frozen=True)
class Request:
    """A number is wanted for this certificate in this book. `place` is where it was nominated, for messages."""

    identity: Identity
    series: Series
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Number:
    """A number in its book."""

    series: Series
    value: int

    def __str__(self) -> str:
        return f"{self.value} ({self.series})"


@dataclass(frozen=True)
class Given:
    """The number of a certificate. `copies` is how many sheets of it were printed so far; `new` says that the number
    was given just now."""

    request: Request
    number: Number
    state: State
    copies: int
    new: bool


@dataclass(frozen=True)
class Print:
    """A file into which sheets of these numbers are about to be printed. It is made as `temporary` beside its place and
    takes its name last; `digest` is its SHA-256."""

    file: str
    temporary: str
    digest: str
    numbers: tuple[Number, ...]


@dataclass(frozen=True)
class Entry:
    """A number as the register has it now: what last happened (`state`, `act`, `reason`), and of how many sheets.

    `keeps_number`: of a void number, that the certificate will have it again.
    """

    number: Number
    identity: Identity
    state: State
    copies: int
    act: Act
    reason: str = ""
    keeps_number: bool = False


@dataclass(frozen=True)
class Event:
    """One line of the log: `id` counts all lines of the register from 1; the rest as in `Entry`, at that moment."""

    id: int
    entry: Entry


@dataclass(frozen=True)
class Filter:
    """Which entries are wanted; what is left out does not matter. `kind` and `authority` in any spelling that reads the
    same; `name` is a part of a name, likewise."""

    year: int | None = None
    kind: str | None = None
    authority: str | None = None
    state: State | None = None
    values: tuple[int, ...] = ()
    name: str | None = None
