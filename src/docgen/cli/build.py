"""`docgen build`: plans in, their papers in `build/` out, with what became of each and what to do next."""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from docgen import stamp, writers
from docgen.cli import show
from docgen.cli.built import Built, Done, remembered
from docgen.cli.command import CLEAN, PROBLEMS, json_option, make_command, plans_argument
from docgen.cli.language import said
from docgen.cli.mistakes import unknown
from docgen.cli.paper_rows import Shown, paper_rows
from docgen.cli.plans import asked_plans
from docgen.files import DRAFTS, Workplace
from docgen.problem import Say, any_error
from docgen.processes import Helper, cores

HELP = Say(
    "Soạn các văn bản của kế hoạch vào thư mục build. Văn bản không có gì thay đổi thì để yên; văn bản đã có người "
    "sửa tay thì giữ nguyên. Còn lỗi thì không soạn gì, chỉ nêu lỗi.",
    "Make the papers of a plan in the folder build. What has not changed is left alone, what a person has edited is "
    "kept. While there are errors nothing is made; they are named.",
)
EXAMPLES = Say(
    "docgen build                                   mọi kế hoạch\n"
    "docgen build soc-trang-2021                    một kế hoạch\n"
    "docgen build soc-trang-2021 --formats pdf      chỉ bản PDF\n"
    "docgen build soc-trang-2021 --only ke-hoach    một văn bản, một thư mục\n"
    "docgen build soc-trang-2021 --draft            bản dự thảo, dù còn lỗi",
    "docgen build                                   all plans\n"
    "docgen build soc-trang-2021                    one plan\n"
    "docgen build soc-trang-2021 --formats pdf      PDF only\n"
    "docgen build soc-trang-2021 --only ke-hoach    one paper, or a folder\n"
    "docgen build soc-trang-2021 --draft            a draft, errors or not",
)
ONLY_SHOWN = Say("VĂN_BẢN", "PAPER")
ONLY_HELP = Say(
    "Chỉ soạn văn bản này (ke-hoach, to-trinh/ten-don-vi) hoặc cả thư mục này (to-trinh). Ghi nhiều lần được.",
    "This paper only (ke-hoach, to-trinh/unit), or this whole folder (to-trinh). Repeatable.",
)
FORMATS_SHOWN = Say("DẠNG", "FORMATS")
FORMATS_HELP = Say("Dạng tệp, cách nhau bằng dấu phẩy.", "Formats, with commas between.")
DRAFT_HELP = Say(
    "Soạn bản dự thảo (có chữ “DỰ THẢO”) vào thư mục du-thao, kể cả khi còn lỗi, miễn là đọc được kế hoạch.",
    "Make drafts (marked “DỰ THẢO”) in the folder du-thao, errors or not, as long as the plan can be read.",
)
REPLACE_HELP = Say(
    "Soạn lại cả văn bản đã có người sửa tay; bản sửa tay được cất bên cạnh, không mất.",
    "Make edited papers again too; the edited copy is put aside, not lost.",
)
JOBS_HELP = Say(
    "Soạn cùng lúc N văn bản. Không ghi thì docgen tự chọn theo số văn bản và số nhân của máy.",
    "Make N papers at the same time. Without it docgen chooses by the number of papers and of cores.",
)

UNKNOWN_FORMAT = Say("Không có dạng tệp “{word}”.", "There is no format “{word}”.")
KNOWN_FORMATS = Say("Các dạng: {known}", "The formats: {known}")

BECAME = {
    "made": (Say("đã soạn", "made"), "green"),
    "fresh": (Say("không đổi", "unchanged"), None),
    "edited": (Say("giữ nguyên bản sửa tay", "edited, kept"), "yellow"),
    "replaced": (Say("đã soạn lại", "made again"), "green"),
    "gone": (Say("đã bỏ", "removed"), "cyan"),
    "issued": (Say("đã phát hành, giữ nguyên", "issued, kept"), "blue"),
    "restored": (Say("lấy lại bản đã phát hành", "issued, taken back from the archive"), "blue"),
}
NOTABLE = ("edited", "replaced")
"""What a person should see by name even among hundreds."""
ASIDE = Say("; bản sửa tay cất ở {path}", "; the edited copy is {path}")
COUNTED = Say("{became} {count}", "{count} {became}")
NOTHING_MADE = Say("chưa soạn văn bản nào", "no paper was made")
TOOK = Say("Đã soạn {count} tệp trong {seconds} giây.", "{count} files made in {seconds} seconds.")
OPEN = Say("Việc tiếp theo: mở thư mục {folder} để xem lại và in.", "Next: open the folder {folder}, look and print.")
OPEN_DRAFT = Say(
    "Việc tiếp theo: xem bản dự thảo trong {folder}. Bản này không dùng để ký.",
    "Next: look at the drafts in {folder}. They are not for signing.",
)
UNCHANGED = Say("Không có gì thay đổi. Văn bản nằm trong {folder}.", "Nothing has changed. The papers are in {folder}.")


def command(lang: str) -> click.Command:
    return make_command(
        "build",
        lang,
        HELP,
        EXAMPLES,
        build,
        plans_argument(lang),
        click.Option(["--only"], multiple=True, metavar=said(ONLY_SHOWN, lang), help=said(ONLY_HELP, lang)),
        click.Option(["--formats"], default="docx,pdf", show_default=True,
                     metavar=said(FORMATS_SHOWN, lang), help=said(FORMATS_HELP, lang)),
        click.Option(["--draft"], is_flag=True, help=said(DRAFT_HELP, lang)),
        click.Option(["--replace"], is_flag=True, help=said(REPLACE_HELP, lang)),
        click.Option(["-j", "--jobs"], type=click.IntRange(min=0), default=0,
                     metavar="N", help=said(JOBS_HELP, lang)),
        json_option(lang),
    )  # fmt: skip


