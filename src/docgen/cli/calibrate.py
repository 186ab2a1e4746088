"""`docgen calibrate`: a printer's tray in, its test page out. What was measured on it is recorded in
`calibrate_recorded.py`."""

from __future__ import annotations

from pathlib import Path

import click

from docgen import files, printing
from docgen.certificates.measuring import CROSSES, two_measures
from docgen.cli import show
from docgen.cli.calibrate_recorded import record
from docgen.cli.command import CLEAN, make_command
from docgen.cli.language import said
from docgen.cli.mistakes import asked
from docgen.cli.new import NAME, slug_of
from docgen.model.printer import TRUE, Printer
from docgen.model.stock import Page, measure_said
from docgen.printing.fetch import PRINTERS
from docgen.problem import Say
from docgen.sources import Sources

FOLDER, ENDING, FIRST_TRAY = "can-chinh", ".pdf", "khay-1"
DEFAULT_SIZE = (297.0, 210.0)
SMALLEST, LARGEST = 120.0, 1200.0

HELP = Say(
    "Căn máy in và khay giấy: in một tờ có thước và ba dấu A, B, C; đo xem dấu nằm ở đâu rồi ghi lại số đo. Từ đó "
    "docgen certificates --printer in đúng chỗ.",
    "Calibrate a printer and its tray: print a page with rulers and three crosses A, B, C; measure where they came out "
    "and say so. From then on docgen certificates --printer prints in the right place.",
)
EXAMPLES = Say(
    "docgen calibrate hp-van-thu --stock bang-khen-a3  tờ căn chỉnh, khay-1\n"
    "docgen calibrate hp-van-thu/khay-tay --size 297x210  tờ của khay tay\n"
    "docgen calibrate hp-van-thu --a 21,5/19 --b 278,5/19 --c 21,5/189\n"
    "docgen calibrate hp-van-thu --stock bang-khen-a3 --check  in thử lại",
    "docgen calibrate hp-van-thu --stock bang-khen-a3  test page, tray khay-1\n"
    "docgen calibrate hp-van-thu/khay-tay --size 297x210  of another tray\n"
    "docgen calibrate hp-van-thu --a 21,5/19 --b 278,5/19 --c 21,5/189\n"
    "docgen calibrate hp-van-thu --stock bang-khen-a3 --check  corrected",
)
PRINTER_SHOWN = Say("MÁY_IN[/KHAY]", "PRINTER[/TRAY]")
PRINTER_HELP = Say(
    "Tên máy in và khay: chữ thường không dấu, chữ số, dấu gạch nối. Không nêu khay là khay-1.",
    "The names of the printer and the tray: small letters, digits and dashes. Without a tray: khay-1.",
)
STOCK_SHOWN = Say("PHÔI", "STOCK")
STOCK_HELP = Say("Tờ căn chỉnh theo khổ của phôi này.", "The page has the size of this stock.")
SIZE_SHOWN = Say("RỘNGxCAO", "WIDTHxHEIGHT")
SIZE_HELP = Say(
    "Khổ giấy tính bằng mi-li-mét, như lúc nằm ngang hay dọc khi in; không nêu là 297x210.",
    "The size of the sheet in millimetres as it is printed; 297x210 unless said.",
)
MEASURE_SHOWN = Say("TRÁI/TRÊN", "LEFT/UPPER")
MEASURE_HELP = Say(
    "Tâm dấu {cross} cách mép trái / mép trên bao nhiêu mi-li-mét, ví dụ 21,5/19.",
    "How far the middle of {cross} is from the left / the upper edge, in millimetres, as 21,5/19.",
)
CHECK_HELP = Say("In lại tờ đó, đã chỉnh theo số đo đã ghi.", "The same page, corrected by what was measured.")
REPLACE_HELP = Say(
    "Thay số đo cũ của khay; tệp cũ được cất bên cạnh.", "Put new figures in place of old ones; the old file is kept."
)
OUT_SHOWN = Say("TỆP", "FILE")
OUT_HELP = Say("Tệp PDF của tờ căn chỉnh.", "The PDF of the test page.")

BAD_NAME = Say(
    "Không dùng được tên “{name}”: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối.",
    "The name “{name}” cannot be used: only small letters without accents, digits and dashes.",
)
BAD_SIZE = Say(
    "Khổ giấy “{found}” không đọc được: ghi rộng x cao bằng mi-li-mét, từ 120 đến 1200, ví dụ 420x297.",
    "The size “{found}” cannot be read: width x height in millimetres, from 120 to 1200, as 420x297.",
)
TWO_CROSSES = Say(
    "Cần số đo của dấu A và ít nhất một dấu nữa; đủ cả ba thì docgen soát được số đo nhầm.",
    "Measures of A and at least one more cross are needed; with all three a slip of the ruler is noticed.",
)
ONE_OF = Say("Chỉ nêu một trong hai: {one}.", "Say only one of these: {one}.")
NOT_YET = Say(
    "Khay “{tray}” của máy in “{printer}” chưa được căn; in tờ căn chỉnh trước (không có --check).",
    "The tray “{tray}” of “{printer}” is not calibrated yet; print the test page first (without --check).",
)
MADE_PAGE = Say("{path}: tờ căn chỉnh {size} mm", "{path}: test page of {size} mm")
PRINT_IT = Say(
    "Việc tiếp theo: in tờ này đúng cỡ (100%, không “vừa trang”), đo tâm ba dấu, rồi gõ:\n    {command}",
    "Next: print this at its actual size (100%, not fitted), measure the crosses, then type:\n    {command}",
)
LOOK_AT_IT = Say(
    "Việc tiếp theo: in tờ này đúng cỡ; ba dấu lệch không quá nửa mi-li-mét là được.",
    "Next: print this at its actual size; within half a millimetre is well.",
)


