"""What saves a run time, or keeps it from writing what is overtaken; what it writes is the same with it and without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from docgen import files, machine_fonts
from docgen.rebuild.ahead import Ahead
from docgen.rebuild.targets import DigestOf


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Aids:
    """Who knows what lies in the papers' places, who has papers begun ahead, who knows the fonts, and who
    knows whether the sources are still what the papers were made from: asked before the first is written."""

    digest_of: DigestOf = files.digest_of
    ahead: Ahead | None = None
    fonts: Callable[[], str] = machine_fonts.fonts_digest
    is_still: Callable[[], bool] = _always


NO_AIDS = Aids()
