"""Rows of a table that are no nomination: groups, sums, headings repeated on each page, the signature below.

In: the cells of a row that lacks what a nomination has. Out: what it is. A group (“I. Tập thể”, “Huyện Kế Sách”) says
something of all rows below it, until the next group of its rank.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.model.kind import Kind
from docgen.schema.nominations.vocabulary import KINDS, Vocabulary
from docgen.schema.units import TOTALS
from docgen.vietnamese.spelling import folded

MARK = re.compile(r"\s*(?:(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ])|(?P<number>\d+(?:\.\d+)*))\s*[.)/:-]\s*(?=\D)")
ALONE = re.compile(r"(?:(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ])|(?P<number>\d+(?:\.\d+)*))[.)]?")
COUNT_AFTER = re.compile(r"\s*[:–-]?\s*\(?\s*\d+\s*[^\d()]*\)?\s*[.:]?\s*$")
SUM = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, TOTALS), key=len, reverse=True))})(?:\s*[:(\d]|$)")
SUM_OF = re.compile(rf"(?:{folded('tổng cộng')}|{folded('tổng số')}) ")
NUMBER = re.compile(r"(?<![\d.,])\d{1,6}(?![\d.,]*\d)")
OFFICES = ("^thủ trưởng", "^chủ tịch", "^phó chủ tịch")
"""How a signature may begin, and the office of a nominee as well."""

FIRST_YEAR = 1900
FOOT = re.compile(
    "|".join(
        map(
            folded,
            (
                "^người lập", "^nơi nhận", "xác nhận", "^ký tên", "đóng dấu", r"^\(ký", "^lưu:",
                "ngày .*tháng .*năm", r"^t/?m\.", r"^k/?t\.", r"^t/?l\.", "^ghi chú:",
                "^danh sách (này )?(gồm|có)", "^- như trên",
            ),
        )
    )
)  # fmt: skip
"""How the lines below a table begin: place and day, who made the list, who signs."""

OFFICE = re.compile("|".join(map(folded, OFFICES)))


@dataclass(frozen=True)
class Group:
    """A row that speaks for those below it: how it is numbered, the field that it sets, its value, its text.

    `said` is the number of nominations that it claims; None where it names none.
    """

    style: str
    field: str
    value: str
    text: str
    said: int | None = None


Groups = tuple[Group, ...]


def group_of(texts: list[str], words: Vocabulary, groups: Groups, unit: str, *, named: bool) -> Group | None:
    """The group that a row opens: one text, with a mark in a cell before it or at its own beginning.

    `groups` are those that are open, `unit` is that of the whole file, or "". The issuer nominates under the name of a
    level: within a unit (of the file, or of a group that is numbered in another style) that name means the level.
    `named` says that the text stands in the column of the names; there a number before it counts nominees.
    """
    style = ""
    if len(texts) == 2 and (alone := ALONE.fullmatch(texts[0])):
        style, texts = alone.lastgroup or "", texts[1:]
    if len(texts) != 1 or (named and style == "number"):
        return None
    text = texts[0]
    if not style and (mark := MARK.match(text)):
        style, text = mark.lastgroup or "", text[mark.end() :]
    around = said(groups, "unit")
    within = unit not in ("", *words.levels.names) or (around is not None and around.style != style)
    nominators = (("level", words.levels), ("unit", words.units)) if within else (("unit", words.units),)
    tables = (("kind", words.kinds), *nominators, ("award", words.awards), ("level", words.levels))
    for bare in (text.strip(" .:"), COUNT_AFTER.sub("", text).strip(" .:")):
        for field, known in tables:
            if bare and (found := known.find(bare).id):
                after = text[len(bare) :] if text.startswith(bare) and bare != text.strip(" .:") else ""
                return Group(style, field, found, texts[0], _count_said(after))
    return None


def _count_said(after: str) -> int | None:
    """The number after the name of a group; a year counts nothing."""
    number = re.search(r"\d+", after)
    return int(number[0]) if number and int(number[0]) < FIRST_YEAR else None


def entered(groups: Groups, group: Group) -> Groups:
    """The groups that hold below a new one: it ends the last of its rank and all within that.

    The rank of a group is its style of numbering; of one without a number, what it speaks of.
    """
    for depth, open_group in enumerate(groups):
        alike = (
            open_group.style == group.style if group.style else not open_group.style and open_group.field == group.field
        )
        if alike:
            return (*groups[:depth], group)
    return (*groups, group)


def said(groups: Groups, field: str) -> Group | None:
    """The innermost group that speaks of a field."""
    return next((group for group in reversed(groups) if group.field == field), None)


def is_sum(texts: Iterable[str]) -> bool:
    """Whether a row holds totals."""
    return any(SUM.match(word) or SUM_OF.match(word) for word in map(folded, texts))


def sums(texts: Iterable[str]) -> list[tuple[Kind | None, int]]:
    """The numbers of a row of totals; with the kind, where one stands after the number: “5 tập thể, 7 cá nhân”."""
    found: list[tuple[Kind | None, int]] = []
    for text in map(folded, texts):
        for number in NUMBER.finditer(text):
            after = text[number.end() :].strip()
            kind = next((kind for kind, names in KINDS.items() if after.startswith(folded(names[0]))), None)
            found.append((kind, int(number[0])))
    return found


def is_foot(texts: Iterable[str], *, offices: bool) -> bool:
    """Whether a row belongs to what stands below the table; with `offices`, by the office of who signs as well."""
    return any(FOOT.search(word) or (offices and OFFICE.search(word)) for word in map(folded, texts))
