"""Draws the pictures of the guide that show certificates: stock with a grid, the test page, prints.

In: docgen itself, a sample plan, an invented office whose stock is docgen's own art. Out: small PNG files in
`docs/images`. Run: python tools/draw_guide_pictures.py (or the session `pictures`), with the names of some to draw only
those. A test draws them again and asks whether the guide still shows what docgen makes.
"""

from __future__ import annotations

import functools
import io
import pathlib
import sys
import tempfile
from collections.abc import Callable

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from docgen import pipeline
from docgen.certificates import certificates, fit_all
from docgen.certificates.sheets import Layout, Mode, batch
from docgen.files import Workplace
from docgen.model.certificate import FittedCertificate
from docgen.model.prepared import Prepared
from docgen.model.stock import SheetField, Stock
from docgen.printing import Job, Wanted, calibration_sheet, fetch_stock, fetch_template, jobs_of, press, print_job
from docgen.sources import Sources

ROOT = pathlib.Path(__file__).parents[1]
FOLDER = ROOT / "docs/images"
PLAN, AWARD = "soc-trang-2021", "bk_mttq_tinh"
WHO = "40"
PREPRINTED = (SheetField.QUOC_HIEU, SheetField.TIEU_NGU, SheetField.GIVES, SheetField.TITLE)
OFF = {"A": (21.5, 19.0), "B": (401.5, 20.0), "C": (20.5, 276.0)}
"""Where the crosses of a printer that is off came out, in millimetres; the guide types these figures."""
WIDTH, COLOURS = 900, 24
INK, RED = (30, 30, 30), (200, 0, 30)
FONTS = ("LiberationSerif-Bold.ttf", "Tinos-Bold.ttf", "timesbd.ttf")


kept: list[tempfile.TemporaryDirectory[str]] = []
"""Folders that go when the program ends."""


@functools.cache
def plan() -> Prepared:
    return pipeline.prepare(PLAN, Workplace(ROOT))


def job() -> Job:
    return jobs_of(plan(), AWARD)[0]


@functools.cache
def office() -> Workplace:
    """An office that has had stock printed: it scanned an empty sheet and wrote down what is on it."""
    kept.append(tempfile.TemporaryDirectory(prefix="docgen-guide-"))
    root = pathlib.Path(kept[-1].name)
    folder = root / "templates/stocks"
    folder.mkdir(parents=True)
    text = (ROOT / "templates/stocks/bang-khen-a3.yaml").read_text(encoding="utf-8")
    said = f"preprinted: [{', '.join(PREPRINTED)}]\nbackground: phoi-2026.png"
    (folder / "phoi-2026.yaml").write_text(text.replace("preprinted: []", said), encoding="utf-8")
    bare = said.partition("\n")[0]
    (folder / "chi-chu.yaml").write_text(text.replace("preprinted: []", bare), encoding="utf-8")
    (folder / "phoi-2026.png").write_bytes(scan())
    return Workplace(root)


def stock(name: str = "bang-khen-a3") -> Stock:
    found, _ = fetch_stock(Sources(Workplace(ROOT)), name)
    assert found is not None
    return found


def scan() -> bytes:
    """The empty stock: art and what the printing house has put on it."""
    dossier = plan().dossier
    assert dossier is not None
    first = certificates(dossier, job().paper, job().facts, AWARD)[:1]
    (fitted,), _ = fit_all(first, stock())
    empty = FittedCertificate(fitted.certificate, tuple(one for one in fitted.texts if one[0] in PREPRINTED))
    source = fetch_template(Sources(Workplace(ROOT)), "bang-khen")
    assert source is not None
    made, _ = batch(source, Layout(stock(), Mode.FULL, "mttq-province"), [empty])
    assert made is not None
    content = press(made, "weasyprint").content
    assert content is not None
    sink = io.BytesIO()
    page_of(content, 1600).save(sink, "PNG")
    return sink.getvalue()


def page_of(content: bytes, width: int = WIDTH) -> Image.Image:
    page = pypdfium2.PdfDocument(content)[0]
    image: Image.Image = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    return image


