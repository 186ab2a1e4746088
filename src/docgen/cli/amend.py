"""`docgen amend`: an issued paper whose facts changed gets the paper that says what changes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from docgen import files, pipeline, rebuild, writers
from docgen.amending import Asked, begun, main_of, next_time
from docgen.amending.entries import is_empty, with_entry
from docgen.amending.faults import AMEND_BEGUN, AMEND_ENTRY, AMEND_UNISSUED
from docgen.cli import show
from docgen.cli.acting import printable
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plan_argument
from docgen.cli.issue_asked import Candidate, asked_names
from docgen.cli.language import said
from docgen.cli.plans import asked_plans
from docgen.files import Workplace
from docgen.model.amendment import Amendment, Amendments, Begun
from docgen.model.issued import Record
from docgen.model.prepared import Prepared
from docgen.problem import Place, Problem, Say, any_error, in_order
from docgen.readers import read
from docgen.rebuild import BUILD_BUSY, Became, Done
from docgen.record import Store
from docgen.schema import decode
from docgen.sources import AMENDMENTS_FILE
from docgen.vietnamese.dates import short_date

HELP = Say(
    "Soạn văn bản sửa đổi cho văn bản đã phát hành mà nay số liệu, lời văn đã khác: kế hoạch điều chỉnh, quyết định "
    "sửa đổi, bổ sung, phụ lục hoặc danh sách thay thế … docgen nêu từng chỗ sửa, dẫn số và ngày của văn bản cũ. Đã "
    "bắt đầu thì docgen build soạn lại nó mỗi khi kế hoạch thay đổi, cho đến khi phát hành (docgen issue).",
    "Make the paper that amends an issued one whose facts have changed: an amending plan or decision, an annex or list "
    "that replaces the old one. It names each change and cites the issued paper. Once begun, docgen build keeps it up "
    "to date until it is issued (docgen issue).",
)
EXAMPLES = Say(
    "docgen amend soc-trang-2021 ke-hoach\n"
    "docgen amend soc-trang-2021 ke-hoach --reason \"huyện Kế Sách có thêm một xã\"\n"
    "docgen amend soc-trang-2021 quyet-dinh\n"
    "docgen amend soc-trang-2021 to-trinh ke_sach",
    "docgen amend soc-trang-2021 ke-hoach\n"
    "docgen amend soc-trang-2021 ke-hoach --reason \"huyện Kế Sách có thêm một xã\"\n"
    "docgen amend soc-trang-2021 quyet-dinh\n"
    "docgen amend soc-trang-2021 to-trinh ke_sach",
)  # fmt: skip
TYPE_SHOWN = Say("VĂN_BẢN", "PAPER")
TYPE_HELP = Say("Văn bản đã phát hành: ke-hoach, quyet-dinh …", "The issued paper: ke-hoach, quyet-dinh …")
UNITS_SHOWN = Say("[ĐƠN_VỊ]...", "[UNIT]...")
UNITS_HELP = Say("Của những đơn vị này.", "Of these units.")
REASON_SHOWN = Say("LÝ_DO", "WHY")
REASON_HELP = Say("Lý do sửa đổi, in ra sau chữ “Do”.", "Why, printed after “Do”.")
CORRECTION_HELP = Say(
    "Chỉ đính chính sai sót về thể thức, kỹ thuật trình bày, bằng công văn.",
    "Only correct slips of form, by a công văn.",
)
UNISSUED = Say(
    "Chưa phát hành văn bản “{word}” nào; văn bản chưa phát hành thì sửa kế hoạch rồi docgen build là được.",
    "No paper “{word}” was issued; one that was not is changed in the plan and made again by docgen build.",
)
KNOWN_ISSUED = Say("Đã phát hành: {known}", "Issued: {known}")
MADE = Say("{plan}: đang soạn {count} văn bản sửa đổi", "{plan}: {count} amending papers are being drafted")
NOTHING = Say("{plan}: không soạn văn bản sửa đổi nào", "{plan}: no amending paper was made")
AMENDS = Say("  {name}: sửa đổi {amended} {symbol}ngày {date}", "  {name}: amends {amended} {symbol}of {date}")
NUMBERED = Say("số {symbol} ", "{symbol} ")
FILE = Say("    {path}", "    {path}")
NEXT = Say(
    "Việc tiếp theo: xem lại, trình ký; có số rồi thì docgen issue {plan} {name} --number … --date … Lý do, căn cứ "
    "thêm ghi trong {file}.",
    "Next: look at it, have it signed; then docgen issue {plan} {name} --number … --date … Reason and further bases "
    "go into {file}.",
)


def command(lang: str) -> click.Command:
    return make_command(
        "amend",
        lang,
        HELP,
        EXAMPLES,
        amend,
        plan_argument(lang),
        click.Argument(["paper"], metavar=said(TYPE_SHOWN, lang), help=said(TYPE_HELP, lang)),
        click.Argument(["units"], nargs=-1, metavar=said(UNITS_SHOWN, lang), help=said(UNITS_HELP, lang)),
        click.Option(["--reason"], metavar=said(REASON_SHOWN, lang), help=said(REASON_HELP, lang)),
        click.Option(["--correction"], is_flag=True, help=said(CORRECTION_HELP, lang)),
        json_option(lang),
    )


def amend(
    lang: str, plan: str, paper: str, units: tuple[str, ...], reason: str | None, correction: bool, as_json: bool
) -> int:
    """Exit code 1 where there is nothing to amend, or the plan has errors; then nothing is written."""
    workplace, (name,) = asked_plans((plan,), lang)
    record, _, problems = Store(workplace, name).read()
    if record is None:
        return _refuse(name, problems, lang, as_json)
    file = workplace.plan_folder(name) / AMENDMENTS_FILE
    place = Place(workplace.shown(file))
    known = tuple(Candidate(each, "", "") for issue in record.standing if issue.amends is None for each in issue.names)
    if not known:
        return _refuse(name, (AMEND_UNISSUED.at(place, paper=paper, known="–"),), lang, as_json)
    names = asked_names(paper, units, known, lang, UNISSUED, KNOWN_ISSUED)
    chosen = tuple(dict.fromkeys(main_of(record, each) or each for each in names))
    entries, problems = _entries(workplace, name)
    if any_error(problems):
        return _refuse(name, problems, lang, as_json)
    asked = Asked(entries)
    wanted = tuple(
        Amendment(of=each, time=next_time(asked, record, each), reason=_reason(reason), correction=correction)
        for each in chosen
        if begun(asked, record, each) is None
    )
    late = (problem for each in chosen if (problem := _too_late(begun(asked, record, each), reason, correction, place)))
    if problems := tuple(late):
        return _refuse(name, problems, lang, as_json)
    prepared = pipeline.prepare(name, workplace, beginning=wanted)
    made = tuple(each for main in chosen if (each := prepared.amending.open_for(main)))
    if not made:
        return _refuse(name, prepared.problems, lang, as_json)
    new = tuple(each for each in wanted if any(each.of == one.amends for one in made))
    if problem := _entered(workplace, name, entries, new):
        return _refuse(name, (problem,), lang, as_json)
    if len(new) < len(wanted):  # what has nothing to amend is not begun
        prepared = pipeline.prepare(name, workplace)
    names = tuple(each for one in made for each in (one.name, *one.attached))
    outcome = rebuild.rebuild(prepared, workplace, formats=tuple(writers.FORMATS), only=names)
    about = (*_about(prepared, made), *outcome.problems)
    _show(workplace, prepared, record, made, outcome.papers, about, lang, as_json)
    return PROBLEMS if any_error(outcome.problems) else CLEAN


def _too_late(there: Amendment | None, reason: str | None, correction: bool, place: Place) -> Problem | None:
    """What was typed that an entry, which is there already, would have to say."""
    if there is None:
        return None
    if correction and not there.correction:
        return AMEND_BEGUN.at(place, paper=there.of, option="--correction", line="correction: có")
    words = _reason(reason)
    if words and words != there.reason:
        return AMEND_BEGUN.at(place, paper=there.of, option="--reason", line=f'reason: "{words}"')
    return None


def _reason(text: str | None) -> str | None:
    """The reason that was typed; a point at its end would stand in a sentence."""
    return printable(text or "").rstrip(" .;,") or None


def _entries(workplace: Workplace, name: str) -> tuple[tuple[Amendment, ...], tuple[Problem, ...]]:
    """The entries of `amendments.yaml` as it lies there."""
    file = workplace.plan_folder(name) / AMENDMENTS_FILE
    return _decoded(workplace.shown(file), files.read_if_there(file) or b"")


def _decoded(shown: str, content: bytes) -> tuple[tuple[Amendment, ...], tuple[Problem, ...]]:
    if is_empty(content):
        return (), ()
    located, problems = read(shown, content)
    if located is None:
        return (), problems
    found, _, misfits = decode(Amendments, located)
    return (found.amendments if found else ()), (*problems, *misfits)


def _entered(
    workplace: Workplace, name: str, entries: tuple[Amendment, ...], new: Sequence[Amendment]
) -> Problem | None:
    """Writes the new entries behind those that are there; a file that cannot take them, or was changed meanwhile, stays
    as it is."""
    if not new:
        return None
    file, folder = workplace.plan_folder(name) / AMENDMENTS_FILE, workplace.build_folder(name)
    shown = workplace.shown(file)
    try:
        with files.held(folder) as alone:
            if not alone:
                return BUILD_BUSY.at(Place(workplace.shown(folder)))
            text = (files.read_if_there(file) or b"").decode("utf-8", "replace")
            for each in new:
                text = with_entry(text, each)
            found, problems = _decoded(shown, text.encode())
            if problems or found != (*entries, *new):
                return AMEND_ENTRY.at(Place(shown), paper=new[0].of)
            files.write_whole({file: text.encode()})
    except OSError as failed:
        return rebuild.not_written(failed, workplace, file)
    return None


def _about(prepared: Prepared, made: tuple[Begun, ...]) -> tuple[Problem, ...]:
    """What is to be said of these amending papers; other warnings of the plan are for build and check."""
    places = {each.place for each in made}
    return tuple(problem for problem in prepared.problems if problem.place in places)


def _refuse(plan: str, problems: Sequence[Problem], lang: str, as_json: bool) -> int:
    if as_json:
        show.show_json({"plan": plan, "amending": [], "problems": show.problems_json(problems, lang)})
        return PROBLEMS
    show.show_heading(NOTHING.fill(lang, {"plan": plan}))
    errors = [problem for problem in problems if problem.is_error]
    show.show_problems(tuple(errors) or tuple(each for each in problems if each.fault.code.startswith("amend-")), lang)
    if errors:
        show.advise_mending(errors, lang)
    return PROBLEMS


def _show(
    workplace: Workplace,
    prepared: Prepared,
    record: Record,
    made: tuple[Begun, ...],
    papers: tuple[Done, ...],
    problems: tuple[Problem, ...],
    lang: str,
    as_json: bool,
) -> None:
    plan = prepared.name
    if as_json:
        amending = [
            {"paper": each.name, "amends": each.amends, "attached": each.attached,
             "files": [paper.path.as_posix() for paper in papers if paper.document in (each.name, *each.attached)]}
            for each in made
        ]  # fmt: skip
        show.show_json({"plan": plan, "amending": amending, "problems": show.problems_json(problems, lang)})
        return
    show.show_heading(MADE.fill(lang, {"plan": plan, "count": str(len(made))}))
    for each in made:
        issue = record.issue_of(each.amends)
        symbol = NUMBERED.fill(lang, {"symbol": issue.symbol}) if issue and issue.symbol else ""
        date = short_date(issue.date) if issue else ""
        click.echo(AMENDS.fill(lang, {"name": each.name, "amended": each.amends, "symbol": symbol, "date": date}))
        for paper in papers:
            if paper.document in (each.name, *each.attached) and paper.became is not Became.GONE:
                click.echo(FILE.fill(lang, {"path": show.path_from_here(workplace.root, paper.path)}))
    show.show_problems(in_order(problems), lang)
    file = show.path_from_here(workplace.root, Path(workplace.shown(workplace.plan_folder(plan) / AMENDMENTS_FILE)))
    show.advise(NEXT, lang, plan=plan, name=made[0].name, file=file)
