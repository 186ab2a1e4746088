"""A value that remembers where it was written: what every reader makes.

Every scalar is text, exactly as written and in NFC. The readers decide nothing about what a text means: `no`, `05`,
`12:30` and `1.490` stay what they are, because only the noun that a value belongs to knows how to read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from docgen.problem import Place

Value: TypeAlias = "str | tuple[Located, ...] | dict[str, Located] | None"


@dataclass(frozen=True, slots=True)
class Located:
    """A text, nothing (None), a tuple of located values, or a mapping from texts to located values.

    `place` is where the value begins. `key_places` has the place of each key of a mapping; for a table (a tuple of
    rows) the place of each heading.
    """

    value: Value
    place: Place
    key_places: Mapping[str, Place] = field(default_factory=dict)

    def plain(self) -> object:
        """The value without its places: None, texts, lists and dicts."""
        if isinstance(self.value, dict):
            return {key: inner.plain() for key, inner in self.value.items()}
        if isinstance(self.value, tuple):
            return [inner.plain() for inner in self.value]
        return self.value
