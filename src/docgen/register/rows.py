"""The register as tables for a spreadsheet. In: entries or events. Out: headings and rows of words and numbers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from docgen.model.kind import KIND_SAID
from docgen.problem import Say
from docgen.register.records import Entry, Event, State
from docgen.vietnamese.dates import short_date

Row = tuple[str | int, ...]

STATE_SAID: Mapping[State, Say] = {
    State.RESERVED: Say("đã cấp số, chưa in", "number given, not printed"),
    State.PRINTING: Say("chưa rõ đã in chưa", "about to be printed"),
    State.ISSUED: Say("đã in", "printed"),
    State.REPRINTED: Say("đã in lại", "printed again"),
    State.VOID: Say("đã hủy", "void"),
}
BEGUN_SAID = Say("bắt đầu in", "about to be printed")
"""In the history, where it is known what followed."""
KEPT_SAID = Say("đã hủy, chờ in lại cùng số", "void, to be printed again")

ENTRY_HEADINGS = (
    "Số",
    "Loại",
    "Cơ quan tặng",
    "Năm",
    "Người nhận",
    "Đối tượng",
    "Ngày sinh",
    "Phân biệt",
    "Đơn vị",
    "Hình thức",
    "Kế hoạch",
    "Quyết định",
    "Tình trạng",
    "Số tờ đã in",
    "Lý do",
    "Người thực hiện",
    "Thời điểm",
)
EVENT_HEADINGS = ("Dòng", *ENTRY_HEADINGS)


def state_said(entry: Entry, followed: bool = False) -> Say:
    """The state of an entry in words; `followed` if the history has a later line of its number."""
    if followed and entry.state is State.PRINTING:
        return BEGUN_SAID
    return KEPT_SAID if entry.keeps_number else STATE_SAID[entry.state]


def born_said(born: str) -> str:
    """A birth as the decision's list has it: 08/02/1985 or 31/5/1975 for a day, and a year as it is."""
    try:
        return short_date(datetime.date.fromisoformat(born)) if "-" in born else born
    except ValueError:
        return born


def entry_rows(entries: Iterable[Entry]) -> list[Row]:
    """One row for each entry, below `ENTRY_HEADINGS`. On paper the book is Vietnamese, whatever the language."""
    return [_row(entry) for entry in entries]


def event_rows(events: Iterable[Event]) -> list[Row]:
    """One row for each line of the log, below `EVENT_HEADINGS`."""
    every = tuple(events)
    last = {event.entry.number: event.id for event in every}
    return [(event.id, *_row(event.entry, last[event.entry.number] != event.id)) for event in every]


def _row(entry: Entry, followed: bool = False) -> Row:
    identity, series = entry.identity, entry.number.series
    mark = identity.mark if identity.sequence == 1 else f"{identity.mark} ({identity.sequence})".strip()
    return (
        entry.number.value,
        series.kind,
        series.authority,
        series.year,
        identity.name,
        KIND_SAID[identity.recipient].vi,
        born_said(identity.born),
        mark,
        identity.unit,
        identity.award,
        identity.plan,
        identity.paper,
        state_said(entry, followed).vi,
        entry.copies,
        entry.reason,
        entry.act.who,
        f"{entry.act.at:%d/%m/%Y %H:%M}",
    )
