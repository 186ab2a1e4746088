"""Changes carried out on the old body, as whoever reads the amending paper would do it.

In: the old body and changes. Out: the body that they lead to. This is how an amending paper is proved before anybody
sees it: what its changes make of the issued paper must be the paper as it is now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from docgen.amending.addresses import addressed
from docgen.amending.changes import Change, What
from docgen.amending.parts import ROOT, Part, rows_of

Said = tuple[tuple[str, str, tuple[object, ...]], ...]
"""A body as it reads: of each paragraph its mark, its words, its table."""


def applied(old: Part, changes: tuple[Change, ...]) -> Part:
    """The old body with all changes carried out. Raises LookupError for an address that the paper does not have."""
    for change in changes:
        if change.what is What.WHOLE:
            return replace(old, parts=change.parts)
    names = {id(named.part): named.address for named in addressed(old).values()}
    known = {"", *names.values()}
    parts: dict[tuple[What, str], tuple[Part, ...]] = {}
    numbers: dict[str, int] = {}
    for change in changes:
        for at, address in enumerate(change.at):
            if address not in known:
                raise LookupError(address)
            if change.what is What.RENUMBER:
                numbers[address] = change.parts[at].positions[-1]
            else:
                parts[change.what, address] = change.parts
    return _Work(names, parts, numbers).body(old)


@dataclass(frozen=True)
class _Work:
    """The changes by their addresses, and the addresses of the parts by their identity."""

    names: Mapping[int, str]
    parts: Mapping[tuple[What, str], tuple[Part, ...]]
    numbers: Mapping[str, int]

    def body(self, old: Part) -> Part:
        return replace(old, parts=tuple(self.below(old, "", ())))

    def below(self, above: Part, place: str, leading: tuple[int, ...]) -> Iterator[Part]:
        """The parts below one; `leading` are the new numbers that lead to it."""
        yield from self.parts.get((What.INSERT_FIRST, place), ())
        for part in above.parts:
            address = self.names[id(part)]
            yield from self.parts.get((What.INSERT_BEFORE, address), ())
            anew = self.parts.get((What.REPLACE, address))
            if anew is not None:
                yield from anew
            elif (What.REMOVE, address) not in self.parts:
                yield self.kept(part, address, leading)
            yield from self.parts.get((What.INSERT_AFTER, address), ())

    def kept(self, part: Part, address: str, leading: tuple[int, ...]) -> Part:
        """A part that stays, with its new number, its own paragraph said anew where that was asked for."""
        positions = part.positions
        if positions:
            last = self.numbers.get(address, positions[-1])
            above = leading[len(leading) - len(positions) + 1 :] if len(positions) > 1 else ()
            positions, leading = (*above, last), (*leading, last)
        lead = self.parts.get((What.LEAD, address), (part,))[0]
        return replace(lead, positions=positions, parts=tuple(self.below(part, address, leading)))


def said(part: Part) -> Said:
    """How a body reads, whatever closes its parts by their place."""
    own = () if part.style == ROOT else ((part.mark, part.words, rows_of(part.paragraph.table)),)
    return (*own, *(line for below in part.parts for line in said(below)))
