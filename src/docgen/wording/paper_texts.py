"""The texts of a paper as they were written, and what they ask for.

In: an instance. Out: each text with where it is written, in the plan or in the type of paper; and the names, lists and
tables that the texts mention, so that nothing is computed or missed that no text speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docgen.model.body import Part, Scheme
from docgen.model.dossier import Path, Places
from docgen.model.paper import Wording
from docgen.wording.instances import Instance
from docgen.wording.written import Kinds

TEXT_FIELDS = ("to", "trich_yeu", "bases", "opening", "body", "recipients", "notes")
"""The texts that may hold `{{ … }}`; `to` first, because the others may speak of whom the paper goes to."""

ROOT = re.compile(r"\{\{\s*([a-z_]+)")
LISTS = ("items", "bullets", "paragraphs")

Text = tuple[Any, Places, Path]
"""A text as it was written, the source that it stands in, and its path there."""


def text_of(instance: Instance, name: str, plan_places: Places, kinds: Kinds) -> Text:
    """One text of the paper as it was written, with where; None where nobody wrote any."""
    if getattr(instance.paper, name) is not None:
        dumped = instance.paper.model_dump(include={name}, exclude_unset=True)[name]
        return dumped, plan_places, ("papers", instance.id, name)
    wording = instance.type.wording
    places = kinds.places.get(instance.paper.type, Places(""))
    if wording is None or getattr(wording, name) is None:
        return None, places, ("wording", name)
    return wording.model_dump(include={name}, exclude_unset=True)[name], places, ("wording", name)


@dataclass(frozen=True)
class Unfilled:
    """What the papers of one entry of `papers` share, of hundreds of units and nominees: their texts as they were
    written, what these ask for, the parts of the body and how they are numbered."""

    texts: Mapping[str, Text]
    asked: frozenset[str]
    parts: tuple[Part, ...]
    numbering: Scheme


def unfilled(instance: Instance, plan_places: Places, kinds: Kinds) -> Unfilled:
    """Everything of a paper that is the same for each unit and nominee."""
    texts = {name: text_of(instance, name, plan_places, kinds) for name in TEXT_FIELDS}
    body, *_ = texts["body"]
    numbering, *_ = text_of(instance, "numbering", plan_places, kinds)
    return Unfilled(
        texts=texts,
        asked=mentioned([value for value, *_ in texts.values()]),
        parts=Wording.model_validate({"body": body} if body else {}).body or (),
        numbering=Scheme.model_validate(numbering or {}),
    )


def mentioned(value: Any) -> frozenset[str]:
    """What texts ask for: first names of expressions (`meeting`), lists (`list:members`) and tables (`table:votes`).

    >>> sorted(mentioned({"text": "{{ meeting.date }}", "items": "members", "table": "votes"}))
    ['list:members', 'meeting', 'table:votes']
    """
    found: set[str] = set()
    if isinstance(value, str):
        found.update(ROOT.findall(value))
    elif isinstance(value, dict):
        for key, part in value.items():
            if isinstance(part, str) and key in LISTS:
                found.add(f"list:{part.partition('.')[0]}")
            elif isinstance(part, str) and key == "table":
                found.add(f"table:{part}")
            else:
                found |= mentioned(part)
    elif isinstance(value, list | tuple):
        for part in value:
            found |= mentioned(part)
    return frozenset(found)
