"""A campaign: who nominates, what came in, and the papers in their final words.

Plain frozen records, no longer what somebody wrote but what follows from it.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from docgen.model.budget import Budget
from docgen.model.facts import Paragraph
from docgen.model.issuer import Issuer, Profile
from docgen.model.kind import Kind
from docgen.model.nomination import Nomination, Submission
from docgen.model.notes import Note
from docgen.model.paper import Paper
from docgen.model.paper_type import PaperType
from docgen.model.signing import Recipients, Signatory, YearOnly
from docgen.problem import NOWHERE, Place


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the fields of a table of nominations stand: shared by all its rows.

    `letters` has the column of each field: a sheet's letters, or a number as text for tables of lines. Fields of
    `evidence` and `has` are written `evidence.turnout`.
    """

    file: str
    sheet: str = ""
    letters: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[tuple[int, str], Place] = field(default_factory=dict)

    def at(self, line: int, column: str) -> Place:
        """The place of a field of the row on `line`; of the row where it has no such field."""
        if self.places:
            return self.places.get((line, column)) or self.places.get((line, "")) or Place(self.file)
        letter = self.letters.get(column) or (next(iter(self.letters.values()), "A") if self.sheet else "1")
        return (
            Place(self.file, cell=f"{self.sheet}!{letter}{line}") if self.sheet else Place(self.file, line, int(letter))
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A nomination with where it was written."""

    nomination: Nomination
    columns: Columns
    line: int

    def at(self, column: str = "name") -> Place:
        """The place of one of its fields."""
        return self.columns.at(self.line, column)


@dataclass(frozen=True)
class Nominator:
    """Who nominates: a unit, or the issuer itself for a level that it holds the quotas of (`own`).

    `issuer` is the body that signs the unit's papers; None where nobody said which it is and no paper asks for it.
    `place` is where the unit is written.
    """

    id: str
    name: str
    level: str
    own: bool
    issuer: Issuer | None = None
    profile: Profile | None = None
    submission: Submission = field(default_factory=Submission)
    place: Place = NOWHERE
    submission_places: Mapping[tuple[str | int, ...], Place] = field(default_factory=dict)

    def at(self, *path: str | int) -> Place:
        """Where a part of its submission was written, or the nearest thing around it, or the unit."""
        for length in range(len(path), -1, -1):
            if found := self.submission_places.get(path[:length]):
                return found
        return self.place


@dataclass(frozen=True)
class Campaign:
    """Everything that came in, in the order of the plan: nominators, and their nominations as they were written.

    `incomplete` are the nominators of whom a row or a file could not be read: what they lack may stand there.
    """

    nominators: tuple[Nominator, ...] = ()
    entries: tuple[Entry, ...] = ()
    notes: tuple[Note, ...] = ()
    incomplete: frozenset[str] = frozenset()

    def nominator(self, unit: str) -> Nominator | None:
        return next((each for each in self.nominators if each.id == unit), None)

    def of(
        self,
        awards: Collection[str] = (),
        kinds: Collection[Kind] = (),
        unit: str | None = None,
        declined: bool = True,
    ) -> tuple[Entry, ...]:
        """The entries for some awards and kinds (none named: all), of one unit or of all."""
        return tuple(
            entry
            for entry in (self.entries if unit is None else self.entries_by_unit.get(unit, ()))
            if (not awards or entry.nomination.award in awards)
            and (not kinds or entry.nomination.kind in kinds)
            and (declined or entry.nomination.declined is None)
        )

    @cached_property
    def entries_by_unit(self) -> Mapping[str, Sequence[Entry]]:
        """The entries of each unit that has any."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.nomination.unit, []).append(entry)
        return found


@dataclass(frozen=True)
class WordedPaper:
    """One paper of a campaign in final words, before it takes its shape on the page.

    `name` is what it is called in `build/`, `id` its entry in the plan's `papers`. `entries` are the nominations that
    it speaks of, in its order; `entry` the only one, for a paper of one nominee.
    """

    name: str
    id: str
    paper: Paper
    paper_type: PaperType
    issuer: Issuer
    profile: Profile
    number: str | None
    date: datetime.date | YearOnly
    place: str
    signatory: Signatory | None
    trich_yeu: tuple[str, ...]
    to: tuple[str, ...]
    bases: tuple[str, ...]
    opening: tuple[str, ...]
    body: tuple[Paragraph, ...]
    recipients: Recipients
    notes: tuple[str, ...]
    entries: tuple[Entry, ...]
    nominator: Nominator | None = None
    entry: Entry | None = None
    budget: Budget | None = None
    attached_to: WordedPaper | None = None
