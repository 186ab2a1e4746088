"""Exceptions that somebody decided: a cell that is set to a number.

In: a draft and the overrides for its quota. Out: the draft with the cells replaced, each saying who decided and why.
An exception that would go unnoticed is a problem: one for an unknown quota or unit, for a unit that takes no part, or
for a cell that another exception names too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from docgen.model.dossier import Places
from docgen.model.plan import Plan
from docgen.model.shares import Because, Share
from docgen.model.units import Override, Unit
from docgen.problem import Fault, Place, Problem, Say, closest
from docgen.quota.case import Case, Draft, because
from docgen.vietnamese.dates import short_date

QUOTA_UNKNOWN = Fault(
    "override-quota-unknown",
    Say("ngoại lệ cho chỉ tiêu “{quota}”, nhưng kế hoạch không có chỉ tiêu này",
        "an exception for the quota “{quota}”, which is not in the plan"),
    need=Say("tên một mục trong quotas của plan.yaml", "the name of an entry in quotas of plan.yaml"),
    explain=Say(
        "Mỗi ngoại lệ trong overrides.yaml sửa một chỉ tiêu của plan.yaml, gọi bằng tên trong mục quotas. Không có "
        "chỉ tiêu nào mang tên này, nên ngoại lệ sẽ không có tác dụng.",
        "Each exception in overrides.yaml changes one quota of plan.yaml, by its name under quotas. There is no "
        "quota of this name, so the exception would do nothing.",
    ),
)  # fmt: skip
UNIT_UNKNOWN = Fault(
    "override-unit-unknown",
    Say("ngoại lệ cho đơn vị “{unit}”, nhưng units.csv không có mã này",
        "an exception for the unit “{unit}”, which is not in units.csv"),
    need=Say("mã của một đơn vị trong units.csv", "the identifier of a unit in units.csv"),
    explain=Say(
        "Ngoại lệ gọi đơn vị bằng mã trong units.csv. Không có đơn vị nào mang mã này, nên ngoại lệ sẽ không có tác "
        "dụng.",
        "An exception names a unit by its identifier in units.csv. There is no such unit, so the exception would do "
        "nothing.",
    ),
)  # fmt: skip
OVERRIDE_TWICE = Fault(
    "override-twice",
    Say("chỉ tiêu “{quota}” đã có một ngoại lệ khác cho cùng một chỗ ({cell})",
        "the quota “{quota}” already has an exception for the same cell ({cell})"),
    mend=Say("chỉ giữ một ngoại lệ", "keep only one of them"),
    explain=Say(
        "Hai ngoại lệ cùng quyết định một ô, hoặc cùng quyết định một phần dư. docgen không tự chọn quyết định nào "
        "có hiệu lực; hãy bỏ bớt một.",
        "Two exceptions decide the same cell, or the same tie. docgen does not choose which decision counts; drop "
        "one.",
    ),
)  # fmt: skip
OVERRIDE_IDLE = Fault(
    "override-idle",
    Say("ngoại lệ không có tác dụng: chỉ tiêu “{quota}” không chia cho đơn vị “{unit}”",
        "the exception does nothing: the quota “{quota}” is not shared over “{unit}”"),
    mend=Say("bỏ ngoại lệ này, hoặc sửa tên chỉ tiêu, mã đơn vị", "drop it, or correct the quota or the unit"),
    explain=Say(
        "Ngoại lệ ấn định số cho một đơn vị không tham gia chỉ tiêu: chỉ tiêu do cơ quan ban hành giữ, không giới "
        "hạn, hoặc chỉ chia cho đơn vị cấp khác (among).",
        "The exception sets a number for a unit that takes no part: the issuer holds the quota, it has no limit, or "
        "it is shared over units of another level (among).",
    ),
)  # fmt: skip
OVERRIDE_OTHER_SUM = Fault(
    "override-sum",
    Say("chỉ tiêu “{quota}” có tổng {total}, nhưng sau các ngoại lệ cộng các đơn vị được {given}",
        "the quota “{quota}” has a total of {total}, but with the exceptions the units add up to {given}"),
    mend=Say("ấn định thêm đơn vị khác để bù, hoặc sửa tổng của quy tắc",
             "set other units to make up for it, or correct the total of the rule"),
    explain=Say(
        "Chỉ tiêu này chia một tổng đã định. Ngoại lệ tăng hay giảm số của một đơn vị thì tổng các đơn vị không còn "
        "bằng tổng đã định. Hãy ghi rõ đơn vị nào bớt hoặc thêm cho đủ.",
        "This quota shares a given total. If an exception gives one unit more or less, the units no longer add up to "
        "it. Say which other unit gets less or more.",
    ),
)  # fmt: skip
SET = Say("ấn định {count} theo quyết định của {decided_by}: {why}", "set to {count} by {decided_by}: {why}")
SET_ON = Say(
    "ấn định {count} theo quyết định của {decided_by} ngày {date}: {why}",
    "set to {count} by {decided_by} on {day}: {why}",
)


@dataclass(frozen=True)
class Decision:
    """An override, with its position in `overrides.yaml`."""

    index: int
    override: Override
    places: Places

    def at(self, *path: str | int) -> Place:
        return self.places.at("overrides", self.index, *path)

    def step(self, undated: Say, dated: Say, **values: object) -> Because:
        """The sentence that names who decided, when (if known) and why."""
        date = self.override.date
        words = {"decided_by": self.override.decided_by, "why": self.override.why, **values}
        if date is None:
            return because(undated, **words)
        return because(dated, date=short_date(date), day=date.isoformat(), **words)


@dataclass(frozen=True)
class Decisions:
    """The overrides that can be applied, by quota; quotas of which one is wrong; what is wrong.

    `refused_ties` are quotas with a decision on a tie that is wrong in itself: no second message asks for one.
    """

    by_quota: Mapping[str, tuple[Decision, ...]]
    doubtful: frozenset[str]
    refused_ties: frozenset[str]
    problems: tuple[Problem, ...]


def decisions(plan: Plan, units: tuple[Unit, ...], overrides: tuple[Override, ...], places: Places) -> Decisions:
    """Overrides by quota. One that names something unknown, or a cell that was named before, is left out."""
    unit_ids = {unit.id for unit in units}
    by_quota: dict[str, tuple[Decision, ...]] = {}
    doubtful: set[str] = set()
    refused: set[str] = set()
    problems: list[Problem] = []
    decided: set[tuple[str, str]] = set()
    for index, override in enumerate(overrides):
        decision = Decision(index, override, places)
        found = _wrong(decision, plan, unit_ids, decided)
        decided |= _cells(override)
        problems += found
        if found:
            doubtful |= {override.quota} if override.quota in plan.quotas else plan.quotas.keys()
            refused |= {override.quota} if override.tie_to is not None else set()
        else:
            by_quota[override.quota] = (*by_quota.get(override.quota, ()), decision)
    return Decisions(by_quota, frozenset(doubtful), frozenset(refused), tuple(problems))


def _cells(override: Override) -> set[tuple[str, str]]:
    """What an override decides: cells by unit, and the quota's tie by no name."""
    units = ("", *override.tie_to) if override.tie_to is not None else (override.unit or "",)
    return {(override.quota, unit) for unit in units}


