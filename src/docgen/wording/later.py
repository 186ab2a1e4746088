"""Names whose meaning is worked out when a text asks for them: functions by name in, a mapping out.

Thousands of papers could say a hundred things each and say five of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T")


class Later(Mapping[str, T]):
    """A mapping that calls the function of a name when its value is first asked for, and keeps what it gave. Names that
    have no function are looked up in `others`.

    A class because whoever fills in a text asks for names as mappings have them.
    """

    def __init__(self, makes: Mapping[str, Callable[[], T]], others: Mapping[str, T] | None = None) -> None:
        self._makes = makes
        self._others: Mapping[str, T] = {} if others is None else others
        self._made: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._makes:
            return self._others[name]
        if name not in self._made:
            self._made[name] = self._makes[name]()
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._makes or name in self._others

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys((*self._others, *self._makes)))

    def __len__(self) -> int:
        return len(self._others.keys() | self._makes.keys())
