"""QR codes of certificates.

In: the text that a stock has for them, and a certificate. Out: the words that the code holds, and its picture: a square
with the white edge of four modules that readers need (ISO/IEC 18004, 9.1). All codes of a batch have one version and
one mask, so that they look alike and are drawn fast.
"""

from __future__ import annotations

import functools
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from docgen.certificates.faults import CODE_NAME, CODE_TOO_FINE, CODE_TOO_LONG
from docgen.model.certificate import Certificate
from docgen.model.picture import Picture
from docgen.model.stock import Code, SheetField, measure_said
from docgen.problem import Place, Problem

EDGE = 4
FINEST = 0.38
"""Millimetres: modules smaller than this are lost by office printers and the cameras of telephones."""
MOST_SAID = 160
"""Letters of a code's text that a message has."""
NAMES = ("name", "recipient", "office", "award", "number", "date", "register", "signatory")
TAG = re.compile(r"\{([^{}]*)\}")
DECISION = re.compile(r"số:\s*(?P<number>\S+)\s+(?P<date>ngày.*)")


@dataclass(frozen=True)
class Codes:
    """How the codes of a batch are drawn."""

    redundancy: str
    version: int
    mask: int


def code_problems(code: Code, place: Place) -> tuple[Problem, ...]:
    """Names in the text that no certificate has."""
    strange = dict.fromkeys(name for name in TAG.findall(code.text) if name not in NAMES)
    return tuple(CODE_NAME.at(place, found=name, known=", ".join(NAMES)) for name in strange)


def code_text(code: Code, certificate: Certificate, award: str) -> str:
    """The words of a code. Where they are an address of the web, what is filled in is written as addresses have it."""
    values = _values(certificate, award)
    address = code.text.casefold().startswith(("http://", "https://"))
    return TAG.sub(lambda found: quote(values[found[1]], safe="") if address else values[found[1]], code.text)


def _values(certificate: Certificate, award: str) -> Mapping[str, str]:
    words = {field: " ".join(lines) for field, lines in certificate.lines}
    decision = DECISION.search(words[SheetField.DECISION])
    return {
        "name": certificate.name,
        "recipient": words[SheetField.RECIPIENT],
        "office": words[SheetField.OFFICE],
        "award": award,
        "number": decision["number"] if decision else "",
        "date": decision["date"] if decision else "",
        "register": words[SheetField.REGISTER].rpartition(":")[2].strip(),
        "signatory": words[SheetField.SIGNATORY],
    }


def codes_for(code: Code, texts: Sequence[str], place: Place) -> tuple[Codes | None, tuple[Problem, ...]]:
    """How all these texts can be drawn alike; or that they are too long for a code, or for one of this size."""
    import segno

    longest = max(texts, key=lambda text: len(text.encode()))
    try:
        made = segno.make_qr(longest, error=code.redundancy, encoding="utf-8", boost_error=False)
    except segno.DataOverflowError:
        return None, (CODE_TOO_LONG.at(place, length=str(len(longest.encode()))),)
    module = code.size / (len(made.matrix) + 2 * EDGE)
    if module < FINEST:
        needed = FINEST * (len(made.matrix) + 2 * EDGE)
        size = measure_said(code.size)
        return None, (CODE_TOO_FINE.at(place, size=size, needed=str(int(needed) + 1), text=_shortened(longest)),)
    return Codes(str(code.redundancy), int(made.version), int(made.mask)), ()


def _shortened(text: str) -> str:
    return text if len(text) <= MOST_SAID else f"{text[:MOST_SAID]} …"


@functools.lru_cache(maxsize=256)
def code_picture(codes: Codes, text: str) -> Picture:
    """The code of a text, black on white."""
    import segno

    made = segno.make_qr(
        text, error=codes.redundancy, version=codes.version, mask=codes.mask, encoding="utf-8", boost_error=False
    )
    side = len(made.matrix) + 2 * EDGE
    runs = list(_runs(made.matrix))
    shape = "".join(f"M{x} {y}h{long}v1h-{long}z" for x, y, long in runs)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" preserveAspectRatio="none">'
        f'<path d="M0 0h{side}v{side}h-{side}z" fill="#fff"/><path d="{shape}" fill="#000"/></svg>'
    )
    squares = b"".join(b"%d %d %d 1 re\n" % (x, side - y - 1, long) for x, y, long in runs)
    drawn = zlib.compress(b"1 g 0 0 %d %d re f 0 g\n%bf" % (side, side, squares), 6)
    head = b"/Type/XObject/Subtype/Form/BBox[0 0 %d %d]/Matrix[%.8f 0 0 %.8f 0 0]/Filter/FlateDecode" % (
        side, side, 1 / side, 1 / side,
    )  # fmt: skip
    return Picture(svg.encode(), head, drawn)


def _runs(matrix: Sequence[bytearray]) -> Iterator[tuple[int, int, int]]:
    """Dark modules side by side: where they begin, from the upper left corner of the white edge, and how many."""
    for y, row in enumerate(matrix):
        for found in re.finditer(rb"\x01+", bytes(row)):
            yield found.start() + EDGE, y + EDGE, len(found[0])
