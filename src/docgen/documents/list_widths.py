"""How wide the columns of a table of texts are.

In: its head and rows. Out: millimetres for each column, the whole width together. No word is cut where that can be
avoided; what is left goes to the columns with the longest texts.
"""

from __future__ import annotations

from docgen.documents.table_widths import above
from docgen.model.facts import Cell
from docgen.vietnamese.metrics import width_mm

SIZE = 13.0
PADDING = 3.6
LONGEST_WANTED = 78.0
"""A column never asks for more than this: longer texts run over several lines."""

Rows = tuple[tuple[Cell, ...], ...]


def list_widths(head: Rows, rows: Rows, columns: int, room: float) -> tuple[float, ...]:
    """One width for each column. Cells that span several columns (group rows) do not count."""
    texts = _texts_by_column(rows, columns)
    least, wanted = [], []
    for column in range(columns):
        heads = above(head, column)
        words = [word for text in (*heads, *texts[column]) for word in text.split()]
        narrow = max((width_mm(word, SIZE, bold=True) for word in words), default=0.0) + PADDING
        whole = max((width_mm(text, SIZE, bold=False) for text in texts[column]), default=0.0) + PADDING
        least.append(narrow)
        wanted.append(max(narrow, min(whole, LONGEST_WANTED)))
    if sum(least) >= room:
        found = [each * room / sum(least) for each in least]
    elif sum(wanted) > room:
        spare = (room - sum(least)) / (sum(wanted) - sum(least))
        found = [narrow + (wide - narrow) * spare for narrow, wide in zip(least, wanted, strict=True)]
    else:
        grow = [wide if wide > narrow else 0.0 for narrow, wide in zip(least, wanted, strict=True)]
        share = (room - sum(wanted)) / (sum(grow) or sum(wanted))
        found = [wide + share * (more if sum(grow) else wide) for wide, more in zip(wanted, grow, strict=True)]
    rounded = [round(each, 1) for each in found]
    widest = rounded.index(max(rounded))
    rounded[widest] = round(rounded[widest] + room - sum(rounded), 1)
    return tuple(rounded)


def _texts_by_column(rows: Rows, columns: int) -> list[list[str]]:
    """The texts that stand in one column alone, with rows that a cell from above reaches into."""
    texts: list[list[str]] = [[] for _ in range(columns)]
    falling = [0] * columns
    for row in rows:
        at = 0
        waiting = list(row)
        while at < columns:
            if falling[at]:
                falling[at] -= 1
                at += 1
                continue
            if not waiting:
                break
            cell = waiting.pop(0)
            if cell.columns == 1:
                texts[at].append(cell.text)
            for across in range(at, min(at + cell.columns, columns)):
                falling[across] = cell.rows - 1
            at += cell.columns
    return texts
