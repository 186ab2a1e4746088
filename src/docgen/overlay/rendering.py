"""A batch of records printed.

In: a compiled template and records. Out: one PDF, written page by page in the order of the records, and what was
wrong. A record that cannot be set right is not set at all: unless the result is complete, the file is not to be used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from docgen.model.imposition import Imposition
from docgen.model.picture import Picture, Pictures, no_pictures
from docgen.model.template import Template
from docgen.overlay.assembling import Assembly
from docgen.overlay.compiled import Compiled, Key
from docgen.overlay.faults import NO_PICTURE
from docgen.overlay.file import Sink
from docgen.overlay.refusals import Refusal
from docgen.overlay.setting import Page, set_all, set_one
from docgen.overlay.typesetting import Typesetter
from docgen.overlay.words import Record
from docgen.problem import NOWHERE, Problem


@dataclass(frozen=True)
class Rendered:
    """What came of a batch. `slow` are records (counted from 1) that only the slow way can set, each with the letters
    that are to blame; `unknown` are records whose class the template does not know. `compiled` is the template with
    the classes that were met; `firsts` are the places (from 0) of the first record of each class."""

    pages: int
    classes: tuple[Key, ...]
    problems: tuple[Problem, ...]
    slow: tuple[tuple[int, str], ...]
    unknown: tuple[tuple[int, Key], ...]
    compiled: Compiled
    firsts: tuple[int, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every record has its page."""
        return not (self.problems or self.slow or self.unknown)


def render(
    compiled: Compiled,
    records: Iterable[Record],
    sink: Sink,
    *,
    jobs: int = 1,
    template: Template | None = None,
    fonts: Mapping[str, bytes] | None = None,
    imposition: Imposition | None = None,
    pictures: Pictures = no_pictures,
) -> Rendered:
    """Writes a PDF with a page for each record, or with sheets of several, to `sink`, a function that takes bytes.

    With a `template` (and its `fonts`) classes that are not known are laid out when they are met, and records that
    need the slow way take it. Memory does not grow with the number of records but for 16 bytes a page.
    """
    assembly = Assembly(sink, imposition)
    typesetter = Typesetter(compiled)
    inked = []
    for face, opened in zip(compiled.faces, typesetter.faces, strict=True):
        inked.append(assembly.add_face(opened, face.family, face.names))
        inked[-1].add({glyph: (text,) for glyph, text in face.glyphs})
    shown: dict[Key, tuple[int, bytes]] = {}
    wrong: dict[Key, Problem] = {}
    firsts: list[int] = []
    problems: list[Problem] = []
    slow: list[tuple[int, str]] = []
    unknown: list[tuple[int, Key]] = []
    for number, (record, done) in enumerate(set_all(typesetter, records, jobs), 1):
        if isinstance(done, Page) and done.body is None and typesetter.plan(done.key) is None:
            if template is not None and done.key not in wrong:
                from docgen.overlay.growing import extend

                typesetter.compiled, found = extend(typesetter.compiled, template, record, fonts, number)
                wrong.update((done.key, problem) for problem in found)
            if done.key in wrong:
                problems.append(_again(wrong[done.key], number))
                continue
        if isinstance(done, Page) and done.body is None:
            done = set_one(typesetter, record, number)
        if isinstance(done, Refusal):
            if done.problem:
                problems.append(done.problem)
            elif template is not None:
                from docgen.overlay.slow import put_slowly

                problems += put_slowly(assembly, template, fonts, record, number, pictures)
            else:
                slow.append((number, done.letters))
        elif done.body is None:
            unknown.append((number, done.key))
        else:
            own = own_pictures(typesetter, pictures, record, number) if typesetter.pictures else []
            if isinstance(own, Problem):
                problems.append(own)
                continue
            if own or done.key not in shown:
                layout = typesetter.compiled.layouts[done.key]
                numbered = assembly.resources(layout.art, typesetter.compiled.store, own)
                if done.key not in shown:
                    firsts.append(number - 1)
                shown[done.key] = (numbered, layout.boxes.encode())
            assembly.page(done.body, *shown[done.key])
    for ink, opened in zip(inked, typesetter.faces, strict=True):
        ink.add(opened.drawn)
    assembly.end(compiled.title)
    return Rendered(
        assembly.pages,
        tuple(sorted(shown)),
        tuple(problems),
        tuple(slow),
        tuple(unknown),
        typesetter.compiled,
        tuple(firsts),
    )


def own_pictures(typesetter: Typesetter, pictures: Pictures, record: Record, number: int) -> list[Picture] | Problem:
    """The pictures of record `number`, in the order of their places."""
    names = [read(record) for read in typesetter.pictures]
    found = [pictures(name) for name in names]
    for name, picture in zip(names, found, strict=True):
        if picture is None:
            return NO_PICTURE.at(NOWHERE, record=number, found=name)
    return [picture for picture in found if picture]


def _again(problem: Problem, number: int) -> Problem:
    """The same problem in another record; of a template, whose fault it is in each, the same."""
    values = tuple((key, str(number) if key == "record" else value) for key, value in problem.values)
    return replace(problem, values=values)
