"""What of several dated things is in force on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeVar

from docgen.model.law import Dated

D = TypeVar("D", bound=Dated)


def in_force(versions: Iterable[D], day: datetime.date) -> tuple[D, ...]:
    """Those that hold on a day, in their order: none, one, or a document with those that amend it.

    >>> in_force((), datetime.date(2024, 5, 1))
    ()
    """
    return tuple(version for version in versions if version.holds_on(day))


def latest(versions: Iterable[D], day: datetime.date) -> D | None:
    """The last of those that hold on a day; None where none does."""
    found = in_force(versions, day)
    return found[-1] if found else None
