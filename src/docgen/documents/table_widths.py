"""How wide the columns of a table of counts are.

In: its cells. Out: millimetres for each column, the whole text width together. A column of numbers is at least as wide
as the longest word above it, so that no word is cut; the column of names takes what is left.
"""

from __future__ import annotations

from docgen.documents.lengths import TEXT_WIDTH
from docgen.model.facts import Cell
from docgen.vietnamese.metrics import width_mm

SIZE = 13.0
PADDING = 4.5
NUMBER_WIDTH = 13.0
NAME_LEAST = 34.0
NAME_MOST = 58.0


def widths(head: tuple[tuple[Cell, ...], ...], rows: tuple[tuple[Cell, ...], ...], columns: int) -> tuple[float, ...]:
    """One width for each column: the running number, the name, then the counts, equal among themselves if they can be."""
    least = [_longest_word(head, rows, column, columns) + PADDING for column in range(2, columns)]
    room = TEXT_WIDTH - NUMBER_WIDTH
    equal = (room - _name_wanted(rows)) / max(len(least), 1)
    if all(need <= equal for need in least):
        counts = [equal] * len(least)
    else:
        spare = max(room - NAME_LEAST - sum(least), 0.0) / max(len(least), 1)
        scale = min(1.0, (room - NAME_LEAST) / sum(least))
        counts = [need * scale + spare for need in least]
    counts = [round(count, 1) for count in counts]
    return (NUMBER_WIDTH, round(room - sum(counts), 1), *counts)


def _name_wanted(rows: tuple[tuple[Cell, ...], ...]) -> float:
    longest = max((width_mm(row[1].text, SIZE, bold=row[1].bold) for row in rows), default=0.0)
    return min(max(longest + PADDING, NAME_LEAST), NAME_MOST)


def _longest_word(
    head: tuple[tuple[Cell, ...], ...], rows: tuple[tuple[Cell, ...], ...], column: int, columns: int
) -> float:
    words = [word for text in _above(head, column, columns) for word in text.split()]
    words += [word for row in rows if column < len(row) for word in row[column].text.split()]
    return max((width_mm(word, SIZE, bold=True) for word in words), default=0.0)


def _above(head: tuple[tuple[Cell, ...], ...], column: int, columns: int) -> list[str]:
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
            if cell.columns == 1 and at == column < columns:
                found.append(cell.text)
            at += cell.columns
    return found
