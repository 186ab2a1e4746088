"""Print runs for the tests of printing: an office in a folder, a job of many invented people, runs in processes that
may be killed."""

from __future__ import annotations

import datetime
import functools
import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
from tests.certificates.certificate_samples import job, sample

from docgen.files import Workplace
from docgen.printing import Job, Numbers, Printed, Run, Wanted, carry_out
from docgen.register import FILE, Act, Entry, Register, entries

PLAN, AWARD = "soc-trang-2021", "bk_mttq_tinh"
WHEN = Act("Văn thư", datetime.datetime(2021, 6, 28, 8, 0, tzinfo=datetime.UTC))
FAMILIES, GIVEN = (
    ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ"],
    ["An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Lan", "Mai"],
)
DIGITS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"]
ALL = Wanted()


def invented(number: int) -> str:
    """A name that no other number has."""
    tens = " ".join(DIGITS[int(digit)] for digit in f"{number:05}")
    return f"{FAMILIES[number % 10]} {tens} {GIVEN[number % 8]}"


@functools.cache
def many(count: int) -> Job:
    """The sample's job with so many people on its list."""
    one = job(PLAN, AWARD)
    person = next(entry for entry in one.paper.entries if entry.nomination.kind == "individual")
    people = tuple(
        replace(person, nomination=person.nomination.model_copy(update={"name": invented(number)}))
        for number in range(count)
    )
    listed = frozenset(f"{each.nomination.title} {each.nomination.name}" for each in people)
    listed |= {each.nomination.name for each in people}
    return replace(one, paper=replace(one.paper, entries=people), listed=listed)


def run_in(root: Path, wanted: Wanted = ALL, reason: str = "", folder: Path | None = None) -> Run:
    """A run in an office."""
    prepared = sample(PLAN)
    assert prepared.dossier
    numbers = Numbers(Register(root / FILE), WHEN, prepared.dossier, reason)
    folder = folder or root / "build" / PLAN / "certificates"
    return Run(prepared, Workplace(root), wanted, folder, None if wanted.proof else numbers, numbers)


def printed(root: Path, one: Job, wanted: Wanted = ALL, reason: str = "", folder: Path | None = None) -> Printed:
    """What comes of one job."""
    (done,) = carry_out(run_in(root, wanted, reason, folder), [one])
    return done


def codes(done: Printed) -> list[str]:
    return [problem.fault.code for problem in done.problems]


def in_a_process(work: Callable[[], object], after: float | None = None) -> int:
    """Does work in a process of its own, killed after so many seconds; its exit code, negative for a signal."""
    child = os.fork()
    if not child:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    if after is not None:
        import time

        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def die() -> None:
    """The power goes."""
    os.kill(os.getpid(), signal.SIGKILL)


def book(root: Path) -> Sequence[Entry]:
    found, problems = entries(Register(root / FILE))
    assert not problems, [problem.lines() for problem in problems]
    return found


def pages(path: Path) -> int:
    """The pages of a file that is whole."""
    with pikepdf.open(path) as pdf:
        assert not pdf.check_pdf_syntax()
        return len(pdf.pages)


def texts(path: Path) -> list[str]:
    """The text of each page."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]
