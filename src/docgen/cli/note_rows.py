"""What was normalised on the way in: notes in, the lines that show them out, file by file; and JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from docgen.cli.language import said
from docgen.model.notes import Note
from docgen.model.prepared import Prepared
from docgen.problem import Say

CELL = Say("{count} ô đã chuẩn hóa", "{count} cells were normalised")
ONE_CELL = Say("1 ô đã chuẩn hóa", "1 cell was normalised")
ASK = Say("{counted}; xem bằng: docgen check {plan} --why", "{counted}; to see them: docgen check {plan} --why")
FILE = Say("{file}: {counted}", "{file}: {counted}")
CHANGED = Say("“{was}” thành “{became}”", "“{was}” became “{became}”")
FILLED = Say("bỏ trống, hiểu là “{became}”", "empty, taken as “{became}”")
ASIDE = Say("“{was}”", "“{was}”")
BLANKS = {"\n": "⏎", "\r": "", "\t": "⇥", "\u00a0": "⍽"}
UNSEEN = "�"


def notes_of(prepared: Prepared) -> tuple[Note, ...]:
    """What was normalised, in the order of reading; nothing where the plan could not be read so far."""
    notes = prepared.dossier.campaign.notes if prepared.dossier else ()
    return tuple(sorted(notes, key=lambda note: note.place.file))


def counted(notes: tuple[Note, ...], lang: str) -> str:
    """How many cells: one may have two notes."""
    count = len({note.place for note in notes})
    return (ONE_CELL if count == 1 else CELL).fill(lang, {"count": str(count)})


def invitation(plan: str, notes: tuple[Note, ...], lang: str) -> str:
    """How many there are and how to see them."""
    return ASK.fill(lang, {"counted": counted(notes, lang), "plan": plan})


def note_lines(notes: tuple[Note, ...], lang: str) -> Iterator[str]:
    """One line for each file, and below it one for each note."""
    for file, group in groupby(notes, key=lambda note: note.place.file):
        of_file = tuple(group)
        yield FILE.fill(lang, {"file": file, "counted": counted(of_file, lang)})
        for note in of_file:
            where = str(note.place).removeprefix(file).lstrip(":")
            yield "  " + ": ".join(part for part in (where, _change(note, lang), said(note.why, lang)) if part)


def notes_json(notes: Iterable[Note], lang: str) -> list[dict[str, object]]:
    return [
        {
            "file": note.place.file,
            "line": note.place.line,
            "column": note.place.column,
            "cell": note.place.cell,
            "was": note.was,
            "became": note.became,
            "why": said(note.why, lang),
        }
        for note in notes
    ]


def _change(note: Note, lang: str) -> str:
    """What it was and what it became; a note without the one or the other is about something put aside or filled in."""
    if not note.was and not note.became:
        return ""
    words = ASIDE if not note.became else FILLED if not note.was else CHANGED
    return words.fill(lang, {"was": _visible(note.was), "became": _visible(note.became)})


def _visible(text: str) -> str:
    """A text on one line, in which the blanks that a note may be about can be seen."""
    return "".join(BLANKS.get(letter, letter if letter.isprintable() else UNSEEN) for letter in text)
