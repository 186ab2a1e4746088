"""What all commands have in common: the shape of a command, and the parameters that several of them take.

In: words in both languages. Out: a click command in one. Commands are made by functions that are given the language,
not by decorators, because the words of a decorator would be chosen when its module is imported.
"""

from __future__ import annotations

import functools
from collections.abc import Callable

import click

from docgen.cli.language import LANGUAGES, Pair, said

CLEAN, PROBLEMS, WRONG_USE, OUR_FAULT, STOPPED = 0, 1, 2, 3, 130
"""The exit codes."""

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
OPTIONS_SHOWN = ("[TÙY CHỌN]", "[OPTIONS]")
EXAMPLES_SHOWN = ("Ví dụ:", "Examples:")
LANG_HELP = (
    "Ngôn ngữ của lời nhắn: tiếng Việt hoặc tiếng Anh. Đặt sẵn được bằng biến môi trường DOCGEN_LANG.",
    "Language of the messages. The environment variable DOCGEN_LANG sets it for good.",
)
PLAN_SHOWN = ("KẾ_HOẠCH", "PLAN")
PLANS_HELP = (
    "Tên một thư mục trong plans, hoặc đường dẫn tới thư mục đó. Không nêu thì làm với mọi kế hoạch.",
    "The name of a folder in plans, or the path to it. All plans when none is named.",
)
PLAN_HELP = (
    "Tên một thư mục trong plans, hoặc đường dẫn tới thư mục đó.",
    "The name of a folder in plans, or the path to it.",
)
JSON_HELP = ("In kết quả dạng JSON cho phần mềm khác đọc.", "Print the result as JSON, for programs.")


def make_command(
    name: str, lang: str, help: Pair, examples: Pair, call: Callable[..., int], *parameters: click.Parameter
) -> click.Command:
    """A command that calls `call(lang, …)` with its parameters by name and gives back the exit code."""
    return click.Command(
        name,
        context_settings=SETTINGS,
        callback=functools.partial(call, lang),
        params=[*parameters, lang_option(lang)],
        help=said(help, lang),
        epilog=examples_shown(examples, lang),
        options_metavar=said(OPTIONS_SHOWN, lang),
    )


def examples_shown(examples: Pair, lang: str) -> str:
    """The block of examples under a help text; `\\b` keeps click from filling its lines."""
    lines = "\n".join(f"  {line}" for line in said(examples, lang).splitlines())
    return f"\b\n{said(EXAMPLES_SHOWN, lang)}\n{lines}"


def lang_option(lang: str) -> click.Option:
    """`--lang`, for help and for checking: it has been obeyed long before (`language.chosen`)."""
    return click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=said(LANG_HELP, lang))


def plans_argument(lang: str) -> click.Argument:
    """Any number of plans; none means all."""
    shown = f"[{said(PLAN_SHOWN, lang)}]..."
    return click.Argument(["plans"], nargs=-1, metavar=shown, help=said(PLANS_HELP, lang))


def plan_argument(lang: str) -> click.Argument:
    """Exactly one plan."""
    return click.Argument(["plan"], metavar=said(PLAN_SHOWN, lang), help=said(PLAN_HELP, lang))


def json_option(lang: str) -> click.Option:
    return click.Option(["as_json", "--json"], is_flag=True, help=said(JSON_HELP, lang))
