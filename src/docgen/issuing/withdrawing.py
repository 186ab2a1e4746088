"""A mistaken issue taken back: it stays in the record with who, when and why, and its paper is free again.

For the minutes after an issue, when a wrong number turns out to have been typed. Its files stay in the archive.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from docgen import files, rebuild
from docgen.files import Workplace
from docgen.issuing.faults import CITED_BY_ISSUED, CITING_UNKNOWN, GOES_ALONG, NOT_ISSUED
from docgen.issuing.freezing import Issuing
from docgen.model.issued import Issue, Record, Withdrawn
from docgen.problem import Place, Problem, any_error, in_order
from docgen.record import NotReadableError, Store, cites

NAMED = 3
"""So many papers that cite one are named."""


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
            return Issuing(record, gone, in_order(found))
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
    others = {other.paper: _cites(store, record, other, issue) for other in record.standing if other.paper not in names}
    said = {"plan": plan, "paper": name, "symbol": issue.symbol or ""}
    found = ((CITED_BY_ISSUED, True), (CITING_UNKNOWN, None))
    listed = ((fault, [other for other, cites in others.items() if cites is answer]) for fault, answer in found)
    return [fault.at(place, **said, **_named(others)) for fault, others in listed if others]


def _named(papers: Sequence[str]) -> dict[str, str]:
    """The first few by name, in both languages: “a”, “b”, “c” và 9 văn bản khác."""
    first, more = ", ".join(f"“{paper}”" for paper in papers[:NAMED]), len(papers) - NAMED
    return {
        "others": f"{first} và {more} văn bản khác" if more > 0 else first,
        "others_en": f"{first} and {more} more" if more > 0 else first,
    }


def _cites(store: Store, record: Record, other: Issue, issue: Issue) -> bool | None:
    """Whether an issued paper cites another one, by its number and day, or amends it; None where nobody can say."""
    if other.amends and other.amends.paper == issue.paper:
        return True
    symbol = issue.symbol
    if symbol is None:
        return False
    is_only = sum(each.symbol == symbol for each in record.standing) == 1
    documents = [store.facts(other, frozen) for frozen in other.frozen]
    if any(cites(document.facts, symbol, issue.date, is_only) for document in documents if document):
        return True
    return None if None in documents else False
