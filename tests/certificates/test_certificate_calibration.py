"""The test page of a printer, and what follows from measuring it."""

from __future__ import annotations

import pypdfium2
import pytest
from certificate_samples import HERE, stock
from tests.writers.reading import pdf_lines

from docgen.certificates.calibration import MARGIN, measured
from docgen.printing import calibration_sheet

PAGE = stock().page


@pytest.mark.parametrize(("moved", "shrunk"), [((0, 0), 1), ((1.5, -2), 1), ((0, 0), 0.985), ((-3, 0.5), 1.01)])
def test_what_a_printer_does_to_a_sheet_its_profile_undoes(moved, shrunk):
    def printed(x: float, y: float) -> tuple[float, float]:
        return moved[0] + shrunk * x, moved[1] + shrunk * y

    printer = measured("khay", PAGE, printed(MARGIN, MARGIN), printed(PAGE.width - MARGIN, MARGIN))
    for field in stock().adjusted(printer).fields.values():
        here = next(one for name, one in stock().fields.items() if stock().adjusted(printer).fields[name] == field)
        assert printed(field.x, field.y) == pytest.approx((here.x, here.y), abs=0.05)


def test_a_crooked_tray_is_turned_back():
    printer = measured("khay", PAGE, (MARGIN, MARGIN), (PAGE.width - MARGIN, MARGIN + 3.3))
    assert printer.rotation == pytest.approx(-0.5, abs=0.01)


def test_the_test_page_has_the_size_of_the_stock_and_its_rulers():
    content, problems = calibration_sheet(HERE, stock())
    assert content and not problems
    (sheet,) = pypdfium2.PdfDocument(content)
    assert sheet.get_size() == pytest.approx((420 * 72 / 25.4, 297 * 72 / 25.4), abs=0.1)
    texts = [line.text for line in pdf_lines(content)[0]]
    assert {"10", "290", "410"} <= set(texts)
