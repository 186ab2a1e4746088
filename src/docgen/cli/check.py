"""`docgen check`: plans in, everything that is wrong with them out; nothing is made."""

from __future__ import annotations

import click

from docgen import pipeline
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plans_argument
from docgen.cli.plans import asked_plans
from docgen.problem import Say, any_error

HELP = Say(
    "Soát kế hoạch và số liệu, nêu mọi lỗi cùng một lúc: sai ở đâu, cần gì, sửa thế nào. Không soạn văn bản nào.",
    "Look through plans and figures and name all mistakes at once: where, what is needed, how to mend it. "
    "Makes no paper.",
)
EXAMPLES = Say(
    "docgen check                   soát mọi kế hoạch\n"
    "docgen check soc-trang-2021    soát một kế hoạch",
    "docgen check                   all plans\n"
    "docgen check soc-trang-2021    one plan",
)  # fmt: skip
WELL = Say("{plan}: không có lỗi", "{plan}: no mistakes")
BUILD = Say("Việc tiếp theo: docgen build {plans}", "Next: docgen build {plans}")


def command(lang: str) -> click.Command:
    return make_command("check", lang, HELP, EXAMPLES, check, plans_argument(lang), json_option(lang))


def check(lang: str, plans: tuple[str, ...], as_json: bool) -> int:
    """Exit code 1 where there is an error; warnings are only said."""
    workplace, names = asked_plans(plans, lang)
    found = {name: pipeline.prepare(name, workplace).problems for name in names}
    everything = [problem for problems in found.values() for problem in problems]
    if as_json:
        listed = [{"plan": name, "problems": show.problems_json(problems, lang)} for name, problems in found.items()]
        show.show_json({"plans": listed})
        return PROBLEMS if any_error(everything) else CLEAN
    for name, problems in found.items():
        counted = show.counted(problems, lang)
        show.show_heading(f"{name}: {counted}" if counted else WELL.fill(lang, {"plan": name}))
        show.show_problems(problems, lang)
    if any_error(everything):
        show.advise_mending(everything, lang)
        return PROBLEMS
    show.advise(BUILD, lang, plans=" ".join(names))
    return CLEAN
