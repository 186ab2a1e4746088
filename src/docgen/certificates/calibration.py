"""The test page of a printer and its tray, and what follows from what is measured on it.

In: the size of a sheet; then where two crosses really came out. Out: the drawing of rulers and crosses, in its true
size; then the printer's profile. Crosses stand 20 mm from the upper edge, 20 mm from the left and the right one.
"""

from __future__ import annotations

import math

from docgen.model.stock import Page, Printer

MARGIN = 20.0
TICKS = ((10, 5.0), (5, 3.5), (1, 2.0))
"""How long the ticks of a ruler are, by the millimetres that they stand apart."""


def rulers(page: Page) -> str:
    """An SVG of a sheet: a ruler along the upper and the left edge, and the two crosses."""
    across = [_tick(at, True) for at in range(round(page.width) + 1)]
    down = [_tick(at, False) for at in range(round(page.height) + 1)]
    crosses = [_cross(x, MARGIN) for x in (MARGIN, page.width - MARGIN)]
    size = f"{page.width:g} {page.height:g}"
    drawn = "\n".join((*across, *down, *crosses))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">\n'
        f'<g stroke="#000" stroke-width="0.1" font-family="Times New Roman" font-size="3">\n{drawn}\n</g>\n</svg>\n'
    )


def _tick(at: int, across: bool) -> str:
    length = next(long for step, long in TICKS if at % step == 0)
    start, end = (f'x1="{at}" y1="0"', f'x2="{at}" y2="{length:g}"')
    if not across:
        start, end = (f'x1="0" y1="{at}"', f'x2="{length:g}" y2="{at}"')
    x, y = (at + 0.5, 8.0) if across else (6.0, at + 1.0)
    label = f'<text x="{x:g}" y="{y:g}" stroke="none">{at}</text>' if at and at % 10 == 0 else ""
    return f"<line {start} {end}/>{label}"


def _cross(x: float, y: float) -> str:
    return (
        f'<line x1="{x - 8:g}" y1="{y:g}" x2="{x + 8:g}" y2="{y:g}"/>'
        f'<line x1="{x:g}" y1="{y - 8:g}" x2="{x:g}" y2="{y + 8:g}"/>'
    )


def measured(name: str, page: Page, left: tuple[float, float], right: tuple[float, float]) -> Printer:
    """The profile of a printer whose left cross came out `left` millimetres from the left and the upper edge, its right
    one likewise (both from the left edge). What it moves, scales and turns, the profile undoes.

    >>> page = Page.model_validate({"width": 420, "height": 297})
    >>> printer = measured("khay 1", page, (21.5, 19), (401.5, 19))
    >>> printer.dx, printer.dy, printer.scale, printer.rotation
    (-1.5, 1.0, 100.0, 0.0)
    """
    wide, high = right[0] - left[0], right[1] - left[1]
    shrunk = math.hypot(wide, high) / (page.width - 2 * MARGIN)
    turned = math.degrees(math.atan2(high, wide))
    # What is sent as (x, y) comes out as a + shrunk · (x, y), near enough for the small turns that trays make.
    a, b = left[0] - shrunk * MARGIN, left[1] - shrunk * MARGIN
    return Printer(
        name=name,
        dx=round(-a / shrunk, 2) + 0.0,
        dy=round(-b / shrunk, 2) + 0.0,
        scale=round(100 / shrunk, 2),
        rotation=round(-turned, 3) + 0.0,
    )
