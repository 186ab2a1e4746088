"""`docgen register export`: the register in, a workbook out, the same bytes each time. What counts is the register."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import click

from docgen import files
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, make_command
from docgen.cli.language import said
from docgen.cli.register_shown import filter_options, opened, show_known, wanted_by
from docgen.problem import Say
from docgen.register import (
    ENTRY_HEADINGS,
    EVENT_HEADINGS,
    Entry,
    Event,
    entries,
    entry_rows,
    event_rows,
    history,
)

HELP = Say(
    "Xuất sổ ra một tệp Excel: trang đầu là tình trạng từng số, trang sau là mọi việc đã ghi. Sửa tệp này không làm "
    "đổi sổ.",
    "Write the register into a workbook: first the state of each number, then everything that was recorded. Changes "
    "to it do not change the register.",
)
EXAMPLES = Say(
    "docgen register export so-cap-bang.xlsx\n"
    "docgen register export so-2026.xlsx --year 2026",
    "docgen register export register.xlsx\n"
    "docgen register export 2026.xlsx --year 2026",
)  # fmt: skip
FILE_SHOWN = Say("TỆP.xlsx", "FILE.xlsx")
FILE_HELP = Say("Tệp sẽ ghi.", "The file to write.")
REPLACE_HELP = Say(
    "Ghi lại cả khi tệp đã có; bản cũ được cất bên cạnh, không mất.",
    "Write it although it is there; the old copy is put aside, not lost.",
)
NOT_XLSX = Say("Tên tệp phải có đuôi .xlsx: {file}", "The file's name must end in .xlsx: {file}")
THERE = Say(
    "Đã có tệp {file}, khác với sổ. Muốn ghi lại thì thêm --replace: bản cũ được cất sang bên cạnh.",
    "{file} is there and differs from the register. To write it again add --replace: the old copy is put aside.",
)
WRITTEN = Say("Đã ghi {count} số ra {file}", "{count} numbers written to {file}")
ASIDE = Say("Bản cũ cất ở {file}", "The old copy is {file}")
SHEETS = ("Sổ cấp bằng", "Nhật ký")
WIDTHS = {"Người nhận": 34, "Cơ quan tặng": 40, "Loại": 16, "Lý do": 30, "Tình trạng": 26, "Thời điểm": 18}
WIDTH = 13
ENDING = ".xlsx"


def export_command(lang: str) -> click.Command:
    return make_command(
        "export",
        lang,
        HELP,
        EXAMPLES,
        export,
        click.Argument(["file"], type=click.Path(dir_okay=False, path_type=Path), metavar=said(FILE_SHOWN, lang),
                       help=said(FILE_HELP, lang)),
        *filter_options(lang, state=False),
        click.Option(["--replace"], is_flag=True, help=said(REPLACE_HELP, lang)),
    )  # fmt: skip


def export(
    lang: str, file: Path, year: int | None, kind: str | None, authority: str | None, replace: bool
) -> int:  # fmt: skip
    """Exit code 1 where there is nothing to write, another file has the name, or the register cannot be read."""
    if file.suffix.lower() != ENDING:
        raise click.UsageError(NOT_XLSX.fill(lang, {"file": str(file)}))
    register, problems = opened(Path.cwd())
    if register is None:
        return show.refused(problems, lang)
    wanted = wanted_by(year, kind, authority)
    found, problems = entries(register, wanted)
    events, more = history(register, wanted)
    if problems or more:
        return show.refused(problems or more, lang)
    if not found:
        show_known(register, (), lang)
        return PROBLEMS
    content, path = workbook(found, events), Path.cwd() / file
    there = files.read_if_there(path)
    if there not in (None, content) and not replace:
        show.advise(THERE, lang, file=file)
        return PROBLEMS
    asides = files.write_whole({path: content}, keep=[path] if there not in (None, content) else [])
    click.echo(WRITTEN.fill(lang, {"count": str(len(found)), "file": str(file)}))
    if aside := asides.get(path):
        show.advise(ASIDE, lang, file=file.with_name(aside.name))
    return CLEAN


def workbook(found: Sequence[Entry], events: Sequence[Event]) -> bytes:
    """The bytes of the workbook. It is as old as the last thing that was recorded in it."""
    import xlsxwriter  # takes its time, and the other commands have no use for it

    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        last = events[-1].entry.act.at
        book.set_properties({"title": SHEETS[0], "created": last.replace(tzinfo=None, microsecond=0)})
        head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "bg_color": "#F2F2F2"})
        tables = ((ENTRY_HEADINGS, entry_rows(found)), (EVENT_HEADINGS, event_rows(events)))
        for name, (headings, rows) in zip(SHEETS, tables, strict=True):
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_landscape()
            sheet.repeat_rows(0)
            sheet.fit_to_pages(1, 0)
            sheet.autofilter(0, 0, len(rows), len(headings) - 1)
            for column, heading in enumerate(headings):
                sheet.set_column(column, column, WIDTHS.get(heading, WIDTH))
                sheet.write_string(0, column, heading, head)
            for at, row in enumerate(rows, 1):
                for column, cell in enumerate(row):
                    # A name may begin with “=”: it is a name all the same.
                    write = sheet.write_string if isinstance(cell, str) else sheet.write_number
                    write(at, column, cell)
    return content.getvalue()
