"""`docgen` itself: the list of commands as click wants it, each fetched from its module when it is called."""

from __future__ import annotations

import importlib

import click

from docgen import __version__
from docgen.cli.command import OPTIONS_SHOWN, SETTINGS, examples_shown, lang_option
from docgen.cli.language import said
from docgen.cli.table import COMMANDS

HELP = (
    "Từ một kế hoạch và số liệu của các đơn vị, soạn đủ văn bản của một đợt thi đua, khen thưởng.",
    "From one plan and the figures of its units, make every paper of an emulation-and-commendation campaign.",
)
EXAMPLES = (
    "docgen new thi-dua-2026     tạo kế hoạch mới\n"
    "docgen check thi-dua-2026   soát lỗi\n"
    "docgen build thi-dua-2026   soạn văn bản\n"
    "docgen build --help         xem mọi tùy chọn của một lệnh",
    "docgen new thi-dua-2026     start a plan\n"
    "docgen check thi-dua-2026   look for mistakes\n"
    "docgen build thi-dua-2026   make the papers\n"
    "docgen build --help         see all options of a command",
)
COMMAND_SHOWN = ("LỆNH [THAM SỐ]...", "COMMAND [ARGS]...")


class LazyGroup(click.Group):
    """A class because click asks a group for its commands by methods; it holds nothing but the language."""

    def __init__(self, lang: str) -> None:
        super().__init__(
            "docgen",
            help=said(HELP, lang),
            epilog=examples_shown(EXAMPLES, lang),
            params=[lang_option(lang), version_option()],
            context_settings=SETTINGS,
            options_metavar=said(OPTIONS_SHOWN, lang),
            subcommand_metavar=said(COMMAND_SHOWN, lang),
        )
        self.lang = lang

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"docgen.cli.{COMMANDS[cmd_name].module}")
        made = module.command(self.lang)
        assert isinstance(made, click.Command)
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.exceptions.NoSuchCommand(args[0], possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # click would ask every command for its short help and so import them all.
        from gettext import gettext

        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, said(row.short, self.lang)) for name, row in COMMANDS.items()])


def version_option() -> click.Option:
    """`--version`; click's words for it, through the catalogue."""
    from gettext import gettext

    def show(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(gettext("%(prog)s, version %(version)s") % {"prog": "docgen", "version": __version__})
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=gettext("Show the version and exit."),
    )
