"""One quota on its way through the room.

A rule gets a `Case` and gives a `Draft`; overrides turn the draft into another draft; the room's door makes an
`Allotment` of it. Positions are used inside, not identifiers: the shares of a draft stand in the order of the rows of
its case, so that even a unit that is listed twice does no harm.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.dossier import Places
from docgen.model.plan import Plan, Quota
from docgen.model.shares import Because, Share
from docgen.model.units import Unit
from docgen.problem import Place, Problem, Say


@dataclass(frozen=True)
class Row:
    """A unit and its row in `units.csv`, counted from 0."""

    index: int
    unit: Unit


@dataclass(frozen=True)
class Case:
    """One quota and all that its rule may look at. `rows` are the units that take part.

    `outsiders` are known units that take no part. `minimum` and `cap` are those of the quota once they are known to
    make sense; otherwise they bound nothing.
    """

    quota_id: str
    quota: Quota
    plan: Plan
    rows: tuple[Row, ...]
    plan_places: Places
    unit_places: Places
    outsiders: frozenset[str] = frozenset()
    minimum: int = 0
    cap: int | None = None

    def at(self, *path: str | int) -> Place:
        """Where this quota was written, or a part of it."""
        return self.plan_places.at("quotas", self.quota_id, *path)


@dataclass(frozen=True)
class Tie:
    """Units (by position) with the same remainder, and the seats that are too few for all of them."""

    positions: tuple[int, ...]
    seats: int


@dataclass(frozen=True)
class Draft:
    """What a rule makes of a case.

    `fixed_total` is the number that the shares have to add up to; without it the total is their sum. `sound` is false
    where something that the numbers need is missing or wrong: then they are worth no further question.
    """

    shares: tuple[Share, ...] = ()
    because: tuple[Because, ...] = ()
    fixed_total: int | None = None
    held: bool = False
    unlimited: bool = False
    tie: Tie | None = None
    sound: bool = True
    problems: tuple[Problem, ...] = ()

    @property
    def given(self) -> int:
        """The shares added up."""
        return sum(share.count for share in self.shares)

    @property
    def total(self) -> int | None:
        """What the quota comes to, or None where it has no limit."""
        if self.unlimited:
            return None
        return self.given if self.fixed_total is None else self.fixed_total


def because(says: Say, **values: object) -> Because:
    """One step of a reason, with its values filled in as text."""
    return Because(says, tuple((key, str(value)) for key, value in sorted(values.items())))


NOT_COUNTED = Say("chưa tính được: còn lỗi phải sửa", "not yet counted: a mistake has to be mended first")


def uncounted(case: Case, *problems: Problem, fixed_total: int | None = None) -> Draft:
    """The draft of a rule that cannot be applied: nothing for anyone, and the problems that say why."""
    step = because(NOT_COUNTED)
    shares = tuple(Share(row.unit.id, 0, (step,)) for row in case.rows)
    return Draft(shares, (step,), fixed_total, sound=False, problems=problems)


def named(units: tuple[Unit, ...]) -> str:
    """Units for a message, each with the identifier that other files call it by; the order of rows plays no part."""
    return ", ".join(f"{unit.name} ({unit.id})" for unit in sorted(units, key=lambda unit: (unit.id, unit.name)))
