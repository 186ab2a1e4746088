"""What a nominator may nominate: the plan's quotas as the lines that stand on top of its form.

In: the plan, its allocation, a nominator or all of them. Out: lines with their number, what has to be said of it, and
which rows of the form count against it. Cells are the annex's: before what is sent up is taken off.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from docgen.model.kind import KIND_SAID, Kind
from docgen.model.nominators import Who
from docgen.model.plan import Plan, Quota
from docgen.model.shares import Allocation, Allotment

UNLIMITED = "không giới hạn"
NOT_FIXED = "kế hoạch không ấn định"
SHARED = "dùng chung cho các đơn vị"
TAKEN = "đề nghị lên cấp trên, trừ vào chỉ tiêu “{source}”"
TAKEN_SHARED = "đề nghị lên cấp trên, trừ vào chỉ tiêu “{source}”; cả đợt chỉ có {total}"


@dataclass(frozen=True)
class Counted:
    """Which rows count: those of an award; of one kind and one level unless None."""

    award: str
    kind: Kind | None = None
    level: str | None = None


@dataclass(frozen=True)
class Line:
    """So many of an award for one kind at one level. `number` is None where there is none; then `words` stand there.

    `extra` says that the number adds no place: its nominations count against another line as well.
    """

    award: str
    called: str
    number: int | None
    words: str
    remark: str
    counts: tuple[Counted, ...]
    extra: bool = False


Allowed = Callable[[Allotment], int | None]
"""What of an allotment somebody may nominate: a number, or None where it is none of their concern."""


def lines_of(plan: Plan, allocation: Allocation, nominator: Who) -> tuple[Line, ...]:
    """The lines of one nominator: its cells, the held and unlimited quotas of its own level, and what is sent up from
    either; then the awards that the plan has no quota for."""

    def concerns(allotment: Allotment) -> bool:
        if allotment.shares:
            return allotment.count_of(nominator.id) is not None
        return allotment.quota.level == nominator.level

    return _lines(plan, allocation, concerns, lambda each: each.count_of(nominator.id), shared=not nominator.own)


def all_lines(plan: Plan, allocation: Allocation) -> tuple[Line, ...]:
    """The lines of all nominators together: every quota with its total."""
    return _lines(plan, allocation, lambda _: True, lambda each: each.total, shared=False)


def places_of(lines: tuple[Line, ...]) -> int:
    """How many nominations the lines have a number for."""
    return sum(line.number or 0 for line in lines if not line.extra)


def _lines(
    plan: Plan, allocation: Allocation, concerns: Callable[[Allotment], bool], own: Allowed, *, shared: bool
) -> tuple[Line, ...]:
    asked = {each.quota_id: each for each in allocation.allotments if each.quota.taken_from is None and concerns(each)}
    lines = []
    for each in allocation.allotments:
        quota = each.quota
        source = asked.get(quota.taken_from or "")
        if each.quota_id not in asked and not (source and (not each.shares or concerns(each))):
            continue
        number = own(each) if each.shares else each.total
        remark = ""
        if source:
            said = TAKEN if number != each.total or not shared else TAKEN_SHARED
            remark = said.format(source=recipients(plan, source.quota), total=each.total)
        elif each.held and shared:
            remark = SHARED
        takers = [
            other.quota
            for other in allocation.allotments
            if other.quota.taken_from == each.quota_id and other.quota_id != each.quota_id
        ]
        lines.append(
            Line(
                award=quota.award,
                called=_called(plan, quota),
                number=number,
                words="" if number is not None else UNLIMITED,
                remark=remark,
                counts=tuple(_counted(plan, counted) for counted in (quota, *takers)),
                extra=source is not None,
            )
        )
    with_quota = {quota.award for quota in plan.quotas.values()}
    free = (
        Line(award_id, award.name, None, NOT_FIXED, "", (Counted(award_id),))
        for award_id, award in plan.awards.items()
        if award_id not in with_quota
    )
    return (*lines, *free)


def _counted(plan: Plan, quota: Quota) -> Counted:
    """The rows of a quota. Where the plan has one level for this award and kind, a form may leave it out."""
    levels = {other.level for other in plan.quotas.values() if (other.award, other.kind) == (quota.award, quota.kind)}
    return Counted(quota.award, quota.kind, quota.level if len(levels) > 1 else None)


def _called(plan: Plan, quota: Quota) -> str:
    award = plan.awards.get(quota.award)
    heading = f" ({quota.heading})" if quota.heading else ""
    return f"{award.name if award else quota.award}: {recipients(plan, quota)}{heading}"


def recipients(plan: Plan, quota: Quota) -> str:
    """Who gets it: “Cấp huyện, tập thể”."""
    level = plan.levels.get(quota.level)
    return f"{level.name if level else quota.level}, {KIND_SAID[quota.kind].vi}"
