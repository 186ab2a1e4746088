"""What certificates are made from besides the plan: stocks, printers, hints, templates.

In: names. Out: nouns with their places, and what is wrong with them. An office's own files come before the built-in
ones.
"""

from __future__ import annotations

from pathlib import Path

from docgen.files import find_below, read_if_there, read_template
from docgen.model.certificate import CERTIFICATE_KINDS
from docgen.model.dossier import Places
from docgen.model.printer import TRUE, Printer, Tray
from docgen.model.stock import Hints, Stock
from docgen.model.template import Template
from docgen.problem import NOWHERE, Fault, Say
from docgen.sources import Sources

STOCKS, PRINTERS = "stocks", "printers"
HINTS_FILE = "certificates.yaml"
LIKE = CERTIFICATE_KINDS[0].template
"""The template from which the others take what they do not have of their own."""

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
    return sources.fitted(Hints, sources.read(path), path)


def fetch_template(sources: Sources, name: str) -> Template | None:
    return read_template(sources.roots, name, None if name == LIKE else LIKE)


def fetch_scan(sources: Sources, stock: Stock) -> bytes | None:
    """The scanned picture of a stock, for proofs."""
    path = find_below(sources.roots, f"{STOCKS}/{stock.background}") if stock.background else None
    return read_if_there(path) if path else None
