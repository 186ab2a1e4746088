"""An office and the place of work, said in one breath.

In: the office and the workplace of somebody. Out: both in one text. “Phó Chủ tịch, Ủy ban nhân dân huyện …” is how a
table lists them; a sentence has “Phó Chủ tịch Ủy ban nhân dân huyện …”, and no word twice.
"""

from __future__ import annotations

HEADS = frozenset(
    head
    for office in ("chủ tịch", "bí thư", "giám đốc", "chỉ huy trưởng", "hội trưởng", "hiệu trưởng", "viện trưởng")
    for head in (office, f"phó {office}")
) | {"chỉ huy phó", "phó hiệu trưởng"}
"""Offices that whole bodies have, so that the body follows without a comma."""

BODIES = frozenset({"phòng", "ban", "khoa", "đội", "tổ", "hội", "viện", "sở"})
"""Words that may be both the end of an office and the beginning of a workplace."""


def office_at(office: str | None, workplace: str | None) -> str:
    """The office with the body it is held in; either may be missing.

    Source: the way of NĐ 30/2020/NĐ-CP, Phụ lục II, V.3 (“Trưởng ban”, “Phó Chủ tịch” with the name of the body).

    >>> office_at("Phó Chủ tịch", "Ủy ban nhân dân xã Kế An"), office_at("Trưởng phòng", "Phòng Nội vụ huyện Sìn Hồ")
    ('Phó Chủ tịch Ủy ban nhân dân xã Kế An', 'Trưởng phòng Nội vụ huyện Sìn Hồ')
    >>> office_at("Phó Trưởng ban", "Ban Công tác Mặt trận ấp An Hòa"), office_at("Chuyên viên", "Sở Nội vụ")
    ('Phó Trưởng Ban Công tác Mặt trận ấp An Hòa', 'Chuyên viên, Sở Nội vụ')
    >>> office_at("Phó Giám đốc Sở", "Sở Tư pháp")
    'Phó Giám đốc Sở Tư pháp'
    """
    if not office or not workplace:
        return office or workplace or ""
    if "," in office:
        return f"{office}, {workplace}"
    held, place = office.split(), workplace.split()
    shared = _shared([word.casefold() for word in held], [word.casefold() for word in place])
    if shared:
        kept = held[:-shared] + place[:shared] if place[0] == "Ban" else held
        return " ".join((*kept, *place[shared:]))
    return f"{office} {workplace}" if office.casefold() in HEADS else f"{office}, {workplace}"


def _shared(held: list[str], place: list[str]) -> int:
    """How many words at the end of the office begin the workplace."""
    for count in range(min(len(held) - 1, len(place)), 0, -1):
        if held[-count:] == place[:count] and (count > 1 or place[0] in BODIES):
            return count
    return 0
