"""What the quota room hands on: for each quota who gets how many, and because of what.

Plain frozen records, no longer what somebody wrote but what follows from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.kind import Kind
from docgen.model.plan import Quota
from docgen.model.units import Unit
from docgen.problem import Say


@dataclass(frozen=True)
class Because:
    """One step of the reason for a number, in both languages."""

    says: Say
    values: tuple[tuple[str, str], ...] = ()

    def said(self, lang: str = "vi") -> str:
        return self.says.fill(lang, dict(self.values))


@dataclass(frozen=True)
class Share:
    """So many of one quota for one unit. The steps of `because` lead from the figures to `count`, in order."""

    unit: str
    count: int
    because: tuple[Because, ...]


@dataclass(frozen=True)
class Allotment:
    """One quota, allocated.

    `total` counts before, `left` after what is sent up to a higher body has been taken off. `total` is None where
    the quota is unlimited. `shares` has one entry for each unit that takes part, by unit identifier; it is empty where
    the issuer holds the quota (`held`).
    """

    quota_id: str
    quota: Quota
    shares: tuple[Share, ...]
    total: int | None
    held: bool
    sent_up: int
    because: tuple[Because, ...]

    @property
    def left(self) -> int | None:
        return None if self.total is None else self.total - self.sent_up

    def count_of(self, unit: str) -> int | None:
        """What `unit` gets; None where it takes no part."""
        return next((share.count for share in self.shares if share.unit == unit), None)


@dataclass(frozen=True)
class Sum:
    """Several quotas added up; `unlimited` says that a part of them has no limit and is not counted."""

    total: int
    sent_up: int
    unlimited: bool = False

    @property
    def left(self) -> int:
        return self.total - self.sent_up


@dataclass(frozen=True)
class Allocation:
    """All quotas of a plan, in the plan's order, with the units they are shared over, in the order of `units.csv`."""

    units: tuple[Unit, ...]
    allotments: tuple[Allotment, ...]

    def allotment(self, quota_id: str) -> Allotment:
        return next(allotment for allotment in self.allotments if allotment.quota_id == quota_id)

    def of(self, award: str, kind: Kind | None = None) -> tuple[Allotment, ...]:
        """The allotments of an award, of one kind or of all."""
        return tuple(
            allotment
            for allotment in self.allotments
            if allotment.quota.award == award and kind in (None, allotment.quota.kind)
        )

    def sum_of(self, award: str, kind: Kind) -> Sum:
        """What an award gives to one kind of recipient, all levels together."""
        found = self.of(award, kind)
        return Sum(
            sum(allotment.total or 0 for allotment in found),
            sum(allotment.sent_up for allotment in found),
            any(allotment.total is None for allotment in found),
        )
