"""A plan, ready to be written: what the pipeline hands to rebuild."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.model.dossier import Dossier
from docgen.model.facts import Document
from docgen.model.issued import Record
from docgen.model.paper_type import PaperType
from docgen.model.plan import Plan
from docgen.model.template import Template
from docgen.problem import Problem, any_error


@dataclass(frozen=True)
class Prepared:
    """The papers of a plan with their templates, and what is wrong. Without papers where errors stand in the way."""

    name: str
    dossier: Dossier | None = None
    documents: tuple[Document, ...] = ()
    templates: Mapping[str, Template] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    type_names: Mapping[str, str] = field(default_factory=dict)
    """What each type of paper is called: by its template, “Tờ trình”."""
    record: Record | None = None
    """What was issued before; None where that cannot be read, and then there are errors."""
    plan: Plan | None = None
    """The plan as it is written, before its texts are filled in."""
    types: Mapping[str, PaperType] = field(default_factory=dict)
    """The types of paper that the plan wants."""

    @property
    def clean(self) -> bool:
        return not any_error(self.problems)
