"""Numbers of the register for the certificates of a job.

In: a register, who prints and why. Out: a `Numbering` for `print_job`, and what to record after the file is written.
All numbers of a job are given in one transaction. A sheet that was printed before, or may have been, is printed again
only with a reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from docgen.certificates import kind_of
from docgen.model.certificate import Certificate
from docgen.model.dossier import Dossier
from docgen.printing.jobs import Job
from docgen.problem import Fault, Problem, Say, Severity
from docgen.register import (
    Act,
    Given,
    Identity,
    Number,
    Print,
    Register,
    Request,
    Series,
    State,
    not_printed,
    numbers_for,
    printed,
    printing,
    states_of,
)
from docgen.vietnamese.letters import capitalised

PRINTED_BEFORE = Fault(
    "certificates-printed-before",
    Say("{count} trong {every} giấy đã in rồi (số {number} của sổ “{series}” chẳng hạn)",
        "{count} of {every} certificates were printed before (number {number} of the book “{series}”, say)"),
    mend=Say("thêm --failed để chỉ in những giấy chưa in hoặc đã hỏng; in lại cả thì thêm --reason “…”",
             "add --failed to print only what was not printed or was spoiled; to print all again, --reason “…”"),
    explain=Say(
        "Mỗi số chỉ có một tờ còn giá trị. In thêm tờ nữa thì sổ phải ghi vì sao, nên docgen không tự in lại.",
        "Of each number one sheet counts. The book must say why another is printed, so docgen does not by itself.",
    ),
)  # fmt: skip
IN_DOUBT = Fault(
    "certificates-in-doubt",
    Say("chưa rõ {count} trong {every} giấy đã in hay chưa: lần in trước dừng giữa chừng",
        "it is not known of {count} of {every} certificates whether they were printed: the last run died"),
    mend=Say("tìm tờ đã in ở máy in và ở nơi nhận; rồi chạy lại với --reason “…” (tờ cũ, nếu có, phải hủy)",
             "look for sheets at the printer and where they were sent; then add --reason “…”; destroy old sheets"),
    explain=Say(
        "Máy tắt hoặc lệnh in bị ngắt đúng lúc tệp in được đặt vào chỗ, và nay tệp không còn nguyên ở đó. docgen không "
        "đoán: người phụ trách xem lại rồi mới in, để không ai có hai tờ mang một số.",
        "The machine stopped just when the file took its place, and the file does not lie there whole. docgen does not "
        "guess: somebody looks first, so that nobody has two sheets of one number.",
    ),
)  # fmt: skip
STANDING = Fault(
    "certificates-standing",
    Say("{count} giấy của lần in trước có tệp còn nguyên; không làm lại",
        "the files of {count} certificates of the last run lie there whole; they are not made again"),
    explain=Say(
        "Lần in trước đã làm xong tệp nhưng bị ngắt trước khi ghi vào sổ. Nay sổ đã ghi; cứ dùng tệp ấy để in.",
        "The last run finished the file but died before it could say so. The book says so now; print that file.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip
NO_FILE = "tệp in chưa thành"
"""What the register says of sheets that were about to be printed and were not. The book is Vietnamese."""


@dataclass
class Numbers:
    """The numbers of one run. Not frozen: it remembers which were given, to record them as printed afterwards."""

    register: Register
    act: Act
    dossier: Dossier
    reason: str = ""
    given: list[Given] = field(default_factory=list)
    confirmed: set[Number] = field(default_factory=set)
    """Found at the beginning of this run to have been printed by the last one, which died."""

    @property
    def goes_on(self) -> bool:
        """Whether this run only does what the last one, which died, left undone."""
        return bool(self.confirmed) and not self.reason.strip()

    def numbering(
        self, job: Job, picked: Sequence[Certificate], every: Sequence[Certificate] = ()
    ) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        """A number for each certificate, in their order; `every` has all that the decision grants."""
        series = series_of(self.dossier, job)
        requests = [Request(_identity(self.dossier, job, each), series, each.place) for each in picked]
        given, problems = numbers_for(self.register, requests, self.act, self._others(job, picked, every))
        if problems:
            return (), problems
        if not self.reason.strip() and (refused := self._again(given)):
            return (), refused
        self.given = list(given)
        return tuple(str(each.number.value) for each in given), ()

    def _again(self, given: Sequence[Given]) -> tuple[Problem, ...]:
        """Why sheets that were printed, or may have been, are not printed again. One message for all of them."""
        place, every = self.register.place, len(given)
        doubtful = [each for each in given if each.state is State.PRINTING]
        if doubtful:
            return (IN_DOUBT.at(place, count=len(doubtful), every=every),)
        again = [each for each in given if each.state is not State.RESERVED]
        if not again:
            return ()
        number = again[0].number
        return (PRINTED_BEFORE.at(place, count=len(again), every=every, number=number.value, series=number.series),)

    def _others(
        self, job: Job, picked: Sequence[Certificate], every: Sequence[Certificate]
    ) -> tuple[Identity, ...] | None:
        """Who is in the decision besides those picked; None where that is not known."""
        if not every:
            return None
        return () if len(picked) == len(every) else tuple(_identity(self.dossier, job, each) for each in every)

    def unprinted(
        self, job: Job, picked: Sequence[Certificate], every: Sequence[Certificate] = ()
    ) -> tuple[tuple[Certificate, ...], tuple[Problem, ...]]:
        """Those that have no sheet that counts: no number yet, or not printed, or the last sheet was spoiled."""
        asked = [_identity(self.dossier, job, each) for each in picked]
        states, problems = states_of(self.register, asked, self._others(job, picked, every))
        done = (State.ISSUED, State.REPRINTED)
        return tuple(each for each, state in zip(picked, states, strict=True) if state not in done), problems

    def begin(self, files: Sequence[tuple[str, str, str]], each: bool) -> tuple[Problem, ...]:
        """Records that sheets of all are about to be printed, into these files: name, temporary name and digest. With
        `each` every certificate has one of the files, in their order; else all are in the first."""
        numbers = [one.number for one in self.given]
        groups = [(number,) for number in numbers] if each else [tuple(numbers)]
        prints = [Print(*file, group) for file, group in zip(files, groups, strict=True)]
        return printing(self.register, prints, self.act, self.reason)

    def settle(self, appeared: Sequence[bool]) -> tuple[Problem, ...]:
        """Records of each file whether it took its name. With one for all, what holds for it holds for all."""
        those = appeared if len(appeared) == len(self.given) else [appeared[0]] * len(self.given)
        numbers = [each.number for each in self.given]
        done = [number for number, is_there in zip(numbers, those, strict=True) if is_there]
        _, problems = printed(self.register, done, self.act, self.reason)
        lost = [number for number, is_there in zip(numbers, those, strict=True) if not is_there]
        self.given.clear()
        return (*problems, *(not_printed(self.register, lost, self.act, NO_FILE) if lost else ()))

    def record(self) -> tuple[Problem, ...]:
        """Records that a sheet of each was printed; for after the files are complete on the disk."""
        _, problems = printed(self.register, [each.number for each in self.given], self.act, self.reason)
        self.given.clear()
        return problems


def series_of(dossier: Dossier, job: Job) -> Series:
    """The book of the register that numbers the certificates of a job."""
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
