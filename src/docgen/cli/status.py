"""`docgen status`: plans in, the state of each of their papers out; nothing is made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from docgen import pipeline, rebuild
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plans_argument
from docgen.cli.language import said
from docgen.cli.paper_rows import Shown, Words, paper_rows
from docgen.cli.plans import asked_plans
from docgen.problem import Problem, Say, any_error
from docgen.rebuild import Paper
from docgen.trace import State

HELP = Say(
    "Xem từng văn bản trong thư mục build: chưa có, đã cũ so với kế hoạch, còn mới, hay đã có người sửa tay. "
    "Không soạn gì.",
    "Show each paper in the folder build: not yet there, older than the plan, fresh, or edited by a person. "
    "Makes nothing.",
)
EXAMPLES = Say(
    "docgen status                   mọi kế hoạch\n"
    "docgen status soc-trang-2021    một kế hoạch",
    "docgen status                   all plans\n"
    "docgen status soc-trang-2021    one plan",
)  # fmt: skip
STATES: Mapping[str, Words] = {
    "new": (Say("chưa soạn", "not made yet"), "yellow"),
    "stale": (Say("đã cũ, cần soạn lại", "stale"), "yellow"),
    "fresh": (Say("còn mới", "fresh"), "green"),
    "edited": (Say("đã sửa tay, được giữ nguyên", "edited, kept"), "cyan"),
    "gone": (Say("kế hoạch không còn cần", "no longer wanted"), "yellow"),
    "outdated": (Say("đã sửa tay, nhưng số liệu nay đã khác", "edited, but outdated since"), "red"),
}
QUIET = ("new", "stale", "fresh", "gone")
"""What need not be shown paper by paper."""
WAITING = ("new", "stale", "gone")
UNKNOWN = Say("{plan}: còn lỗi nên chưa xét được", "{plan}: cannot be told while there are errors")
BUILD = Say("Việc tiếp theo: docgen build {plans}", "Next: docgen build {plans}")
EDITED = Say("Xem người sửa tay đã đổi gì: docgen edits {plan}", "To see what people changed: docgen edits {plan}")
ALL_WELL = Say("Không có gì phải soạn.", "There is nothing to make.")


def command(lang: str) -> click.Command:
    return make_command("status", lang, HELP, EXAMPLES, status, plans_argument(lang), json_option(lang))


def status(lang: str, plans: tuple[str, ...], as_json: bool) -> int:
    """Exit code 1 where a plan has an error: then nobody can say what its papers should be."""
    workplace, names = asked_plans(plans, lang)
    prepared = [pipeline.prepare(name, workplace) for name in names]
    papers = {plan.name: rebuild.examine(plan, workplace) if plan.documents else () for plan in prepared}
    everything = [problem for plan in prepared for problem in plan.problems]
    code = PROBLEMS if any_error(everything) else CLEAN
    if as_json:
        listed = [
            {
                "plan": plan.name,
                "papers": [_paper_json(paper, lang) for paper in papers[plan.name]],
                "problems": show.problems_json(plan.problems, lang),
            }
            for plan in prepared
        ]
        show.show_json({"plans": listed})
        return code
    for plan in prepared:
        show.show_heading(f"{plan.name}:" if plan.documents else UNKNOWN.fill(lang, {"plan": plan.name}))
        folder = Path(workplace.shown(workplace.build_folder(plan.name)))
        shown = [Shown(paper.path, _state(paper), _state(paper) not in QUIET) for paper in papers[plan.name]]
        show.show_rows(paper_rows(shown, folder, STATES, workplace.root, lang))
        show.show_problems(plan.problems, lang)
    for name in names:
        if any(paper.state is State.EDITED for paper in papers[name]):
            show.advise(EDITED, lang, plan=name)
    _advise(everything, [name for name in names if any(paper.state in WAITING for paper in papers[name])], lang)
    return code


def _advise(problems: list[Problem], waiting: list[str], lang: str) -> None:
    if any_error(problems):
        show.advise_mending(problems, lang)
    elif waiting:
        show.advise(BUILD, lang, plans=" ".join(waiting))
    else:
        show.advise(ALL_WELL, lang)


def _state(paper: Paper) -> str:
    return "outdated" if paper.outdated else str(paper.state)


def _paper_json(paper: Paper, lang: str) -> dict[str, object]:
    return {
        "path": paper.path.as_posix(),
        "document": paper.document,
        "format": paper.format,
        "state": str(paper.state),
        "outdated": paper.outdated,
        "reason": said(paper.reason, lang),
    }
