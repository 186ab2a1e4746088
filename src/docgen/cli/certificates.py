"""`docgen certificates`: a plan in, its certificates as print files out; or proofs, with the list of what does not "
"fit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from docgen import files, pipeline, printing
from docgen.cli import show
from docgen.cli.acting import acting, who_option
from docgen.cli.certificate_jobs import asked_jobs, asked_names
from docgen.cli.command import CLEAN, PROBLEMS, make_command, plan_argument
from docgen.cli.language import said
from docgen.cli.plans import asked_plans
from docgen.model.prepared import Prepared
from docgen.printing import Job, Numbers, Printed, Wanted
from docgen.problem import Problem, Say, any_error
from docgen.register import FILE, open_register

FOLDER, PROOFS, ENDING = "certificates", "in-thu", ".pdf"
SLIPS_ENDING = f".phieu-giao{ENDING}"
HELP = Say(
    "In bằng khen, giấy khen, giấy chứng nhận theo danh sách của quyết định, mỗi hình thức khen thưởng một tệp PDF. "
    "Thêm "
    "--proof để in thử: không lấy số sổ vàng, cuối cùng nêu mọi chữ không vừa. In thật thì còn một chữ không vừa là "
    "không "
    "in tờ nào.",
    "Print the certificates of a decision's list, one PDF for each award. With --proof nothing takes a number and "
    "the end "
    "lists what does not fit. For good, nothing is printed while anything does not fit.",
)
EXAMPLES = Say(
    "docgen certificates soc-trang-2021 --proof       in thử, soát chữ\n"
    "docgen certificates soc-trang-2021               in cả viền, lấy số sổ vàng\n"
    "docgen certificates soc-trang-2021 --overprint   chỉ in chữ lên phôi\n"
    "docgen certificates soc-trang-2021 --from 31     từ giấy 31 đến hết",
    "docgen certificates soc-trang-2021 --proof       proofs to look at\n"
    "docgen certificates soc-trang-2021               with art and numbers\n"
    "docgen certificates soc-trang-2021 --overprint   only words, on stock\n"
    "docgen certificates soc-trang-2021 --from 31     from number 31 on",
)
PROOF_HELP = Say(
    "In thử: không lấy số, phần vừa vẫn in, phần không vừa nêu ở cuối.",
    "Proofs: no numbers; what fits is printed, what does not is listed at the end.",
)
AWARD_SHOWN = Say("HÌNH_THỨC", "AWARD")
AWARD_HELP = Say("Chỉ in hình thức khen thưởng này (tên mục trong awards).", "Only this award, by its name in awards.")
OVERPRINT_HELP = Say(
    "In lên phôi in sẵn: không in viền, biểu trưng và những dòng phôi đã có.",
    "Print on stock: no border, no emblem, nothing that the stock has already.",
)
STOCK_SHOWN = Say("PHÔI", "STOCK")
STOCK_HELP = Say("Tên một tệp trong templates/stocks.", "The name of a file in templates/stocks.")
PRINTER_SHOWN = Say("MÁY_IN", "PRINTER")
PRINTER_HELP = Say(
    "Tên một tệp trong templates/printers: độ lệch của máy in, khay giấy.",
    "The name of a file in templates/printers: how far a printer and its tray are off.",
)
ORDER_HELP = Say(
    "list: như danh sách của quyết định; unit: gom theo đơn vị nhận, kèm tệp phiếu giao.",
    "list: as in the decision's list; unit: by receiving unit, with a file of delivery slips.",
)
FROM_HELP = Say("Từ giấy số N của danh sách.", "From number N of the list.")
TO_HELP = Say("Đến giấy số N của danh sách.", "Up to number N of the list.")
ONLY_SHOWN = Say("TÊN", "NAME")
ONLY_HELP = Say(
    "Chỉ in giấy của người, tập thể này, hoặc giấy số này. Ghi nhiều lần được.",
    "Only the certificate of this name, or of this number. Repeatable.",
)
OUT_SHOWN = Say("THƯ_MỤC", "FOLDER")
OUT_HELP = Say("Thư mục đặt các tệp PDF.", "Where the PDFs go.")
ENGINE_HELP = Say(
    "Cách dàn trang; fast tự lùi về weasyprint khi cần.", "How pages are laid out; fast steps back by itself."
)
REASON_SHOWN = Say("LÝ_DO", "WHY")
REASON_HELP = Say("Vì sao in lại những giấy đã in, ghi vào sổ.", "Why what was printed is printed again.")

NO_DECISION = Say(
    "Kế hoạch này không có quyết định khen thưởng nào (một mục trong papers có type: quyet-dinh).",
    "This plan has no decision that gives awards (an entry of papers of type: quyet-dinh).",
)
MADE = Say("{path}: {count} giấy", "{path}: {count} certificates")
SLIPS = Say("{path}: phiếu giao cho từng đơn vị", "{path}: a delivery slip for each unit")
MADE_NOTHING = Say("{job}: chưa in giấy nào", "{job}: nothing was printed")
STEPPED_BACK = Say("{job}: in bằng WeasyPrint vì {why}", "{job}: set by WeasyPrint because {why}")
PRINTED = Say(
    "Việc tiếp theo: in tệp PDF đúng cỡ giấy (100%, không co giãn); giấy hỏng thì ghi bằng docgen register void.",
    "Next: print the PDF at its own size (100%, not scaled); record spoiled sheets with docgen register void.",
)
PROVED = Say(
    "Việc tiếp theo: xem bản in thử trong {folder}; vừa ý thì chạy lại không có --proof.",
    "Next: look at the proofs in {folder}; if they please, run this again without --proof.",
)
PROVED_NOT = Say("{count} chỗ không in được, nêu ở trên.", "{count} things cannot be printed; they are named above.")


def command(lang: str) -> click.Command:
    return make_command(
        "certificates",
        lang,
        HELP,
        EXAMPLES,
        certificates,
        plan_argument(lang),
        click.Option(["--proof"], is_flag=True, help=said(PROOF_HELP, lang)),
        click.Option(["--award"], metavar=said(AWARD_SHOWN, lang), help=said(AWARD_HELP, lang)),
        click.Option(["--overprint"], is_flag=True, help=said(OVERPRINT_HELP, lang)),
        click.Option(["--stock"], metavar=said(STOCK_SHOWN, lang), help=said(STOCK_HELP, lang)),
        click.Option(["--printer"], metavar=said(PRINTER_SHOWN, lang), help=said(PRINTER_HELP, lang)),
        click.Option(["--order"], type=click.Choice(("list", "unit")), default="list", help=said(ORDER_HELP, lang)),
        click.Option(["first", "--from"], type=click.IntRange(1), metavar="N", help=said(FROM_HELP, lang)),
        click.Option(["last", "--to"], type=click.IntRange(1), metavar="N", help=said(TO_HELP, lang)),
        click.Option(["--only"], multiple=True, metavar=said(ONLY_SHOWN, lang), help=said(ONLY_HELP, lang)),
        click.Option(["--out"], type=click.Path(file_okay=False, path_type=Path), metavar=said(OUT_SHOWN, lang),
                     help=said(OUT_HELP, lang)),
        click.Option(["--engine"], type=click.Choice(printing.ENGINES), default="fast", help=said(ENGINE_HELP, lang)),
        click.Option(["--reason"], metavar=said(REASON_SHOWN, lang), help=said(REASON_HELP, lang)),
        who_option(lang),
    )  # fmt: skip


def certificates(
    lang: str,
    plan: str,
    proof: bool,
    award: str | None,
    overprint: bool,
    stock: str | None,
    printer: str | None,
    order: str,
    first: int | None,
    last: int | None,
    only: tuple[str, ...],
    out: Path | None,
    engine: str,
    reason: str | None,
    who: str | None,
) -> int:
    """Exit code 1 where the plan has an error, or anything cannot be printed; a proof of the rest is made all the "
    "same."""
    workplace, (name,) = asked_plans((plan,), lang)
    prepared = pipeline.prepare(name, workplace)
    if proof and not prepared.documents:
        prepared = pipeline.prepare(name, workplace, draft=True)
    jobs = asked_jobs(prepared, award, lang)
    if not jobs or prepared.dossier is None or (any_error(prepared.problems) and not proof):
        return _refused(prepared, jobs, lang)
    wanted = Wanted(proof, overprint, stock or "", printer or "", order == "unit", first or 0, last or 0, only, engine)
    folder = (Path.cwd() / out) if out else workplace.build_folder(name) / FOLDER / (PROOFS if proof else "")
    asked_names(prepared, jobs, only, lang)

    numbers = None
    if not proof:
        problems = printing.issued_faults(prepared, workplace, (job.paper.name for job in jobs))
        if any_error(problems):
            return _stopped(problems, lang)
        show.show_problems(problems, lang)
        register, problems = open_register(workplace.root / FILE)
        if register is None:
            return _stopped(problems, lang)
        numbers = Numbers(register, acting(who), prepared.dossier, reason or "")
    done = [_one(prepared, workplace, job, wanted, numbers, folder, lang) for job in jobs]
    return _told(done, folder, workplace, proof, lang)


