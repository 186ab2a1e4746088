"""Nominations as the checks look at them: filed by who nominates for what, and said in few words.

In: a dossier. Out: the nominations that count, with their level, what each unit may nominate, and lists of names for
messages. A nomination that the deciding body declined counts for nothing any more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from docgen.model.campaign import Entry, Nominator
from docgen.model.dossier import Dossier
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.plan import Plan
from docgen.problem import Place


class Key(NamedTuple):
    """What a nomination counts for."""

    award: str
    kind: Kind
    level: str


class Filed(NamedTuple):
    """Who nominates for what. The level of the key is "" where nobody can say which it is."""

    unit: str
    key: Key


@dataclass
class Cells:
    """All quotas of one key together: the cell of each unit, and what the issuer holds (None: it holds none).

    `sources` are the keys whose quotas are reduced by nominations for this one. Not frozen: it is filled quota by
    quota in `cells_of` and only read afterwards.
    """

    quota_ids: list[str] = field(default_factory=list)
    of_unit: dict[str, int] = field(default_factory=dict)
    held: int | None = None
    unlimited: bool = False
    sources: list[Key] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        """Whether any nominator may nominate for it."""
        return self.unlimited or self.held is not None


def filed(dossier: Dossier) -> dict[Filed, list[Entry]]:
    """Every nomination that counts, by unit and key, in the order in which they came.

    Those of units or for awards and levels that nobody knows are left out: they are reported as such.
    """
    plan = dossier.plan
    known = {nominator.id for nominator in dossier.campaign.nominators}
    only = _only_levels(plan)
    found: dict[tuple[str, str, Kind, str | None], list[Entry]] = {}
    for entry in dossier.campaign.entries:
        nomination = entry.nomination
        if nomination.declined is None:
            written = (nomination.unit, nomination.award, nomination.kind, nomination.level)
            if (entries := found.get(written)) is None:
                entries = found[written] = []
            entries.append(entry)
    groups: dict[Filed, list[Entry]] = {}
    for (unit, award, kind, written_level), entries in found.items():
        level = written_level or only.get((award, kind), "")
        if unit in known and award in plan.awards and (not level or level in plan.levels):
            groups.setdefault(Filed(unit, Key(award, kind, level)), []).extend(entries)
    return groups


def declined_by_key(dossier: Dossier) -> Counter[tuple[str, Key]]:
    """How many nominations of each unit the deciding body declined: they fill no quota, but they were sent."""
    only = _only_levels(dossier.plan)
    counts: Counter[tuple[str, Key]] = Counter()
    for entry in dossier.campaign.entries:
        nomination = entry.nomination
        if nomination.declined is not None:
            level = nomination.level or only.get((nomination.award, nomination.kind), "")
            counts[nomination.unit, Key(nomination.award, nomination.kind, level)] += 1
    return counts


def _only_levels(plan: Plan) -> dict[tuple[str, Kind], str]:
    levels: dict[tuple[str, Kind], set[str]] = {}
    for quota in plan.quotas.values():
        levels.setdefault((quota.award, quota.kind), set()).add(quota.level)
    return {award: next(iter(found)) for award, found in levels.items() if len(found) == 1}


def by_unit(groups: Mapping[Filed, list[Entry]]) -> dict[str, dict[Key, list[Entry]]]:
    """The nominations of each unit that has any, by key."""
    units: dict[str, dict[Key, list[Entry]]] = {}
    for (unit, key), entries in groups.items():
        units.setdefault(unit, {})[key] = entries
    return units


def cells_of(dossier: Dossier) -> dict[Key, Cells]:
    """What each unit may nominate, by award, kind and level, in the plan's order."""
    cells: dict[Key, Cells] = {}
    quotas = dossier.plan.quotas
    for allotment in dossier.allocation.allotments:
        quota = allotment.quota
        here = cells.setdefault(Key(quota.award, quota.kind, quota.level), Cells())
        here.quota_ids.append(allotment.quota_id)
        if allotment.total is None:
            here.unlimited = True
        elif allotment.held:
            here.held = (here.held or 0) + allotment.total
        for share in allotment.shares:
            here.of_unit[share.unit] = here.of_unit.get(share.unit, 0) + share.count
        if quota.taken_from in quotas:
            source = quotas[quota.taken_from]
            key = Key(source.award, source.kind, source.level)
            if key not in here.sources:
                here.sources.append(key)
    return cells


def entitled(cells: Mapping[Key, Cells], one: Filed) -> bool:
    """Whether the unit of a nomination may nominate for its key: it has a cell there, or anybody may."""
    here = cells.get(one.key)
    return here is not None and (here.is_open or one.unit in here.of_unit)


def names_of(dossier: Dossier) -> Mapping[str, Nominator]:
    """The nominators by the identifier that nominations call them by."""
    return {nominator.id: nominator for nominator in dossier.campaign.nominators}


def said_key(plan: Plan, key: Key) -> dict[str, str]:
    """Award, kind and level for a message."""
    award, level, kind = plan.awards.get(key.award), plan.levels.get(key.level), KIND_SAID[key.kind]
    return {
        "award": award.name if award else key.award,
        "level": level.name if level else key.level,
        "kind_vi": kind.vi,
        "kind_en": kind.en,
    }


NAMED = 5
"""So many names stand in a message; the rest is counted."""


def listed(plan: Plan, entries: Sequence[Entry], award: str = "") -> dict[str, str]:
    """The first few nominees with their places, for a message. Another award than `award` is named with them."""
    several_files = len({entry.columns.file for entry in entries}) > 1
    said_vi, said_en = [], []
    for entry in entries[:NAMED]:
        place = entry.at()
        file = f"{place.file.rpartition('/')[2]}:" if several_files else ""
        other = entry.nomination.award
        suffix = f", {plan.awards[other].name}" if award and other != award else ""
        line_vi, line_en = (place.cell, place.cell) if place.cell else (f"dòng {place.line}", f"line {place.line}")
        said_vi.append(f"{entry.nomination.name} ({file}{line_vi}{suffix})")
        said_en.append(f"{entry.nomination.name} ({file}{line_en}{suffix})")
    if (rest := len(entries) - NAMED) > 0:
        said_vi.append(f"và {rest} trường hợp khác")
        said_en.append(f"and {rest} more")
    return {"names_vi": "; ".join(said_vi), "names_en": "; ".join(said_en)}


def file_of(entry: Entry) -> Place:
    """The file that a nomination came in."""
    return Place(entry.columns.file)
