"""The checks: every question we know to ask of a finished dossier. One module per fault or kin of faults.

In: a dossier. Out: problems. A check neither mends nor decides; it says what it saw and where. To add one: a module
with its fault and a function, and a row below.

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
from docgen.problem import Problem, in_order

Check = Callable[[Dossier], Iterable[Problem]]

CHECKS: Mapping[str, Check] = {
    "number": number.check,
    "dates": dates.check,
    "issuers": issuers.check,
    "citations": citations.check,
    "basis-in-force": basis_in_force.check,
    "annexes": annexes.check,
    "signature": signature.check,
    "typography": typography.check,
    "severities": severities.check,
    "person-names": person_names.check,
    "nominee-sense": nominee_sense.check,
    "births": births.check,
    "entitled": entitled.check,
    "quota-counts": quota_counts.check,
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


def check(dossier: Dossier) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful in a dossier, by place, each as severe as the plan has it."""
    return in_order(severities.adjusted(dossier, (problem for ask in CHECKS.values() for problem in ask(dossier))))


__all__ = ["CHECKS", "check"]
