"""Issues papers of the office of `offices.py`, for the tests of everything that must respect an issued paper."""

from __future__ import annotations

import datetime

from docgen import issuing, pipeline, rebuild
from docgen.files import Workplace
from docgen.issuing import Ask, Issuing
from docgen.model.issued import Record
from docgen.record import Store
from offices import NAME

AT = datetime.datetime(2026, 3, 20, 8, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=7)))
TODAY = AT.date()


def issue(
    workplace: Workplace,
    name: str = "ke-hoach",
    number: str | None = "12",
    date: datetime.date | None = None,
    *,
    plan: str = NAME,
    as_edited: bool = False,
) -> Issuing:
    """One paper, issued as the command issues it, but for its copies in `build/`."""
    return issue_all(workplace, {name: number}, date, plan=plan, as_edited=as_edited)


def issue_all(
    workplace: Workplace,
    numbers: dict[str, str | None],
    date: datetime.date | None = None,
    *,
    plan: str = NAME,
    as_edited: bool = False,
) -> Issuing:
    before = pipeline.prepare(plan, workplace, draft=True)
    papers = {paper.name: paper for paper in issuing.issuable_papers(before)}
    pending, problems = issuing.pending(
        before, [Ask(papers[name], number, date) for name, number in numbers.items()], "hoa", AT
    )
    if problems:
        return Issuing(None, (), problems)
    prepared = pipeline.prepare(plan, workplace, issuing=pending)
    if not prepared.documents:
        return Issuing(None, (), prepared.problems)
    return issuing.issue(prepared, workplace, TODAY, as_edited=as_edited)


def issued(workplace: Workplace, name: str = "ke-hoach", number: str | None = "12") -> Record:
    """The same, and nothing may stand in its way."""
    done = issue(workplace, name, number)
    assert done.record is not None, [line for problem in done.problems for line in problem.lines()]
    return done.record


def record(workplace: Workplace, plan: str = NAME) -> Record:
    found, _, problems = Store(workplace, plan).read()
    assert found is not None, problems
    return found


def archived(workplace: Workplace) -> dict[str, bytes]:
    """Everything in the archive, by name."""
    folder = workplace.plan_folder(NAME) / "issued"
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def codes(done: Issuing | rebuild.Outcome) -> list[str]:
    return [problem.fault.code for problem in done.problems]
