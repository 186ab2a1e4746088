"""`docgen check`: plans in, everything that is wrong with them out; nothing is made."""

from __future__ import annotations

import click

from docgen import pipeline
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plans_argument
from docgen.cli.language import said
from docgen.cli.note_rows import invitation, note_lines, notes_json, notes_of
from docgen.cli.plans import asked_plans
from docgen.model.prepared import Prepared
from docgen.problem import Say, any_error

HELP = Say(
    "Soát kế hoạch, số liệu và danh sách đề nghị, nêu mọi lỗi cùng một lúc: sai ở đâu, cần gì, sửa thế nào. Thêm --why "
    "để xem từng ô của danh sách đề nghị mà docgen đã chuẩn hóa khi đọc. Không soạn văn bản nào.",
    "Look through plans, figures and nominations and name all mistakes at once: where, what is needed, how to mend it. "
    "Add --why to see each cell of the nominations that was normalised. Makes no paper.",
)
EXAMPLES = Say(
    "docgen check                         soát mọi kế hoạch\n"
    "docgen check soc-trang-2021          soát một kế hoạch\n"
    "docgen check soc-trang-2021 --why    kèm những ô đã được chuẩn hóa",
    "docgen check                         all plans\n"
    "docgen check soc-trang-2021          one plan\n"
    "docgen check soc-trang-2021 --why    with the cells that were normalised",
)
WHY_HELP = Say("Nêu từng ô đã chuẩn hóa: trước, sau, vì sao.", "Name each normalised cell: before, after, why.")
WELL = Say("{plan}: không có lỗi", "{plan}: no mistakes")
BUILD = Say("Việc tiếp theo: docgen build {plans}", "Next: docgen build {plans}")


def command(lang: str) -> click.Command:
    why = click.Option(["--why"], is_flag=True, help=said(WHY_HELP, lang))
    return make_command("check", lang, HELP, EXAMPLES, check, plans_argument(lang), why, json_option(lang))


def check(lang: str, plans: tuple[str, ...], why: bool, as_json: bool) -> int:
    """Exit code 1 where there is an error; warnings are only said."""
    workplace, names = asked_plans(plans, lang)
    found = [pipeline.prepare(name, workplace) for name in names]
    everything = [problem for plan in found for problem in plan.problems]
    if as_json:
        listed = [
            {
                "plan": plan.name,
                "problems": show.problems_json(plan.problems, lang),
                "notes": notes_json(notes_of(plan), lang),
            }
            for plan in found
        ]
        show.show_json({"plans": listed})
        return PROBLEMS if any_error(everything) else CLEAN
    for plan in found:
        counted = show.counted(plan.problems, lang)
        show.show_heading(f"{plan.name}: {counted}" if counted else WELL.fill(lang, {"plan": plan.name}))
        show.show_problems(plan.problems, lang)
        _show_notes(plan, why, lang)
    if any_error(everything):
        show.advise_mending(everything, lang)
        return PROBLEMS
    show.advise(BUILD, lang, plans=" ".join(names))
    return CLEAN


def _show_notes(plan: Prepared, why: bool, lang: str) -> None:
    """What was normalised, on standard output: all of it, or how to see it; nothing where nothing was."""
    if notes := notes_of(plan):
        for line in note_lines(notes, lang) if why else (invitation(plan.name, notes, lang),):
            click.echo(f"  {line}")
