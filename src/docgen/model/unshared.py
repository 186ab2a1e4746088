"""A plan and its units without how many there may be of what: all of a plan that a campaign depends on.

A list of nominees, a proposal, a decision says who was nominated; how a quota came to its number stands in the plan and
its annexes. So what came in is read, and the papers of a campaign are made, from what stands here, and nothing in them
can change because a quota does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from docgen.model.dossier import Dossier, Places
from docgen.model.plan import Plan, Quota
from docgen.model.rules import Rule
from docgen.model.shares import Allocation
from docgen.model.units import Unit

ALIKE = {
    "held": Rule.model_validate({"held": {"count": 1}}),
    "unlimited": Rule.model_validate({"unlimited": {}}),
}
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


def without_figures(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """The units without the figures by which quotas are shared over them."""
    return tuple(unit.model_copy(update={"figures": {}}) for unit in units)


def unshared_dossier(dossier: Dossier) -> Dossier:
    """The dossier as everything sees it that belongs to its campaign: papers, and questions about what came in."""
    return replace(
        dossier,
        plan=unshared(dossier.plan),
        allocation=Allocation(without_figures(dossier.allocation.units), ()),
        overrides=(),
        override_places=Places(""),
        body=(),
    )
