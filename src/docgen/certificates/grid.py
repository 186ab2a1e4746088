"""A grid of millimetres over a proof, from which the places of a stock's fields are read off.

In: a stock. Out: an SVG of its page: thin lines each millimetre, stronger ones each 5, 10 and 50, with their numbers;
and each box with its name, so that what is written down can be held against what is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from docgen.model.stock import Area, Page, Stock

LINES = ((50, "#0050b0", 0.25), (10, "#0050b0", 0.12), (5, "#3080d0", 0.07), (1, "#80b0e0", 0.04))
"""Every so many millimetres a line of a colour and a thickness; the first that fits."""
BOX, SAID = "#c000a0", "#800070"


def grid(stock: Stock) -> str:
    """The drawing, one unit a millimetre."""
    page = stock.page
    drawn = [*_lines(page), *_numbers(page), *(one for name, box in _boxes(stock) for one in _box(name, box))]
    size = f"{page.width:g} {page.height:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">\n' + "\n".join(drawn) + "\n</svg>\n"


def _lines(page: Page) -> Iterator[str]:
    """Lines of one strength are one path."""
    for step, color, width in reversed(LINES):
        coarser = [other for other, _, _ in LINES if other > step]

        def here(end: float, step: int = step, coarser: list[int] = coarser) -> list[int]:
            return [at for at in range(0, int(end) + 1, step) if not any(at % other == 0 for other in coarser)]

        shape = "".join(f"M{at} 0V{page.height:g}" for at in here(page.width))
        shape += "".join(f"M0 {at}H{page.width:g}" for at in here(page.height))
        yield f'<path d="{shape}" fill="none" stroke="{color}" stroke-width="{width}"/>'


def _numbers(page: Page) -> Iterator[str]:
    """At the edges each 10 millimetres; on the lines of 50 again, so that nobody has to follow a line across."""
    look = 'font-family="Liberation Serif, Times New Roman, serif" font-size="3" fill="#003070"'
    for at in range(10, int(page.width), 10):
        for line in range(0, int(page.height), 50):
            yield f'<text x="{at + 0.3:g}" y="{line + 3}" {look}>{at}</text>'
    for at in range(10, int(page.height), 10):
        for line in range(0, int(page.width), 50):
            yield f'<text x="{line + 0.4:g}" y="{at - 0.4:g}" {look}>{at}</text>'


def _boxes(stock: Stock) -> Iterator[tuple[str, Area]]:
    yield "border", stock.border
    yield "emblem", stock.emblem
    for name, box in stock.fields.items():
        yield str(name), box
    if stock.photo:
        yield "photo", stock.photo
    if stock.code:
        yield "code", stock.code.area


def _box(name: str, box: Area) -> Iterator[str]:
    x, y, width, height = (f"{value:g}" for value in (box.x, box.y, box.width, box.height))
    yield (
        f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="none" stroke="{BOX}" stroke-width="0.25" '
        f'stroke-dasharray="1.5 0.8"/>'
    )
    yield (
        f'<text x="{box.x + 0.6:g}" y="{box.y + 2.6:g}" font-family="Liberation Serif, Times New Roman, serif" '
        f'font-size="2.5" fill="{SAID}">{escape(name)}: x {x}, y {y}, {width} × {height}</text>'
    )
