"""The bytes of a paper in both states, for whoever wants to lay the two files side by side.

In: two prepared plans and the names of papers. Out: for each its file before and after. Nothing is written; papers are
rendered when they are asked for, one at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docgen import writers
from docgen.model.prepared import Prepared
from docgen.problem import Problem


@dataclass(frozen=True)
class Rendering:
    """One paper: its bytes before and after, None where it was not or is no more, and what the writers had to say."""

    name: str
    before: bytes | None
    after: bytes | None
    problems: tuple[Problem, ...] = ()


def renderings(before: Prepared, after: Prepared, names: Iterable[str], format: str = "docx") -> Iterator[Rendering]:
    """Each paper in turn, as `docgen build` would make it of either state."""
    for name in names:
        was, had = _rendered(before, name, format)
        is_now, has = _rendered(after, name, format)
        yield Rendering(name, was, is_now, (*had, *has))


def _rendered(prepared: Prepared, name: str, format: str) -> tuple[bytes | None, tuple[Problem, ...]]:
    document = next((each for each in prepared.documents if each.name == name), None)
    if document is None:
        return None, ()
    return writers.write(format, document.facts, prepared.templates[document.template])
