"""The raw values of a sheet in, tidy rows, problems and notes out; shared by the readers of all forms.

A text stays what was written, except for what nobody sees: how letters are composed, blanks around it, signs without a
shape. Each such change leaves a note.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from docgen.model.notes import Note
from docgen.problem import Fault, Place, Problem, Say
from docgen.readers.csv import LOST_IN_WORD, SHEET_FAULT, is_sheet_error
from docgen.readers.old_letters import TITLES, WHY, Meant, OldFont, Suspect, is_new, is_suspect, meant, surely_old
from docgen.readers.table.book import Merged, Row, Sheet, cell_place, letters_of
from docgen.readers.table.refusals import (
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    LETTERS_DOUBT,
    NOT_COMPUTED,
    TOO_LONG,
    TOO_WIDE,
)
from docgen.readers.text import CONTROL, LOST_LETTER
from docgen.readers.unreadable import Unreadable
from docgen.vietnamese.spelling import composed

LONGEST, WIDEST = 100_000, 200
UNKNOWN_RESULT = "#CALC!"
"""Stands in a cell whose formula has no result: a sheet error, so that nobody takes the cell for an empty one."""

JOINERS = re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]")
"""Signs without a shape that only say where a line may break: a text means the same without them."""

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2065-\u206f\ufffe\uffff]")
"""Signs that nobody can have meant, and those that turn the direction of writing, so that a name reads otherwise."""

MOST_SHOWN = 12

WHY_COMPOSED = Say("chữ và dấu viết rời được ghép lại", "letters and marks that stood apart were composed")
WHY_JOINERS = Say("bỏ ký tự không nhìn thấy", "signs that cannot be seen were left out")


class Tidy(NamedTuple):
    """A text as it is kept, with what was done to it and what is wrong with it."""

    text: str | None
    changes: tuple[tuple[str, str, Say], ...] = ()
    faults: tuple[tuple[Fault, dict[str, str]], ...] = ()


def tidied(raw: str) -> Tidy:
    """The text without what nobody sees: composed, trimmed, lines parted by `\\n`, no signs without a shape."""
    text = raw
    changes: list[tuple[str, str, Say]] = []
    faults: list[tuple[Fault, dict[str, str]]] = []
    if not text.isascii():
        for change, why in ((composed, WHY_COMPOSED), (_joined, WHY_JOINERS)):
            before, text = text, change(text)
            if text != before:
                changes.append((before.strip(), text.strip(), why))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        for sign in dict.fromkeys(CONTROLS.findall(text)):
            faults.append((CONTROL, {"code": f"U+{ord(sign):04X}"}))
        text = CONTROLS.sub("", text)
    text = text.strip()
    if is_sheet_error(text):
        faults.append((SHEET_FAULT, {"found": text}))
    elif LOST_IN_WORD.search(text):
        faults.append((LOST_LETTER, {"found": text}))
    return Tidy(text or None, tuple(changes), tuple(faults))


def _joined(text: str) -> str:
    return JOINERS.sub("", text)


class _Waiting(NamedTuple):
    """A suspect that is judged when its whole column is known."""

    row: list[str | None]
    line: int
    suspect: Suspect


class Gathering:
    """One sheet while its cells come in, in any order of columns. Not a record: it grows until it is `finished`."""

    def __init__(self, file: str, name: str) -> None:
        self.file, self.name = file, name
        self.rows: list[tuple[int, list[str | None]]] = []
        self.clean: dict[str, str] = {}
        """Texts that are known to need no word, with what is kept of each; readers may look here first."""
        self.merged: list[Merged] = []
        self.hidden_lines: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.hidden = self.told_if_hidden = False
        self._tidy: dict[str, Tidy] = {}
        self._left_over: set[int] = set()
        self._waiting: defaultdict[int, list[_Waiting]] = defaultdict(list)
        self._notes: list[tuple[int, int, Note]] = []
        self._problems: list[Problem] = []

    def row(self, line: int) -> list[str | None]:
        """A new row, to be handed to `put`. Rows that stay empty are left out in the end."""
        row: list[str | None] = []
        self.rows.append((line, row))
        return row

    def put(self, row: list[str | None], line: int, column: int, value: str | None) -> None:
        """Puts a value that needs no judging into its cell. Raises `Unreadable` past the limits."""
        if value is None:
            return
        if column >= len(row):
            if column >= WIDEST:
                place = cell_place(self.file, self.name, line, column)
                raise Unreadable(TOO_WIDE.at(place, column=letters_of(column), most=WIDEST))
            if not row and line > LONGEST:
                place = cell_place(self.file, self.name, line, column)
                raise Unreadable(TOO_LONG.at(place, line=line, most=LONGEST))
            row.extend([None] * (column + 1 - len(row)))
        row[column] = value

    def text(self, row: list[str | None], line: int, column: int, raw: str, font: OldFont = "") -> None:
        """Puts a text into its cell, tidied; what may be of an old encoding waits for the rest of its column."""
        if raw.isspace() or not raw:
            return
        if is_suspect(raw, font):
            self.put(row, line, column, raw)
            self._waiting[column].append(_Waiting(row, line, Suspect(raw, font)))
            return
        if font and not raw.isascii():
            self._left_over.add(column)
        tidy = self._tidy.get(raw)
        if tidy is None:
            tidy = self._tidy[raw] = tidied(raw)
            if tidy.text is not None and not font and not tidy.changes and not tidy.faults:
                self.clean[raw] = tidy.text
        self._say(line, column, tidy)
        self.put(row, line, column, tidy.text)

    def fault(self, row: list[str | None], line: int, column: int, error: str) -> None:
        """Puts what a sheet shows where it could not work out a value, and reports it."""
        self.put(row, line, column, error)
        self._problems.append(SHEET_FAULT.at(cell_place(self.file, self.name, line, column), found=error))

    def not_computed(self, row: list[str | None], line: int, column: int) -> None:
        """Puts the stand-in for the result of a formula that the file does not hold, and reports it."""
        self.put(row, line, column, UNKNOWN_RESULT)
        self._problems.append(NOT_COMPUTED.at(cell_place(self.file, self.name, line, column)))

    def finished(self) -> tuple[Sheet | None, tuple[Problem, ...]]:
        """The sheet, None where no cell of it holds anything, and its problems."""
        self._settle()
        width = max((len(row) for _, row in self.rows), default=0)
        blank: list[str | None] = [None]
        rows = tuple(
            Row(line, tuple(row) if len(row) == width else tuple(row + blank * (width - len(row))))
            for line, row in self.rows
            if row and any(row)
        )
        if not rows:
            return None, tuple(self._problems)
        notes = tuple(note for _, _, note in sorted(self._notes, key=lambda each: each[:2]))
        sheet = Sheet(self.file, self.name, rows, notes, tuple(self.merged), self.hidden)
        return sheet, (*self._problems, *self._hidden_parts(sheet))

    def _settle(self) -> None:
        """Judges every suspect, now that its column and its row are known."""
        by_row = self._old_lines()
        for column, waiting in sorted(self._waiting.items()):
            asked = [each._replace(suspect=each.suspect._replace(beside=by_row.get(each.line, ""))) for each in waiting]
            known = {each.suspect.raw for each in waiting}
            cells = (row[column] for _, row in self.rows if column < len(row))
            others = (cell for cell in cells if cell and cell not in known)
            answers = meant(
                dict.fromkeys(each.suspect for each in asked).keys(), others, left_over=column in self._left_over
            )
            tidy = {suspect: _answered(suspect, answer) for suspect, answer in answers.items()}
            for row, line, suspect in asked:
                row[column] = tidy[suspect].text
                self._say(line, column, tidy[suspect])

    def _old_lines(self) -> dict[int, OldFont]:
        """The old encoding of each row that has a cell surely of one, and none surely in Unicode."""
        everyone = [each for waiting in self._waiting.values() for each in waiting]
        sure = {raw: surely_old(raw) for raw in {each.suspect.raw for each in everyone}}
        return {
            each.line: sure[each.suspect.raw]
            for each in everyone
            if sure[each.suspect.raw] and not any(is_new(cell or "") for cell in each.row)
        }

    def _say(self, line: int, column: int, tidy: Tidy) -> None:
        if not tidy.changes and not tidy.faults:
            return
        place = cell_place(self.file, self.name, line, column)
        self._notes += [(line, column, Note(place, was, became, why)) for was, became, why in tidy.changes]
        self._problems += [fault.at(place, **values) for fault, values in tidy.faults]

    def _hidden_parts(self, sheet: Sheet) -> Iterable[Problem]:
        if self.told_if_hidden:
            yield HIDDEN_SHEET.at(Place(self.file, cell=self.name), sheet=self.name)
        lines = [row.line for row in sheet.rows if row.line in self.hidden_lines]
        if lines:
            place = Place(self.file, cell=f"{self.name}!{lines[0]}:{lines[0]}")
            yield HIDDEN_ROWS.at(place, rows=_listed(lines, str))
        columns = sorted(
            column
            for first, last in self.hidden_columns
            for column in range(first, min(last + 1, len(sheet.rows[0].cells)))
            if any(row.cells[column] is not None for row in sheet.rows)
        )
        if columns:
            place = Place(self.file, cell=f"{self.name}!{letters_of(columns[0])}:{letters_of(columns[0])}")
            yield HIDDEN_COLUMNS.at(place, columns=_listed(columns, letters_of))


def _answered(suspect: Suspect, answer: Meant) -> Tidy:
    tidy = tidied(suspect.raw if answer.doubt else answer.text)
    if answer.doubt:
        found, read = suspect.raw.strip(), answer.text.strip()
        doubt = (LETTERS_DOUBT, {"found": found, "encoding": TITLES[answer.encoding], "read": read})
        return tidy._replace(faults=(*tidy.faults, doubt))
    if not answer.encoding:
        return tidy
    change = (suspect.raw.strip(), answer.text.strip(), WHY[TITLES[answer.encoding]])
    return tidy._replace(changes=(change, *tidy.changes))


def _listed(numbers: list[int], said: Callable[[int], str]) -> str:
    """Numbers with runs drawn together: `5–7, 12`.

    >>> _listed([5, 6, 7, 12], str)
    '5–7, 12'
    """
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    shown = [said(first) if first == last else f"{said(first)}–{said(last)}" for first, last in runs[:MOST_SHOWN]]
    return ", ".join([*shown, "…"] if len(runs) > MOST_SHOWN else shown)
