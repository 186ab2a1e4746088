"""A book of nominations in, entries out, with what was tidied on the way and every misfit at its cell.

One file holds the nominations of one unit, or of all. Every sheet that has a table of nominations is read, whatever it
is called; the sheet of the meeting gives the submission. A row with a misfit is left out and reported.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docgen.model.campaign import Entry
from docgen.model.dossier import Path
from docgen.model.nomination import Submission
from docgen.model.notes import Note
from docgen.model.plan import Plan
from docgen.model.sheet import GUIDE, LISTS, SUBMISSION
from docgen.model.units import Unit
from docgen.problem import Fault, Place, Problem, Say
from docgen.readers.table.book import Book, Sheet
from docgen.readers.table.refusals import NOT_COMPUTED
from docgen.schema.nominations.heading_rows import find_layout
from docgen.schema.nominations.headings import headings_of
from docgen.schema.nominations.rows import decode_rows
from docgen.schema.nominations.submissions import decode_submission
from docgen.schema.nominations.vocabulary import vocabulary
from docgen.vietnamese.names import without_marks

NO_TABLE = Fault(
    "no-nominations-table",
    Say("không thấy bảng đề nghị khen thưởng trong tệp này", "this file has no table of nominations"),
    need=Say(
        "một dòng tiêu đề có ít nhất “Họ và tên / Tên tập thể” và “Hình thức khen thưởng”",
        "a row of headings with at least “Họ và tên / Tên tập thể” and “Hình thức khen thưởng”",
    ),
    mend=Say(
        "dùng biểu mẫu do docgen form tạo ra, hoặc ghi tiêu đề cột", "use the form of docgen form, or write headings"
    ),
    explain=Say(
        "docgen tìm dòng tiêu đề trong 40 dòng đầu của mỗi trang tính. Không trang nào có dòng với ít nhất hai tiêu đề "
        "đã biết.",
        "The row of headings is looked for in the first 40 rows of each sheet. No sheet has a row with two or more "
        "headings that are known.",
    ),
)
SUBMISSION_OF_NOBODY = Fault(
    "submission-of-nobody",
    Say("không biết trang “{sheet}” là của đơn vị nào", "nobody knows which unit the sheet “{sheet}” belongs to"),
    mend=Say("đặt tên tệp theo mã đơn vị, ví dụ ke_sach.xlsx", "name the file after the unit, such as ke_sach.xlsx"),
    explain=Say(
        "Cuộc họp xét và người ký thuộc về một đơn vị. Tệp không mang tên đơn vị nào và đề nghị trong tệp thuộc nhiều "
        "đơn vị, hoặc không có đề nghị nào.",
        "The meeting and the signatory belong to one unit. The file is not named after a unit, and its nominations are "
        "of several units or there are none.",
    ),
)
SHEET_APART = Say("trang tính không có bảng đề nghị, không đọc", "a sheet without a table of nominations, not read")

COPY = re.compile(r"-\d$")
"""What sheets put after the name of a copy: `Họp xét (2)`."""

END = sys.maxsize

Submissions = dict[str, tuple[Submission, Mapping[Path, Place]]]
"""The submission of each unit, and where its parts were written."""


@dataclass(frozen=True)
class Decoded:
    """What a file of nominations says.

    `left_out` counts the rows that are no entry because of their misfits; `tops` has the line of the headings of each
    sheet that may have a table, END where it has none.
    """

    entries: tuple[Entry, ...] = ()
    submissions: Submissions = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: int = 0
    tops: Mapping[str, int] = field(default_factory=dict)

    def concern(self, problem: Problem) -> bool:
        """Whether what the reader of the file says is about more than a formula above the headings.

        The form counts its rows up there; an app that keeps no results of formulas takes nothing from anybody.
        """
        sheet, _, cell = (problem.place.cell or "").rpartition("!")
        line = "".join(sign for sign in cell if sign.isdigit())
        return problem.fault is not NOT_COMPUTED or not line or int(line) >= self.tops.get(sheet, 0)


def decode_nominations(plan: Plan, units: Sequence[Unit], own: Mapping[str, str], stem: str, book: Book) -> Decoded:
    """The nominations and the submission of a book, in the order of its rows. Never raises.

    `own` has the issuer's own nominators by identifier, with their names; `stem` is the name of the file without its
    ending: if it is clearly a unit's, rows without a unit belong to that. `submissions` has at most one entry.
    """
    words = vocabulary(plan, units, own)
    known = headings_of(plan)
    unit = words.unit_of_file(stem)
    apart = [sheet for sheet in book.sheets if not _is_aside(sheet)]
    layouts = [(sheet, find_layout(sheet, known)) for sheet in apart]
    tables = [decode_rows(sheet, layout, words, known, unit) for sheet, layout in layouts if layout is not None]
    entries = tuple(entry for table in tables for entry in table.entries)
    notes = [note for sheet in book.sheets for note in sheet.notes]
    notes += (note for table in tables for note in table.notes)
    problems = [problem for table in tables for problem in table.problems]
    if tables:
        notes += (Note(sheet.place(0, 0), sheet.name, "", SHEET_APART) for sheet, layout in layouts if layout is None)
    else:
        problems.append(NO_TABLE.at(Place(book.file)))
    unit = unit or _only({table.unit for table in tables if table.unit}) or only_unit(entries)
    submissions: Submissions = {}
    for sheet in book.sheets:
        if not sheet.rows or not _is_called(sheet, SUBMISSION):
            continue
        submission, places, said, misfits = decode_submission(plan, sheet)
        notes += said
        problems += misfits
        if submission is not None and unit:
            submissions[unit] = (submission, places)
        elif submission is not None:
            problems.append(SUBMISSION_OF_NOBODY.at(sheet.place(0, 0), sheet=sheet.name))
    left_out = sum(table.left_out for table in tables)
    tops = {sheet.name: sheet.rows[layout.top].line if layout else END for sheet, layout in layouts if tables}
    return Decoded(entries, submissions, tuple(notes), tuple(problems), left_out, tops)


def _is_aside(sheet: Sheet) -> bool:
    return not sheet.rows or any(_is_called(sheet, name) for name in (SUBMISSION, GUIDE, LISTS))


def _is_called(sheet: Sheet, name: str) -> bool:
    return COPY.sub("", without_marks(sheet.name)) == without_marks(name)


def only_unit(entries: Sequence[Entry]) -> str:
    """The unit of all entries; "" where they are of several, or none."""
    return _only({entry.nomination.unit for entry in entries})


def _only(units: set[str]) -> str:
    return next(iter(units)) if len(units) == 1 else ""
