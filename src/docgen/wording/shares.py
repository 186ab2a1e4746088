"""The names by which a text says how many there may be of what: `quotas.…`, the sums of `awards.…`, `figures.….total`.

In: the names of a plan. Out: the same names for the papers of its campaign, and whether one of those was asked for.
Few papers say such a number; the others need not be made again when it changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from docgen.wording.later import Later
from docgen.wording.named import Name

ALL = "quotas"
PARTS = ("awards", "figures")
OWN = "name"
"""The part of an award or a figure that is no number."""


class Shares:
    """A class because it remembers that it was asked."""

    def __init__(self, names: Mapping[str, Name]) -> None:
        self._names = names
        self.are_said = False

    def names(self) -> Mapping[str, Name]:
        """The names, of which those of shares leave word that they were asked for."""
        parts = {root: partial(self._parts, root) for root in PARTS}
        return Later({ALL: partial(self._said, self._names[ALL]), **parts}, self._names)

    def _said(self, value: Name) -> Name:
        self.are_said = True
        return value

    def _parts(self, root: str) -> Name:
        whole = self._names[root]
        assert isinstance(whole, Mapping)
        return {name: self._part(part) for name, part in whole.items()}

    def _part(self, part: Name) -> Name:
        assert isinstance(part, Mapping)
        numbers = {key: partial(self._said, value) for key, value in part.items() if key != OWN}
        return Later(numbers, {OWN: part[OWN]})
