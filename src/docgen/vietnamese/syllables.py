"""Syllables: which ones the Vietnamese spelling has, and where their tone is put.

In: a syllable or a text. Out: whether it is one, or the text with its tones where the norm has them. A syllable is an
onset, a rhyme and a tone; the onsets and rhymes are few, so a list of them knows well what is Vietnamese and what is
a slip, a foreign word, or a text read in the wrong encoding. The place of the tone is not asked for: people differ.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from docgen.vietnamese.spelling import TONES, composed

CACHED = 1 << 14
"""Syllables kept in mind; the language has fewer than eight thousand in use."""

WORDS = re.compile(r"\w+")

ONSETS = WORDS.findall("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
RHYMES = frozenset(
    WORDS.findall("""
    a ac ach ai ak am an ang anh ao ap at au ay   ăc ăk ăm ăn ăng ăp ăt   âc âk âm ân âng âp ât âu ây
    e ec ek em en eng eo ep et   ê êch êm ên êng ênh êp êt êu
    i ia ich ik im in inh ip it iu   iê iêc iêm iên iêng iêp iêt iêu   y yêm yên yêng yêt yêu
    o oc oi ok om on ong ooc oong op ot   oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăt   oe oen oeo oet   ô ôc ôi ôk ôm ôn ông ôp ôt   ơ ơi ơk ơm ơn ơp ơt
    u ua uc ui uk um un ung up ut   uâc uân uâng uât uây   uê uêch uên uênh   uôc uôi uôm uôn uông uôt   uơ
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưk ưm ưn ưng ưt ưu   ươc ươi ươm ươn ương ươp ươt ươu
    """)
)
"""With two that only names of the Central Highlands have: `k` at the end (Đắk Lắk), and open `iê` (Niê)."""

AFTER_QU = frozenset(
    WORDS.findall("""
    a ac ach ai am an ang anh ao ap at au ay   ăc ăm ăn ăng ăp ăt   ân âng ât âu ây   e en eo et
    ê êch ên ênh êt   i ich in inh it   ơ ơi ơn   y ych yên yêt ynh yt yu   ôc
    """)
)
AFTER_GI = frozenset(rhyme for rhyme in RHYMES if rhyme[0] not in "iy") | {"ê", "êc"}
AFTER_G = frozenset({"i", "im", "in", "ich", "ip", "it", "iu"})
"""What `gi` makes with itself: gì, gìn; its `i` belongs to the rhyme."""

FRONT = "eêi"
STOPS = ("c", "ch", "p", "t")
STOP_TONES = ("\u0301", "\u0323")
"""Sắc and nặng, the only tones of a syllable that ends in a stop. Highland names with `k` may do without: Đăk Tô."""

LONGEST_FIRST = sorted(ONSETS, key=len, reverse=True)
SPLIT = re.compile(rf"((?:{'|'.join(LONGEST_FIRST)})?)(.*)")
TONE = re.compile(f"[{TONES}]")


@lru_cache(maxsize=CACHED)
def well_formed(syllable: str) -> bool:
    """Whether an onset, a rhyme and a tone of the Vietnamese spelling make up the syllable, in capitals or not.

    Source: the rules of quốc ngữ as taught at school: `gh`, `ngh` before e, ê, i; `c`, `g`, `ng` before the others,
    where names may have `k` (Bắc Kạn); sắc or nặng before c, ch, p, t. Where the tone stands makes no difference.

    >>> [well_formed(word) for word in ("Nguyễn", "quý", "hoà", "hòa", "giếng", "Đắk", "GÌ")]
    [True, True, True, True, True, True, True]
    >>> [well_formed(word) for word in ("nguyeen", "tàc", "gê", "ngiêng", "Hélène", "", "U03")]
    [False, False, False, False, False, False, False]
    """
    tones = TONE.findall(unicodedata.normalize("NFD", syllable))
    onset, rhyme = _split(_bare(syllable.lower()))
    if len(tones) > 1 or not _fits(onset, rhyme):
        return False
    return not rhyme.endswith(STOPS) or tuple(tones) in ((STOP_TONES[0],), (STOP_TONES[1],))


def _split(toneless: str) -> tuple[str, str]:
    found = SPLIT.fullmatch(toneless)
    return (found[1], found[2]) if found else ("", "")


def _fits(onset: str, rhyme: str) -> bool:
    match onset:
        case "qu":
            return rhyme in AFTER_QU
        case "gi":
            return rhyme in AFTER_GI or f"i{rhyme}" in AFTER_G
        case "c" | "g" | "ng":
            return rhyme in RHYMES and rhyme[0] not in FRONT + "y"
        case "gh" | "ngh":
            return rhyme in RHYMES and rhyme[0] in FRONT
        case "":
            return rhyme in RHYMES and not rhyme.startswith("iê")
        case _:
            return rhyme in RHYMES and not rhyme.startswith("yê")


EITHER = ("oa", "oe", "uy")
"""Open rhymes whose tone the older custom puts on the second vowel."""

MARKED = "ăâêôơư"
VOWELS = f"aeiouy{MARKED}"
LETTERS = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+")


def well_placed(syllable: str) -> bool:
    """Whether the syllable is well-formed and its tone stands where printed Vietnamese may have it, of old or today.

    >>> [well_placed(word) for word in ("hòa", "hoà", "toàn", "Xã", "xaõ", "tòan")]
    [True, True, True, True, False, False]
    """
    syllable = composed(syllable)
    if not well_formed(syllable):
        return False
    return tone_placement(syllable) == syllable or _bare(syllable[-2:].lower()) in EITHER


def tone_placement(text: str) -> str:
    """The text with the tone of each syllable where the norm has it, composed; nothing else changes.

    On the vowel with a mark (`huyện`, `thuở`); else on the last vowel before a consonant (`toàn`), on the middle one
    of three (`hoài`), on the first of two (`hòa`, `thúy`, `chùa`); `qu` and `gi` are consonants (`quý`, `già`). What is
    no Vietnamese syllable stays. Source: NĐ 30/2020/NĐ-CP, Phụ lục I, which has `CỘNG HÒA`, `khóa`, `Ủy ban`.

    >>> tone_placement("Uỷ ban, hoà thuý khoẻ; CỘNG HOÀ; Nguyễn Văn Tòan")
    'Ủy ban, hòa thúy khỏe; CỘNG HÒA; Nguyễn Văn Toàn'
    >>> tone_placement("toàn quý thuở khuya hoặc Hélène")
    'toàn quý thuở khuya hoặc Hélène'
    """
    return text if text.isascii() else LETTERS.sub(_placed, composed(text))


def _placed(found: re.Match[str]) -> str:
    return _with_tone_placed(found[0])


@lru_cache(maxsize=CACHED)
def _with_tone_placed(word: str) -> str:
    tones = TONE.findall(unicodedata.normalize("NFD", word))
    if not tones or unicodedata.combining(word[0]) or not well_formed(word):
        return word  # a tone before any letter is a broken text, not a misplaced tone
    bare = _bare(word)
    place = _tone_place(bare.lower())
    return bare[:place] + composed(bare[place] + tones[0]) + bare[place + 1 :]


def _bare(text: str) -> str:
    return composed(TONE.sub("", unicodedata.normalize("NFD", text)))


def _tone_place(toneless: str) -> int:
    onset, rhyme = _split(toneless)
    if onset == "gi" and rhyme not in AFTER_GI:
        onset, rhyme = "g", f"i{rhyme}"
    marked = [place for place, letter in enumerate(rhyme) if letter in MARKED]
    vowels = [place for place, letter in enumerate(rhyme) if letter in VOWELS]
    closed = len(vowels) < len(rhyme)
    # Three vowels have it in the middle; two have it on the last only before a consonant.
    return len(onset) + (marked or vowels[closed or len(vowels) > 2 :] or vowels)[-1 if closed or marked else 0]
