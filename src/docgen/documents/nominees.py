"""The table of nominees: who is nominated for, or awarded, what.

In: a worded paper, its plan. Out: one table. Its nominees stand in the order of the paper, under a row for each kind
and level where there are several; the cell of a unit reaches down over all its nominees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from docgen.documents.list_widths import list_widths
from docgen.model.campaign import Campaign, Entry
from docgen.model.facts import Cell, Table
from docgen.model.kind import KIND_SAID, Kind
from docgen.model.nomination import Nomination
from docgen.model.plan import Plan
from docgen.vietnamese.counts import padded
from docgen.vietnamese.dates import short_date
from docgen.vietnamese.letters import capitalised, capitals, roman

T = TypeVar("T")


@dataclass(frozen=True)
class Column:
    """A column that a list may have: its heading, how a cell reads, how it is aligned."""

    heading: str
    text: Callable[[Plan, Nomination], str]
    align: str = "left"


def born(nomination: Nomination) -> str:
    """The day of birth, or the year where the day is not known."""
    day = nomination.day_born
    return short_date(day) if day else str(nomination.year_born or "")


def called(nomination: Nomination) -> str:
    """The name with its title; a posthumous award says so beside it."""
    name = f"{nomination.title} {nomination.name}" if nomination.title else nomination.name
    return f"{name} (truy tặng)" if nomination.posthumous else name


def award_name(plan: Plan, nomination: Nomination) -> str:
    award = plan.awards.get(nomination.award)
    return award.name if award else nomination.award


def merit(plan: Plan, nomination: Nomination) -> str:
    award = plan.awards.get(nomination.award)
    return capitalised(nomination.merit or (award.merit if award else None) or "")


COLUMNS: Mapping[str, Column] = {
    "name": Column("Họ và tên, tên tập thể", lambda plan, each: called(each)),
    "born": Column("Ngày sinh", lambda plan, each: born(each), "center"),
    "gender": Column("Giới tính", lambda plan, each: each.gender or "", "center"),
    "office": Column("Chức vụ", lambda plan, each: capitalised(each.office or "")),
    "workplace": Column("Đơn vị công tác", lambda plan, each: capitalised(each.workplace or "")),
    "address": Column("Địa chỉ", lambda plan, each: capitalised(each.address or "")),
    "award": Column("Hình thức khen thưởng", award_name),
    "merit": Column("Thành tích", merit),
    "note": Column("Ghi chú", lambda plan, each: capitalised(each.note or "")),
}
"""Every column beside the running number and the unit, by the name that a plan's `columns` uses."""

UNIT = "unit"
PERSONAL = ("born", "office", "workplace")
NAMES: Mapping[Kind, str] = {
    Kind.INDIVIDUAL: "họ và tên",
    Kind.COLLECTIVE: "tên tập thể",
    Kind.HOUSEHOLD: "hộ gia đình",
}
"""What the column of names is called, by the kinds that stand in it."""

NO_LEVEL = "Không ghi cấp"


@dataclass(frozen=True)
class _Listing:
    """What all rows of one table share. `levelled`: each level has a row above it."""

    plan: Plan
    campaign: Campaign
    keys: tuple[str, ...]
    kinds: tuple[Kind, ...]
    levelled: bool


def table(
    plan: Plan,
    campaign: Campaign,
    entries: Sequence[Entry],
    room: float,
    wanted: Sequence[str] = (),
    sort: str = "plan",
) -> Table:
    """The table, `room` millimetres wide. `wanted` names its columns; without it, those that say something. `sort` is
    the order in which the entries come."""
    kinds = tuple(kind for kind in Kind if any(entry.nomination.kind is kind for entry in entries))
    keys = tuple(wanted) or _telling(plan, entries, kinds)
    placed = _place(keys) if any(_lives(keys, kinds, entry.nomination) for entry in entries) else ""
    head = (Cell("STT", bold=True), *(Cell(_heading(key, kinds, placed), bold=True) for key in keys))
    levelled = sort == "plan"  # in the order of names every row would be of another level
    rows = tuple(_rows(_Listing(plan, campaign, keys, kinds, levelled), entries))
    return Table(list_widths((head,), rows, len(head), room), (head,), rows)


def _heading(key: str, kinds: tuple[Kind, ...], placed: str) -> str:
    """What stands above a column; `placed` is the one that collectives have their addresses in."""
    if key in (UNIT, "name"):
        return "Đơn vị trình" if key == UNIT else names(kinds)
    return f"{COLUMNS[key].heading}, địa chỉ" if key == placed else COLUMNS[key].heading


def _place(keys: tuple[str, ...]) -> str:
    """The column in which an address stands where there is none of its own."""
    return next((key for key in ("workplace", "office") if key in keys), "")


