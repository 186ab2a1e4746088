"""What the files of a campaign's papers are called.

In: identifiers, or the nominees of one unit. Out: names that every system takes: a–z, digits and `-`, not too long, not
one of the names that Windows keeps for itself, and no two alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from docgen.model.campaign import Entry
from docgen.vietnamese.names import without_marks

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Windows makes no file of these names, with whatever ending."""

NAMELESS = "khong-ten"
LONGEST = 60
"""Letters of one part of a name; three of them and the folders stay below what Windows can open."""


def file_name(identifier: str) -> str:
    """An identifier as a file or folder.

    >>> file_name("to_trinh"), file_name("con")
    ('to-trinh', '_con')
    """
    name = identifier.replace("_", "-")
    return f"_{name}" if name in RESERVED else name


def nominee_files(entries: Sequence[Entry]) -> tuple[str, ...]:
    """What the paper of each nominee of one unit is called: by the name; where two share it, by year of birth and
    office as well; where even that does not tell them apart, by award, and in the end by a number."""
    plain = [_short(without_marks(entry.nomination.name)) or NAMELESS for entry in entries]
    longer = [
        "-".join(
            part
            for part in (
                name,
                str(entry.nomination.year_born or ""),
                _short(without_marks(entry.nomination.office or "")),
            )
            if part
        )
        for name, entry in zip(plain, entries, strict=True)
    ]
    longest = [
        f"{name}-{_short(file_name(entry.nomination.award))}" for name, entry in zip(longer, entries, strict=True)
    ]
    once, twice = Counter(plain), Counter(longer)
    wanted = [a if once[a] == 1 else b if twice[b] == 1 else c for a, b, c in zip(plain, longer, longest, strict=True)]
    return _apart(tuple(f"_{name}" if name in RESERVED else name for name in wanted))


def _apart(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, with a number behind each one that stands there more than once."""
    several = Counter(names)
    taken = {name for name, count in several.items() if count == 1}
    found = []
    for name in names:
        number = 1
        while several[name] > 1 and (numbered := f"{name}-{number}") in taken:
            number += 1
        found.append(numbered if several[name] > 1 else name)
        taken.add(found[-1])
    return tuple(found)


def _short(name: str) -> str:
    """A name cut between two of its words, or within one that is too long by itself."""
    if len(name) <= LONGEST:
        return name
    return name[: LONGEST + 1].rpartition("-")[0] or name[:LONGEST]
