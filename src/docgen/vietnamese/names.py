"""Names of persons: tidied, in their proper capitals, compared, and as names of files.

In: a name as somebody typed it. Out: the name to print, a key to find the same person twice, or a name for a file.
Lists come in capitals, in small letters, with blanks from the web and tones from old keyboards.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from docgen.vietnamese.spelling import TONES, composed

CACHED = 1 << 14

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
UNTIDY = re.compile(rf"^\s|\s$|\s\s|[^\S ]|[{DASHES}{UNSEEN}]")
DASH = re.compile(f"[{DASHES}]")
HIDDEN = re.compile(f"[{UNSEEN}]")

LETTERS = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")
TITLES = frozenset(re.findall(r"\w+", "BS CKI CKII CN DS GS KS LS NGND NGƯT NSND NSƯT PGS TS THS ThS TTND TTƯT"))
"""Degrees and honours that lists put before names; they keep their capitals."""

APOSTROPHE = re.compile("['’‘ʼʻ`´′]")
SIGNS = re.compile(r"(?:[^\w\u0300-\u036f]|_)+")
TONE = re.compile(f"[{TONES}]")
Y_FOR_I = re.compile(r"(?<=[bcdđghklmnprstvx])y$|(?<=^qu)y(?!ê)")


def tidy_name(text: str) -> str:
    """The text composed, with single blanks, `-` for dashes of any shape, and without signs that cannot be seen.

    Not for texts in TCVN3: there the soft hyphen, which goes here, is `ư`.

    >>> tidy_name("  Nguyê\u0303n\u00a0 Văn\u200b An "), tidy_name("Thi đua – Khen thưởng")
    ('Nguyễn Văn An', 'Thi đua - Khen thưởng')
    """
    text = composed(text)
    if not UNTIDY.search(text):
        return text
    return composed(" ".join(HIDDEN.sub("", DASH.sub("-", text)).split()))


def looks_all_caps(text: str) -> bool:
    """Whether a word of two letters or more stands there and no letter is small. `Y` alone is a name, not capitals.

    >>> looks_all_caps("NGUYỄN VĂN AN"), looks_all_caps("Y Thông"), looks_all_caps("Y")
    (True, False, False)
    """
    return text.isupper() and any(len(word) > 1 for word in LETTERS.findall(composed(text)))


def proper_name(text: str) -> str:
    """The name of a person, tidied, each syllable with a capital: also after `'` and `-`.

    A name all in capitals or all in small letters is written anew. In any other, what was typed is meant, and only
    words that begin with a small letter get a capital. Degrees before the name stay (`TS.`).
    Source: NĐ 30/2020/NĐ-CP, Phụ lục II, II.1.

    >>> proper_name("NGUYỄN VĂN AN"), proper_name("h'hen niê"), proper_name("LÙ A PÁO"), proper_name("Nguyễn Thị ánh")
    ('Nguyễn Văn An', "H'Hen Niê", 'Lù A Páo', 'Nguyễn Thị Ánh')
    """
    text = tidy_name(text)
    raised = composed(" ".join(word[:1].upper() + word[1:] for word in text.split(" ")))
    if looks_all_caps(raised) or text.islower():
        return composed(LETTERS.sub(_capitalised, text))
    return raised


def _capitalised(word: re.Match[str]) -> str:
    return word[0] if word[0] in TITLES else word[0][:1].upper() + word[0][1:].lower()


def same_name_key(text: str) -> str:
    """A key that two spellings of one name share; for comparing, never for printing.

    Set aside are capitals, blanks, dots, dashes and other signs, the place of the tone, and `y` for `i` at the end of
    a syllable (`Lý`, `Lí`). Tones and letters count: `Hòa` is not `Hoa`, `Thúy` not `Thúi`. Two persons may share a
    name: an equal key is a reason to look, not a proof.

    >>> same_name_key("LÝ THỊ MỸ  HOÀ") == same_name_key("Lí Thị Mĩ Hòa")
    True
    >>> same_name_key("Nguyễn V. An") == same_name_key("nguyễn v an"), same_name_key("Thúy") == same_name_key("Thúi")
    (True, False)
    """
    words = SIGNS.sub(" ", APOSTROPHE.sub("", tidy_name(text).lower())).split()
    return " ".join(map(_same_word, words))


@lru_cache(maxsize=CACHED)
def _same_word(word: str) -> str:
    parts = unicodedata.normalize("NFD", word)
    tones = "".join(sorted(TONE.findall(parts)))
    return composed(Y_FOR_I.sub("i", composed(TONE.sub("", parts))) + tones)


@lru_cache(maxsize=1 << 12)  # offices, units and sheets are called the same all over a campaign
def without_marks(text: str) -> str:
    """The text for the name of a file: small letters a–z, digits, and `-` between words; nothing if there are none.

    Different names may come to the same (`Hòa`, `Hoa`): whoever writes files must tell them apart by more than this.

    >>> without_marks("Nguyễn Văn Đức"), without_marks("Xã An Ninh (ấp 3)")
    ('nguyen-van-duc', 'xa-an-ninh-ap-3')
    """
    plain = unicodedata.normalize("NFKD", text.lower().replace("đ", "d"))
    plain = APOSTROPHE.sub("", "".join(sign for sign in plain if not unicodedata.combining(sign)))
    return "-".join(re.findall("[a-z0-9]+", plain))
