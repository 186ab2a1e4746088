"""The register is read. In: which entries are wanted. Out: entries as they are now, or all that happened to them."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from docgen.model.kind import Kind
from docgen.register.mending import recorded_as
from docgen.register.records import Act, Entry, Event, Filter, Identity, Key, Number, Print, Series, State
from docgen.register.refusals import DAMAGED
from docgen.register.store import Problems, Register, reading
from docgen.register.tables import HIGHEST, IDENTITY
from docgen.vietnamese.names import same_name_key
from docgen.vietnamese.spelling import folded

T = TypeVar("T")

COLUMNS = """
e.id, s.kind, s.authority, s.year, e.number, c.plan, c.paper, c.award, c.unit, c.recipient, e.name, c.born, c.mark,
c.sequence, e.state, e.copies, e.who, e.at, e.reason, e.keeps
"""
JOINED = "events AS e JOIN certificates AS c ON c.id = e.certificate JOIN series AS s ON s.id = e.series"
LAST = "e.id IN (SELECT max(id) FROM events GROUP BY series, number)"
UNFINISHED = """
SELECT p.id, p.file, p.temporary, p.digest, s.kind, s.authority, s.year, e.number
FROM events AS e JOIN prints AS p ON e.id BETWEEN p.first AND p.last JOIN series AS s ON s.id = e.series
WHERE e.state = 'printing' AND e.id = (SELECT max(id) FROM events WHERE series = e.series AND number = e.number)
ORDER BY e.id
"""
STATE = f"""
SELECT e.state FROM certificates AS c JOIN events AS e ON e.id = (SELECT max(id) FROM events WHERE certificate = c.id)
WHERE {" AND ".join(f"c.{column} = ?" for column in IDENTITY)}
"""
EVERYTHING = Filter()
CACHED = 1 << 10


def entries(register: Register, wanted: Filter = EVERYTHING) -> tuple[tuple[Entry, ...], Problems]:
    """The numbers that fit, as they are now, by year, book and number. None where no register has been begun."""
    conditions, values = _conditions(wanted)
    where = " AND ".join([LAST, *conditions])
    query = f"SELECT {COLUMNS} FROM {JOINED} WHERE {where} ORDER BY s.year, s.id, e.number"
    return _read(register, query, values, _entry)


def history(register: Register, wanted: Filter = EVERYTHING) -> tuple[tuple[Event, ...], Problems]:
    """Everything that ever happened to the numbers that fit, in the order in which it happened. The state that is
    wanted is the one of each event."""
    conditions, values = _conditions(wanted)
    where = " AND ".join(["1", *conditions])
    query = f"SELECT {COLUMNS} FROM {JOINED} WHERE {where} ORDER BY e.id"
    return _read(register, query, values, lambda row: Event(row[0], _entry(row)))


def unfinished(register: Register) -> tuple[tuple[Print, ...], Problems]:
    """The files of which it is not known whether they were printed, each with its numbers that wait for an answer."""

    def look(connection: sqlite3.Connection) -> tuple[tuple[Print, ...], Problems]:
        found: dict[int, tuple[tuple[str, str, str], list[Number]]] = {}
        for id, file, temporary, digest, kind, authority, year, number in connection.execute(UNFINISHED):
            _, numbers = found.setdefault(id, ((file, temporary, digest), []))
            numbers.append(Number(_series(kind, authority, year), number))
        return tuple(Print(*words, tuple(numbers)) for words, numbers in found.values()), ()

    return reading(register, look, ())


def states_of(
    register: Register, identities: Sequence[Identity], standing: Collection[Identity] | None = None
) -> tuple[tuple[State | None, ...], Problems]:
    """The state of each certificate, as `numbers_for` would find it; None for one that has no number."""
    keys = [identity.key for identity in identities]
    decided = None if standing is None else frozenset((*keys, *(each.key for each in standing)))

    def state(connection: sqlite3.Connection, key: Key) -> State | None:
        row = connection.execute(STATE, key).fetchone()
        if row is None and decided is not None and (recorded := recorded_as(connection, key, decided)):
            row = connection.execute(STATE, recorded).fetchone()
        return State(row[0]) if row else None

    def look(connection: sqlite3.Connection) -> tuple[tuple[State | None, ...], Problems]:
        return tuple(state(connection, key) for key in keys), ()

    return reading(register, look, (None,) * len(identities))


def entry_of(connection: sqlite3.Connection, line: int) -> Entry:
    """The entry that a line of the log makes."""
    return _entry(connection.execute(f"SELECT {COLUMNS} FROM {JOINED} WHERE e.id = ?", (line,)).fetchone())


def _read(
    register: Register, query: str, values: Iterable[object], made: Callable[[Any], T]
) -> tuple[tuple[T, ...], Problems]:
    def look(connection: sqlite3.Connection) -> tuple[tuple[T, ...], Problems]:
        try:
            return tuple(made(row) for row in connection.execute(query, tuple(values))), ()
        except (ValueError, TypeError):  # words that no register has
            return (), (DAMAGED.at(register.place),)

    return reading(register, look, ())


def _conditions(wanted: Filter) -> tuple[list[str], list[object]]:
    asked: list[tuple[str, object]] = []
    if wanted.year is not None:
        asked.append(("s.year = ?", wanted.year))
    if wanted.kind is not None:
        asked.append(("s.kind_key = ?", folded(_bindable(wanted.kind))))
    if wanted.authority is not None:
        asked.append(("s.authority_key = ?", folded(_bindable(wanted.authority))))
    if wanted.state is not None:
        asked.append(("e.state = ?", str(wanted.state)))
    if wanted.name is not None:
        # Signs alone are part of no name; the empty key would be part of every one.
        asked.append(("instr(c.name_key, nullif(?, ''))", same_name_key(_bindable(wanted.name))))
    conditions = [condition for condition, _ in asked]
    if wanted.values:
        known = (str(value) for value in wanted.values if 0 < value <= HIGHEST)
        conditions.append(f"e.number IN ({', '.join(known)})")
    return conditions, [value for _, value in asked]


def _bindable(text: str) -> str:
    """What was typed in no encoding at all can be looked for, too: it is not there."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _entry(row: Any) -> Entry:
    (_, kind, authority, year, number, plan, paper, award, unit, recipient, name, born, mark, sequence, state, copies,
     who, at, reason, keeps) = row  # fmt: skip
    return Entry(
        number=Number(_series(kind, authority, year), number),
        identity=Identity(plan, paper, award, unit, Kind(recipient), name, born, mark, sequence),
        state=State(state),
        copies=copies,
        act=_act(who, at),
        reason=reason,
        keeps_number=bool(keeps),
    )


@lru_cache(maxsize=CACHED)
def _series(kind: str, authority: str, year: int) -> Series:
    return Series(kind, authority, year)


@lru_cache(maxsize=CACHED)
def _act(who: str, at: str) -> Act:
    return Act(who, datetime.datetime.fromisoformat(at))
