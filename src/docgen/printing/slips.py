"""Slips that go between the certificates of two units when they are delivered, on plain paper of their own.

In: certificates collated by unit. Out: a PDF with a slip for each unit, in the same order: whose they are, how many,
and each by its number and name. They are a file of their own because stock is too dear to separate stock.
"""

from __future__ import annotations

from collections.abc import Sequence

from docgen.certificates.orders import Separator, by_unit
from docgen.certificates.sheets import Batch
from docgen.model.certificate import Certificate
from docgen.model.template import Template
from docgen.printing.slow import press_slowly
from docgen.problem import Problem
from docgen.vietnamese.counts import padded

SLIPS = "phieu-giao"
ABOUT = "{count} giấy, {decision}"


def press_slips(
    template: Template, picked: Sequence[Certificate], decision: str
) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The slips of all units that get something."""
    pages: list[dict[str, str]] = []
    for each in by_unit(picked):
        if isinstance(each, Separator):
            about = ABOUT.format(count=padded(each.count), decision=decision)
            pages.append({"number": str(len(pages) + 1), "receiver": each.receiver, "about": about, "names": ""})
        else:
            pages[-1]["names"] += f"{each.order}. {each.bearer.called}\n"
    return press_slowly(Batch(template, tuple(pages)), one_page=False)
