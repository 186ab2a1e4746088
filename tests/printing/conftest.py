"""What the tests of printing share: each template is compiled once for all of them. What is kept on the disk, and read
from there, is as it is for everybody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from docgen.model.template import Template
from docgen.overlay.compiling import Compilation
from docgen.overlay.words import Record
from docgen.printing import fast


@pytest.fixture(scope="session", autouse=True)
def _compiled_once() -> Iterator[None]:
    plain, found = fast.compiled, dict[object, Compilation]()

    def remembered(template: Template, sample: Record, machine: str = "") -> Compilation:
        key = template.digest, machine, tuple(sorted(sample.items()))
        if key not in found:
            found[key] = plain(template, sample, machine=machine)
        return found[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fast, "compiled", remembered)
        yield
