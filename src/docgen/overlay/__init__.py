"""The fast engine for certificates: a template compiled once, then thousands of records set into its places.

In: a template in HTML and CSS, and records, each a mapping from the names of fields to their words. Out: a PDF with a
page for each, as WeasyPrint would have made it, in a hundredth of the time and less.

1. `compile` lays the template out with WeasyPrint, takes the page apart into art that stands still and places for
   words, and makes sure that what we would draw is what WeasyPrint drew. What cannot be done that way has a reason
   (`eligible`). A compiled template goes to bytes and back; a run that has one does not load WeasyPrint.
2. `render` measures the words of each record with HarfBuzz, breaks lines as Pango does, and writes pages. Records with
   the same numbers of lines in all blocks are of one *class* and share a layout; a new class is one more layout.
3. `audit` lays some records of the batch out with WeasyPrint too and compares every letter.

Nothing here opens a file. The names below are all that others may use; each is loaded when it is asked for.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docgen.overlay.auditing import audit, audit_at, sampled
    from docgen.overlay.compiled import Compiled
    from docgen.overlay.compiling import Compilation, compile, eligible
    from docgen.overlay.growing import extend
    from docgen.overlay.identity import needs
    from docgen.overlay.reasons import Reason
    from docgen.overlay.rendering import Rendered, render
    from docgen.overlay.singles import Singles
    from docgen.overlay.slow import render_slowly

HOMES = {
    "Compilation": "compiling",
    "Compiled": "compiled",
    "Reason": "reasons",
    "Rendered": "rendering",
    "Singles": "singles",
    "audit": "auditing",
    "audit_at": "auditing",
    "compile": "compiling",
    "eligible": "compiling",
    "extend": "growing",
    "needs": "identity",
    "render": "rendering",
    "render_slowly": "slow",
    "sampled": "auditing",
}
__all__ = [
    "Compilation",
    "Compiled",
    "Reason",
    "Rendered",
    "Singles",
    "audit",
    "audit_at",
    "compile",
    "eligible",
    "extend",
    "needs",
    "render",
    "render_slowly",
    "sampled",
]


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"docgen.overlay.{HOMES[name]}"), name)
