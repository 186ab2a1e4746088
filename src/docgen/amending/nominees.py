"""Who was added to a list, taken out of it, or written down otherwise.

In: the list as it was issued and as it is now. Out: rows added and removed, and rows corrected with what is written
otherwise in them. Rows that say the same are one, wherever they stand; of the others, those are one that share a name
or nearly all else.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from dataclasses import dataclass

from docgen.amending.grid import grid_of
from docgen.model.facts import Table
from docgen.vietnamese.spelling import folded

COUNTED = re.compile(r"^[IVXLC]+\.\s*|\s*\(\d+\)$")
"""The number before a group and the count behind it, which follow from the rows."""

NAME = re.compile(r"họ và tên|tên tập thể|hộ gia đình", re.IGNORECASE)
KINDS = ("tập thể", "cá nhân", "hộ gia đình")
ALIKE = 0.6
"""So like must two rows without one name be that one is the other corrected."""


@dataclass(frozen=True)
class Row:
    """One nominee: the group it stands in, and the words of its columns by their headings, without the number."""

    group: str
    words: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        return next((text for heading, text in self.words if NAME.search(heading)), self.words[0][1])

    @property
    def kind(self) -> str:
        """“tập thể”, “cá nhân”, “hộ gia đình”; “trường hợp” where the list does not say which."""
        known = [kind for kind in KINDS if kind in self.group.casefold()]
        if not known:
            headings = folded(" ".join(heading for heading, _ in self.words if NAME.search(heading)))
            signs = {"tên tập thể": "tập thể", "họ và tên": "cá nhân", "hộ gia đình": "hộ gia đình"}
            known = [kind for sign, kind in signs.items() if folded(sign) in headings]
        return known[0] if len(known) == 1 else "trường hợp"

    @property
    def said(self) -> str:
        """The name, then everything else that tells who it is."""
        others = [text for heading, text in self.words if text and text != self.name and not NAME.search(heading)]
        return ", ".join((self.name, *dict.fromkeys(others)))


@dataclass(frozen=True)
class Corrected:
    """A row that reads otherwise: (heading, before, after) of each column that changed."""

    before: Row
    after: Row

    @property
    def columns(self) -> tuple[tuple[str, str, str], ...]:
        now = dict(self.after.words)
        changed = [(heading, text, now.get(heading, "")) for heading, text in self.before.words]
        found = [each for each in changed if each[1] != each[2]]
        if self.before.group != self.after.group:
            found.append(("Mục", self.before.group, self.after.group))
        return tuple(found)


@dataclass(frozen=True)
class Listed:
    """What became of the rows of a list."""

    added: tuple[Row, ...]
    removed: tuple[Row, ...]
    corrected: tuple[Corrected, ...]

    @property
    def anything(self) -> bool:
        return bool(self.added or self.removed or self.corrected)


def rows_between(old: Table, new: Table) -> Listed | None:
    """What became of the rows; None where the columns are others, so that rows cannot be held against each other."""
    was, now = grid_of(old), grid_of(new)
    if was.headings != now.headings:
        return None
    before, after = _rows(old), _rows(new)
    same = Counter(before) & Counter(after)
    gone, came = _without(before, same), _without(after, same)
    corrected: list[Corrected] = []
    for row in list(gone):
        likest = max(came, key=lambda other: _likeness(row, other), default=None)
        if likest is not None and _likeness(row, likest) >= ALIKE:
            corrected.append(Corrected(row, likest))
            gone.remove(row)
            came.remove(likest)
    return Listed(tuple(came), tuple(gone), tuple(corrected))


def _rows(table: Table) -> list[Row]:
    found = grid_of(table)
    return [
        Row(COUNTED.sub("", COUNTED.sub("", group)), tuple(zip(found.headings[1:], row[1:], strict=True)))
        for group, row in found.rows
    ]


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
    """1 for one name; else by how many columns agree and how like the names are."""
    if old.kind != new.kind:
        return 0.0
    name = difflib.SequenceMatcher(None, folded(old.name), folded(new.name), autojunk=False).ratio()
    now = dict(new.words)
    others = [text == now.get(heading) for heading, text in old.words if not NAME.search(heading)]
    agree = sum(others) / len(others) if others else 0.0
    return 1.0 if old.name == new.name and agree else 0.6 * name + 0.4 * agree if name >= ALIKE else 0.0
