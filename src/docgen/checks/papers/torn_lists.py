"""Was a list in brackets torn at a comma of one of its own entries?"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from docgen.model.dossier import Dossier, Path
from docgen.problem import Fault, Problem, Say, Severity

LIST_TORN = Fault(
    "list-torn",
    Say("nơi nhận “{found}” bắt đầu bằng chữ thường; có lẽ là phần sau dấu phẩy của “{before}”",
        "“{found}” begins with a small letter; it is probably what followed a comma in “{before}”"),
    mend=Say('đặt cả câu trong ngoặc kép: "{before}, {found}"; hoặc ghi mỗi nơi một dòng, có dấu - ở đầu',
             'put the whole entry in quotes: "{before}, {found}"; or write each on a line of its own after a -'),
    explain=Say(
        "Trong danh sách viết trong ngoặc vuông, dấu phẩy ngăn các mục. Tên có dấu phẩy như “các huyện, thị xã, thành "
        "phố” bị tách thành ba nơi nhận. Hãy đặt tên ấy trong ngoặc kép.",
        "In a list in square brackets each comma begins a new entry, so that a name with commas (“các huyện, thị xã, "
        "thành phố”) becomes three recipients. Put such a name in quotes.",
    ),
    severity=Severity.WARNING,
)  # fmt: skip


def check(dossier: Dossier) -> Iterator[Problem]:
    """Whom papers go to, as the plan has it: no entry but the first begins with a small letter."""
    plan = dossier.plan
    yield from _torn(dossier, ("recipients", "to"), plan.recipients.to)
    for name, paper in plan.papers.items():
        yield from _torn(dossier, ("papers", name, "to"), paper.to or ())
        if paper.recipients:
            yield from _torn(dossier, ("papers", name, "recipients", "to"), paper.recipients.to)


def _torn(dossier: Dossier, path: Path, entries: Sequence[str]) -> Iterator[Problem]:
    for at, (before, found) in enumerate(itertools.pairwise(entries), start=1):
        if found[0].islower():
            yield LIST_TORN.at(dossier.plan_places.at(*path, at), found=found, before=before)
