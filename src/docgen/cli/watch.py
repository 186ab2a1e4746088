"""`docgen watch`: a plan in; whenever one of its sources is saved, the papers that it touches are made, and said."""

from __future__ import annotations

import gc
import itertools
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import click

from docgen import machine_fonts, standing, writers
from docgen.cli import show
from docgen.cli.build import BECAME, DRAFT_HELP, FORMATS_HELP, FORMATS_SHOWN, asked_formats, getting_ready
from docgen.cli.building import Options, Remembering, build_plans
from docgen.cli.built import Built
from docgen.cli.command import CLEAN, OUR_FAULT, make_command, plan_argument
from docgen.cli.language import said
from docgen.cli.paper_rows import Shown, paper_rows
from docgen.cli.plans import asked_plans
from docgen.cli.run import DISK_SAID, OUR_FAULT_SAID, give_up
from docgen.files import DRAFTS, Workplace
from docgen.problem import Fault, Problem, Say, any_error
from docgen.rebuild import BUILD_BUSY, SOURCES_MOVED, Aids
from docgen.sources import Warm
from docgen.stamp import Digests
from docgen.watching import Saves

HELP = Say(
    "Theo dõi một kế hoạch: mỗi khi lưu plan.yaml, bảng Excel của đơn vị hay một mẫu, docgen tự soạn lại những văn bản "
    "có liên quan rồi báo đã soạn gì. Còn lỗi thì nêu lỗi và chờ lần lưu sau. Dừng bằng Ctrl+C.",
    "Watch a plan: whenever plan.yaml, a unit's workbook or a template is saved, the papers that it touches are made "
    "again and named. Mistakes are named, and the next save is waited for. Ctrl+C ends it.",
)
EXAMPLES = Say(
    "docgen watch soc-trang-2021                  theo dõi một kế hoạch\n"
    "docgen watch soc-trang-2021 --formats docx   chỉ bản Word",
    "docgen watch soc-trang-2021                  watch a plan\ndocgen watch soc-trang-2021 --formats docx   Word only",
)
WATCHING = Say(
    "Đang theo dõi {plan}. Cứ sửa và lưu; dừng bằng Ctrl+C.", "Watching {plan}. Edit and save; Ctrl+C ends it."
)
SAVED = Say("Vừa lưu {files}", "Saved: {files}")
MORE = Say("{files} và {count} tệp khác", "{files} and {count} more")
NOTHING = Say("không văn bản nào phải soạn lại", "no paper had to be made again")
SAME_WARNINGS = Say("{count} như lần trước", "{count} as before")
WAITING = Say("Xong sau {seconds} giây; chờ lần lưu sau.", "Done after {seconds} seconds; waiting for the next save.")
MEND = Say(
    "Chưa soạn được. Sửa lỗi nêu trên rồi lưu lại, không cần chạy lại lệnh.",
    "Nothing was made. Mend the errors above and save again; there is no need to start anew.",
)
BUSY = Say(
    "Một lệnh docgen khác đang làm kế hoạch này; đang đợi lệnh đó xong.",
    "Another docgen is at work on this plan; waiting until it is done.",
)
STOPPED = Say("Đã dừng theo dõi.", "No longer watching.")

QUIET = ("fresh", "edited", "issued")
"""What becomes of papers of which nothing becomes anything."""

NAMED = 3
"""So many saved files are named."""

BEING_WRITTEN = 1.0
"""Seconds in which a file that could not be read may turn out to have been half written."""

AGAIN = 0.5
PATIENT = 10
"""While another docgen makes papers of this plan it is waited for: so many seconds each time; that it is, is said after
so many times."""

Problems = tuple[Problem, ...]


def command(lang: str) -> click.Command:
    return make_command(
        "watch",
        lang,
        HELP,
        EXAMPLES,
        watch,
        plan_argument(lang),
        click.Option(["--formats"], default="docx,pdf", show_default=True,
                     metavar=said(FORMATS_SHOWN, lang), help=said(FORMATS_HELP, lang)),
        click.Option(["--draft"], is_flag=True, help=said(DRAFT_HELP, lang)),
    )  # fmt: skip


