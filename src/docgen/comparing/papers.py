"""Which papers are not what they were, what on them is different, and which of the changes touch them.

In: two prepared plans and what is different in their sources. Out: a record for each paper that must be made again, is
new or is gone; a paper whose words and template stayed is none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from docgen.comparing.aligning import aligned
from docgen.comparing.causes import Cause, reasons
from docgen.comparing.nominations import Pair
from docgen.model.campaign import WordedPaper
from docgen.model.comparison import AREA_SAID, Action, Area, Change, Fate, PaperChange, Piece, QuotaChange, SignedAs
from docgen.model.facts import Document, Facts, Table
from docgen.model.prepared import Prepared
from docgen.problem import Say

TEMPLATE = Say("mẫu: {said}", "template: {said}")
QUOTA = Say("chỉ tiêu {said}", "quota {said}")
FEW = 3
"""So many nominations are named as reasons of one paper; the rest is counted."""
MORE = Say("và {count} đề nghị khác", "and {count} more nominations")
RUNNING_NUMBER = "STT"


@dataclass(frozen=True)
class Found:
    """What is different in the sources: all changes, the nominations that some of them are about, and the quotas."""

    changes: tuple[Change, ...]
    about: Mapping[int, tuple[Change, ...]]
    quotas: tuple[QuotaChange, ...]

    @classmethod
    def of(cls, changes: Iterable[tuple[Change, Pair | None]], quotas: tuple[QuotaChange, ...]) -> Found:
        """`about` knows the entries of both states by their identity: equal ones may be two nominations."""
        listed = tuple(changes)
        about: dict[int, tuple[Change, ...]] = {}
        for change, pair in listed:
            for entry in (pair.before, pair.after) if pair else ():
                if entry is not None:
                    about[id(entry)] = (*about.get(id(entry), ()), change)
        return cls(tuple(change for change, _ in listed), about, quotas)


def paper_changes(
    before: Prepared, after: Prepared, found: Found, signed: Mapping[str, SignedAs]
) -> Iterator[PaperChange]:
    """The papers of today in their order, then those that are gone."""
    old = {document.name: document for document in before.documents}
    new = {document.name: document for document in after.documents}
    old_worded, new_worded = _worded(before), _worded(after)
    again = [name for name, document in new.items() if name in old and old[name].facts != document.facts]
    causes = reasons(before, after, found.changes, again)
    for name, document in new.items():
        was = old.get(name)
        worded = tuple(paper for paper in (old_worded.get(name), new_worded.get(name)) if paper)
        if was is None:
            yield PaperChange(
                name, _type_name(after, document), Fate.NEW, _because(name, worded, found, after), (), signed.get(name)
            )
        elif was.facts != document.facts or not _same_template(before, was, after, document):
            yield PaperChange(
                name,
                _type_name(after, document),
                Fate.AGAIN,
                (*_templates(before, was, after, document), *_of_words(name, worded, found, after, causes)),
                tuple(pieces(was.facts, document.facts)),
                signed.get(name),
            )
    for name, document in old.items():
        if name not in new:
            worded = (old_worded[name],) if name in old_worded else ()
            yield PaperChange(
                name, _type_name(before, document), Fate.GONE, _because(name, worded, found, before), (),
                signed.get(name),
            )  # fmt: skip


def _same_template(before: Prepared, was: Document, after: Prepared, document: Document) -> bool:
    return before.templates[was.template].digest == after.templates[document.template].digest


def _templates(before: Prepared, was: Document, after: Prepared, document: Document) -> tuple[Say, ...]:
    """The files of the template that are others."""
    old, new = before.templates[was.template].files, after.templates[document.template].files
    files = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    return (TEMPLATE.filled(said=", ".join(files)),) if files else ()


def _of_words(
    name: str,
    worded: tuple[WordedPaper, ...],
    found: Found,
    after: Prepared,
    causes: Mapping[str, tuple[Cause, ...]],
) -> tuple[Say, ...]:
    """Why the words of a paper are others; nothing where they are not. A quota that moved says more than what moved
    it."""
    if name not in causes:
        return ()
    quotas, own = _of_annex(name, found, after), _own_reasons(worded, found)
    others = [cause.says for cause in causes[name] if not (quotas and cause.of_quota)]
    return tuple(dict.fromkeys((*own, *quotas, *others))) or _any_of(found)


def _because(name: str, worded: tuple[WordedPaper, ...], found: Found, prepared: Prepared) -> tuple[Say, ...]:
    """Why there is a paper that was not, or none any more: its own words, its nominations, its unit; else anything."""
    return tuple(dict.fromkeys((*_own_reasons(worded, found), *_of_annex(name, found, prepared)))) or _any_of(found)


def _any_of(found: Found) -> tuple[Say, ...]:
    """The sorts of all changes, where nothing more can be said."""
    areas = {change.area for change in found.changes}
    return tuple(AREA_SAID[area] for area in Area if area in areas)


def _own_reasons(worded: tuple[WordedPaper, ...], found: Found) -> list[Say]:
    """The changes of the nominations that a paper speaks of, of its unit, and of its own entry in the plan."""
    own = {paper.nominator.id for paper in worded if paper.nominator}
    ids = {paper.id for paper in worded}
    subjects: list[Say] = []
    for paper in worded:
        for entry in paper.entries:
            subjects += (change.subject for change in found.about.get(id(entry), ()))
    listed = list(dict.fromkeys(subjects))
    told = listed[:FEW]
    if len(listed) > FEW:
        told.append(MORE.filled(count=str(len(listed) - FEW)))
    units = own if own else {change.unit for change in found.changes if worded}
    for change in found.changes:
        is_sent = change.area is Area.MEETINGS and change.unit in units
        is_order = change.area is Area.NOMINATIONS and change.action is Action.MOVED and change.unit in own
        if is_sent or is_order or change.path in {f"papers.{each}" for each in ids}:
            told.append(Say(f"{change.subject.vi}: {change.what.vi}", f"{change.subject.en}: {change.what.en}"))
    return told


def _of_annex(name: str, found: Found, prepared: Prepared) -> list[Say]:
    """The quotas that a table of them shows, and those whose numbers the plan may print."""
    plan = prepared.plan
    if plan is None:
        return []
    awards = [annex.awards for annex_id, annex in plan.annexes.items() if plan.annex_paper(annex_id) == name]
    if not awards and name != plan.type:
        return []
    moved = [each for each in found.quotas if each.has_moved]
    shown = [each for each in moved if not awards or _award(each) in awards[0]]
    return [QUOTA.filled(said=each.quota_id) for each in shown]


def _award(change: QuotaChange) -> str:
    allotment = change.after or change.before
    return allotment.quota.award if allotment else ""


def _worded(prepared: Prepared) -> dict[str, WordedPaper]:
    return {paper.name: paper for paper in prepared.dossier.papers} if prepared.dossier else {}


def _type_name(prepared: Prepared, document: Document) -> str:
    return prepared.type_names.get(document.template, document.template)


def pieces(before: Facts, after: Facts) -> Iterator[Piece]:
    """What stands on a paper otherwise: lines of text and rows of tables, in their order. A row whose running number
    alone is another one stays what it was."""
    left, right = list(_lines(before)), list(_lines(after))
    for here, there in aligned(left, right):
        was = "" if here is None else left[here]
        is_now = "" if there is None else right[there]
        if was != is_now:
            yield Piece(was, is_now)


def _lines(value: object) -> Iterator[str]:
    """All texts of facts; a row of a table is one."""
    if isinstance(value, str):
        if value:
            yield value
    elif isinstance(value, Table):
        numbered = bool(value.head and value.head[0] and value.head[0][0].text == RUNNING_NUMBER)
        for rows, skipped in ((value.head, 0), (value.rows, int(numbered))):
            for row in rows:
                yield " | ".join(cell.text for cell in (row[skipped:] if len(row) > 1 else row))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _lines(inner)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("kind", "language"):
                yield from _lines(getattr(value, field.name))
