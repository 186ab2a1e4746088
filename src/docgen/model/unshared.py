"""A plan and its units without how many there may be of what: all of a plan that a campaign depends on.

A list of nominees, a proposal, a decision says who was nominated; how a quota came to its number stands in the plan and
its annexes. So what came in is read, and the papers of a campaign are made, from what stands here, and nothing in them
can change because a quota does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from docgen.model.dossier import Dossier, Path, Places
from docgen.model.plan import Plan, Quota
from docgen.model.rules import Rule
from docgen.model.shares import Allocation
from docgen.model.units import Unit
from docgen.problem import Place

ALIKE = {
    "held": Rule.model_validate({"held": {"count": 1}}),
    "unlimited": Rule.model_validate({"unlimited": {}}),
}
UNSEEN = frozenset({"quotas", "opening", "body"})
"""The parts of a plan of which an unshared one has nothing."""

SHARED = Rule.model_validate({"fixed": {"each": 1}})


def unshared(plan: Plan) -> Plan:
    """The plan with its quotas told apart only as held, without limit, or shared, and without the words that are
    printed in it and in its annexes alone."""
    quotas = {name: _unshared(quota) for name, quota in plan.quotas.items()}
    annexes = {name: annex.model_copy(update={"notes": None}) for name, annex in plan.annexes.items()}
    return plan.model_copy(update={"quotas": quotas, "opening": None, "body": (), "annexes": annexes})


def _unshared(quota: Quota) -> Quota:
    rule = ALIKE.get(quota.rule.chosen[0], SHARED)
    return quota.model_copy(update={"rule": rule, "minimum": None, "cap": None, "basis": None, "heading": None})


class _Seen(Mapping[Path, Place]):
    """The places of what an unshared plan has. A class because places are looked up as mappings have them."""

    def __init__(self, every: Mapping[Path, Place]) -> None:
        self._every = every

    def __getitem__(self, path: Path) -> Place:
        found = None if len(path) > 1 and path[0] in UNSEEN else self._every.get(path)
        if found is None:
            raise KeyError(path)
        return found

    def __iter__(self) -> Iterator[Path]:
        return (path for path in self._every if len(path) < 2 or path[0] not in UNSEEN)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def unshared_places(places: Places) -> Places:
    """Where the values of an unshared plan are written."""
    return Places(places.file, _Seen(places.by_path))


def without_figures(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units without the figures by which quotas are shared over them."""
    return tuple(unit.model_copy(update={"figures": {}}) for unit in units)


def unshared_dossier(dossier: Dossier) -> Dossier:
    """The dossier as everything sees it that belongs to its campaign: papers, and questions about what came in."""
    return replace(
        dossier,
        plan=unshared(dossier.plan),
        plan_places=unshared_places(dossier.plan_places),
        allocation=Allocation(without_figures(dossier.allocation.units), ()),
        overrides=(),
        override_places=Places(""),
        body=(),
    )
