"""The tables of the register and what they forbid. Nothing in; the SQL out that makes an empty register.

The rules stand in the file itself, not only in this program: whoever else opens it cannot change or delete a row, give
a number twice or leave one out. Where SQLite says anything else of a file than `sound_definition`, it was meddled with.

`events` is the log. Each row says what became of a number (`state`), and how many sheets of it had been printed by then
(`copies`), so the last row of a number is its state. `prints` says of rows of the log, `first` to `last`, into which
file their sheets were about to be printed: what a run leaves behind that dies before it can say that they were.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from functools import lru_cache

APPLICATION = 0x44474E52
"""Says of an SQLite file that it is a register of docgen (“DGNR”)."""

VERSION = 2
"""Raise it whenever the tables change, and teach `store` to bring older files up to it."""

HIGHEST = 999_999_999
"""No book has more numbers."""

IDENTITY = ("plan", "paper", "award", "unit", "recipient", "name_key", "born", "mark", "sequence")
"""What certificates are known again by: `Identity.key`, in its order."""


def _same(left: str, right: str) -> str:
    return " AND ".join(f"{left}{column} = {right}{column}" for column in IDENTITY)


def _never(table: str) -> str:
    return "".join(
        f"""
CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}
BEGIN SELECT RAISE(ABORT, '{table}: rows are never changed or taken away'); END;
"""
        for act in ("UPDATE", "DELETE")
    )


# `INSERT OR REPLACE` would delete without asking a trigger, so each table refuses a row that is there.
BOOKS = f"""
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  kind_key TEXT NOT NULL, authority_key TEXT NOT NULL, year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
  kind TEXT NOT NULL, authority TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start BETWEEN 1 AND {HIGHEST}),
  who TEXT NOT NULL, at TEXT NOT NULL,
  UNIQUE (kind_key, authority_key, year)
);
CREATE TABLE certificates (
  id INTEGER PRIMARY KEY,
  plan TEXT NOT NULL, paper TEXT NOT NULL, award TEXT NOT NULL, unit TEXT NOT NULL, recipient TEXT NOT NULL,
  name_key TEXT NOT NULL CHECK (name_key <> ''), born TEXT NOT NULL, mark TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  UNIQUE ({", ".join(IDENTITY)})
);
{_never("series")}{_never("certificates")}
CREATE TRIGGER series_once BEFORE INSERT ON series
WHEN EXISTS (SELECT 1 FROM series WHERE id = NEW.id
             OR (kind_key = NEW.kind_key AND authority_key = NEW.authority_key AND year = NEW.year))
BEGIN SELECT RAISE(ABORT, 'series: this book is there'); END;

CREATE TRIGGER certificates_once BEFORE INSERT ON certificates
WHEN EXISTS (SELECT 1 FROM certificates WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM certificates AS old WHERE {_same("old.", "NEW.")})
BEGIN SELECT RAISE(ABORT, 'certificates: this one is there'); END;
"""

EVENTS = f"""
CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES series, number INTEGER NOT NULL CHECK (number <= {HIGHEST}),
  certificate INTEGER NOT NULL REFERENCES certificates, name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL CHECK (state IN ('reserved', 'printing', 'issued', 'reprinted', 'void')),
  copies INTEGER NOT NULL CHECK (copies >= 0), keeps INTEGER NOT NULL CHECK (keeps IN (0, 1)),
  reason TEXT NOT NULL CHECK (reason <> '' OR state NOT IN ('reprinted', 'void')),
  who TEXT NOT NULL, at TEXT NOT NULL
);
CREATE INDEX events_by_number ON events (series, number, id);
CREATE INDEX events_by_certificate ON events (certificate, id);
{_never("events")}CREATE TRIGGER events_in_order BEFORE INSERT ON events
WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM events)
BEGIN SELECT RAISE(ABORT, 'events: the log goes on at its end'); END;

