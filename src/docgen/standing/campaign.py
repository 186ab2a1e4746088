"""The campaign of a plan: worked out, or known again.

In: a plan in final words, and all that its campaign is made of. Out: what is wrong with it, and its papers, composed
when they are asked for. Nothing is composed where errors forbid it, so nothing is before it is known that none do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from docgen import checks, documents, wording
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import Document
from docgen.model.issued import Record
from docgen.model.standing import Standing
from docgen.model.unshared import unshared, unshared_dossier
from docgen.problem import Problem
from docgen.standing.key import campaign_key, shares_key
from docgen.standing.memory import Memory, Stood


@dataclass(frozen=True)
class Basis:
    """All that a campaign is made of, and how many there may be of what beside it.

    `dossier` is that of the plan, without papers; `fetched` are the digests of all files that were read but the plan,
    its units and its exceptions; `is_read` is whether it is known who nominates, `draft` whether drafts are asked for.
    """

    dossier: Dossier
    written: wording.Written
    worded: wording.WordedPlan
    record: Record
    fetched: Mapping[str, str]
    is_read: bool
    draft: bool


@dataclass(frozen=True)
class Campaigned:
    """What a campaign comes to. `papers` are None where it was known again: nobody has put them into words."""

    problems: tuple[Problem, ...]
    documents: Callable[[], tuple[Document, ...]]
    papers: tuple[WordedPaper, ...] | None = None


def worked_out(basis: Basis, memory: Memory | None = None) -> Campaigned:
    """The campaign in final words, and everything that is wrong with it. `memory` is told when it is composed."""
    found = wording.word_campaign(basis.written, basis.worded, basis.dossier.plan_places)
    dossier = replace(unshared_dossier(basis.dossier), papers=found.papers)
    wrong = (each for each in found.problems if basis.is_read or each.fault is not wording.NOBODY_YET)
    problems = (*wrong, *checks.check_campaign(dossier))

    def composed() -> tuple[Document, ...]:
        made = documents.compose_campaign(dossier, basis.draft)
        if memory:
            memory.remember(_key(basis), Stood.of(made, problems, _shares(basis) if found.says_shares else ""))
        return made

    return Campaigned(problems, composed, found.papers)


def recalled(basis: Basis, memory: Memory) -> Campaigned | None:
    """The campaign as it is remembered; None where something that it is made of is not as it was."""
    stood = memory.recall(_key(basis))
    if stood is None or stood.shares not in ("", _shares(basis)):
        return None

    @cache
    def afresh() -> Mapping[str, Document]:
        return {each.name: each for each in worked_out(basis).documents()}

    papers = tuple(Standing(*paper, lambda name: afresh()[name].facts) for paper in stood.papers)
    return Campaigned(stood.problems, lambda: papers)


def _key(basis: Basis) -> str:
    dossier, written = unshared_dossier(basis.dossier), unshared(basis.written.plan)
    types = basis.written.kinds.types
    return campaign_key(dossier, written, types, basis.fetched, basis.record, basis.is_read, basis.draft)


def _shares(basis: Basis) -> str:
    return shares_key(basis.written.plan, basis.dossier.allocation, basis.dossier.overrides)
