"""The bytes of a CSV in, one sheet without a name out: UTF-8, UTF-16, Windows-1258, TCVN3 or VNI; `;` `,` tab or `|`.

Which line holds the headings is not known here, so how many cells a row must have is taken from most rows. A single
cell before a shorter row is a title, and nobody's mistake.
"""

from __future__ import annotations

from collections import Counter

from docgen.problem import Place, Problem
from docgen.readers.csv import rows_of
from docgen.readers.table.book import Book
from docgen.readers.table.cells import Gathering
from docgen.readers.table.package import LARGEST
from docgen.readers.table.refusals import ROW_WIDTH
from docgen.readers.text import in_cells


def read_delimited(name: str, content: bytes) -> tuple[Book | None, tuple[Problem, ...]]:
    """The rows of a table as they stand, and the problems. Raises `Unreadable` past the limits."""
    text, encoding, found = in_cells(name, content, LARGEST)
    if text is None:
        return None, found
    problems = list(found)
    rows = rows_of(name, text, problems)
    widths = Counter(len(row) for _, row in rows if sum(map(bool, row)) > 1)
    expected = max(widths, key=lambda width: (widths[width], width), default=1)
    gathering = Gathering(name, "")
    for line, cells in rows:
        if any(cells[expected:]) or (len(cells) < expected and any(cells[1:])):
            problems.append(ROW_WIDTH.at(Place(name, line), found=len(cells), expected=expected))
            continue
        row = gathering.row(line)
        for column, cell in enumerate(cells):
            kept = gathering.clean.get(cell)
            if kept is None:
                gathering.text(row, line, column, cell, encoding)
            else:
                gathering.put(row, line, column, kept)
    sheet, more = gathering.finished()
    return Book(name, (sheet,) if sheet else ()), (*problems, *more)
