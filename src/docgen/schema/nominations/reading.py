"""What a text of a table means, apart from where it stands: its value, what was tidied, what is wrong with it.

A reading has no place. A column of 20,000 cells holds a few hundred different texts; each is worked out once, and only
cells that have something to say about themselves are ever asked for their address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from docgen.model.notes import Note
from docgen.problem import Fault, Place, Problem, Say
from docgen.vietnamese.names import HIDDEN
from docgen.vietnamese.spelling import composed

BLANKS = Say("bỏ khoảng trắng thừa, dấu cách cứng và ký tự ẩn", "extra, hard and invisible blanks removed")
LETTERS = Say("ghép chữ với dấu thành một ký tự (Unicode dựng sẵn)", "letters and tones joined (NFC)")


class Remark(NamedTuple):
    """A note without its place."""

    was: str
    became: str
    why: Say


class Refusal(NamedTuple):
    """A problem without its place."""

    fault: Fault
    values: tuple[tuple[str, str], ...]
    close: str = ""


class Reading(NamedTuple):
    """The value of a text; where it is refused the value is None and means nothing."""

    value: Any = None
    remarks: tuple[Remark, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    failed: bool = False

    def notes(self, place: Place) -> Iterable[Note]:
        return (Note(place, *remark) for remark in self.remarks)

    def problems(self, place: Place) -> Iterable[Problem]:
        return (each.fault.at(place, close=each.close, **dict(each.values)) for each in self.refusals)


Read = Callable[[str], Reading]
"""How the texts of a column are read. Depends on nothing but the text."""

REPORTED = Reading(failed=True)
"""A cell that the reader of the file has complained of already."""


def refused(fault: Fault, found: str, close: str = "", **values: str) -> Reading:
    """A reading that is nothing but a problem."""
    return Reading(refusals=(Refusal(fault, (("found", found), *values.items()), close),), failed=True)


def tidied(text: str) -> tuple[str, tuple[Say, ...]]:
    """A text on one line in composed letters, and why it is not as it was. Blanks at its ends are nobody's concern.

    >>> tidied("Chủ  tịch ")[0], tidied("Chủ tịch ")[1]
    ('Chủ tịch', ())
    """
    why: tuple[Say, ...] = ()
    text = text.strip()
    seen = " ".join(HIDDEN.sub("", text).split())
    if seen != text:
        why = (BLANKS,)
    joined = composed(seen)
    return (joined, why) if joined == seen else (joined, (*why, LETTERS))


def remarked(was: str, became: str, why: Iterable[Say]) -> tuple[Remark, ...]:
    """One remark for all reasons, or none where there is no reason."""
    reasons = tuple(dict.fromkeys(why))
    if not reasons:
        return ()
    said = Say("; ".join(reason.vi for reason in reasons), "; ".join(reason.en for reason in reasons))
    return (Remark(was, became, said),)


def line(text: str) -> Reading:
    """Any text that stands on one line."""
    found, why = tidied(text)
    return Reading(found or None, remarked(text, found, why))
