"""The test page of a printer's tray, as a PDF.

In: a workplace, the size of a sheet, and the tray if it was measured before. Out: one sheet of that size with rulers,
crosses, what to measure, and the command to type with what was measured.
"""

from __future__ import annotations

import dataclasses

from docgen.certificates.calibration import crosses_of, rulers
from docgen.certificates.imposing import imposition
from docgen.certificates.sheets import Batch
from docgen.files import Workplace, read_template
from docgen.model.printer import TRUE, Tray
from docgen.model.stock import Page, measure_said
from docgen.printing.slow import press_slowly
from docgen.problem import Problem

SHEET = "can-chinh"


def calibration_sheet(
    workplace: Workplace, page: Page, called: str = "", command: str = "", tray: Tray = TRUE
) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Printed at its own size, its crosses tell what `certificates.measuring.tray_of` wants to know. `called` is the
    printer and its tray, `command` what is typed afterwards; through a `tray` that is true all crosses stand right."""
    source = read_template(workplace.template_roots, SHEET)
    assert source is not None  # it travels with docgen
    files = {name: content for name, content in source.files.items() if name.startswith(f"{SHEET}/")}
    files[f"{SHEET}/rulers.svg"] = rulers(page).encode()
    files[f"{SHEET}/page.css"] = (
        f"@page {{ size: {page.width:g}mm {page.height:g}mm; margin: 0; }}\n"
        f"html {{ font-size: {min(13, page.width / 20, page.height / 14):g}pt; }}\n"
    ).encode()
    places = {
        letter: " / ".join(map(measure_said, cross)) for letter, cross in zip("abc", crosses_of(page), strict=True)
    }
    words = {"called": called, "command": command, "again": "" if tray.is_true else "có", **places}
    return press_slowly(Batch(dataclasses.replace(source, files=files), (words,), imposition(page, None, tray)))
