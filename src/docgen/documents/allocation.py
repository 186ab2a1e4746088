"""The quota annex (phụ lục phân bổ): units by levels and kinds, with totals.

In: a dossier and one of its annexes. Out: the facts of that annex. Each cell is a share of the allocation; totals are
sums of the cells and of what the issuer holds. The table counts before, notes may say what is left after.
"""

from __future__ import annotations

from dataclasses import dataclass

from docgen.documents.letterhead import Head, attached_to, title
from docgen.documents.look import look
from docgen.documents.plan import with_end_mark
from docgen.documents.table_widths import widths
from docgen.model.dossier import Dossier
from docgen.model.facts import AnnexFacts, Cell, Table
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.paper_type import PaperType
from docgen.model.shares import Allotment
from docgen.model.units import Unit
from docgen.vietnamese.counts import padded
from docgen.vietnamese.letters import capitalised, capitals

NOTES = "Ghi chú:"
NUMBER = "STT"
TOTAL = "Tổng cộng"
AMONG_THEM = "Trong đó"
UNLIMITED = "không giới hạn"
KINDS = {kind: capitalised(said.vi) for kind, said in KIND_SAID.items()}


@dataclass(frozen=True)
class Group:
    """The columns of one level (of one award, where the annex has several)."""

    heading: str
    columns: tuple[Allotment, ...]
    says_kind: bool

    @property
    def is_one_column(self) -> bool:
        """A single quota whose heading says who is counted needs no line for its kind."""
        return len(self.columns) == 1 and self.says_kind


def view(dossier: Dossier, annex_id: str, paper: PaperType, draft: str) -> AnnexFacts:
    """Everything that stands on the annex (NĐ 30/2020 Phụ lục I, III.1; Phụ lục III, Mẫu 2.1)."""
    annex = dossier.plan.annexes[annex_id]
    notes = annex.notes or ()
    head = Head.of_plan(dossier, paper)
    comma = "," if dossier.profile.form.date_comma else ""
    return AnnexFacts(
        draft=draft,
        label=dossier.plan.annex_label(annex_id),
        title=title("", (capitals(annex.title),), profile=dossier.profile),
        attached_to=attached_to(
            f"(Kèm theo {paper.name} số {head.numbered(bool(draft))}{comma} {head.dated} "
            f"của {dossier.issuer.full_name})"
        ),
        table=table(dossier, annex_id),
        notes_label=NOTES if notes else "",
        notes=(*notes[:-1], with_end_mark(notes[-1], dossier.profile)) if notes else (),
        subject=f"{annex.title} – {' '.join(dossier.plan.trich_yeu)}",
        look=look(dossier.profile),
    )


@dataclass(frozen=True)
class Grid:
    """What the rows and columns of an annex stand for: every quota, those with shares in columns by group, the kinds
    of the totals, the units in rows, and what the issuer holds, by level, in the rows below them."""

    found: tuple[Allotment, ...]
    kinds: tuple[Kind, ...]
    groups: tuple[Group, ...]
    units: tuple[Unit, ...]
    held: tuple[tuple[str, tuple[Allotment, ...]], ...]

    @property
    def columns(self) -> tuple[Allotment, ...]:
        return tuple(allotment for group in self.groups for allotment in group.columns)


def _grid(dossier: Dossier, annex_id: str) -> Grid:
    annex = dossier.plan.annexes[annex_id]
    found = tuple(allotment for allotment in dossier.allocation.allotments if allotment.quota.award in annex.awards)
    # An annex without any quota is an error; in a draft it is still a table.
    kinds = tuple(kind for kind in Kind if any(allotment.quota.kind is kind for allotment in found)) or tuple(Kind)[:1]
    groups = _groups(dossier, tuple(allotment for allotment in found if allotment.shares), len(annex.awards) > 1)
    columns = tuple(allotment for group in groups for allotment in group.columns)
    units = tuple(
        unit for unit in dossier.allocation.units if any(column.count_of(unit.id) is not None for column in columns)
    )
    apart = tuple(allotment for allotment in found if not allotment.shares)
    held = tuple(
        (level, tuple(allotment for allotment in apart if allotment.quota.level == level))
        for level in dict.fromkeys(allotment.quota.level for allotment in apart)
    )
    return Grid(found, kinds, groups, units, held)


def table(dossier: Dossier, annex_id: str) -> Table:
    """The grid: units in the order of `units.csv`, then what the issuer holds by level, then the totals."""
    grid = _grid(dossier, annex_id)
    columns, kinds = grid.columns, grid.kinds
    rows = [_unit_row(number, unit, columns, kinds) for number, unit in enumerate(grid.units, start=1)]
    for level, here in grid.held:
        name = dossier.plan.levels[level].name if level in dossier.plan.levels else level
        rows.append(_held_row(len(rows) + 1, name, here, kinds, len(columns)))
    rows.append(_total_row(grid.found, columns, kinds))
    head = _head(dossier.plan.annexes[annex_id].unit_heading, kinds, grid.groups)
    return Table(widths(head, tuple(rows), 2 + len(kinds) + len(columns)), head, tuple(rows))


