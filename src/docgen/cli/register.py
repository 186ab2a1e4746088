"""`docgen register`: the register of certificates shown, put out, and spoiled sheets recorded. Numbers are given
elsewhere, when certificates are printed."""

from __future__ import annotations

from pathlib import Path

import click

from docgen.cli import register_book, register_changes, show
from docgen.cli.command import (
    CLEAN,
    OPTIONS_SHOWN,
    PROBLEMS,
    SETTINGS,
    examples_shown,
    json_option,
    lang_option,
    make_command,
)
from docgen.cli.language import said
from docgen.cli.register_shown import (
    filter_options,
    opened,
    show_entries,
    show_known,
    show_with_history,
    wanted_by,
    with_history_json,
)
from docgen.problem import Problem, Say
from docgen.register import Filter, entries, history

HELP = Say(
    "Sổ cấp bằng khen, giấy khen của cơ quan: xem, hủy tờ hỏng, xuất ra Excel. Sổ nằm ở register.sqlite cạnh thư mục "
    "plans; số được cấp khi in.",
    "The office's register of certificates: look, void spoiled sheets, export. It is register.sqlite beside plans; "
    "numbers are given when certificates are printed.",
)
EXAMPLES = Say(
    "docgen register list --year 2026\n"
    "docgen register show \"Nguyễn Văn An\"\n"
    "docgen register void 12 --year 2026 --reason \"nhòe mực\"\n"
    "docgen register export so-cap-bang.xlsx",
    "docgen register list --year 2026\n"
    "docgen register show \"Nguyễn Văn An\"\n"
    "docgen register void 12 --year 2026 --reason \"the ink ran\"\n"
    "docgen register export register.xlsx",
)  # fmt: skip
LIST_HELP = Say("Liệt kê các số đã cấp và tình trạng của từng số.", "List the numbers and the state of each.")
LIST_EXAMPLES = Say(
    "docgen register list                              cả sổ\n"
    "docgen register list --year 2026 --state void     các số đã hủy năm 2026\n"
    "docgen register list --kind \"Bằng khen\" --json    cho phần mềm khác đọc",
    "docgen register list                              all of it\n"
    "docgen register list --year 2026 --state void     what was voided in 2026\n"
    "docgen register list --kind \"Bằng khen\" --json    for programs",
)  # fmt: skip
SHOW_HELP = Say(
    "Xem một số, hoặc mọi số của một người, kèm những gì đã xảy ra: cấp, in, in lại, hủy, ai làm, lúc nào.",
    "Show a number, or all of a person, with everything that happened: given, printed, printed again, void, by whom, "
    "when.",
)
SHOW_EXAMPLES = Say(
    "docgen register show 12 13\n"
    "docgen register show \"Nguyễn Văn An\" --year 2026",
    "docgen register show 12 13\n"
    "docgen register show \"Nguyễn Văn An\" --year 2026",
)  # fmt: skip
WANTED_SHOWN = Say("SỐ... | TÊN", "NUMBER... | NAME")
WANTED_HELP = Say("Một hay nhiều số, hoặc một phần tên người nhận.", "Numbers, or a part of a recipient's name.")
PARTS_SHOWN = ("LỆNH [THAM SỐ]...", "COMMAND [ARGS]...")


def command(lang: str) -> click.Command:
    parts = [
        make_command("list", lang, LIST_HELP, LIST_EXAMPLES, list_, *filter_options(lang), json_option(lang)),
        make_command("show", lang, SHOW_HELP, SHOW_EXAMPLES, show_, wanted_argument(lang),
                     *filter_options(lang, state=False), json_option(lang)),
        register_changes.void_command(lang),
        register_changes.start_command(lang),
        register_book.export_command(lang),
    ]  # fmt: skip
    return click.Group(
        "register",
        commands=parts,
        context_settings=SETTINGS,
        params=[lang_option(lang)],
        help=said(HELP, lang),
        epilog=examples_shown(EXAMPLES, lang),
        options_metavar=said(OPTIONS_SHOWN, lang),
        subcommand_metavar=said(PARTS_SHOWN, lang),
    )


def wanted_argument(lang: str) -> click.Argument:
    return click.Argument(
        ["wanted"], nargs=-1, required=True, metavar=said(WANTED_SHOWN, lang), help=said(WANTED_HELP, lang)
    )


def list_(
    lang: str, year: int | None, kind: str | None, authority: str | None, state: str | None, as_json: bool
) -> int:
    """Exit code 1 where the register cannot be read. An empty list is no mistake."""
    return _looked(lang, wanted_by(year, kind, authority, state), with_history=False, as_json=as_json)


def show_(
    lang: str, wanted: tuple[str, ...], year: int | None, kind: str | None, authority: str | None, as_json: bool
) -> int:
    """Exit code 1 where there is no such number or name, or the register cannot be read."""
    asked = wanted_by(year, kind, authority, words=wanted)
    return _looked(lang, asked, with_history=True, as_json=as_json)


def _looked(lang: str, wanted: Filter, with_history: bool, as_json: bool) -> int:
    register, problems = opened(Path.cwd())
    if register is None:
        return _refused(problems, lang, as_json)
    found, problems = entries(register, wanted)
    if not problems and with_history:
        events, problems = history(register, wanted)
    else:
        events = ()
    if problems:
        return _refused(problems, lang, as_json)
    missing = {value for value in wanted.values if all(entry.number.value != value for entry in found)}
    code = PROBLEMS if with_history and (missing or not found) else CLEAN
    if as_json:
        show.show_json({"entries": with_history_json(found, events if with_history else None), "problems": []})
        return code
    if with_history:
        show_with_history(found, events, lang)
    else:
        show_entries(found, lang)
    if missing or not found:
        show_known(register, missing, lang)
    return code


def _refused(problems: tuple[Problem, ...], lang: str, as_json: bool) -> int:
    if not as_json:
        return show.refused(problems, lang)
    show.show_json({"entries": [], "problems": show.problems_json(problems, lang)})
    return PROBLEMS
