"""Where a line may be broken inside a Vietnamese text, as Pango does it.

In: a text. Out: the places at which a new line may begin. The rules are those of Unicode's annex 14, as far as the
letters and signs of this table can meet them; a text with any other sign is not set the fast way at all. Names that
must stay together come with no-break spaces, which these rules respect.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

SIGNS = {
    "EX": "!?",
    "QU": "\"'«»‘’‛“”‟‹›",
    "PR": "$+\\£¤¥±₫€№−",
    "PO": "%¢°‰′″",
    "OP": "([{¡¿‚„",
    "CP": ")]",
    "CL": "}",
    "IS": ",.:;",
    "HY": "-",
    "SY": "/",
    "NU": "0123456789",
    "BA": "|‐‒–",
    "GL": "\u00a0\u202f\u2011",
    "BB": "´",
    "B2": "—",
    "IN": "…",
    "AL": "#&*<=>@^_`~¦§¨©ª¬®¯²³¶·¸¹º¼½¾×÷•―†‡™",
}
CLASS_OF = {sign: name for name, signs in SIGNS.items() for sign in signs}
SPACE = " "

NEVER_BEFORE = frozenset({"CL", "CP", "EX", "IS", "SY"})
"""Rule 13: no line begins with one of these, not even after a space."""
KEPT = frozenset(
    [(before, "NU") for before in ("PO", "PR", "HY", "NU", "AL", "CP")]
    + [("NU", after) for after in ("AL", "PO", "PR", "OP")]
    + [(before, after) for before in ("PR", "PO") for after in ("AL",)]
    + [("AL", after) for after in ("AL", "PR", "PO", "OP")]
    + [("CP", "AL"), ("IS", "AL"), ("B2", "B2")]
)
"""Rules 17 and 23 to 30: pairs that stay together wherever they meet."""


@lru_cache(maxsize=4096)
def class_of(letter: str) -> str:
    """The class of a letter or sign in annex 14; "" if it is not in our table."""
    if found := CLASS_OF.get(letter):
        return found
    if letter == SPACE:
        return "SP"
    category = unicodedata.category(letter)
    if category == "Mn" and "\u0300" <= letter <= "\u034e":
        return "CM"
    if category.startswith("L") and unicodedata.name(letter, "").startswith("LATIN ") and letter < "\ufb00":
        return "AL"
    return ""


def _classes(text: str) -> list[str]:
    """The class of each letter; a mark takes the class of the letter that it stands on (rules 9 and 10)."""
    found: list[str] = []
    for letter in text:
        name = class_of(letter)
        if name == "CM":
            name = found[-1] if found and found[-1] != "SP" else "AL"
        found.append(name)
    return found


def _torn(before: str, after: str, number: str, beyond: str) -> bool:
    """Whether a line may end between two letters side by side. `number`: "in" one, "closed" behind one, or "" (rule
    25: a number keeps its signs); `beyond` is the class after `after`."""
    if before in ("GL", "OP", "BB") or after in NEVER_BEFORE or after in ("BA", "HY", "IN") or "QU" in (before, after):
        return False
    if after == "GL":
        return before in ("BA", "HY")
    if before in ("SY", "IS") and after in ("NU", "PR", "PO"):
        return number != "in"
    if before in ("CL", "CP") and after in ("PR", "PO"):
        return number != "closed"
    if before in ("PR", "PO") and after == "OP":
        return beyond != "NU"
    return (before, after) not in KEPT


def _torn_at_space(before: str, after: str) -> bool:
    """Whether a line may end after spaces that stand between two letters."""
    if after in NEVER_BEFORE or before == "OP":
        return False
    return not (before == "QU" and after == "OP") and not (before == after == "B2")


@lru_cache(maxsize=1 << 14)
def breaks(text: str) -> tuple[int, ...]:
    """The places in `text` at which a new line may begin.

    >>> breaks("số 12/QĐ-UBND ngày")
    (3, 6, 9, 14)
    """
    classes = [*_classes(text), ""]
    found = []
    number = ""
    for place in range(1, len(text)):
        name, after = classes[place - 1], classes[place]
        if name == "NU":
            number = "in"
        elif name in ("CL", "CP"):
            number = "closed" if number == "in" else ""
        elif name not in ("SY", "IS") or number != "in":
            number = ""
        on_letter = class_of(text[place]) == "CM" and name != "SP"
        if after == "SP" or on_letter:
            continue
        before = place - 1
        while before > 0 and classes[before] == "SP":
            before -= 1
        if before == place - 1 and name != "SP":
            torn = _torn(name, after, number, classes[place + 1])
        else:
            torn = _torn_at_space(classes[before], after)
        if torn:
            found.append(place)
    return tuple(found)
