"""A certificate whose name was mended after it had its number is known again by everything but that name.

In: the identity asked for, and who else stands in the decision today. Out: the identity that the register has for that
certificate, or none. Without this, one person whose name was mended would have two numbers, and two sheets.
"""

from __future__ import annotations

import difflib
import sqlite3
from collections.abc import Collection

from docgen.register.records import Key
from docgen.register.tables import IDENTITY
from docgen.vietnamese.names import without_marks

OTHERS = tuple(column for column in IDENTITY if column != "name_key")
NEAR = f"""
SELECT {", ".join(f"c.{column}" for column in IDENTITY)}, e.name FROM certificates AS c
JOIN events AS e ON e.id = (SELECT max(id) FROM events WHERE certificate = c.id)
WHERE {" AND ".join(f"c.{column} = ?" for column in OTHERS)} ORDER BY c.id
"""
LIKENESS = 0.75
"""Names of two spellings of one person, who is known to be born on the same day and was nominated by the same unit for
the same award, share at least this much. Anything else is another person."""


def recorded_as(connection: sqlite3.Connection, key: Key, standing: Collection[Key]) -> Key | None:
    """Under which key the register knows a certificate that it has not under `key` itself.

    Only a certificate whose recorded name nobody in the decision bears any more (`standing` has the keys of all who are
    in it) can be meant, and only if its name has the same letters without their marks, or is alike and of somebody born
    on the same day. Where two could be meant, none is.
    """
    values = [getattr(key, "name" if column == "name_key" else column) for column in OTHERS]
    found = []
    for *identity, name in connection.execute(NEAR, values):
        other = Key(*identity)
        if other not in standing and any(_alike(key, spelt) for spelt in (other.name, name)):
            found.append(other)
    return found[0] if len(found) == 1 else None


def _alike(key: Key, name: str) -> bool:
    left, right = without_marks(key.name), without_marks(name)
    return left == right or bool(
        key.born and difflib.SequenceMatcher(None, left, right, autojunk=False).ratio() >= LIKENESS
    )
