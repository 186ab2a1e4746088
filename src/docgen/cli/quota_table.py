"""An allocation for people: a dossier in, tables on the terminal and lines of reasons out."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docgen.cli.language import said
from docgen.model.dossier import Dossier
from docgen.model.kind import KIND_SAID
from docgen.model.shares import Allotment, Because
from docgen.problem import Say

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

UNIT = Say("Đơn vị", "Unit")
TOTAL = Say("Tổng số", "Total")
SENT_UP = Say("Đề nghị cấp trên", "Sent up")
LEFT = Say("Còn lại", "Left")
UNLIMITED = Say("không giới hạn", "unlimited")
QUOTA = Say("Chỉ tiêu", "Quota")
FOR = Say("Dành cho", "For")
PIPED_WIDTH = 120
"""How wide a table is where no terminal says how wide it is."""

WIDEST = 10_000
CUT = "…"


def show_tables(dossier: Dossier, lang: str) -> None:
    """What each unit gets, then for each award its quotas with their totals. Standard output."""
    from rich.console import Console

    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH
    console = Console(file=sys.stdout, width=width, highlight=False, markup=False, emoji=False)
    allotments = dossier.allocation.allotments
    if shared := tuple(each for each in allotments if each.shares):
        print_whole(console, _units_table(dossier, shared, lang))
    for award in dict.fromkeys(each.quota.award for each in allotments):
        print_whole(console, _award_table(dossier, award, lang))


def print_whole(console: Console, table: Table) -> None:
    """The table, wider than the terminal rather than with a number cut off, which rich would do without a word."""
    from rich.measure import Measurement

    needed = Measurement.get(console, console.options.update(width=WIDEST), table)
    asked = console.width
    for width in range(max(asked, needed.minimum), max(asked, needed.maximum) + 4, 4):
        console.width = width
        with console.capture() as seen:
            console.print(table)
        if CUT not in seen.get():
            break
    console.file.write(seen.get())
    console.width = asked


def _units_table(dossier: Dossier, shared: tuple[Allotment, ...], lang: str) -> Table:
    table = bare_table(said(UNIT, lang), (), [_column_heading(dossier, each, shared, lang) for each in shared])
    for unit in dossier.allocation.units:
        table.add_row(unit.name, *(_shown(each.count_of(unit.id)) for each in shared))
    table.add_section()
    table.add_row(said(TOTAL, lang), *(_shown(each.total) for each in shared), style="bold")
    if any(each.sent_up for each in shared):
        table.add_row(said(SENT_UP, lang), *(_shown(each.sent_up or None) for each in shared))
        table.add_row(said(LEFT, lang), *(_shown(each.left) for each in shared), style="bold")
    return table


def _award_table(dossier: Dossier, award: str, lang: str) -> Table:
    from rich.text import Text

    table = bare_table(said(QUOTA, lang), [said(FOR, lang)], [said(words, lang) for words in (TOTAL, SENT_UP, LEFT)])
    table.title, table.title_justify, table.title_style = Text(award_name(dossier, award)), "left", "bold"
    for each in dossier.allocation.of(award):
        endless = said(UNLIMITED, lang) if each.total is None else ""
        table.add_row(
            each.quota_id,
            recipients(dossier, each, lang),
            endless or _shown(each.total),
            _shown(each.sent_up or None),
            endless or _shown(each.left),
        )
    return table


def bare_table(first: str, words: Sequence[str], numbers: Sequence[str]) -> Table:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD)
    # Text, not str: a name may hold square brackets, which rich would take for its own marks.
    table.add_column(Text(first), no_wrap=True, overflow="fold")
    for heading in words:
        table.add_column(Text(heading))
    for heading in numbers:
        table.add_column(Text(heading), justify="right")
    return table


def _column_heading(dossier: Dossier, allotment: Allotment, shared: tuple[Allotment, ...], lang: str) -> str:
    kind = said(KIND_SAID[allotment.quota.kind], lang)
    level = level_name(dossier, allotment.quota.level)
    heading = allotment.quota.heading or f"{level}\n{kind}"
    several = len({each.quota.award for each in shared}) > 1
    return f"{award_name(dossier, allotment.quota.award)}\n{heading}" if several else heading


def reasons(dossier: Dossier, lang: str) -> list[str]:
    """Each quota with the steps to its total, and below it each unit with the steps to its number."""
    names = {unit.id: unit.name for unit in dossier.allocation.units}
    lines = []
    for each in dossier.allocation.allotments:
        total = said(UNLIMITED, lang) if each.total is None else str(each.total)
        award = award_name(dossier, each.quota.award)
        lines.append(f"{each.quota_id} – {award}, {recipients(dossier, each, lang)}: {total}")
        lines += _steps(each.because, lang)
        for share in each.shares:
            lines.append(f"    {names.get(share.unit, share.unit)}: {share.count}")
            # What holds for the whole quota was said above; eleven repetitions would hide what differs.
            lines += [f"    {line}" for line in _steps([s for s in share.because if s not in each.because], lang)]
        lines.append("")
    return lines[:-1]


def _steps(steps: Sequence[Because], lang: str) -> list[str]:
    return [f"    • {step.said(lang)}" for step in steps]


def recipients(dossier: Dossier, allotment: Allotment, lang: str) -> str:
    """Who gets it: “Cấp huyện, tập thể”."""
    return f"{level_name(dossier, allotment.quota.level)}, {said(KIND_SAID[allotment.quota.kind], lang)}"


def award_name(dossier: Dossier, award: str) -> str:
    declared = dossier.plan.awards.get(award)
    return declared.name if declared else award


def level_name(dossier: Dossier, level: str) -> str:
    declared = dossier.plan.levels.get(level)
    return declared.name if declared else level


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)
