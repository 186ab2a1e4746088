"""Draws the art of the certificates that docgen ships: borders, and medallions that keep the place of an emblem.

In: nothing but the measures below. Out: SVG files in `templates/bang-khen` and its like, the same bytes every time.

Why a drawing: art that is computed can be read, reviewed and changed. The national emblem and those of organisations
are not drawn: they have an exact form that an office holds as a file; the medallions only keep their place. Run: python
tools/draw_certificate_art.py"""

from __future__ import annotations

import itertools
import math
import pathlib
from collections.abc import Callable, Iterable

TEMPLATES = pathlib.Path(__file__).parents[1] / "templates"
Size = tuple[float, float]
LYING, UPRIGHT = (396.0, 273.0), (273.0, 396.0)
"""The border of an A3 sheet in millimetres, either way; other sheets of the series scale it."""
BAND = 12.0
GOLD, DEEP, PALE, RED = "#b8862b", "#8f6519", "#f3e6c4", "#b5121b"

Point = tuple[float, float]


def number(value: float) -> str:
    """Two decimals at most; nothing smaller than a pen can draw."""
    return f"{round(value, 2) + 0.0:g}"


def path(points: Iterable[Point], closed: bool = False) -> str:
    steps = [f"{number(x)} {number(y)}" for x, y in points]
    return f"M{steps[0]}L{' '.join(steps[1:])}{'Z' if closed else ''}"


def stroke(shape: str, color: str, width: float) -> str:
    return f'<path d="{shape}" fill="none" stroke="{color}" stroke-width="{number(width)}"/>'


def fill(shape: str, color: str) -> str:
    return f'<path d="{shape}" fill="{color}"/>'


def circle(x: float, y: float, radius: float, *, color: str = "none", line: str = "none", width: float = 0.0) -> str:
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{color}" stroke="{line}" '
        f'stroke-width="{number(width)}"/>'
    )


def frame(size: Size, inset: float, color: str, width: float) -> str:
    return (
        f'<rect x="{number(inset)}" y="{number(inset)}" width="{number(size[0] - 2 * inset)}" '
        f'height="{number(size[1] - 2 * inset)}" fill="none" stroke="{color}" stroke-width="{number(width)}"/>'
    )


def star(x: float, y: float, radius: float, points: int = 5, inner: float = 0.382, turn: float = -90) -> str:
    return path(
        (
            (x + r * math.cos(math.radians(angle)), y + r * math.sin(math.radians(angle)))
            for at in range(2 * points)
            for r, angle in [(radius if at % 2 == 0 else radius * inner, turn + 180 * at / points)]
        ),
        closed=True,
    )


def strand(placed: Callable[[Point], Point], waves: int, length: float, amplitude: float, phase: float) -> str:
    """One strand of a guilloche along a side: a wave, drawn from crest to trough; its ends lie under the corners."""
    half = length / waves / 2
    crests = [((at + phase) * half, amplitude * (1 if at % 2 else -1)) for at in range(-1, 2 * waves + 1)]
    drawn = "M" + spot(placed(crests[0]))
    for (x, y), (next_x, next_y) in itertools.pairwise(crests):
        turns = ((x + half * 0.364, y), (next_x - half * 0.364, next_y), (next_x, next_y))
        drawn += "C" + " ".join(spot(placed(turn)) for turn in turns)
    return drawn


