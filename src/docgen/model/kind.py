"""Who is counted, in all that docgen says: tập thể, cá nhân, hộ gia đình."""

from __future__ import annotations

import enum
from collections.abc import Mapping

from docgen.problem import Say


class Kind(enum.StrEnum):
    """Who is counted: tập thể, cá nhân, hộ gia đình."""

    COLLECTIVE = "collective"
    INDIVIDUAL = "individual"
    HOUSEHOLD = "household"


KIND_SAID: Mapping[Kind, Say] = {
    Kind.COLLECTIVE: Say("tập thể", "collectives"),
    Kind.INDIVIDUAL: Say("cá nhân", "individuals"),
    Kind.HOUSEHOLD: Say("hộ gia đình", "households"),
}
"""What each kind is called, on papers and in messages."""
