"""How bad a fault is, where the plan says otherwise.

In: problems and the plan's `severity`. Out: the problems with their severity as the plan wants it. Only faults of
nominations that an office may see in another way can be set; what would print something wrong stays an error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.checks.nominations import (
    births,
    criteria,
    deadlines,
    dossier_parts,
    entitled,
    person_names,
    quota_counts,
    twice,
    votes,
)
from docgen.model.dossier import Dossier
from docgen.problem import Fault, Problem, Say, closest

ADJUSTABLE = frozenset(
    fault.code
    for fault in (
        quota_counts.QUOTA_OVER,
        quota_counts.QUOTA_UNDER,
        quota_counts.HELD_OVER,
        quota_counts.HELD_UNDER,
        quota_counts.SOURCE_OVER,
        quota_counts.NOT_SENT,
        entitled.NOT_ENTITLED,
        entitled.UNIT_NOT_ENTITLED,
        twice.NOMINATED_TWICE,
        twice.SAME_NAME,
        twice.TWO_AWARDS,
        criteria.NOT_MET,
        criteria.NOT_PROVED,
        votes.VOTE_BELOW,
        votes.VOTE_MISSING,
        votes.NO_MEETING,
        votes.NOT_SECRET,
        dossier_parts.UNIT_PARTS,
        dossier_parts.NOMINEE_PARTS,
        dossier_parts.TOO_FEW_SETS,
        dossier_parts.PARTS_UNSAID,
        deadlines.DOSSIER_LATE,
        births.BIRTH_AGE,
        person_names.NAME_SIGN,
        person_names.NAME_SMALL,
        person_names.NAME_SHORT,
    )
)
"""Codes that a plan may set in `severity`."""

SEVERITY_CODE = Fault(
    "severity-code",
    Say("không chỉnh được mức độ của mã “{found}”", "the severity of the code “{found}” cannot be set"),
    need=Say("một trong: {known}", "one of: {known}"),
    mend=Say("sửa mã, hoặc xóa dòng này", "mend the code, or take the line away"),
    explain=Say(
        "Dòng severity của plan.yaml đổi mức độ (error hoặc warning) của một số kiểm tra về đề nghị khen thưởng. Mã "
        "này không có, hoặc là lỗi làm văn bản in ra sai nên không được hạ xuống thành lưu ý.",
        "The line severity of plan.yaml sets some checks of nominations to error or warning. This code does not exist, "
        "or it is of a fault that would print something wrong and so stays an error.",
    ),
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every code in the plan's `severity` is one that can be set."""
    for code in dossier.plan.severity:
        if code not in ADJUSTABLE:
            yield SEVERITY_CODE.at(
                dossier.plan_places.at("severity", code),
                close=closest(code, ADJUSTABLE),
                found=code,
                known=", ".join(sorted(ADJUSTABLE)),
            )


def adjusted(dossier: Dossier, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems, each with the severity that the plan gives its code."""
    wanted = {code: severity for code, severity in dossier.plan.severity.items() if code in ADJUSTABLE}
    faults: dict[str, Fault] = {}
    for problem in problems:
        code = problem.fault.code
        if code not in wanted:
            yield problem
            continue
        fault = faults.setdefault(code, replace(problem.fault, severity=wanted[code]))
        yield replace(problem, fault=fault)
