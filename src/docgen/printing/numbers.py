"""Numbers of the register for the certificates of a job.

In: a register, who prints and why. Out: a `Numbering` for `print_job`, and what to record after the file is written.
All numbers of a job are given in one transaction. A sheet that was printed before is printed again only with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from docgen.certificates import kind_of
from docgen.model.certificate import Certificate
from docgen.model.dossier import Dossier
from docgen.printing.job import Job
from docgen.problem import Problem
from docgen.register import Act, Given, Identity, Register, Request, Series, State, numbers_for, printed
from docgen.register.marking import NO_REASON
from docgen.vietnamese.letters import capitalised


@dataclass
class Numbers:
    """The numbers of one run. Not frozen: it remembers which were given, to record them as printed afterwards."""

    register: Register
    act: Act
    dossier: Dossier
    reason: str = ""
    given: list[Given] = field(default_factory=list)

    def numbering(self, job: Job, picked: Sequence[Certificate]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        """A number for each certificate, in their order."""
        requests = [
            Request(_identity(self.dossier, job, each), _series(self.dossier, job), each.place) for each in picked
        ]
        given, problems = numbers_for(self.register, requests, self.act)
        if problems:
            return (), problems
        again = [each for each in given if each.state is not State.RESERVED and not self.reason.strip()]
        if again:  # one message for all of them: the reason is one, too
            first = again[0].number
            return (), (NO_REASON.at(self.register.place, number=first.value, series=str(first.series)),)
        self.given += given
        return tuple(str(each.number.value) for each in given), ()

    def record(self) -> tuple[Problem, ...]:
        """Records that a sheet of each was printed; for after the files are complete on the disk."""
        _, problems = printed(self.register, [each.number for each in self.given], self.act, self.reason)
        self.given.clear()
        return problems


def _series(dossier: Dossier, job: Job) -> Series:
    kind = kind_of(dossier.plan.awards[job.award].name)
    authority = job.paper.issuer.full_name or " ".join(job.facts.authority.split())
    return Series(capitalised(kind.title.lower()), authority, job.paper.date.year)


def _identity(dossier: Dossier, job: Job, certificate: Certificate) -> Identity:
    bearer = certificate.bearer
    return Identity(
        plan=dossier.name,
        paper=job.paper.id,
        award=job.award,
        unit=bearer.unit,
        recipient=bearer.kind,
        name=bearer.name,
        born=bearer.born,
        mark=bearer.mark,
        sequence=bearer.sequence,
    )
