"""`docgen status`: plans in, the state of each of their papers out; nothing is made."""

from __future__ import annotations

import click

from docgen import pipeline, rebuild
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plans_argument
from docgen.cli.plans import asked_plans
from docgen.problem import Problem, Say, any_error

HELP = Say(
    "Xem từng văn bản trong thư mục build: chưa có, đã cũ so với kế hoạch, còn mới, hay đã có người sửa tay. "
    "Không soạn gì.",
    "Show each paper in the folder build: not yet there, older than the plan, fresh, or edited by a person. "
    "Makes nothing.",
)
EXAMPLES = Say(
    "docgen status                  mọi kế hoạch\n"
    "docgen status soc-trang-2021   một kế hoạch",
    "docgen status                  all plans\n"
    "docgen status soc-trang-2021   one plan",
)  # fmt: skip
STATES = {
    "new": (Say("chưa có", "not yet made"), "cyan"),
    "stale": (Say("đã cũ", "stale"), "yellow"),
    "fresh": (Say("còn mới", "fresh"), "green"),
    "edited": (Say("đã sửa tay", "edited"), "magenta"),
    "gone": (Say("không còn cần", "no longer wanted"), "cyan"),
}
BUILD = Say("Việc tiếp theo: docgen build {plans}", "Next: docgen build {plans}")
ALL_FRESH = Say("Không có gì phải soạn lại.", "Nothing needs to be made.")
WAITING = ("new", "stale", "gone")


def command(lang: str) -> click.Command:
    return make_command("status", lang, HELP, EXAMPLES, status, plans_argument(lang), json_option(lang))


def status(lang: str, plans: tuple[str, ...], as_json: bool) -> int:
    """Exit code 1 where a plan has an error, for then its papers cannot be judged."""
    workplace, names = asked_plans(plans, lang)
    listed: list[dict[str, object]] = []
    everything: list[Problem] = []
    waiting = []
    for name in names:
        prepared = pipeline.prepare(name, workplace)
        papers = rebuild.examine(prepared, workplace) if prepared.clean else ()
        everything += prepared.problems
        if any(paper.state in WAITING for paper in papers):
            waiting.append(name)
        if as_json:
            listed.append(
                {
                    "plan": name,
                    "papers": [_paper_json(paper, lang) for paper in papers],
                    "problems": show.problems_json(prepared.problems, lang),
                }
            )
            continue
        show.show_heading(name)
        if papers:
            show.show_rows([_row(paper, workplace.root, lang) for paper in papers])
        show.show_problems(prepared.problems, lang)
    if as_json:
        show.show_json({"plans": listed})
    elif any_error(everything):
        show.advise_mending(everything, lang)
    elif waiting:
        show.advise(BUILD, lang, plans=" ".join(waiting))
    else:
        show.advise(ALL_FRESH, lang)
    return PROBLEMS if any_error(everything) else CLEAN
