"""What `docgen certificates` says: the files of each job, what the last run left, what is wrong and what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docgen import files, printing
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS
from docgen.model.dossier import Dossier
from docgen.printing import Printed, Recovered, Run
from docgen.printing.delivery import SLIPS_ENDING
from docgen.problem import Say, any_error

MADE = Say("{path}: {count} giấy", "{path}: {count} certificates")
MADE_EACH = Say("{path}: {count} giấy, mỗi giấy một tệp", "{path}: {count} certificates, each in its own file")
NOTHING_LEFT = Say("{job}: không còn giấy nào phải in", "{job}: nothing is left to be printed")
SLIPS = Say("{path}: phiếu giao cho từng đơn vị", "{path}: a delivery slip for each unit")
MADE_NOTHING = Say("{job}: chưa in giấy nào", "{job}: nothing was printed")
STEPPED_BACK = Say("{job}: in bằng WeasyPrint vì {why}", "{job}: set by WeasyPrint because {why}")
PRINTED = Say(
    "Việc tiếp theo: in tệp PDF đúng cỡ giấy (100%, không co giãn); giấy hỏng thì ghi bằng docgen register void.",
    "Next: print the PDF at its own size (100%, not scaled); record spoiled sheets with docgen register void.",
)
BOOK = Say("Khi in thật, số sổ vàng lấy từ dãy “{series}”.", "Printed for good, they are numbered from “{series}”.")
PROVED = Say(
    "Việc tiếp theo: xem bản in thử trong {folder}; vừa ý thì chạy lại không có --proof.",
    "Next: look at the proofs in {folder}; if they please, run this again without --proof.",
)
PROVED_ON_GRID = Say(
    "Việc tiếp theo: đọc trên lưới trong {folder}, ô nào chưa đúng chỗ thì sửa trong tệp phôi rồi in thử lại; vừa ý "
    "thì in thử không có --grid.",
    "Next: read the grid in {folder}, mend what is out of place in the stock's file and prove it again; if it pleases, "
    "make a proof without --grid.",
)
PROVED_NOT = Say("{count} chỗ không in được, nêu ở trên.", "{count} things cannot be printed; they are named above.")
MOST_NAMED = 12
CONFIRMED = Say(
    "Lần in trước dừng khi tệp {file} đã xong: {count} giấy của tệp ấy nay được ghi là đã in.",
    "The last run stopped when {file} was finished: its {count} certificates are recorded as printed now.",
)
TAKEN_BACK = Say(
    "Lần in trước dừng khi tệp {file} chưa xong: {count} giấy của tệp ấy chưa in, số sổ vàng giữ nguyên.",
    "The last run stopped before {file} was finished: its {count} certificates were not printed; numbers stay.",
)
DOUBTFUL = Say(
    "Lần in trước dừng giữa chừng và tệp {file} không còn nguyên: chưa rõ {count} giấy của tệp ấy đã in hay chưa.",
    "The last run stopped and {file} does not lie there whole: it is not known whether its {count} certificates were "
    "printed.",
)


def tell_recovered(found: Recovered, lang: str) -> None:
    """What became of the files of a run that died. Of many only the first of each sort are named."""
    for words, prints in ((CONFIRMED, found.confirmed), (TAKEN_BACK, found.taken_back), (DOUBTFUL, found.doubtful)):
        for each in prints[:MOST_NAMED]:
            show.tell(words.fill(lang, {"file": each.file, "count": str(len(each.numbers))}))


def tell_files(one: Printed, workplace: files.Workplace, lang: str) -> None:
    """The files of a job as soon as they are there."""
    shown = [_shown(path, workplace) for path in one.files]
    slips = shown.pop() if shown and shown[-1].endswith(SLIPS_ENDING) else ""
    if len(shown) == 1:
        show.show_heading(MADE.fill(lang, {"path": shown[0], "count": str(one.count)}))
    elif shown:
        show.show_heading(MADE_EACH.fill(lang, {"path": f"{shown[0].rpartition('/')[0]}/", "count": str(one.count)}))
    if slips:
        show.show_heading(SLIPS.fill(lang, {"path": slips}))


def told(done: Sequence[Printed], run: Run, dossier: Dossier, lang: str) -> int:
    """What became of all jobs, what is wrong and what to do next; the exit code."""
    wanted = run.wanted
    problems = [problem for one in done for problem in one.problems]
    for one in done:
        if not one.files:
            nothing_left = not one.count and not any_error(one.problems)
            show.show_heading((NOTHING_LEFT if nothing_left else MADE_NOTHING).fill(lang, {"job": one.job.name}))
        if one.why:
            why = "; ".join(en if lang == "en" else vi for vi, en in one.why)
            show.tell(STEPPED_BACK.fill(lang, {"job": one.job.name, "why": why}))
    show.show_problems(problems, lang)
    errors = sum(problem.is_error for problem in problems)
    if wanted.proof and any(one.files for one in done):
        if errors:
            show.advise(PROVED_NOT, lang, count=errors)
        for series in dict.fromkeys(str(printing.series_of(dossier, one.job)) for one in done if one.job.paper.date):
            show.tell(BOOK.fill(lang, {"series": series}))
        show.advise(PROVED_ON_GRID if wanted.grid else PROVED, lang, folder=_shown(run.folder, run.workplace))
    elif errors:
        show.advise_mending(problems, lang)
    elif any(one.files for one in done):
        show.advise(PRINTED, lang)
    return PROBLEMS if errors else CLEAN


def _shown(path: Path, workplace: files.Workplace) -> str:
    return show.path_from_here(workplace.root, Path(workplace.shown(path)))
