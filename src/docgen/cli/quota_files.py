"""An allocation for programs: a dossier in, JSON values or the bytes of a CSV file out."""

from __future__ import annotations

import csv
import io

from docgen.cli.language import said
from docgen.cli.quota_table import LEFT, SENT_UP, TOTAL, UNLIMITED, level_name
from docgen.cli.show import problems_json
from docgen.model.dossier import Dossier
from docgen.model.prepared import Prepared
from docgen.model.shares import Allotment
from docgen.problem import Say

ID = Say("Mã", "Id")
UNIT = Say("Đơn vị", "Unit")
LEVEL = Say("Cấp", "Level")


def as_json(prepared: Prepared, lang: str) -> dict[str, object]:
    """The whole allocation with the reason of each number; empty where the plan could not be allocated."""
    dossier = prepared.dossier
    units = dossier.allocation.units if dossier else ()
    return {
        "plan": prepared.name,
        "units": [{"id": unit.id, "name": unit.name, "level": unit.level, "figures": unit.figures} for unit in units],
        "quotas": [_quota_json(dossier, each, lang) for each in dossier.allocation.allotments] if dossier else [],
        "problems": problems_json(prepared.problems, lang),
    }


def _quota_json(dossier: Dossier, allotment: Allotment, lang: str) -> dict[str, object]:
    quota = allotment.quota
    return {
        "id": allotment.quota_id,
        "award": quota.award,
        "kind": str(quota.kind),
        "level": quota.level,
        "rule": quota.rule.chosen[0],
        "total": allotment.total,
        "sent_up": allotment.sent_up,
        "left": allotment.left,
        "held": allotment.held,
        "because": [step.said(lang) for step in allotment.because],
        "shares": [
            {"unit": share.unit, "count": share.count, "because": [step.said(lang) for step in share.because]}
            for share in allotment.shares
        ],
    }


def as_csv(dossier: Dossier, lang: str) -> bytes:
    """One row per unit, one column per quota by its name in the plan; then total, sent up and left, without an id.

    With a byte order mark and commas, in UTF-8, as Excel and LibreOffice open it.
    """
    allotments = dossier.allocation.allotments
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow([said(ID, lang), said(UNIT, lang), said(LEVEL, lang), *(each.quota_id for each in allotments)])
    for unit in dossier.allocation.units:
        counts = [each.count_of(unit.id) for each in allotments]
        table.writerow([unit.id, unit.name, level_name(dossier, unit.level), *counts])
    endless = said(UNLIMITED, lang)
    for words, values in (
        (TOTAL, [each.total for each in allotments]),
        (SENT_UP, [each.sent_up for each in allotments]),
        (LEFT, [each.left for each in allotments]),
    ):
        table.writerow(["", said(words, lang), "", *(endless if value is None else value for value in values)])
    return text.getvalue().encode("utf-8-sig")
