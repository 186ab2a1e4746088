"""A printer and its trays: how far what each prints lies from where it should, and what undoes it.

Millimetres and degrees, from the upper left corner of the sheet as it leaves the printer.
"""

from __future__ import annotations

import math
from typing import Annotated

from pydantic import Field

from docgen.model.stock import MEASURED, Offset, Percent
from docgen.model.words import Line, Noun, fact

Point = tuple[float, float]


class Tray(Noun):
    """What is done to a sheet before it is sent, so that it comes out right: turned and scaled about its upper left
    corner, then moved."""

    dx: Offset = fact("Dời sang phải (mm)", "Số âm là sang trái", default=0.0)
    dy: Offset = fact("Dời xuống (mm)", "Số âm là lên trên", default=0.0)
    scale: Percent = fact("Thu phóng (%)", default=100.0)
    rotation: Annotated[float, *MEASURED, Field(ge=-5, le=5)] = fact(
        "Xoay (độ)", "Theo chiều kim đồng hồ, quanh góc trên bên trái", default=0.0
    )

    @property
    def is_true(self) -> bool:
        """Whether nothing has to be undone."""
        return not (self.dx or self.dy or self.rotation) and self.scale == 100

    def sent(self, point: Point) -> Point:
        """Where a point of the sheet is sent so that it comes out in its place."""
        angle, factor = math.radians(self.rotation), self.scale / 100
        x, y = point
        return (
            self.dx + factor * (x * math.cos(angle) - y * math.sin(angle)),
            self.dy + factor * (x * math.sin(angle) + y * math.cos(angle)),
        )


TRUE = Tray()
"""A tray that prints where it should."""


class Printer(Noun):
    """A printer as a file in `templates/printers`: each tray takes the paper in its own way."""

    name: Line = fact("Máy in")
    trays: dict[Line, Tray] = fact("Các khay giấy", "Do docgen calibrate ghi", min_length=1)
