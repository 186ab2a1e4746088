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
from docgen.overlay.compiling import opened
from docgen.overlay.faults import AUDIT
from docgen.overlay.growing import words_of, wrong_with
from docgen.overlay.layouts import drawn_sheet, layout_of
from docgen.overlay.objects import Store
from docgen.overlay.refusals import refusal
from docgen.overlay.typesetting import Typesetter
from docgen.overlay.words import Record
from docgen.problem import NOWHERE, Problem, in_order


def audit(
    compiled: Compiled,
    template: Template,
    records: Sequence[Record],
    fonts: Mapping[str, bytes] | None = None,
    lots: int = 3,
) -> tuple[Problem, ...]:
    """What differs between the fast way and WeasyPrint, for a few of the records."""
    found = opened(template, fonts)
    if isinstance(found, Problem):
        return (found,)
    at, page = found
    typesetter = Typesetter(compiled)
    problems: list[Problem] = []
    for place in chosen(typesetter, records, lots):
        record, number = records[place], place + 1
        lines = typesetter.lines(record)
        drawn = drawn_sheet(at, page, words_of(page.source.pieces, record))
        if problem := wrong_with(typesetter, drawn, lines, number, at.file):
            problems.append(problem)
            continue
        store: Store = {}
        key = tuple(map(len, lines))
        if layout_of(compiled, drawn, store) != compiled.layouts.get(key):
            problems.append(AUDIT.at(NOWHERE, record=number, found="phần cố định / what stands still"))
    return in_order(problems)


def chosen(typesetter: Typesetter, records: Sequence[Record], lots: int) -> list[int]:
    """The places of the records to look at. Those that cannot be set the fast way are not among them."""
    first: dict[Key, int] = {}
    longest: dict[int, int] = {}
    able = []
    for place, record in enumerate(records):
        try:
            lines = typesetter.lines(record)
        except Exception as error:  # the batch itself reports it
            refusal(error, (), place)
            continue
        able.append(place)
        first.setdefault(tuple(map(len, lines)), place)
        longest.setdefault(sum(map(len, record.values())), place)
    if not able:
        return []
    wanted = {*first.values(), longest[max(longest)]}
    for lot in range(lots):
        drawn = hashlib.sha256(f"{typesetter.compiled.needs} {lot}".encode()).digest()
        wanted.add(able[int.from_bytes(drawn[:8], "big") % len(able)])
    return sorted(wanted)
