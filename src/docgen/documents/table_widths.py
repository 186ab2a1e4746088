"""How wide the columns of a table of counts are.

In: its cells. Out: millimetres for each column, the whole text width together. A column of counts is at least as wide
as the longest word above it, so that no word is cut; a column of names would like to hold each name on one line.
"""

from __future__ import annotations

from docgen.documents.lengths import TEXT_WIDTH
from docgen.model.facts import Cell
from docgen.vietnamese.metrics import width_mm

SIZE = 13.0
PADDING = 3.2
"""Left and right of a text, with the lines around it."""

NUMBER_WIDTH = 12.0
NAME_LEAST = 30.0
NAME_MOST = 62.0

Rows = tuple[tuple[Cell, ...], ...]


def widths(head: Rows, rows: Rows, columns: int) -> tuple[float, ...]:
    """One width for each column: the running number, the name, then the counts, equal if they can be."""
    least = [_longest_word(head, rows, column) + PADDING for column in range(2, columns)]
    room = TEXT_WIDTH - NUMBER_WIDTH
    name = max(min(_longest_name(rows) + PADDING, NAME_MOST, room - sum(least)), NAME_LEAST)
    counts = [round(count, 1) for count in _filled_up(least, room - name)]
    return (NUMBER_WIDTH, round(room - sum(counts), 1), *counts)


def _filled_up(least: list[float], room: float) -> list[float]:
    """The least widths, widened to fill the room: the narrowest first, so that they become equal where they can.

    Where even the least does not fit, all shrink alike, and words break.
    """
    if not least:
        return []
    if sum(least) >= room:
        return [need * room / sum(least) for need in least]
    level = room / len(least)
    wide = [need for need in least if need > level]
    while wide:
        level = (room - sum(wide)) / (len(least) - len(wide))
        wider = [need for need in least if need > level]
        if len(wider) == len(wide):
            break
        wide = wider
    return [max(need, level) for need in least]


def _longest_name(rows: Rows) -> float:
    return max((width_mm(row[1].text, SIZE, bold=row[1].bold) for row in rows), default=0.0)


def _longest_word(head: Rows, rows: Rows, column: int) -> float:
    words = [word for text in above(head, column) for word in text.split()]
    words += [word for row in rows for word in row[column].text.split()]
    return max((width_mm(word, SIZE, bold=True) for word in words), default=0.0)


def above(head: Rows, column: int) -> list[str]:
    """The texts that stand above one column alone; what spans several columns has room enough."""
    taken: set[tuple[int, int]] = set()
    found = []
    for line, row in enumerate(head):
        at = 0
        for cell in row:
            while (line, at) in taken:
                at += 1
            covered = range(at, at + cell.columns)
            taken.update((line + down, across) for down in range(cell.rows) for across in covered)
            if cell.columns == 1 and at == column:
                found.append(cell.text)
            at += cell.columns
    return found
