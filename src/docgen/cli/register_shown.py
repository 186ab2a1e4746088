"""The register on a terminal: what was typed in, a filter out; entries and events in, lines or JSON out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from pathlib import Path

import click

from docgen import files
from docgen.cli import show
from docgen.cli.language import said
from docgen.problem import Problem, Say
from docgen.register import (
    FILE,
    Entry,
    Event,
    Filter,
    Number,
    Register,
    State,
    born_said,
    entries,
    open_register,
    state_said,
)

YEAR_HELP = Say("Chỉ các số của năm này.", "Numbers of this year only.")
KIND_SHOWN = Say("LOẠI", "KIND")
KIND_HELP = Say("Chỉ loại này, ví dụ: “Bằng khen”.", "This kind only, such as “Bằng khen”.")
AUTHORITY_SHOWN = Say("CƠ_QUAN", "BODY")
AUTHORITY_HELP = Say("Chỉ của cơ quan tặng này.", "Of this issuing body only.")
STATE_HELP = Say(
    "Chỉ tình trạng này: đã cấp số, đã in, đã in lại, đã hủy.", "This state only: given, printed, printed again, void."
)
YEAR_SHOWN = Say("NĂM", "YEAR")

COLOURS = {
    State.RESERVED: "yellow",
    State.PRINTING: "magenta",
    State.ISSUED: "green",
    State.REPRINTED: "cyan",
    State.VOID: "red",
}
BOOK = Say("{series}: {count} số", "{series}: {count}")
COPIES = Say("{state}, {count} tờ", "{state}, {count} sheets")
OF = Say("Số {number}: {name}", "Number {number}: {name}")
BY = Say("quyết định {paper} của {plan}, {award}, đơn vị {unit}", "decision {paper} of {plan}, {award}, unit {unit}")
NOT_THERE = Say("Sổ không có số {numbers}.", "The register has no number {numbers}.")
NOTHING_FITS = Say("Không có mục nào trong sổ khớp với yêu cầu.", "Nothing in the register fits.")
EMPTY = Say("Sổ chưa cấp số nào.", "The register has given no number yet.")
KNOWN = Say("Trong sổ có: {known}", "The register has: {known}")
MOMENT = "%d/%m/%Y %H:%M"


def opened(start: Path) -> tuple[Register | None, tuple[Problem, ...]]:
    """The register of the office in whose folder somebody stands."""
    return open_register(files.find_workplace(start).root / FILE)


def filter_options(lang: str, state: bool = True) -> list[click.Option]:
    """`--year`, `--kind`, `--authority` and, unless it is left out, `--state`."""
    options = [
        click.Option(["--year"], type=click.IntRange(1, 9999), metavar=said(YEAR_SHOWN, lang),
                     help=said(YEAR_HELP, lang)),
        click.Option(["--kind"], metavar=said(KIND_SHOWN, lang), help=said(KIND_HELP, lang)),
        click.Option(["--authority"], metavar=said(AUTHORITY_SHOWN, lang), help=said(AUTHORITY_HELP, lang)),
    ]  # fmt: skip
    if state:
        choice = click.Choice([str(each) for each in State])
        options.append(click.Option(["--state"], type=choice, help=said(STATE_HELP, lang)))
    return options


def wanted_by(
    year: int | None, kind: str | None, authority: str | None, state: str | None = None, words: Sequence[str] = ()
) -> Filter:
    """A filter from what was typed. Words that are all numbers are numbers; any others are one name."""
    if words and all(word.isascii() and word.isdigit() and len(word) < 19 for word in words):
        values, name = tuple(dict.fromkeys(int(word) for word in words)), None
    else:
        values, name = (), " ".join(words) or None
    return Filter(year, kind, authority, State(state) if state else None, values, name)


def show_entries(found: Sequence[Entry], lang: str) -> None:
    """One line for each number, book by book."""
    for series, group in groupby(found, key=lambda entry: entry.number.series):
        listed = list(group)
        show.show_heading(BOOK.fill(lang, {"series": str(series), "count": str(len(listed))}))
        show.show_rows([(str(entry.number.value), entry.identity.name, entry.identity.unit, state(entry, lang))
                        for entry in listed])  # fmt: skip


def show_with_history(found: Sequence[Entry], events: Iterable[Event], lang: str) -> None:
    """Each number with everything that happened to it."""
    happened = by_number(events)
    for entry in found:
        identity = entry.identity
        show.show_heading(OF.fill(lang, {"number": str(entry.number), "name": identity.name}))
        by = {"paper": identity.paper, "plan": identity.plan, "award": identity.award, "unit": identity.unit}
        born = f"{born_said(identity.born)}; " if identity.born else ""
        click.echo(f"  {born}{BY.fill(lang, by)}")
        lines = [event.entry for event in happened[entry.number]]
        show.show_rows([_happened(line, lang, followed=line is not lines[-1]) for line in lines])


def _happened(entry: Entry, lang: str, followed: bool) -> tuple[str, str, str]:
    reason = f": {entry.reason}" if entry.reason else ""
    return f"{entry.act.at:{MOMENT}}", entry.act.who, f"{state(entry, lang, followed)}{reason}"


def state(entry: Entry, lang: str, followed: bool = False) -> str:
    """The state of an entry in colour, with how many sheets there are where that is not plain."""
    words = state_said(entry, followed)
    colour = COLOURS[entry.state]
    if entry.copies < 2 and not (entry.copies and entry.state is State.RESERVED):
        return show.coloured(words, lang, colour)
    return click.style(COPIES.fill(lang, {"state": said(words, lang), "count": str(entry.copies)}), fg=colour)


def show_known(register: Register, missing: Collection[int], lang: str) -> None:
    """What is not there, and what books there are."""
    everything, _ = entries(register)
    if not everything:
        show.tell(said(EMPTY, lang))
        return
    if missing:
        show.advise(NOT_THERE, lang, numbers=", ".join(str(value) for value in sorted(missing)))
    else:
        show.tell(said(NOTHING_FITS, lang))
    show.advise(KNOWN, lang, known="; ".join(dict.fromkeys(str(entry.number.series) for entry in everything)))


def by_number(events: Iterable[Event]) -> defaultdict[Number, list[Event]]:
    happened: defaultdict[Number, list[Event]] = defaultdict(list)
    for event in events:
        happened[event.entry.number].append(event)
    return happened


def with_history_json(found: Iterable[Entry], events: Iterable[Event] | None) -> list[dict[str, object]]:
    """Entries for programs; with `events`, what happened to each."""
    if events is None:
        return [entry_json(entry) for entry in found]
    happened = by_number(events)
    return [
        {**entry_json(entry), "events": [_event_json(event) for event in happened[entry.number]]} for entry in found
    ]


def entry_json(entry: Entry) -> dict[str, object]:
    identity, series = entry.identity, entry.number.series
    return {
        "number": entry.number.value,
        "kind": series.kind,
        "authority": series.authority,
        "year": series.year,
        "name": identity.name,
        "recipient": str(identity.recipient),
        "born": identity.born,
        "mark": identity.mark,
        "sequence": identity.sequence,
        "unit": identity.unit,
        "award": identity.award,
        "plan": identity.plan,
        "paper": identity.paper,
        **_act_json(entry),
    }


def _act_json(entry: Entry) -> dict[str, object]:
    return {
        "state": str(entry.state),
        "copies": entry.copies,
        "keeps_number": entry.keeps_number,
        "reason": entry.reason,
        "who": entry.act.who,
        "at": entry.act.at.isoformat(timespec="seconds"),
    }


def _event_json(event: Event) -> dict[str, object]:
    return {"id": event.id, "name": event.entry.identity.name, **_act_json(event.entry)}
