"""Rule `table`: a fixed table, so many to each unit that it names and nothing to the others."""

from __future__ import annotations

from docgen.model.rules import TableRule
from docgen.model.shares import Share
from docgen.problem import Fault, Say
from docgen.quota.case import Case, Draft, because

OUTSIDE = Fault(
    "table-outside",
    Say(
        "Bảng ấn định của chỉ tiêu “{quota}” có đơn vị “{unit}” không thuộc các đơn vị được chia (among: {among})",
        "the table of quota “{quota}” names “{unit}”, which is not one of the units that share it (among: {among})",
    ),
    mend=Say("bỏ đơn vị này khỏi bảng, hoặc sửa among", "drop the unit from the table, or correct among"),
    explain=Say(
        "Chỉ tiêu chỉ chia cho các đơn vị của một cấp (among), còn bảng ấn định lại ghi số cho một đơn vị cấp khác. "
        "Số đó sẽ không in ra ở đâu, nên docgen dừng lại để hỏi.",
        "The quota is shared over the units of one level only (among), but its table gives a number to a unit of "
        "another level. That number would appear nowhere, so docgen stops and asks.",
    ),
)
LISTED = Say("theo bảng ấn định: được {count}", "by the table: {count}")
NOT_LISTED = Say("không có tên trong bảng ấn định: 0", "not named in the table: 0")


def allot(rule: TableRule, case: Case) -> Draft:
    """What the table says. A unit that nobody knows is reported elsewhere; one that takes no part is reported "
    "here."""
    shares = tuple(
        Share(row.unit.id, rule.gives[row.unit.id], (because(LISTED, count=rule.gives[row.unit.id]),))
        if row.unit.id in rule.gives
        else Share(row.unit.id, 0, (because(NOT_LISTED),))
        for row in case.rows
    )
    outside = sorted(case.outsiders & rule.gives.keys())
    problems = tuple(
        OUTSIDE.at(
            case.at("rule", "table", "gives", unit), quota=case.quota_id, unit=unit, among=case.quota.among or ""
        )
        for unit in outside
    )
    return Draft(shares, sound=not problems, problems=problems)
