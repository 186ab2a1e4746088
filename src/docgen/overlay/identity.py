"""What a compiled template is kept under in a cache.

In: a template and the fonts that go with it. Out: a digest of all that the compiled template depends on. WeasyPrint is
not loaded for it, only its version is asked for.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Mapping

from docgen.model.template import Template

EDITION = 2
"""Raise it with every change of what stands in compiled templates or of how they are set."""
PACKAGES = ("weasyprint", "pydyf", "uharfbuzz", "jinja2")


def needs(template: Template, fonts: Mapping[str, bytes] | None = None, machine: str = "") -> str:
    """The digest. `machine` stands for what only the caller knows: the fonts of the system, say."""
    seen = hashlib.sha256(f"{EDITION}\n{machine}\n{template.digest}\n".encode())
    for package in PACKAGES:
        seen.update(f"{package} {importlib.metadata.version(package)}\n".encode())
    for name, content in sorted((fonts or {}).items()):
        seen.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return seen.hexdigest()
