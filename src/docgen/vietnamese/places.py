"""Units of the country by their names: what stands before the name written out, whatever was typed.

In: `TP. Sóc Trăng`, `TX Ngã Năm`, `P.7`, `HUYỆN KẾ SÁCH`. Out: the common noun and the name. Sheets abbreviate, papers
do not; the line of place and date wants the bare name, a sentence the noun in small letters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from docgen.vietnamese.letters import capitalised
from docgen.vietnamese.names import CACHED, looks_all_caps, proper_name, same_name_key, tidy_name

NOUNS = ("thành phố", "thị trấn", "đặc khu", "thị xã", "huyện", "phường", "quận", "tỉnh", "xã")

SHORT = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}
"""Abbreviations that are read with a dot or without."""

SHORTEST = {"h": "huyện", "p": "phường", "q": "quận", "t": "tỉnh", "x": "xã"}
"""Abbreviations that want a dot or a number after them: `H Hen` is a person."""

WHOLE = {"TPHCM": ("thành phố", "Hồ Chí Minh"), "HCM": ("thành phố", "Hồ Chí Minh")}
EVENTS = frozenset({"Hồ Chí Minh", "Điện Biên Phủ"})
"""Names of a person and an event that the norm itself gives as examples. Others nobody can tell from the name."""

NUMBER = re.compile(r"[0-9]{1,3}|[IVX]{1,5}")
FULL = re.compile(rf"({'|'.join(NOUNS)}) +(.+)", re.IGNORECASE)
ABBREVIATED = re.compile(
    rf"(t\.?[pxt])(?: *\. *| +)(.+)|({'|'.join(SHORTEST)})(?: *\. *(.+)| *([0-9]{{1,3}}))", re.IGNORECASE
)
NAME = re.compile(r"(?:[0-9]{1,2} )?[^\W\d_][\w'’]*(?:(?: ?- ?| )[^\W\d_][\w'’]*){0,5}(?: [0-9]{1,2})?")

COUNTED = re.compile(r" (?:II|III|IV|VII|VIII|IX)$", re.IGNORECASE)
"""Roman numbers that are no syllables, after a name: Hòa Tú II."""

NO_NAME = re.compile(
    r"ủy|uỷ|đội|hội (?:cựu|chữ|đồng|liên|nông)|hội$|đoàn(?! (?:bái|đào|kết|lập|thượng|tùng|xá)\b)", re.IGNORECASE
)
"""What makes a party, youth or military body of the noun: Huyện ủy, Huyện đoàn, Xã đội."""

TWO_MEANINGS = ("phường", "thị trấn")
"""`P.` may be an office (phòng) and `TT.` a centre; their names go on in small letters."""

VOWEL = re.compile("[AEIOU]")
CENTRE = re.compile(
    "y tế|giáo dục|văn h|thể thao|thể dục|dịch vụ|chính trị|bồi dưỡng|dạy nghề|phát triển|kỹ thuật", re.I
)
"""After `TT.` these are centres (trung tâm), not towns."""


LEADING_ZEROS = re.compile("^0+(?=[0-9])")
WITHIN = {short: same_name_key(SHORT[short]) for short in ("tp", "tx")}
"""Abbreviations that are read inside the name of a body, too, for matching."""


@dataclass(frozen=True)
class Locality:
    """A unit of the country, or any other name, which then has no noun."""

    noun: str
    """In small letters: thành phố, thị xã, huyện, …; empty for what is not a locality."""
    name: str
    """The bare name: Sóc Trăng, 7."""
    whole: bool = False
    """Whether the noun belongs to the name: names that are numbers, persons or events."""

    @property
    def locality(self) -> str:
        """For a sentence: `thành phố Sóc Trăng`, `Phường 7`. Source: NĐ 30/2020/NĐ-CP, Phụ lục II, III.1."""
        if not self.noun:
            return self.name
        return f"{capitalised(self.noun) if self.whole else self.noun} {self.name}"

    @property
    def place(self) -> str:
        """For the line of place and date: `Sóc Trăng`, `Phường 7`. Source: as above, Phụ lục I, II.4.a."""
        return self.locality if self.whole else self.name


@lru_cache(maxsize=CACHED)
def expanded_unit(text: str) -> Locality:
    """The noun and the name of a unit of the country, abbreviated or not, in capitals or not.

    What is no such unit, and what is several, comes back as it stands, tidied, with no noun. A number, Hồ Chí Minh and
    Điện Biên Phủ keep their noun; for another person or event use `dataclasses.replace(unit, whole=True)`. Source:
    NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.a; Phụ lục II, III.1.

    >>> expanded_unit("TP.Sóc Trăng").locality, expanded_unit("TX VĨNH CHÂU").locality, expanded_unit("P.7").locality
    ('thành phố Sóc Trăng', 'thị xã Vĩnh Châu', 'Phường 7')
    >>> expanded_unit("Huyện Kế Sách").place, expanded_unit("Quận 1").place, expanded_unit("Sở Nội vụ")
    ('Kế Sách', 'Quận 1', Locality(noun='', name='Sở Nội vụ', whole=False))
    """
    text = tidy_name(text)
    noun, name = _parted(text)
    if not noun:
        return Locality("", text)
    if NUMBER.fullmatch(name):
        return Locality(noun, name, whole=True)
    if looks_all_caps(text) or looks_all_caps(name) or name.islower():
        name = COUNTED.sub(lambda found: found[0].upper(), proper_name(name.lower()))
    return Locality(noun, name, whole=name in EVENTS or name[0].isdigit())


def _parted(text: str) -> tuple[str, str]:
    if known := WHOLE.get(re.sub("[ .]", "", text).upper()):
        return known
    if full := FULL.fullmatch(text):
        noun, name = full[1].lower(), full[2]
        free = text == text.upper() or text == text.lower()
        named = NAME.fullmatch(name) and not NO_NAME.match(name) and (free or not name[0].islower())
        return (noun, name) if named or NUMBER.fullmatch(name) else ("", "")
    if short := ABBREVIATED.fullmatch(text):
        noun = SHORT.get((short[1] or "").lower().replace(".", "")) or SHORTEST[(short[3] or "h").lower()]
        name = short[2] or short[4] or short[5]
        return (noun, name) if NUMBER.fullmatch(name) or _a_place(noun, name, text) else ("", "")
    return "", ""


def _a_place(noun: str, name: str, text: str) -> bool:
    """Whether a name after an abbreviation is one: `P. Nội vụ` is an office, `TT. Y tế` a centre, `P.TC` neither."""
    if not NAME.fullmatch(name) or NO_NAME.match(name) or (noun == "thị trấn" and CENTRE.match(name)):
        return False
    if text.islower():
        return True
    words = name.split()
    if len(words) == 1 and looks_all_caps(name):
        return bool(VOWEL.search(unicodedata.normalize("NFD", name)))
    return not name[0].islower() and (noun not in TWO_MEANINGS or not any(word[0].islower() for word in words))


def unit_key(text: str) -> str:
    """A key that all spellings of one unit share: `TP. Sóc Trăng`, `THÀNH PHỐ SÓC TRĂNG`; for matching only.

    Parts after a comma are read one by one. The noun counts: huyện Châu Thành is not thị trấn Châu Thành, and a bare
    `Châu Thành` is neither. Zeros before a number do not count. What is no locality is compared as a name is.

    >>> unit_key("TP.Sóc Trăng") == unit_key("Thành phố  Sóc Trăng"), unit_key("P.07") == unit_key("Phường 7")
    (True, True)
    >>> unit_key("Châu Thành") == unit_key("Huyện Châu Thành")
    False
    """
    parts = (expanded_unit(part) for part in text.split(","))
    words = ", ".join(same_name_key(part.locality) for part in parts).split(" ")
    return " ".join(WITHIN.get(word) or LEADING_ZEROS.sub("", word) for word in words)
