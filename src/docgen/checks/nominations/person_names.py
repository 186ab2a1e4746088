"""Is a name written so that it can stand on a certificate?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from docgen.model.campaign import Entry
from docgen.model.dossier import Dossier
from docgen.model.kind import Kind
from docgen.problem import Fault, Problem, Say, Severity
from docgen.vietnamese.encodings import judge
from docgen.vietnamese.names import proper_name
from docgen.vietnamese.tcvn3 import from_tcvn3
from docgen.vietnamese.vni import from_vni

NAME_LEGACY = Fault(
    "name-legacy",
    Say(
        "tên “{name}” gõ bằng phông chữ cũ (TCVN3 hoặc VNI)",
        "the name “{name}” is typed for an old font (TCVN3 or VNI)",
    ),
    mend=Say("gõ lại bằng Unicode", "type it in Unicode"),
    explain=Say(
        "Tên được gõ bằng bảng mã cũ (phông .VnTime hoặc VNI-Times), in ra sẽ thành chữ lạ. Nếu gợi ý “có phải …?” "
        "đúng thì chép lại tên ấy.",
        "The name was typed in an old encoding (fonts .VnTime or VNI-Times) and would be printed as strange signs. If "
        "the suggestion is right, copy it.",
    ),
)
NAME_SIGN = Fault(
    "name-sign",
    Say("tên “{name}” có ký tự lạ: {found}", "the name “{name}” holds strange signs: {found}"),
    need=Say("chỉ gồm chữ cái tiếng Việt hoặc La-tinh", "letters of Vietnamese or Latin only"),
    mend=Say("xóa ký tự lạ và gõ lại tên", "take the signs away and type the name again"),
    explain=Say(
        "Trong tên có dấu câu, ký hiệu, chữ của bảng chữ cái khác (nhìn giống chữ La-tinh), hoặc ký tự riêng của một "
        "phông chữ mà máy khác không in được. Mỗi đề nghị chỉ ghi tên một trường hợp.",
        "The name holds punctuation, symbols, letters of another alphabet that only look Latin, or signs of one font "
        "that other machines cannot print. One nomination names one nominee.",
    ),
)
NAME_DIGIT = Fault(
    "name-digit",
    Say("tên người “{name}” có chữ số", "the personal name “{name}” holds digits"),
    mend=Say(
        "xóa chữ số; số điện thoại, năm sinh ghi ở cột riêng", "take the digits away; phone and year have columns"
    ),
    explain=Say(
        "Tên người không có chữ số. Thường là số thứ tự, năm sinh hoặc số điện thoại ghi nhầm vào cột tên, hoặc gõ "
        "nhầm số 0 thành chữ O.",
        "Personal names have no digits. Most often a running number, a year or a phone number stands in the column of "
        "names, or a zero for the letter O.",
    ),
)
NAME_SMALL = Fault(
    "name-small",
    Say(
        "tên người “{name}” có chữ chưa viết hoa: {found}",
        "the personal name “{name}” has words in small letters: {found}",
    ),
    need=Say("viết hoa chữ cái đầu của mọi âm tiết", "a capital at the beginning of each syllable"),
    explain=Say(
        "Tên người viết hoa chữ cái đầu tất cả các âm tiết (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục II). Cột tên chỉ "
        "ghi họ và tên; “ông”, “bà” ghi ở cột danh xưng.",
        "Each syllable of a personal name has a capital (NĐ 30/2020, Phụ lục II, II). The column holds the name alone; "
        "“ông” and “bà” have a column of their own.",
    ),
)
NAME_SHORT = Fault(
    "name-short",
    Say("tên người “{name}” chỉ có một chữ", "the personal name “{name}” is a single word"),
    mend=Say(
        "ghi đủ họ, chữ đệm và tên; nếu tên đúng là một chữ thì bỏ qua lưu ý này",
        "write the whole name; if it is one word indeed, ignore this note",
    ),
    explain=Say(
        "Hầu hết tên người có họ và tên. Tên một chữ thường là ghi thiếu, hoặc họ và tên nằm ở hai cột.",
        "Most personal names have a family name and a given name. A single word is most often a part of it, the rest "
        "in another column.",
    ),
    severity=Severity.WARNING,
)
NAME_BRACKETS = Fault(
    "name-brackets",
    Say("tên “{name}” có dấu “{found}” không có đôi", "in the name “{name}” the sign “{found}” has no partner"),
    mend=Say("thêm dấu còn thiếu, hoặc xóa dấu thừa", "add the sign that is missing, or take it away"),
    explain=Say(
        "Ngoặc và dấu ngoặc kép phải có cả dấu mở và dấu đóng. Thường là tên bị cắt khi chép.",
        "Brackets and quotes open and close. Most often the name was cut when it was copied.",
    ),
)

PAIRS = (("(", ")"), ("“", "”"), ("[", "]"), ("«", "»"))
PAIRED = frozenset(sign for pair in PAIRS for sign in pair)
IN_PERSONS = PAIRED | frozenset(" '’‘ʼ-")
IN_COLLECTIVES = IN_PERSONS | frozenset('.,;:/&+–—"%№°')
UNPRINTABLE = ("Co", "Cn", "Cs", "Cc", "Cf")
APOSTROPHE = re.compile("['’‘ʼ]")
"""Joins the parts of a name of the Highlands: `K'Brông` is whole."""

CACHED = 1 << 14
OF_HOUSEHOLDS = frozenset({"hộ", "gia", "đình", "ông", "bà", "anh", "chị", "và", "vợ", "chồng"})
"""Words that a household's name may have in small letters."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Each name, by what it is the name of."""
    for entry in dossier.campaign.entries:
        name = entry.nomination.name
        if not _sound(name, entry.nomination.kind):
            yield from _slips(entry, name, entry.nomination.kind)


