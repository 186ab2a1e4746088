"""What certificates are made from besides the plan: stocks, printers, hints, templates.

In: names. Out: nouns with their places, and what is wrong with them. An office's own files come before the built-in
ones.
"""

from __future__ import annotations

import io
from pathlib import Path, PurePath

from docgen.files import find_below, names_below, read_if_there, read_template
from docgen.model.certificate import CERTIFICATE_KINDS
from docgen.model.dossier import Places
from docgen.model.printer import TRUE, Printer, Tray
from docgen.model.stock import Hints, Stock
from docgen.model.template import Template
from docgen.problem import NOWHERE, Fault, Place, Say, closest
from docgen.sources import Sources

STOCKS, PRINTERS = "stocks", "printers"
HINTS_FILE = "certificates.yaml"
LIKE = CERTIFICATE_KINDS[0].template
"""The template from which the others take what they do not have of their own."""

NOT_CALIBRATED = Fault(
    "printer-unknown",
    Say("chưa căn máy in “{printer}”", "the printer “{printer}” was not calibrated"),
    mend=Say("chạy docgen calibrate {name}, hoặc bỏ --printer nếu máy in đúng chỗ",
             "run docgen calibrate {name}, or leave --printer out if it prints where it should"),
    explain=Say(
        "--printer lấy số đo mà docgen calibrate ghi vào templates/printers của cơ quan, mỗi máy in một tệp.",
        "--printer takes what docgen calibrate wrote into the office's templates/printers, a file for each printer.",
    ),
)  # fmt: skip
SCAN_MISSING = Fault(
    "stock-scan-missing",
    Say("không có ảnh quét “{name}” của phôi", "the scan “{name}” of the stock is not there"),
    mend=Say("đặt ảnh vào templates/stocks, cạnh tệp phôi, đúng tên đó; không dùng thì xóa dòng background",
             "put it into templates/stocks beside the stock, by that name; or delete the line background"),
    explain=Say(
        "background của phôi là tên ảnh quét, chỉ hiện khi in thử. Ghi tên tệp, không ghi đường dẫn.",
        "background of a stock is the name of its scan, which only proofs show. It is a file's name, not a path.",
    ),
)  # fmt: skip
SCAN_BROKEN = Fault(
    "stock-scan-broken",
    Say("không đọc được ảnh quét “{name}” của phôi", "the scan “{name}” of the stock cannot be read"),
    need=Say("ảnh PNG hoặc JPEG", "a PNG or JPEG picture"),
    mend=Say("mở ảnh trên máy rồi lưu lại thành .png hoặc .jpg", "open it and save it as .png or .jpg"),
    explain=Say(
        "Máy quét có thể lưu thành PDF hoặc TIFF dù đuôi tệp khác. docgen cần PNG hoặc JPEG.",
        "Scanners may write PDF or TIFF under another ending. docgen needs PNG or JPEG.",
    ),
)  # fmt: skip
WHICH_TRAY = Fault(
    "printer-tray",
    Say("máy in “{printer}” có nhiều khay, chưa rõ khay nào", "the printer “{printer}” has several trays; which one?"),
    need=Say("--printer {printer}/KHAY, khay là một trong: {known}", "--printer {printer}/TRAY, one of: {known}"),
    explain=Say(
        "Mỗi khay kéo giấy lệch một khác, nên phải nói giấy sẽ nằm ở khay nào.",
        "Each tray takes the paper in its own way, so say which one it lies in.",
    ),
)  # fmt: skip


def fetch_stock(sources: Sources, name: str) -> tuple[Stock | None, Places]:
    """The stock of a file in `templates/stocks`."""
    return sources.named(Stock, STOCKS, name, NOWHERE, ("phôi", "stock"))


def fetch_tray(sources: Sources, name: str) -> Tray | None:
    """The tray of a printer of `templates/printers`, as `name` or `name/tray`; without a name, one that prints where it
    should. A printer of several trays wants one of them named: they differ by millimetres."""
    if not name:
        return TRUE
    called, _, tray = name.partition("/")
    known = names_below(sources.roots, PRINTERS, ".yaml")
    if called not in known:
        close = closest(called, known)
        sources.problems.append(NOT_CALIBRATED.at(NOWHERE, printer=called, name=name, close=close))
        return None
    printer, places = sources.named(Printer, PRINTERS, called, NOWHERE, ("máy in", "printer"))
    if printer is None:
        return None
    if not tray and len(printer.trays) == 1:
        return next(iter(printer.trays.values()))
    if not tray:
        sources.problems.append(WHICH_TRAY.at(places.at("trays"), printer=called, known=", ".join(printer.trays)))
    elif tray not in printer.trays:
        sources.problems.append(sources.unknown(places.at("trays"), tray, tuple(printer.trays), ("khay", "tray")))
    return printer.trays.get(tray)


def fetch_hints(sources: Sources, folder: Path) -> tuple[Hints | None, Places]:
    """What the plan says of its certificates; most say nothing."""
    path = folder / HINTS_FILE
    if read_if_there(path) is None:
        return Hints(), Places("")
    return sources.noun(Hints, path)


def fetch_template(sources: Sources, name: str) -> Template | None:
    return read_template(sources.roots, name, None if name == LIKE else LIKE)


def fetch_scan(sources: Sources, stock: Stock, place: Place) -> bytes | None:
    """The scanned picture of a stock, for proofs; `place` is where the stock names it."""
    name = stock.background
    if not name:
        return None
    path = find_below(sources.roots, f"{STOCKS}/{name}") if PurePath(name).name == name else None
    content = read_if_there(path) if path else None
    if content is None:
        sources.problems.append(SCAN_MISSING.at(place, name=name))
    elif not _is_picture(content):
        sources.problems.append(SCAN_BROKEN.at(place, name=name))
        return None
    return content


def _is_picture(content: bytes) -> bool:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            image.verify()
    except Exception:  # decoders fail in every way there is
        return False
    return True
