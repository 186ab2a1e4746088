"""Several certificates on a sheet: their places, their order, the marks to cut by; in both engines."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from certificate_samples import HERE, all_of, stock
from hypothesis import given
from hypothesis import strategies as st
from tests.writers.reading import pdf_lines

from docgen.certificates import fit_all, stock_problems
from docgen.certificates.imposing import AWAY, MARGIN, imposition, in_stacks
from docgen.certificates.sheets import Layout, Mode, batch
from docgen.files import read_template
from docgen.model.stock import Page, Several, Stock
from docgen.printing import ENGINES, press
from docgen.problem import Place

MM = 72 / 25.4
A3, GAP = (420.0, 297.0), 6.0


def several(across: int = 2, down: int = 2, order: str = "stacks", **more: object) -> Stock:
    """The A3 stock, `across` × `down` on a sheet with 20 mm around them."""
    page = Page(width=across * A3[0] + (across - 1) * GAP + 40, height=down * A3[1] + (down - 1) * GAP + 40)
    lie = Several.model_validate({"page": page, "across": across, "down": down, "gap": GAP, "order": order, **more})
    return stock().model_copy(update={"several": lie})


def made(
    where: Stock, count: int, engine: str = "fast", crop_marks: bool = False, mode: Mode = Mode.OVERPRINT
) -> bytes:
    fitted, problems = fit_all(all_of("soc-trang-2021", "bk_mttq_tinh")[:count], where)
    assert not problems
    source = read_template(HERE.template_roots, where.template, "bang-khen")
    assert source
    found, broken = batch(source, Layout(where, mode, "mttq-province", crop_marks=crop_marks), fitted)
    assert found and not broken
    done = press(found, engine)
    assert done.content and done.engine == engine, (done.why, done.problems)
    return done.content


def names(count: int) -> list[str]:
    return [each.words["recipient"][0] for each in all_of("soc-trang-2021", "bk_mttq_tinh")[:count]]


@given(st.integers(0, 60), st.integers(1, 4), st.integers(1, 4))
def test_piles_that_were_cut_and_laid_on_one_another_are_in_order(count, across, down):
    laid = in_stacks(range(count), several(across, down))
    places = across * down
    assert sorted(laid) == list(range(count))
    sheets = [laid[at : at + places] for at in range(0, count, places)]
    piles = [[sheet[place] for sheet in sheets if place < len(sheet)] for place in range(places)]
    assert [each for pile in piles for each in pile] == list(range(count))


@given(st.integers(0, 60), st.integers(1, 4))
def test_by_rows_certificates_lie_as_they_come(count, across):
    assert in_stacks(range(count), several(across, 2, "rows")) == tuple(range(count))


@pytest.mark.parametrize("engine", ENGINES)
def test_every_certificate_lies_in_its_place_and_the_last_sheet_is_filled_in_part(engine):
    alone = pdf_lines(made(stock(), 5, engine))
    sheets = pdf_lines(made(several(order="rows"), 5, engine))
    assert [len(sheet) for sheet in sheets] == [sum(len(one) for one in alone[:4]), len(alone[4])]
    for sheet, ones in zip(sheets, (alone[:4], alone[4:]), strict=True):
        left = list(sheet)
        for place, one in enumerate(ones):
            x, y = 20 + place % 2 * (A3[0] + GAP), 20 + place // 2 * (A3[1] + GAP)
            for line in one:
                here = min(
                    left, key=lambda other: abs(other.left - line.left - x) + abs(other.baseline - line.baseline - y)
                )
                assert (here.left, here.baseline) == pytest.approx((line.left + x, line.baseline + y), abs=0.1)
                assert here.text == line.text
                left.remove(here)
        assert not left


@pytest.mark.parametrize("engine", ENGINES)
def test_a_sheet_is_sound_and_as_large_as_the_stock_says(engine):
    where = several(2, 1)
    content = made(where, 3, engine, mode=Mode.FULL)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert not pdf.check_pdf_syntax()
        assert len(pdf.pages) == 2
        for page in pdf.pages:
            assert [float(side) for side in page.mediabox] == pytest.approx([0, 0, 886 * MM, 337 * MM], abs=0.01)
    assert content.count(b"/Subtype /Image") == 0


def strokes(content: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """The crop marks of a sheet, in millimetres from its upper left corner."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        sheet = pdf.pages[page]
        high = float(sheet.mediabox[3])
        found, start = [], (0.0, 0.0)
        for operands, operator in pikepdf.parse_content_stream(sheet):
            if str(operator) == "m":
                start = (float(operands[0]), float(operands[1]))
            elif str(operator) == "l":
                ends = (start[0], high - start[1], float(operands[0]), high - float(operands[1]))
                found.append(tuple(round(one / MM, 2) for one in ends))
    return found


