"""Which encoding a text was typed in: Unicode, TCVN3 or VNI, told by how many words become Vietnamese.

In: a text, best of all a whole column of a sheet. Out: its encoding, or None if nobody can tell. Sheets from before
2010 hold names as the bytes of old fonts; opened today they read `NguyÔn V¨n §øc`. To change a name that was right is
worse than to ask, so an old encoding is only named when words that are no Vietnamese become so by it, and when no
Western name would look the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from docgen.vietnamese.spelling import composed
from docgen.vietnamese.syllables import well_formed, well_placed
from docgen.vietnamese.tcvn3 import LETTERS, from_tcvn3
from docgen.vietnamese.vni import from_vni

Encoding = Literal["unicode", "tcvn3", "vni"]

BEYOND = re.compile(r"[^\W\d_\u0000-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6]|[\u0300-\u036f]")
WESTERN = re.compile("[A-Za-z].|.[A-Za-zÀ-ÖØ-öø-ÿ]")
"""What a word has that tells something: two signs, one of them a letter. A lone `×` or `§` does not."""

QUOTED = re.compile(r"(?<![^\W\d_])«([^«»]*)»(?![^\W\d_])")
"""In TCVN3 `»` is `ằ`, and a letter follows."""

MEASURE = re.compile("[kcdm]?m[²³]|[°º]C|[µ]m")
WORD = re.compile(r"[^\W\d_]+")

CHUNK = re.compile(rf"(?:[^\W\d_]|[{''.join(map(chr, sorted(LETTERS)))}])+")
"""A word with all signs that are letters in TCVN3, such as `¸`, `®`, `×` and the soft hyphen."""

TWO = r"[^\x00-\x7f].*[^\x00-\x7f]"
SURE_TCVN3 = re.compile(rf"[¡-¾×÷\u00ad]|[a-z][À-ÖØ-Þ]|[A-Z][À-ÖØ-Þ][a-z]|{TWO}")
SURE_VNI = re.compile(
    "[aouyôö][ùøûõâáàåãä]|e[ùøûõâáàåã]|eä.|a[êéèúü]|[ao]ï(?:nh|ng|ch)|Phaïm"
    "|[AOUYÔÖ][ÙØÛÕÂÁÀÅÃÄ]|E[ÙØÛÕÂÁÀÅÃ]|EÄ.|A[ÊÉÈÚÜ]|[AO]Ï(?:NH|NG|CH)|PHAÏM"
    f"|{TWO}"
)
"""Signs in places where no Western syllable has them. `Loïc`, `Thaï` are words in French, `Meä` a tongue in Sweden, and
`Hå` a place there."""

FOR_ONE_SLIP = 8
"""Words that must become Vietnamese for each word that does not, unless there are sure signs: then as many."""

OLD: tuple[tuple[Encoding, Callable[[str], str], re.Pattern[str]], ...] = (
    ("tcvn3", from_tcvn3, SURE_TCVN3),
    ("vni", from_vni, SURE_VNI),
)


def judge(text: str) -> Encoding | None:
    """`unicode`, `tcvn3` or `vni`; None if the text is Vietnamese in none of them, or in more than one.

    A text without a sign beyond ASCII and one with letters that only Unicode has are `unicode`. None asks for no
    conversion: `Hélène` and `Müller` are good names as they stand. Give a whole column if one font was used for it: a
    single `Tïng` could be anything, ten names cannot. Judge before tidying, which removes soft hyphens (`ư` in TCVN3).

    >>> judge("NguyÔn V¨n §øc"), judge("Nguyeãn Vaên Ñöùc"), judge("Nguyễn Văn Đức")
    ('tcvn3', 'vni', 'unicode')
    >>> judge("Hòa Lý"), judge("John Smith"), judge("François Loïc"), judge("CỘNG HÒA")
    ('unicode', 'unicode', None, 'unicode')
    """
    if text.isascii():
        return "unicode"
    text = composed(text)
    if BEYOND.search(text):
        return "unicode"
    chunks = CHUNK.findall(QUOTED.sub(r" \1 ", text))
    telling = [chunk for chunk in chunks if not chunk.isascii() and WESTERN.search(chunk)]
    telling = [chunk for chunk in telling if not MEASURE.fullmatch(chunk)]
    wrong = [chunk for chunk in telling if not _reads(chunk)]
    if not wrong:
        return "unicode"
    # A Western first name may stand beside a Western family name of plain letters: that one speaks too.
    plain = [chunk for chunk in chunks if chunk.isascii() and len(chunk) > 1 and not chunk.isupper()]
    foreign = sum(not well_formed(word) for word in plain)
    slips = {name: _slips(telling, wrong, foreign, meant, sure) for name, meant, sure in OLD}
    fitting = {name: found for name, found in slips.items() if found is not None}
    if fitting:
        best = [name for name, found in fitting.items() if found == min(fitting.values())]
        return best[0] if len(best) == 1 else None
    doubtful = any(sure.search(chunk) for chunk in wrong for _, _, sure in OLD)
    return "unicode" if not doubtful and len(wrong) * 2 <= len(telling) else None


def _slips(
    telling: list[str], wrong: list[str], foreign: int, meant: Callable[[str], str], sure: re.Pattern[str]
) -> int | None:
    """How many words do not become Vietnamese; None if too many, or if those that do may well be Western words."""
    good = {chunk for chunk in telling if _reads(meant(chunk))}
    slips = sum(chunk not in good for chunk in telling)
    mended = [chunk for chunk in wrong if chunk in good]
    if any(sure.search(chunk) for chunk in mended):
        return slips if slips <= len(mended) else None
    return slips if mended and len(good) > 1 and (slips + foreign) * FOR_ONE_SLIP <= len(good) else None


def _reads(chunk: str) -> bool:
    """Whether all words of the chunk are Vietnamese and nothing else is beside them."""
    words = WORD.findall(chunk)
    return "".join(words) == chunk and all(map(well_placed, words))
