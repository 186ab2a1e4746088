"""What saves a run time and changes nothing of what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from docgen import files, machine_fonts
from docgen.processes import Helper

DigestOf = Callable[[str | Path], str | None]
"""Gives SHA-256 of a file, None where there is none; whoever remembers it need not read the file again."""


@dataclass(frozen=True)
class Aids:
    """Who knows what lies in the papers' places, a process that has got ready to write, and who knows the fonts."""

    digest_of: DigestOf = files.digest_of
    helper: Helper | None = None
    fonts: Callable[[], str] = machine_fonts.fonts_digest


NO_AIDS = Aids()
