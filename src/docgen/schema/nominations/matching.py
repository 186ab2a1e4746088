"""Words in, the entry that they stand for out: exactly, folded, by a forgiving key, or by how it begins.

The four ways are tried in this order. A word that could stand for two entries stands for none; then the nearest is
asked for (“có phải …?”) and nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from docgen.problem import closest
from docgen.vietnamese.spelling import folded

VERY_NEAR = 0.84

Keys = Callable[[str], Iterable[str]]
"""The forgiving keys of a name: what people also write for it."""


def no_keys(text: str) -> Iterable[str]:
    """For entries that are called by their names only."""
    return ()


@dataclass(frozen=True)
class Match:
    """The entry that was meant, "" for none; `exact` where it was written by its identifier or name."""

    id: str = ""
    exact: bool = False


@dataclass(frozen=True)
class Known:
    """A set of entries and everything that they are called. `names` has what each is called on paper."""

    names: Mapping[str, str]
    exact: Mapping[str, str] = field(default_factory=dict)
    folded: Mapping[str, str] = field(default_factory=dict)
    forgiving: Mapping[str, str] = field(default_factory=dict)
    keys: Keys = no_keys
    beginnings: bool = False

    def find(self, text: str) -> Match:
        """The entry that a text stands for beyond doubt."""
        if found := self.exact.get(text):
            return Match(found, exact=True)
        if found := self.folded.get(folded(text)):
            return Match(found)
        keys = tuple(self.keys(text))
        for key in keys:
            if found := self.forgiving.get(key):
                return Match(found)
        if self.beginnings:
            meant = {
                entry
                for key in keys
                for known, entry in self.forgiving.items()
                if key and entry and known.startswith(f"{key} ")
            }
            if len(meant) == 1:
                return Match(meant.pop())
        return Match()

    def close(self, text: str) -> str:
        """The name of the entry that is likeliest to be meant, or "". Another award of nearly the same name would be
        the wrong award, so only slips of the pen are asked for."""
        entry = self.folded.get(closest(folded(text), self.folded, VERY_NEAR), "")
        return self.names.get(entry, "")

    def said(self) -> str:
        """All names, for “one of: …”."""
        return "; ".join(self.names.values())


def known(
    entries: Mapping[str, Iterable[str]], *, keys: Keys = no_keys, also: Keys = no_keys, beginnings: bool = False
) -> Known:
    """What entries may be called: each by its identifier and all of its names.

    `keys` gives the forgiving keys of any text, `also` further ones that only an entry's own names have.
    """
    exact: dict[str, str] = {}
    folds: dict[str, str] = {}
    forgiving: dict[str, str] = {}
    for entry, names in entries.items():
        for name in (entry, *names):
            _only(exact, name, entry)
            _only(folds, folded(name), entry)
        for name in names:
            for key in (*keys(name), *also(name)):
                _only(forgiving, key, entry)
    shown = {entry: next(iter(names), entry) for entry, names in entries.items()}
    return Known(shown, exact, folds, forgiving, keys, beginnings)


def _only(table: dict[str, str], word: str, entry: str) -> None:
    table[word] = entry if table.get(word, entry) == entry else ""
