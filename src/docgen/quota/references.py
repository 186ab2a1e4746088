"""The names by which quotas, tables and units refer to awards, levels and units.

In: a plan and its units. Out: a problem for each name that nobody declared, and for each quota that nobody can share.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.model.dossier import Places
from docgen.model.plan import Plan
from docgen.model.units import Unit
from docgen.problem import Fault, Problem, Say, closest
from docgen.quota.case import Case

AWARD_UNKNOWN = Fault(
    "quota-award-unknown",
    Say(
        "Chỉ tiêu “{quota}” thuộc hình thức khen thưởng “{award}”, nhưng kế hoạch không khai hình thức này",
        "quota “{quota}” is of the award “{award}”, which the plan does not declare",
    ),
    need=Say("tên một mục trong awards", "the name of an entry in awards"),
    explain=Say(
        "Mỗi chỉ tiêu thuộc một hình thức khen thưởng đã khai trong mục awards của plan.yaml. Tên ở đây không có "
        "trong mục đó, thường do gõ sai.",
        "Each quota belongs to an award that is declared under awards in plan.yaml. This name is not there; most "
        "often it is mistyped.",
    ),
)
LEVEL_UNKNOWN = Fault(
    "quota-level-unknown",
    Say(
        "Chỉ tiêu “{quota}” ghi cấp “{level}” ({field}), nhưng kế hoạch không khai cấp này",
        "quota “{quota}” names the level “{level}” ({field}), which the plan does not declare",
    ),
    need=Say("tên một mục trong levels", "the name of an entry in levels"),
    explain=Say(
        "Cấp của chỉ tiêu (level) và cấp của các đơn vị được chia (among) phải được khai trong mục levels của "
        "plan.yaml. Tên ở đây không có trong mục đó.",
        "The level of a quota (level) and that of the units that share it (among) have to be declared under levels "
        "in plan.yaml. This name is not there.",
    ),
)
UNIT_LEVEL_UNKNOWN = Fault(
    "unit-level-unknown",
    Say(
        "{unit} ghi cấp “{level}”, nhưng kế hoạch không khai cấp này",
        "{unit} is of the level “{level}”, which the plan does not declare",
    ),
    need=Say("tên một mục trong levels của plan.yaml", "the name of an entry in levels of plan.yaml"),
    explain=Say(
        "Mỗi đơn vị trong units.csv thuộc một cấp đã khai trong mục levels của plan.yaml. Nếu cấp ghi sai, đơn vị có "
        "thể bị bỏ sót khi chia chỉ tiêu cho một cấp.",
        "Each unit in units.csv is of a level that is declared under levels in plan.yaml. With a wrong level the "
        "unit could be passed over when a quota is shared within a level.",
    ),
)
TABLE_UNIT_UNKNOWN = Fault(
    "table-unit-unknown",
    Say(
        "Bảng ấn định của chỉ tiêu “{quota}” có đơn vị “{unit}”, nhưng units.csv không có mã này",
        "the table of quota “{quota}” names the unit “{unit}”, which is not in units.csv",
    ),
    need=Say("mã của một đơn vị trong units.csv", "the identifier of a unit in units.csv"),
    explain=Say(
        "Bảng ấn định ghi số cho từng đơn vị theo mã trong units.csv. Mã này không có trong tệp, nên số ghi ở đây "
        "không thuộc về ai.",
        "A table gives numbers to units by their identifiers in units.csv. This one is not in the file, so the "
        "number belongs to nobody.",
    ),
)
NO_UNITS = Fault(
    "no-units",
    Say("kế hoạch có chỉ tiêu phải chia nhưng không có đơn vị nào", "there are quotas to share but no units"),
    need=Say("ít nhất một đơn vị trong units.csv", "at least one unit in units.csv"),
    explain=Say(
        "Có chỉ tiêu phải chia cho các đơn vị nhưng danh sách đơn vị (units.csv) trống. Hãy ghi mỗi đơn vị một dòng.",
        "There are quotas to be shared over units, but the list of units (units.csv) is empty. Write one line for "
        "each unit.",
    ),
)
NOBODY_AMONG = Fault(
    "nobody-among",
    Say(
        "Chỉ tiêu “{quota}” chia cho các đơn vị cấp “{level}”, nhưng không có đơn vị nào thuộc cấp này",
        "quota “{quota}” is shared over the units of level “{level}”, but no unit is of that level",
    ),
    mend=Say(
        "sửa among, hoặc ghi các đơn vị cấp này vào units.csv",
        "correct among, or list units of that level in units.csv",
    ),
    explain=Say(
        "Chỉ tiêu chỉ chia cho các đơn vị của một cấp (among), nhưng trong units.csv không đơn vị nào thuộc cấp đó, "
        "nên không ai được nhận.",
        "The quota is shared over the units of one level only (among), but no unit in units.csv is of that level, so "
        "nobody would get anything.",
    ),
)
RULES_WITHOUT_UNITS = ("held", "unlimited")


def misnamed(plan: Plan, units: tuple[Unit, ...], plan_places: Places, unit_places: Places) -> Iterator[Problem]:
    """Names of awards, levels and units that are not declared."""
    unit_ids = {unit.id for unit in units}
    for quota_id, quota in plan.quotas.items():
        if quota.award not in plan.awards:
            yield AWARD_UNKNOWN.at(
                plan_places.at("quotas", quota_id, "award"),
                quota=quota_id, award=quota.award, close=closest(quota.award, plan.awards),
            )  # fmt: skip
        for field, level in (("level", quota.level), ("among", quota.among)):
            if level is not None and level not in plan.levels:
                yield LEVEL_UNKNOWN.at(
                    plan_places.at("quotas", quota_id, field),
                    quota=quota_id, level=level, field=field, close=closest(level, plan.levels),
                )  # fmt: skip
        if units and quota.rule.table:
            for unit_id in sorted(quota.rule.table.gives.keys() - unit_ids):
                yield TABLE_UNIT_UNKNOWN.at(
                    plan_places.at("quotas", quota_id, "rule", "table", "gives", unit_id),
                    quota=quota_id, unit=unit_id, close=closest(unit_id, unit_ids),
                )  # fmt: skip
    for row, unit in enumerate(units):
        if unit.level not in plan.levels:
            yield UNIT_LEVEL_UNKNOWN.at(
                unit_places.at(row, "level"), unit=unit.name, level=unit.level, close=closest(unit.level, plan.levels)
            )


def nobody(case: Case, units: tuple[Unit, ...]) -> tuple[bool, tuple[Problem, ...]]:
    """Whether a quota that has to be shared finds no unit at all, and the problem, unless it was named before."""
    if case.rows or case.quota.rule.chosen[0] in RULES_WITHOUT_UNITS:
        return False, ()
    if not units:
        return True, (NO_UNITS.at(case.unit_places.at()),)
    levels = case.plan.levels
    if case.quota.among not in levels or any(unit.level not in levels for unit in units):
        return True, ()
    return True, (NOBODY_AMONG.at(case.at("among"), quota=case.quota_id, level=case.quota.among),)