def _wrong(decision: Decision, plan: Plan, unit_ids: set[str], decided: set[tuple[str, str]]) -> list[Problem]:
    override = decision.override
    if override.quota not in plan.quotas:
        near = closest(override.quota, plan.quotas)
        return [QUOTA_UNKNOWN.at(decision.at("quota"), quota=override.quota, close=near)]
    units = [(override.unit or "", decision.at("unit"))]
    if override.tie_to is not None:
        units = [(unit, decision.at("tie_to", position)) for position, unit in enumerate(override.tie_to)]
    found = [
        UNIT_UNKNOWN.at(place, unit=unit, close=closest(unit, unit_ids))
        for unit, place in units
        if unit not in unit_ids
    ]
    twice = {unit for _, unit in _cells(override) & decided}
    twice |= {unit for position, (unit, _) in enumerate(units) if unit in [each for each, _ in units[:position]]}
    if twice:
        cell = ", ".join(sorted(twice - {""})) or "tie_to"
        found.append(OVERRIDE_TWICE.at(decision.at(), quota=override.quota, cell=cell))
    return found


def with_cells_set(case: Case, draft: Draft, found: tuple[Decision, ...]) -> tuple[Draft, frozenset[int]]:
    """The draft with the cells replaced that overrides set, and the positions of these cells."""
    shares = list(draft.shares)
    problems: list[Problem] = []
    replaced: set[int] = set()
    for decision in found:
        unit, count = decision.override.unit, decision.override.set
        if count is None:
            continue
        positions = [position for position, share in enumerate(shares) if share.unit == unit]
        for position in positions:
            step = decision.step(SET, SET_ON, count=count)
            shares[position] = Share(str(unit), count, (*shares[position].because, step))
        if draft.held or draft.unlimited or unit in case.outsiders:
            problems.append(OVERRIDE_IDLE.at(decision.at("unit"), quota=case.quota_id, unit=unit))
        replaced |= set(positions)
    return replace(draft, shares=tuple(shares), problems=(*draft.problems, *problems)), frozenset(replaced)


def unbalanced(case: Case, draft: Draft, found: tuple[Decision, ...]) -> tuple[Problem, ...]:
    """The problem of a given total that the cells no longer add up to; an open tie is reported as a tie only."""
    if not draft.sound or draft.tie or not draft.shares or draft.given == draft.total:
        return ()
    first = next((decision for decision in found if decision.override.set is not None), found[0])
    return (OVERRIDE_OTHER_SUM.at(first.at("set"), quota=case.quota_id, total=draft.total, given=draft.given),)
