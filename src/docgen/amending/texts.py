"""The words of an amending type, filled in: title, bases, opening, and the body with the instructions in it.

In: the wording of a type and the names that it may use. Out: final texts. A part whose `items` are `changes` takes the
instructions; each is numbered with the body, and what it quotes stands below it, without a number of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from docgen.amending.instructions import Instruction
from docgen.model.body import Node, Scheme
from docgen.model.dossier import Places
from docgen.model.facts import Paragraph
from docgen.model.issuer import Profile
from docgen.model.paper import Wording
from docgen.model.paper_type import PaperType
from docgen.problem import Problem
from docgen.wording.named import Name
from docgen.wording.names import section_of
from docgen.wording.numbering import numbered_by
from docgen.wording.outline import outline
from docgen.wording.texts import filled

CHANGES = "changes"
SLOT = "\ue000"
"""A letter of nobody's alphabet: it marks where the words of an instruction come, while the body is numbered."""


@dataclass(frozen=True)
class Texts:
    """The texts of an amending paper in final words."""

    trich_yeu: tuple[str, ...]
    bases: tuple[str, ...]
    opening: tuple[str, ...]
    body: tuple[Paragraph, ...]
    references: Mapping[str, str]


def texts_of(
    kind: PaperType, places: Places, names: Mapping[str, Name], instructions: tuple[Instruction, ...], profile: Profile
) -> tuple[Texts, tuple[Problem, ...]]:
    """Every text of the type with its names filled in, and the instructions in their place."""
    written = (kind.wording or Wording()).model_dump(exclude_unset=True)
    scheme = numbered_by(profile, Scheme.model_validate(written.pop("numbering", None) or {}), of_type=True)
    lists = {CHANGES: tuple(((CHANGES, at), Node(text=(f"{SLOT}{at}",))) for at in range(len(instructions)))}
    first = Wording.model_validate({"body": written.get("body", ())})
    numbered = outline(first.body or (), scheme, lists, places, ("wording",))
    names = {**names, "section": lambda name: section_of(name, numbered.references)}
    final: dict[str, Any] = {}
    problems = list(numbered.problems)
    for name, value in written.items():
        final[name], faults = filled(value, names, places, ("wording", name))
        problems += faults
    wording = Wording.model_validate(final)
    outlined = outline(wording.body or (), scheme, lists, places, ("wording",))
    body = tuple(paragraph for each in outlined.paragraphs for paragraph in _in_place(each, instructions))
    texts = Texts(wording.trich_yeu or (), wording.bases or (), wording.opening or (), body, outlined.references)
    return texts, tuple(problems)


def _in_place(paragraph: Paragraph, instructions: tuple[Instruction, ...]) -> tuple[Paragraph, ...]:
    """A slot becomes its instruction and what that quotes."""
    mark, slot, at = paragraph.text.partition(SLOT)
    if not slot or not at.isdecimal() or int(at) >= len(instructions):
        return (paragraph,)
    instruction = instructions[int(at)]
    return (replace(paragraph, text=mark + instruction.text), *instruction.quoted)