def _lives(keys: tuple[str, ...], kinds: tuple[Kind, ...], nomination: Nomination) -> bool:
    """Whether the address of a collective or a household, listed among persons, stands where persons have their
    office and workplace."""
    among = Kind.INDIVIDUAL in kinds and nomination.kind is not Kind.INDIVIDUAL
    at_work = any(key in keys and getattr(nomination, key) for key in ("office", "workplace"))
    return bool(among and nomination.address and "address" not in keys and not at_work)


def names(kinds: tuple[Kind, ...]) -> str:
    """“Họ và tên, tên tập thể” over both persons and collectives."""
    return capitalised(", ".join(words for kind, words in NAMES.items() if kind in kinds)) or COLUMNS["name"].heading


def _telling(plan: Plan, entries: Sequence[Entry], kinds: tuple[Kind, ...]) -> tuple[str, ...]:
    """The columns that tell the nominees apart or that somebody filled in. Awards have rows of their own."""
    listed = [entry.nomination for entry in entries]
    found = [UNIT] if len({each.unit for each in listed}) > 1 else []
    found.append("name")
    found += [key for key in PERSONAL if any(COLUMNS[key].text(plan, each) for each in listed)]
    alone = Kind.INDIVIDUAL not in kinds or not {"office", "workplace"} & set(found)
    if alone and any(each.address for each in listed):
        found.append("address")
    found += [key for key in ("merit", "note") if any(getattr(each, key) for each in listed)]
    return tuple(found)


def _rows(listing: _Listing, entries: Sequence[Entry]) -> Iterator[tuple[Cell, ...]]:
    plan, width = listing.plan, len(listing.keys) + 1
    several_awards = len({entry.nomination.award for entry in entries}) > 1
    part = 0
    number = 0
    for (_, kind), in_kind in _grouped(entries, lambda each: (each.award, each.kind)):
        if len(listing.kinds) > 1 or several_awards:
            part += 1
            said = capitals(KIND_SAID[kind].vi)
            name = f"{said} – {award_name(plan, in_kind[0].nomination)}" if several_awards else said
            yield (_group(f"{roman(part)}. {name} ({padded(len(in_kind))})", width),)
            number = 0
        levels = list(_grouped(in_kind, lambda each: each.level if listing.levelled else ""))
        for level, in_level in levels:
            if len(levels) > 1:
                name = plan.levels[level].name if level in plan.levels else (level or NO_LEVEL)
                yield (_group(f"{name} ({padded(len(in_level))})", width),)
            for unit, of_unit in _grouped(in_level, lambda each: each.unit):
                for at, entry in enumerate(of_unit):
                    number += 1
                    yield _row(listing, entry, number, len(of_unit) if at == 0 else 0, unit)


def _grouped(entries: Sequence[Entry], key: Callable[[Nomination], T]) -> Iterator[tuple[T, list[Entry]]]:
    for found, group in groupby(entries, key=lambda entry: key(entry.nomination)):
        yield found, list(group)


def _group(text: str, width: int) -> Cell:
    return Cell(text, columns=width, align="left", bold=True)


def _row(listing: _Listing, entry: Entry, number: int, reach: int, unit: str) -> tuple[Cell, ...]:
    """One nominee; the cell of its unit stands in the first row of the unit's and reaches down over `reach` rows.

    A collective or a household among persons has no day of birth and no office: where its cells of those columns are
    empty, its name and its address are written across them.
    """
    nomination = entry.nomination
    texts = {key: COLUMNS[key].text(listing.plan, nomination) for key in listing.keys if key != UNIT}
    across = Kind.INDIVIDUAL in listing.kinds and nomination.kind is not Kind.INDIVIDUAL
    if _lives(listing.keys, listing.kinds, nomination):
        texts |= {key: capitalised(nomination.address or "") for key in ("office", "workplace") if key in texts}
    cells = [Cell(padded(number))]
    covered = ""
    for key, following in zip(listing.keys, (*listing.keys[1:], ""), strict=True):
        if key == UNIT:
            if reach:
                nominator = listing.campaign.nominator(unit)
                cells.append(Cell(nominator.name if nominator else unit, rows=reach, align="left"))
        elif key == covered:
            continue
        elif across and key == "name" and following == "born" and not texts["born"]:
            covered = following
            cells.append(Cell(texts[key], columns=2, align="left"))
        elif across and key == "office" and following == "workplace" and texts[key] in ("", texts[following]):
            covered = following
            cells.append(Cell(texts[following], columns=2, align="left"))
        else:
            cells.append(Cell(texts[key], align=COLUMNS[key].align))
    return tuple(cells)
