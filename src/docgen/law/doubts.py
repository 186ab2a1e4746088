"""What is uncertain about the rules that docgen knows, so that somebody can look it up before relying on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.model.law import Law
from docgen.model.words import Noun


@dataclass(frozen=True)
class Doubt:
    """One doubt: the path of the datum that it stands beside (`("rates", 0)`), and its words in Vietnamese."""

    path: tuple[str | int, ...]
    text: str


def doubts(law: Law) -> tuple[Doubt, ...]:
    """Every doubt of the law, in the order of the files."""
    return tuple(_below(law, ()))


def _below(value: object, path: tuple[str | int, ...]) -> Iterator[Doubt]:
    if isinstance(value, Noun):
        text = getattr(value, "doubt", None)
        if text:
            yield Doubt(path, text)
        for name in type(value).model_fields:
            yield from _below(getattr(value, name), (*path, name))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _below(part, (*path, key))
    elif isinstance(value, tuple):
        for at, part in enumerate(value):
            yield from _below(part, (*path, at))
