"""Letters that have no place on a certificate.

In: a text. Out: the letters that would turn it round, vanish, or come out of another font. A certificate hangs on a
wall for years: what a paper's font may not have is refused before anything is printed.
"""

from __future__ import annotations

import re
import unicodedata

OTHER_SIGNS = frozenset("–—‘’“”„…•·×§°«»½²³€₫\u00a0")
ORDINARY = re.compile("[ -~À-ÖØ-öø-\u024f\u1e00-\u1eff]*")
"""What nearly every text is made of: asked first, because it is asked in one go."""
HIDDEN = ("Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp")


def strange_letters(text: str) -> str:
    """What stands in a text besides Latin letters, digits and ordinary signs; each once, in its order.

    >>> strange_letters("Nguyễn Văn An"), strange_letters("Lò\u202e A 🎉")
    ('', '\\u202e🎉')
    """
    if ORDINARY.fullmatch(text):
        return ""
    return "".join(dict.fromkeys(letter for letter in unicodedata.normalize("NFC", text) if _is_strange(letter)))


def _is_strange(letter: str) -> bool:
    if " " <= letter <= "~" or letter in OTHER_SIGNS:
        return False
    if unicodedata.category(letter) in HIDDEN or unicodedata.combining(letter):
        return True
    return not (letter < "\u0250" or "\u1e00" <= letter <= "\u1eff") or not letter.isalpha()


def shown(letters: str) -> str:
    """Letters as they are looked up: `U+202E, U+1F389`."""
    return ", ".join(f"U+{ord(letter):04X}" for letter in letters)
