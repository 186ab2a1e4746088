"""One print job: the certificates that one decision gives of one award, from the dossier to the bytes of a file.

In: a plan made ready, what is wanted, and where numbers come from. Out: the PDF, or everything that keeps it from being
printed. Numbers are asked for last, when nothing else can go wrong, and all at once; a proof asks for none.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.certificates import certificates_of, differing, fit_all, kind_of, with_numbers
from docgen.certificates.imposing import in_stacks
from docgen.certificates.orders import by_unit, chosen
from docgen.certificates.sheets import BACKGROUND, Batch, Layout, Mode, batch
from docgen.files import Workplace, read_template
from docgen.model.certificate import DEFAULT_STOCKS, Certificate
from docgen.model.prepared import Prepared
from docgen.model.stock import SheetField
from docgen.model.template import Template
from docgen.printing.engines import press
from docgen.printing.fetch import fetch_hints, fetch_scan, fetch_stock, fetch_template, fetch_tray
from docgen.printing.jobs import Job
from docgen.printing.pictures import finder, gather
from docgen.printing.slips import SLIPS, press_slips
from docgen.problem import Problem, any_error, in_order
from docgen.sources import Sources

LONGEST_PART = 40
Numbering = Callable[[Job, Sequence[Certificate], Sequence[Certificate]], tuple[tuple[str, ...], tuple[Problem, ...]]]
"""Gives each of those picked, among all of the decision, its number, or says why not; called at most once in a job."""
Choice = Callable[
    [Job, Sequence[Certificate], Sequence[Certificate]], tuple[tuple[Certificate, ...], tuple[Problem, ...]]
]
"""Those picked among all of a job that have no sheet that counts, or why that cannot be told."""


@dataclass(frozen=True)
class Wanted:
    """What somebody asked for. `by_unit`: collated for delivery; `first`, `last`, `only` choose from the list,
    `failed` what has no sheet that counts; `each`: every certificate is a file of its own."""

    proof: bool = False
    overprint: bool = False
    stock: str = ""
    printer: str = ""
    by_unit: bool = False
    first: int = 0
    last: int = 0
    only: tuple[str, ...] = ()
    engine: str = "fast"
    failed: bool = False
    each: bool = False
    crop_marks: bool = False
    grid: bool = False


@dataclass(frozen=True)
class Printed:
    """What came of a job: the file's bytes, or problems. `count` certificates are in it; `why` says why another engine
    was taken than the one asked for, in both languages."""

    job: Job
    count: int
    content: bytes | None
    problems: tuple[Problem, ...]
    engine: str = ""
    why: tuple[tuple[str, str], ...] = ()
    slips: bytes | None = None
    part: str = ""
    """What the file's name says of the choice: `.31-60`, `.7`; nothing where all of the list are in it."""

    files: tuple[Path, ...] = ()
    """Where its files lie, if it was printed on to the disk; the slips last."""

    def written(self, files: Sequence[Path]) -> Printed:
        """The same with its files in their places."""
        return dataclasses.replace(self, files=tuple(files))

    def with_problems(self, problems: Sequence[Problem]) -> Printed:
        """The same with what went wrong afterwards."""
        return dataclasses.replace(self, problems=in_order((*self.problems, *problems)))


@dataclass(frozen=True)
class Ready:
    """A job that nothing stands in the way of but the engine. `picked` are the certificates that were asked for, in
    their order; `fitting` those that the batch has, in its order; `every` is how many the list has."""

    job: Job
    batch: Batch
    picked: tuple[Certificate, ...]
    fitting: tuple[Certificate, ...]
    every: int
    problems: tuple[Problem, ...]

    @property
    def part(self) -> str:
        """What the file's name says of the choice: `.31-60`, `.7`; nothing where all of the list are in it."""
        return _part(self.picked, self.every)


