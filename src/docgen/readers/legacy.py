"""Windows-1258 bytes in, Vietnamese text out, or the piece that is in doubt.

Encodings of one byte a letter look alike, and each decodes without an error to something. A reading is taken only if
every word could be Vietnamese and if Windows-1252, the Western neighbour, does not give another likely reading: the
byte of `õ` there is `ơ` here, so “Võ” and “Vơ” are the same bytes and nobody can tell which was meant.
"""

from __future__ import annotations

import re
import unicodedata

from docgen.vietnamese.spelling import TONES, composed

LETTERS = frozenset(
    composed(case(vowel) + tone) for vowel in "aăâeêioôơuưy" for tone in ("", *TONES) for case in (str.lower, str.upper)
) | frozenset("đĐ")
SIGNS = frozenset("“”‘’–—…•·°§«»×±²³½€₫\u00a0")
WORD = re.compile(r"[^\W\d_]+")
VOWELS = re.compile(r"[aeiouy\u0306\u0302\u031b]+")
CLOSED = frozenset(re.findall(r"\w+", "ai ao au ay eo eu iu oi ui uu ieu yeu oai oay oeo uay uoi uou uyu uao"))
OPEN = frozenset(re.findall(r"\w+", "a e i o u y ia ie io ua ue uo uy oa oe oo ye uye uya uoa iua iuo"))
BEGINNING_GI_QU = frozenset(re.findall(r"\w+", "iai iao iau iay ieo ieu iuu ioi iuoi uai uau ueo uyeu"))


def windows_1258(content: bytes) -> tuple[str | None, bytes]:
    """The text and nothing, or None and the piece that is in doubt.

    The text is NFC: Windows-1258 writes a vowel and its tone as two bytes.
    """
    reading = _reading(content, "cp1258")
    other = _reading(content, "cp1252")
    doubt = b""
    for piece in dict.fromkeys(re.findall(rb"[^\s;,|\"]*[\x80-\xff][^\s;,|\"]*", content)):
        found = _reading(piece, "cp1258")
        if found is None or not _likely(found):
            return None, piece
        if not doubt and found != _reading(piece, "cp1252"):
            doubt = piece
    if reading is None or (other is not None and other != reading and _likely(other)):
        return None, doubt
    return reading, b""


def _reading(content: bytes, encoding: str) -> str | None:
    try:
        return composed(content.decode(encoding))
    except UnicodeDecodeError:
        return None


def _likely(text: str) -> bool:
    """Whether every word with a letter beyond ASCII could be a Vietnamese syllable."""
    if any(not (sign.isascii() or sign in LETTERS or sign in SIGNS) for sign in text):
        return False
    return all(_syllable(word) for word in set(WORD.findall(text)) if not word.isascii())


def _syllable(word: str) -> bool:
    """One tone at most, a group of vowels that the language has, and ă, â only before another letter.

    >>> _syllable("Huyện"), _syllable("Keá"), _syllable("Xă")
    (True, False, False)
    """
    parts = unicodedata.normalize("NFD", word.lower())
    if sum(parts.count(tone) for tone in TONES) > 1:
        return False
    toneless = "".join(part for part in parts if part not in TONES)
    if toneless.endswith(("a\u0306", "a\u0302")):
        return False
    for group in VOWELS.finditer(toneless):
        bare = re.sub(r"[^a-z]", "", group[0])
        after_gi_qu = toneless[: group.start()].endswith(("g", "q"))
        if bare in CLOSED and group.end() == len(toneless):
            continue
        if bare not in OPEN and not (after_gi_qu and bare in BEGINNING_GI_QU | CLOSED):
            return False
    return True
