"""What was measured on a test page in, the office's file of the printer out; and what is to be done next."""

from __future__ import annotations

from collections.abc import Mapping

from docgen import files, readers, schema
from docgen.certificates.measuring import tray_of
from docgen.certificates.printer_file import with_tray
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS
from docgen.model.printer import Printer, Tray
from docgen.model.stock import Page, measure_said
from docgen.printing.fetch import PRINTERS
from docgen.problem import Say

THERE = Say(
    "Khay “{tray}” đã có số đo: {old}. Số mới: {new}. Muốn thay thì thêm --replace; tệp cũ được cất bên cạnh.",
    "The tray “{tray}” has figures: {old}. New ones: {new}. Add --replace to put them in place; the old file is kept.",
)
SAME = Say("{file} đã có đúng số đo này, không ghi gì.", "{file} has these very figures; nothing was written.")
WROTE = Say("{path}: khay {tray}: {figures}", "{path}: tray {tray}: {figures}")
ASIDE = Say("bản cũ: {path}", "the old file: {path}")
FIGURES = Say(
    "dời phải {dx} mm, dời xuống {dy} mm, thu phóng {scale}%, xoay {rotation} độ",
    "{dx} mm to the right, {dy} mm down, scaled to {scale}%, turned by {rotation} degrees",
)
AGREE = Say("Ba dấu khớp nhau đến {off} mm.", "The crosses agree to {off} mm.")
CHECK_IT = Say(
    "Việc tiếp theo: in thử lại bằng {command} --check; dấu đúng chỗ thì in giấy khen với --printer {name}.",
    "Next: print the page again by {command} --check; if the crosses stand right, print with --printer {name}.",
)


def record(
    workplace: files.Workplace, page: Page, typed: Mapping[str, str], old: Printer, name: str, tray: str, replace: bool,
    asking: str, lang: str,
) -> int:  # fmt: skip
    """Writes down what was measured on a sheet of the size `page`: `name` is that of the printer's file, `asking` the
    command that printed the sheet. Exit code 1 where the measures cannot be, or others stand there; nothing is written
    then."""
    made, off, problems = tray_of(page, typed)
    if made is None:
        return show.refused(problems, lang)
    path = workplace.root / "templates" / PRINTERS / f"{name}.yaml"
    shown = show.path_from_here(workplace.root, path)
    there = old.trays.get(tray)
    if there == made:
        show.show_heading(SAME.fill(lang, {"file": shown}))
        return CLEAN
    if there and not replace:
        figures = {"old": _figures(there, lang), "new": _figures(made, lang)}
        show.advise(THERE, lang, tray=tray, **figures)
        return PROBLEMS
    text = (files.read_if_there(path) or b"").decode("utf-8", "replace")
    written = with_tray(text, old, tray, made, _reads)
    kept = {path} if text and (there or not written.startswith(text.rstrip())) else set()
    aside = files.write_whole({path: written.encode()}, keep=kept)
    show.show_heading(WROTE.fill(lang, {"path": shown, "tray": tray, "figures": _figures(made, lang)}))
    for moved in aside.values():
        show.tell(ASIDE.fill(lang, {"path": show.path_from_here(workplace.root, moved)}))
    if len(typed) > 2:
        show.tell(AGREE.fill(lang, {"off": measure_said(off)}))
    show.advise(CHECK_IT, lang, command=asking, name=f"{name}/{tray}")
    return CLEAN


def _reads(text: str) -> Printer | None:
    located, problems = readers.read("may-in.yaml", text.encode())
    if located is None or problems:
        return None
    found, _, wrong = schema.decode(Printer, located)
    return None if wrong else found


def _figures(tray: Tray, lang: str) -> str:
    values = {name: measure_said(getattr(tray, name)) for name in ("dx", "dy", "scale", "rotation")}
    return FIGURES.fill(lang, values)
