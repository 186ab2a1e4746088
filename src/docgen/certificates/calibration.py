"""The test page of a printer and its tray, and what follows from what is measured on it.

In: the size of a sheet; then where three crosses really came out. Out: the drawing of rulers and crosses, in its true
size; then what the tray needs, and how far what was measured is from any sheet that was moved, turned and scaled as a
whole. Crosses stand 20 mm from the edges: upper left, upper right, lower left.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence

from docgen.model.printer import Point, Tray
from docgen.model.stock import Page

MARGIN = 20.0
TICKS = ((10, 5.0), (5, 3.5), (1, 2.0))
"""How long the ticks of a ruler are, by the millimetres that they stand apart."""


def rulers(page: Page) -> str:
    """An SVG of a sheet: a ruler along the upper and the left edge, and the crosses."""
    across = [_tick(at, True) for at in range(round(page.width) + 1)]
    down = [_tick(at, False) for at in range(round(page.height) + 1)]
    crosses = [_cross(letter, x, y) for letter, (x, y) in zip("ABC", crosses_of(page), strict=True)]
    size = f"{page.width:g} {page.height:g}"
    drawn = "\n".join((*across, *down, *crosses))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">\n'
        f'<g stroke="#000" stroke-width="0.1" font-family="Times New Roman" font-size="3">\n{drawn}\n</g>\n</svg>\n'
    )


def crosses_of(page: Page) -> tuple[Point, Point, Point]:
    """Where the crosses stand: upper left, upper right, lower left."""
    return (MARGIN, MARGIN), (page.width - MARGIN, MARGIN), (MARGIN, page.height - MARGIN)


def _tick(at: int, across: bool) -> str:
    length = next(long for step, long in TICKS if at % step == 0)
    start, end = (f'x1="{at}" y1="0"', f'x2="{at}" y2="{length:g}"')
    if not across:
        start, end = (f'x1="0" y1="{at}"', f'x2="{length:g}" y2="{at}"')
    x, y = (at + 0.5, 8.0) if across else (6.0, at + 1.0)
    label = f'<text x="{x:g}" y="{y:g}" stroke="none">{at}</text>' if at and at % 10 == 0 else ""
    return f"<line {start} {end}/>{label}"


def _cross(letter: str, x: float, y: float) -> str:
    return (
        f'<line x1="{x - 8:g}" y1="{y:g}" x2="{x + 8:g}" y2="{y:g}"/>'
        f'<line x1="{x:g}" y1="{y - 8:g}" x2="{x:g}" y2="{y + 8:g}"/>'
        f'<text x="{x + 1.5:g}" y="{y - 1.5:g}" font-size="6" font-weight="bold" stroke="none">{letter}</text>'
    )


def measured(page: Page, found: Sequence[Point | None]) -> tuple[Tray, float]:
    """What a tray needs whose crosses came out at `found`, millimetres from the left and the upper edge of the paper,
    in the order of `crosses_of`; and by how much the worst of them is off from the best sheet that was moved, turned
    and scaled as a whole. Two crosses are enough, three tell a slip of the ruler.

    A sheet sent as p comes out as q = t + s·R·p; the best s, R, t have least squares. The tray is sent (q - t)/(s·R).

    >>> page = Page.model_validate({"width": 420, "height": 297})
    >>> tray, off = measured(page, [(21.5, 19), (401.5, 19), (21.5, 276)])
    >>> tray.dx, tray.dy, tray.scale, tray.rotation, off
    (-1.5, 1.0, 100.0, 0.0, 0.0)
    """
    pairs = [(complex(*p), complex(*q)) for p, q in zip(crosses_of(page), found, strict=False) if q is not None]
    middle, came = (sum(points) / len(pairs) for points in zip(*pairs, strict=True))
    turned = sum((q - came) * (p - middle).conjugate() for p, q in pairs)
    factor = turned / sum(abs(p - middle) ** 2 for p, _ in pairs)
    moved = came - factor * middle
    worst = max(abs(moved + factor * p - q) for p, q in pairs)
    back = 1 / factor
    start = -moved * back
    tray = Tray.model_construct(  # whether such a printer can be is asked by whoever measures
        dx=round(start.real, 2) + 0.0,
        dy=round(start.imag, 2) + 0.0,
        scale=round(100 * abs(back), 3),
        rotation=round(math.degrees(cmath.phase(back)), 3) + 0.0,
    )
    return tray, round(worst, 2) + 0.0