def behind(dossier: Dossier, annex_id: str, row: int, column: int) -> tuple[Unit | None, tuple[Allotment, ...]]:
    """What a figure of the table counts: the quotas that are in it, and the unit that it is about, None in a total.

    `row` and `column` count from 0 in the body; nothing for a cell that holds no figure of a quota.
    """
    grid = _grid(dossier, annex_id)
    place = column - 2
    if place < 0 or place >= len(grid.kinds) + len(grid.columns):
        return None, ()
    rows: list[tuple[Unit | None, tuple[Allotment, ...]]] = [
        *((unit, grid.columns) for unit in grid.units),
        *((None, held) for _, held in grid.held),
        (None, grid.found),
    ]
    if not 0 <= row < len(rows):
        return None, ()
    unit, here = rows[row]
    if place < len(grid.kinds):
        return unit, tuple(allotment for allotment in here if allotment.quota.kind is grid.kinds[place])
    one = grid.columns[place - len(grid.kinds)]
    return unit, (one,) if one in here else ()


def _groups(dossier: Dossier, columns: tuple[Allotment, ...], name_awards: bool) -> tuple[Group, ...]:
    keys = dict.fromkeys((column.quota.award if name_awards else "", column.quota.level) for column in columns)
    found = []
    for award, level in keys:
        here = tuple(column for column in columns if column.quota.level == level and award in ("", column.quota.award))
        declared = dossier.plan.levels.get(level)
        own = here[0].quota.heading if len(here) == 1 else None
        written = own or (declared.heading if declared else None)
        heading = written or (declared.name if declared else level)
        if name_awards:
            known = dossier.plan.awards.get(award)
            heading = f"{known.name if known else award}: {heading}"
        found.append(Group(heading, here, says_kind=written is not None))
    return tuple(found)


def _head(unit_heading: str, kinds: tuple[Kind, ...], groups: tuple[Group, ...]) -> tuple[tuple[Cell, ...], ...]:
    def cell(text: str, columns: int = 1, rows: int = 1) -> Cell:
        return Cell(text, columns, rows, bold=True)

    below = sum(len(group.columns) for group in groups)
    first = [cell(NUMBER, rows=3), cell(unit_heading, rows=3), cell(TOTAL, len(kinds), 2)]
    second: list[Cell] = []
    third = [cell(KINDS[kind]) for kind in kinds]
    if below:
        first.append(cell(AMONG_THEM, below))
    for group in groups:
        if group.is_one_column:
            second.append(cell(group.heading, rows=2))
        else:
            second.append(cell(group.heading, len(group.columns)))
            third += [cell(column.quota.heading or KINDS[column.quota.kind]) for column in group.columns]
    return (tuple(first), tuple(second), tuple(third)) if below else _flat_head(unit_heading, kinds)


def _flat_head(unit_heading: str, kinds: tuple[Kind, ...]) -> tuple[tuple[Cell, ...], ...]:
    first = (
        Cell(NUMBER, rows=2, bold=True),
        Cell(unit_heading, rows=2, bold=True),
        Cell(TOTAL, len(kinds), bold=True),
    )
    return first, tuple(Cell(KINDS[kind], bold=True) for kind in kinds)


def _unit_row(number: int, unit: Unit, columns: tuple[Allotment, ...], kinds: tuple[Kind, ...]) -> tuple[Cell, ...]:
    def total(kind: Kind) -> str:
        counts = [column.count_of(unit.id) for column in columns if column.quota.kind is kind]
        return _printed(sum(count or 0 for count in counts)) if counts else ""

    return (
        Cell(padded(number)),
        Cell(unit.name, align="left"),
        *(Cell(total(kind)) for kind in kinds),
        *(Cell(_printed(column.count_of(unit.id))) for column in columns),
    )


def _held_row(
    number: int, name: str, held: tuple[Allotment, ...], kinds: tuple[Kind, ...], columns: int
) -> tuple[Cell, ...]:
    return (
        Cell(padded(number)),
        Cell(name, align="left"),
        *(Cell(_amount(held, kind)) for kind in kinds),
        *(Cell("") for _ in range(columns)),
    )


def _total_row(
    found: tuple[Allotment, ...], columns: tuple[Allotment, ...], kinds: tuple[Kind, ...]
) -> tuple[Cell, ...]:
    return (
        Cell(""),
        Cell(TOTAL, bold=True),
        *(Cell(_amount(found, kind), bold=True) for kind in kinds),
        *(Cell(_printed(column.total), bold=True) for column in columns),
    )


def _amount(found: tuple[Allotment, ...], kind: Kind) -> str:
    """The sum of the quotas of one kind; what has no limit is named beside it, because nothing can be added to it."""
    here = [allotment for allotment in found if allotment.quota.kind is kind]
    counts = [allotment.total for allotment in here if allotment.total is not None]
    words = [_printed(sum(counts))] if counts else []
    words += [UNLIMITED] if len(counts) < len(here) else []
    return capitalised("; ".join(words))


def _printed(count: int | None) -> str:
    """Two digits; nothing where a unit takes no part, a plain 0 where its share is none."""
    if count is None:
        return ""
    return padded(count) if count else "0"
