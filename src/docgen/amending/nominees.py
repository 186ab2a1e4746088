"""Who was added to a list, taken out of it, or written down otherwise.

In: the list as it was issued and as it is now. Out: rows added and removed, and rows corrected with what is written
otherwise in them. Rows that say the same are one, wherever they stand; of the others, those are one that share a name,
or nearly, and most of the rest.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass

from docgen.amending.grid import grid_of
from docgen.model.facts import Table
from docgen.vietnamese.names import without_marks
from docgen.vietnamese.offices import office_at
from docgen.vietnamese.spelling import folded
from docgen.wording.citation import lower_first

NAME = re.compile(r"họ và tên|tên tập thể|hộ gia đình", re.IGNORECASE)
UNIT, OFFICE, WORKPLACE, ADDRESS = "Đơn vị trình", "Chức vụ", "Đơn vị công tác", "Địa chỉ"
KINDS = {"tập thể": "tên tập thể", "cá nhân": "họ và tên", "hộ gia đình": "tên hộ gia đình"}
"""The kinds as groups of a list call them, and what a name of each is called."""

ALIKE = 0.8
"""So like must two names be, without their marks, that one is the other corrected; and half of the rest must agree."""

MOST = 20_000
"""So many pairs of names are compared; in a list that changed more than that, only equal names are one."""


@dataclass(frozen=True)
class Row:
    """One nominee: the groups that it stands in, and the words of its columns by their headings, without the number."""

    groups: tuple[str, str]
    words: tuple[tuple[str, str], ...]

    def at(self, heading: str) -> str:
        """The words below a heading, or below one that begins so (“Đơn vị công tác, địa chỉ”)."""
        return next((text for known, text in self.words if known.startswith(heading)), "")

    @property
    def name(self) -> str:
        return next((text for heading, text in self.words if NAME.search(heading)), self.words[0][1])

    @property
    def kind(self) -> str:
        """“tập thể”, “cá nhân”, “hộ gia đình”; “trường hợp” where the list does not say which."""
        known = [kind for kind in KINDS if folded(kind) in folded(self.groups[0])]
        heading = next((heading for heading, _ in self.words if NAME.search(heading)), "")
        known = known or [kind for kind, name in KINDS.items() if folded(name) in folded(heading)]
        return known[0] if len(known) == 1 else "trường hợp"

    @property
    def said(self) -> str:
        """Who it is: name, office and workplace or address, the unit in brackets."""
        where, unit = self.where, lower_first(self.at(UNIT))
        return self.name + (f", {where}" if where else "") + (f" ({unit})" if unit else "")

    @property
    def where(self) -> str:
        """Office and workplace, or the address."""
        where = office_at(self.at(OFFICE), self.at(WORKPLACE)) or self.at(ADDRESS)
        return "" if where == self.name else where

    @property
    def told_apart(self) -> str:
        """What tells it from another of its name."""
        return "; ".join(part for part in (self.where, lower_first(self.at(UNIT))) if part)


@dataclass(frozen=True)
class Corrected:
    """A row that reads otherwise."""

    before: Row
    after: Row

    @property
    def columns(self) -> tuple[tuple[str, str, str], ...]:
        """(what it is, before, after) of each column that changed."""
        found = [
            (self._called(heading), was, now)
            for (heading, was), (_, now) in zip(self.before.words, self.after.words, strict=True)
            if was != now
        ]
        groups = [(was, now) for was, now in zip(self.before.groups, self.after.groups, strict=True) if was != now]
        return (*found, *(("mục", was, now) for was, now in groups))

    @property
    def renamed(self) -> bool:
        return self.before.name != self.after.name

    def _called(self, heading: str) -> str:
        if NAME.search(heading):
            return KINDS.get(self.before.kind, "tên")
        return heading[:1].lower() + heading[1:]


@dataclass(frozen=True)
class Listed:
    """What became of the rows of a list."""

    added: tuple[Row, ...]
    removed: tuple[Row, ...]
    corrected: tuple[Corrected, ...]


def rows_between(old: Table, new: Table) -> Listed | None:
    """What became of the rows; None where the columns are others, so that rows cannot be held against each other."""
    before, after = _rows(old), _rows(new)
    if grid_of(old).headings != grid_of(new).headings:
        return None
    same = Counter(before) & Counter(after)
    gone, came = _without(before, same), _without(after, same)
    corrected: list[Corrected] = []
    names: dict[str, list[Row]] = {}
    for row in came:
        names.setdefault(row.name, []).append(row)
    few = len(gone) * len(came) <= MOST
    for row in list(gone):
        likely = names.get(row.name, []) or (came if few else [])
        likest = max(likely, key=lambda other: _likeness(row, other), default=None)
        if likest is not None and _likeness(row, likest):
            corrected.append(Corrected(row, likest))
            gone.remove(row)
            came.remove(likest)
            names[likest.name].remove(likest)
    return Listed(tuple(came), tuple(gone), tuple(corrected))


def _rows(table: Table) -> list[Row]:
    found = grid_of(table)
    return [Row(groups, tuple(zip(found.headings[1:], row[1:], strict=True))) for groups, row in found.rows]


def _without(rows: list[Row], same: Counter[Row]) -> list[Row]:
    left = Counter(same)
    found = []
    for row in rows:
        if left[row]:
            left[row] -= 1
        else:
            found.append(row)
    return found


def _likeness(old: Row, new: Row) -> float:
    """How surely one row is the other corrected, 0 where it is not: their names and how many columns agree."""
    names = difflib.SequenceMatcher(None, without_marks(old.name), without_marks(new.name), autojunk=False).ratio()
    others = [was == now for (heading, was), (_, now) in zip(old.words, new.words, strict=True)
              if not NAME.search(heading)]  # fmt: skip
    agree = sum(others) / len(others) if others else 1.0
    is_one = old.kind == new.kind and names >= ALIKE and (agree >= 0.5 or (old.name == new.name and agree > 0))
    return names + agree if is_one else 0.0
