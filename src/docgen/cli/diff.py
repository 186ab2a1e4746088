"""`docgen diff`: a plan and an earlier state of it in, what changed and what follows from it out; or a paper of it."""

from __future__ import annotations

from contextlib import AbstractContextManager

import click

from docgen import earlier, pipeline
from docgen.cli import diff_json, diff_shown, show
from docgen.cli.build import FORMATS_HELP, FORMATS_SHOWN, asked_formats
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plan_argument
from docgen.cli.compared import compared
from docgen.cli.diff_paper import made_paper
from docgen.cli.diff_tracked import tracked_papers
from docgen.cli.language import said
from docgen.cli.plans import asked_plans
from docgen.earlier import Earlier
from docgen.files import Workplace
from docgen.model.comparison import Comparison
from docgen.problem import Say

HELP = Say(
    "Xem kế hoạch đã sửa những gì so với trước, chỉ tiêu nào thay đổi và vì sao, văn bản nào phải soạn lại, văn bản đã "
    "ký nào phải sửa đổi, đề nghị nào nay vượt chỉ tiêu. Không soạn lại văn bản nào.",
    "Show what was changed in a plan, which quotas move and why, which papers must be made again, which signed ones "
    "amended, and which nominations no longer fit. Makes none of those papers.",
)
EXAMPLES = Say(
    "docgen diff soc-trang-2021                   với bản git hoặc lần soạn cuối\n"
    "docgen diff soc-trang-2021 --against build   với lần soạn gần nhất\n"
    "docgen diff soc-trang-2021 --against HEAD~3  với một bản trong git\n"
    "docgen diff soc-trang-2021 --paper           soạn bảng so sánh chỉ tiêu",
    "docgen diff soc-trang-2021                   with the last commit or build\n"
    "docgen diff soc-trang-2021 --against build   with the last build\n"
    "docgen diff soc-trang-2021 --against HEAD~3  with a revision of git\n"
    "docgen diff soc-trang-2021 --paper           the comparison as a paper",
)
BUILD = "build"
AGAINST_SHOWN = Say("BẢN", "STATE")
AGAINST_HELP = Say(
    "So với bản nào: build là lần soạn đầy đủ gần nhất, hoặc một bản trong git (HEAD, HEAD~1, nhánh, thẻ). Bỏ trống "
    "thì so với HEAD nếu kế hoạch nằm trong git, không thì build.",
    "What to compare with: build is the last whole build, else a revision of git (HEAD, HEAD~1, a branch, a tag). HEAD "
    "by default where the plan is in git, else build.",
)
PAPER_HELP = Say(
    "Soạn bảng so sánh chỉ tiêu trước và sau (Word và PDF) vào thư mục so-sanh của kế hoạch.",
    "Make the comparison of quotas before and after (Word and PDF) in the plan's folder so-sanh.",
)
DRAFT_HELP = Say("Cùng --paper: soạn bản dự thảo, kể cả khi còn lỗi.", "With --paper: a draft, errors or not.")
REPLACE_HELP = Say(
    "Cùng --paper: soạn lại cả khi tệp đã có người sửa; bản sửa tay được cất bên cạnh.",
    "With --paper: make it again though a person edited it; the edited copy is put aside.",
)
TRACKED_HELP = Say(
    "Ghi thêm, cho mỗi văn bản thay đổi, tệp Word có dấu sửa thật (Track Changes) vào thư mục so-sanh/truoc-sau.",
    "Also write, for each paper that changes, a Word file with real tracked changes in so-sanh/truoc-sau.",
)
ALL_HELP = Say("Liệt kê hết, không rút gọn.", "Show everything, cut nothing short.")
PAPER_ONLY = Say("--draft, --replace, --formats chỉ dùng cùng --paper", "--draft, --replace and --formats need --paper")


def command(lang: str) -> click.Command:
    return make_command(
        "diff",
        lang,
        HELP,
        EXAMPLES,
        diff,
        plan_argument(lang),
        click.Option(["--against"], metavar=said(AGAINST_SHOWN, lang), help=said(AGAINST_HELP, lang)),
        click.Option(["everything", "--all"], is_flag=True, help=said(ALL_HELP, lang)),
        click.Option(["--paper"], is_flag=True, help=said(PAPER_HELP, lang)),
        click.Option(["--tracked"], is_flag=True, help=said(TRACKED_HELP, lang)),
        click.Option(["--draft"], is_flag=True, help=said(DRAFT_HELP, lang)),
        click.Option(["--replace"], is_flag=True, help=said(REPLACE_HELP, lang)),
        click.Option(["--formats"], metavar=said(FORMATS_SHOWN, lang), help=said(FORMATS_HELP, lang)),
        json_option(lang),
    )


def diff(
    lang: str,
    plan: str,
    against: str | None,
    everything: bool,
    paper: bool,
    tracked: bool,
    draft: bool,
    replace: bool,
    formats: str | None,
    as_json: bool,
) -> int:
    """Exit code 0 whatever changed; 1 where the plan of today has an error, or there is nothing to compare with."""
    if (draft or replace or formats) and not paper:
        raise click.UsageError(said(PAPER_ONLY, lang))
    wanted = asked_formats(formats or "docx,pdf", lang)
    workplace, (name,) = asked_plans((plan,), lang)
    state = against or (earlier.HEAD if earlier.is_kept_in_git(workplace, name) else BUILD)
    after = pipeline.prepare(name, workplace, anyway=True)
    with opened(workplace, name, state) as was:
        before = pipeline.prepare(name, was.workplace, anyway=True) if was.workplace else None
        found = compared(before, after, workplace, was) if before else Comparison(name)
        made = None
        if paper and before:
            made = made_paper(found, before, after, workplace, draft, replace, wanted)
        files_of, unmade = tracked_papers(found, before, after, workplace) if tracked and before else ((), ())
    faults = (*was.problems, *(made.problems if made else ()), *unmade)
    if as_json:
        show.show_json(diff_json.as_json(state, was, before, after, found, made, files_of, unmade, lang))
    else:
        diff_shown.shown(was, before, after, found, made, workplace, everything, lang)
        show.show_problems(unmade, lang)
        diff_shown.tell_tracked(files_of, name, workplace, lang)
        if paper and made is None and before is not None:
            diff_shown.tell_no_paper(found, after, lang)
    unread = before is None or before.dossier is None or after.dossier is None
    is_failed = unread or not after.clean or any(problem.is_error for problem in faults)
    return PROBLEMS if is_failed else CLEAN


def opened(workplace: Workplace, plan: str, state: str) -> AbstractContextManager[Earlier]:
    """The earlier state that a word stands for. A branch that is called “build” is `refs/heads/build`."""
    return earlier.as_built(workplace, plan) if state == BUILD else earlier.at_revision(workplace, plan, state)
