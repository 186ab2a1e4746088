"""What the awards of a campaign cost, line by line (dự toán kinh phí khen thưởng).

Plain frozen records: no longer what somebody wrote but what follows from it. Amounts are whole đồng.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class BudgetLine:
    """One award for one kind of recipient, or one expense. `base` is the base salary; expenses and fixed amounts have
    neither coefficient nor base."""

    content: str
    unit_word: str
    count: int
    coefficient: Decimal | None
    base: int | None
    each: int
    total: int
    note: str | None = None


@dataclass(frozen=True)
class Budget:
    """The lines, awards first, and their sum."""

    lines: tuple[BudgetLine, ...]
    total: int
