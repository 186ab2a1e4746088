"""The quota room: a plan and its units become shares, each with its because.

In: the plan, the units, the exceptions and where all of them were written. Out: the allocation as far as it can be
made, and everything that is wrong. Whole numbers and fractions only, and no order of rows decides anything: permuting
the units permutes the shares.

For each quota: its rule makes a draft (`RULES`), within its bounds (`limits`); exceptions replace cells (`overrides`)
and settle ties (`ties`). Then, over all quotas: what is proposed to a higher body is taken off (`sent_up`), and the
announced totals are held against what is left (`declared`). To add a rule: one module and its row below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from docgen.model.dossier import Places
from docgen.model.plan import Plan
from docgen.model.shares import Allocation, Allotment, Because
from docgen.model.units import Override, Unit
from docgen.problem import Problem, Say, in_order
from docgen.quota import fixed, held, ratio, share, table, thresholds, unlimited
from docgen.quota.case import Case, Draft, Row, because
from docgen.quota.declared import misdeclared
from docgen.quota.limits import limited
from docgen.quota.overrides import Decision, decisions, unbalanced, with_cells_set
from docgen.quota.references import misnamed, nobody
from docgen.quota.sent_up import SentUp, sent_up
from docgen.quota.ties import settled

RULES: Mapping[str, Callable[[Any, Case], Draft]] = {
    "fixed": fixed.allot,
    "thresholds": thresholds.allot,
    "ratio": ratio.allot,
    "share": share.allot,
    "table": table.allot,
    "held": held.allot,
    "unlimited": unlimited.allot,
}
BASIS = Say("căn cứ: {basis}", "basis: {basis}")
ADDED_UP = Say("cộng {units} đơn vị: {total}", "{units} units added up: {total}")


def allocate(
    plan: Plan,
    units: tuple[Unit, ...],
    overrides: tuple[Override, ...],
    plan_places: Places,
    unit_places: Places,
    override_places: Places,
) -> tuple[Allocation, tuple[Problem, ...]]:
    """All quotas of the plan, shared, and all problems in order of place.

    `unit_places` knows rows from 0: `(row, "figures", figure)`. The allocation always has every quota of the plan:
    contested seats are given to nobody, and what cannot be counted is 0 and says so.
    """
    problems = list(misnamed(plan, units, plan_places, unit_places))
    decided = decisions(plan, units, overrides, override_places)
    problems += decided.problems
    drafts = {}
    for quota_id in plan.quotas:
        case = _case(quota_id, plan, units, plan_places, unit_places)
        drafts[quota_id] = _drafted(case, units, decided.by_quota.get(quota_id, ()), quota_id in decided.refused_ties)
        problems += drafts[quota_id].problems
    sent = sent_up(plan, drafts, plan_places)
    problems += sent.problems
    allotments = tuple(_allotment(plan, quota_id, draft, sent) for quota_id, draft in drafts.items())
    unsound = {quota_id for quota_id, draft in drafts.items() if not draft.sound}
    problems += misdeclared(plan, allotments, unsound | sent.doubtful | decided.doubtful, plan_places)
    return Allocation(units, allotments), in_order(problems)


def _case(quota_id: str, plan: Plan, units: tuple[Unit, ...], plan_places: Places, unit_places: Places) -> Case:
    quota = plan.quotas[quota_id]
    rows = tuple(Row(index, unit) for index, unit in enumerate(units) if quota.among in (None, unit.level))
    # A unit with a mistyped level may belong here after all: it is reported for its level, not as an outsider.
    outsiders = {unit.id for unit in units if unit.level in plan.levels} - {row.unit.id for row in rows}
    known = frozenset(outsiders) if quota.among in plan.levels else frozenset()
    return Case(quota_id, quota, plan, rows, plan_places, unit_places, known)


def _drafted(case: Case, units: tuple[Unit, ...], found: tuple[Decision, ...], tie_refused: bool) -> Draft:
    """What the rule makes of a case, within its bounds and with its exceptions."""
    name, rule = case.quota.rule.chosen
    within = limited(case)
    nobody_there, missed = nobody(case, units)
    draft = RULES[name](rule, within.case)
    misplaced = case.quota.among is not None and any(unit.level not in case.plan.levels for unit in units)
    sound = draft.sound and within.sound and not nobody_there and not misplaced
    draft = replace(draft, sound=sound, problems=(*within.problems, *missed, *draft.problems))
    before = len(draft.problems)
    draft, replaced = with_cells_set(case, draft, found)
    if not tie_refused:
        draft = settled(case, draft, replaced, found)
    draft = replace(draft, problems=(*draft.problems, *unbalanced(case, draft, found)))
    if draft.fixed_total is None and len(draft.problems) > before:
        return replace(draft, sound=False)
    return draft


def _allotment(plan: Plan, quota_id: str, draft: Draft, sent: SentUp) -> Allotment:
    quota = plan.quotas[quota_id]
    steps: tuple[Because, ...] = (because(BASIS, basis=quota.basis),) if quota.basis else ()
    steps += draft.because
    if draft.fixed_total is None and not draft.unlimited:
        steps += (because(ADDED_UP, units=len(draft.shares), total=draft.total),)
    return Allotment(
        quota_id=quota_id,
        quota=quota,
        shares=draft.shares,
        total=draft.total,
        held=draft.held,
        sent_up=sent.count.get(quota_id, 0),
        because=steps + sent.steps.get(quota_id, ()),
    )
