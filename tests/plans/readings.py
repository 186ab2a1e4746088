"""Papers of a prepared campaign by their names, and everything that they say as plain lines."""

from __future__ import annotations

from typing import Any

from docgen.model.prepared import Prepared


def worded(found: Prepared, name: str) -> Any:
    """The facts of the paper that is called so in `build/`."""
    (facts,) = (document.facts for document in found.documents if document.name == name)
    return facts


def texts(found: Prepared, name: str) -> list[str]:
    """The sentences of one paper: bases, opening, body, recipients."""
    facts = worded(found, name)
    body = (f"{paragraph.lead} {paragraph.text}".strip() for paragraph in facts.body)
    return [*facts.bases, *facts.opening, *body, *facts.recipients]


def every_text(facts: Any) -> list[str]:
    """All texts that stand anywhere in some facts, tables and heads included."""
    if isinstance(facts, str):
        return [facts]
    if isinstance(facts, tuple):
        return [text for each in facts for text in every_text(each)]
    fields = getattr(facts, "__dataclass_fields__", {})
    return [text for field in fields for text in every_text(getattr(facts, field))]
