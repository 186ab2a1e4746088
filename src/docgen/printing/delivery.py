"""Print jobs carried out: files set, noted in the register, named, and noted as printed; whatever happens in between.

In: a plan made ready, its jobs, a folder, numbers. Out: print files in the folder, and what came of each job. The order
of the steps is all there is to it:

1. what the last run left is put right (`recovering`);
2. the file grows under another name, numbers given, until it is complete and on the disk;
3. the register notes that it is about to be printed;
4. the file takes its name;
5. the register notes that it was printed.

A machine that stops before 3 has printed nothing, and the numbers wait for the same certificates. After 3 the next run
sees by the files whether 4 was reached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.certificates.naming import file_name
from docgen.files import Workplace, held
from docgen.model.prepared import Prepared
from docgen.printing.engines import Pressed, press_each, press_into
from docgen.printing.job import Printed, Ready, Wanted, ready_job, slips_of
from docgen.printing.jobs import Job
from docgen.printing.numbers import STANDING, Numbers
from docgen.printing.recovering import Recovered, recover
from docgen.problem import Fault, Place, Problem, Say, any_error, in_order
from docgen.rebuild.outcome import NOT_WRITTEN
from docgen.rebuild.refused import why
from docgen.spool import UNNAMED, Spool, spooled, sweep

KEPT = ".certificates"
"""Below `build/`: templates that were compiled, and the lock."""
ENDING, SLIPS_ENDING = ".pdf", ".phieu-giao.pdf"
BUSY = Fault(
    "certificates-busy",
    Say("một lệnh docgen khác đang in giấy khen của cơ quan", "another docgen is printing certificates of this office"),
    mend=Say("đợi lệnh kia xong rồi chạy lại", "wait until it is done, then run this again"),
    explain=Say(
        "Hai lệnh in cùng lúc có thể ghi đè tệp của nhau, nên lệnh chạy sau dừng lại. Số sổ vàng không lẫn.",
        "Two runs could overwrite each other's files, so the second one stops. Numbers are never mixed in any case.",
    ),
)
Told = Callable[[Recovered], object]


@dataclass(frozen=True)
class Run:
    """What all jobs of a run have in common. `numbers` is None for a proof."""

    prepared: Prepared
    workplace: Workplace
    wanted: Wanted
    folder: Path
    numbers: Numbers | None
    looking: Numbers | None = None
    """The register to look `failed` up in, where no numbers are given."""

    @property
    def cache(self) -> Path:
        return self.workplace.root / "build" / KEPT


def carry_out(run: Run, jobs: Sequence[Job], told: Told = lambda found: None) -> Iterator[Printed]:
    """Each job in its turn; what the last run left is told before. What the disk refuses is a problem."""
    with _alone(run) as alone:
        if not alone:
            yield from (Printed(job, 0, None, (BUSY.at(Place(run.workplace.shown(run.cache))),)) for job in jobs[:1])
            return
        if run.numbers is not None:
            found = recover(run.numbers.register, run.workplace.root, run.numbers.act)
            told(found)
            if any_error(found.problems):
                yield from (Printed(job, 0, None, found.problems) for job in jobs[:1])
                return
            run.numbers.confirmed |= found.numbers
        if run.folder.is_dir():
            sweep(run.folder)
        for job in jobs:
            yield _carried_out(run, job)


@contextmanager
def _alone(run: Run) -> Iterator[bool]:
    """Keeps other runs of the office out. Where the office's folder cannot be written, nobody else can print either."""
    with ExitStack() as holding:
        try:
            alone = holding.enter_context(held(run.cache))
        except OSError:
            alone = True
        yield alone


def _carried_out(run: Run, job: Job) -> Printed:
    numbers = run.numbers
    looking = numbers or run.looking
    goes_on = numbers is not None and numbers.goes_on
    wanted = replace(run.wanted, failed=run.wanted.failed or goes_on)
    try:
        ready = ready_job(
            run.prepared, run.workplace, job, wanted,
            numbers.numbering if numbers else None, looking.unprinted if looking else None,
        )  # fmt: skip
        done = ready if isinstance(ready, Printed) else _set(run, ready)
        if numbers is not None and goes_on:
            standing = STANDING.at(numbers.register.place, count=len(numbers.confirmed))
            return done.with_problems((standing,))
        return done
    except OSError as refused:
        return Printed(job, 0, None, (not_written(run, refused),))


def not_written(run: Run, refused: OSError) -> Problem:
    """What the disk did not let us do."""
    name = refused.filename2 or refused.filename
    path = run.folder if name is None else Path(name)
    path = path.with_name(path.name.removeprefix(UNNAMED)) if path.name else path
    return NOT_WRITTEN.at(Place(run.workplace.shown(path)), reason=why(refused).vi, reason_en=why(refused).en)


def _set(run: Run, ready: Ready) -> Printed:
    """Steps 2 to 5."""
    numbers, wanted = run.numbers, run.wanted
    with spooled() as spool:
        paths = _paths(run, ready)
        done = _pressed(run, ready, spool, paths)
        problems = (*ready.problems, *done.problems)
        slips: Path | None = None
        if done.done and wanted.by_unit:
            content, wrong = slips_of(ready, run.workplace)
            problems = (*problems, *wrong)
            if content is not None:
                slips = run.folder / f"{ready.job.name}{ready.part}{SLIPS_ENDING}"
                # What was printed is told by the last file that takes its name.
                with spool.open(slips, first=True) as sheet:
                    sheet.write(content)
        result = Printed(
            ready.job, len(ready.batch.records), None, in_order(problems), done.engine, done.why, None, ready.part
        )
        if not done.done or (wanted.by_unit and slips is None):
            return result
        spool.bring_to_disk()
        if numbers and (refused := numbers.begin(_named(run, spool, paths), wanted.each)):
            return result.with_problems(refused)
        try:
            spool.appear()
        finally:  # however it ends, even by Ctrl-C, the register says what came of it
            found = numbers.settle([path not in spool.growing for path in paths]) if numbers else ()
        return result.written((*paths, slips) if slips else paths).with_problems(found)


def _paths(run: Run, ready: Ready) -> list[Path]:
    """Where the certificates will lie: in one file, or in a folder with a file for each."""
    if not run.wanted.each:
        return [run.folder / f"{ready.job.name}{ready.part}{ENDING}"]
    width = len(str(ready.every))
    return [run.folder / ready.job.name / f"{file_name(one, width)}{ENDING}" for one in ready.fitting]


def _pressed(run: Run, ready: Ready, spool: Spool, paths: Sequence[Path]) -> Pressed:
    engine = run.wanted.engine
    if run.wanted.each:
        return press_each(lambda place: spool.open(paths[place]), ready.batch, engine, cache=run.cache)
    with spool.open(paths[0]) as sheet:
        return press_into(sheet, ready.batch, engine, cache=run.cache)


def _named(run: Run, spool: Spool, paths: Sequence[Path]) -> list[tuple[str, str, str]]:
    """Of each file its name, the name under which it has grown, its digest; as the register keeps them: from the folder
    of the office where they lie in it."""
    root = run.workplace.root

    def shown(path: Path) -> str:
        return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)

    return [(shown(path), shown(spool.growing[path].temporary), spool.growing[path].digest) for path in paths]
