"""Cells that are merged downwards: each row that they cover has what the first of them says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.model.notes import Note
from docgen.problem import Say
from docgen.readers.table.book import Row, Sheet, cell_place
from docgen.schema.fit import show

MERGED = Say("ô gộp: dùng cho mọi dòng mà ô phủ", "merged cells: they hold for every row that they cover")


def filled_down(
    sheet: Sheet, rows: Sequence[Row], paths: Mapping[str, int]
) -> tuple[dict[int, dict[int, str]], list[Note]]:
    """What merged cells say of the lines below their first, by line and column, and a note for each merge.

    A name that is merged over several rows is one nominee, so names are not repeated.
    """
    columns = {at for path, at in paths.items() if path not in ("name", "-")}
    tops = {row.line: row.cells for row in rows}
    fills: dict[int, dict[int, str]] = {}
    notes = []
    for each in sheet.merged:
        text = tops[each.top][each.left] if each.top in tops and each.left in columns else None
        if text is None or each.bottom == each.top:
            continue
        for line in range(each.top + 1, each.bottom + 1):
            fills.setdefault(line, {})[each.left] = text
        place = cell_place(sheet.file, sheet.name, each.top, each.left)
        notes.append(Note(place, show(text), f"{show(text)} ({each.top}-{each.bottom})", MERGED))
    return fills, notes
