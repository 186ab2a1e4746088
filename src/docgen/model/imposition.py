"""How certificates lie on the sheets that go through the printer.

In the words of a PDF, so that every engine can write it without knowing of stocks or printers: the boxes of a sheet,
and the operators that stand before, between and behind the certificates. A certificate is a form called C0, C1 … in its
own size, its lower left corner in its origin.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Imposition:
    """`places` has one entry for each certificate that a sheet takes; the last sheet may have fewer."""

    boxes: bytes
    opens: bytes
    places: tuple[bytes, ...]
    closes: bytes

    def content(self, count: int) -> bytes:
        """The drawing of a sheet with so many certificates."""
        drawn = (b"q %b cm /C%d Do Q\n" % (place, at) for at, place in enumerate(self.places[:count]))
        return self.opens + b"".join(drawn) + self.closes
