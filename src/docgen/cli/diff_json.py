"""A comparison for programs: one JSON value with everything in it, uncut.

Its keys are promised: they stay, others may join them. `changed` says whether anything at all is different.
"""

from __future__ import annotations

from collections.abc import Sequence

from docgen import rebuild
from docgen.cli.language import said
from docgen.cli.show import problems_json
from docgen.earlier import Earlier
from docgen.model.comparison import Cell, Change, Comparison, PaperChange, QuotaChange
from docgen.model.prepared import Prepared
from docgen.model.shares import Allotment, Because
from docgen.problem import Problem
from docgen.rebuild import Outcome


def as_json(
    against: str,
    was: Earlier,
    before: Prepared | None,
    after: Prepared,
    found: Comparison,
    made: Outcome | None,
    tracked: Sequence[rebuild.Comparison],
    unmade: Sequence[Problem],
    lang: str,
) -> dict[str, object]:
    """`changed` is null where nothing could be compared. `before_problems` are those of the earlier state."""
    could = before is not None and before.dossier is not None and after.dossier is not None
    return {
        "plan": after.name,
        "against": against,
        "state": said(was.said, lang),
        "changed": not found.is_empty if could else None,
        "changes": [_change(change, lang) for change in found.changes],
        "quotas": [_quota(quota, lang) for quota in found.quotas],
        "papers": [_paper(paper, lang) for paper in found.papers],
        "surplus": problems_json(found.surplus, lang),
        "eased": problems_json(found.eased, lang),
        "wanted": problems_json(found.wanted, lang),
        "made": [paper.path.as_posix() for paper in made.papers] if made else [],
        "tracked": [each.path.as_posix() for each in tracked],
        "before_problems": problems_json((*was.problems, *(before.problems if before else ())), lang),
        "problems": problems_json((*after.problems, *_made_problems(made), *unmade), lang),
    }


def _change(change: Change, lang: str) -> dict[str, object]:
    return {
        "area": str(change.area),
        "action": str(change.action),
        "path": change.path,
        "subject": said(change.subject, lang),
        "what": said(change.what, lang),
        "before": change.before,
        "after": change.after,
        "unit": change.unit,
        "hint": said(change.hint, lang),
        "file": change.place.file,
        "line": change.place.line,
        "column": change.place.column,
        "cell": change.place.cell,
    }


def _quota(quota: QuotaChange, lang: str) -> dict[str, object]:
    return {
        "id": quota.quota_id,
        "award": quota.award,
        "level": quota.level,
        "kind": str(quota.kind),
        "before": _allotment(quota.before, lang),
        "after": _allotment(quota.after, lang),
        "cells": [_cell(cell, lang) for cell in quota.cells],
    }


def _allotment(allotment: Allotment | None, lang: str) -> dict[str, object] | None:
    if allotment is None:
        return None
    return {
        "total": allotment.total,
        "sent_up": allotment.sent_up,
        "left": allotment.left,
        "held": allotment.held,
        "because": _because(allotment.because, lang),
    }


def _cell(cell: Cell, lang: str) -> dict[str, object]:
    return {
        "unit": cell.unit,
        "name": cell.name,
        "before": cell.before,
        "after": cell.after,
        "difference": cell.difference,
        "because_before": _because(cell.because_before, lang),
        "because_after": _because(cell.because_after, lang),
    }


def _because(steps: Sequence[Because], lang: str) -> list[str]:
    return [step.said(lang) for step in steps]


def _paper(paper: PaperChange, lang: str) -> dict[str, object]:
    return {
        "document": paper.name,
        "type": paper.type_name,
        "fate": str(paper.fate),
        "because": [said(reason, lang) for reason in paper.because],
        "pieces": [{"before": piece.before, "after": piece.after} for piece in paper.pieces],
        "edited": paper.edited,
        "signed": paper.signed is not None,
        "number": paper.signed.symbol if paper.signed else None,
        "date": paper.signed.date.isoformat() if paper.signed else None,
        "amend": paper.needs_amending,
    }


def _made_problems(made: Outcome | None) -> tuple[Problem, ...]:
    return made.problems if made else ()
