"""The file of a printer, as docgen calibrate writes it.

In: the text that is there, if any, and a tray. Out: the text with that tray; everything else in it stays as it was,
comments too. Where that cannot be done the file is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from docgen.model.printer import Printer, Tray

HEAD = """\
# Độ lệch của máy in, từng khay giấy, do docgen calibrate ghi. dx, dy: dời sang phải, xuống dưới (mm); scale: thu phóng
# (%); rotation: xoay theo chiều kim đồng hồ (độ), quanh góc trên bên trái tờ giấy.
"""


def with_tray(text: str, printer: Printer, name: str, tray: Tray, reads: Callable[[str], Printer | None]) -> str:
    """The file with a tray added or replaced. `printer` is what the file says now (for a new one: its name and no
    trays); `reads` tells what a text says."""
    wanted = printer.model_copy(update={"trays": {**printer.trays, name: tray}})
    line = _line(name, tray)
    there = re.compile(rf"^  {re.escape(name)}:.*$", re.MULTILINE)
    for made in (there.sub(lambda _: line, text, count=1), f"{text.rstrip()}\n{line}\n"):
        if text.strip() and reads(made) == wanted:
            return made
    return (
        HEAD
        + f"name: {_quoted(wanted.name)}\ntrays:\n"
        + "".join(f"{_line(key, one)}\n" for key, one in wanted.trays.items())
    )


def _line(name: str, tray: Tray) -> str:
    return f"  {name}: {{dx: {tray.dx:g}, dy: {tray.dy:g}, scale: {tray.scale:g}, rotation: {tray.rotation:g}}}"


def _quoted(name: str) -> str:
    return name if re.fullmatch(r"\w[\w .-]*", name) else '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
