"""The rows below the headings in, entries out: the one walk through a table of nominations.

Cells are read column by column with a memory for each, so that 20,000 rows cost little more than their different
texts. What a row lacks may be said around it: by merged cells, by a group above it, once for the whole sheet.
"""

from __future__ import annotations

from pydantic import ValidationError

from docgen.model.campaign import Columns, Entry
from docgen.model.nomination import Nomination
from docgen.readers.table.book import Cells, Sheet, letters_of
from docgen.schema.fit import show
from docgen.schema.nominations import row_faults as faults
from docgen.schema.nominations.asides import Tally, set_aside
from docgen.schema.nominations.cells import reader_of
from docgen.schema.nominations.completion import Completion, Found, Memory, Values
from docgen.schema.nominations.heading_rows import Layout
from docgen.schema.nominations.headings import IGNORED, Headings
from docgen.schema.nominations.merges import filled_down
from docgen.schema.nominations.reading import Read
from docgen.schema.nominations.sheet_defaults import defaults_of
from docgen.schema.nominations.vocabulary import Vocabulary

Column = tuple[str, str, int, Memory, Read]
"""The group of a field (`evidence`, or ""), its name, its place in the row, what has been read, how to read."""


def decode_rows(sheet: Sheet, layout: Layout, words: Vocabulary, known: Headings, unit: str) -> Found:
    """The entries of one sheet. `unit` is the one that the file is named after, or ""."""
    paths = {path: at for at, path in layout.fields.items() if path != IGNORED}
    letters = {path: letters_of(at) if sheet.name else str(at + 1) for path, at in paths.items()}
    completion = Completion(
        words,
        Columns(sheet.file, sheet.name, letters),
        {path: layout.headings[at] for path, at in paths.items()},
        known.names,
        defaults_of(sheet, layout, words, known, unit),
        sheet.place(layout.top, 0),
    )
    completion.found.problems += layout.problems
    if "name" in paths:
        _walk(sheet, layout, words, known, paths, completion)
    else:
        completion.lacks(0, "name")
    if completion.found.entries or completion.found.left_out:
        # A form that nobody has filled in may bear any unit's name.
        completion.found.problems += completion.defaults.problems
    return completion.found


def _walk(
    sheet: Sheet, layout: Layout, words: Vocabulary, known: Headings, paths: dict[str, int], completion: Completion
) -> None:
    found, tally = completion.found, Tally(completion.defaults.unit)
    columns = _columns(words, paths, layout)
    strays = dict(layout.strays)
    name_at, award_at = paths["name"], paths.get("award", -1)
    rows = sheet.rows[layout.below :]
    headings = {row.cells[name_at] for row in sheet.rows[layout.top : layout.below]}
    fills, notes = filled_down(sheet, rows, paths)
    found.notes += notes
    for number, row in enumerate(rows, layout.below):
        cells = row.cells
        if fills and (below := fills.get(row.line)):
            cells = tuple(below.get(at) if cell is None else cell for at, cell in enumerate(cells))
        award = cells[award_at] if award_at >= 0 else None
        if award is None or cells[name_at] is None or cells[name_at] in headings or award.isdigit():
            aside = set_aside(sheet, layout, words, known, tally, number)
            if aside is not None:
                found.notes += aside[0]
                found.problems += aside[1]
                completion.groups = tally.groups
                continue
        values, whole = _read(row.line, cells, columns, completion)
        for at in [at for at in strays if cells[at] is not None]:
            found.problems.append(strays.pop(at))
        whole = completion.completed(row.line, values, cells[name_at]) and whole
        tally.count(values.get("kind"))
        entry = _entry(row.line, values, completion) if whole and completion.levelled(row.line, values) else None
        if entry is None:
            found.left_out += 1
        else:
            found.entries.append(entry)
    found.problems += tally.close(all_of_them=True)


def _columns(words: Vocabulary, paths: dict[str, int], layout: Layout) -> list[Column]:
    """Every column but that of the names, which are read when their kind is known."""
    columns = []
    for path, at in paths.items():
        if path != "name":
            group, _, name = path.rpartition(".")
            columns.append((group, name, at, Memory(), reader_of(words, path, layout.headings[at])))
    return columns


def _read(line: int, cells: Cells, columns: list[Column], completion: Completion) -> tuple[Values, bool]:
    """What the cells of a row say, and whether all of them could be read. A refused cell counts as said."""
    values: Values = {}
    whole = True
    for group, name, at, memory, read in columns:
        text = cells[at]
        if text is None:
            continue
        reading = memory.get(text)
        if reading is None:
            reading = memory[text] = read(text)
        if reading.remarks or reading.failed:
            whole = completion.reported(line, f"{group}.{name}" if group else name, reading) and whole
        if group:
            values.setdefault(group, {})[name] = reading.value
        elif reading.value is not None or reading.failed:
            values[name] = reading.value
    return values, whole


def _entry(line: int, values: Values, completion: Completion) -> Entry | None:
    try:
        return Entry(Nomination.model_validate(values), completion.columns, line)
    except ValidationError as error:
        # Whatever a reader lets through that the model refuses is still the user's to mend, never a crash.
        for each in error.errors(include_url=False):
            path = ".".join(map(str, each["loc"][: 2 if each["loc"][0] in ("evidence", "has") else 1]))
            completion.fault(line, path, faults.UNFIT_CELL, found=show(str(each["input"])), type=each["type"])
        return None
