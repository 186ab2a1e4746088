"""Equal remainders that meet too few seats, and the decision that settles them.

In: a draft whose set cells are in place, and the `tie_to` of somebody who decided. Out: the draft with the contested
seats given out, or left open with a problem. No order of rows, names or identifiers ever settles a tie.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from docgen.model.shares import Share
from docgen.problem import Fault, Say
from docgen.quota.case import Case, Draft, because, named
from docgen.quota.overrides import Decision

TIE = Fault(
    "tie",
    Say(
        "Chỉ tiêu “{quota}”: {count} đơn vị có phần dư bằng nhau nhưng chỉ còn {seats} suất: {units}",
        "quota “{quota}”: {count} units have the same remainder, but {seats} seats are left: {units}",
    ),
    mend=Say(
        "ghi đơn vị được nhận (tie_to), người quyết định và lý do trong overrides.yaml",
        "name the units that get them (tie_to), who decided and why in overrides.yaml",
    ),
    explain=Say(
        "Khi chia một tổng theo tỷ lệ, các suất cuối cùng dành cho đơn vị có phần lẻ lớn nhất. Ở đây nhiều đơn vị có "
        "phần lẻ bằng nhau mà không đủ suất cho tất cả. Máy không được chọn thay người: người có thẩm quyền quyết "
        "định, rồi ghi quyết định vào overrides.yaml.",
        "When a total is shared in proportion, the last seats go to the largest remainders. Here several units have "
        "the same remainder and there are too few seats for all of them. A machine must not choose: somebody with "
        "the authority decides, and the decision is written into overrides.yaml.",
    ),
)
TIE_TO_MISFIT = Fault(
    "tie-to-misfit",
    Say(
        "quyết định cho chỉ tiêu “{quota}” không khớp: ghi {named} đơn vị ({chosen}), trong khi có {seats} suất cho "
        "các đơn vị {units}",
        "the decision for quota “{quota}” does not fit: it names {named} units ({chosen}), but there are {seats} "
        "seats for {units}",
    ),
    need=Say(
        "đúng {seats} mã đơn vị trong số các đơn vị có phần dư bằng nhau",
        "just {seats} identifiers of units with the same remainder",
    ),
    explain=Say(
        "tie_to phải ghi đúng bằng số suất còn lại, và chỉ ghi các đơn vị có phần dư bằng nhau. Số liệu có thể đã "
        "thay đổi sau khi quyết định, nên hãy xem lại với người đã quyết định.",
        "tie_to has to name as many units as there are seats left, and only units with the same remainder. The "
        "figures may have changed since the decision was taken, so ask whoever took it.",
    ),
)
NO_TIE = Fault(
    "no-tie",
    Say(
        "ngoại lệ không có tác dụng: chỉ tiêu “{quota}” không có phần dư bằng nhau cần quyết định",
        "the exception does nothing: the quota “{quota}” has no tie to decide",
    ),
    mend=Say("bỏ ngoại lệ này, hoặc sửa tên chỉ tiêu", "drop it, or correct the name of the quota"),
    explain=Say(
        "tie_to chỉ dùng khi các đơn vị có phần dư bằng nhau mà không đủ suất. Chỉ tiêu này không có trường hợp đó, "
        "có thể vì số liệu đã thay đổi sau khi quyết định.",
        "tie_to is for units that have the same remainder while seats are too few. This quota has no such case, "
        "maybe because the figures have changed since the decision was taken.",
    ),
)
CHOSEN = Say(
    "được thêm 1 thành {count} theo quyết định của {decided_by}: {why}", "one more, {count}, by {decided_by}: {why}"
)
CHOSEN_ON = Say(
    "được thêm 1 thành {count} theo quyết định của {decided_by} ngày {date}: {why}",
    "one more, {count}, by {decided_by} on {day}: {why}",
)
PASSED_OVER = Say(
    "không được thêm theo quyết định của {decided_by}: {why}", "no more, by the decision of {decided_by}: {why}"
)
PASSED_OVER_ON = Say(
    "không được thêm theo quyết định của {decided_by} ngày {date}: {why}",
    "no more, by the decision of {decided_by} on {day}: {why}",
)
SETTLED_BY_CELLS = Say(
    "phần dư bằng nhau đã được quyết định bằng các số ấn định", "the tie is settled by the cells that are set"
)


def settled(case: Case, draft: Draft, replaced: Collection[int], found: tuple[Decision, ...]) -> Draft:
    """The draft without its tie, or with a problem that names the units and how many seats are left for them.

    `replaced` are the positions whose cells are set: they are decided and stand in no tie any more. The seats that
    are still open are those by which the cells fall short of the total.
    """
    decision = next((each for each in found if each.override.tie_to is not None), None)
    if not draft.sound:
        return draft
    if draft.tie is None:
        return _with(draft, NO_TIE, decision, case) if decision else draft
    open_positions = [position for position in draft.tie.positions if position not in replaced]
    seats = (draft.total or 0) - draft.given
    units = tuple(case.rows[position].unit for position in open_positions)
    if decision is None:
        if 0 < seats < len(open_positions):
            problem = TIE.at(case.at("rule"), quota=case.quota_id, count=len(units), seats=seats, units=named(units))
            return replace(draft, problems=(*draft.problems, problem))
        steps = () if seats else (because(SETTLED_BY_CELLS),)
        return replace(draft, tie=None, because=(*draft.because, *steps))
    if seats <= 0 or not units:
        return _with(replace(draft, tie=None), NO_TIE, decision, case)
    chosen = set(decision.override.tie_to or ())
    if len(chosen) != seats or not chosen <= {unit.id for unit in units}:
        problem = TIE_TO_MISFIT.at(
            decision.at("tie_to"),
            quota=case.quota_id, named=len(chosen), chosen=", ".join(sorted(chosen)), seats=seats, units=named(units),
        )  # fmt: skip
        return replace(draft, problems=(*draft.problems, problem))
    return _given_out(draft, open_positions, chosen, decision)


def _with(draft: Draft, fault: Fault, decision: Decision, case: Case) -> Draft:
    problem = fault.at(decision.at("tie_to"), quota=case.quota_id)
    return replace(draft, problems=(*draft.problems, problem))


def _given_out(draft: Draft, open_positions: list[int], chosen: set[str], decision: Decision) -> Draft:
    shares = list(draft.shares)
    for position in open_positions:
        share = shares[position]
        if share.unit in chosen:
            step = decision.step(CHOSEN, CHOSEN_ON, count=share.count + 1)
            shares[position] = Share(share.unit, share.count + 1, (*share.because, step))
        else:
            step = decision.step(PASSED_OVER, PASSED_OVER_ON)
            shares[position] = Share(share.unit, share.count, (*share.because, step))
    return replace(draft, shares=tuple(shares), tie=None)
