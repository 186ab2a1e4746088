"""The sheet of the meeting in, a unit's submission out: labels with their values, and below them the members.

Labels stand before their values, wherever on the sheet; those of the form are known, and the names of fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from docgen.model.dossier import Path
from docgen.model.nomination import Meeting, Member, Submission
from docgen.model.notes import Note
from docgen.model.plan import Plan
from docgen.model.sheet import SheetField, member_columns, submission_rows
from docgen.model.signing import Signatory
from docgen.problem import Place, Problem, Say, closest
from docgen.readers.located import Located
from docgen.readers.table.book import Sheet
from docgen.schema.fit import decode, show
from docgen.schema.nominations import written_dates, written_names, written_numbers
from docgen.schema.nominations.cells import guarded
from docgen.schema.nominations.headings import IGNORED, VARIANTS, heading_key
from docgen.schema.nominations.reading import Read, Reading, line, remarked, tidied
from docgen.schema.nominations.row_faults import CELL_EMPTY
from docgen.schema.nominations.submission_faults import (
    LABEL_MISSING,
    LABEL_TWICE,
    LABEL_UNKNOWN,
    MEMBER_CELL,
    MEMBERS_MISSING,
)

NOT_A_LABEL = Say("dòng không có giá trị, không phải số liệu", "a row without a value, no entry")
CLOCK = Say("giờ viết theo một cách", "the time written in one way")
HOURS = re.compile(r"(\d{1,2}) ?[hg] ?(\d{2})?(?: ?(?:p|phút))?", re.IGNORECASE)

REQUIRED: Mapping[str, type[Meeting] | type[Signatory]] = {"meeting": Meeting, "signatory": Signatory}
Places = Mapping[Path, Place]


@dataclass
class _Found:
    """What has been gathered so far. Not frozen: it grows row by row. `cells` has where each value belongs."""

    tree: dict[str, Any] = field(default_factory=dict)
    cells: dict[str, Place] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def read(self, read: Read, text: str, place: Place) -> Located | None:
        """A text read at its place, or None where it gives nothing."""
        reading = read(text)
        self.notes += reading.notes(place)
        self.problems += reading.problems(place)
        if reading.value is None:
            return None
        return Located(cast(Any, reading.value), place)


def decode_submission(
    plan: Plan, sheet: Sheet
) -> tuple[Submission | None, Places, tuple[Note, ...], tuple[Problem, ...]]:
    """The submission that a sheet describes, the places of its parts by their paths, notes, and every misfit.

    None where anything is wrong. A sheet without a value gives an empty submission.
    """
    rows = submission_rows(plan)
    paths = {heading_key(text): row for row in rows for text in (row.path, row.heading)}
    found = _Found()
    members_at = _members_row(sheet)
    for number in range(len(sheet.rows) if members_at is None else members_at):
        _labelled(sheet, number, paths, found)
    members = () if members_at is None else _members(sheet, members_at, found)
    if members or any(path.startswith("meeting.") and path != "meeting.secret" for path in found.tree):
        _meeting(sheet, rows, members, found)
    else:
        found.tree.pop("meeting.secret", None)
    _required(sheet, rows, "signatory", found)
    if found.problems:
        return None, {}, tuple(found.notes), tuple(found.problems)
    submission, places, problems = decode(Submission, _nested(sheet, found))
    return submission, places.by_path, tuple(found.notes), problems


def _labelled(sheet: Sheet, number: int, paths: Mapping[str, SheetField], found: _Found) -> None:
    """One row: its label, and the value right of it."""
    cells = [(at, cell) for at, cell in enumerate(sheet.rows[number].cells) if cell is not None]
    if len(cells) > 1 and cells[0][1].strip(" .)").isdigit():
        cells = cells[1:]
    (at, label), values = cells[0], cells[1:]
    row = paths.get(heading_key(label)) or paths.get(heading_key(label.rstrip(" :*")))
    if row is None:
        if not values:
            found.notes.append(Note(sheet.place(number, at), show(label), "", NOT_A_LABEL))
            return
        near = paths.get(closest(heading_key(label), paths))
        place = sheet.place(number, at)
        found.problems.append(LABEL_UNKNOWN.at(place, label=show(label), close=near.heading if near else ""))
        return
    # The form has a hint beside each value, or where the value should be.
    values = [(where, text) for where, text in values if text not in (row.hint, row.heading)]
    place = sheet.place(number, values[0][0] if values else at + 1)
    if row.path in found.cells:
        if values:
            first = found.cells[row.path]
            found.problems.append(LABEL_TWICE.at(place, label=show(label), first=first.cell or first.line))
        return
    found.cells[row.path] = place
    if not values:
        return
    for extra, text in values[1:]:
        found.problems.append(LABEL_UNKNOWN.at(sheet.place(number, extra), label=show(text)))
    located = found.read(_reader(row.path, row.heading), values[0][1], place)
    if located is not None:
        found.tree[row.path] = located


def _reader(path: str, heading: str) -> Read:
    group, _, name = path.partition(".")
    make = written_numbers.tick if group == "has" else FIELDS.get(path) or FIELDS[f"{group}.{name.rpartition('.')[2]}"]
    return guarded(make(heading, path))


def _members_row(sheet: Sheet) -> int | None:
    """The row of headings above the members: two of them, the name among them."""
    names = {heading_key(column.heading): column.path for column in member_columns()}
    for number, row in enumerate(sheet.rows):
        paths = {names.get(heading_key(cell)) for cell in row.cells if cell}
        if "name" in paths and len(paths - {None}) > 1:
            return number
    return None


def _members(sheet: Sheet, top: int, found: _Found) -> tuple[Located, ...]:
    names = {heading_key(text): each for each in member_columns() for text in (each.heading, each.path)}
    ignored = {heading_key(text) for text in VARIANTS[IGNORED]}
    columns = {at: names.get(heading_key(cell)) for at, cell in enumerate(sheet.rows[top].cells) if cell}
    numbers = {at for at, cell in enumerate(sheet.rows[top].cells) if cell and heading_key(cell) in ignored}
    members = []
    for number in range(top + 1, len(sheet.rows)):
        cells = sheet.rows[number].cells
        member: dict[str, Located] = {}
        held = [at for at, cell in enumerate(cells) if cell is not None and at not in numbers]
        for at in held:
            column, place, text = columns.get(at), sheet.place(number, at), cells[at] or ""
            if column is None:
                found.problems.append(MEMBER_CELL.at(place, found=show(text)))
            elif located := found.read(_reader(f"members.{column.path}", column.heading), text, place):
                member[column.path] = located
        if held and "name" not in member:
            at = next(at for at, column in columns.items() if column and column.path == "name")
            heading = sheet.rows[top].cells[at]
            found.problems.append(CELL_EMPTY.at(sheet.place(number, at), heading=heading))
        elif held:
            members.append(Located(member, sheet.place(number, held[0])))
    return tuple(members)


def _meeting(sheet: Sheet, rows: tuple[SheetField, ...], members: tuple[Located, ...], found: _Found) -> None:
    """A meeting that was begun must be whole."""
    _required(sheet, rows, "meeting", found)
    if members:
        found.tree["meeting.members"] = Located(members, members[0].place)
    elif not found.problems:
        name = Member.model_fields["name"].title
        found.problems.append(MEMBERS_MISSING.at(sheet.place(len(sheet.rows) - 1, 0), name=name))


def _required(sheet: Sheet, rows: tuple[SheetField, ...], group: str, found: _Found) -> None:
    """What a group that has anything must have as well."""
    held = [path for path in found.tree if path.startswith(f"{group}.")]
    refused = {problem.place for problem in found.problems}
    if not held and group != "meeting":
        return
    missing = []
    for row in rows:
        name = row.path.removeprefix(f"{group}.")
        needed = row.path.startswith(f"{group}.") and REQUIRED[group].model_fields[name].is_required()
        if needed and row.path not in found.tree and found.cells.get(row.path) not in refused:
            if place := found.cells.get(row.path):
                found.problems.append(CELL_EMPTY.at(place, heading=row.heading))
            else:
                missing.append(f"“{row.heading}”")
    if missing:
        found.problems.append(LABEL_MISSING.at(sheet.place(0, 0), labels=", ".join(missing)))


def _nested(sheet: Sheet, found: _Found) -> Located:
    """The values by their paths as one tree; a group stands where its first value does."""
    whole: dict[str, Any] = {}
    for path, located in found.tree.items():
        *groups, name = path.split(".")
        inner = whole
        for group in groups:
            inner = inner.setdefault(group, {})
        inner[name] = located
    return _located(whole, sheet.place(0, 0))


def _located(tree: dict[str, Any], place: Place) -> Located:
    values = {name: _located(each, _first(each)) if isinstance(each, dict) else each for name, each in tree.items()}
    return Located(values, place)


def _first(tree: dict[str, Any]) -> Place:
    first = next(iter(tree.values()))
    return _first(first) if isinstance(first, dict) else cast(Located, first).place


def _time(text: str) -> Reading:
    """A time of day; 8h30 is written 8:30."""
    plain = tidied(text)[0]
    if hours := HOURS.fullmatch(plain):
        clock = f"{int(hours[1]):02}:{hours[2] or '00'}"
        return Reading(clock, remarked(text, clock, [CLOCK]))
    return Reading(plain)


def _plainly(read: Read) -> Callable[[str, str], Read]:
    return lambda heading, path: read


FIELDS: Mapping[str, Callable[[str, str], Read]] = {
    "received": written_dates.day,
    "sets": written_numbers.count,
    "signatory.name": _plainly(written_names.person),
    "signatory.office": _plainly(written_names.called),
    "papers.number": _plainly(line),
    "papers.date": written_dates.day_or_year,
    "meeting.body": _plainly(written_names.called),
    "meeting.date": written_dates.day,
    "meeting.start": _plainly(_time),
    "meeting.end": _plainly(_time),
    "meeting.place": _plainly(written_names.called),
    "meeting.chair": _plainly(written_names.person),
    "meeting.secretary": _plainly(written_names.person),
    "meeting.secret": written_numbers.tick,
    "members.name": _plainly(written_names.person),
    "members.office": _plainly(written_names.called),
    "members.role": _plainly(written_names.called),
    "members.absent": _plainly(line),
    "members.opinion": written_numbers.tick,
}
"""How each labelled value and each column of the members is read; the parts of the dossier are ticks."""
