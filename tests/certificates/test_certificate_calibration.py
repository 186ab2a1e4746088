"""The test page of a printer, and what follows from measuring it."""

from __future__ import annotations

import io
import math

import pikepdf
import pypdfium2
import pytest
from certificate_samples import HERE, all_of, stock
from tests.overlay.printed import letters
from tests.writers.reading import pdf_lines

from docgen.certificates import fit_all
from docgen.certificates.calibration import crosses_of, measured
from docgen.certificates.measuring import tray_of
from docgen.certificates.printer_file import with_tray
from docgen.certificates.sheets import Batch, Layout, Mode, batch
from docgen.cli.calibrate_recorded import _reads
from docgen.files import read_template
from docgen.model.printer import TRUE, Printer, Tray
from docgen.model.stock import Page
from docgen.printing import ENGINES, calibration_sheet, press

PAGE = stock().page
MM, DPI = 72 / 25.4, 600
Error = tuple[float, float, float, float]
"""What a printer does: millimetres to the right and down, a factor, degrees clockwise about the upper left corner."""

ERRORS: list[Error] = [(0, 0, 1, 0), (1.8, -1.2, 1, 0), (0, 0, 0.996, 0), (0, 0, 1, 0.4), (-2.3, 1.4, 1.003, -0.7)]


def came_out(error: Error, x: float, y: float) -> tuple[float, float]:
    """Where a point of the page comes out of a printer, in millimetres."""
    dx, dy, factor, turn = error
    cos, sin = factor * math.cos(math.radians(turn)), factor * math.sin(math.radians(turn))
    return dx + cos * x - sin * y, dy + sin * x + cos * y


