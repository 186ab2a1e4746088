"""Three states of one paper in: what docgen last made, what lies there, what docgen would make now. Out: what the
person changed and what the sources changed since, told apart."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.edits.differences import Difference, Differences, Kind, compare
from docgen.edits.places import Spot
from docgen.problem import Problem
from docgen.readers.word import Part, WordFile, read_word


@dataclass(frozen=True)
class Edits:
    """What became of one paper.

    `by_person`: from what docgen last made to what lies there; where `is_against_now`, nobody knows what was last made,
    and it is told from what docgen would make now, so that the sources' changes are in it (the other way round).
    `by_sources`: from what was last made to what docgen would make now. `from_now`: from that to what lies there.
    `both`: the places that person and sources changed. None where there is nothing to compare.
    """

    by_person: Differences | None = None
    by_sources: Differences | None = None
    from_now: Differences | None = None
    is_against_now: bool = False
    both: tuple[Spot, ...] = ()
    ours: WordFile | None = None
    problems: tuple[Problem, ...] = ()


def edits_of(file: str, theirs: bytes, ours: bytes | None, last: bytes | None) -> Edits:
    """What was changed in the Word file `theirs` that lies at `file`; `ours` is what docgen would make now."""
    there, problems = read_word(file, theirs)
    if there is None:
        return Edits(problems=problems)
    now = read_word(file, ours)[0] if ours is not None else None
    before = read_word(file, last)[0] if last is not None else None
    from_now = compare(now, there) if now else None
    if before is None:
        return Edits(from_now, None, from_now, is_against_now=True, ours=now)
    if ours == last:
        return Edits(from_now, Differences(), from_now, ours=now)
    by_person = compare(before, there)
    by_sources = compare(before, now) if now else None
    both = _both(by_person.words, by_sources.words) if by_sources else ()
    return Edits(by_person, by_sources, from_now, both=both, ours=now)


def _both(person: tuple[Difference, ...], sources: tuple[Difference, ...]) -> tuple[Spot, ...]:
    """Where both changed the same words of what docgen last made."""
    touched: dict[tuple[Part, int], list[int | None]] = {}
    for each in sources:
        if each.kind is not Kind.ADDED:
            touched.setdefault((each.part, each.line), []).append(each.cell)
    return tuple(
        each.spot
        for each in person
        if each.kind is not Kind.ADDED
        and (cells := touched.get((each.part, each.line)))
        and (each.cell in cells or None in cells or each.cell is None)
    )
