"""One print job: the certificates that one decision gives of one award, from the dossier to the bytes of a file.

In: a plan made ready, what is wanted, and where numbers come from. Out: the PDF, or everything that keeps it from being
printed. Numbers are asked for last, when nothing else can go wrong, and all at once; a proof asks for none.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from docgen.certificates import certificates, certificates_of, decisions, differing, fit_all, kind_of
from docgen.certificates.orders import by_unit, chosen
from docgen.certificates.sheets import BACKGROUND, Layout, Mode, batch
from docgen.files import Workplace, read_template
from docgen.model.campaign import WordedPaper
from docgen.model.certificate import DEFAULT_STOCKS, Certificate
from docgen.model.dossier import Dossier
from docgen.model.facts import AnnexFacts, ListFacts, PaperFacts, Paragraph, Table
from docgen.model.prepared import Prepared
from docgen.model.stock import SheetField
from docgen.model.template import Template
from docgen.printing.engines import press
from docgen.printing.fetch import fetch_hints, fetch_scan, fetch_stock, fetch_template, fetch_tray
from docgen.printing.pictures import finder, gather
from docgen.printing.slips import SLIPS, press_slips
from docgen.problem import Problem, any_error, in_order
from docgen.sources import Sources

LONGEST_PART = 40
Numbering = Callable[["Job", Sequence[Certificate]], tuple[tuple[str, ...], tuple[Problem, ...]]]
"""Gives each certificate its number, or says why not; called at most once, within one job."""


@dataclass(frozen=True)
class Wanted:
    """What somebody asked for. `by_unit`: collated for delivery; `first`, `last`, `only` choose from the list."""

    proof: bool = False
    overprint: bool = False
    stock: str = ""
    printer: str = ""
    by_unit: bool = False
    first: int = 0
    last: int = 0
    only: tuple[str, ...] = ()
    engine: str = "fast"
    crop_marks: bool = False
    grid: bool = False


@dataclass(frozen=True)
class Job:
    """One decision and one award. `name` is what its file is called: the award, and the decision where several give
    it."""

    name: str
    award: str
    paper: WordedPaper
    facts: PaperFacts
    listed: frozenset[str]


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

    def with_problems(self, problems: Sequence[Problem]) -> Printed:
        """The same with what went wrong afterwards."""
        return dataclasses.replace(self, problems=in_order((*self.problems, *problems)))


def jobs_of(prepared: Prepared, award: str = "") -> tuple[Job, ...]:
    """Every award that a decision of the plan gives, or one of them; in the order of decisions and awards."""
    if prepared.dossier is None:
        return ()
    facts = {document.name: document.facts for document in prepared.documents}
    found: list[tuple[str, WordedPaper]] = []
    for paper in decisions(prepared.dossier):
        given = dict.fromkeys(entry.nomination.award for entry in paper.entries)
        found += [(one, paper) for one in given if award in ("", one)]
    jobs = []
    for one, paper in found:
        decision = facts.get(paper.name)
        if isinstance(decision, PaperFacts):
            several = sum(other == one for other, _ in found) > 1
            name = f"{one}/{paper.name.rpartition('/')[2]}" if several else one
            attached = [
                facts.get(each.name)
                for each in prepared.dossier.papers
                if each.attached_to is not None and each.attached_to.name == paper.name
            ]
            listed = frozenset(text for each in (decision, *attached) for text in _texts(each))
            jobs.append(Job(name, one, paper, decision, listed))
    return tuple(jobs)


def _texts(facts: object) -> Iterator[str]:
    """Every cell and paragraph of a paper."""
    if isinstance(facts, PaperFacts):
        for paragraph in facts.body:
            yield from _paragraph(paragraph)
    elif isinstance(facts, ListFacts | AnnexFacts):
        yield from _cells(facts.table)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield paragraph.text
    if paragraph.table:
        yield from _cells(paragraph.table)


def _cells(table: Table) -> Iterator[str]:
    return (cell.text for row in table.rows for cell in row)


def print_job(
    prepared: Prepared,
    workplace: Workplace,
    job: Job,
    wanted: Wanted,
    numbering: Numbering | None = None,
    progress: Callable[[int], object] = lambda done: None,
) -> Printed:
    """The PDF of a job. Whatever does not fit is named; of a proof the rest is printed all the same."""
    dossier = prepared.dossier
    assert dossier is not None
    sources = Sources(workplace)
    sources.day = dossier.plan.day
    hints, hints_at = fetch_hints(sources, workplace.plan_folder(prepared.name))
    kind = kind_of(dossier.plan.awards[job.award].name)
    named = wanted.stock or (hints.stocks.get(job.award, "") if hints else "") or DEFAULT_STOCKS[kind.template]
    stock, stock_at = fetch_stock(sources, named)
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
    fitted, unfit = fit_all(
        picked, stock, hints.breaks, overprint=wanted.overprint, hints_at=hints_at.at("breaks"),
        all_listed=len(picked) == len(every),
    )  # fmt: skip
    award = dossier.plan.awards[job.award].name
    gathered, imperfect = gather(sources, workplace.plan_folder(prepared.name), stock, stock_at, picked, award)
    problems = in_order((*sources.problems, *problems, *differing(picked, job.listed), *unfit, *imperfect))
    if not fitted or (any_error(problems) and not wanted.proof):
        return Printed(job, len(picked), None, problems)

    if numbering is not None and not wanted.proof:
        numbers, refused = numbering(job, picked)
        if refused:
            return Printed(job, len(picked), None, in_order((*problems, *refused)))
        given = dict(zip((each.order for each in picked), numbers, strict=True))
        whole = certificates(dossier, job.paper, job.facts, job.award, [given.get(each.order, "") for each in every])
        by_order = {each.order: each for each in whole}
        picked = tuple(by_order[each.order] for each in picked)
        fitted, unfit = fit_all(picked, stock, hints.breaks, overprint=wanted.overprint, all_listed=False)
        if unfit:
            return Printed(job, len(picked), None, in_order((*problems, *unfit)))

    mode = Mode.OVERPRINT if wanted.overprint else Mode.FULL
    scan = fetch_scan(sources, stock) if wanted.proof and wanted.overprint else None
    background = stock.background or "" if scan is not None else ""
    layout = Layout(
        stock, mode, job.paper.issuer.profile, background, tray, wanted.crop_marks, wanted.grid and wanted.proof
    )
    pictures = finder(gathered, stock, picked, award)
    made, broken = batch(_with_scan(source, background, scan), layout, fitted, pictures)
    if made is None:
        return Printed(job, len(picked), None, in_order((*problems, *broken)))
    done = press(made, wanted.engine, progress)
    found = in_order((*problems, *done.problems))
    slips: bytes | None = None
    if wanted.by_unit and done.content is not None and (plain := read_template(sources.roots, SLIPS)):
        only_own = {name: content for name, content in plain.files.items() if name.startswith(f"{SLIPS}/")}
        decision = picked[0].words[SheetField.DECISION][0]
        slips, wrong = press_slips(dataclasses.replace(plain, files=only_own), picked, decision)
        found = in_order((*found, *wrong))
    return Printed(job, len(fitted), done.content, found, done.engine, done.why, slips, _part(picked, len(every)))


def all_of(dossier: Dossier, job: Job) -> tuple[Certificate, ...]:
    """Every certificate of a job, before any is chosen."""
    return certificates(dossier, job.paper, job.facts, job.award)


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
