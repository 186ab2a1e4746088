"""Numbers are given. In: what certificates are wanted. Out: the number of each; for those that have one, the same.

All requests of a call are one transaction: if one is refused, no number is given to any. So whoever prints has either
every number of a batch, on the disk, or none.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from docgen.problem import NOWHERE, Place, Problem
from docgen.register.giving_faults import ASKED_TWICE, BEGUN, NAME_CHANGED, NO_START, OTHER_BOOK
from docgen.register.log import LINE, Line, add, next_id, written
from docgen.register.mending import recorded_as
from docgen.register.records import Act, Given, Identity, Key, Number, Request, Series, State
from docgen.register.store import Problems, Register, writing
from docgen.register.tables import HIGHEST, IDENTITY
from docgen.register.texts import act_problems, request_problems, text_problems
from docgen.vietnamese.spelling import composed

FOUND = f"""
SELECT s.kind, s.authority, s.year, {LINE} FROM certificates AS c
JOIN events AS e ON e.id = (SELECT max(id) FROM events WHERE certificate = c.id)
JOIN series AS s ON s.id = e.series
WHERE {" AND ".join(f"c.{column} = ?" for column in IDENTITY)}
"""
BOOK = """
SELECT s.id, s.kind, s.authority, s.year, s.start, (SELECT max(number) FROM events WHERE series = s.id)
FROM series AS s WHERE s.kind_key = ? AND s.authority_key = ? AND s.year = ?
"""
ADD_BOOK = (
    "INSERT INTO series (kind_key, authority_key, year, kind, authority, start, who, at) VALUES (?,?,?,?,?,?,?,?)"
)
ADD_CERTIFICATE = f"INSERT INTO certificates (id, {', '.join(IDENTITY)}) VALUES (?{', ?' * len(IDENTITY)})"


@dataclass
class Book:
    """A series while numbers are given. Not frozen: `next` counts on."""

    id: int
    series: Series
    start: int
    next: int


@dataclass
class Batch:
    """What a call has found so far, and what it will write. Not frozen: it is filled request by request."""

    connection: sqlite3.Connection
    act: Act
    next_certificate: int
    next_line: int
    books: dict[tuple[str, str, int], Book] = field(default_factory=dict)
    certificates: list[tuple[object, ...]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    mended: set[Key] = field(default_factory=set)
    """Certificates that were found under a mended name, and so are nobody else's."""
    given: list[Given] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def numbers_for(
    register: Register, requests: Sequence[Request], act: Act, standing: Collection[Identity] | None = None
) -> tuple[tuple[Given, ...], Problems]:
    """The number of each certificate, in the order of the requests; new ones follow the last number of their book.

    A certificate that has a number keeps it, however often it is asked for. One whose number is void has the same
    again, or the next one, as was said when it was voided. Either all are given or, with a problem, none: a name that
    is not the recorded one letter for letter, another book, two requests that cannot be told apart, a text that cannot
    be recorded, a register that cannot be written.

    With `standing`, whoever else is in the decision, a certificate is known again though its name was mended since.
    """
    keys = [request.identity.key for request in requests]
    decided = None if standing is None else frozenset((*keys, *(each.key for each in standing)))
    problems = tuple(_refusals(requests, keys, act, register.place))
    if problems or not requests:
        return (), problems

    def give(connection: sqlite3.Connection) -> tuple[tuple[Given, ...], Problems]:
        batch = Batch(connection, act, next_id(connection, "certificates"), next_id(connection))
        for request, key in zip(requests, keys, strict=True):
            _look_up(batch, request, key, decided, _place(request, register.place))
        if not batch.problems:
            connection.executemany(ADD_CERTIFICATE, batch.certificates)
            add(connection, batch.lines)
        return tuple(batch.given), tuple(batch.problems)

    return writing(register, give, ())


