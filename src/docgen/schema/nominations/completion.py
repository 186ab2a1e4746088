"""What a row says in, an entry out: what it lacks is filled in from around it, what contradicts is reported.

Tables and YAML differ in how a value is found; from here on a nomination is a nomination.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from docgen.model.campaign import Columns, Entry
from docgen.model.kind import Kind
from docgen.model.notes import Note
from docgen.problem import Fault, Place, Problem
from docgen.schema.nominations import row_faults as faults
from docgen.schema.nominations.cells import guarded, reader_of
from docgen.schema.nominations.levels import OPEN, level_of
from docgen.schema.nominations.reading import Read, Reading
from docgen.schema.nominations.sheet_defaults import Defaults
from docgen.schema.nominations.side_rows import Groups, said
from docgen.schema.nominations.titles import TITLES, without_title
from docgen.schema.nominations.vocabulary import Vocabulary
from docgen.schema.nominations.written_names import person
from docgen.schema.shapes import MISSING_FIELD

AROUND = ("unit", "kind", "award", "level")
"""Fields that a group may set for the rows below it."""

NEEDED = ("unit", "kind", "award")

Values = dict[str, Any]
Memory = dict[str, Reading]


@dataclass
class Found:
    """What has been found so far, and the unit of the whole table. Not frozen: it grows row by row."""

    entries: list[Entry] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: int = 0
    unit: str = ""


class Completion:
    """Completes the rows of one table. Not a record: it remembers the names that it has read, and what it has said.

    `headings` has what the fields of the table are called in the file, `names` what the form calls all of them. `once`
    is where something that the whole table lacks is reported; None for a file that has no columns.
    """

    def __init__(
        self,
        words: Vocabulary,
        columns: Columns,
        headings: Mapping[str, str],
        names: Mapping[str, str],
        defaults: Defaults,
        once: Place | None,
    ) -> None:
        self.words, self.columns, self.headings, self.names = words, columns, headings, names
        self.defaults, self.once = defaults, once
        self.found = Found(notes=list(defaults.notes), unit=defaults.unit)
        self.groups: Groups = ()
        as_written = reader_of(words, "name", self.heading("name"))
        self._readers: Mapping[Kind, tuple[Memory, Read]] = {
            kind: ({}, guarded(person) if kind is Kind.INDIVIDUAL else as_written) for kind in Kind
        }
        self._lacking: set[str] = set()
        self._levels: dict[tuple[str, Kind, str], str | None] = {}

    def completed(self, line: int, values: Values, name: str | None) -> bool:
        """Fills in `values`, name included; whether they are whole. All that is wrong has been reported."""
        whole = self._around(line, values)
        whole = self._named(line, name, values) and whole
        return whole

    def reported(self, line: int, path: str, reading: Reading) -> bool:
        """Puts a reading's notes and problems down; whether the row may still be an entry."""
        place = self.columns.at(line, path)
        self.found.notes += reading.notes(place)
        self.found.problems += reading.problems(place)
        return not reading.failed

    def levelled(self, line: int, values: Values) -> bool:
        """Fills in the level of a whole row where there is only one; whether that could be done."""
        if "level" in values:
            return True
        key = (values["award"], values["kind"], values["unit"])
        if key not in self._levels:
            self._levels[key] = level_of(self.words, *key)
        if self._levels[key] == OPEN:
            award = self.words.awards.names[values["award"]]
            self.fault(line, "level", faults.LEVEL_OPEN, award=award, known=self.words.levels.said())
            return False
        values["level"] = self._levels[key]
        return True

    def lacks(self, line: int, path: str) -> None:
        """A cell that is empty; where the table has no such column, that is said once."""
        if self.once is None:
            place = self.columns.at(line, path)
            self.found.problems.append(MISSING_FIELD.at(place, heading=self.heading(path), path=path, field=path))
        elif path in self.headings:
            self.fault(line, path, faults.CELL_EMPTY)
        elif path not in self._lacking:
            self._lacking.add(path)
            fault = faults.UNIT_OPEN if path == "unit" else faults.COLUMN_MISSING
            self.found.problems.append(fault.at(self.once, heading=self.heading(path)))

    def heading(self, path: str) -> str:
        """What a field is called in the file; where it is not there, in the form."""
        return self.headings.get(path) or self.names.get(path, path)

    def fault(self, line: int, path: str, fault: Fault, **values: str) -> None:
        self.found.problems.append(fault.at(self.columns.at(line, path), heading=self.heading(path), **values))

    def _around(self, line: int, values: Values) -> bool:
        whole = True
        for path in AROUND if self.groups else ():
            group = said(self.groups, path)
            if group is None:
                continue
            if path not in values:
                values[path] = Kind(group.value) if path == "kind" else group.value
            elif values[path] not in (None, group.value):
                found = self.words.called(path, values[path])
                self.fault(line, path, faults.AGAINST_GROUP, found=found, group=group.text)
                whole = False
        defaults = self.defaults
        unit = values.setdefault("unit", defaults.unit) if defaults.unit else None
        if unit not in (None, defaults.unit):
            found, named = (self.words.called("unit", each) for each in (unit, defaults.unit))
            self.fault(line, "unit", faults.AGAINST_FILE, found=found, unit=named)
            whole = False
        if defaults.kind:
            values.setdefault("kind", defaults.kind)
        if defaults.award:
            values.setdefault("award", defaults.award)
        for path in NEEDED:
            if path not in values:
                self.lacks(line, path)
                whole = False
        return whole

    def _named(self, line: int, text: str | None, values: Values) -> bool:
        """Reads the name, which depends on the kind: only a person's has capitals that can be mended."""
        if text is None:
            self.lacks(line, "name")
            return False
        kind = values.get("kind")
        if kind is None:
            return False
        memory, read = self._readers[kind]
        reading = memory.get(text)
        if reading is None:
            reading = memory[text] = read(text)
        if (reading.remarks or reading.failed) and not self.reported(line, "name", reading):
            return False
        values["name"] = reading.value
        if kind is Kind.INDIVIDUAL and reading.value.startswith(TITLES):
            parted = without_title(reading.value, values.get("title"), self.heading("name"))
            if parted.value:
                values["title"], values["name"] = parted.value
            return self.reported(line, "name", parted)
        return True
