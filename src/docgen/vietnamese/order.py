"""The order of names: the order of the Vietnamese alphabet, and persons by their given names.

In: a name. Out: a key; names sorted by their keys stand as in a Vietnamese list. Python's own order puts `Đức` and
`Ân` after `Yến`, and the order of a machine's locale differs from machine to machine.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from docgen.vietnamese.spelling import composed

ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The 29 letters; f, j, w, z stand at their Latin places."""

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng; a syllable without a tone comes first."""

RANKS = {letter: chr(ord("A") + place) for place, letter in enumerate(ALPHABET)}
AFTER_ALL = "~"
CACHED = 1 << 14

PARTS = re.compile(r"[0-9]+|(?:[^\W0-9_]|[\u0300-\u036f])+")

Word = tuple[str, str]
"""The letters of a word by rank, and its tones; tones only decide between words of the same letters."""

Key = tuple[tuple[Word, ...], tuple[Word, ...], str]


def name_key(name: str) -> Key:
    """The key of a person's name: by given name, then by family name and middle names from the left.

    Word by word; capitals and signs such as `'` make no difference. What stands in brackets or is only digits after
    the name, as lists have it to tell two persons of one name apart, counts last. Two names have one key only if they
    are the same text (NFC). Source: the custom of lists of persons; letters by NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ,
    tones in the order of the Vietnamese rules of Unicode CLDR.

    >>> sorted(["Trần Văn Ân", "Lê Thị Bình", "Nguyễn Văn An", "Đỗ Văn An", "Lê Ánh"], key=name_key)
    ['Đỗ Văn An', 'Nguyễn Văn An', 'Lê Ánh', 'Trần Văn Ân', 'Lê Thị Bình']
    """
    name = composed(name)
    said, bracket, aside = name.partition("(")
    words = said.split()
    after = [bracket + aside] if bracket else []
    while len(words) > 1 and words[-1].isdigit():
        after.insert(0, words.pop())
    if not words:
        return (), text_key(name)[0], name
    ranked = [_word(word) for word in words]
    return (ranked[-1], *ranked[:-1]), _words(" ".join(after)) if after else (), name


def text_key(text: str) -> Key:
    """The key of the name of a place or a collective: dictionary order, and digits as numbers.

    Word by word; capitals, blanks and signs make no difference. Two texts have one key only if they are the same text
    (NFC).

    >>> sorted(["Phường 10", "Phường 7", "Xã Đại Tâm", "Xã An Hiệp", "Ấp Đay Sô", "Xã Ân Thạnh"], key=text_key)
    ['Ấp Đay Sô', 'Phường 7', 'Phường 10', 'Xã An Hiệp', 'Xã Ân Thạnh', 'Xã Đại Tâm']
    """
    text = composed(text)
    return _words(text), (), text


def _words(text: str) -> tuple[Word, ...]:
    return tuple(map(_word, PARTS.findall(text)))


@lru_cache(maxsize=CACHED)
def _word(word: str) -> Word:
    if word[0] in "0123456789" and word.isdecimal():
        digits = word.lstrip("0")
        # Digits stand before letters; of two numbers the one with fewer digits is less.
        return "0" + chr(len(digits)) + digits, ""
    letters, tones = "", ""
    for sign in composed(word.lower()):
        if sign in RANKS:
            letters += RANKS[sign]
        elif sign.isalnum():
            rank, tone = _marked(sign)
            letters += rank
            tones += tone
    return letters, tones


def _marked(sign: str) -> Word:
    """A letter with a tone, a digit inside a word, or a letter of another alphabet."""
    if sign.isdecimal():
        return sign, ""
    parts = unicodedata.normalize("NFD", sign)
    tones = "".join(str(TONES.index(part) + 1) for part in parts if part in TONES)
    plain = composed("".join(part for part in parts if part not in TONES))
    return RANKS.get(plain) or RANKS.get(parts[0], AFTER_ALL + parts[0]), tones
