"""`docgen issue`: a paper gets its number and day and is frozen; or a mistaken issue is taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import click

from docgen import issuing, pipeline, rebuild, writers
from docgen.cli import show
from docgen.cli.acting import login, now, printable, who_option
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plan_argument
from docgen.cli.issue_asked import Candidate, asked_day, asked_names, asked_numbers
from docgen.cli.language import said
from docgen.cli.plans import asked_plans
from docgen.edits import FIGURE_EDITED, edited_figures, edits_of
from docgen.files import Workplace
from docgen.issuing import Ask, Issuing
from docgen.model.issued import Issue
from docgen.model.prepared import Prepared
from docgen.problem import Problem, Say, any_error
from docgen.record import ARCHIVE, Store
from docgen.vietnamese.dates import short_date

HELP = Say(
    "Phát hành văn bản: ghi số và ngày vào sổ phát hành của kế hoạch, làm bản cuối và khóa lại. Văn bản đã phát hành "
    "không bao giờ bị soạn lại; văn bản khác dẫn đúng số và ngày ấy. Phụ lục đi cùng kế hoạch, danh sách kèm theo đi "
    "cùng văn bản chính. Văn bản của đơn vị: mỗi đơn vị lấy số ở sổ của mình, nên ghi ĐƠN_VỊ=SỐ, hoặc ghi sẵn trong "
    "submissions.yaml.",
    "Issue a paper: its number and day go into the record of the plan, its final files are made and frozen. An issued "
    "paper is never made again, and the others cite its number and day. Annexes go out with the plan, attached lists "
    "with their paper. Each unit numbers its own papers: write UNIT=NUMBER, or have it in submissions.yaml.",
)
EXAMPLES = Say(
    "docgen issue soc-trang-2021 ke-hoach --number 12 --date 5/3/2021\n"
    "docgen issue soc-trang-2021 quyet-dinh     số, ngày như trong plan.yaml\n"
    "docgen issue soc-trang-2021 to-trinh ke_sach=68 my_tu=67\n"
    "docgen issue soc-trang-2021 to-trinh       mọi đơn vị, số như họ đã ghi\n"
    "docgen issue soc-trang-2021 ke-hoach --withdraw --reason \"nhầm số\"",
    "docgen issue soc-trang-2021 ke-hoach --number 12 --date 2021-03-05\n"
    "docgen issue soc-trang-2021 quyet-dinh     number and day as in plan.yaml\n"
    "docgen issue soc-trang-2021 to-trinh ke_sach=68 my_tu=67\n"
    "docgen issue soc-trang-2021 to-trinh       every unit, numbered as it wrote\n"
    "docgen issue soc-trang-2021 ke-hoach --withdraw --reason \"wrong number\"",
)  # fmt: skip
TYPE_SHOWN = Say("VĂN_BẢN", "PAPER")
TYPE_HELP = Say("Văn bản: ke-hoach, to-trinh, quyet-dinh …", "The paper: ke-hoach, to-trinh, quyet-dinh …")
UNITS_SHOWN = Say("[ĐƠN_VỊ[=SỐ]]...", "[UNIT[=NUMBER]]...")
UNITS_HELP = Say("Của những đơn vị này; không nêu là mọi đơn vị.", "Of these units; of all where none is named.")
NUMBER_SHOWN = Say("SỐ", "NUMBER")
NUMBER_HELP = Say("Số văn thư cấp, không ghi ký hiệu.", "The number that the registry gave, without symbol.")
DATE_SHOWN = Say("NGÀY", "DAY")
DATE_HELP = Say("Ngày ban hành: 5/3/2021 hoặc 2021-03-05.", "The day of issue: 2021-03-05 or 5/3/2021.")
AS_EDITED_HELP = Say(
    "Khóa đúng tệp đã có người sửa tay, như nó đang nằm trong build.",
    "Freeze the file that a person edited, as it lies in build.",
)
WITHDRAW_HELP = Say(
    "Thu hồi lần phát hành nhầm. Sổ vẫn giữ vết; văn bản soạn lại và phát hành lại được.",
    "Take a mistaken issue back. The record keeps it; the paper can be made and issued again.",
)
REASON_SHOWN = Say("LÝ_DO", "WHY")
REASON_HELP = Say("Vì sao thu hồi, ghi vào sổ.", "Why it is taken back, for the record.")

REASON_NEEDED = Say('--withdraw cần --reason "lý do thu hồi".', '--withdraw needs --reason "why".')
REASON_ALONE = Say("--reason chỉ đi cùng --withdraw.", "--reason goes with --withdraw only.")
NAME_UNITS = Say(
    "Có {count} văn bản đã phát hành tên “{word}”. Nêu rõ thu hồi của đơn vị nào: {known}",
    "There are {count} issued papers “{word}”. Name the units whose papers are withdrawn: {known}",
)
NOTHING_WITH = Say("--withdraw không đi cùng {option}.", "--withdraw does not go with {option}.")
ISSUED = Say("{paper}: đã phát hành {symbol}ngày {date}", "{paper}: issued {symbol}of {date}")
NUMBERED = Say("số {symbol} ", "as {symbol} ")
ALONG = Say("  kèm theo: {names}", "  along with: {names}")
ONLY_EDITED = Say(
    "  chỉ khóa bản sửa tay ({formats})", "  the edited file alone was frozen ({formats})"
)  # fmt: skip
KEPT_AT = Say("  bản lưu: {folder}", "  archived in: {folder}")
NOTHING_ISSUED = Say("{plan}: chưa phát hành văn bản nào", "{plan}: nothing was issued")
NEXT = Say(
    "Việc tiếp theo: in và ký bản trong {folder}; docgen build {plan} để các văn bản khác dẫn đúng số, ngày này.",
    "Next: print and sign what lies in {folder}; docgen build {plan} lets the other papers cite this number and day.",
)
WITHDRAWN = Say(
    "{paper}: đã thu hồi {symbol}ngày {date} ({reason})", "{paper}: withdrawn, was {symbol}of {date} ({reason})"
)
NEXT_WITHDRAWN = Say(
    "Việc tiếp theo: hủy bản giấy mang số cũ nếu đã in; docgen build {plan} để soạn lại, rồi phát hành lại. Số cũ dùng "
    "lại được.",
    "Next: destroy printed sheets with the old number; docgen build {plan} makes the paper again, then issue it again. "
    "The old number is free.",
)


def command(lang: str) -> click.Command:
    return make_command(
        "issue",
        lang,
        HELP,
        EXAMPLES,
        issue,
        plan_argument(lang),
        click.Argument(["paper"], metavar=said(TYPE_SHOWN, lang), help=said(TYPE_HELP, lang)),
        click.Argument(["units"], nargs=-1, metavar=said(UNITS_SHOWN, lang), help=said(UNITS_HELP, lang)),
        click.Option(["--number"], metavar=said(NUMBER_SHOWN, lang), help=said(NUMBER_HELP, lang)),
        click.Option(["--date"], metavar=said(DATE_SHOWN, lang), help=said(DATE_HELP, lang)),
        click.Option(["--as-edited"], is_flag=True, help=said(AS_EDITED_HELP, lang)),
        click.Option(["--withdraw"], is_flag=True, help=said(WITHDRAW_HELP, lang)),
        click.Option(["--reason"], metavar=said(REASON_SHOWN, lang), help=said(REASON_HELP, lang)),
        who_option(lang),
        json_option(lang),
    )


def issue(
    lang: str,
    plan: str,
    paper: str,
    units: tuple[str, ...],
    number: str | None,
    date: str | None,
    as_edited: bool,
    withdraw: bool,
    reason: str | None,
    who: str | None,
    as_json: bool,
) -> int:
    """Exit code 1 where a paper cannot be issued; then none is."""
    workplace, (name,) = asked_plans((plan,), lang)
    who = printable(login() if who is None else who)
    day = asked_day(date, lang)
    if withdraw:
        for option, given in (("--number", number), ("--date", date), ("--as-edited", as_edited)):
            if given:
                raise click.UsageError(NOTHING_WITH.fill(lang, {"option": option}))
        if not (reason := printable(reason or "")):
            raise click.UsageError(said(REASON_NEEDED, lang))
        return _withdraw(workplace, name, paper, units, who, reason, lang, as_json)
    if reason is not None:
        raise click.UsageError(said(REASON_ALONE, lang))

    before = pipeline.prepare(name, workplace, draft=True)
    papers = {each.name: each for each in issuing.issuable_papers(before)}
    if before.record is None or not papers:
        return _refuse(name, before.problems, lang, as_json)
    chosen = asked_names(paper, units, _candidates(before, papers.values()), lang)
    numbers = asked_numbers(chosen, units, number, lang)
    if len(chosen) > 1 and not units:  # those that are out already need not be left out by hand
        chosen = tuple(each for each in chosen if before.record.issue_of(each) is None) or chosen
    if companion := issuing.companion_fault(before, chosen):
        return _refuse(name, (companion,), lang, as_json)
    asks = [Ask(papers[each], numbers.get(each), day) for each in chosen]
    pending, problems = issuing.pending(before, asks, who, now())
    if any_error(problems):
        return _refuse(name, problems, lang, as_json)
    prepared = pipeline.prepare(name, workplace, issuing=pending)
    if not prepared.documents:
        return _refuse(name, prepared.problems, lang, as_json)
    doubts = _edited_figures(prepared, workplace, asks) if as_edited else ()
    done = issuing.issue(prepared, workplace, now().date(), as_edited=as_edited)
    problems = tuple(problem for problem in prepared.problems if problem.is_error) + done.problems
    if done.record is None:
        return _refuse(name, problems, lang, as_json)
    names = tuple(each for one in done.issues for each in one.names)
    built = rebuild.rebuild(
        replace(prepared, record=done.record), workplace, formats=tuple(writers.FORMATS), only=names
    )
    _show(workplace, name, done, (*problems, *doubts, *built.problems), lang, as_json)
    return PROBLEMS if any_error(built.problems) else CLEAN


def _edited_figures(prepared: Prepared, workplace: Workplace, asks: Sequence[Ask]) -> tuple[Problem, ...]:
    """Figures in edited files that are about to be frozen, which disagree with the data: nobody looks at them later."""
    names = tuple(name for ask in asks for name in (ask.paper.name, *ask.paper.attached))
    found, _ = rebuild.edited(prepared, workplace, formats=("docx",), only=names)
    return tuple(
        problem
        for each in found
        for problem in edited_figures(
            each.paper.path.as_posix(),
            edits_of(each.paper.path.as_posix(), each.theirs, each.ours, each.last),
            prepared.dossier,
            each.document,
            prepared.name,
        )
        if problem.fault is FIGURE_EDITED
    )


def _candidates(prepared: Prepared, papers: Iterable[issuing.Issuable]) -> tuple[Candidate, ...]:
    """What can be named: the papers, and what goes along with them, so that it can be said with which."""
    found = [
        Candidate(
            each.name,
            prepared.type_names.get(each.document.template, ""),
            each.paper.nominator.name if each.unit and each.paper and each.paper.nominator else "",
        )
        for each in papers
    ]
    return (*found, *(Candidate(name, "", "") for each in papers for name in each.attached))


def _withdraw(
    workplace: Workplace, plan: str, paper: str, units: Sequence[str], who: str, reason: str, lang: str, as_json: bool
) -> int:
    record, _, problems = Store(workplace, plan).read()
    if record is None:
        return _refuse(plan, problems, lang, as_json)
    known = tuple(Candidate(name, "", "") for each in record.standing for name in each.names)
    chosen = asked_names(paper, units, known, lang) if known else (paper,)
    if len(chosen) > 1 and not units:  # a mistake is mostly one paper, and taking back them all is no small thing
        known_units = ", ".join(each.partition("/")[2] for each in chosen)
        raise click.UsageError(NAME_UNITS.fill(lang, {"count": str(len(chosen)), "word": paper, "known": known_units}))
    done = issuing.withdraw(plan, workplace, chosen, who, now(), reason)
    if done.record is None:
        return _refuse(plan, done.problems, lang, as_json)
    if as_json:
        doubts = show.problems_json(done.problems, lang)
        show.show_json({"plan": plan, "withdrawn": [_issue_json(each) for each in done.issues], "problems": doubts})
        return CLEAN
    for each in done.issues:
        click.echo(WITHDRAWN.fill(lang, {**_cited(each, lang), "reason": reason}))
    show.show_problems(done.problems, lang)
    show.advise(NEXT_WITHDRAWN, lang, plan=plan)
    return CLEAN


def _refuse(plan: str, problems: Sequence[Problem], lang: str, as_json: bool) -> int:
    if as_json:
        show.show_json({"plan": plan, "issued": [], "problems": show.problems_json(problems, lang)})
        return PROBLEMS
    show.show_heading(NOTHING_ISSUED.fill(lang, {"plan": plan}))
    show.show_problems(problems, lang)
    if any_error(problems):
        show.advise_mending(problems, lang)
    return PROBLEMS


def _show(
    workplace: Workplace, plan: str, done: Issuing, problems: Sequence[Problem], lang: str, as_json: bool
) -> None:
    if as_json:
        issued = [_issue_json(each) for each in done.issues]
        show.show_json({"plan": plan, "issued": issued, "problems": show.problems_json(problems, lang)})
        return
    store = Store(workplace, plan)
    for each in done.issues:
        click.echo(click.style(ISSUED.fill(lang, _cited(each, lang)), fg="green"))
        if along := each.names[1:]:
            click.echo(ALONG.fill(lang, {"names": ", ".join(along)}))
        for frozen in each.frozen:
            if frozen.edited:
                click.echo(ONLY_EDITED.fill(lang, {"formats": ", ".join(f"{frozen.name}.{f}" for f in frozen.files)}))
        folder = show.path_from_here(workplace.root, store.archive / each.folder)
        click.echo(KEPT_AT.fill(lang, {"folder": folder}))
    show.show_problems(problems, lang)
    where = show.path_from_here(workplace.root, workplace.build_folder(plan))
    show.advise(NEXT, lang, folder=where, plan=plan)


def _cited(each: Issue, lang: str) -> dict[str, str]:
    symbol = NUMBERED.fill(lang, {"symbol": each.symbol}) if each.symbol else ""
    return {"paper": each.paper, "symbol": symbol, "date": short_date(each.date)}


def _issue_json(each: Issue) -> dict[str, object]:
    return {**each.model_dump(mode="json"), "folder": f"{ARCHIVE}/{each.folder}"}
