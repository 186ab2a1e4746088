"""A total, shared over the units of a case in proportion to a figure.

In: the total, the sizes and the steps that led to the total. Out: a draft that says of each unit how its part came
about. Where the bounds leave no way to share the total, that is a problem, never a silent change of a number.
"""

from __future__ import annotations

from docgen.model.shares import Because, Share
from docgen.problem import Fault, Problem, Say
from docgen.quota.case import Case, Draft, Tie, because, uncounted
from docgen.quota.figures import Sizes
from docgen.quota.largest_remainder import Bound, Part, Parts, apportioned

FIGURE_ZERO = Fault(
    "figure-zero",
    Say(
        "Chỉ tiêu “{quota}”: không chia được {total} theo “{name}”, vì cộng mọi đơn vị vẫn là 0",
        "quota “{quota}”: {total} cannot be shared by “{name}”, which adds up to 0",
    ),
    mend=Say("điền số liệu trong units.csv, hoặc chọn quy tắc khác", "fill in units.csv, or choose another rule"),
    explain=Say(
        "Một tổng chỉ chia được theo một số liệu khi có ít nhất một đơn vị mang số lớn hơn 0. Ở đây mọi đơn vị đều "
        "bằng 0. Hãy xem lại cột số liệu trong units.csv, hoặc chọn quy tắc khác.",
        "A total can be shared by a figure only if at least one unit has more than 0 of it. Here it is 0 for all. "
        "Look at the column in units.csv, or choose another rule.",
    ),
)
TOTAL_TOO_SMALL = Fault(
    "total-too-small",
    Say(
        "Chỉ tiêu “{quota}”: tổng {total} không đủ cho {units} đơn vị, mỗi đơn vị ít nhất {minimum} (cần {needed})",
        "quota “{quota}”: a total of {total} is too small for {units} units with at least {minimum} each ({needed})",
    ),
    mend=Say("giảm minimum, hoặc tăng tổng số", "lower the minimum, or raise the total"),
    explain=Say(
        "Mức ít nhất (minimum) nhân với số đơn vị đã lớn hơn tổng đem chia, nên không thể chia. docgen không tự bỏ "
        "mức ít nhất và cũng không tự tăng tổng.",
        "The minimum times the number of units is more than the total to be shared. docgen neither drops the minimum "
        "nor raises the total on its own.",
    ),
)
TOTAL_TOO_LARGE = Fault(
    "total-too-large",
    Say(
        "Chỉ tiêu “{quota}”: tổng {total} không chia hết được, vì mỗi đơn vị nhiều nhất {cap} (chia được {reach})",
        "quota “{quota}”: a total of {total} cannot be given out with at most {cap} for each unit ({reach} can)",
    ),
    mend=Say("tăng cap, hoặc giảm tổng số", "raise the cap, or lower the total"),
    explain=Say(
        "Dù mọi đơn vị đều nhận đến mức nhiều nhất (cap) thì vẫn còn thừa. Đơn vị có số liệu bằng 0 chỉ nhận mức ít "
        "nhất. Hãy tăng mức nhiều nhất hoặc giảm tổng đem chia.",
        "Even if every unit gets as many as the cap allows, some are left over. A unit whose figure is 0 gets no "
        "more than the minimum. Raise the cap or lower the total.",
    ),
)
BY_REMAINDER = Say(
    "chia {total} cho {units} đơn vị theo “{figure}”, phần lẻ lớn nhất được trước",
    "{total} shared over {units} units by “{figure}”, largest remainders first",
)
WITHIN_BOUNDS = Say(
    "sau khi giữ mức ít nhất, nhiều nhất: còn {rest} chia cho các đơn vị có tất cả {over} {figure}",
    "with the minimum and cap kept: {rest} left for units that have {over} {figure} in all",
)
NOTHING = Say("tổng số đem chia là 0: được 0", "the total to be shared is 0: 0")
AT_MINIMUM = Say(
    "{size} {figure}: theo tỷ lệ không vượt mức ít nhất, được {count}", "{size} {figure}: the minimum of {count}"
)
AT_CAP = Say("{size} {figure}: theo tỷ lệ đạt mức nhiều nhất, được {count}", "{size} {figure}: the cap of {count}")
EXACT = Say(
    "{size} {figure} × {rest} ÷ {over} = {whole}, không lẻ: được {count}",
    "{size} {figure} × {rest} ÷ {over} = {whole}, nothing over: {count}",
)
ONE_MORE = Say(
    "{size} {figure} × {rest} ÷ {over} = {whole} lẻ {remainder}/{over}, phần lẻ thuộc nhóm lớn nhất nên thêm 1: "
    "được {count}",
    "{size} {figure} × {rest} ÷ {over} = {whole} and {remainder}/{over}, among the largest remainders, so one more: "
    "{count}",
)
NO_MORE = Say(
    "{size} {figure} × {rest} ÷ {over} = {whole} lẻ {remainder}/{over}, phần lẻ không thuộc nhóm lớn nhất: "
    "được {count}",
    "{size} {figure} × {rest} ÷ {over} = {whole} and {remainder}/{over}, not among the largest remainders: {count}",
)
TIED = Say(
    "{size} {figure} × {rest} ÷ {over} = {whole} lẻ {remainder}/{over}: được {count}; {tied} đơn vị có phần lẻ bằng "
    "nhau mà chỉ còn {seats} suất",
    "{size} {figure} × {rest} ÷ {over} = {whole} and {remainder}/{over}: {count}; {tied} units have the same "
    "remainder, and {seats} seats are left for them",
)


