"""Papers that another process has begun to write while this one still looks at the rest."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path

from docgen import files, trace, writers
from docgen.files import TRACE_FILE
from docgen.model.facts import Document
from docgen.model.template import Template
from docgen.processes import Helper
from docgen.rebuild.needs import needs_of
from docgen.rebuild.targets import Target

WORTH_A_POOL = 40
"""With fewer papers the start of further processes costs more than they save."""

Begun = Callable[[], writers.Written]
"""Waits for a paper that somebody else is writing."""


class Ahead:
    """Of the formats that take long to get ready for, as many papers as no further processes are started for. A class
    because papers are begun long before anybody waits for them, and may turn out not to be wanted.

    `folder` is where the papers of the plan lie, `formats` what is asked for, `fonts` gives the digest of the fonts.
    """

    def __init__(self, helper: Helper | None, folder: Path, formats: tuple[str, ...], fonts: Callable[[], str]) -> None:
        self._helper, self._folder, self._fonts = helper, folder, fonts
        self._formats = tuple(format for format in formats if format in writers.SLOW)
        self._begun: dict[tuple[str, str, str], Begun] = {}

    def expect(self, document: Document, template: Template) -> None:
        """Has a paper begun that will have to be made, as the trace has it, before it is known whether it may be."""
        if self._helper is None or not self._formats:
            return
        with contextlib.suppress(OSError):  # whoever looks at the papers in earnest will say so
            notes = trace.from_text(files.read_if_there(self._folder / TRACE_FILE)).notes
            for format in self._formats:
                note = notes.get(f"{document.name}.{format}")
                if note is None or note.needs != needs_of(document, template, format, self._fonts):
                    self._ask(format, document, template)

    def begin(self, target: Target, templates: Mapping[str, Template], replace: bool) -> None:
        """Has a paper begun, if it is one to be made and there is somebody for it."""
        document, format = target.document, target.paper.format
        if self._helper and document and format in self._formats and target.is_made(replace):
            self._ask(format, document, templates[document.template])

    def begun(self, target: Target, templates: Mapping[str, Template]) -> Begun | None:
        """What waits for a paper; None where nobody has begun it."""
        document = target.document
        if document is None or not self._begun:
            return None
        return self._begun.get((target.paper.format, document.words, templates[document.template].digest))

    def end(self) -> None:
        """Nothing more is wanted of what was begun."""
        self._begun.clear()
        if self._helper:
            self._helper.forget()

    def _ask(self, format: str, document: Document, template: Template) -> None:
        key = (format, document.words, template.digest)
        if self._helper and key not in self._begun and len(self._begun) < WORTH_A_POOL:
            self._begun[key] = self._helper.asked(writers.write, format, document.facts, template)
