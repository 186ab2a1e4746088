"""What a name in a text can stand for: words, a count, a group of names, or something that is not there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from docgen.problem import Problem
from docgen.vietnamese.counts import padded


@dataclass(frozen=True)
class Amount:
    """A count in a sentence: printed with two digits, or plain by `|plain`."""

    count: int

    def __str__(self) -> str:
        return padded(self.count)


@dataclass(frozen=True)
class Both:
    """A name that prints as it stands and has parts as well (`citations.x` and `citations.x.short`)."""

    whole: str
    parts: Mapping[str, Name]


@dataclass(frozen=True)
class Missing:
    """What a paper does not have, such as a meeting that nobody wrote down: whoever asks for it, or for a part of it,
    gets this problem, which says what is to be done where."""

    problem: Problem


Value = str | Amount | Both
Name = Value | Missing | Mapping[str, "Name"] | tuple["Name", ...] | Callable[[str], str]


class UnknownTargetError(LookupError):
    """A reference to a section or annex that is not there; `known` are those that are."""

    def __init__(self, name: str, known: tuple[str, ...], unnumbered: bool = False) -> None:
        super().__init__(name)
        self.name = name
        self.known = known
        self.unnumbered = unnumbered