def spot(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def sides(size: Size) -> list[tuple[float, Callable[[Point], Point]]]:
    """Each side's length between the corners, and where a point along it and across lies on the sheet."""
    width, height = size
    half, long, high = BAND / 2 + 2, width - 2 * (BAND + 4), height - 2 * (BAND + 4)
    start = BAND + 4
    return [
        (long, lambda p: (start + p[0], half + p[1])),
        (long, lambda p: (start + p[0], height - half + p[1])),
        (high, lambda p: (half + p[1], start + p[0])),
        (high, lambda p: (width - half + p[1], start + p[0])),
    ]


def rosette(x: float, y: float, radius: float, petals: int) -> list[str]:
    """A rose of interlaced lines in a ring, with a small star: what stands in each corner."""
    drawn = [circle(x, y, radius, color=PALE, line=DEEP, width=0.5)]
    for turn in range(3):
        curve = [
            (
                x + radius * 0.88 * abs(math.cos(petals / 2 * angle)) ** 0.6 * math.cos(angle + turn * math.pi / 24),
                y + radius * 0.88 * abs(math.cos(petals / 2 * angle)) ** 0.6 * math.sin(angle + turn * math.pi / 24),
            )
            for angle in (2 * math.pi * at / 192 for at in range(192))
        ]
        drawn.append(stroke(path(curve, closed=True), GOLD, 0.25))
    return [*drawn, circle(x, y, radius * 0.3, color=RED), fill(star(x, y, radius * 0.24), PALE)]


def drum(x: float, y: float, radius: float, color: str) -> list[str]:
    """The face of a bronze drum, pale: a sun of fourteen rays in rings of strokes, tangent circles and teeth."""
    drawn = [fill(star(x, y, radius * 0.2, 14, 0.42), color)]
    for share in (0.25, 0.34, 0.43, 0.6, 0.69, 0.86, 0.93, 1.0):
        drawn.append(circle(x, y, radius * share, line=color, width=0.6))

    def around(count: int, share: float) -> list[tuple[float, float, float]]:
        angles = [2 * math.pi * at / count for at in range(count)]
        return [(x + radius * share * math.cos(a), y + radius * share * math.sin(a), a) for a in angles]

    for ring, count in ((0.295, 40), (0.645, 84)):
        for cx, cy, _ in around(count, ring):
            drawn.append(circle(cx, cy, radius * 0.022, line=color, width=0.5))
            drawn.append(circle(cx, cy, radius * 0.006, color=color))
    for inner, outer, count in ((0.345, 0.425, 72), (0.87, 0.925, 132), (0.935, 0.995, 132)):
        rays = [
            f"M{number(x + radius * inner * math.cos(a))} {number(y + radius * inner * math.sin(a))}"
            f"L{number(x + radius * outer * math.cos(a + 0.02))} {number(y + radius * outer * math.sin(a + 0.02))}"
            for _, _, a in around(count, 1)
        ]
        drawn.append(stroke("".join(rays), color, 0.45))
    for cx, cy, a in around(18, 0.515):  # lozenges between the rings, where drums have their birds
        drawn.append(fill(star(cx, cy, radius * 0.055, 4, 0.35, math.degrees(a)), color))
    return drawn


def border(strands: int, amplitude: float, tint: str, rings: bool, size: Size = LYING) -> str:
    """A band of braided lines between rules of gold, a red line inside, roses in the corners, a drum behind the "
    "words."""
    width, height = size
    drawn = [*drum(width / 2, height / 2 + 6, 88, tint)] if rings else []
    inner, right, bottom = number(BAND + 3), number(width - BAND - 3), number(height - BAND - 3)
    band = f"M0 0H{number(width)}V{number(height)}H0ZM{inner} {inner}V{bottom}H{right}V{inner}Z"
    drawn.append(f'<path d="{band}" fill="{PALE}" fill-rule="evenodd"/>')
    for inset, color, thick in ((0.6, DEEP, 1.2), (2.2, GOLD, 0.4), (BAND + 2, GOLD, 0.4), (BAND + 3, DEEP, 0.9)):
        drawn.append(frame(size, inset, color, thick))
    drawn.append(frame(size, BAND + 5, RED, 0.5))
    for length, placed in sides(size):
        waves = round(length / 13)
        for at in range(strands):
            drawn.append(stroke(strand(placed, waves, length, amplitude, 2 * at / strands), GOLD, 0.45))
        for at in range(2):
            drawn.append(stroke(strand(placed, waves * 2, length, amplitude * 0.45, at), DEEP, 0.25))
        for at in range(waves + 1):
            drawn.append(circle(*placed((length * at / waves, 0)), 0.55, color=RED))
    middle = BAND / 2 + 2
    for x in (middle, width - middle):
        for y in (middle, height - middle):
            drawn += rosette(x, y, 9.2, 12)
    return svg(width, height, drawn)


def medallion(petals: int) -> str:
    """A gold ring of petals with a star in a red field: it keeps the place of an emblem and stands for none."""
    drawn = [circle(50, 50, 49, color="#ffffff")]
    for at in range(petals):
        angle = 360 * at / petals
        drawn.append(
            f'<path d="M50 3C56 9 57 17 50 24C43 17 44 9 50 3Z" fill="{PALE}" stroke="{GOLD}" stroke-width="0.9" '
            f'transform="rotate({number(angle)} 50 50)"/>'
        )
    drawn += [circle(50, 50, 33, color=GOLD), circle(50, 50, 30.5, color=RED, line=PALE, width=0.8)]
    return svg(100, 100, [*drawn, fill(star(50, 51.5, 20), "#f6c945")])


def lotus() -> str:
    """The same ring with a lotus below the star, for the bodies of the Front."""
    drawn = [circle(50, 50, 49, color="#ffffff"), circle(50, 50, 46, line=GOLD, width=2.2)]
    drawn.append(circle(50, 50, 42.5, color=RED, line=DEEP, width=0.8))
    drawn.append(fill(star(50, 32, 15), "#f6c945"))
    for angle in (-62, 62, -34, 34, 0):
        drawn.append(
            f'<path d="M50 86C35 74 37 58 50 47C63 58 65 74 50 86Z" fill="#ffffff" stroke="{DEEP}" stroke-width="0.8" '
            f'transform="rotate({angle} 50 86)"/>'
        )
    return svg(100, 100, drawn)


def svg(width: float, height: float, drawn: Iterable[str]) -> str:
    body = "\n".join(drawn)
    box = f"0 0 {number(width)} {number(height)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" preserveAspectRatio="none">\n{body}\n</svg>\n'


ART = {
    "bang-khen/border.svg": lambda: border(4, 4.2, "#faf4e2", rings=True),
    "bang-khen/border-doc.svg": lambda: border(4, 4.2, "#faf4e2", rings=True, size=UPRIGHT),
    "bang-khen/emblem.svg": lambda: medallion(16),
    "bang-khen/emblem-mttq.svg": lotus,
    "giay-khen/border.svg": lambda: border(3, 3.6, "#fbf6e8", rings=True),
    "giay-khen/border-doc.svg": lambda: border(3, 3.6, "#fbf6e8", rings=True, size=UPRIGHT),
    "giay-chung-nhan/border.svg": lambda: border(2, 3.2, "#fbf6e8", rings=False),
    "giay-chung-nhan/border-doc.svg": lambda: border(2, 3.2, "#fbf6e8", rings=False, size=UPRIGHT),
}
"""Every file of art. Emblems stand with bằng khen; the other templates borrow them."""


def main() -> None:
    for name, drawing in ART.items():
        (TEMPLATES / name).write_text(drawing(), encoding="utf-8")


if __name__ == "__main__":
    main()
