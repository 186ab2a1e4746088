"""VNI (fonts VNI-Times): the old encoding of the South, back to Vietnamese.

In: a text whose signs are the bytes of VNI for Windows as any other font shows them: `Nguyeãn Vaên Ñöùc`. Out: the
text that was meant, in Unicode: `Nguyễn Văn Đức`. VNI writes most vowels as two signs, the letter and a sign for all
that stands above and below it.
"""

from __future__ import annotations

import re

from docgen.vietnamese.spelling import composed

CIRCUMFLEX, BREVE, HORN = "\u0302", "\u0306", "\u031b"
GRAVE, ACUTE, TILDE, HOOK, DOT = "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"

ALONE = {
    "ñ": "đ", "ô": "ơ", "ö": "ư",
    "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
}  # fmt: skip
"""Letters of one sign."""

ANY_VOWEL = {"ù": ACUTE, "ø": GRAVE, "û": HOOK, "õ": TILDE, "ï": DOT}
"""Tones, after each vowel that has no other mark, and after ơ and ư."""

WITH_CIRCUMFLEX = {
    "â": CIRCUMFLEX, "á": CIRCUMFLEX + ACUTE, "à": CIRCUMFLEX + GRAVE,
    "å": CIRCUMFLEX + HOOK, "ã": CIRCUMFLEX + TILDE, "ä": CIRCUMFLEX + DOT,
}  # fmt: skip
WITH_BREVE = {
    "ê": BREVE, "é": BREVE + ACUTE, "è": BREVE + GRAVE, "ú": BREVE + HOOK, "ü": BREVE + TILDE, "ë": BREVE + DOT,
}  # fmt: skip
MARKS = {
    **dict.fromkeys("uiyôö", ANY_VOWEL),
    **dict.fromkeys("eo", ANY_VOWEL | WITH_CIRCUMFLEX),
    "a": ANY_VOWEL | WITH_CIRCUMFLEX | WITH_BREVE,
}


def _pairs() -> dict[str, str]:
    """What each letter, or letter with its sign, means, for both signs small or capital in any mixture."""
    pairs: dict[str, str] = {}
    for sign, letter in ALONE.items():
        pairs |= {sign: letter, sign.upper(): letter.upper()}
    for vowel, marks in MARKS.items():
        plain = ALONE.get(vowel, vowel)
        for sign, mark in marks.items():
            small, capital = composed(plain + mark), composed(plain.upper() + mark)
            pairs |= {vowel + sign: small, vowel + sign.upper(): small}
            pairs |= {vowel.upper() + sign: capital, vowel.upper() + sign.upper(): capital}
    return pairs


PAIRS = _pairs()
PAIR = re.compile("|".join(sorted(PAIRS, key=len, reverse=True)))


def from_vni(text: str) -> str:
    """The text meant by VNI bytes that were read as Windows-1252, in NFC. Signs that VNI does not have stay.

    Source: the fonts of VNI for Windows (no norm). The letter says whether it is a capital, not the sign after it.

    >>> from_vni("Nguyeãn Vaên Ñöùc"), from_vni("COÄNG HOØA XAÕ HOÄI")
    ('Nguyễn Văn Đức', 'CỘNG HÒA XÃ HỘI')
    """
    return text if text.isascii() else composed(PAIR.sub(_meant, text))


def _meant(found: re.Match[str]) -> str:
    return PAIRS[found[0]]
