"""The files of `templates/law` as one law."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.model.law import Law


def joined(parts: Iterable[Law]) -> Law:
    """All fields that the parts have; of a field that two of them have, the later one's.

    >>> joined([]) == Law()
    True
    """
    law = Law()
    for part in parts:
        law = law.model_copy(update={name: getattr(part, name) for name in part.model_fields_set})
    return law
