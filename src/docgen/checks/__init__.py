"""The checks: every question we know to ask of a finished dossier. One module per fault or kin of faults.

In: a dossier. Out: problems. A check neither mends nor decides; it says what it saw and where. To add one: a module
with its fault and a function, and a row below: in `OF_CAMPAIGN`, unless it asks about numbers or words of the plan.

`nominated`, `same_nominee` and `vote_thresholds` ask nothing; several checks look at nominations through them.
`severities` gives each problem the severity that the plan wants.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from docgen.checks import annexes, citations, dates, issuers, number, severities, signature, typography
from docgen.checks.nominations import (
    births,
    criteria,
    deadlines,
    decisions,
    dossier_parts,
    entitled,
    meetings,
    minutes_votes,
    nominee_sense,
    person_names,
    quota_counts,
    twice,
    votes,
)
from docgen.checks.papers import addressees, basis_in_force, law_names, torn_lists, unit_bodies
from docgen.checks.papers import fields as paper_fields
from docgen.checks.papers import files as paper_files
from docgen.model.dossier import Dossier
from docgen.model.unshared import unshared_dossier
from docgen.problem import Problem, in_order

Check = Callable[[Dossier], Iterable[Problem]]

OF_PLAN: Mapping[str, Check] = {
    "number": number.check,
    "dates": dates.check,
    "citations": citations.check,
    "annexes": annexes.check,
    "typography": typography.check,
    "severities": severities.check,
    "entitled": entitled.check,
    "quota-counts": quota_counts.check,
}
"""What is asked of the plan, and of how many there may be of what. None of it looks at the papers of the campaign."""

OF_CAMPAIGN: Mapping[str, Check] = {
    "issuers": issuers.check,
    "basis-in-force": basis_in_force.check,
    "signature": signature.check,
    "person-names": person_names.check,
    "nominee-sense": nominee_sense.check,
    "births": births.check,
    "twice": twice.check,
    "criteria": criteria.check,
    "meetings": meetings.check,
    "votes": votes.check,
    "dossier-parts": dossier_parts.check,
    "deadlines": deadlines.check,
    "law-names": law_names.check,
    "unit-bodies": unit_bodies.check,
    "paper-files": paper_files.check,
    "paper-fields": paper_fields.check,
    "addressees": addressees.check,
    "torn-lists": torn_lists.check,
    "minutes-votes": minutes_votes.check,
    "decisions": decisions.check,
}
"""What is asked of everything else; it sees the plan without how many there may be of what (`model/unshared.py`)."""

CHECKS: Mapping[str, Check] = {**OF_PLAN, **OF_CAMPAIGN}


def check(dossier: Dossier) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful in a dossier, by place, each as severe as the plan has it."""
    return in_order((*check_plan(dossier), *check_campaign(unshared_dossier(dossier))))


def check_plan(dossier: Dossier) -> tuple[Problem, ...]:
    """What is wrong with the plan, and with what came in beside its quotas."""
    return tuple(severities.adjusted(dossier, (problem for ask in OF_PLAN.values() for problem in ask(dossier))))


def check_campaign(dossier: Dossier) -> tuple[Problem, ...]:
    """What is wrong with everything else; `dossier` is unshared and has its papers."""
    return tuple(severities.adjusted(dossier, (problem for ask in OF_CAMPAIGN.values() for problem in ask(dossier))))


__all__ = ["CHECKS", "OF_CAMPAIGN", "OF_PLAN", "check", "check_campaign", "check_plan"]
