"""The issue itself: final files are made, or what a person edited is taken, and all of it is frozen in one step.

In: a plan prepared with the issues that are pending. Out: the record with those issues, or the problems that kept them
all from being made. The folder of the plan in `build/` is held meanwhile, so no build and no other issue is at work.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from docgen import files, rebuild, writers
from docgen.files import Workplace
from docgen.issuing.edited import unseen
from docgen.issuing.faults import EDITED_BY_HAND, NUMBER_UNSEEN, RECORD_UNREAD
from docgen.issuing.papers import Issuable, issuable_papers
from docgen.issuing.rules import ask_all
from docgen.model.facts import Document
from docgen.model.issued import Frozen, Issue, Record
from docgen.model.prepared import Prepared
from docgen.problem import Place, Problem, any_error, in_order
from docgen.record import FACTS, NotReadableError, Store, digest, to_json
from docgen.trace import State


@dataclass(frozen=True)
class Issuing:
    """What came of it: the record afterwards and the issues that are new in it. Without a record nothing was issued."""

    record: Record | None
    issues: tuple[Issue, ...]
    problems: tuple[Problem, ...]


def issue(prepared: Prepared, workplace: Workplace, today: datetime.date, *, as_edited: bool = False) -> Issuing:
    """Issues what is pending in the record of a prepared plan; all of it or nothing.

    `as_edited` freezes files that a person edited as they lie in `build/`; else one such file refuses the whole.
    """
    store = Store(workplace, prepared.name)
    folder = rebuild.folder_of(prepared, workplace, False)
    place = Place(workplace.shown(store.file))
    try:
        with files.held(folder) as alone:
            if not alone:
                return _refused(rebuild.BUILD_BUSY.at(Place(workplace.shown(folder))))
            record, _, problems = store.read()
            known = prepared.record or Record()
            if record is None:
                return Issuing(None, (), problems)
            if record.issues != known.issues:
                return _refused(rebuild.RECORD_MOVED.at(place))
            store.settle(record)
            papers = {paper.name: paper for paper in issuable_papers(prepared)}
            records, unread = _records(workplace, prepared.name, record)
            found = [*unread, *ask_all(prepared, papers, records, today)]
            issues, contents, faults = _frozen(prepared, workplace, papers, as_edited)
            found += faults
            if any_error(found):
                return Issuing(None, (), in_order(found))
            return Issuing(store.enter(record, issues, contents), issues, in_order(found))
    except NotReadableError as failed:
        return Issuing(None, (), failed.problems)
    except OSError as failed:
        return _refused(rebuild.not_written(failed, workplace, store.file))


def _refused(problem: Problem) -> Issuing:
    return Issuing(None, (), (problem,))


def _records(workplace: Workplace, own: str, record: Record) -> tuple[Mapping[str, Record], tuple[Problem, ...]]:
    """The records of all plans. What is wrong with one that cannot be read is said there; here, that it is missing."""
    found = {own: record}
    unread: list[Problem] = []
    for name in workplace.plan_names():
        if name == own:
            continue
        store = Store(workplace, name)
        other, _, _ = store.read()
        if other is None:
            unread.append(RECORD_UNREAD.at(Place(workplace.shown(store.file)), plan=name))
        else:
            found[name] = other
    return found, tuple(unread)


Contents = dict[str, dict[str, bytes]]


def _frozen(
    prepared: Prepared, workplace: Workplace, papers: Mapping[str, Issuable], as_edited: bool
) -> tuple[tuple[Issue, ...], Contents, tuple[Problem, ...]]:
    """The pending issues with their digests, the files of each by its folder, and what kept them from being made."""
    documents = {document.name: document for document in prepared.documents}
    record = prepared.record or Record()
    names = tuple(name for each in record.pending for name in each.names)
    edited = {
        (paper.document, paper.format): workplace.root / paper.path
        for paper in rebuild.examine(prepared, workplace, formats=tuple(writers.FORMATS), only=names)
        if paper.state is State.EDITED
    }
    issues: list[Issue] = []
    contents: Contents = {}
    problems: list[Problem] = []
    for each in record.pending:
        of_issue = contents.setdefault(each.folder, {})
        frozen = []
        for name in each.names:
            by_hand = {format: path for (document, format), path in edited.items() if document == name}
            made: dict[str, bytes] = {}
            if not by_hand:
                made, faults = _made(prepared, documents[name])
                problems += faults
            elif not as_edited:
                for path in by_hand.values():
                    place = Place(workplace.shown(path))
                    problems.append(EDITED_BY_HAND.at(place, plan=prepared.name, paper=name))
            else:
                for format, path in by_hand.items():
                    made[format] = path.read_bytes()
                    if name == each.paper:  # what goes out along with it has neither number nor day of its own
                        place = Place(workplace.shown(path))
                        lacking = unseen(made[format], format, papers[name])
                        problems += (NUMBER_UNSEEN.at(place, what=what) for what in lacking)
            facts = to_json(documents[name])
            of_issue |= {f"{name}.{format}": content for format, content in made.items()} | {f"{name}.{FACTS}": facts}
            digests = {format: digest(content) for format, content in sorted(made.items())}
            frozen.append(Frozen(name=name, facts=digest(facts), files=digests, edited=bool(by_hand)))
        paper = papers[each.paper]
        symbol = paper.symbol if paper.is_numbered else None
        issues.append(each.model_copy(update={"frozen": tuple(frozen), "symbol": symbol}))
    return tuple(issues), contents, tuple(problems)


def _made(prepared: Prepared, document: Document) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The final files of one paper in every format."""
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    for format in writers.FORMATS:
        content, faults = writers.write(format, document.facts, prepared.templates[document.template])
        problems += (_placed(fault, document) for fault in faults)
        if content is not None:
            made[format] = content
    return made, tuple(problems)


def _placed(problem: Problem, document: Document) -> Problem:
    return problem if problem.place.file else replace(problem, place=Place(document.name))