def _sound(name: str, kind: Kind) -> bool:
    """Whether nothing at all is to be said: nearly always, so it is found out quickly, word by word."""
    words = name.split(" ")
    plain = kind is Kind.COLLECTIVE or (len(words) > 1 and name.istitle())
    return plain and all(map(_plain_word, words)) and judge(name) in (None, "unicode")


@lru_cache(maxsize=CACHED)
def _plain_word(word: str) -> bool:
    return word.isalpha() and all(map(_is_latin, word))


@lru_cache(maxsize=CACHED)
def _is_latin(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("LATIN ") or (unicodedata.category(sign) == "Mn")


def _slips(entry: Entry, name: str, kind: Kind) -> Iterator[Problem]:
    place = entry.at()
    old = {"tcvn3": from_tcvn3, "vni": from_vni}.get(judge(name) or "")
    if old:
        meant = old(name)
        yield NAME_LEGACY.at(place, name=name, close=meant if kind is Kind.COLLECTIVE else proper_name(meant))
        return
    person = kind is not Kind.COLLECTIVE
    digits = person and any(sign.isdigit() for sign in name)
    strange = [sign for sign in dict.fromkeys(name) if _is_strange(sign, person)]
    if digits:
        yield NAME_DIGIT.at(place, name=name)
    if strange:
        yield NAME_SIGN.at(place, name=_shown(name), found=", ".join(map(_called, strange)))
    for opening, closing in PAIRS:
        if name.count(opening) != name.count(closing):
            alone = opening if name.count(opening) > name.count(closing) else closing
            yield NAME_BRACKETS.at(place, name=name, found=alone)
    if person and not digits and not strange:
        yield from _capitals(entry, name, kind)


def _capitals(entry: Entry, name: str, kind: Kind) -> Iterator[Problem]:
    """Small letters and single words, asked only where every sign of the name is sound."""
    words = [word.strip("".join(PAIRED)) for word in re.split("[ -]", name)]
    allowed = OF_HOUSEHOLDS if kind is Kind.HOUSEHOLD else frozenset()
    small = [word for word in words if word[:1].islower() and word not in allowed]
    if small:
        close = proper_name(name) if kind is Kind.INDIVIDUAL else ""
        yield NAME_SMALL.at(entry.at(), name=name, found=", ".join(small), close=close)
    if kind is Kind.INDIVIDUAL and len(words) == 1 and not APOSTROPHE.search(name):
        yield NAME_SHORT.at(entry.at(), name=name)


def _is_strange(sign: str, person: bool) -> bool:
    if sign in (IN_PERSONS if person else IN_COLLECTIVES) or sign.isdigit():
        return False
    return not ((sign.isalpha() or unicodedata.category(sign) == "Mn") and _is_latin(sign))


def _shown(name: str) -> str:
    """The name with a box for what cannot be seen."""
    return "".join("▯" if unicodedata.category(sign) in UNPRINTABLE else sign for sign in name)


def _called(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    return code if unicodedata.category(sign) in UNPRINTABLE else f"“{sign}” ({code})"
