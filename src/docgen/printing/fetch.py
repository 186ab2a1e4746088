"""What certificates are made from besides the plan: stocks, printers, hints, templates.

In: names. Out: nouns with their places, and what is wrong with them. An office's own files come before the built-in
ones.
"""

from __future__ import annotations

from pathlib import Path

from docgen.files import find_below, read_if_there, read_template
from docgen.model.certificate import CERTIFICATE_KINDS
from docgen.model.dossier import Places
from docgen.model.stock import Hints, Printer, Stock
from docgen.model.template import Template
from docgen.problem import NOWHERE
from docgen.sources import Sources

STOCKS, PRINTERS = "stocks", "printers"
HINTS_FILE = "certificates.yaml"
LIKE = CERTIFICATE_KINDS[0].template
"""The template from which the others take what they do not have of their own."""


def fetch_stock(sources: Sources, name: str) -> tuple[Stock | None, Places]:
    """The stock of a file in `templates/stocks`."""
    return sources.named(Stock, STOCKS, name, NOWHERE, ("phôi", "stock"))


def fetch_printer(sources: Sources, name: str) -> Printer | None:
    """The printer and tray of a file in `templates/printers`; without a name, one that prints where it should."""
    if not name:
        return Printer(name="–")
    return sources.named(Printer, PRINTERS, name, NOWHERE, ("máy in", "printer"))[0]


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
