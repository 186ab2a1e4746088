"""The test page of a stock, as a PDF.

In: a workplace and a stock. Out: one sheet of its size with rulers, crosses and what to measure.
"""

from __future__ import annotations

import dataclasses

from docgen.certificates.calibration import MARGIN, rulers
from docgen.certificates.sheets import Batch
from docgen.files import Workplace, read_template
from docgen.model.stock import Stock
from docgen.printing.slow import press_slowly
from docgen.problem import Problem

SHEET = "can-chinh"


def calibration_sheet(workplace: Workplace, stock: Stock) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Printed at its own size, its crosses tell what `certificates.calibration.measured` wants to know."""
    source = read_template(workplace.template_roots, SHEET)
    assert source is not None  # it travels with docgen
    page = stock.page
    files = {name: content for name, content in source.files.items() if name.startswith(f"{SHEET}/")}
    files[f"{SHEET}/rulers.svg"] = rulers(page).encode()
    files[f"{SHEET}/page.css"] = f"@page {{ size: {page.width:g}mm {page.height:g}mm; margin: 0; }}\n".encode()
    words = {
        "stock": stock.name,
        "left": f"{MARGIN:g}",
        "top": f"{MARGIN:g}",
        "right": f"{page.width - MARGIN:g}",
    }
    return press_slowly(Batch(dataclasses.replace(source, files=files), (words,)))