CREATE TRIGGER events_numbers_follow BEFORE INSERT ON events
WHEN NEW.state = 'reserved'
  AND NEW.number <> coalesce((SELECT max(number) + 1 FROM events WHERE series = NEW.series),
                             (SELECT start FROM series WHERE id = NEW.series), -1)
  AND NOT EXISTS (SELECT 1 FROM events
                  WHERE id = (SELECT max(id) FROM events WHERE series = NEW.series AND number = NEW.number)
                    AND certificate = NEW.certificate AND (state = 'printing' OR (state = 'void' AND keeps = 1)))
BEGIN SELECT RAISE(ABORT, 'events: numbers follow one another and are given once'); END;

CREATE TRIGGER events_one_number BEFORE INSERT ON events
WHEN NEW.state = 'reserved'
  AND EXISTS (SELECT 1 FROM events
              WHERE id = (SELECT max(id) FROM events WHERE certificate = NEW.certificate)
                AND (state NOT IN ('printing', 'void')
                     OR ((state = 'printing' OR keeps = 1) AND (series <> NEW.series OR number <> NEW.number))))
BEGIN SELECT RAISE(ABORT, 'events: this certificate has a number'); END;

CREATE TRIGGER events_of_given_numbers BEFORE INSERT ON events
WHEN NEW.state <> 'reserved'
  AND NOT EXISTS (SELECT 1 FROM events
                  WHERE id = (SELECT max(id) FROM events WHERE series = NEW.series AND number = NEW.number)
                    AND certificate = NEW.certificate
                    AND (state <> 'void' OR (NEW.state = 'void' AND keeps = 1 AND NEW.keeps = 0)))
BEGIN SELECT RAISE(ABORT, 'events: this number is not in use'); END;
"""

PRINTS = f"""
CREATE TABLE prints (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL CHECK (file <> ''), temporary TEXT NOT NULL CHECK (temporary <> ''),
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  first INTEGER NOT NULL REFERENCES events, last INTEGER NOT NULL REFERENCES events CHECK (last >= first)
);
{_never("prints")}
CREATE TRIGGER prints_in_order BEFORE INSERT ON prints
WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM prints)
  OR EXISTS (SELECT 1 FROM prints WHERE last >= NEW.first)
  OR EXISTS (SELECT 1 FROM events WHERE id BETWEEN NEW.first AND NEW.last AND state <> 'printing')
BEGIN SELECT RAISE(ABORT, 'prints: each row of the log is of one file'); END;
"""

SIGNED = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""

SCRIPT = BOOKS + EVENTS + PRINTS + SIGNED

FROM_1 = f"""
CREATE TEMP TABLE kept AS SELECT * FROM events;
DROP TABLE events;
{EVENTS.partition("CREATE TRIGGER")[0]}
INSERT INTO events SELECT * FROM kept ORDER BY id;
DROP TABLE temp.kept;
CREATE TRIGGER{EVENTS.partition("CREATE TRIGGER")[2]}
{PRINTS}
{SIGNED}
"""
"""Brings a register of version 1, which knew no `printing` and no `prints`, up to this one."""

DIGEST_1 = "2d87175700cabbf69b5833e73e0c5019a127ff89a4420bbb05b866eb98cd08ee"
"""Of what SQLite says of a sound register of version 1."""


def defined(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """What SQLite says of the tables, indexes and triggers of a file, by name."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'")
    return tuple(sorted((str(name), str(sql)) for name, sql in found))


def digest_of_definition(connection: sqlite3.Connection) -> str:
    return hashlib.sha256(repr(defined(connection)).encode()).hexdigest()


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one, for a transaction that has begun: `executescript` would end it."""
    found = ""
    for line in script.splitlines(keepends=True):
        found += line
        if sqlite3.complete_statement(found):
            yield found
            found = ""


@lru_cache(maxsize=1)
def sound_definition() -> tuple[tuple[str, str], ...]:
    """What it says of a register that was just made."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(SCRIPT)
        return defined(connection)
    finally:
        connection.close()
