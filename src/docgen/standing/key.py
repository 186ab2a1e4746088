"""Digests of what the papers of a campaign are made of: equal digests, the same papers, the same mistakes.

In: an unshared dossier, the plan as it was written, what was fetched. Out: digests. docgen itself, its libraries and
Python are no part of them: a memory that outlives a run keeps them beside.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from docgen.model.dossier import Dossier, Places
from docgen.model.issued import Record
from docgen.model.plan import Plan
from docgen.model.shares import Allocation
from docgen.model.units import Override
from docgen.model.words import Noun


def campaign_key(
    dossier: Dossier,
    written: Plan,
    types: Iterable[str],
    fetched: Mapping[str, str],
    record: Record,
    is_whole: bool,
    draft: bool,
) -> str:
    """Of everything but how many there may be of what. `dossier` is unshared, and so is `written`, the plan before its
    texts were filled in; `types` are the types of paper that are known, for one that borrows from another is not while
    that is gone; `fetched` are the digests of all files that were read but the plan, its units and its exceptions;
    `is_whole` is whether the units could be read."""
    return _digest(
        dossier.name,
        is_whole,
        draft,
        _said(dossier.plan),
        _said(written),
        *map(_said, dossier.allocation.units),
        *_placed(dossier.plan_places),
        *_placed(dossier.unit_places),
        *types,
        *(f"{name} {digest}" for name, digest in fetched.items()),
        record,
    )


def shares_key(plan: Plan, allocation: Allocation, overrides: Iterable[Override]) -> str:
    """Of how many there may be of what."""
    return _digest(*(_said(quota) for quota in plan.quotas.values()), *plan.quotas, *map(_said, allocation.units),
                   *map(_said, overrides))  # fmt: skip


def _said(noun: Noun) -> str:
    """A noun as it was written: what nobody wrote follows from docgen itself."""
    return noun.model_dump_json(exclude_unset=True)


def _placed(places: Places) -> Iterable[str]:
    yield places.file
    yield from (f"{path} {place}" for path, place in places.by_path.items())


def _digest(*parts: Any) -> str:
    """Each part on lines of its own, after their number, so that no two ways of dividing them are equal."""
    said = [str(part) for part in parts]
    lines = "\n".join((str(len(said)), *(f"{len(each)} {each}" for each in said)))
    return hashlib.sha256(lines.encode(errors="surrogateescape")).hexdigest()  # a file may be called anything
