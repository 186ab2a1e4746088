"""Certificates laid on sheets: several of a small one, the marks to cut by, and the printer's error undone.

In: the size of a certificate and a tray. Out: the imposition; none where a certificate is its own sheet and nothing is
to be undone. The correction turns, scales and moves the sheet as a whole, marks and all, so no text is broken otherwise
for another printer.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TypeVar

from docgen.model.imposition import Imposition
from docgen.model.printer import TRUE, Tray
from docgen.model.stock import Page, Several, Stock

POINTS_PER_MM = 72 / 25.4
MARK, AWAY, THIN = 5.0, 2.0, 0.2
"""Millimetres: how long a crop mark is, how far it keeps from the corner, how thick."""
MARGIN = MARK + AWAY + 1
"""What a sheet is larger than its certificate on each side so that marks have room."""

T = TypeVar("T")


def imposition(
    page: Page, several: Several | None = None, tray: Tray = TRUE, crop_marks: bool = False
) -> Imposition | None:
    """How certificates of the size `page` lie on the sheets of a tray. With `crop_marks` the sheet is larger where the
    marks have no room around them, for a printing house to cut."""
    if several is None and not crop_marks and tray.is_true:
        return None
    sheet, corners = _laid(page, several, crop_marks)
    marks = crop_marks or (several is not None and several.crop_marks)
    return Imposition(
        boxes=_boxes(sheet, page, corners),
        opens=b"q %b cm\n" % _corrected(sheet, tray),
        places=tuple(_place(sheet, page, corner) for corner in corners),
        closes=(_drawn(sheet, _marks(sheet, page, corners)) if marks else b"") + b"Q",
    )


def in_stacks(certificates: Sequence[T], stock: Stock) -> tuple[T, ...]:
    """The order in which certificates are laid on sheets. By rows, it is their own. By stacks, each place of the sheet
    has consecutive ones, so that piles that were cut through are laid on one another and are in order.

    All sheets but the last are full: the first piles are then one longer than the others.
    """
    if stock.several is None or stock.several.order == "rows":
        return tuple(certificates)
    places = stock.several.across * stock.several.down
    full, more = divmod(len(certificates), places)
    heights = [full + (at < more) for at in range(places)]
    starts = [sum(heights[:at]) for at in range(places)]
    return tuple(
        certificates[start + sheet]
        for sheet in range(full + bool(more))
        for start, height in zip(starts, heights, strict=True)
        if sheet < height
    )


def _laid(page: Page, several: Several | None, crop_marks: bool) -> tuple[Page, tuple[tuple[float, float], ...]]:
    """The sheet, and the upper left corners of its certificates, by rows."""
    if several is None:
        margin = MARGIN if crop_marks else 0.0
        sheet = page.model_copy(update={"width": page.width + 2 * margin, "height": page.height + 2 * margin})
        return sheet, ((margin, margin),)
    left, top = several.corner(page)
    sheet = several.page
    if crop_marks:
        right = sheet.width - left - several.across * page.width - (several.across - 1) * several.gap
        low = sheet.height - top - several.down * page.height - (several.down - 1) * several.gap
        more_left, more_top, more_right, more_low = (max(0.0, MARGIN - edge) for edge in (left, top, right, low))
        left, top = left + more_left, top + more_top
        sheet = sheet.model_copy(
            update={"width": sheet.width + more_left + more_right, "height": sheet.height + more_top + more_low}
        )
    return sheet, tuple(
        (left + column * (page.width + several.gap), top + row * (page.height + several.gap))
        for row in range(several.down)
        for column in range(several.across)
    )


def _number(value: float) -> bytes:
    return b"%.5g" % value if abs(value) < 1 else b"%.4f" % value


def _numbers(*values: float) -> bytes:
    return b" ".join(_number(value + 0.0) for value in values)


def _boxes(sheet: Page, page: Page, corners: Sequence[tuple[float, float]]) -> bytes:
    """The size of the sheet; where it is cut, if it is one certificate larger than it should be."""
    whole = _numbers(0, 0, sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM)
    if len(corners) > 1:
        return b"/MediaBox [%b]" % whole
    ((x, y),) = corners
    low = sheet.height - y - page.height
    trim = _numbers(*(edge * POINTS_PER_MM for edge in (x, low, x + page.width, low + page.height)))
    return b"/MediaBox [%b]/TrimBox [%b]" % (whole, trim)


def _place(sheet: Page, page: Page, corner: tuple[float, float]) -> bytes:
    x, y = corner
    return _numbers(1, 0, 0, 1, x * POINTS_PER_MM, (sheet.height - y - page.height) * POINTS_PER_MM)


def _corrected(sheet: Page, tray: Tray) -> bytes:
    """The tray's correction for a page whose origin is below and whose y goes up."""
    angle, factor = math.radians(tray.rotation), tray.scale / 100
    cos, sin, height = factor * math.cos(angle), factor * math.sin(angle), sheet.height
    x, y = tray.sent((0.0, height))
    return _numbers(cos, -sin, sin, cos, x * POINTS_PER_MM, (height - y) * POINTS_PER_MM)


Stroke = tuple[float, float, float, float]


def _marks(sheet: Page, page: Page, corners: Sequence[tuple[float, float]]) -> Iterator[Stroke]:
    """Two short lines at each corner of each certificate, outside all of them."""
    areas = [(x, y, x + page.width, y + page.height) for x, y in corners]
    found: dict[Stroke, None] = {}
    for left, top, right, bottom in areas:
        for x, away_x in ((left, -1), (right, 1)):
            for y, away_y in ((top, -1), (bottom, 1)):
                found[x + away_x * AWAY, y, x + away_x * (AWAY + MARK), y] = None
                found[x, y + away_y * AWAY, x, y + away_y * (AWAY + MARK)] = None
    for x, y, to_x, to_y in found:
        middle = ((x + to_x) / 2, (y + to_y) / 2)
        ends = (x, y), (to_x, to_y), middle
        inside = any(a - 1e-6 < px < c + 1e-6 and b - 1e-6 < py < d + 1e-6 for a, b, c, d in areas for px, py in ends)
        if not inside and all(0 <= px <= sheet.width and 0 <= py <= sheet.height for px, py in ends[:2]):
            yield x, y, to_x, to_y


def _drawn(sheet: Page, strokes: Iterator[Stroke]) -> bytes:
    lines = b"".join(
        b"%b m %b l\n"
        % (
            _numbers(x * POINTS_PER_MM, (sheet.height - y) * POINTS_PER_MM),
            _numbers(to_x * POINTS_PER_MM, (sheet.height - to_y) * POINTS_PER_MM),
        )
        for x, y, to_x, to_y in strokes
    )
    return b"0 G %b w\n%bS\n" % (_number(THIN * POINTS_PER_MM), lines) if lines else b""
