"""An earlier state of one plan's sources, laid out where it can be read like the state of today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.files import Workplace
from docgen.problem import NOTHING_SAID, Problem, Say


@dataclass(frozen=True)
class Earlier:
    """`workplace` holds the plan as it was; None where the state could not be had, and `problems` say why.

    `said` names the state. `needs` is what each paper was made from when the state was kept, by file name; of a
    revision nobody knows that.
    """

    workplace: Workplace | None
    said: Say = NOTHING_SAID
    problems: tuple[Problem, ...] = ()
    needs: Mapping[str, str] = field(default_factory=dict)