def command(lang: str) -> click.Command:
    measures = [
        click.Option([f"--{cross.lower()}"], metavar=said(MEASURE_SHOWN, lang),
                     help=MEASURE_HELP.fill(lang, {"cross": cross}))
        for cross in CROSSES
    ]  # fmt: skip
    return make_command(
        "calibrate",
        lang,
        HELP,
        EXAMPLES,
        calibrate,
        click.Argument(["printer"], metavar=said(PRINTER_SHOWN, lang), help=said(PRINTER_HELP, lang)),
        click.Option(["--stock"], metavar=said(STOCK_SHOWN, lang), help=said(STOCK_HELP, lang)),
        click.Option(["--size"], metavar=said(SIZE_SHOWN, lang), help=said(SIZE_HELP, lang)),
        *measures,
        click.Option(["--check"], is_flag=True, help=said(CHECK_HELP, lang)),
        click.Option(["--replace"], is_flag=True, help=said(REPLACE_HELP, lang)),
        click.Option(["--out"], type=click.Path(dir_okay=False, path_type=Path), metavar=said(OUT_SHOWN, lang),
                     help=said(OUT_HELP, lang)),
    )  # fmt: skip


def calibrate(
    lang: str,
    printer: str,
    stock: str | None,
    size: str | None,
    a: str | None,
    b: str | None,
    c: str | None,
    check: bool,
    replace: bool,
    out: Path | None,
) -> int:
    """Exit code 1 where a measure cannot be; nothing is written then."""
    workplace = files.find_workplace(Path.cwd())
    name, tray = _named(printer, lang)
    typed = {cross: text for cross, text in zip(CROSSES, (a, b, c), strict=True) if text is not None}
    if typed and (check or "A" not in typed or len(typed) < 2):
        words = ONE_OF.fill(lang, {"one": "--check, --a"}) if check else said(TWO_CROSSES, lang)
        raise click.UsageError(words)
    if stock and size:
        raise click.UsageError(ONE_OF.fill(lang, {"one": "--stock, --size"}))
    sources = Sources(workplace)
    page = _page(sources, stock, size, lang)
    old = _old(sources, workplace, name)
    if page is None or sources.problems:
        return show.refused(sources.problems, lang)
    said_size = f"--stock {stock}" if stock else f"--size {page.width:g}x{page.height:g}"
    asking = f"docgen calibrate {name}/{tray} {said_size}"
    if typed:
        known = old or Printer.model_construct(name=name, trays={})
        return record(workplace, page, typed, known, name, tray, replace, asking, lang)
    if check and (old is None or tray not in old.trays):
        raise click.UsageError(NOT_YET.fill(lang, {"printer": name, "tray": tray}))
    path = (Path.cwd() / out) if out else workplace.root / "build" / FOLDER / f"{name}.{tray}{ENDING}"
    typing = f"{asking} --a …/… --b …/… --c …/…"
    undone = old.trays[tray] if check and old else TRUE
    content, problems = printing.calibration_sheet(workplace, page, f"{name}/{tray}", typing, undone)
    if content is None:
        return show.refused(problems, lang)
    files.write_whole({path: content})
    shown = show.path_from_here(workplace.root, path)
    size_said = f"{measure_said(page.width)} × {measure_said(page.height)}"
    show.show_heading(MADE_PAGE.fill(lang, {"path": shown, "size": size_said}))
    show.advise(LOOK_AT_IT if check else PRINT_IT, lang, command=typing)
    return CLEAN


def _named(printer: str, lang: str) -> tuple[str, str]:
    name, _, tray = printer.partition("/")
    for word in (name, tray or FIRST_TRAY):
        if not NAME.fullmatch(word):
            message = BAD_NAME.fill(lang, {"name": word})
            if slug := slug_of(word):
                message += f"\n    {asked(slug, lang)}"
            raise click.UsageError(message)
    return name, tray or FIRST_TRAY


def _page(sources: Sources, stock: str | None, size: str | None, lang: str) -> Page | None:
    if stock:
        found, _ = printing.fetch_stock(sources, stock)
        return found.sheet if found else None
    width, height = _size(size, lang) if size else DEFAULT_SIZE
    return Page(width=width, height=height)


def _size(text: str, lang: str) -> tuple[float, float]:
    width, height = two_measures(text) or (0.0, 0.0)
    if not (SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST):
        raise click.UsageError(BAD_SIZE.fill(lang, {"found": text}))
    return width, height


def _old(sources: Sources, workplace: files.Workplace, name: str) -> Printer | None:
    """What the office's file of the printer says; None without one."""
    path = workplace.root / "templates" / PRINTERS / f"{name}.yaml"
    if files.read_if_there(path) is None:
        return None
    return sources.noun(Printer, path)[0]
