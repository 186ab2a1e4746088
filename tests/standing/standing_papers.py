"""What a prepared plan says, whole; and how often the papers of a campaign were made for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docgen import checks, documents, pipeline, standing, wording
from docgen.files import Workplace
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.sources import Memory, Nothing


def said(prepared: Prepared) -> tuple[object, ...]:
    """Everything that a build looks at; facts that are made afresh have to have the words that were remembered."""
    for each in prepared.documents:
        assert Document(each.name, each.template, each.facts).words == each.words, each.name
    return (
        [(each.name, each.template, each.facts, each.amends) for each in prepared.documents],
        [(problem.place, problem.lines("vi"), problem.lines("en")) for problem in prepared.problems],
        [(name, template.digest) for name, template in prepared.templates.items()],
        prepared.type_names,
        prepared.plan,
        prepared.record,
    )


def stored(file: Path, name: str, workplace: Workplace, memory: Memory | None = None) -> standing.Stored:
    """What a run leaves on disk, as the next one finds it."""
    first = standing.Stored(file, "a")
    pipeline.prepare(name, workplace, draft=True, memory=memory or Nothing(), known=first)
    first.keep()
    return standing.Stored(file, "a")


def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often the papers of a campaign are put into words, checked and composed from now on."""
    calls: Counter[str] = Counter()

    def counting(room: Any, name: str) -> None:
        does: Callable[..., Any] = getattr(room, name)

        def call(*what: Any) -> Any:
            calls[name] += 1
            return does(*what)

        monkeypatch.setattr(room, name, call)

    counting(wording, "word_campaign")
    counting(checks, "check_campaign")
    counting(documents, "compose_campaign")
    return calls
