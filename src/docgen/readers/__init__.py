"""Readers: bytes in, located values and problems out. One module for each form, one row each in the table below.

Tables that units send are another matter: `table/` reads them raw (`read_table`), for nobody knows yet where their
headings stand.

To add a form, write `read_<form>(name, content)` in a module of its own and give its endings a row.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.problem import Place, Problem
from docgen.readers.csv import read_csv
from docgen.readers.endings import FILE_ENDING, ending_of
from docgen.readers.located import Located
from docgen.readers.table import read_table
from docgen.readers.yaml import read_yaml

Reader = Callable[[str, bytes], tuple[Located | None, tuple[Problem, ...]]]

READERS: Mapping[str, Reader] = {
    ".yaml": read_yaml,
    ".yml": read_yaml,
    ".csv": read_csv,
}


def read(name: str, content: bytes) -> tuple[Located | None, tuple[Problem, ...]]:
    """The located values of a file and its problems, by the ending of its name.

    None where nothing could be made of the file, and then there is at least one problem. Never raises.
    """
    for ending, reader in READERS.items():
        if name.casefold().endswith(ending):
            return reader(name, content)
    return None, (FILE_ENDING.at(Place(name), ending=ending_of(name), known=", ".join(sorted(READERS))),)


__all__ = ["READERS", "Located", "read", "read_table"]