def start_at(register: Register, series: Series, start: int, act: Act) -> tuple[bool, Problems]:
    """Has a book begin with another number than 1, because the book on paper got so far. Once, before any is given.

    Gives back whether anything was done: asking for the start that a book has is no mistake.
    """
    problems = [*act_problems(act, register.place), *text_problems("kind", series.kind, register.place)]
    problems += text_problems("authority", series.authority, register.place)
    if not 1 <= start <= HIGHEST:
        problems.append(NO_START.at(register.place, number=start, highest=HIGHEST))
    if problems:
        return False, tuple(problems)

    def begin(connection: sqlite3.Connection) -> tuple[bool, Problems]:
        book = _found_book(connection, series)
        if book is None:
            _begin_book(connection, series, start, act)
            return True, ()
        if book.start == start:
            return False, ()
        return False, (BEGUN.at(register.place, series=book.series, start=book.start),)

    return writing(register, begin, False)


def _refusals(requests: Sequence[Request], keys: Sequence[Key], act: Act, place: Place) -> Iterator[Problem]:
    yield from act_problems(act, place)
    seen: dict[Key, Request] = {}
    for request, key in zip(requests, keys, strict=True):
        where = _place(request, place)
        yield from request_problems(request, key, where)
        if key in seen:
            yield ASKED_TWICE.at(where, first=seen[key].identity.name, name=request.identity.name)
        seen[key] = request


def _place(request: Request, place: Place) -> Place:
    return place if request.place is NOWHERE or request.place == NOWHERE else request.place


def _look_up(batch: Batch, request: Request, key: Key, decided: frozenset[Key] | None, place: Place) -> None:
    """Finds what the register has for a certificate, or puts a new number down for it."""
    name = composed(request.identity.name)
    row = batch.connection.execute(FOUND, key).fetchone()
    if row is None and decided is not None:
        recorded = recorded_as(batch.connection, key, decided)
        if recorded and recorded not in batch.mended:
            batch.mended.add(recorded)
            row = batch.connection.execute(FOUND, recorded).fetchone()
    if row is None:
        certificate = batch.next_certificate
        batch.next_certificate += 1
        batch.certificates.append((certificate, *key))
        _give_next(batch, request, certificate, name, place)
        return
    series, last = Series(*row[:3]), Line(*row[3:])
    if last.state == State.VOID and not last.keeps:
        _give_next(batch, request, last.certificate, name, place)
    elif series.key != request.series.key:
        batch.problems.append(OTHER_BOOK.at(place, name=name, number=last.number, recorded=series,
                                            series=request.series))  # fmt: skip
    elif last.state == State.VOID:
        line = last._replace(name=name).followed(batch.next_line, State.RESERVED, batch.act, last.copies)
        _put_down(batch, request, series, line, new=False)
    elif last.name != name:
        batch.problems.append(NAME_CHANGED.at(place, number=last.number, recorded=last.name, name=name,
                                              kind=series.kind, year=series.year))  # fmt: skip
    else:
        state = State(last.state)
        batch.given.append(Given(request, Number(series, last.number), state, last.copies, new=False))


def _give_next(batch: Batch, request: Request, certificate: int, name: str, place: Place) -> None:
    key = request.series.key
    book = batch.books.get(key)
    if book is None:
        book = _found_book(batch.connection, request.series)
        book = batch.books[key] = book or _begin_book(batch.connection, request.series, 1, batch.act)
    if book.next > HIGHEST:
        batch.problems.append(NO_START.at(place, number=book.next, highest=HIGHEST))
        return
    act = batch.act
    line = Line(batch.next_line, book.id, book.next, certificate, name, State.RESERVED, 0, 0, "", act.who, written(act))
    book.next += 1
    _put_down(batch, request, book.series, line, new=True)


def _put_down(batch: Batch, request: Request, series: Series, line: Line, new: bool) -> None:
    batch.next_line += 1
    batch.lines.append(line)
    batch.given.append(Given(request, Number(series, line.number), State.RESERVED, line.copies, new))


def _found_book(connection: sqlite3.Connection, series: Series) -> Book | None:
    row = connection.execute(BOOK, series.key).fetchone()
    if row is None:
        return None
    id, kind, authority, year, start, highest = row
    return Book(id, Series(kind, authority, year), start, start if highest is None else highest + 1)


def _begin_book(connection: sqlite3.Connection, series: Series, start: int, act: Act) -> Book:
    kind, authority = composed(series.kind).strip(), composed(series.authority).strip()
    words = (*series.key, kind, authority, start, act.who, written(act))
    id = connection.execute(ADD_BOOK, words).lastrowid
    assert id is not None
    return Book(id, Series(kind, authority, series.year), start, start)
