"""A mistaken issue taken back: it stays in the record with who, when and why, and its paper is free again.

For the minutes after an issue, when a wrong number turns out to have been typed. Its files stay in the archive.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from docgen import files, rebuild
from docgen.files import Workplace
from docgen.issuing.faults import CITED_BY_ISSUED, GOES_ALONG, NOT_ISSUED
from docgen.issuing.freezing import Issuing
from docgen.model.issued import Issue, Record, Withdrawn
from docgen.problem import Place, Problem, any_error, in_order
from docgen.record import NotReadableError, Store, cites


def withdraw(
    plan: str, workplace: Workplace, names: Sequence[str], who: str, at: datetime.datetime, reason: str
) -> Issuing:
    """Marks the standing issues of these papers withdrawn; all of them or none. The plan itself is not looked at, so
    that a plan with errors keeps nobody from taking a mistake back."""
    store = Store(workplace, plan)
    place = Place(workplace.shown(store.file))
    folder = workplace.build_folder(plan)
    try:
        with files.held(folder) as alone:
            if not alone:
                return Issuing(None, (), (rebuild.BUILD_BUSY.at(Place(workplace.shown(folder))),))
            record, _, problems = store.read()
            if record is None:
                return Issuing(None, (), problems)
            store.settle(record)
            found = [problem for name in names for problem in _refused(plan, store, record, name, names, place)]
            if any_error(found):
                return Issuing(None, (), in_order(found))
            withdrawn = Withdrawn(who=who or None, at=at.replace(microsecond=0), reason=reason)
            gone = tuple(issue for issue in record.standing if issue.paper in names)
            issues = tuple(
                issue.model_copy(update={"withdrawn": withdrawn}) if issue in gone else issue for issue in record.issues
            )
            record = replace(record, issues=issues)
            store.rewrite(record)
            return Issuing(record, gone, ())
    except NotReadableError as failed:
        return Issuing(None, (), failed.problems)
    except OSError as failed:
        return Issuing(None, (), (rebuild.not_written(failed, workplace, store.file),))


def _refused(plan: str, store: Store, record: Record, name: str, names: Sequence[str], place: Place) -> list[Problem]:
    issue = record.issue_of(name)
    if issue is None:
        return [NOT_ISSUED.at(place, paper=name)]
    if issue.paper != name:
        return [GOES_ALONG.at(place, plan=plan, paper=name, main=issue.paper)]
    return [
        CITED_BY_ISSUED.at(place, paper=name, symbol=issue.symbol or "", other=other.paper)
        for other in record.standing
        if other.paper not in names and _cites(store, record, other, issue)
    ]


def _cites(store: Store, record: Record, other: Issue, issue: Issue) -> bool:
    """Whether an issued paper cites another one, by its number and day, or amends it."""
    if other.amends and other.amends.paper == issue.paper:
        return True
    symbol = issue.symbol
    if symbol is None:
        return False
    is_only = sum(each.symbol == symbol for each in record.standing) == 1
    documents = (store.facts(other, frozen) for frozen in other.frozen)
    return any(cites(document.facts, symbol, issue.date, is_only) for document in documents if document)
