"""The figures that a rule counts by.

In: a case and the name of a figure. Out: the size of each unit by that figure, and what is wrong with it. A figure
that is only assumed is named as such in the reason of every number that rests on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.model.shares import Because
from docgen.problem import Fault, Problem, Say, closest
from docgen.quota.case import Case, because

FIGURE_UNKNOWN = Fault(
    "quota-figure-unknown",
    Say(
        "Chỉ tiêu “{quota}” tính theo số liệu “{figure}”, nhưng kế hoạch không khai số liệu này",
        "quota “{quota}” counts by the figure “{figure}”, which the plan does not declare",
    ),
    need=Say("tên một mục trong figures", "the name of an entry in figures"),
    mend=Say(
        "sửa lại tên, hoặc khai thêm số liệu trong figures và thêm cột này vào units.csv",
        "correct the name, or declare the figure in figures and add its column to units.csv",
    ),
    explain=Say(
        "Quy tắc phân bổ tính theo một số liệu của đơn vị, ví dụ số xã hay số ấp. Số liệu đó phải được khai trong "
        "mục figures của plan.yaml và có một cột cùng tên trong units.csv. Lỗi này thường do gõ sai tên.",
        "A rule counts by a figure of the units, such as communes or hamlets. That figure has to be declared under "
        "figures in plan.yaml and needs a column of the same name in units.csv. Most often the name is mistyped.",
    ),
)
FIGURE_MISSING = Fault(
    "figure-missing",
    Say(
        "{unit} chưa có số liệu “{name}” ({figure}) mà quy tắc phân bổ cần",
        "{unit} lacks the figure “{name}” ({figure}) that a rule needs",
    ),
    need=Say("một số nguyên; không có thì ghi 0", "a whole number; 0 where there is none"),
    explain=Say(
        "Một quy tắc phân bổ tính theo số liệu này nhưng ô của đơn vị còn trống. docgen không tự coi ô trống là 0, "
        "vì đơn vị có thể mất phần của mình. Hãy điền số, kể cả số 0.",
        "A rule counts by this figure, but the cell of the unit is empty. docgen does not take an empty cell for 0, "
        "as the unit might lose what is due to it. Fill in the number, even if it is 0.",
    ),
)
FIGURE_EMPTY = Fault(
    "figure-empty",
    Say(
        "không đơn vị nào có số liệu “{name}” ({figure}) mà quy tắc phân bổ cần",
        "no unit has the figure “{name}” ({figure}) that a rule needs",
    ),
    need=Say("cột “{figure}” có số cho từng đơn vị", "a column “{figure}” with a number for each unit"),
    explain=Say(
        "Một quy tắc phân bổ tính theo số liệu này, nhưng mọi đơn vị tham gia đều để trống hoặc tệp đơn vị không có "
        "cột đó. Hãy thêm cột và điền số của từng đơn vị.",
        "A rule counts by this figure, but it is empty for every unit that takes part, or the file of units has no "
        "such column. Add the column and fill in the number of each unit.",
    ),
)
ASSUMED = Say("số liệu giả định ({figure}): {why}", "assumed figure ({figure}): {why}")
MISSING = Say("chưa có số liệu {figure}: chưa tính", "the figure {figure} is missing: not counted")


@dataclass(frozen=True)
class Sizes:
    """Each unit's size by one figure, in the order of the case; None where it is missing. `notes` come before reasons
    that rest on the figure."""

    name: str
    each: tuple[int | None, ...]
    notes: tuple[Because, ...]
    problems: tuple[Problem, ...]

    @property
    def complete(self) -> bool:
        return None not in self.each

    @property
    def total(self) -> int:
        return sum(size or 0 for size in self.each)

    def missing(self) -> tuple[Because, ...]:
        """The reason why a unit without the figure gets nothing yet."""
        return (because(MISSING, figure=self.name),)


def sizes_by(case: Case, figure_id: str, *path: str) -> Sizes | Problem:
    """The sizes of the units of `case` by a figure; the problem itself where the plan declares no such figure.

    `path` leads from the quota to the place that names the figure.
    """
    figure = case.plan.figures.get(figure_id)
    if figure is None:
        return FIGURE_UNKNOWN.at(
            case.at(*path), quota=case.quota_id, figure=figure_id, close=closest(figure_id, case.plan.figures)
        )
    each = tuple(row.unit.figures.get(figure_id) for row in case.rows)
    problems = [
        FIGURE_MISSING.at(
            case.unit_places.at(row.index, "figures", figure_id),
            unit=row.unit.name, name=figure.name, figure=figure_id,
        )
        for row, size in zip(case.rows, each, strict=True)
        if size is None
    ]  # fmt: skip
    if len(each) > 1 and len(problems) == len(each):
        problems = [FIGURE_EMPTY.at(case.unit_places.at(), name=figure.name, figure=figure_id)]
    notes = (because(ASSUMED, figure=figure.name, why=figure.assumed),) if figure.assumed else ()
    return Sizes(figure.name, each, notes, tuple(problems))
