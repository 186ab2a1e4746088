"""The font of the papers: a small PDF with every Vietnamese letter is made in four styles, and its fonts looked at.

In: the fonts that WeasyPrint drew with, and which letters it drew with each. Out: findings. The name of an installed
font proves nothing: the older Liberation Serif lacks 92 of the 146 letters, and the missing ones come from another
font without a word; a missing bold is drawn as a smeared regular.
"""

from __future__ import annotations

import hashlib
import itertools
import string
import unicodedata
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from docgen.doctor import install
from docgen.doctor.finding import Finding, State
from docgen.problem import Say

TWINS = ("Times New Roman", "Liberation Serif", "Tinos")
"""Times New Roman (NĐ 30/2020/NĐ-CP, Phụ lục I, I.3) and the fonts whose letters are exactly as wide."""
VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
MARKS = "“”‘’–—…§"
STYLES = {
    ("normal", "400"): Say("đứng thường", "regular"),
    ("normal", "700"): Say("đứng đậm", "bold"),
    ("italic", "400"): Say("nghiêng thường", "italic"),
    ("italic", "700"): Say("nghiêng đậm", "bold italic"),
}
ALL_STYLES = Say("cả bốn kiểu", "all four styles")


@dataclass(frozen=True)
class DrawnFont:
    """One font of a PDF: its family, which file it came from, the letters drawn with it and those it had not."""

    family: str
    file: str
    letters: frozenset[str]
    lacking: frozenset[str] = frozenset()


def vietnamese_letters() -> tuple[str, ...]:
    """The 146 letters that only Vietnamese needs or that carry its tones: 12 vowels by 6 tones and đ, in both cases.

    >>> len(vietnamese_letters()), vietnamese_letters()[:8]
    (146, ('a', 'à', 'ả', 'ã', 'á', 'ạ', 'ă', 'ằ'))
    """
    small = [unicodedata.normalize("NFC", vowel + tone) for vowel, tone in itertools.product(VOWELS, TONES)] + ["đ"]
    return (*small, *(letter.upper() for letter in small))


def expected() -> frozenset[str]:
    """Whatever an ordinary paper is made of."""
    return frozenset((*vietnamese_letters(), *string.ascii_letters, *string.digits, *MARKS))


def draw(style: str, weight: str) -> list[DrawnFont]:
    """The fonts of a PDF with all expected letters in one style."""
    with warnings.catch_warnings():
        # Of a library that is only missed in speed; it has a finding of its own.
        warnings.simplefilter("ignore", DeprecationWarning)
        from weasyprint import HTML
    families = ", ".join(f'"{family}"' for family in TWINS)
    look = f"font-family: {families}; font-style: {style}; font-weight: {weight}"
    document = HTML(string=f"<p style='{look}'>{' '.join(sorted(expected()))}</p>").render()
    document.write_pdf()
    return [
        DrawnFont(
            family=font.family,
            file=hashlib.sha256(font.file_content).hexdigest(),
            letters=frozenset("".join(font.to_unicode.values())) - {" "},
            lacking=frozenset(map(chr, font.missing)),
        )
        for font in document.fonts.values()
    ]


def _list(letters: Iterable[str], most: int = 12) -> str:
    shown = sorted(letters)
    return " ".join(shown[:most]) + (f" … ({len(shown)})" if len(shown) > most else "")


def _faults_of_style(drawn: list[DrawnFont]) -> list[Say]:
    """What is wrong with one style: another font than a twin, letters from elsewhere, letters from nowhere."""
    strangers = [font for font in drawn if font.family not in TWINS]
    own = [font for font in drawn if font.family in TWINS]
    lacking = frozenset().union(*(font.lacking for font in drawn))
    lost = (expected() - frozenset().union(*(font.letters for font in drawn))) | lacking
    faults = []
    if own:
        faults += [
            Say(
                f"các chữ sau lấy từ phông {font.family}: {_list(font.letters)}",
                f"these letters came from {font.family}: {_list(font.letters)}",
            )
            for font in strangers
        ]
    elif strangers:
        names = ", ".join(sorted({font.family for font in strangers}))
        faults.append(Say(f"bị thay bằng phông {names}", f"the font {names} stepped in"))
    if (count := len({font.file for font in own})) > 1:
        faults.append(Say(f"chữ lấy từ {count} tệp phông khác nhau", f"letters came from {count} different font files"))
    if lost:
        faults.append(Say(f"không in được chữ {_list(lost)}", f"not drawn at all: {_list(lost)}"))
    return faults


def _faults(drawn: dict[tuple[str, str], list[DrawnFont]]) -> list[Say]:
    """Each fault once, with the styles that have it: a missing font is one cause, though it shows in four styles."""
    where: dict[Say, list[Say]] = {}
    for style, fonts in drawn.items():
        for fault in _faults_of_style(fonts):
            where.setdefault(fault, []).append(STYLES[style])
    named = [
        (fault, ALL_STYLES)
        if len(styles) == len(STYLES)
        else (
            fault,
            Say("kiểu " + ", ".join(style.vi for style in styles), ", ".join(style.en for style in styles)),
        )
        for fault, styles in where.items()
    ]
    return [Say(f"{styles.vi}: {fault.vi}", f"{styles.en}: {fault.en}") for fault, styles in named]


def look_at_fonts(draw: Callable[[str, str], list[DrawnFont]] = draw) -> tuple[Finding, ...]:
    """Whether each style is a font of its own, has the measures of Times New Roman and has all letters."""
    try:
        drawn = {style: draw(*style) for style in STYLES}
    except Exception as error:  # whatever breaks here breaks every PDF, and the doctor is asked to say so
        what = f"{type(error).__name__}: {error}"
        return (
            Finding(
                "font",
                State.BAD,
                Say(f"không in thử được PDF: {what}", f"a trial PDF could not be made: {what}"),
                Say(
                    "cài lại docgen và các thư viện của nó (./run demo)",
                    "install docgen and its libraries again (./run demo)",
                ),
            ),
        )
    faults = _faults(drawn)
    files = {style: {font.file for font in fonts if font.family in TWINS} for style, fonts in drawn.items()}
    if not faults and len(set().union(*files.values())) < len(STYLES):
        faults.append(
            Say(
                "thiếu tệp phông đậm hoặc nghiêng: chữ đậm, nghiêng chỉ được vẽ giả",
                "the bold or italic font file is missing: bold or italic letters are only imitated",
            )
        )
    if faults:
        mend = install.command(install.FONT)
        return tuple(Finding("font", State.BAD, fault, Say(mend, mend)) for fault in faults)
    name = ", ".join(sorted({font.family for fonts in drawn.values() for font in fonts}))
    count = len(vietnamese_letters())
    return (
        Finding(
            "font",
            State.OK,
            Say(
                f"phông {name} có đủ {count} chữ Việt ở cả bốn kiểu, cùng số đo với Times New Roman",
                f"{name} has all {count} Vietnamese letters in all four styles, with the measures of Times New Roman",
            ),
        ),
    )
