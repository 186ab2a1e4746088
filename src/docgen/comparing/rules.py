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


def rule_said(rule: Rule, plan: Plan) -> str:
    """The rule in words: “từ 10 đơn vị cấp xã trở xuống được 1; trên 10 được 2”."""
    name, parameters = rule.chosen
    return SAID[name](parameters, plan)


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


def _table(rule: TableRule, plan: Plan) -> str:
    return "ấn định: " + ", ".join(f"{unit} {count}" for unit, count in rule.gives.items())


def _held(rule: HeldRule, plan: Plan) -> str:
    return f"cơ quan ban hành giữ {rule.count}"


def _unlimited(rule: UnlimitedRule, plan: Plan) -> str:
    return "không giới hạn" + (f" ({rule.reason})" if rule.reason else "")


SAID: Mapping[str, Callable[[Any, Plan], str]] = {
    "fixed": _fixed,
    "thresholds": _thresholds,
    "ratio": _ratio,
    "share": _share,
    "table": _table,
    "held": _held,
    "unlimited": _unlimited,
}
