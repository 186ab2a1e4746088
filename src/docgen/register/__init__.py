"""The register of certificates (sổ cấp bằng, sổ vàng). In: who receives what by which decision, who does it and when.
Out: numbers that are given once, and what became of every sheet.

One SQLite file for one office, beside `plans/`. Besides `files.py`, `sources/` and `rebuild/` this is the only room
that touches the disk, and only `store.py` in it does. Records go in and come out; there is no clock here: who does
something and when (`Act`) is said by the shell.

The file is a log: what happened is added, nothing is ever changed or taken away. A number belongs to a book (`Series`:
sort of certificate, issuing body, year) and follows the one before it, with no gap. What a certificate *is* does not
depend on when it is asked for (`Identity`), so asking again gives the same number. Every call is one transaction: all
of it counts, or nothing, whoever else asks at the same time and however the machine stops.

`tables` is the file's own law, `store` opens it, `texts` says what may be written into it, `giving` gives numbers,
`marking` records sheets that were printed or spoiled, `looking` reads, `rows` lays entries out as a table.
"""

from docgen.register.giving import numbers_for, start_at
from docgen.register.looking import entries, history, states_of, unfinished
from docgen.register.marking import not_printed, printed, printing, void
from docgen.register.records import (
    Act,
    Entry,
    Event,
    Filter,
    Given,
    Identity,
    Number,
    Print,
    Request,
    Series,
    State,
)
from docgen.register.rows import (
    ENTRY_HEADINGS,
    EVENT_HEADINGS,
    STATE_SAID,
    born_said,
    entry_rows,
    event_rows,
    state_said,
)
from docgen.register.store import FILE, Register, open_register

__all__ = [
    "ENTRY_HEADINGS",
    "EVENT_HEADINGS",
    "FILE",
    "STATE_SAID",
    "Act",
    "Entry",
    "Event",
    "Filter",
    "Given",
    "Identity",
    "Number",
    "Print",
    "Register",
    "Request",
    "Series",
    "State",
    "born_said",
    "entries",
    "entry_rows",
    "event_rows",
    "history",
    "not_printed",
    "numbers_for",
    "open_register",
    "printed",
    "printing",
    "start_at",
    "state_said",
    "states_of",
    "unfinished",
    "void",
]
