"""A rule of sharing in one sentence, so that two of them can be read side by side.

In: a quota's rule and the plan that names its figures. Out: its words. Two rules that share otherwise read otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from docgen.model.plan import Plan
from docgen.model.rules import (
    FixedRule,
    HeldRule,
    RatioRule,
    Rounding,
    Rule,
    ShareRule,
    TableRule,
    ThresholdRule,
    UnlimitedRule,
)

ROUNDED = {
    Rounding.HALF_UP: "từ 0,5 trở lên làm tròn lên",
    Rounding.MORE_THAN_HALF: "trên 0,5 mới làm tròn lên",
    Rounding.FLOOR: "bỏ phần lẻ",
    Rounding.CEILING: "có phần lẻ là làm tròn lên",
}
ON = {"unit": "từng đơn vị", "total": "trên tổng số"}


def rules_said(before: Rule, after: Rule, plans: tuple[Plan, Plan], names: Mapping[str, str]) -> tuple[str, str]:
    """Two rules in words: “từ 10 đơn vị cấp xã trở xuống được 1; trên 10 được 2”. Of two tables only what differs;
    `names` says what units are called."""
    if before.table and after.table:
        left, right = before.table.gives, after.table.gives
        units = [unit for unit in {**left, **right} if left.get(unit) != right.get(unit)]
        return _entries(left, units, names), _entries(right, units, names)
    said = []
    for rule, plan in zip((before, after), plans, strict=True):
        name, parameters = rule.chosen
        said.append(_entries(parameters.gives, list(parameters.gives), names) if isinstance(parameters, TableRule)
                    else SAID[name](parameters, plan))  # fmt: skip
    return said[0], said[1]


def _entries(gives: Mapping[str, int], units: list[str], names: Mapping[str, str]) -> str:
    listed = [f"{names.get(unit, unit)} {gives[unit]}" for unit in units if unit in gives]
    return f"ấn định: {', '.join(listed)}" if listed else "không ấn định"


def _figure(figure: str, plan: Plan) -> str:
    return plan.figures[figure].name if figure in plan.figures else figure


def _fixed(rule: FixedRule, plan: Plan) -> str:
    return f"mỗi đơn vị được {rule.each}"


def _thresholds(rule: ThresholdRule, plan: Plan) -> str:
    figure = _figure(rule.of, plan)
    if len(rule.steps) == 1:
        return f"mỗi đơn vị được {rule.steps[0].give} (theo số {figure})"
    parts = [f"từ {rule.steps[0].up_to} {figure} trở xuống được {rule.steps[0].give}"]
    for below, step in zip(rule.steps, rule.steps[1:], strict=False):
        upper = "" if step.up_to is None else f" đến {step.up_to}"
        parts.append(f"trên {below.up_to}{upper} được {step.give}")
    return "; ".join(parts)


def _ratio(rule: RatioRule, plan: Plan) -> str:
    return f"cứ {rule.one_per} {_figure(rule.of, plan)} được 1; {ROUNDED[rule.rounding]}, tính {ON[rule.on]}"


def _share(rule: ShareRule, plan: Plan) -> str:
    return f"tổng số {rule.total}, chia theo số {_figure(rule.of, plan)}"


def _held(rule: HeldRule, plan: Plan) -> str:
    return f"cơ quan ban hành giữ {rule.count}"


def _unlimited(rule: UnlimitedRule, plan: Plan) -> str:
    return "không giới hạn" + (f" ({rule.reason})" if rule.reason else "")


SAID: Mapping[str, Callable[[Any, Plan], str]] = {
    "fixed": _fixed,
    "thresholds": _thresholds,
    "ratio": _ratio,
    "share": _share,
    "held": _held,
    "unlimited": _unlimited,
}