@pytest.mark.parametrize("engine", ENGINES)
def test_crop_marks_stand_outside_every_certificate_and_point_at_its_corners(engine):
    where = several(2, 1)
    found = strokes(made(where, 2, engine))
    edges_x = {20.0, 440.0, 446.0, 866.0}
    edges_y = {20.0, 317.0}
    assert found
    for x, y, to_x, to_y in found:
        assert (x in edges_x and x == to_x) or (y in edges_y and y == to_y)
        for left in (20.0, 446.0):
            assert not (left < (x + to_x) / 2 < left + 420 and 20 < (y + to_y) / 2 < 317)
    for x in edges_x:
        for y, away in ((20.0, -AWAY), (317.0, AWAY)):
            assert any(one[:2] == (x, y + away) for one in found), (x, y)
    assert strokes(made(several(2, 1, crop_marks="không"), 2, engine)) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_a_certificate_alone_gets_a_larger_sheet_for_its_crop_marks(engine):
    content = made(stock(), 1, engine, crop_marks=True)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (page,) = pdf.pages
        sides = [0, 0, (420 + 2 * MARGIN) * MM, (297 + 2 * MARGIN) * MM]
        assert [float(side) for side in page.mediabox] == pytest.approx(sides, abs=0.01)
        trim = [MARGIN * MM, MARGIN * MM, (420 + MARGIN) * MM, (297 + MARGIN) * MM]
        assert [float(side) for side in page.trimbox] == pytest.approx(trim, abs=0.01)
    assert len(strokes(content)) == 8
    plain, marked = pdf_lines(made(stock(), 1, engine))[0], pdf_lines(content)[0]
    for one, other in zip(plain, marked, strict=True):
        assert (other.left, other.baseline) == pytest.approx((one.left + MARGIN, one.baseline + MARGIN), abs=0.1)


@pytest.mark.parametrize("engine", ENGINES)
def test_overprint_lies_on_the_sheets_of_the_printing_house(engine):
    """Uncut stock: the first certificate stands where the house put it."""
    where = several(1, 2, left="35", top="11,5")
    first = pdf_lines(made(where, 2, engine))[0][0]
    alone = pdf_lines(made(stock(), 2, engine))[0][0]
    assert (first.left, first.baseline) == pytest.approx((alone.left + 35, alone.baseline + 11.5), abs=0.1)


@pytest.mark.parametrize(
    "more", [{"across": 3}, {"gap": "90"}, {"left": "60"}, {"page": {"width": 420, "height": 297}}]
)
def test_certificates_that_do_not_lie_on_the_sheet_are_a_problem(more):
    plain = several()
    assert plain.several and not stock_problems(plain, Place("phoi.yaml"))
    lie = Several.model_validate(plain.several.model_dump() | more)
    (problem,) = stock_problems(plain.model_copy(update={"several": lie}), Place("phoi.yaml"))
    assert problem.fault.code == "stock-several"
    assert "297" in problem.what()


def test_the_fast_engine_and_weasyprint_draw_the_same_sheets():
    for fast, slow in zip(*(_grey(made(several(), 5, engine, mode=Mode.FULL)) for engine in ENGINES), strict=True):
        apart = sum(abs(one - other) > 96 for one, other in zip(fast, slow, strict=True))
        assert apart < len(fast) / 2000


def _grey(content: bytes) -> list[bytes]:
    return [page.render(scale=0.5).to_pil().convert("L").tobytes() for page in pypdfium2.PdfDocument(content)]


@pytest.mark.parametrize("name", ["giay-khen-a5", "giay-chung-nhan-a5", "giay-chung-nhan-the"])
def test_asked_for_crop_marks_stand_on_every_stock_with_several_on_a_sheet(name):
    where = stock(name)
    lie = imposition(where.page, where.several, crop_marks=True)
    assert lie and where.several
    count = where.several.across * where.several.down
    # Each straight cut has a mark at both of its ends.
    cuts = (where.several.across + where.several.down) * (2 if where.several.gap else 1) + (
        0 if where.several.gap else 2
    )
    assert lie.closes.count(b" l\n") >= 2 * cuts and len(lie.places) == count