def printed(content: bytes, error: Error) -> bytes:
    """A page as it comes out of a printer that is off."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            high = float(page.mediabox[3])
            corners = [came_out(error, *point) for point in ((0, high / MM), (1, high / MM), (0, high / MM - 1))]
            (x, y), (a, b), (c, d) = ((left * MM, high - top * MM) for left, top in corners)
            matrix = ((a - x) / MM, (b - y) / MM, (c - x) / MM, (d - y) / MM, x, y)
            page.contents_add(b"q " + b" ".join(b"%.9f" % one for one in matrix) + b" cm", prepend=True)
            page.contents_add(b"Q")
        sink = io.BytesIO()
        pdf.save(sink)
    return sink.getvalue()


def crosses_seen(content: bytes, page: Page) -> list[tuple[float, float]]:
    """The middles of the crosses as one would measure them on the paper, in millimetres."""
    image = pypdfium2.PdfDocument(content)[0].render(scale=DPI / 72).to_pil().convert("L")
    rough = [_middle(image, x, y, 3.5, 5) for x, y in crosses_of(page)]
    return [_middle(image, x, y, 1, 7.5) for x, y in rough]


def _middle(image, x: float, y: float, near: float, far: float) -> tuple[float, float]:
    """Where the lower and the left arm meet, each seen from `near` to `far` away from (x, y)."""
    dot = 25.4 / DPI
    pixels = image.load()

    def dark(across: float, down: float, to_across: float, to_down: float):
        return [
            (px * dot + dot / 2, py * dot + dot / 2)
            for px in range(int(across / dot), int(to_across / dot))
            for py in range(int(down / dot), int(to_down / dot))
            if pixels[px, py] < 128
        ]

    # The vertical arm as x = a + b·y, the horizontal one as y = c + d·x.
    a, b = _line([(down, across) for across, down in dark(x - 4, y + near, x + 4, y + far)])
    c, d = _line(dark(x - far, y - 3, x - near, y + 3))
    across = (a + b * c) / (1 - b * d)
    return across, c + d * across


def _line(points) -> tuple[float, float]:
    mean_x, mean_y = (sum(one) / len(points) for one in zip(*points, strict=True))
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)
    return mean_y - slope * mean_x, slope


def sheet(page: Page, tray: Tray = TRUE) -> bytes:
    content, problems = calibration_sheet(HERE, page, "hp/khay-1", "docgen calibrate …", tray)
    assert content and not problems
    return content


@pytest.mark.parametrize("error", ERRORS)
def test_measuring_the_test_page_of_a_printer_that_is_off_makes_its_next_page_true_to_a_tenth_of_a_millimetre(error):
    page = Page(width=297, height=210)
    seen = crosses_seen(printed(sheet(page), error), page)
    for (x, y), cross in zip(seen, crosses_of(page), strict=True):
        assert (x, y) == pytest.approx(came_out(error, *cross), abs=0.05)  # as sharp as our eyes are
    typed = {name: f"{x:.2f}/{y:.2f}".replace(".", ",") for name, (x, y) in zip("ABC", seen, strict=True)}
    tray, off, problems = tray_of(page, typed)
    assert tray and not problems and off < 0.05
    again = crosses_seen(printed(sheet(page, tray), error), page)
    for (x, y), cross in zip(again, crosses_of(page), strict=True):
        assert math.dist((x, y), cross) <= 0.1


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("error", ERRORS[1:])
def test_certificates_come_out_of_a_calibrated_printer_as_out_of_a_true_one(error, engine):
    """Every letter of the sheet, its far corner too, to a tenth of a millimetre."""
    tray, _ = measured(PAGE, [came_out(error, *cross) for cross in crosses_of(PAGE)])
    plain, mended = (certificate(each, engine) for each in (TRUE, tray))
    (there,), (here,) = letters(plain), letters(printed(mended, error))
    assert [one.text for one in there] == [one.text for one in here]
    assert len(there) > 200
    apart = [math.dist((one.x, one.y), (other.x, other.y)) for one, other in zip(there, here, strict=True)]
    assert max(apart) <= 0.1 * MM


def certificate(tray: Tray, engine: str) -> bytes:
    fitted, _ = fit_all(all_of("soc-trang-2021", "bk_mttq_tinh")[40:41], stock())
    source = read_template(HERE.template_roots, "bang-khen")
    assert source
    made, _ = batch(source, Layout(stock(), Mode.OVERPRINT, "mttq-province", tray=tray), fitted)
    assert isinstance(made, Batch)
    done = press(made, engine)
    assert done.content and done.engine == engine, done.why
    return done.content


def test_measures_to_half_a_millimetre_are_good_to_half_a_millimetre():
    error = ERRORS[-1]
    halves = [tuple(round(2 * part) / 2 for part in came_out(error, *cross)) for cross in crosses_of(PAGE)]
    tray, off = measured(PAGE, halves)
    assert off < 0.5
    for corner in ((0, 0), (PAGE.width, PAGE.height), (PAGE.width, 0)):
        assert math.dist(came_out(error, *tray.sent(corner)), corner) < 0.6


def test_the_test_page_has_the_size_of_the_sheet_its_rulers_and_the_command_to_type():
    content = sheet(PAGE)
    (page,) = pypdfium2.PdfDocument(content)
    assert page.get_size() == pytest.approx((420 * MM, 297 * MM), abs=0.1)
    texts = [line.text for line in pdf_lines(content)[0]]
    assert {"10", "290", "410", "A", "B", "C", "20 / 277", "docgen calibrate …"} <= set(texts)


@pytest.mark.parametrize(("width", "height"), [(420, 297), (297, 210), (210, 148), (148, 210), (325, 450)])
def test_the_test_page_is_one_sheet_of_any_size(width, height):
    assert len(pypdfium2.PdfDocument(sheet(Page(width=width, height=height)))) == 1


RIGHT = {"A": "20/20", "B": "400/20", "C": "20/277"}


@pytest.mark.parametrize(
    ("wrong", "codes"),
    [
        ({"A": "500/20"}, ["calibrate-far"]),
        ({"A": "2,5"}, ["calibrate-form"]),
        ({"A": "hai mươi/20", "B": "1/2/3", "C": "20/20"}, ["calibrate-form", "calibrate-form", "calibrate-far"]),
        ({"B": "388/20", "C": "20/268"}, ["calibrate-scaled"]),
        ({"B": "399,7/34,3", "C": "10,4/276,8"}, ["calibrate-turned"]),
        ({"C": "23/277"}, ["calibrate-disagree"]),
        ({"C": "20/266"}, ["calibrate-disagree"]),
        ({"A": "nan/20"}, ["calibrate-form"]),
        ({"A": "1e1/20"}, ["calibrate-form"]),
    ],
)
def test_measures_that_cannot_be_are_problems_all_at_once(wrong, codes):
    tray, _, problems = tray_of(PAGE, {**RIGHT, **wrong})
    assert tray is None
    assert [problem.fault.code for problem in problems] == codes
    assert all(problem.mend() or problem.need() for problem in problems)


@pytest.mark.parametrize("text", ["21,5/19", "21.5/19", "21,5 / 19 mm", "21,5mm/19mm", "21,5x19", "21,5 19", "21,5;19",
                                  "21,5 mm / 19 mm", "21,5MM × 19MM"])  # fmt: skip
def test_measures_are_read_as_people_write_them(text):
    tray, _, problems = tray_of(PAGE, {"A": text, "B": "401,5/19"})
    assert not problems and tray
    assert (tray.dx, tray.dy) == (-1.5, 1.0)


BY_HAND = """\
# Máy ở phòng Văn thư
name: HP "M5035" phòng Văn thư   # tầng 2
trays:
  khay-1: {dx: -1.5, dy: 1, scale: 100, rotation: 0}   # giấy thường
  tay:
    dx: 0
"""


def test_a_tray_is_added_to_a_file_that_a_person_keeps_and_nothing_else_changes():
    old = _reads(BY_HAND)
    assert old
    made = with_tray(BY_HAND, old, "khay-2", Tray(dx=0.25, rotation=-0.125), _reads)
    assert made == BY_HAND + "  khay-2: {dx: 0.25, dy: 0, scale: 100, rotation: -0.125}\n"


def test_a_tray_that_is_there_gets_its_new_figures():
    old = _reads(BY_HAND)
    assert old
    made = with_tray(BY_HAND, old, "khay-1", Tray(dx=2), _reads)
    assert "  khay-1: {dx: 2, dy: 0, scale: 100, rotation: 0}\n" in made and "# Máy ở phòng Văn thư" in made
    written_anew = with_tray(BY_HAND, old, "tay", Tray(dx=2), _reads)
    read = _reads(written_anew)
    assert read and read.trays == {**old.trays, "tay": Tray(dx=2)} and read.name == old.name


def test_a_new_printer_has_a_file_that_says_what_its_figures_mean():
    made = with_tray("", Printer.model_construct(name="hp", trays={}), "khay-1", Tray(dy=-0.5), _reads)
    read = _reads(made)
    assert read == Printer(name="hp", trays={"khay-1": Tray(dy=-0.5)})
    assert made.startswith("# ") and "(mm)" in made
