"""What the words of a plan and of its papers are made of, gathered for the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.model.campaign import Campaign
from docgen.model.dossier import Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.law import Law
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.shares import Allocation

Body = tuple[Issuer, Profile]


@dataclass(frozen=True)
class Bodies:
    """Who issues papers besides the plan's issuer: bodies, and sorts of bodies, by the names of their files."""

    named: Mapping[str, Body] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)


@dataclass(frozen=True)
class Kinds:
    """The types of paper by name, and where each is written."""

    types: Mapping[str, PaperType]
    places: Mapping[str, Places]


@dataclass(frozen=True)
class Written:
    """Everything that words are made of: the plan as written, who issues papers, the shares, what came in, the law."""

    plan: Plan
    own: Body
    bodies: Bodies
    allocation: Allocation
    campaign: Campaign
    law: Law
    kinds: Kinds
