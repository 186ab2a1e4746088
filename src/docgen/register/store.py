"""The one door to the file of the register: opened, asked whether it is sound, read, written in one transaction.

In: a path, and work to be done on a connection. Out: what the work gave, or the problem that kept it from being done.

A rollback journal and not WAL, because a clerk who copies one file must have copied the whole register. Every
transaction is on the disk before it counts (`synchronous = EXTRA`), and begins by taking the right to write, so that
nobody decides by what another is about to change. No connection stays open between calls.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from docgen.disk import bring_names_to_disk
from docgen.files import UNFINISHED
from docgen.problem import Place, Problem
from docgen.register.refusals import DAMAGED, FOREIGN, NEWER, NOT_OPENED, refused
from docgen.register.tables import (
    APPLICATION,
    DIGEST_1,
    FROM_1,
    SCRIPT,
    VERSION,
    defined,
    digest_of_definition,
    sound_definition,
    statements,
)

FILE = "register.sqlite"
"""What the register of an office is called, beside its `plans/`."""

PATIENCE = 10.0
"""So many seconds a run waits for another one that is writing."""

T = TypeVar("T")
Problems = tuple[Problem, ...]
Work = Callable[[sqlite3.Connection], tuple[T, Problems]]


@dataclass(frozen=True)
class Register:
    """The register of an office. The file need not be there: the first number that is given makes it."""

    path: Path
    patience: float = PATIENCE

    @property
    def place(self) -> Place:
        return Place(self.path.name)


class NotSoundError(Exception):
    """Only between the functions of this module: carries the problem to whoever answers the caller."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.fault.code)
        self.problem = problem


def open_register(path: Path, patience: float = PATIENCE) -> tuple[Register | None, Problems]:
    """The register at a path, or why it cannot be used: foreign, damaged, newer, locked, not to be opened.

    The whole file is looked through once, here. A file that is not there is an empty register, unless a journal says
    that there was one.
    """
    register = Register(path, patience)

    def look_through(connection: sqlite3.Connection) -> tuple[bool, Problems]:
        (first,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        return True, () if first == "ok" else (DAMAGED.at(register.place),)

    _, problems = reading(register, look_through, True)
    return (None if problems else register), problems


def reading(register: Register, work: Work[T], nothing: T) -> tuple[T, Problems]:
    """Does work that only reads, on one state of the register; `nothing` where no register has been begun."""
    if not _there(register.path):
        return nothing, _lost(register)
    return _answered(register, work, "BEGIN", nothing)


def writing(register: Register, work: Work[T], nothing: T) -> tuple[T, Problems]:
    """Does work in one transaction that counts as a whole if the work has no problem, and not at all otherwise.

    Makes the file where there is none.
    """
    if not _there(register.path):
        if lost := _lost(register):
            return nothing, lost
        try:
            _begin(register.path)
        except (OSError, sqlite3.Error) as failed:
            return nothing, (_said(failed, register),)
    return _answered(register, work, "BEGIN IMMEDIATE", nothing)


def _answered(register: Register, work: Work[T], begin: str, nothing: T) -> tuple[T, Problems]:
    try:
        with _connected(register) as connection:
            _bring_up_to_date(connection)
            connection.execute(begin)
            _ask_whether_sound(connection, register)
            done, problems = work(connection)
            connection.execute("ROLLBACK" if problems else "COMMIT")
            return (nothing if problems else done), problems
    except NotSoundError as not_sound:
        return nothing, (not_sound.problem,)
    except UnicodeDecodeError:  # even what SQLite says of such a file may be no text
        return nothing, (DAMAGED.at(register.place),)
    except (OSError, sqlite3.Error) as failed:
        return nothing, (_said(failed, register),)


@contextlib.contextmanager
def _connected(register: Register) -> Iterator[sqlite3.Connection]:
    """A connection; closing it takes back what was not committed."""
    # Only through an address can SQLite be told not to make a file that is not there.
    address = f"{register.path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, timeout=register.patience, isolation_level=None, uri=True)
    try:
        for setting in ("synchronous = EXTRA", "foreign_keys = ON", "recursive_triggers = ON", "temp_store = MEMORY",
                        "trusted_schema = OFF", "cell_size_check = ON"):  # fmt: skip
            connection.execute(f"PRAGMA {setting}")
        yield connection
    finally:
        connection.close()


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Brings a sound register of version 1 up to this one, in one transaction. Any other is left as it is."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != 1:
        return
    connection.execute("BEGIN IMMEDIATE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()  # another run may have been faster
    if version == 1 and digest_of_definition(connection) == DIGEST_1:
        for statement in statements(FROM_1):
            connection.execute(statement)
        connection.execute("COMMIT")
    else:
        connection.execute("ROLLBACK")


def _ask_whether_sound(connection: sqlite3.Connection, register: Register) -> None:
    """Raises NotSoundError for what is no register, one of a newer docgen, or one that was meddled with."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise NotSoundError(FOREIGN.at(register.place))
    if version > VERSION:
        raise NotSoundError(NEWER.at(register.place, found=version, known=VERSION))
    if version < VERSION or defined(connection) != sound_definition():
        raise NotSoundError(DAMAGED.at(register.place))


def _said(failed: OSError | sqlite3.Error, register: Register) -> Problem:
    """The problem behind an error; raises it again where it is our own fault."""
    problem = refused(failed, register.place)
    if problem is None:
        raise failed
    return problem


def _there(path: Path) -> bool:
    return os.path.lexists(path)


def _lost(register: Register) -> Problems:
    """A journal without its register: the register was moved away or deleted just when it was written into. Starting
    another beside that journal would spoil both."""
    journal = register.path.with_name(f"{register.path.name}-journal")
    return (NOT_OPENED.at(register.place),) if _there(journal) else ()


def _begin(path: Path) -> None:
    """Makes an empty register that appears under its name complete, and never over a file that is there."""
    with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=path.parent) as folder:
        made = Path(folder) / FILE
        made.touch()  # SQLite would not ask what others of the office may do with it
        with contextlib.closing(sqlite3.connect(made, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.executescript(f"BEGIN;{SCRIPT}COMMIT;")
        with contextlib.suppress(FileExistsError):  # another run was faster, and its register will do
            _appear(made, path)
    bring_names_to_disk(path.parent)


def _appear(made: Path, path: Path) -> None:
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # disks of other systems have no links; there nobody else may begin one at the same moment
        with path.open("xb") as file:
            file.write(made.read_bytes())
            file.flush()
            os.fsync(file.fileno())
