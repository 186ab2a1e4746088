"""`docgen form`: a plan in, one workbook for each nominator to fill in out. A file that somebody changed is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace as changed
from pathlib import Path

import click

from docgen import checks, files, forms, pipeline, rebuild, trace
from docgen.cli import show
from docgen.cli.command import CLEAN, PROBLEMS, make_command, plan_argument
from docgen.cli.language import said
from docgen.cli.mistakes import unknown
from docgen.cli.plans import asked_plans
from docgen.model.campaign import Campaign
from docgen.model.dossier import Dossier
from docgen.model.nominators import Who, nominators_of
from docgen.model.prepared import Prepared
from docgen.problem import Problem, Say, any_error
from docgen.trace import Note, Trace

HELP = Say(
    "Tạo biểu mẫu Excel để các đơn vị ghi đề nghị khen thưởng: mỗi đơn vị một tệp, có sẵn chỉ tiêu, danh sách chọn và "
    "lời nhắc từng ô. Tệp đã có người ghi thì giữ nguyên.",
    "Make the Excel forms in which units write their nominations: one file for each, with its quota, drop-downs and a "
    "hint for every cell. A file that somebody has written into is kept.",
)
EXAMPLES = Say(
    "docgen form soc-trang-2021                     mỗi đơn vị một tệp\n"
    "docgen form soc-trang-2021 --unit ke_sach      chỉ một đơn vị\n"
    "docgen form soc-trang-2021 --all               một tệp chung\n"
    "docgen form soc-trang-2021 --out gui-di        ghi vào thư mục gui-di",
    "docgen form soc-trang-2021                     one file for each unit\n"
    "docgen form soc-trang-2021 --unit ke_sach      one unit only\n"
    "docgen form soc-trang-2021 --all               one file for all\n"
    "docgen form soc-trang-2021 --out to-send       into the folder to-send",
)
UNIT_SHOWN = Say("MÃ", "ID")
UNIT_HELP = Say(
    "Chỉ đơn vị có mã này trong units.csv. Ghi nhiều lần được.", "The unit of this id in units.csv only. Repeatable."
)
ALL_HELP = Say(
    "Một tệp chung cho mọi đơn vị, có cột đơn vị và cột “Không khen”.",
    "One file for all units, with a column for the unit and one for what is declined.",
)
OUT_SHOWN = Say("THƯ_MỤC", "FOLDER")
OUT_HELP = Say("Ghi vào thư mục này; không nêu thì ghi vào build.", "Write into this folder instead of build.")
REPLACE_HELP = Say(
    "Tạo lại cả tệp đã có người ghi; bản cũ được cất bên cạnh, không mất.",
    "Make changed files again too; the old copy is put aside, not lost.",
)

FOLDER, COMMON = "bieu-mau", "tat-ca"
"""Where forms are made inside `build/<plan>`, and what the one for all is called: no identifier has a dash."""

ONE_ONLY = Say("chỉ dùng một trong: --all, --unit", "only one of: --all, --unit")
UNKNOWN_UNIT = Say("Không có đơn vị “{word}”.", "There is no unit “{word}”.")
KNOWN_UNITS = Say("Các đơn vị: {known}", "The units: {known}")
NOBODY = Say(
    "Kế hoạch này chưa có ai để đề nghị: units.csv không có đơn vị nào và cơ quan ban hành không giữ chỉ tiêu nào.",
    "Nobody can nominate under this plan: units.csv has no unit and the issuer holds no quota.",
)
BECAME = {
    "made": (Say("đã tạo", "made"), "green"),
    "same": (Say("không đổi", "unchanged"), None),
    "renewed": (Say("đã tạo lại theo kế hoạch mới", "made anew, as the plan has changed"), "green"),
    "kept": (Say("giữ nguyên tệp đã có", "kept as it was"), "yellow"),
    "replaced": (Say("đã tạo lại", "made again"), "green"),
}
COUNTED = Say("{became} {count}", "{count} {became}")
NOTHING_MADE = Say("chưa tạo biểu mẫu nào", "no form was made")
ASIDE = Say("; bản cũ cất ở {path}", "; the old copy is {path}")
KEPT = Say(
    "Tệp được giữ nguyên là vì đã có người ghi vào từ khi docgen tạo ra.\n"
    "Muốn tạo lại thì thêm --replace: bản cũ được cất sang bên cạnh.",
    "A file is kept because somebody has written into it since docgen made it.\n"
    "To make it again add --replace: the old copy is put aside.",
)
NEXT = Say(
    "Việc tiếp theo: gửi các tệp trong {folder} cho đơn vị. Khi nhận lại, đặt vào {nominations}, giữ nguyên tên tệp.",
    "Next: send the files in {folder} to the units. What comes back goes into {nominations} under the same name.",
)


def command(lang: str) -> click.Command:
    return make_command(
        "form",
        lang,
        HELP,
        EXAMPLES,
        form,
        plan_argument(lang),
        click.Option(["units", "--unit"], multiple=True, metavar=said(UNIT_SHOWN, lang), help=said(UNIT_HELP, lang)),
        click.Option(["for_all", "--all"], is_flag=True, help=said(ALL_HELP, lang)),
        click.Option(["--out"], type=click.Path(file_okay=False, path_type=Path),
                     metavar=said(OUT_SHOWN, lang), help=said(OUT_HELP, lang)),
        click.Option(["--replace"], is_flag=True, help=said(REPLACE_HELP, lang)),
    )  # fmt: skip


def form(lang: str, plan: str, units: tuple[str, ...], for_all: bool, out: Path | None, replace: bool) -> int:
    """Exit code 1 where the plan, its units or its quotas have an error; mistakes in nominations keep no form back."""
    if for_all and units:
        raise click.UsageError(said(ONE_ONLY, lang))
    workplace, (name,) = asked_plans((plan,), lang)
    prepared = pipeline.prepare(name, workplace)
    problems = stopping(prepared, workplace)
    dossier = prepared.dossier
    if dossier is None or any_error(problems):
        show.show_heading(f"{name}: {said(NOTHING_MADE, lang)}")
        return show.refused(problems, lang)
    every = nominators_of(dossier.plan, dossier.allocation.units)
    asked = asked_units(units, every, lang)
    if not every:
        show.tell(said(NOBODY, lang))
        return PROBLEMS
    folder = Path.cwd() / out if out else workplace.build_folder(name) / FOLDER
    if for_all:
        contents = {folder / f"{COMMON}{forms.ENDING}": forms.form_for_all(dossier.plan, dossier.allocation, every)}
    else:
        contents = {
            folder / f"{who.id}{forms.ENDING}": forms.form_for(dossier.plan, dossier.allocation, who) for who in asked
        }
    became, asides = written(contents, replace)
    _show(name, workplace, became, asides, lang)
    return CLEAN


def stopping(prepared: Prepared, workplace: files.Workplace) -> tuple[Problem, ...]:
    """The errors that leave a form in doubt: all but those of what was sent in, and those that would not be there had
    nothing been sent in."""
    errors = tuple(problem for problem in prepared.problems if problem.is_error)
    if prepared.dossier is None:
        return errors
    sent_in = workplace.shown(workplace.plan_folder(prepared.name) / pipeline.NOMINATIONS_FOLDER)
    errors = tuple(problem for problem in errors if not problem.place.file.startswith(f"{sent_in}/"))
    late = set(checks.check(prepared.dossier)) - set(checks.check(_before_anything_came(prepared.dossier)))
    return tuple(problem for problem in errors if problem not in late)


def _before_anything_came(dossier: Dossier) -> Dossier:
    return changed(dossier, campaign=Campaign(), papers=())


def asked_units(typed: tuple[str, ...], every: tuple[Who, ...], lang: str) -> tuple[Who, ...]:
    """The nominators that were named, each once; all when none was. Raises UsageError for one that is not there."""
    known = {who.id: who for who in every}
    for word in typed:
        if word not in known:
            raise unknown(UNKNOWN_UNIT, word, known, KNOWN_UNITS, lang)
    return tuple(known[word] for word in dict.fromkeys(typed)) or every


def written(contents: Mapping[Path, bytes], replace: bool) -> tuple[dict[Path, str], dict[Path, Path]]:
    """Writes the forms: what became of each, and where the copies went that were put aside.

    A form that nobody has touched since docgen wrote it is made anew when quotas change: the old quota must not go out.
    A file that somebody wrote into is never written over. What docgen wrote is noted beside the forms, before the forms
    take their places.
    """
    became = {}
    noted: dict[Path, Trace] = {}
    for path, content in contents.items():
        folder = path.parent
        if folder not in noted:
            noted[folder] = trace.from_text(files.read_if_there(folder / rebuild.TRACE_FILE))
        note = noted[folder].notes.get(path.name)
        there = files.read_if_there(path)
        if there is None:
            became[path] = "made"
        elif there == content:
            became[path] = "same"
        elif note and hashlib.sha256(there).hexdigest() in note.written:
            became[path] = "renewed"
        else:
            became[path] = "replaced" if replace else "kept"
    wanted = {path: contents[path] for path, state in became.items() if state in ("made", "replaced", "renewed")}
    asides = files.write_whole(
        {**_notes(noted, wanted), **wanted}, keep=[path for path, state in became.items() if state == "replaced"]
    )
    return became, asides


def _notes(noted: Mapping[Path, Trace], wanted: Mapping[Path, bytes]) -> dict[Path, bytes]:
    """The notes of each folder, with the digests of what lay there and of what is about to."""
    found = {}
    for folder, old in noted.items():
        notes = dict(old.notes)
        for path, content in wanted.items():
            if path.parent == folder:
                before = notes[path.name].written if path.name in notes else ()
                digest = hashlib.sha256(content).hexdigest()
                notes[path.name] = Note("", tuple(dict.fromkeys((digest, *before))))
        if notes != old.notes:
            found[folder / rebuild.TRACE_FILE] = trace.to_text(Trace(notes))
    return found


def _show(
    name: str, workplace: files.Workplace, became: Mapping[Path, str], asides: Mapping[Path, Path], lang: str
) -> None:
    states = list(became.values())
    counts = (
        COUNTED.fill(lang, {"became": said(words, lang), "count": str(states.count(state))})
        for state, (words, _) in BECAME.items()
        if state in states
    )
    show.show_heading(f"{name}: {'; '.join(counts)}")
    show.show_rows([_row(workplace, path, state, asides.get(path), lang) for path, state in became.items()])
    if "kept" in states:
        show.advise(KEPT, lang)
    folder = next(iter(became)).parent
    nominations = workplace.plan_folder(name) / pipeline.NOMINATIONS_FOLDER
    show.advise(
        NEXT,
        lang,
        folder=show.path_from_here(workplace.root, folder),
        nominations=show.path_from_here(workplace.root, nominations),
    )


def _row(workplace: files.Workplace, path: Path, state: str, aside: Path | None, lang: str) -> tuple[str, str]:
    words, colour = BECAME[state]
    put_aside = ASIDE.fill(lang, {"path": show.path_from_here(workplace.root, aside)}) if aside else ""
    return show.path_from_here(workplace.root, path), show.coloured(words, lang, colour) + put_aside
