"""In: the fonts that WeasyPrint really used, with what was drawn in each. Out: letters that came from elsewhere.

A letter that the template's font lacks is silently taken from any other font of the machine, and the page has two
faces. WeasyPrint keeps each font it drew with and the letters it drew, so the check costs nothing: every font must be
one that the template names."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable

from docgen.model.template import Template

NOT_SEEN = ("Cf", "Cc", "Mn")
"""Categories of characters that draw nothing of their own, so it does not matter which font they came from."""


def strange_letters(
    drawn: Iterable[tuple[str, Iterable[str]]], template: Template, unseen: Collection[str] = NOT_SEEN
) -> dict[str, str]:
    """The letters that were drawn in a font which no file of the template names, each with that font. `drawn` has each
    font's family and the texts of its glyphs; letters of the categories `unseen` do not count."""
    named = template.styles.casefold()
    return {
        letter: family
        for family, texts in drawn
        if family.casefold() not in named
        for text in texts
        for letter in text
        if not letter.isspace() and unicodedata.category(letter) not in unseen
    }
