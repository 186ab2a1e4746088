"""Rebuild: prepared papers against what lies in `build/`. Made, fresh, edited, gone.

In: a prepared plan and its workplace. Out: files, and what became of each. The law: a rebuild after any change leaves
what a build from nothing leaves, except that a paper which a person edited is kept.

All papers of a plan are rendered before the first is written; if one of them cannot be, none is touched.
"""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from docgen import files, trace, writers
from docgen.files import Workplace
from docgen.model.facts import Document
from docgen.model.prepared import Prepared
from docgen.model.template import Template
from docgen.problem import Fault, Place, Problem, Say, Severity, any_error, in_order
from docgen.trace import Note, State, Trace

DRAFTS = "du-thao"
TRACE_FILE = ".docgen.json"
Progress = Callable[[int, int, str], None]

BUILD_BUSY = Fault(
    "build-busy",
    Say("một lệnh docgen khác đang làm kế hoạch này", "another docgen is at work on this plan"),
    mend=Say("đợi lệnh kia xong rồi chạy lại", "wait until it is done, then run this again"),
    explain=Say(
        "Hai lệnh cùng ghi vào một thư mục thì có thể lẫn văn bản của nhau, nên lệnh chạy sau dừng lại.",
        "Two runs that write into one folder could mix their papers, so the second one stops.",
    ),
)
NOT_WRITTEN = Fault(
    "not-written",
    Say("không ghi được tệp ({reason})", "the file could not be written ({reason})"),
    mend=Say(
        "đóng tệp nếu đang mở trong Word, xem lại quyền ghi và chỗ trống của ổ đĩa",
        "close it if it is open in Word; look at permissions and free disk space",
    ),
    explain=Say(
        "Hệ điều hành không cho ghi tệp: tệp đang mở, thư mục chỉ đọc, hoặc ổ đĩa đầy. Khi đó không văn bản nào của kế "
        "hoạch bị thay đổi dở dang.",
        "The system refused to write: the file is open, the folder is read-only or the disk is full. No paper of the "
        "plan is then left half made.",
    ),
)
KEPT_EDITED = Fault(
    "kept-edited",
    Say("tệp này đã có người sửa, docgen giữ nguyên", "a person has edited this file; it is kept"),
    mend=Say(
        "muốn làm lại thì thêm --replace: bản đã sửa được cất sang bên cạnh",
        "to make it again add --replace: the edited copy is put aside first",
    ),
    explain=Say(
        "Nội dung tệp khác với bản docgen đã ghi, nên docgen coi là có người sửa tay và không ghi đè. Với --replace, "
        "bản đã sửa được đổi tên (… .da-sua-1.docx) rồi bản mới mới được ghi.",
        "The file differs from what docgen wrote, so a person must have edited it, and it is never overwritten. With "
        "--replace the edited copy is renamed (….da-sua-1.docx) before the new one is written.",
    ),
    severity=Severity.WARNING,
)

REASONS = {
    State.NEW: Say("chưa có", "not made yet"),
    State.STALE: Say("dữ liệu hoặc mẫu đã thay đổi", "figures, words or template have changed"),
    State.FRESH: Say("không có gì thay đổi", "nothing has changed"),
    State.EDITED: Say("có người đã sửa tệp", "a person has edited the file"),
    State.GONE: Say("kế hoạch không còn văn bản này", "the plan no longer has this paper"),
}


class Became(enum.StrEnum):
    """What a run made of a paper."""

    MADE = "made"
    FRESH = "fresh"
    EDITED = "edited"
    REPLACED = "replaced"
    GONE = "gone"


@dataclass(frozen=True)
class Paper:
    """One paper and its state. `path` is relative to the workplace."""

    path: Path
    document: str
    format: str
    state: State

    @property
    def reason(self) -> Say:
        return REASONS[self.state]


@dataclass(frozen=True)
class Done:
    """One paper and what became of it. `aside` is where an edited copy was put."""

    path: Path
    document: str
    format: str
    became: Became
    aside: Path | None = None


