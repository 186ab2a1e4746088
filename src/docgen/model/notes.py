"""What was normalised on the way in, for those who ask why (`docgen check --why`)."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.problem import Place, Say


@dataclass(frozen=True, slots=True)
class Note:
    """One value that is not printed as it was written: where, what it was, what it became, and why."""

    place: Place
    was: str
    became: str
    why: Say
