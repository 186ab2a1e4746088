"""The dossier: one plan with everything that belongs to it, read, allocated and put into words.

It is what the checks question and what the documents look at. Nothing in it holds a `{{ … }}` any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.model.campaign import Campaign, WordedPaper
from docgen.model.facts import Paragraph
from docgen.model.issuer import Issuer, Profile
from docgen.model.law import Law
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.units import Override
from docgen.problem import NOWHERE, Place

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Places:
    """Where each value of a source was written, by its path: `("quotas", "xa_tap_the", "rule")`."""

    file: str
    by_path: Mapping[Path, Place] = field(default_factory=dict)

    def at(self, *path: str | int) -> Place:
        """The place of `path`, or of the nearest thing around it that has one."""
        for length in range(len(path), -1, -1):
            if place := self.by_path.get(path[:length]):
                return place
        return Place(self.file) if self.file else NOWHERE


@dataclass(frozen=True)
class Dossier:
    """One plan, whole. `plan` holds its texts in final words; `body` is the plan's body, numbered and flat."""

    name: str
    plan: Plan
    issuer: Issuer
    profile: Profile
    allocation: Allocation
    overrides: tuple[Override, ...]
    body: tuple[Paragraph, ...]
    bases: tuple[str, ...]
    plan_places: Places
    unit_places: Places
    issuer_places: Places
    override_places: Places
    law: Law = field(default_factory=Law)
    campaign: Campaign = field(default_factory=Campaign)
    papers: tuple[WordedPaper, ...] = ()