@dataclass(frozen=True)
class Outcome:
    """A whole run. With an error among the problems no paper was made, but for a disk that fails in the midst."""

    papers: tuple[Done, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Target:
    """One paper as a run sees it: where it goes, what it needs, what is noted of it, what lies there."""

    name: str
    paper: Paper
    document: Document | None
    needs: str | None
    note: Note | None
    found: str | None


def examine(
    prepared: Prepared,
    workplace: Workplace,
    *,
    formats: tuple[str, ...] = ("docx", "pdf"),
    only: tuple[str, ...] = (),
    draft: bool = False,
) -> tuple[Paper, ...]:
    """The state of every paper that a run of these options would look at. Nothing is written."""
    folder = _folder(prepared, workplace, draft)
    old = trace.from_text(files.read_if_there(folder / TRACE_FILE))
    return tuple(target.paper for target in _targets(prepared, workplace, old, formats, only, draft))


def rebuild(
    prepared: Prepared,
    workplace: Workplace,
    *,
    formats: tuple[str, ...] = ("docx", "pdf"),
    only: tuple[str, ...] = (),
    draft: bool = False,
    replace: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Outcome:
    """Makes what is new or stale, keeps what is fresh or edited, removes what is gone.

    `replace` moves an edited file aside and makes the paper again. `jobs` processes render at the same time.
    `progress` is told (done, of how many, the file's name). A run with errors in it writes nothing at all.
    """
    folder = _folder(prepared, workplace, draft)
    place = Place(workplace.shown(folder))
    try:
        with files.held(folder) as alone:
            if not alone:
                return Outcome((), (BUILD_BUSY.at(place),))
            files.sweep(folder)
            old = trace.from_text(files.read_if_there(folder / TRACE_FILE))
            targets = _targets(prepared, workplace, old, formats, only, draft)
            return _carry_out(prepared, workplace, folder, old, targets, replace, jobs, progress)
    except OSError as failed:
        named = Place(workplace.shown(Path(failed.filename2 or failed.filename))) if failed.filename else place
        return Outcome((), (NOT_WRITTEN.at(named, reason=failed.strerror or str(failed)),))


def _folder(prepared: Prepared, workplace: Workplace, draft: bool) -> Path:
    folder = workplace.build_folder(prepared.name)
    return folder / DRAFTS if draft else folder


def _targets(
    prepared: Prepared, workplace: Workplace, old: Trace, formats: tuple[str, ...], only: tuple[str, ...], draft: bool
) -> tuple[_Target, ...]:
    """The wanted papers in the plan's order, then what the trace knows and the plan no longer has."""
    folder = _folder(prepared, workplace, draft)
    fonts = files.fonts_digest() if "pdf" in formats else ""
    every = {f"{document.name}.{format}" for document in prepared.documents for format in writers.FORMATS}
    targets = []
    for document in prepared.documents:
        if only and document.name not in only:
            continue
        for format in formats:
            name = f"{document.name}.{format}"
            needs = trace.needs(
                document,
                prepared.templates[document.template],
                writers.edition(format),
                fonts if format == "pdf" else "",
            )
            targets.append(_target(folder, workplace, name, document, needs, old))
    if not only and prepared.documents:
        gone = sorted(name for name in old.notes if name not in every)
        targets += [_target(folder, workplace, name, None, None, old) for name in gone]
    return tuple(targets)


def _target(
    folder: Path, workplace: Workplace, name: str, document: Document | None, needs: str | None, old: Trace
) -> _Target:
    note = old.notes.get(name)
    found = files.digest_of(folder / name)
    stem, _, format = name.rpartition(".")
    paper = Paper(Path(workplace.shown(folder / name)), stem, format, trace.judge(needs, note, found))
    return _Target(name, paper, document, needs, note, found)


def _carry_out(
    prepared: Prepared,
    workplace: Workplace,
    folder: Path,
    old: Trace,
    targets: tuple[_Target, ...],
    replace_edited: bool,
    jobs: int,
    progress: Progress | None,
) -> Outcome:
    def is_made(target: _Target) -> bool:
        again = _is_edited(target) and replace_edited
        return target.document is not None and (again or target.paper.state in (State.NEW, State.STALE))

    contents, problems = _rendered(prepared, tuple(filter(is_made, targets)), jobs, progress)
    if any_error(problems):
        return Outcome((), in_order(problems))

    # Rendering takes its time; who saved a paper meanwhile must not lose it.
    targets = tuple(_target(folder, workplace, each.name, each.document, each.needs, old) for each in targets)
    made = tuple(target for target in targets if is_made(target) and target.name in contents)
    notes = dict(old.notes)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    for target in made:
        # A person's file is never noted as ours: should this run die here, the next one must still keep it.
        ours = (target.found,) if target.found and target.paper.state is State.STALE else ()
        notes[target.name] = Note(target.needs or "", tuple(dict.fromkeys((digests[target.name], *ours))))
    if made:
        files.write_whole({folder / TRACE_FILE: trace.to_text(Trace(notes))})

    edited = tuple(folder / target.name for target in made if _is_edited(target))
    asides = files.write_whole({folder / target.name: contents[target.name] for target in made}, keep=edited)

    done = []
    for target in targets:
        became = _became(target, target in made)
        if became is Became.GONE:
            (folder / target.name).unlink(missing_ok=True)
            notes.pop(target.name, None)
        elif target in made:
            notes[target.name] = Note(target.needs or "", (digests[target.name],))
        aside = asides.get(folder / target.name)
        done.append(_done(target.paper, became, Path(workplace.shown(aside)) if aside else None))
    if made or notes != dict(old.notes):
        files.write_whole({folder / TRACE_FILE: trace.to_text(Trace(notes))})
    kept = (KEPT_EDITED.at(Place(paper.path.as_posix())) for paper in done if paper.became is Became.EDITED)
    return Outcome(tuple(done), in_order((*problems, *kept)))


def _is_edited(target: _Target) -> bool:
    return target.paper.state is State.EDITED


def _became(target: _Target, is_made: bool) -> Became:
    if is_made:
        return Became.REPLACED if _is_edited(target) else Became.MADE
    return {State.EDITED: Became.EDITED, State.GONE: Became.GONE}.get(target.paper.state, Became.FRESH)


def _done(paper: Paper, became: Became, aside: Path | None) -> Done:
    return Done(paper.path, paper.document, paper.format, became, aside)


def _rendered(
    prepared: Prepared, made: tuple[_Target, ...], jobs: int, progress: Progress | None
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The bytes of every paper to be made, and the problems of all of them together."""
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    work = [
        (target.paper.format, target.document, prepared.templates[target.document.template])
        for target in made
        if target.document
    ]
    for number, (target, (content, faults)) in enumerate(zip(made, _written(work, jobs), strict=True), start=1):
        problems += (_placed(fault, target) for fault in faults)
        if content is not None:
            contents[target.name] = content
        if progress:
            progress(number, len(made), target.paper.path.name)
    return contents, tuple(problems)


def _placed(problem: Problem, target: _Target) -> Problem:
    """A writer's problem, with the paper that met it where the writer could not name a file."""
    if problem.place.file:
        return problem
    return replace(problem, place=replace(problem.place, file=target.paper.path.as_posix()))


def _written(work: list[tuple[str, Document, Template]], jobs: int) -> Iterator[writers.Written]:
    if jobs < 2 or len(work) < 2:
        yield from (_write(*item) for item in work)
        return
    with ProcessPoolExecutor(min(jobs, len(work)), mp_context=get_context("spawn")) as pool:
        yield from _in_order(pool, work)


def _in_order(pool: Executor, work: list[tuple[str, Document, Template]]) -> Iterator[writers.Written]:
    waiting: list[Future[writers.Written]] = [pool.submit(_write, *item) for item in work]
    yield from (future.result() for future in waiting)


def _write(format: str, document: Document, template: Template) -> writers.Written:
    return writers.write(format, document.facts, template)
