"""Names inside a plan that must be entries elsewhere in it: awards and citations. Problems out.

Only pure naming is questioned here. What a quota names (award, level, figures) is the quota room's, which has to know
these things anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from docgen.model.dossier import Path, Places
from docgen.model.plan import Plan
from docgen.problem import Fault, Problem, Say, closest
from docgen.schema.trail import path_said

IDENTIFIER = re.compile(r"[a-z][a-z0-9_]*")

UNKNOWN_AWARD = Fault(
    "unknown-award",
    Say("{path} nêu “{found}”, không có trong awards", "{path} names “{found}”, which is not in awards"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("sửa tên, hoặc khai báo hình thức này trong awards", "mend the name, or declare the award in awards"),
    explain=Say(
        "Tiêu chuẩn, hồ sơ và phụ lục nêu hình thức khen thưởng bằng tên mục của nó trong awards. Tên này không có ở "
        "đó, nên không biết là hình thức nào.",
        "Criteria, dossiers and annexes name an award by its entry in awards. There is no such entry.",
    ),
)
UNKNOWN_CITATION = Fault(
    "unknown-citation",
    Say("{path} nêu “{found}”, không có trong citations", "{path} names “{found}”, which is not in citations"),
    need=Say("tên một mục trong citations, hoặc nguyên văn một câu", "an entry of citations, or a whole sentence"),
    mend=Say("sửa tên, hoặc khai báo văn bản này trong citations", "mend the name, or declare the paper in citations"),
    explain=Say(
        "Một căn cứ viết liền không dấu (chữ thường, số, dấu _) là tên của một văn bản trong citations. Căn cứ viết "
        "nguyên văn thì phải là một câu.",
        "A basis in small letters, digits and _ only is the name of a paper in citations. A basis written out is a "
        "sentence.",
    ),
)


def check_references(plan: Plan, places: Places) -> tuple[Problem, ...]:
    """Every name of an award or a citation, outside quotas, that the plan does not declare."""
    return (
        *_unknown(_award_names(plan), plan.awards, UNKNOWN_AWARD, places),
        *_unknown(_citation_names(plan), plan.citations, UNKNOWN_CITATION, places),
    )


def _award_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    for room, entries in (("criteria", plan.criteria), ("dossiers", plan.dossiers), ("annexes", plan.annexes)):
        for entry, named in entries.items():
            for number, award in enumerate(named.awards):
                yield (room, entry, "awards", number), award


def _citation_names(plan: Plan) -> Iterator[tuple[Path, str]]:
    for number, basis in enumerate(plan.bases):
        if IDENTIFIER.fullmatch(basis):
            yield ("bases", number), basis


def _unknown(
    names: Iterable[tuple[Path, str]], known: Mapping[str, object], fault: Fault, places: Places
) -> Iterator[Problem]:
    for path, name in names:
        if name not in known:
            yield fault.at(
                places.at(*path),
                close=closest(name, known),
                path=path_said(path),
                found=name,
                known=", ".join(known),
            )