def _one(
    prepared: Prepared,
    workplace: files.Workplace,
    job: Job,
    wanted: Wanted,
    numbers: Numbers | None,
    folder: Path,
    lang: str,
) -> Printed:
    """One print file: made, written whole, and only then recorded as printed."""
    made = printing.print_job(prepared, workplace, job, wanted, numbers.numbering if numbers else None)
    if made.content is None:
        return made
    contents = {folder / f"{job.name}{made.part}{ENDING}": made.content}
    if made.slips:
        contents[folder / f"{job.name}{made.part}{SLIPS_ENDING}"] = made.slips
    files.write_whole(contents)
    for path in contents:
        words = SLIPS if path.name.endswith(SLIPS_ENDING) else MADE
        show.show_heading(words.fill(lang, {"path": _shown(path, workplace), "count": str(made.count)}))
    if numbers:
        return made.with_problems(numbers.record())
    return made


def _told(done: Sequence[Printed], folder: Path, workplace: files.Workplace, proof: bool, lang: str) -> int:
    problems = [problem for one in done for problem in one.problems]
    for one in done:
        if one.content is None:
            show.show_heading(MADE_NOTHING.fill(lang, {"job": one.job.name}))
        for vi, en in one.why[:1]:
            show.tell(STEPPED_BACK.fill(lang, {"job": one.job.name, "why": en if lang == "en" else vi}))
    show.show_problems(problems, lang)
    errors = sum(problem.is_error for problem in problems)
    if proof:
        if errors:
            show.advise(PROVED_NOT, lang, count=errors)
        show.advise(PROVED, lang, folder=_shown(folder, workplace))
    elif errors:
        show.advise_mending(problems, lang)
    else:
        show.advise(PRINTED, lang)
    return PROBLEMS if errors else CLEAN


def _refused(prepared: Prepared, jobs: Sequence[Job], lang: str) -> int:
    """Nothing can be printed: the plan has errors, or no decision."""
    show.show_problems(prepared.problems, lang)
    if any_error(prepared.problems):
        show.advise_mending(prepared.problems, lang)
    elif not jobs:
        show.advise(NO_DECISION, lang)
    return PROBLEMS


def _stopped(problems: tuple[Problem, ...], lang: str) -> int:
    show.show_problems(problems, lang)
    show.advise_mending(problems, lang)
    return PROBLEMS


def _shown(path: Path, workplace: files.Workplace) -> str:
    return show.path_from_here(workplace.root, Path(workplace.shown(path)))
