"""The quotas of a comparison, as tables: each unit before and after, and why."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from docgen.cli import show
from docgen.cli.language import said
from docgen.cli.quota_table import PIPED_WIDTH, TOTAL, UNIT, UNLIMITED, bare_table, print_whole
from docgen.model.comparison import Cell, Comparison, QuotaChange
from docgen.model.kind import KIND_SAID
from docgen.model.shares import Allotment, Because
from docgen.problem import Say

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

MOVES = Say("Chỉ tiêu đổi số: {count} ô", "Quotas: {count} cells move")
NONE_MOVES = Say("Không chỉ tiêu nào đổi số.", "No quota has another number.")
BEFORE, AFTER, DIFFERENCE = Say("Trước", "Before"), Say("Sau", "After"), Say("Tăng, giảm", "Change")
WHY = Say("Vì sao", "Why")
WAS = Say("trước: {said}", "before: {said}")
NEW = Say("chỉ tiêu mới", "new quota")
GONE = Say("bỏ chỉ tiêu này", "the quota is gone")
NO_PART = Say("không được phân bổ", "no share")
SENT_UP = Say("Đề nghị cấp trên", "Sent up")
LEFT = Say("Còn lại", "Left")
SAME = Say("số vẫn như cũ, lý do khác", "the same number for another reason")
SAME_MORE = Say(
    "Ngoài ra {count} đơn vị vẫn số cũ, chỉ khác lý do (thêm --all để xem).",
    "{count} more units keep their number for another reason (--all shows them).",
)
REASONED = 3
"""So many units whose number stayed are shown with their reasons; more are counted."""


def show_quotas(found: Comparison, everything: bool, lang: str) -> None:
    """One table for each quota that moved, or whose numbers have other reasons."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH
    console = Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)
    if not found.quotas:
        if found.changes:
            click.echo(said(NONE_MOVES, lang))
        return
    count = sum(len(quota.moved) or int(quota.has_moved) for quota in found.quotas)
    click.echo(MOVES.fill(lang, {"count": str(count)}) if count else said(NONE_MOVES, lang))
    for quota in found.quotas:
        _show_quota(console, quota, everything, lang)


def _show_quota(console: Console, quota: QuotaChange, everything: bool, lang: str) -> None:
    from rich.text import Text

    table = bare_table(said(UNIT, lang), (), [said(words, lang) for words in (BEFORE, AFTER, DIFFERENCE)])
    table.add_column(Text(said(WHY, lang)))
    heading = f"{quota.quota_id} – {quota.award}, {quota.level}, {said(KIND_SAID[quota.kind], lang)}"
    if quota.before is None or quota.after is None:
        heading += f": {said(NEW if quota.before is None else GONE, lang)}"
    show.show_heading(heading)
    for cell in quota.moved:
        table.add_row(*_row(cell, quota, lang))
    kept = quota.reasoned if everything or len(quota.reasoned) <= REASONED else ()
    for cell in kept:
        table.add_row(*_row(cell, quota, lang))
    table.add_section()
    old, new = quota.before, quota.after
    common = "" if quota.cells else _why(_of_quota(old), _of_quota(new), lang)
    table.add_row(said(TOTAL, lang), *_numbers(_total(old), _total(new), lang), common, style="bold")
    if (old and old.sent_up) or (new and new.sent_up):
        sent_old, sent_new = (each.sent_up if each else None for each in (old, new))
        table.add_row(said(SENT_UP, lang), *_numbers(sent_old, sent_new, lang), "")
        table.add_row(said(LEFT, lang), *_numbers(_left(old), _left(new), lang), "", style="bold")
    print_whole(console, table)
    if left := len(quota.reasoned) - len(kept):
        click.echo(f"  {SAME_MORE.fill(lang, {'count': str(left)})}")


def _row(cell: Cell, quota: QuotaChange, lang: str) -> tuple[str | Text, ...]:
    from rich.text import Text

    old = _own(cell.because_before, quota.before)
    new = _own(cell.because_after, quota.after)
    why = _why(old, new, lang)
    if not cell.has_moved:
        why = f"{why}\n({said(SAME, lang)})"
    return (Text(cell.name), *_numbers(cell.before, cell.after, lang), Text(why))


def _why(old: Sequence[Because], new: Sequence[Because], lang: str) -> str:
    """The reason now, and below it the one before, where they differ."""
    now = "; ".join(step.said(lang) for step in new)
    then = "; ".join(step.said(lang) for step in old)
    if now == then:
        return now
    lines = [now] if now else [said(NO_PART, lang)] if not new else []
    if then:
        lines.append(said(WAS, lang).replace("{said}", then))
    return "\n".join(lines)


def _own(steps: Sequence[Because], allotment: Allotment | None) -> list[Because]:
    """What holds for the whole quota is said once, at its total."""
    common = allotment.because if allotment else ()
    return [step for step in steps if step not in common] or list(steps)


def _of_quota(allotment: Allotment | None) -> Sequence[Because]:
    return allotment.because if allotment else ()


def _numbers(before: int | str | None, after: int | str | None, lang: str) -> tuple[str, str, str]:
    difference = ""
    if not isinstance(before, str) and not isinstance(after, str):
        change = (after or 0) - (before or 0)
        difference = f"{change:+d}" if change else "0"
    else:
        before = said(UNLIMITED, lang) if before == "" else before
        after = said(UNLIMITED, lang) if after == "" else after
    return _shown(before), _shown(after), difference


def _shown(number: int | str | None) -> str:
    return "–" if number is None else str(number)


def _total(allotment: Allotment | None) -> int | str | None:
    """The total; "" where there is no limit, None where there is no such quota."""
    return None if allotment is None else "" if allotment.total is None else allotment.total


def _left(allotment: Allotment | None) -> int | str | None:
    return None if allotment is None else "" if allotment.left is None else allotment.left