def ready_job(
    prepared: Prepared,
    workplace: Workplace,
    job: Job,
    wanted: Wanted,
    numbering: Numbering | None = None,
    unprinted: Choice | None = None,
) -> Ready | Printed:
    """The words of a job fitted, numbered and put into their template; or what keeps them from it. Of a proof whatever
    fits is ready all the same."""
    dossier = prepared.dossier
    assert dossier is not None
    sources = Sources(workplace)
    sources.day = dossier.plan.day
    hints, hints_at = fetch_hints(sources, workplace.plan_folder(prepared.name))
    kind = kind_of(dossier.plan.awards[job.award].name)
    named = wanted.stock or (hints.stocks.get(job.award, "") if hints else "") or DEFAULT_STOCKS[kind.template]
    stock, stock_at = fetch_stock(sources, named)
    if stock and wanted.each:  # a file of its own is a sheet of its own
        stock = stock.model_copy(update={"several": None})
    tray = fetch_tray(sources, wanted.printer)
    source = fetch_template(sources, stock.template) if stock else None
    if stock and source is None:
        sources.problems.append(sources.unknown(stock_at.at("template"), stock.template, tuple(DEFAULT_STOCKS),
                                                ("mẫu", "template")))  # fmt: skip
    if stock is None or tray is None or hints is None or source is None:
        return Printed(job, 0, None, in_order(sources.problems))

    every, problems = certificates_of(
        dossier, job.paper, job.facts, job.award, stock=stock, stock_at=stock_at.at("fields"), proof=wanted.proof
    )
    picked = _ordered(chosen(every, wanted.first, wanted.last, wanted.only), wanted)
    if wanted.failed and unprinted is not None:
        picked, unreadable = unprinted(job, picked, every)
        problems = (*problems, *unreadable)
        if not picked:
            return Printed(job, 0, None, in_order((*sources.problems, *problems)))
    fitted, unfit = fit_all(
        picked, stock, hints.breaks, overprint=wanted.overprint, hints_at=hints_at.at("breaks"),
        all_listed=len(picked) == len(every),
    )  # fmt: skip
    award = dossier.plan.awards[job.award].name
    gathered, imperfect = gather(sources, workplace.plan_folder(prepared.name), stock, stock_at, picked, award)
    scan = None
    if wanted.proof and wanted.overprint:
        scan = fetch_scan(sources, stock, stock_at.at("background"))
    problems = in_order((*sources.problems, *problems, *differing(picked, job.listed), *unfit, *imperfect))
    if not fitted or (any_error(problems) and not wanted.proof):
        return Printed(job, len(picked), None, problems)

    if numbering is not None and not wanted.proof:
        numbers, refused = numbering(job, picked, every)
        if refused:
            return Printed(job, len(picked), None, in_order((*problems, *refused)))
        fitted, unfit = with_numbers(fitted, numbers, stock, overprint=wanted.overprint)
        picked = tuple(each.certificate for each in fitted)
        if unfit:
            return Printed(job, len(picked), None, in_order((*problems, *unfit)))

    mode = Mode.OVERPRINT if wanted.overprint else Mode.FULL
    background = stock.background or "" if scan is not None else ""
    layout = Layout(
        stock, mode, job.paper.issuer.profile, background, tray, wanted.crop_marks, wanted.grid and wanted.proof
    )
    pictures = finder(gathered, stock, picked, award)
    made, broken = batch(_with_scan(source, background, scan), layout, fitted, pictures)
    if made is None:
        return Printed(job, len(picked), None, in_order((*problems, *broken)))
    fitting = tuple(each.certificate for each in in_stacks(fitted, stock))
    return Ready(job, made, picked, fitting, len(every), problems)


def print_job(
    prepared: Prepared,
    workplace: Workplace,
    job: Job,
    wanted: Wanted,
    numbering: Numbering | None = None,
    progress: Callable[[int], object] = lambda done: None,
) -> Printed:
    """The PDF of a job, in memory. Whatever does not fit is named; of a proof the rest is printed all the same."""
    ready = ready_job(prepared, workplace, job, wanted, numbering)
    if isinstance(ready, Printed):
        return ready
    done = press(ready.batch, wanted.engine, progress)
    slips, wrong = slips_of(ready, workplace) if wanted.by_unit and done.content is not None else (None, ())
    found = in_order((*ready.problems, *done.problems, *wrong))
    return Printed(job, len(ready.batch.records), done.content, found, done.engine, done.why, slips, ready.part)


def slips_of(ready: Ready, workplace: Workplace) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The slips that go with a job for delivery."""
    plain = read_template(workplace.template_roots, SLIPS)
    assert plain is not None  # it travels with docgen
    only_own = {name: content for name, content in plain.files.items() if name.startswith(f"{SLIPS}/")}
    decision = ready.picked[0].words[SheetField.DECISION][0]
    return press_slips(dataclasses.replace(plain, files=only_own), ready.picked, decision)


def _ordered(picked: Sequence[Certificate], wanted: Wanted) -> tuple[Certificate, ...]:
    if not wanted.by_unit:
        return tuple(picked)
    return tuple(each for each in by_unit(picked) if isinstance(each, Certificate))


def _part(picked: Sequence[Certificate], every: int) -> str:
    """A choice must not take the place of the file that has all."""
    orders = sorted(each.order for each in picked)
    if len(orders) == every:
        return ""
    runs: list[list[int]] = []
    for order in orders:
        if runs and runs[-1][-1] == order - 1:
            runs[-1] = [runs[-1][0], order]
        else:
            runs.append([order])
    said = "_".join("-".join(map(str, run)) for run in runs)
    return f".{said}" if len(said) <= LONGEST_PART else f".{len(orders)}-giay"


def _with_scan(source: Template, background: str, scan: bytes | None) -> Template:
    """The template with the picture of the scanned stock among its files."""
    if scan is None:
        return source
    file = f"{source.name}/{BACKGROUND}.{background.rpartition('.')[2]}"
    return dataclasses.replace(source, files={**source.files, file: scan})