def shared(case: Case, total: int, sizes: Sizes, steps: tuple[Because, ...]) -> Draft:
    """`total` over the units of `case` by largest remainder, within the bounds of the case.

    Seats contested by equal remainders are given to nobody; the draft holds the tie. A missing size counts as 0 and
    the draft is not sound.
    """
    parts = apportioned(total, tuple(size or 0 for size in sizes.each), case.minimum, case.cap)
    if parts is None:
        judged = (_why_not(case, total, sizes),) if case.rows and sizes.complete else ()
        return uncounted(case, *sizes.problems, *judged, fixed_total=total)
    shares = tuple(
        Share(row.unit.id, 0, sizes.missing())
        if size is None
        else Share(row.unit.id, part.count, (*sizes.notes, _step(total, parts, position, size, sizes.name)))
        for position, (row, size, part) in enumerate(zip(case.rows, sizes.each, parts.each, strict=True))
    )
    steps = (*sizes.notes, *steps, because(BY_REMAINDER, total=total, units=len(case.rows), figure=sizes.name))
    if parts.rest and any(part.bound for part in parts.each):
        steps += (because(WITHIN_BOUNDS, rest=parts.rest, over=parts.over, figure=sizes.name),)
    tie = Tie(parts.tied, parts.open_seats) if parts.tied else None
    return Draft(shares, steps, total, tie=tie, sound=sizes.complete, problems=sizes.problems)


def _step(total: int, parts: Parts, position: int, size: int, figure: str) -> Because:
    part = parts.each[position]
    return because(
        _says(total, part, position in parts.tied),
        size=size, figure=figure, rest=parts.rest, over=parts.over, whole=part.whole, remainder=part.remainder,
        count=part.count, tied=len(parts.tied), seats=parts.open_seats,
    )  # fmt: skip


def _says(total: int, part: Part, tied: bool) -> Say:
    if not total:
        return NOTHING
    if part.bound:
        return AT_MINIMUM if part.bound is Bound.MINIMUM else AT_CAP
    if tied:
        return TIED
    if not part.remainder:
        return EXACT
    return ONE_MORE if part.count > part.whole else NO_MORE


def _why_not(case: Case, total: int, sizes: Sizes) -> Problem:
    units = len(case.rows)
    if total < case.minimum * units:
        return TOTAL_TOO_SMALL.at(
            case.at("minimum"),
            quota=case.quota_id, total=total, units=units, minimum=case.minimum, needed=case.minimum * units,
        )  # fmt: skip
    if case.cap is None or not sizes.total:
        return FIGURE_ZERO.at(case.at("rule"), quota=case.quota_id, total=total, name=sizes.name)
    reach = sum(case.cap if size else case.minimum for size in sizes.each)
    return TOTAL_TOO_LARGE.at(case.at("cap"), quota=case.quota_id, total=total, cap=case.cap, reach=reach)
