"""The order in which certificates come out of the printer, and which of them.

In: certificates in the order of the decision's list. Out: the same, chosen and sorted; for delivery, sorted by
receiving unit with a sheet between the units that says whose they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from docgen.model.certificate import Certificate
from docgen.vietnamese.names import same_name_key


@dataclass(frozen=True)
class Separator:
    """A sheet of plain paper between the certificates of two units."""

    receiver: str
    count: int


def chosen(
    certificates: Sequence[Certificate], first: int = 0, last: int = 0, only: Sequence[str] = ()
) -> tuple[Certificate, ...]:
    """Those from `first` to `last` of the list, counted from 1, both included; of these, only the ones that are named.

    A name stands for all who have it; a number picks one. 0 leaves an end open.
    """
    keys = {same_name_key(word) for word in only}
    return tuple(
        each
        for each in certificates
        if each.order >= first
        and (not last or each.order <= last)
        and (not only or same_name_key(each.name) in keys or str(each.order) in only)
    )


def unknown_names(certificates: Sequence[Certificate], only: Sequence[str]) -> tuple[str, ...]:
    """What was named and is no certificate's name or number."""
    names = {same_name_key(each.name) for each in certificates}
    orders = {str(each.order) for each in certificates}
    return tuple(word for word in only if same_name_key(word) not in names and word not in orders)


def namesakes(certificates: Sequence[Certificate], name: str) -> tuple[Certificate, ...]:
    """Whose name this is. A number is nobody's name."""
    key = same_name_key(name)
    return tuple(each for each in certificates if same_name_key(each.name) == key)


def by_unit(certificates: Sequence[Certificate]) -> tuple[Certificate | Separator, ...]:
    """Collated for delivery: units in the order in which the list first names them, each behind its separator."""
    units = {unit: at for at, unit in enumerate(dict.fromkeys(each.unit for each in certificates))}
    found: list[Certificate | Separator] = []
    for _, group in groupby(sorted(certificates, key=lambda each: units[each.unit]), key=lambda each: each.unit):
        of_unit = tuple(group)
        found += [Separator(of_unit[0].receiver, len(of_unit)), *of_unit]
    return tuple(found)