def printed(wanted: Wanted) -> Image.Image:
    done = print_job(plan(), office(), job(), wanted)
    assert done.content is not None, [problem.lines() for problem in done.problems]
    return page_of(done.content)


def test_page() -> Image.Image:
    command = "docgen calibrate hp-van-thu/khay-1 --stock phoi-2026 --a …/… --b …/… --c …/…"
    content, _ = calibration_sheet(Workplace(ROOT), stock().page, "hp-van-thu/khay-1", command)
    assert content is not None
    return page_of(content)


def measuring() -> Image.Image:
    """A sheet that came out displaced, and how a ruler is laid to each cross. Larger than life, so that it is seen."""
    image = Image.new("RGB", (2 * WIDTH, WIDTH), "white")
    draw = ImageDraw.Draw(image)
    left, top, right, bottom = 60, 60, 2 * WIDTH - 60, WIDTH - 60
    draw.rectangle((left, top, right, bottom), outline=INK, width=6)
    places = {"A": (380, 300, 110, 130), "B": (right - 330, 315, 180, 130), "C": (365, bottom - 200, 110, 330)}
    for name, (x, y, below, aside) in places.items():
        draw.line((x - 70, y, x + 70, y), fill=INK, width=4)
        draw.line((x, y - 70, x, y + 70), fill=INK, width=4)
        draw.text((x + 16, y - 74), name, fill=INK, font=lettering(56))
        across, down = (f"{millimetres:g} mm".replace(".", ",") for millimetres in OFF[name])
        low = y + below
        arrow(draw, (left, low), (x, low))
        draw.line((x, y + 70, x, low + 16), fill=RED, width=2)
        middle = (left + x) / 2 if name != "B" else 1180  # beside the line that goes down to C
        draw.text((middle - 90, low + 12), across, fill=RED, font=lettering(48))
        beside = x + aside
        arrow(draw, (beside, top), (beside, y))
        draw.line((x + 70, y, beside + 16, y), fill=RED, width=2)
        draw.text((beside + 20, (top + y) / 2 - 20), down, fill=RED, font=lettering(48))
    return image.resize((WIDTH, WIDTH // 2), Image.Resampling.LANCZOS)


def arrow(draw: ImageDraw.ImageDraw, start: tuple[float, float], end: tuple[float, float]) -> None:
    """A red line with a head at each end, lying or upright."""
    (x, y), (to_x, to_y) = start, end
    draw.line((x, y, to_x, to_y), fill=RED, width=5)
    lying = y == to_y
    for at_x, at_y, turn in ((x, y, 1), (to_x, to_y, -1)):
        for side in (-12, 12):
            draw.line((at_x, at_y, at_x + (24 * turn if lying else side), at_y + (side if lying else 24 * turn)),
                      fill=RED, width=5)  # fmt: skip


def lettering(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    for name in FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default()


OVERPRINT = Wanted(proof=True, overprint=True, stock="phoi-2026", only=(WHO,))
PICTURES: dict[str, Callable[[], Image.Image]] = {
    "phoi-luoi.png": lambda: printed(Wanted(**{**vars(OVERPRINT), "grid": True})),
    "in-thu-tren-phoi.png": lambda: printed(OVERPRINT),
    "to-can-chinh.png": test_page,
    "do-dau.png": measuring,
    "chi-in-chu.png": lambda: printed(Wanted(**{**vars(OVERPRINT), "stock": "chi-chu"})),
    "the-bon-giay.png": lambda: printed(Wanted(proof=True, stock="giay-chung-nhan-the", first=35, last=38)),
}
"""Every picture that this tool draws."""


def drawn(name: str) -> bytes:
    sink = io.BytesIO()
    PICTURES[name]().quantize(COLOURS, dither=Image.Dither.NONE).save(sink, "PNG", optimize=True)
    return sink.getvalue()


def main(names: list[str]) -> None:
    for name in names or PICTURES:
        (FOLDER / name).write_bytes(drawn(name))


if __name__ == "__main__":
    main(sys.argv[1:])
