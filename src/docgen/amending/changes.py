"""What is to be changed in a body, part by part, so that the old one becomes the new one.

In: a body as it was issued and as it would be made now. Out: changes, each at an address of the old paper. How much is
said anew at once follows a clerk's habit: a small part whole, a large one only where it differs.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from docgen.amending.addresses import addressed
from docgen.amending.alignment import Pair, aligned
from docgen.amending.parts import BULLET, ROOT, Part
from docgen.model.facts import Paragraph


class What(enum.StrEnum):
    """What is done at an address. `REPLACE`: the part reads anew, all below it included; `LEAD`: only its own paragraph
    does; the `INSERT_…`: new parts stand behind it, before it, or as the first below it; `RENUMBER`: parts that stay
    get other numbers; `WHOLE`: the whole body reads anew."""

    REPLACE = "replace"
    LEAD = "lead"
    INSERT_AFTER = "insert after"
    INSERT_BEFORE = "insert before"
    INSERT_FIRST = "insert first"
    REMOVE = "remove"
    RENUMBER = "renumber"
    WHOLE = "whole"


@dataclass(frozen=True)
class Change:
    """One thing to be done. `at` are addresses in the old paper. `parts` are the new parts as they will be printed, or
    for a renumbering those that get new numbers; `named` are the addresses that they will have."""

    what: What
    at: tuple[str, ...]
    parts: tuple[Part, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The new words."""
        if self.what is What.LEAD:
            return tuple(part.paragraph for part in self.parts)
        return tuple(paragraph for part in self.parts for paragraph in part.flat)


SMALL = 3
SMALL_BULLET = 6
"""A part of so many paragraphs is said anew as a whole, even where one of them is changed."""


def changes_between(old: Part, new: Part) -> tuple[Change, ...]:
    """What makes the new body of the old one, in the order of the old page; renumbering last."""
    found = tuple(_Comparison(_names(old), _names(new)).below(old, new))
    return (
        *(change for change in found if change.what is not What.RENUMBER),
        *(change for change in found if change.what is What.RENUMBER),
    )


def whole(new: Part) -> tuple[Change, ...]:
    """The whole body said anew: where nothing less will do."""
    return (Change(What.WHOLE, (), new.parts),)


def _names(root: Part) -> Mapping[int, str]:
    """The address of each part by its identity: two parts may say the same."""
    return {id(named.part): named.address for named in addressed(root).values()}


@dataclass(frozen=True)
class _Comparison:
    """Two bodies that are held against each other: how the parts of both are called, by their identity."""

    old: Mapping[int, str]
    new: Mapping[int, str]

    def below(self, old: Part, new: Part) -> Iterator[Change]:
        """The changes below two parts that are one."""
        pairs = aligned(old.parts, new.parts)
        stayed: Part | None = None
        for sort, run in groupby(enumerate(pairs), key=lambda item: _sort(item[1])):
            found = list(run)
            if sort == "gone":
                yield Change(What.REMOVE, tuple(self.old[id(was)] for _, (was, _) in found))
            elif sort == "new":
                added = tuple(now for _, (_, now) in found if now)
                yield self.inserted(added, stayed, pairs[found[-1][0] + 1 :], old)
            else:
                for _, (was, now) in found:
                    if was and now:
                        yield from self.changed(was, now)
                        stayed = was
        yield from self.renumbered([(was, now) for was, now in pairs if was and now])

    def inserted(self, added: tuple[Part, ...], before: Part | None, following: Sequence[Pair], above: Part) -> Change:
        """New parts behind the part that stays before them; else before the first that stays, else below the one
        above."""
        named = tuple(self.new[id(part)] for part in added)
        if before is not None:
            return Change(What.INSERT_AFTER, (self.old[id(before)],), added, named)
        after = next((was for was, now in following if was and now), None)
        if after is not None:
            return Change(What.INSERT_BEFORE, (self.old[id(after)],), added, named)
        return Change(What.INSERT_FIRST, ("" if above.style == ROOT else self.old[id(above)],), added, named)

    def changed(self, was: Part, now: Part) -> Iterator[Change]:
        """The changes within one part that stays: said anew whole, or its own paragraph and what is below it apart."""
        if was.content == now.content:
            yield from self.renumbered_below(was, now)
            return
        small = SMALL_BULLET if was.style.startswith(BULLET) else SMALL
        few = was.parts and now.parts and now.size > small and _differing(was, now) * 2 < now.size
        if not few:
            yield Change(What.REPLACE, (self.old[id(was)],), (now,), (self.new[id(now)],))
            return
        if was.words != now.words:
            yield Change(What.LEAD, (self.old[id(was)],), (now,), (self.new[id(now)],))
        yield from self.below(was, now)

    def renumbered_below(self, was: Part, now: Part) -> Iterator[Change]:
        """Of two parts that say the same, what is numbered otherwise below."""
        pairs = list(zip(was.parts, now.parts, strict=True))
        for before, after in pairs:
            yield from self.renumbered_below(before, after)
        yield from self.renumbered(pairs)

    def renumbered(self, pairs: list[tuple[Part, Part]]) -> Iterator[Change]:
        """What stays under another number, by runs that move together. A mark that carries the number of the part above
        it (“2.1.”) follows that one by itself."""
        moved = [(was, now) for was, now in pairs if was.positions and was.positions[-1] != now.positions[-1]]
        by_run = groupby(enumerate(moved), key=lambda item: (item[0] - item[1][0].positions[-1], _shift(item[1])))
        for _, run in by_run:
            found = [pair for _, pair in run]
            yield Change(
                What.RENUMBER,
                tuple(self.old[id(was)] for was, _ in found),
                tuple(now for _, now in found),
                tuple(self.new[id(now)] for _, now in found),
            )


def _sort(pair: Pair) -> str:
    was, now = pair
    return "new" if was is None else "gone" if now is None else "stays"


def _shift(pair: tuple[Part, Part]) -> int:
    return pair[1].positions[-1] - pair[0].positions[-1]


def _differing(was: Part, now: Part) -> int:
    """How many paragraphs of a part read otherwise than before, or are new or gone."""
    own = int(was.words != now.words or was.paragraph.table != now.paragraph.table)
    below = 0
    for a, b in aligned(was.parts, now.parts):
        if a and b:
            below += _differing(a, b) if a.content != b.content else 0
        else:
            below += (a or b or was).size
    return own + below
