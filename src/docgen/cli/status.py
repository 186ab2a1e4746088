"""`docgen status`: plans in, the state of each of their papers out, with reasons; nothing is made.

Where a plan has errors its papers are still told: what was issued stays issued, all else can only be a draft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import click

from docgen import pipeline, rebuild
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plans_argument
from docgen.cli.compared import why_stale
from docgen.cli.diff_papers import because_said
from docgen.cli.language import said
from docgen.cli.paper_rows import Shown, Words, paper_rows
from docgen.cli.plans import asked_plans
from docgen.files import Workplace
from docgen.model.prepared import Prepared
from docgen.problem import Problem, Say, any_error
from docgen.rebuild import Paper, changes_said
from docgen.trace import State
from docgen.vietnamese.dates import short_date

HELP = Say(
    "Xem từng văn bản đang ở đâu: dự thảo (chưa soạn, hoặc kế hoạch còn lỗi), sẵn sàng để ký, đã phát hành, đã sửa "
    "tay, đã cũ so với kế hoạch, hay kế hoạch không còn cần; và vì sao. Không soạn gì.",
    "Show where each paper stands: draft (not made yet, or the plan has errors), ready to be signed, issued, edited by "
    "a person, older than the plan, or no longer wanted; and why. Makes nothing.",
)
EXAMPLES = Say(
    "docgen status                   mọi kế hoạch\n"
    "docgen status soc-trang-2021    một kế hoạch",
    "docgen status                   all plans\n"
    "docgen status soc-trang-2021    one plan",
)  # fmt: skip
STATES: Mapping[str, Words] = {
    "draft": (Say("chưa soạn", "draft, not made yet"), "yellow"),
    "draft-unsound": (Say("dự thảo, kế hoạch còn lỗi", "draft, the plan has errors"), "yellow"),
    "ready": (Say("sẵn sàng", "ready"), "green"),
    "issued": (Say("đã phát hành", "issued"), "blue"),
    "edited": (Say("đã sửa tay, được giữ nguyên", "edited, kept"), "cyan"),
    "stale": (Say("đã cũ, cần soạn lại", "stale"), "yellow"),
    "gone": (Say("kế hoạch không còn cần", "no longer wanted"), "yellow"),
    "edited-outdated": (Say("đã sửa tay, nhưng số liệu nay đã khác", "edited, but outdated since"), "red"),
    "issued-altered": (Say("đã phát hành, nhưng tệp đã bị sửa", "issued, but the file was altered"), "red"),
    "issued-outdated": (Say("đã phát hành, nhưng nay lời văn khác", "issued, but would read otherwise now"), "red"),
    "issued-lacking": (Say("đã phát hành, tệp không còn trong build", "issued, its file is not in build"), "yellow"),
}
"""What is said of each state; the six of the issue, and those of them that somebody should look at more closely."""

STATE_OF = {"new": "draft", "fresh": "ready"}
"""What a file that is not there yet, or is as it should be, means to whoever is to sign it."""

QUIET = ("draft", "draft-unsound", "ready", "issued", "stale", "gone")
"""What need not be shown paper by paper."""
WAITING = ("new", "stale", "gone")
NOT_SOUND = Say("kế hoạch còn lỗi", "the plan has errors")
NUMBERED = Say(": số {symbol} ngày {date}", ": {symbol} of {date}")
DATED = Say(": ngày {date}", ": {date}")
COUNTED = Say("{state} {count}", "{count} {state}")
HEADING = Say("{plan}: {counts}", "{plan}: {counts}")
NO_PAPERS = Say("{plan}: còn lỗi nên chưa xét được", "{plan}: cannot be told while there are errors")
BUILD = Say("Việc tiếp theo: docgen build {plans}", "Next: docgen build {plans}")
AMEND = Say(
    "Có văn bản đã phát hành mà nay lời văn khác: docgen diff {plan} nêu rõ chỗ khác và văn bản nào phải sửa đổi.",
    "Issued papers would read otherwise now: docgen diff {plan} says where, and which are to be amended.",
)
EDITED = Say("Xem người sửa tay đã đổi gì: docgen edits {plan}", "To see what people changed: docgen edits {plan}")
ALL_WELL = Say("Không có gì phải soạn.", "There is nothing to make.")


@dataclass(frozen=True)
class Told:
    """One plan and its papers; while it is not `sound` nothing but issued papers is more than a draft."""

    plan: str
    papers: tuple[Paper, ...]
    problems: tuple[Problem, ...]
    sound: bool
    because: Mapping[str, tuple[Say, ...]] = field(default_factory=dict)
    """What has touched the papers that are not as they were built, by their names."""


def command(lang: str) -> click.Command:
    return make_command("status", lang, HELP, EXAMPLES, status, plans_argument(lang), json_option(lang))


def status(lang: str, plans: tuple[str, ...], as_json: bool) -> int:
    """Exit code 1 where a plan has an error."""
    workplace, names = asked_plans(plans, lang)
    told = [_told(pipeline.prepare(name, workplace), workplace) for name in names]
    everything = [problem for plan in told for problem in plan.problems]
    code = PROBLEMS if any_error(everything) else CLEAN
    if as_json:
        show.show_json({"plans": [_plan_json(plan, lang) for plan in told]})
        return code
    for plan in told:
        counts = Counter(_state(plan, paper) for paper in plan.papers)
        parts = [
            COUNTED.fill(lang, {"state": said(STATES[state][0], lang), "count": str(counts[state])})
            for state in STATES
            if counts[state]
        ]
        heading = HEADING if parts else NO_PAPERS
        show.show_heading(heading.fill(lang, {"plan": plan.plan, "counts": "; ".join(parts)}))
        folder = Path(workplace.shown(workplace.build_folder(plan.plan)))
        shown = [
            Shown(paper.path, _state(plan, paper), _state(plan, paper) not in QUIET, _more(plan, paper, lang))
            for paper in plan.papers
        ]
        show.show_rows(paper_rows(shown, folder, STATES, workplace.root, lang))
        show.show_problems(plan.problems, lang)
    for plan in told:
        if any(paper.state is State.EDITED for paper in plan.papers):
            show.advise(EDITED, lang, plan=plan.plan)
    _advise(told, lang)
    return code


def _told(prepared: Prepared, workplace: Workplace) -> Told:
    """The papers of a plan; of one with errors those that a draft has, to be told by name."""
    if prepared.documents:
        papers = rebuild.examine(prepared, workplace)
        touched = any(_is_touched(paper) for paper in papers)
        because = why_stale(prepared, workplace) if touched else {}
        return Told(prepared.name, papers, prepared.problems, sound=True, because=because)
    draft = pipeline.prepare(prepared.name, workplace, draft=True)
    return Told(prepared.name, rebuild.examine(draft, workplace), prepared.problems, sound=False)


def _is_touched(paper: Paper) -> bool:
    """Whether something has changed since it was made that it was made from."""
    return paper.issue is None and (paper.state is State.STALE or paper.outdated)


def _advise(told: list[Told], lang: str) -> None:
    problems = [problem for plan in told for problem in plan.problems]
    waiting = [
        plan.plan
        for plan in told
        if plan.sound and any(paper.state in WAITING or paper.lacking for paper in plan.papers)
    ]
    amended = [plan.plan for plan in told if plan.sound and any(paper.issue and paper.changes for paper in plan.papers)]
    if any_error(problems):
        show.advise_mending(problems, lang)
    elif waiting:
        show.advise(BUILD, lang, plans=" ".join(waiting))
    elif amended:
        for plan in amended:
            show.advise(AMEND, lang, plan=plan)
    else:
        show.advise(ALL_WELL, lang)


def _plain(plan: Told, paper: Paper) -> str:
    """One of the six states. A plan that is not sound leaves nobody to say what is ready, stale or gone."""
    if not plan.sound and paper.issue is None and paper.state != "edited":
        return "draft"
    return STATE_OF.get(str(paper.state), str(paper.state))


def _state(plan: Told, paper: Paper) -> str:
    """The state as it is shown: an issued or edited paper with what is odd about it."""
    state = _plain(plan, paper)
    if state == "draft" and not plan.sound:
        return "draft-unsound"
    if paper.issue and state == "edited":
        return "issued-altered"
    if paper.lacking:
        return "issued-lacking"
    return f"{state}-outdated" if plan.sound and paper.outdated and state != "gone" else state


def _more(plan: Told, paper: Paper, lang: str) -> str:
    """Number and day of an issued paper; what has touched another one."""
    if paper.issue is None:
        return _because(plan, paper, lang)
    words = NUMBERED if paper.issue.symbol else DATED
    return words.fill(lang, {"symbol": paper.issue.symbol or "", "date": short_date(paper.issue.date)})


def _reason(plan: Told, paper: Paper, lang: str) -> str:
    if not plan.sound and _plain(plan, paper) == "draft":
        return said(NOT_SOUND, lang)
    reason = said(paper.reason, lang) + _because(plan, paper, lang)
    return f"{reason} ({changes_said(paper.changes, lang)})" if plan.sound and paper.changes else reason


def _because(plan: Told, paper: Paper, lang: str) -> str:
    return because_said(plan.because.get(paper.document, ()), False, lang) if _is_touched(paper) else ""


def _plan_json(plan: Told, lang: str) -> dict[str, object]:
    counts = Counter(_plain(plan, paper) for paper in plan.papers)
    return {
        "plan": plan.plan,
        "papers": [_paper_json(plan, paper, lang) for paper in plan.papers],
        "totals": {state: counts[state] for state in STATES if counts[state]},
        "problems": show.problems_json(plan.problems, lang),
    }


def _paper_json(plan: Told, paper: Paper, lang: str) -> dict[str, object]:
    issue = paper.issue
    return {
        "path": paper.path.as_posix(),
        "document": paper.document,
        "format": paper.format,
        "state": _plain(plan, paper),
        "outdated": plan.sound and paper.outdated,
        "lacking": paper.lacking,
        "number": issue.number if issue else None,
        "symbol": issue.symbol if issue else None,
        "date": issue.date.isoformat() if issue else None,
        "changes": [
            {"part": said(change.part, lang), "was": change.was, "now": change.now}
            for change in (paper.changes if plan.sound else ())
        ],
        "reason": _reason(plan, paper, lang),
    }
