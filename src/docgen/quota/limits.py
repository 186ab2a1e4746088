"""The least and the most that each unit may get.

In: a case. Out: its bounds if they make sense, otherwise what is wrong with them. A rule that counts unit by unit
raises or lowers each share (`bounded`); a rule that shares a given total keeps the bounds while sharing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from docgen.model.shares import Because, Share
from docgen.problem import Fault, Problem, Say
from docgen.quota.case import Case, because

MINIMUM_ABOVE_CAP = Fault(
    "minimum-above-cap",
    Say(
        "Chỉ tiêu “{quota}”: mỗi đơn vị ít nhất {minimum} nhưng nhiều nhất chỉ {cap}",
        "quota “{quota}”: at least {minimum} for each unit, but at most {cap}",
    ),
    need=Say("minimum không lớn hơn cap", "a minimum that is not above the cap"),
    explain=Say(
        "“Ít nhất” (minimum) lớn hơn “nhiều nhất” (cap), nên không có số nào thỏa mãn cả hai. Hãy xem lại văn bản "
        "quy định rồi sửa một trong hai số.",
        "The minimum is greater than the cap, so no number satisfies both. Look at what the rule says and correct "
        "one of the two.",
    ),
)
LIMIT_IDLE = Fault(
    "limit-idle",
    Say(
        "Chỉ tiêu “{quota}”: quy tắc “{rule}” không dùng đến “{limit}”",
        "quota “{quota}”: the rule “{rule}” has no use for “{limit}”",
    ),
    mend=Say("bỏ dòng {limit}, hoặc chọn quy tắc khác", "drop the line {limit}, or choose another rule"),
    explain=Say(
        "Mức ít nhất và nhiều nhất chỉ có nghĩa khi docgen tính số của từng đơn vị. Bảng ấn định (table) đã ghi sẵn "
        "từng số; chỉ tiêu cơ quan ban hành giữ (held) và chỉ tiêu không giới hạn (unlimited) không chia cho đơn vị.",
        "A minimum or cap has a meaning only where docgen works out a number for each unit. A table states each "
        "number already; what the issuer holds and what is unlimited is not shared over units.",
    ),
)
RAISED = Say("mỗi đơn vị ít nhất {bound}: nâng từ {count} lên {bound}", "at least {bound}: raised from {count}")
LOWERED = Say("mỗi đơn vị nhiều nhất {bound}: hạ từ {count} xuống {bound}", "at most {bound}: lowered from {count}")
RULES_WITHOUT_LIMITS = ("table", "held", "unlimited")


@dataclass(frozen=True)
class Limited:
    """A case with its bounds, whether they can be relied on, and what is wrong with them."""

    case: Case
    sound: bool
    problems: tuple[Problem, ...]


def limited(case: Case) -> Limited:
    """The case with the minimum and cap of its quota, or without them where they are meaningless."""
    minimum, cap = case.quota.minimum, case.quota.cap
    rule = case.quota.rule.chosen[0]
    if rule in RULES_WITHOUT_LIMITS:
        idle = tuple(
            LIMIT_IDLE.at(case.at(limit), quota=case.quota_id, rule=rule, limit=limit)
            for limit, bound in (("minimum", minimum), ("cap", cap))
            if bound is not None
        )
        return Limited(case, True, idle)
    if minimum is not None and cap is not None and minimum > cap:
        crossed = MINIMUM_ABOVE_CAP.at(case.at("minimum"), quota=case.quota_id, minimum=minimum, cap=cap)
        return Limited(case, False, (crossed,))
    return Limited(replace(case, minimum=minimum or 0, cap=cap), True, ())


def bounded(case: Case, unit: str, count: int, steps: tuple[Because, ...]) -> Share:
    """The share of a unit, not below the minimum and not above the cap of the case."""
    if count < case.minimum:
        return Share(unit, case.minimum, (*steps, because(RAISED, bound=case.minimum, count=count)))
    if case.cap is not None and count > case.cap:
        return Share(unit, case.cap, (*steps, because(LOWERED, bound=case.cap, count=count)))
    return Share(unit, count, steps)
