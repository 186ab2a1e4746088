"""What the words of a plan and of its papers are made of, gathered for the room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.model.campaign import Campaign
from docgen.model.dossier import Places
from docgen.model.issuer import Issuer, Profile
from docgen.model.law import Law
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.shares import Allocation

Body = tuple[Issuer, Profile]
Bodies = Mapping[str, Body]
"""Issuing bodies by the names of their files."""


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
