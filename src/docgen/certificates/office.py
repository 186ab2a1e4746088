"""The line below the name: office, unit and place of a person, the place of a collective or a household.

In: a nomination. Out: one text. What the name or the workplace says already is not said again: the address goes on
where they end (“… xã Xuân Hòa” + “ấp Mỹ Khánh, xã Xuân Hòa, huyện Kế Sách” → “…, huyện Kế Sách”).
"""

from __future__ import annotations

from docgen.model.kind import Kind
from docgen.model.nomination import Nomination
from docgen.vietnamese.letters import capitalised
from docgen.vietnamese.offices import office_at
from docgen.vietnamese.spelling import folded

LOWERED = ("ấp", "bản", "thôn", "buôn", "làng", "khóm", "tổ", "khu", "xã", "huyện", "tỉnh", "thị", "thành")
"""Nouns of places that tables write with a capital at the head of a cell; inside a sentence they have none."""


def office_line(nomination: Nomination) -> str:
    """“Phó Chủ tịch Ủy ban MTTQ Việt Nam xã Viên Bình, huyện Trần Đề”; nothing where nothing is known."""
    if nomination.kind is not Kind.INDIVIDUAL:
        return capitalised(_rest(nomination.address, nomination.name, whole=True))
    workplace = _inside(nomination.workplace or "") if nomination.office else nomination.workplace or ""
    held = office_at(nomination.office, workplace)
    rest = _rest(nomination.address, held, whole=not held)
    return capitalised(", ".join(part for part in (held, rest) if part))


def _inside(text: str) -> str:
    """A place as it is written inside a sentence: “bản Nà Ban”. Numbers keep the capital: “Phường 5”."""
    noun, _, name = text.partition(" ")
    return f"{noun.lower()} {name}" if noun.lower() in LOWERED and name and not name[0].isdigit() else text


def _rest(address: str | None, said: str, *, whole: bool) -> str:
    """What an address adds to what is said: all that follows its last part that is said already; where none is, all of
    it or (`whole` is false) nothing."""
    parts = [part.strip() for part in (address or "").split(",") if part.strip()]
    known = folded(said)
    last = max((at for at, part in enumerate(parts) if folded(part) in known), default=-1)
    if last < 0 and not whole:
        return ""
    return ", ".join(_inside(part) for part in parts[last + 1 :])
