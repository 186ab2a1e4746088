"""One spelling for what reads the same.

In: a text as typed somewhere. Out: the text composed (to keep), or folded (to compare). Files from old keyboards hold
letters and tones apart, `hoà` and `hòa` are one word, and a dash has six shapes: none of this is a difference.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""Huyền, sắc, ngã, hỏi, nặng as signs of their own."""

WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[\u0302\u0306\u031b{TONES}])*")
TONE = re.compile(f"[{TONES}]")
MINUS = "\u2212"


class _Seen(dict[int, str]):
    """What is seen of a sign, by its number, for `str.translate`, which asks once for each: dashes are one sign."""

    def __missing__(self, number: int) -> str:
        sign = chr(number)
        category = unicodedata.category(sign)
        self[number] = "-" if category == "Pd" or sign == MINUS else "" if category == "Cf" else sign
        return self[number]


SEEN = _Seen()


def composed(text: str) -> str:
    """The text with each letter and its tone as one sign (Unicode NFC).

    Source: NĐ 30/2020/NĐ-CP, Phụ lục I, I.4 (Unicode by TCVN 6909:2001, which composes).

    >>> composed("Thư\u0323c hiê\u0323n") == "Thực hiện"
    True
    """
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=1 << 14)  # the same headings, units and awards are compared with every row of every file
def folded(text: str) -> str:
    """The text for comparing, never for printing: two texts that a reader takes for the same fold to the same.

    Set aside are capitals, where the tone of a syllable is put (`hoà` and `hòa`), how many blanks there are and of
    what sort, the shape of dashes, and signs that cannot be seen. Tones themselves count: `ma` is not `má`. All tones
    of a word stand at its end, for the place is what people differ on.

    >>> folded("Hoà  Bình – 2021") == folded("hòa bình - 2021")
    True
    >>> folded("ma") == folded("má")
    False
    """
    seen = unicodedata.normalize("NFD", text.casefold()).translate(SEEN)
    return composed(" ".join(WORD.sub(_tones_last, seen).split()))


def _tones_last(word: re.Match[str]) -> str:
    return TONE.sub("", word[0]) + "".join(sorted(TONE.findall(word[0])))
