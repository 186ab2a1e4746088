"""Tables as units send them: bytes in, a `Book` of sheets, rows and text cells out, with problems and notes.

One module for each form, one row each in the table below. Nothing is dropped silently: what cannot be read is a problem
at its cell, what is hidden is read and told, what was changed leaves a note.

To add a form, write `read_<form>(name, content)` in a module of its own and give its endings a row. It may raise
`Unreadable` with a problem, and whatever parsing raises for malformed bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError

from docgen.problem import Place, Problem, any_error
from docgen.readers.endings import FILE_ENDING, ending_of
from docgen.readers.table.book import Book, Cells, Merged, Row, Sheet
from docgen.readers.table.delimited import read_delimited
from docgen.readers.table.forms import Form, form_of
from docgen.readers.table.ods import read_ods
from docgen.readers.table.package import LARGEST
from docgen.readers.table.refusals import BROKEN, EMPTY, OTHER_FORM, PASSWORD, TOO_OLD, WEB_PAGE
from docgen.readers.table.xls import read_xls
from docgen.readers.table.xlsx import read_xlsx
from docgen.readers.text import TOO_LARGE
from docgen.readers.unreadable import Unreadable
from docgen.zipped import DAMAGED

TableReader = Callable[[str, bytes], tuple[Book | None, tuple[Problem, ...]]]

TABLES: Mapping[str, tuple[Form, TableReader]] = {
    ".xlsx": ("xlsx", read_xlsx),
    ".xlsm": ("xlsx", read_xlsx),
    ".xls": ("xls", read_xls),
    ".ods": ("ods", read_ods),
    ".csv": ("text", read_delimited),
}
"""By the ending of a name: what the file must be inside, and who reads it."""

REFUSED = {"web": WEB_PAGE, "password": PASSWORD, "old xls": TOO_OLD, "broken": BROKEN}
"""Forms that nobody reads, whatever the name of the file."""

MALFORMED = (
    *DAMAGED,
    LookupError,
    OverflowError,
    AssertionError,
    ExpatError,
)
"""What reading raises when bytes are not what they should be. Files from elsewhere break in more ways than anybody
lists, and a broken file is its sender's to mend."""


def read_table(name: str, content: bytes) -> tuple[Book | None, tuple[Problem, ...]]:
    """The raw table of a file, by the ending of its name, and its problems. Never raises.

    None where nothing could be made of the file, and then there is at least one error.
    """
    ending = next((known for known in TABLES if name.casefold().endswith(known)), "")
    if not ending:
        return None, (FILE_ENDING.at(Place(name), ending=ending_of(name), known=", ".join(sorted(TABLES))),)
    if len(content) > LARGEST:
        return None, (TOO_LARGE.at(Place(name), size=len(content), largest=LARGEST),)
    wanted, reader = TABLES[ending]
    try:
        form = form_of(content) if content else wanted
        if form in REFUSED and not (form == "broken" and wanted == "text"):
            return None, (REFUSED[form].at(Place(name)),)
        if form != wanted:
            found = ".csv" if form == "text" else f".{form}"
            return None, (OTHER_FORM.at(Place(name), ending=ending, found=found),)
        book, problems = reader(name, content) if content else (Book(name, ()), ())
    except Unreadable as refused:
        return None, (refused.problem,)
    except MALFORMED:
        return None, (BROKEN.at(Place(name)),)
    if book is not None and not book.sheets:
        return None, problems if any_error(problems) else (*problems, EMPTY.at(Place(name)))
    return book, problems


__all__ = ["TABLES", "Book", "Cells", "Merged", "Row", "Sheet", "read_table"]
