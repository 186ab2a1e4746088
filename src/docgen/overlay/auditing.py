"""Some sheets of a batch laid out by WeasyPrint as well, and compared.

In: a compiled template, its source and the records of a batch. Out: problems, if anything stands elsewhere than
WeasyPrint would have it. Looked at are the first record of each class, the longest, and some drawn by lot; the lot
hangs on the template alone, so that the same batch is always judged by the same sheets.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from docgen.model.template import Template
from docgen.overlay.compiled import Compiled, Key
from docgen.overlay.faults import AUDIT
from docgen.overlay.growing import words_of, wrong_with
from docgen.overlay.layouts import drawn_sheet, layout_of
from docgen.overlay.objects import Store
from docgen.overlay.opening import opened
from docgen.overlay.refusals import Refusal, lines_or_refusal
from docgen.overlay.typesetting import Typesetter
from docgen.overlay.words import Record
from docgen.problem import NOWHERE, Problem, in_order

LOTS = 3
"""So many records are drawn by lot."""


def audit(
    compiled: Compiled,
    template: Template,
    records: Sequence[Record],
    fonts: Mapping[str, bytes] | None = None,
    lots: int = LOTS,
) -> tuple[Problem, ...]:
    """What differs between the fast way and WeasyPrint, for a few of the records."""
    return audit_at(compiled, template, records, chosen(Typesetter(compiled), records, lots), fonts)


def audit_at(
    compiled: Compiled,
    template: Template,
    records: Sequence[Record],
    places: Sequence[int],
    fonts: Mapping[str, bytes] | None = None,
) -> tuple[Problem, ...]:
    """The same for the records at these places. One that only the slow way can set is no question."""
    found = opened(template, fonts)
    if isinstance(found, Problem):
        return (found,)
    at, page = found
    typesetter = Typesetter(compiled)
    problems: list[Problem] = []
    for place in places:
        record, number = records[place], place + 1
        lines = lines_or_refusal(typesetter, record, number)
        if isinstance(lines, Refusal):  # the batch itself reports it
            continue
        drawn = drawn_sheet(at, page, words_of(page.source.pieces, record))
        if problem := wrong_with(typesetter, drawn, lines, number, at.file):
            problems.append(problem)
            continue
        store: Store = {}
        key = tuple(map(len, lines))
        if layout_of(compiled, drawn, store) != compiled.layouts.get(key):
            problems.append(AUDIT.at(NOWHERE, record=number, found="phần cố định / what stands still"))
    return in_order(problems)


def sampled(needs: str, records: Sequence[Record], firsts: Sequence[int], lots: int = LOTS) -> list[int]:
    """The places of the records to look at: `firsts` are the first of each class; the longest and some by lot follow
    from the records and from the digest of what the template was compiled from."""
    if not records:
        return []
    wanted = {*firsts, max(range(len(records)), key=lambda place: sum(map(len, records[place].values())))}
    for lot in range(lots):
        drawn = hashlib.sha256(f"{needs} {lot}".encode()).digest()
        wanted.add(int.from_bytes(drawn[:8], "big") % len(records))
    return sorted(wanted)


def chosen(typesetter: Typesetter, records: Sequence[Record], lots: int) -> list[int]:
    """The places of the records to look at. Those that cannot be set the fast way are not among them."""
    first: dict[Key, int] = {}
    able = []
    for place, record in enumerate(records):
        lines = lines_or_refusal(typesetter, record, place + 1)
        if isinstance(lines, Refusal):  # the batch itself reports it
            continue
        able.append(place)
        first.setdefault(tuple(map(len, lines)), place)
    those = [records[place] for place in able]
    places = {at: number for number, at in enumerate(able)}
    found = sampled(typesetter.compiled.needs, those, [places[place] for place in first.values()], lots)
    return [able[place] for place in found]
