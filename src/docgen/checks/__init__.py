"""The checks: every question we know to ask of a finished dossier. One module per fault or kin of faults.

In: a dossier. Out: problems. A check neither mends nor decides; it says what it saw and where. To add one: a module
with its fault and a function, and a row below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from docgen.checks import annexes, citations, dates, issuers, number, signature, typography
from docgen.model.dossier import Dossier
from docgen.problem import Problem, in_order

Check = Callable[[Dossier], Iterable[Problem]]

CHECKS: Mapping[str, Check] = {
    "number": number.check,
    "dates": dates.check,
    "issuers": issuers.check,
    "citations": citations.check,
    "annexes": annexes.check,
    "signature": signature.check,
    "typography": typography.check,
}


def check(dossier: Dossier) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful in a dossier, by place."""
    return in_order(problem for ask in CHECKS.values() for problem in ask(dossier))


__all__ = ["CHECKS", "check"]
