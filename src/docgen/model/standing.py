"""A paper that is known to say what it said before."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from docgen.model.facts import Document, Facts


class Standing(Document):
    """A paper that is known to say what it said before, by the digest of its words. It is composed only if somebody
    asks for its facts: where its file is gone, for one. Never one that amends."""

    _compose: Callable[[str], Facts]

    def __init__(self, name: str, template: str, words: str, compose: Callable[[str], Facts]) -> None:
        self.__dict__.update(name=name, template=template, words=words, _compose=compose)

    @cached_property
    def facts(self) -> Facts:
        return self._compose(self.name)
