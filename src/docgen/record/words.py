"""Which words of a paper differ from those it was issued with. Pure.

In: the facts of then and of now. Out: changes, in the order of reading. Words count, layout does not: where a line
breaks, how wide a column is and what the style is called may change with docgen and changes nothing that was said.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from docgen.model.facts import Facts, Letterhead, Paragraph, Signature, SignatureRow, Table, Title
from docgen.pairing import equal_ends, matched
from docgen.problem import Say
from docgen.vietnamese.dates import administrative_date

HEAD = Say("đầu văn bản", "the head")
NUMBER = Say("số, ký hiệu", "number and symbol")
DAY = Say("địa danh, ngày", "place and date")
TITLE = Say("tiêu đề", "the title")
BODY = Say("nội dung", "the body")
TABLE = Say("bảng", "the table")
SIGNED = Say("người ký", "the signature")
PARTS = {
    "label": TITLE,
    "authority": HEAD,
    "attached_to": Say("dòng kèm theo", "what it is attached to"),
    "addressees_label": Say("kính gửi", "the addressees"),
    "addressees": Say("kính gửi", "the addressees"),
    "enacting": BODY,
    "bases": Say("căn cứ", "the bases"),
    "opening": Say("lời dẫn", "the opening"),
    "recipients_label": Say("nơi nhận", "the recipients"),
    "recipients": Say("nơi nhận", "the recipients"),
    "notes_label": Say("ghi chú", "the notes"),
    "notes": Say("ghi chú", "the notes"),
}
"""What the fields of facts that are words are called. The others are records, or nothing that is read on paper."""

CONTEXT = 3
"""So many words are shown on both sides of what differs."""


class Words(NamedTuple):
    """A piece of a paper: which part it belongs to, and what it says, on one line."""

    part: Say
    text: str


@dataclass(frozen=True)
class Change:
    """One piece that reads otherwise; `was` or `now` is "" where it was not there."""

    part: Say
    was: str
    now: str


def changes(was: Facts, now: Facts) -> tuple[Change, ...]:
    """What reads otherwise now. Nothing where every word is the same."""
    old, new = list(words(was)), list(words(now))
    found: list[Change] = []
    for same, i, j, k, m in matched(old, new):
        if not same:
            found += _paired(old[i:j], new[k:m])
    return tuple(found)


def words(facts: Facts) -> Iterator[Words]:
    """Everything that is read on a paper, piece by piece."""
    for name, value in vars(facts).items():
        if isinstance(value, Letterhead):
            yield from _written(HEAD, *value.parent_lines, *value.issuer_lines, value.quoc_hieu, value.tieu_ngu)
            yield from _written(NUMBER, value.number)
            yield from _written(DAY, value.place_and_date)
            yield from _written(TITLE, *value.about)
        elif isinstance(value, Title):
            yield from _written(TITLE, value.type, *value.lines)
        elif isinstance(value, Signature):
            yield from _signed(value)
        elif isinstance(value, Table):
            yield from _rows(value)
        elif part := PARTS.get(name):
            for text in (value,) if isinstance(value, str) else value:
                yield from _written(part, text)
        elif isinstance(value, tuple):
            for each in value:
                yield from _of_several(each)


def text_of(facts: Facts) -> str:
    """What is read on a paper below its own number and day, in one line."""
    return " ".join(piece.text for piece in words(facts) if piece.part not in (NUMBER, DAY))


def cites(facts: Facts, symbol: str, day: datetime.date, is_only: bool) -> bool:
    """Whether a paper speaks of another one by number and symbol. Units number alike: unless it `is_only` one paper
    that bears the symbol, its day must stand behind it."""
    wanted = symbol if is_only else f"{symbol} {administrative_date(day)}"
    return re.search(rf"(?<![\w/]){re.escape(wanted)}(?![\w/-])", text_of(facts).replace(",", "")) is not None


def brief(text: str, other: str) -> str:
    """The words of a text that differ from another one, with a few around them: “… của 13 xã, thị trấn …”."""
    mine, others = text.split(), other.split()
    start, end = equal_ends(mine, others)
    first, last = max(start - CONTEXT, 0), min(len(mine) - end + CONTEXT, len(mine))
    return " ".join((*(["…"] if first else []), *mine[first:last], *(["…"] if last < len(mine) else [])))


def _paired(old: list[Words], new: list[Words]) -> Iterator[Change]:
    """Pieces of the same part beside each other, as far as there are as many; those that say the same are no change."""
    rest = list(new)
    for piece in old:
        partner = next((other for other in rest if other.part == piece.part), None)
        if partner:
            rest.remove(partner)
        if partner != piece:
            yield Change(piece.part, piece.text, partner.text if partner else "")
    for piece in rest:
        yield Change(piece.part, "", piece.text)


def _of_several(each: object) -> Iterator[Words]:
    if isinstance(each, Paragraph):
        yield from _written(BODY, each.lead, each.text)
        if each.table:
            yield from _rows(each.table)
    elif isinstance(each, SignatureRow):
        yield from _signed(each.left)
        yield from _signed(each.right)


def _signed(signature: Signature) -> Iterator[Words]:
    yield from _written(SIGNED, *signature.lines, signature.note, signature.above_name, signature.name)


def _rows(table: Table) -> Iterator[Words]:
    for row in (*table.head, *table.rows):
        yield from _written(TABLE, " | ".join(cell.text for cell in row if cell.text))


def _written(part: Say, *texts: str) -> Iterator[Words]:
    whole = " ".join(" ".join(texts).split())
    if whole:
        yield Words(part, whole)
