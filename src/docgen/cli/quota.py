"""`docgen quota`: one plan in, its allocation out: as a table, as the reasons of each number, as JSON or as CSV."""

from __future__ import annotations

import click

from docgen import pipeline
from docgen.cli import quota_files, quota_table, show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plan_argument
from docgen.cli.language import said
from docgen.cli.plans import asked_plans
from docgen.problem import Say

HELP = Say(
    "Xem mỗi đơn vị được bao nhiêu chỉ tiêu, tổng số, số trích đề nghị cấp trên và số còn lại. Thêm --why để biết vì "
    "sao ra từng số.",
    "Show how many awards each unit gets, the totals, what is sent up to a higher body and what is left. Add --why to "
    "see where each number comes from.",
)
EXAMPLES = Say(
    "docgen quota soc-trang-2021                    xem bảng\n"
    "docgen quota soc-trang-2021 --why              kèm lý do của từng số\n"
    "docgen quota soc-trang-2021 --csv > bang.csv   mở bằng Excel",
    "docgen quota soc-trang-2021                    the table\n"
    "docgen quota soc-trang-2021 --why              with its reasons\n"
    "docgen quota soc-trang-2021 --csv > table.csv  for a spreadsheet",
)
CSV_HELP = Say("In dạng CSV, mở được bằng Excel.", "Print as CSV, for spreadsheets.")
WHY_HELP = Say("Nêu lý do của từng số.", "Say the reason of each number.")
ONE_ONLY = Say("chỉ dùng một trong: --json, --csv, --why", "only one of: --json, --csv, --why")


def command(lang: str) -> click.Command:
    return make_command(
        "quota",
        lang,
        HELP,
        EXAMPLES,
        quota,
        plan_argument(lang),
        click.Option(["--why"], is_flag=True, help=said(WHY_HELP, lang)),
        click.Option(["as_csv", "--csv"], is_flag=True, help=said(CSV_HELP, lang)),
        json_option(lang),
    )


def quota(lang: str, plan: str, why: bool, as_csv: bool, as_json: bool) -> int:
    """Exit code 1 where the plan has an error; what could be allocated is shown all the same."""
    if why + as_csv + as_json > 1:
        raise click.UsageError(said(ONE_ONLY, lang))
    workplace, (name,) = asked_plans((plan,), lang)
    prepared = pipeline.prepare(name, workplace)
    if as_json:
        show.show_json(quota_files.as_json(prepared, lang))
        return CLEAN if prepared.clean else PROBLEMS
    if prepared.dossier is not None:
        if as_csv:
            click.echo(quota_files.as_csv(prepared.dossier, lang), nl=False)
        else:
            quota_table.show_tables(prepared.dossier, lang)
        if why:
            click.echo("\n".join(quota_table.reasons(prepared.dossier, lang)))
    show.show_problems(prepared.problems, lang)
    if not prepared.clean:
        show.advise_mending(prepared.problems, lang)
    return CLEAN if prepared.clean else PROBLEMS
