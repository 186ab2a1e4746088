"""In: the letters of a paper that came from a font which its template does not name, or from none at all. Out: what is
wrong: the machine lacks the font, or a text has a letter that the font lacks."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.problem import NOWHERE, Fault, Place, Problem, Say, codes, shortened
from docgen.writers.letters import texts

LETTER_WITHOUT_FONT = Fault(
    "letter-without-font",
    Say("câu “{text}” có chữ mà phông của văn bản không có: {letters} ({codes})",
        "the text “{text}” has letters that the paper's font does not have: {letters} ({codes})"),
    mend=Say("thay bằng chữ thường dùng; biểu tượng cảm xúc và ký hiệu lạ không dùng trong văn bản hành chính",
             "use an ordinary letter instead; emoji and odd symbols have no place in an administrative paper"),
    explain=Say(
        "Văn bản hành chính in bằng phông Times New Roman. Chữ nào phông này không có sẽ bị thay bằng phông khác "
        "hoặc thành ô vuông, nên tệp PDF không được in ra cho đến khi chữ đó được thay.",
        "Administrative papers are set in Times New Roman. A letter that this font lacks would be taken from another "
        "font or become a box, so the PDF is not made until the letter is replaced.",
    ),
)  # fmt: skip
FONT_NOT_INSTALLED = Fault(
    "font-missing",
    Say("máy này không có phông Times New Roman đủ chữ Việt; chữ bị thay bằng phông {found}",
        "this machine has no Times New Roman with all Vietnamese letters; {found} stepped in"),
    need=Say("phông Times New Roman, Liberation Serif (bản 2 trở lên) hoặc Tinos",
             "the font Times New Roman, Liberation Serif (2 or newer) or Tinos"),
    mend=Say("cài phông; trên Debian và Ubuntu: apt install fonts-liberation2",
             "install the font; on Debian and Ubuntu: apt install fonts-liberation2"),
    explain=Say(
        "Nghị định 30/2020/NĐ-CP quy định phông Times New Roman. Trên Linux, Liberation Serif và Tinos có cùng "
        "số đo; gói fonts-liberation cũ (bản 1) thiếu nhiều chữ Việt nên không dùng được.",
        "Nghị định 30/2020/NĐ-CP prescribes Times New Roman. On Linux, Liberation Serif and Tinos have the same "
        "measures; the old package fonts-liberation (version 1) lacks many Vietnamese letters and will not do.",
    ),
)  # fmt: skip

LATIN_ENDS = 0x1F00
"""Below it stand all letters of Vietnamese; one of them in another font tells of the machine, not of the text."""


def letter_problems(strange: Mapping[str, str], facts: object, place: Place) -> list[Problem]:
    """One problem for the machine if even ordinary letters are strange; else one for each text with a strange letter.

    `place` is the template's, for letters that stand in no text of the facts.
    """
    ordinary = {font for letter, font in strange.items() if letter.isalnum() and ord(letter) < LATIN_ENDS}
    if ordinary:
        return [FONT_NOT_INSTALLED.at(place, found=", ".join(sorted(ordinary)))]
    problems = []
    left = set(strange)
    for text in texts(facts):
        if here := sorted(strange.keys() & set(text)):
            left -= set(here)
            problems.append((NOWHERE, text, here))
    if left:
        problems.append((place, place.file, sorted(left)))
    return [
        LETTER_WITHOUT_FONT.at(where, text=shortened(text), letters=" ".join(letters), codes=codes("".join(letters)))
        for where, text, letters in problems
    ]
