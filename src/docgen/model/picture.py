"""A picture that one certificate has for itself: a QR code, a photo.

It comes twice, made of the same squares or the same pixels: as a file, for whoever reads files, and as an object of a
PDF that fills the unit square.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """`file` is SVG or JPEG. `head` is what stands in the dictionary of the PDF object besides its length, `body` its
    stream."""

    file: bytes
    head: bytes
    body: bytes


Pictures = Callable[[str], Picture | None]
"""From a name, as a record has it, to the picture; None where there is none of that name."""


def no_pictures(name: str) -> Picture | None:
    """Nothing has a picture."""
    return None
