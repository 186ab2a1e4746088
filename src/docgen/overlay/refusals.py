"""What kept a record from being set, in words for its reader.

In: the error and the record. Out: a problem, or the letters that only the slow way can set.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from docgen.overlay.faults import FAILED, HIDDEN_LETTER, MISSING_LETTER, TOO_WIDE, UNKNOWN_FIELD
from docgen.overlay.lines import Line
from docgen.overlay.shaping import Strange
from docgen.overlay.typesetting import TooWide, Typesetter
from docgen.overlay.words import Record
from docgen.problem import NOWHERE, Problem, codes, shortened

BLANKS = "\n\t\r"


@dataclass(frozen=True)
class Refusal:
    """A problem; or, without one, `letters` whose rules only WeasyPrint knows."""

    problem: Problem | None
    letters: str = ""


def is_hidden(letter: str) -> bool:
    """Whether a character has no look of its own: controls, marks of direction, private use, halves of characters."""
    return (unicodedata.category(letter).startswith("C") and letter not in BLANKS) or letter in "\u2028\u2029"


def hidden(text: str, number: int) -> Problem | None:
    """A problem if there are hidden characters in a text of record `number` (counted from 1)."""
    found = [letter for letter in text if is_hidden(letter)]
    if not found:
        return None
    shown = "".join("□" if letter in found else letter for letter in text)
    return HIDDEN_LETTER.at(NOWHERE, text=shortened(shown), codes=codes(found), record=number)


def lines_or_refusal(typesetter: Typesetter, record: Record, number: int) -> list[list[Line]] | Refusal:
    """The lines of a record, which is the batch's `number` (from 1), or what keeps it from being set."""
    try:
        return typesetter.lines(record)
    except Exception as error:  # a tag may fail in any way
        return refusal(error, typesetter.texts_or_nothing(record), number)


def refusal(error: Exception, texts: Iterable[str], number: int) -> Refusal:
    """What an error in setting record `number` means. `texts` are the texts of the record's blocks."""
    if isinstance(error, KeyError):
        return Refusal(UNKNOWN_FIELD.at(NOWHERE, field=error.args[0], record=number))
    if isinstance(error, TooWide):
        return Refusal(TOO_WIDE.at(NOWHERE, text=shortened(str(error)), record=number))
    if not isinstance(error, Strange):
        return Refusal(FAILED.at(NOWHERE, found=str(error) or type(error).__name__, record=number))
    text = next((text for text in texts if error.word in text), error.word)
    if problem := hidden(text, number):
        return Refusal(problem)
    if error.missing:
        letters = " ".join(error.missing)
        return Refusal(
            MISSING_LETTER.at(NOWHERE, text=shortened(text), letters=letters, codes=codes(error.missing), record=number)
        )
    return Refusal(None, error.foreign)