@dataclass(frozen=True)
class Watched:
    """What is watched, and how it is to be built and spoken of."""

    workplace: Workplace
    name: str
    options: Options
    lang: str

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders of everything that people save of it."""
        return (self.workplace.plan_folder(self.name).resolve(), *self.workplace.template_roots)

    def shown(self, path: str) -> str:
        """A saved file as it is named: from the workplace, whichever way its folder was found."""
        for root in (self.workplace.root, self.workplace.root.resolve()):
            if Path(path).is_relative_to(root):
                return Path(path).relative_to(root).as_posix()
        return self.workplace.shown(Path(path))


def watch(lang: str, plan: str, formats: str, draft: bool) -> int:
    """Ends with Ctrl+C, which is no mistake; never because of a mistake in what is watched."""
    wanted = asked_formats(formats, lang)
    workplace, (name,) = asked_plans((plan,), lang)
    try:
        _watch(Watched(workplace, name, Options(wanted, draft=draft), lang))
    except KeyboardInterrupt:
        show.tell(said(STOPPED, lang))
    return CLEAN


def _watch(watched: Watched) -> None:
    with getting_ready(watched.options.formats, shared=True) as helper:
        saves = Saves(lambda: watched.roots)
        aids = Aids(Digests(), is_still=saves.is_still)
        memory = Warm()
        known = Remembering(memory=memory, campaign=standing.Warm(), helper=helper, aids=aids)
        show.tell(WATCHING.fill(watched.lang, {"plan": watched.name}))
        told = _round(watched, saves, known, None)
        if helper:  # both will write
            writers.get_ready()
        gc.collect()
        gc.freeze()  # what is there now stays, and need not be looked through after each save
        for _ in saves.wait():
            told = _round(watched, saves, known, told)
            memory.forget_others()
            gc.collect()  # a run looks for garbage rarely, and this one goes on all day


def _round(watched: Watched, saves: Saves, known: Remembering, told: Problems | None) -> Problems:
    """Builds what was touched and says what came of it; `told` are the problems of the round before, if there was one,
    given back are those of this one."""
    began = time.perf_counter()
    built = _made(watched, saves, known)
    _tell_saved(watched, saves)
    is_changed = bool(saves.done())
    if isinstance(built, Exception):
        words = DISK_SAID.get(built.errno or 0, OUR_FAULT_SAID) if isinstance(built, OSError) else OUR_FAULT_SAID
        give_up(words, built, OUR_FAULT, watched.lang)
        show.tell(said(MEND, watched.lang))
        return told or ()
    if told is not None and not is_changed and set(built.problems) == set(told) and not _touched(built):
        return told  # saved, and at once changed back
    _show(built, told or (), watched)
    seconds = f"{time.perf_counter() - began:.1f}"
    if any_error(built.problems) and not built.papers:
        show.tell(said(MEND, watched.lang))
    else:
        shown = seconds if watched.lang == "en" else seconds.replace(".", ",")
        show.tell(WAITING.fill(watched.lang, {"seconds": shown}))
    return built.problems


def _made(watched: Watched, saves: Saves, known: Remembering) -> Built | Exception:
    """The plan built from what lies still, or what kept it from being built. The first time it is begun before anybody
    knows whether all is saved; if it was not, no further time is."""
    built = _tried(watched, saves, known)
    while _is_overtaken(built, saves):
        _wait_until_still(saves)
        built = _tried(watched, saves, known)
    return built


def _wait_until_still(saves: Saves) -> None:
    saves.changed()
    while not saves.is_still():
        saves.changed()


def _is_overtaken(built: Built | Exception, saves: Saves) -> bool:
    """Whether somebody was, or is, still saving: then nothing was written, or it may be mended within a moment."""
    if not saves.is_still() or _is_among(SOURCES_MOVED, built):
        return True
    has_failed = isinstance(built, Exception) or any_error(built.problems)
    return has_failed and saves.changes_within(BEING_WRITTEN)


def _tried(watched: Watched, saves: Saves, known: Remembering) -> Built | Exception:
    try:
        return _built(watched, saves, known)
    except Exception as fault:  # whatever it was, the next save may mend it
        return fault


def _built(watched: Watched, saves: Saves, known: Remembering) -> Built:
    """The plan built, after any other docgen that is at work on it."""
    for tried in itertools.count(1):
        built = _built_once(watched, known)
        if not _is_among(BUILD_BUSY, built):
            break
        _wait_until_still(saves)
        _tell_saved(watched, saves)
        if tried == PATIENT:
            show.tell(said(BUSY, watched.lang))
        time.sleep(AGAIN)
    return built


def _built_once(watched: Watched, known: Remembering) -> Built:
    fonts = machine_fonts.fonts_asked() if "pdf" in watched.options.formats else known.aids.fonts
    try:
        knowing = replace(known, aids=replace(known.aids, fonts=fonts))
        found = build_plans((watched.name,), watched.workplace, watched.options, {watched.name: knowing}, watched.lang)
        return found[watched.name]
    finally:
        if fonts is not known.aids.fonts:
            fonts()  # whoever was asked is heard, or would stay as a process that has ended and is not let go


def _is_among(fault: Fault, built: Built | Exception) -> bool:
    return not isinstance(built, Exception) and any(problem.fault is fault for problem in built.problems)


def _touched(built: Built) -> list[Shown]:
    """The papers of which something became."""
    return [Shown(paper.path, str(paper.became)) for paper in built.papers if paper.became not in QUIET]


def _show(built: Built, told: Problems, watched: Watched) -> None:
    """The papers of which something became, and the problems; warnings that were said before are only counted."""
    lang, workplace = watched.lang, watched.workplace
    folder = Path(workplace.shown(workplace.build_folder(built.plan)))
    before = {problem for problem in told if not problem.is_error}
    touched = _touched(built)
    rows = paper_rows(touched, folder / DRAFTS if watched.options.draft else folder, BECAME, workplace.root, lang)
    show.show_rows(rows)
    if not touched and built.papers:
        click.echo(f"  {said(NOTHING, lang)}")
    show.show_problems((problem for problem in built.problems if problem not in before), lang)
    if same := show.counted((problem for problem in built.problems if problem in before), lang):
        show.tell(SAME_WARNINGS.fill(lang, {"count": same}))
    sys.stdout.flush()


def _tell_saved(watched: Watched, saves: Saves) -> None:
    """Says which files were saved, the first few by name, each of them once."""
    names = sorted(watched.shown(path) for path in saves.untold())
    shown = ", ".join(names[:NAMED])
    if len(names) > NAMED:
        shown = MORE.fill(watched.lang, {"files": shown, "count": str(len(names) - NAMED)})
    if names:
        show.show_heading(SAVED.fill(watched.lang, {"files": shown}))
        sys.stdout.flush()
