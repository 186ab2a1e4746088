"""What each part of a paper is called, so that a reader finds it: “điểm a khoản 3 Mục III”.

In: the parts of a body. Out: each part by its address; no two have one address. Source: NĐ 30/2020 Phụ lục II, V.7
(điểm, khoản small; Mục, Điều capital). Bullets are counted, a paragraph without a mark is named by its first words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.amending.parts import BULLET, ROOT, TABLE, TEXT, Part
from docgen.wording.marks import reference

ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
SIGNS = {f"{BULLET}-": "gạch đầu dòng", f"{BULLET}+": "dấu cộng (+)"}
LEAST_WORDS = 6
"""So many words of a paragraph tell it apart, or more where others begin alike."""


@dataclass(frozen=True)
class Named:
    """A part with its address, and the address of the part that it stands below (“” for the body itself)."""

    part: Part
    address: str
    above: str


def addressed(root: Part) -> Mapping[str, Named]:
    """Every part of a body by its address, in the order of the page."""
    return {named.address: named for named in _below((root,), "")}


def _below(path: tuple[Part, ...], place: str) -> Iterator[Named]:
    for part, address in zip(path[-1].parts, names_below(path, place), strict=True):
        yield Named(part, address, place)
        yield from _below((*path, part), address)


def names_below(path: tuple[Part, ...], place: str) -> tuple[str, ...]:
    """The addresses of the parts below the last part of a path (whose first is the body), which itself is `place`."""
    above, counted, found = path[-1], Counter[str](), []
    texts = tuple(part for part in above.parts if part.style == TEXT)
    begun = _beginnings(texts)
    link = " của " if above.style.startswith(BULLET) else " "
    for part in above.parts:
        counted[part.style] += 1
        if part.numbered:
            found.append(_numbered((*path, part), place))
        elif part.style.startswith(BULLET):
            found.append(_at(f"{sign_of(part.style)} {nth(counted[part.style])}", place, link))
        elif part.style == TABLE:
            alone = sum(other.style == TABLE for other in above.parts) == 1
            found.append(_at("bảng" if alone else f"bảng {nth(counted[TABLE])}", place, " tại "))
        else:
            found.append(_at(f"đoạn bắt đầu bằng {_beginning(part, texts, begun)}", place, " tại "))
    return tuple(found)


def _at(own: str, place: str, link: str) -> str:
    return f"{own}{link}{place}" if place else own


def _numbered(path: tuple[Part, ...], place: str) -> str:
    """A numbered part by the numbers that lead to it; below a bullet, by its own number and the bullet."""
    run = len(path)
    while path[run - 1].numbered:
        run -= 1
    styles, positions = tuple(part.style for part in path[run:]), tuple(part.positions[-1] for part in path[run:])
    words = reference(styles, positions)
    if path[run - 1].style == ROOT:
        return words
    return f"{words.split(' ')[0]} {label(path[-1])} {'của ' if len(styles) == 1 else ''}{place}"


def _beginning(part: Part, texts: tuple[Part, ...], begun: Counter[str]) -> str:
    """““Các đơn vị gửi hồ sơ””: as many words as tell it from the other paragraphs beside it. `begun` counts how often
    each beginning stands there."""
    words = part.words.split(" ")
    for count in range(min(LEAST_WORDS, len(words)), len(words) + 1):
        beginning = " ".join(words[:count])
        if begun[beginning] == 1:
            return f"“{beginning}”"
    alike = [other for other in texts if f"{other.words} ".startswith(f"{beginning} ")]
    rank = next(at for at, other in enumerate(alike, start=1) if other is part)
    return f"“{beginning}” ({nth(rank)})"


def _beginnings(texts: tuple[Part, ...]) -> Counter[str]:
    """How many texts begin with each of their beginnings, counted in whole words."""
    split = [part.words.split(" ") for part in texts]
    return Counter(" ".join(words[:count]) for words in split for count in range(1, len(words) + 1))


def label(part: Part) -> str:
    """The number of a part as references write it: “3”, “IV”, “b”, “2.1”."""
    return part.mark.removeprefix("Điều ").strip("().-")


def sign_of(style: str) -> str:
    """What a bullet is called by its sign."""
    return SIGNS.get(style, f"ý “{style.removeprefix(BULLET)}”")


def nth(number: int) -> str:
    """“thứ nhất” … “thứ mười”, then “thứ 11”."""
    return f"thứ {ORDINALS[number - 1] if number <= len(ORDINALS) else number}"
