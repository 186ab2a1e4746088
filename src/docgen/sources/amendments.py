"""The amending papers of a plan that were begun, the types that they are made by, and the papers that they amend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docgen.amending import Asked, Kind, needed
from docgen.amending.entries import is_empty
from docgen.documents import AMENDING_VIEWS
from docgen.files import read_if_there, read_template, template_names
from docgen.model.amendment import Amendment, Amendments
from docgen.model.dossier import Places
from docgen.model.issued import Record
from docgen.model.template import Template
from docgen.record import Store
from docgen.sources.fetch import Sources
from docgen.sources.papers import type_of

AMENDMENTS_FILE = "amendments.yaml"


@dataclass(frozen=True)
class Begun:
    """The amending papers that were begun or issued, with everything they are made of, and the templates they need."""

    asked: Asked
    templates: Mapping[str, Template] = field(default_factory=dict)


def fetch_amendments(
    sources: Sources, path: Path, name: str, record: Record, beginning: tuple[Amendment, ...] = ()
) -> Begun:
    """What was begun and what was issued, with everything it is made of; `beginning` comes to what was begun. Of a plan
    that has neither, nothing more is read."""
    found, places = Amendments(), Places(sources.workplace.shown(path))
    if not is_empty(read_if_there(path)):
        fitted, places = sources.noun(Amendments, path)
        found = fitted or found
    amendments = (*found.amendments, *beginning)
    if not amendments and not any(issue.amends for issue in record.standing):
        return Begun(Asked(places=places))
    kinds, templates = fetch_kinds(sources)
    store = Store(sources.workplace, name)
    issued = {}
    for issue in needed(record, amendments):
        for frozen in issue.frozen:
            if document := store.facts(issue, frozen):
                issued[issue.folder, frozen.name] = document
    return Begun(Asked(amendments, places, kinds, issued), templates)


def fetch_kinds(sources: Sources) -> tuple[tuple[Kind, ...], dict[str, Template]]:
    """Every type that amends papers, and its template."""
    kinds, templates = [], {}
    for name in template_names(sources.roots):
        found, places = type_of(Sources(sources.workplace), name)
        if found and found.view in AMENDING_VIEWS:
            kinds.append(Kind(name, found, places))
            if template := read_template(sources.roots, name, found.like):
                templates[name] = template
    return tuple(kinds), templates
