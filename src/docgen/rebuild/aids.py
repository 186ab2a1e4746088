"""What saves a run time, or keeps it from writing what is overtaken; what it writes is the same with it and without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from docgen import files, machine_fonts
from docgen.processes import Helper

DigestOf = Callable[[str | Path], str | None]
"""Gives SHA-256 of a file, None where there is none; whoever remembers it need not read the file again."""


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Aids:
    """Who knows what lies in the papers' places, a process that has got ready to write, who knows the fonts, and who
    knows whether the sources are still what the papers were made from: asked before the first is written."""

    digest_of: DigestOf = files.digest_of
    helper: Helper | None = None
    fonts: Callable[[], str] = machine_fonts.fonts_digest
    is_still: Callable[[], bool] = _always


NO_AIDS = Aids()