def build(
    lang: str,
    plans: tuple[str, ...],
    only: tuple[str, ...],
    formats: str,
    draft: bool,
    replace: bool,
    jobs: int,
    as_json: bool,
) -> int:
    """Exit code 1 where a plan has an error; a paper that is kept because it was edited is none."""
    began = time.perf_counter()
    wanted = asked_formats(formats, lang)
    workplace, names = asked_plans(plans, lang)
    asked = {name: stamp.Asked(workplace, name, wanted, draft) for name in names}
    looks = {name: stamp.look(asked[name]) for name in names}
    known = {}
    if not only and not replace:  # what is asked of some papers only, or of edited ones, no stamp knows
        known = {name: found for name in names if (found := remembered(name, looks[name]))}
    if len(known) < len(names):
        with getting_ready(wanted, jobs) as helper:
            from docgen.cli.building import Options, build_plans, remembering

            others = tuple(name for name in names if name not in known)
            left = {name: remembering(asked[name], looks[name], helper) for name in others}
            known |= build_plans(others, workplace, Options(wanted, only, draft, replace, jobs), left, lang)
    built = [known[name] for name in names]

    if as_json:
        show.show_json({"plans": [_built_json(one, lang) for one in built]})
    else:
        hidden = [_show(one, workplace, draft, lang) for one in built]
        if any(hidden):
            _tell_time(built, time.perf_counter() - began, lang)
        _advise(built, workplace, draft, lang)
    return PROBLEMS if any(any_error(one.problems) for one in built) else CLEAN


@contextlib.contextmanager
def getting_ready(formats: tuple[str, ...], jobs: int = 0, *, shared: bool = False) -> Iterator[Helper | None]:
    """Another process that imports what writes while this one imports what reads; None where it is not wanted. With
    `shared`, this process does a part of its work."""
    if jobs == 1 or cores() == 1 or not any(format in writers.SLOW for format in formats):
        yield None
        return
    helper = None
    with contextlib.suppress(OSError):  # no processes to be had, no help
        helper = Helper(writers.get_ready, shared)
    try:
        yield helper
    finally:
        if helper:
            helper.leave()


def asked_formats(typed: str, lang: str) -> tuple[str, ...]:
    """The formats named in `docx,pdf`, each once. Raises UsageError for one that we do not write."""
    words = tuple(dict.fromkeys(word.strip().casefold() for word in typed.split(",") if word.strip()))
    for word in words or ("",):
        if word not in writers.FORMATS:
            raise unknown(UNKNOWN_FORMAT, word, writers.FORMATS, KNOWN_FORMATS, lang)
    return words


def _show(plan: Built, workplace: Workplace, draft: bool, lang: str) -> bool:
    """Shows what became of the papers; True where there are too many to show each."""
    counts = Counter(str(paper.became) for paper in plan.papers)
    parts = [
        COUNTED.fill(lang, {"became": said(words, lang), "count": str(counts[became])})
        for became, (words, _) in BECAME.items()
        if counts[became]
    ]
    show.show_heading(f"{plan.plan}: {'; '.join(parts) or said(NOTHING_MADE, lang)}")
    folder = Path(workplace.shown(workplace.build_folder(plan.plan)))
    shown = [
        Shown(
            paper.path, str(paper.became), paper.became in NOTABLE or bool(paper.aside), _aside(paper, workplace, lang)
        )
        for paper in plan.papers
    ]
    rows = paper_rows(shown, folder / DRAFTS if draft else folder, BECAME, workplace.root, lang)
    show.show_rows(rows)
    many = len(rows) < len(shown)
    if many and plan.totals:
        click.echo(f"  {plan.totals}")
    show.show_problems(plan.problems, lang)
    return many


def _tell_time(built: list[Built], seconds: float, lang: str) -> None:
    """How long it took, where somebody may have waited; on standard error, for it is never twice the same."""
    made = sum(paper.became in ("made", "replaced") for plan in built for paper in plan.papers)
    if made:
        shown = f"{seconds:.1f}" if lang == "en" else f"{seconds:.1f}".replace(".", ",")
        show.tell(TOOK.fill(lang, {"count": str(made), "seconds": shown}))


def _aside(paper: Done, workplace: Workplace, lang: str) -> str:
    if not paper.aside:
        return ""
    return ASIDE.fill(lang, {"path": show.path_from_here(workplace.root, paper.aside)})


def _advise(built: list[Built], workplace: Workplace, draft: bool, lang: str) -> None:
    everything = [problem for plan in built for problem in plan.problems]
    papers = [paper for plan in built for paper in plan.papers]
    folders = (workplace.build_folder(plan.plan) / (DRAFTS if draft else "") for plan in built if plan.papers)
    where = ", ".join(show.path_from_here(workplace.root, Path(workplace.shown(folder))) for folder in folders)
    if any_error(everything) and not (draft and papers):
        show.advise_mending(everything, lang)
    elif draft:
        show.advise(OPEN_DRAFT, lang, folder=where)
    elif any(paper.became not in ("fresh", "edited", "issued") for paper in papers):
        show.advise(OPEN, lang, folder=where)
    else:
        show.advise(UNCHANGED, lang, folder=where)


def _built_json(plan: Built, lang: str) -> dict[str, object]:
    papers = [
        {
            "path": paper.path.as_posix(),
            "document": paper.document,
            "format": paper.format,
            "became": str(paper.became),
            "aside": paper.aside.as_posix() if paper.aside else None,
        }
        for paper in plan.papers
    ]
    return {"plan": plan.plan, "papers": papers, "problems": show.problems_json(plan.problems, lang)}
