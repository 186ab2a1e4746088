"""The table of a budget (dự toán kinh phí): what each award costs, line by line, and the total.

In: a budget. Out: one table. Every amount was computed once, in the room of the law; here it is only printed.
"""

from __future__ import annotations

from docgen.documents.list_widths import list_widths
from docgen.model.budget import Budget
from docgen.model.facts import Cell, Table
from docgen.vietnamese.amounts import decimal_said
from docgen.vietnamese.counts import grouped, padded
from docgen.vietnamese.letters import capitalised

HEAD = (
    "STT", "Nội dung", "ĐVT", "Số lượng", "Hệ số", "Mức lương cơ sở", "Mức thưởng", "Thành tiền",
)  # fmt: skip
NOTE = "Ghi chú"
TOTAL = "Tổng cộng"


def table(budget: Budget, room: float) -> Table:
    """The lines with their sum; the last column only where a line has a remark."""
    noted = any(line.note for line in budget.lines)
    head = tuple(Cell(text, bold=True) for text in (*HEAD, *((NOTE,) if noted else ())))
    rows = []
    for number, line in enumerate(budget.lines, start=1):
        cells = [
            Cell(padded(number)),
            Cell(line.content, align="left"),
            Cell(line.unit_word),
            Cell(padded(line.count)),
            Cell(decimal_said(line.coefficient) if line.coefficient is not None else ""),
            Cell(grouped(line.base) if line.base is not None else "", align="right"),
            Cell(grouped(line.each), align="right"),
            Cell(grouped(line.total), align="right"),
        ]
        rows.append(tuple(cells + ([Cell(capitalised(line.note or ""), align="left")] if noted else [])))
    total = [
        Cell(""),
        Cell(TOTAL, columns=6, bold=True),
        Cell(grouped(budget.total), align="right", bold=True),
        *([Cell("")] if noted else []),
    ]
    rows.append(tuple(total))
    return Table(list_widths((head,), tuple(rows), len(head), room), (head,), tuple(rows))
