"""`docgen certificates`: a plan in, its certificates as print files out; or proofs, with the list of what does not
fit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from docgen import pipeline, printing
from docgen.cli import show
from docgen.cli.acting import acting, who_option
from docgen.cli.certificate_jobs import asked_certificates, asked_jobs
from docgen.cli.certificates_told import tell_files, tell_recovered, told
from docgen.cli.command import PROBLEMS, make_command, plan_argument
from docgen.cli.language import said
from docgen.cli.plans import asked_plans
from docgen.model.prepared import Prepared
from docgen.printing import Job, Numbers, Run, Wanted
from docgen.problem import Say, any_error
from docgen.register import FILE, open_register

FOLDER, PROOFS = "certificates", "in-thu"
HELP = Say(
    "In bằng khen, giấy khen, giấy chứng nhận theo danh sách của quyết định, mỗi hình thức khen thưởng một tệp PDF. "
    "Thêm --proof để in thử: không lấy số sổ vàng, cuối cùng nêu mọi chữ không vừa. In thật thì còn một chữ không vừa "
    "là không in tờ nào.",
    "Print the certificates of a decision's list, one PDF for each award. With --proof nothing takes a number and the "
    "end lists what does not fit. For good, nothing is printed while anything does not fit.",
)
EXAMPLES = Say(
    "docgen certificates soc-trang-2021 --proof       in thử, soát chữ\n"
    "docgen certificates soc-trang-2021               in cả viền, lấy số sổ vàng\n"
    "docgen certificates soc-trang-2021 --overprint   chỉ in chữ lên phôi\n"
    "docgen certificates soc-trang-2021 --failed      in nốt giấy còn lại",
    "docgen certificates soc-trang-2021 --proof       proofs to look at\n"
    "docgen certificates soc-trang-2021               with art and numbers\n"
    "docgen certificates soc-trang-2021 --overprint   only words, on stock\n"
    "docgen certificates soc-trang-2021 --failed      what is left to print",
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
PRINTER_SHOWN = Say("MÁY_IN[/KHAY]", "PRINTER[/TRAY]")
PRINTER_HELP = Say(
    "Máy in và khay đã căn bằng docgen calibrate.", "A printer and its tray, as docgen calibrate measured them."
)
CROP_HELP = Say("Thêm dấu cắt quanh giấy, cho nhà in cắt.", "Add crop marks, for a printing house to cut by.")
GRID_HELP = Say(
    "Khi in thử: phủ lưới mi-li-mét và khung các ô, để đọc vị trí cho phôi mới.",
    "On a proof: lay a grid of millimetres and all boxes over it, to read places off for new stock.",
)
COLLATE_HELP = Say(
    "Gom theo đơn vị nhận, kèm tệp phiếu giao cho từng đơn vị; không nêu thì theo thứ tự danh sách của quyết định.",
    "By receiving unit, with a file of delivery slips; without it, in the order of the decision's list.",
)
FAILED_HELP = Say(
    "Chỉ in những giấy chưa in hoặc đã ghi là hỏng.",
    "Only what was not printed, or whose sheet was recorded as spoiled.",
)
EACH_HELP = Say("Mỗi giấy một tệp PDF riêng, trong một thư mục.", "Each certificate in a file of its own, in a folder.")
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

GRID_ON_PROOFS = Say("--grid chỉ dùng cùng --proof.", "--grid goes with --proof only.")
NO_DECISION = Say(
    "Kế hoạch này không có quyết định khen thưởng nào (một mục trong papers có type: quyet-dinh).",
    "This plan has no decision that gives awards (an entry of papers of type: quyet-dinh).",
)


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
        click.Option(["--crop-marks"], is_flag=True, help=said(CROP_HELP, lang)),
        click.Option(["--grid"], is_flag=True, help=said(GRID_HELP, lang)),
        click.Option(["--collate"], is_flag=True, help=said(COLLATE_HELP, lang)),
        click.Option(["first", "--from"], type=click.IntRange(1), metavar="N", help=said(FROM_HELP, lang)),
        click.Option(["last", "--to"], type=click.IntRange(1), metavar="N", help=said(TO_HELP, lang)),
        click.Option(["--only"], multiple=True, metavar=said(ONLY_SHOWN, lang), help=said(ONLY_HELP, lang)),
        click.Option(["--failed"], is_flag=True, help=said(FAILED_HELP, lang)),
        click.Option(["--each"], is_flag=True, help=said(EACH_HELP, lang)),
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
    crop_marks: bool,
    grid: bool,
    collate: bool,
    first: int | None,
    last: int | None,
    only: tuple[str, ...],
    failed: bool,
    each: bool,
    out: Path | None,
    engine: str,
    reason: str | None,
    who: str | None,
) -> int:
    """Exit code 1 where the plan has an error, or anything cannot be printed; a proof of the rest is made all the
    same."""
    workplace, (name,) = asked_plans((plan,), lang)
    prepared = pipeline.prepare(name, workplace)
    if proof and not prepared.documents:
        prepared = pipeline.prepare(name, workplace, draft=True)
    jobs = asked_jobs(prepared, award, lang)
    if not jobs or prepared.dossier is None or (any_error(prepared.problems) and not proof):
        return _refused(prepared, jobs, lang)
    if grid and not proof:
        raise click.UsageError(said(GRID_ON_PROOFS, lang))
    wanted = Wanted(
        proof,
        overprint,
        stock or "",
        printer or "",
        collate,
        first or 0,
        last or 0,
        only,
        engine,
        failed,
        each,
        crop_marks,
        grid,
    )
    folder = (Path.cwd() / out) if out else workplace.build_folder(name) / FOLDER / (PROOFS if proof else "")
    asked_certificates(prepared, jobs, wanted, lang)

    numbers = None
    if not proof:
        problems = printing.issued_faults(prepared, workplace, (job.paper.name for job in jobs))
        if any_error(problems):
            return show.refused(problems, lang)
        show.show_problems(problems, lang)
    if not proof or failed:
        register, problems = open_register(workplace.root / FILE)
        if register is None:
            return show.refused(problems, lang)
        numbers = Numbers(register, acting(who), prepared.dossier, reason or "")
    run = Run(prepared, workplace, wanted, folder, None if proof else numbers, numbers)
    done = []
    for one in printing.carry_out(run, jobs, lambda found: tell_recovered(found, lang)):
        tell_files(one, workplace, lang)
        done.append(one)
    return told(done, run, prepared.dossier, lang)


def _refused(prepared: Prepared, jobs: Sequence[Job], lang: str) -> int:
    """Nothing can be printed: the plan has errors, or no decision."""
    show.show_problems(prepared.problems, lang)
    if any_error(prepared.problems):
        show.advise_mending(prepared.problems, lang)
    elif not jobs:
        show.advise(NO_DECISION, lang)
    return PROBLEMS
