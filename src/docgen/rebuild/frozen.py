"""Issued papers as a run sees them: what was frozen, where it comes from, and what has changed since.

In: a record and its store. Out: the frozen file of each name, and the problems of what is altered, outdated, dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.model.facts import Document
from docgen.model.issued import Frozen, Issue, Record
from docgen.problem import Fault, Place, Problem
from docgen.record import Change, Store, brief, changes, digest, to_json
from docgen.vietnamese.dates import short_date

MOST_SAID = 2
"""So many changes are named before “…”."""

WHOLE = 90
"""A piece of so many letters is shown whole: a row of a table says only so which one it is."""


@dataclass(frozen=True)
class FrozenFile:
    """One file of an issued paper. `content` reads the archive: None where that has it no longer."""

    store: Store
    issue: Issue
    frozen: Frozen
    format: str

    @property
    def name(self) -> str:
        return f"{self.frozen.name}.{self.format}"

    @property
    def digest(self) -> str:
        return self.frozen.files[self.format]

    def content(self) -> bytes | None:
        return self.store.content(self.issue, self.frozen, self.format)

    def fault(self, fault: Fault, place: Place, **more: str) -> Problem:
        """A fault of an issued paper, with how it is cited."""
        return fault.at(place, symbol=cited(self.issue), date=short_date(self.issue.date), **more)


def cited(issue: Issue) -> str:
    """“số 12/KH-UBND”; for what prints no number, its name."""
    return f"số {issue.symbol}" if issue.symbol else issue.paper


def frozen_files(record: Record, store: Store) -> Mapping[str, FrozenFile]:
    """Every file that may not be rewritten, by its name below `build/`."""
    found = (
        FrozenFile(store, issue, frozen, format) for issue, frozen in record.frozen() for format in sorted(frozen.files)
    )
    return {file.name: file for file in found}


def changes_since(file: FrozenFile, document: Document) -> tuple[Change, ...]:
    """What would read otherwise now. What was frozen without readable facts is not asked (`docgen verify` tells)."""
    if digest(to_json(document)) == file.frozen.facts:
        return ()
    was = file.store.facts(file.issue, file.frozen)
    return () if was is None else changes(was.facts, document.facts)


def changes_said(found: tuple[Change, ...], lang: str) -> str:
    """The first changes, briefly, in one line."""
    parts = [_said(change, lang) for change in found[:MOST_SAID]]
    more = len(found) - MOST_SAID
    if more > 0:
        parts.append(f"and {more} more" if lang == "en" else f"và {more} chỗ khác")
    return "; ".join(parts)


def _said(change: Change, lang: str) -> str:
    part = change.part.fill(lang, {})
    was, now = _short(change.was, change.now), _short(change.now, change.was)
    if not change.was:
        return f"{part}: thêm “{now}”" if lang == "vi" else f"{part}: “{now}” is new"
    if not change.now:
        return f"{part}: bỏ “{was}”" if lang == "vi" else f"{part}: “{was}” is gone"
    return f"{part}: “{was}” thành “{now}”" if lang == "vi" else f"{part}: “{was}” becomes “{now}”"


def _short(text: str, other: str) -> str:
    return text if len(text) <= WHOLE else brief(text, other)
