"""The log, line by line. In: a connection in a transaction, lines. Out: the last line of a number, lines at the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from docgen.register.records import Act, Number, Print, State


class Line(NamedTuple):
    """A row of `events`, in the order of its columns. `series` and `certificate` are ids of rows."""

    id: int
    series: int
    number: int
    certificate: int
    name: str
    state: str
    copies: int
    keeps: int
    reason: str
    who: str
    at: str

    def followed(self, id: int, state: State, act: Act, copies: int, reason: str = "", keeps: bool = False) -> Line:
        """What happens to this number next."""
        return self._replace(
            id=id, state=str(state), copies=copies, keeps=int(keeps), reason=reason, who=act.who, at=written(act)
        )


LINE = ", ".join(f"e.{column}" for column in Line._fields)
LAST_OF_NUMBER = f"""
SELECT {LINE} FROM series AS s
JOIN events AS e ON e.id = (SELECT max(id) FROM events WHERE series = s.id AND number = ?)
WHERE s.kind_key = ? AND s.authority_key = ? AND s.year = ?
"""
ADD = f"INSERT INTO events ({', '.join(Line._fields)}) VALUES ({', '.join('?' * len(Line._fields))})"


def last_of(connection: sqlite3.Connection, number: Number) -> Line | None:
    """What last happened to a number; None where it was never given."""
    row = connection.execute(LAST_OF_NUMBER, (number.value, *number.series.key)).fetchone()
    return Line(*row) if row else None


BEFORE_PRINTING = f"""
SELECT {LINE} FROM events AS e WHERE series = ? AND number = ? AND state <> 'printing' ORDER BY id DESC LIMIT 1
"""
ADD_PRINT = "INSERT INTO prints (id, file, temporary, digest, first, last) VALUES (?, ?, ?, ?, ?, ?)"


def last_but_printing(connection: sqlite3.Connection, line: Line) -> Line:
    """What last happened to the number of a line before a sheet of it was about to be printed."""
    return Line(*connection.execute(BEFORE_PRINTING, (line.series, line.number)).fetchone())


def add_prints(connection: sqlite3.Connection, prints: Sequence[Print], start: int) -> None:
    """Notes the files of rows that were just added, beginning with row `start`, in the same order."""
    id = next_id(connection, "prints")
    for at, each in enumerate(prints):
        end = start + len(each.numbers)
        connection.execute(ADD_PRINT, (id + at, each.file, each.temporary, each.digest, start, end - 1))
        start = end


def next_id(connection: sqlite3.Connection, table: str = "events") -> int:
    """The id that the next row of a table has."""
    (highest,) = connection.execute(f"SELECT max(id) FROM {table}").fetchone()
    return int(highest or 0) + 1


def add(connection: sqlite3.Connection, lines: Iterable[Line]) -> None:
    connection.executemany(ADD, lines)


def written(act: Act) -> str:
    """When something was done, as the log has it."""
    return act.at.isoformat(timespec="seconds")
