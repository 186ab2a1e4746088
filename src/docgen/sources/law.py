"""The dated rules: laws and decrees, base salaries, rates, votes, forms, from `templates/law`."""

from __future__ import annotations

from docgen.files import find_below, names_below
from docgen.law import joined
from docgen.model.law import Law
from docgen.sources.fetch import Sources

FOLDER = "law"


def fetch_law(sources: Sources) -> Law:
    """The dated rules. An office's own files stand in for the built-in ones, file by file; new ones join them."""
    parts = []
    for name in names_below(sources.roots, FOLDER, ".yaml"):
        path = find_below(sources.roots, f"{FOLDER}/{name}.yaml")
        if path is None:
            continue
        part, _ = sources.noun(Law, path)
        if part:
            parts.append(part)
    return joined(parts)
