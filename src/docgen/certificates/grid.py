"""A grid of millimetres over a proof, from which the places of a stock's fields are read off.

In: a stock. Out: an SVG of its page: lines each 10 millimetres, stronger ones each 50 with millimetres along them as on
a ruler; and each box with its name, so that what is written down can be held against what is seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from docgen.model.stock import Area, Page, Stock

BLUE = "#0050b0"
LINES = ((50, 0.2, 0.7), (10, 0.1, 0.35))
"""Every so many millimetres a line of a thickness and an opacity; the first that fits."""
TICKS = ((10, 3.0), (5, 2.0), (1, 1.0))
"""Every so many millimetres a tick of a length beside the lines of 50."""
BOX, SAID = "#c000a0", "#800070"


def grid(stock: Stock) -> str:
    """The drawing, one unit a millimetre."""
    page = stock.page
    drawn = [
        *_lines(page),
        *_ticks(page),
        *_numbers(page),
        *(one for name, box in _boxes(stock) for one in _box(name, box)),
    ]
    size = f"{page.width:g} {page.height:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">\n' + "\n".join(drawn) + "\n</svg>\n"


def _lines(page: Page) -> Iterator[str]:
    """Lines of one strength are one path."""
    for step, width, opacity in reversed(LINES):
        coarser = [other for other, _, _ in LINES if other > step]
        shape = "".join(f"M{at} 0V{page.height:g}" for at in _steps(page.width, step, coarser))
        shape += "".join(f"M0 {at}H{page.width:g}" for at in _steps(page.height, step, coarser))
        yield f'<path d="{shape}" fill="none" stroke="{BLUE}" stroke-width="{width}" stroke-opacity="{opacity}"/>'


def _ticks(page: Page) -> Iterator[str]:
    """Millimetres along each line of 50, as on a ruler."""
    shape = ""
    for step, length in TICKS:
        coarser = [other for other, _ in TICKS if other > step]
        across, down = (list(_steps(end, step, coarser)) for end in (page.width, page.height))
        shape += "".join(f"M{at} {line}v{length:g}" for line in _steps(page.height, 50) for at in across)
        shape += "".join(f"M{line} {at}h{length:g}" for line in _steps(page.width, 50) for at in down)
    yield f'<path d="{shape}" fill="none" stroke="{BLUE}" stroke-width="0.1" stroke-opacity="0.8"/>'


def _steps(end: float, step: int, coarser: Sequence[int] = ()) -> Iterator[int]:
    """Every `step` up to `end` that is no step of a coarser one."""
    return (at for at in range(0, int(end) + 1, step) if not any(at % other == 0 for other in coarser))


def _numbers(page: Page) -> Iterator[str]:
    """At the edges each 10 millimetres; on the lines of 50 again, so that nobody has to follow a line across."""
    look = 'font-family="Liberation Serif, Times New Roman, serif" font-size="3" fill="#003070"'
    for at in range(10, int(page.width), 10):
        for line in range(0, int(page.height), 50):
            yield f'<text x="{at + 0.3:g}" y="{line + 6}" {look}>{at}</text>'
    for at in range(10, int(page.height), 10):
        for line in range(0, int(page.width), 50):
            yield f'<text x="{line + 3.4:g}" y="{at - 0.4:g}" {look}>{at}</text>'


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
