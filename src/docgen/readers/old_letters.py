"""Cells that may have been typed for fonts of before Unicode in, the letters that were meant out, or a doubt.

One name can look right in two ways: `Bé` is a name in Unicode and `Bộ` in TCVN3. So cells are judged by their column:
the font of the cell first, then what the other cells of the column are. What stays open is a doubt, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Literal, NamedTuple

from docgen.problem import Say
from docgen.vietnamese.encodings import BEYOND, Encoding, judge
from docgen.vietnamese.syllables import well_formed
from docgen.vietnamese.tcvn3 import from_tcvn3
from docgen.vietnamese.vni import from_vni

OldFont = Literal["", "tcvn3", "tcvn3 capitals", "vni"]
"""The encoding that a font asks for: .VnTime, .VnTimeH, VNI-Times; nothing for fonts of today."""

WORD = re.compile(r"[^\W\d_]+")

TITLES: Mapping[OldFont, str] = {"tcvn3": "TCVN3", "tcvn3 capitals": "TCVN3", "vni": "VNI"}
WHY: Mapping[str, Say] = {
    title: Say(f"chữ gõ theo {title} được chuyển sang Unicode", f"letters typed in {title} were converted to Unicode")
    for title in TITLES.values()
}


class Suspect(NamedTuple):
    """A text that could be of an old encoding: no letter in it is of Unicode alone.

    `font` is that of its cell. `beside` is the old encoding of which some cell of its row surely is, if none is surely
    in Unicode: rows are copied from old sheets as a whole.
    """

    raw: str
    font: OldFont
    beside: OldFont = ""


class Meant(NamedTuple):
    """What a suspect means. `encoding` says by which it was read; in doubt, `text` is what it would be by that."""

    text: str
    encoding: OldFont = ""
    doubt: bool = False


def old_font(name: str) -> OldFont:
    """The encoding that a font's name asks for.

    >>> old_font(".VnTime"), old_font(".VnArial NarrowH"), old_font("VNI-Times"), old_font("Times New Roman")
    ('tcvn3', 'tcvn3 capitals', 'vni', '')
    """
    if name.casefold().startswith(".vn"):
        return "tcvn3 capitals" if name.endswith("H") else "tcvn3"
    return "vni" if name.casefold().startswith(("vni-", "vni ")) else ""


def is_suspect(text: str, font: OldFont) -> bool:
    """Whether a text needs to be judged: not one of plain letters, and not one with letters that only Unicode has."""
    if text.isascii():
        return font == "tcvn3 capitals"
    return not is_new(text)


def converted(text: str, encoding: OldFont) -> str:
    """The letters meant by a text that was typed in `encoding`."""
    if encoding == "vni":
        return from_vni(text)
    return from_tcvn3(text, capital_font=encoding == "tcvn3 capitals") if encoding else text


def reads(text: str) -> bool:
    """Whether all words with an accent are Vietnamese."""
    return all(well_formed(word) for word in WORD.findall(text) if not word.isascii())


def is_new(text: str) -> bool:
    """Whether a text has letters that only Unicode has."""
    return BEYOND.search(text) is not None


def surely_old(text: str) -> OldFont:
    """The old encoding of which a text surely is, judged by itself."""
    verdict = judge(text)
    return "" if verdict is None or verdict == "unicode" else verdict


def meant(suspects: Collection[Suspect], others: Iterable[str], *, left_over: bool = False) -> dict[Suspect, Meant]:
    """What each suspect of one column means.

    `others` are the column's texts that are not suspect; `left_over` says that some of these have an old font, so that
    the font of a cell proves nothing.
    """
    own = {suspect: judge(suspect.raw) for suspect in suspects}
    bare = {suspect: verdict for suspect, verdict in own.items() if not suspect.font}
    found: set[OldFont] = {verdict for verdict in bare.values() if verdict and verdict != "unicode"}
    if not found and bare:
        whole = judge("\n".join(suspect.raw for suspect in bare))
        found = {whole} if whole and whole != "unicode" else set()
    mixed = len(found) > 1 or (bool(found) and any(map(is_new, others)))
    column: OldFont = min(found) if found else ""
    return {
        suspect: _by_font(suspect, verdict, left_over) if suspect.font else _by_column(suspect, verdict, column, mixed)
        for suspect, verdict in own.items()
    }


def _by_font(suspect: Suspect, verdict: Encoding | None, left_over: bool) -> Meant:
    raw, font, _ = suspect
    if verdict is not None and verdict != "unicode" and TITLES[font] != TITLES[verdict]:
        # The font was left over from another text: the letters themselves are clear.
        return Meant(converted(raw, verdict), verdict)
    read = converted(raw, font)
    if read == raw:
        return Meant(raw)
    if raw.isascii() or verdict == TITLES[font].casefold():
        return Meant(read, font)
    if reads(read):
        return Meant(read, font, doubt=left_over and verdict == "unicode")
    return Meant(raw) if verdict == "unicode" else Meant(read, font, doubt=True)


def _by_column(suspect: Suspect, verdict: Encoding | None, column: OldFont, mixed: bool) -> Meant:
    raw, _, beside = suspect
    if verdict is not None and verdict != "unicode":
        return Meant(converted(raw, verdict), verdict)
    encoding = beside or column
    read = converted(raw, encoding)
    if read == raw:
        return Meant(raw)
    if not reads(read):
        return Meant(raw) if verdict == "unicode" or (mixed and not beside) else Meant(read, encoding, doubt=True)
    if beside or (verdict is None and not mixed):
        return Meant(read, encoding)
    # A heading in Unicode stands above old names (“Tên” would be “Tờn”), and an old name among names of today.
    return Meant(raw) if verdict == "unicode" and mixed else Meant(read, encoding, doubt=True)
