"""How wide the columns of a table of texts are.

In: its head and rows. Out: millimetres for each column, the whole width together. No word is cut where that can be
avoided; what is left goes to the columns with the longest texts.
"""

from __future__ import annotations

from functools import lru_cache

from docgen.documents.table_widths import above
from docgen.model.facts import Cell
from docgen.vietnamese.metrics import width_mm

SIZE = 13.0
PADDING = 3.6
PART_OF_HEADING = 0.6
"""A heading may stand on two lines."""

EASY = 27.0
"""A column this wide holds a name on two lines; narrower ones only where there is no room."""

Rows = tuple[tuple[Cell, ...], ...]


@lru_cache(maxsize=256)  # the form of a report is the same table for everybody who has nothing to put into it
def list_widths(head: Rows, rows: Rows, columns: int, room: float) -> tuple[float, ...]:
    """One width for each column. Cells that span several columns (group rows) do not count."""
    texts = _texts_by_column(rows, columns)
    least, easy, wanted, ink = [], [], [], []
    for column in range(columns):
        heads = above(head, column)
        words = [word for text in (*heads, *texts[column]) for word in text.split()]
        narrow = max((width_mm(word, SIZE, bold=True) for word in words), default=0.0) + PADDING
        wholes = [width_mm(text, SIZE, bold=False) for text in texts[column]]
        least.append(narrow)
        heading = max((width_mm(text, SIZE, bold=True) for text in heads), default=0.0)
        longest = max(*wholes, heading * PART_OF_HEADING, 0.0)
        easy.append(max(narrow, min(longest + PADDING, EASY)))
        wanted.append(max(narrow, max(wholes, default=0.0) + PADDING))
        written = [whole for whole in wholes if whole]
        part = len(written) / max(len(rows), 1)
        mean = sum(written) / max(len(written), 1)
        ink.append((mean * (1 + part) / 2 + max(wholes, default=0.0)) / 2)
    least = easy if sum(easy) <= room * 0.8 else least
    if sum(least) >= room:
        found = [each * room / sum(least) for each in least]
    elif sum(wanted) <= room:
        share = (room - sum(wanted)) / sum(wanted)
        found = [wide + wide * share for wide in wanted]
    else:
        found = _shared(least, wanted, ink, room)
    rounded = [round(each, 1) for each in found]
    widest = rounded.index(max(rounded))
    rounded[widest] = round(rounded[widest] + room - sum(rounded), 1)
    return tuple(rounded)


def _shared(least: list[float], wanted: list[float], ink: list[float], room: float) -> list[float]:
    """Widths in proportion to `ink` (between the mean length of a column's texts and the longest of them), so
    that the cells of a row end at about one height; none below its least, none wider than its longest text asks for."""
    found = list(least)
    free = {column for column in range(len(least)) if wanted[column] > least[column]}
    while free:
        fixed = sum(found[column] for column in range(len(found)) if column not in free)
        level = (room - fixed) / (sum(ink[column] for column in free) or 1.0)
        narrow = {column for column in free if ink[column] * level < least[column]}
        wide = {column for column in free if ink[column] * level > wanted[column]}
        if not narrow and not wide:
            for column in free:
                found[column] = ink[column] * level
            break
        settled = narrow or wide
        for column in settled:
            found[column] = least[column] if column in narrow else wanted[column]
        free -= settled
    return found


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
