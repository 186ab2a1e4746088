"""The command line. In: words typed. Out: calls to the pipeline, what they found in print, and an exit code.

`main` chooses the language before anything else is imported, because click asks for its own words as soon as it is.
`table` lists the commands; each is one module, imported only when it is called, so that `--help` answers at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from docgen.cli.language import chosen, speak


def main(typed: Sequence[str] | None = None) -> int:
    """Runs what was typed (by default what stands after `docgen`) and gives back the exit code.

    0 clean, 1 problems in what people wrote, 2 wrong usage, 3 our own fault, 130 stopped by the user. Never raises.
    """
    lang = chosen(sys.argv[1:] if typed is None else typed, os.environ)
    speak(lang)
    from docgen.cli.run import run

    return run(typed, lang)


__all__ = ["main"]
