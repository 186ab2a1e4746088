"""TCVN3 (“ABC”, fonts .VnTime): the old encoding of the North, back to Vietnamese.

In: a text whose signs are the bytes of TCVN3 as Windows shows them in any other font: `NguyÔn V¨n §øc`. Out: the text
that was meant, in Unicode: `Nguyễn Văn Đức`. Such text comes from sheets whose cells have the font; the program that
reads the sheet hands over the bytes as letters of Western Europe.
"""

from __future__ import annotations

from docgen.vietnamese.letters import capitals
from docgen.vietnamese.spelling import composed

FIRST = 0xA0
NOTHING = "·"
CODES = "·ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ·"
"""The letters of 0xA0 … 0xFF; a point where the encoding has none. Source: TCVN 5712:1993, the set VN3."""

LETTERS = {FIRST + place: letter for place, letter in enumerate(CODES) if letter != NOTHING}
"""Capitals with a tone are missing: in .VnTime `Ánh` was typed `¸nh`, and reads `ánh`. The font .VnTimeH shows the
codes of small letters as capitals."""


def from_tcvn3(text: str, *, capital_font: bool = False) -> str:
    """The text meant by TCVN3 bytes that were read as Windows-1252, in NFC; in capitals if `capital_font`.

    `capital_font` is for cells in a font whose name ends in `H` (.VnTimeH, .VnArialH). Signs that TCVN3 does not have
    stay. Convert before anything else: `ư` comes as a soft hyphen (U+00AD), which tidying removes.

    >>> from_tcvn3("NguyÔn V¨n §øc"), from_tcvn3("céng hßa", capital_font=True)
    ('Nguyễn Văn Đức', 'CỘNG HÒA')
    """
    meant = text if text.isascii() else composed(text.translate(LETTERS))
    return capitals(meant) if capital_font else meant
