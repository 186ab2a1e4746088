"""`--award`, `--from`, `--to` and `--only`: words typed in and the certificates that there are; print jobs out, or a
mistake of use. A choice that says nothing, or not which of two namesakes, spoils no sheet."""

from __future__ import annotations

from collections.abc import Sequence

import click

from docgen import printing
from docgen.certificates.orders import chosen, namesakes, unknown_names
from docgen.cli.mistakes import asked, unknown
from docgen.model.certificate import Certificate
from docgen.model.prepared import Prepared
from docgen.model.stock import SheetField
from docgen.printing import Job, Wanted
from docgen.problem import Say, closest

UNKNOWN_AWARD = Say("Không có quyết định tặng “{word}”.", "No decision gives “{word}”.")
KNOWN_AWARDS = Say("Các hình thức có quyết định: {known}", "Awards that a decision gives: {known}")
UNKNOWN_ONLY = Say("Không có giấy nào của “{word}”.", "There is no certificate of “{word}”.")
KNOWN_ONLY = Say("Có giấy của: {known} …", "There are certificates of: {known} …")
NAMESAKES = Say(
    "Có {count} giấy mang tên “{word}”. In giấy nào thì ghi số của giấy ấy trong danh sách, ví dụ --only {number}:",
    "There are {count} certificates of “{word}”. Say which by its number in the list, as --only {number}:",
)
NAMESAKE = Say("số {number}: {recipient}{office}", "number {number}: {recipient}{office}")
NO_RANGE = Say(
    "Không có giấy nào từ số {first} đến số {last}: số sau --to phải không nhỏ hơn số sau --from.",
    "No certificate is from {first} to {last}: the number after --to must not be less than that after --from.",
)
NOT_SO_MANY = Say(
    "Không có giấy nào từ số {first}: danh sách có {count} giấy.",
    "No certificate is from {first} on: the list has {count}.",
)
NONE_CHOSEN = Say(
    "Giấy nêu sau --only không nằm trong khoảng --from, --to đã chọn. Chỉ dùng một trong hai cách.",
    "What --only names does not lie between --from and --to. Use one of the two ways only.",
)
MOST_NAMED = 6


def asked_jobs(prepared: Prepared, award: str | None, lang: str) -> tuple[Job, ...]:
    """The jobs of the plan, or of one award. Raises UsageError for an award that no decision gives."""
    every = printing.jobs_of(prepared)
    known = tuple(dict.fromkeys(job.award for job in every))
    if award and known and award not in known:
        raise unknown(UNKNOWN_AWARD, award, known, KNOWN_AWARDS, lang)
    return tuple(job for job in every if award in (None, job.award))


def asked_certificates(prepared: Prepared, jobs: Sequence[Job], wanted: Wanted, lang: str) -> None:
    """Raises UsageError for a name that is on no certificate of any job, for one that several have (a proof shows them
    all), and for a choice that leaves nothing."""
    if not (wanted.only or wanted.first or wanted.last):
        return
    assert prepared.dossier is not None
    lists = [printing.all_of(prepared.dossier, job) for job in jobs]
    _know(lists, wanted.only, lang)
    if not wanted.proof and not wanted.failed:
        for every in lists:
            _tell_apart(chosen(every, wanted.first, wanted.last, wanted.only), wanted.only, lang)
    if not any(chosen(every, wanted.first, wanted.last, wanted.only) for every in lists):
        most = max(map(len, lists))
        values = {"first": str(wanted.first), "last": str(wanted.last), "count": str(most)}
        words = NO_RANGE if wanted.last and wanted.first > wanted.last else NOT_SO_MANY
        empty = wanted.first > min(wanted.last or most, most)
        raise click.UsageError((words if empty else NONE_CHOSEN).fill(lang, values))


def _know(lists: Sequence[Sequence[Certificate]], only: Sequence[str], lang: str) -> None:
    names = tuple(dict.fromkeys(each.name for every in lists for each in every))
    for word in only:
        if all(unknown_names(every, (word,)) for every in lists):
            message = UNKNOWN_ONLY.fill(lang, {"word": word})
            if near := closest(word, names):
                message += f" {asked(near, lang)}"
            else:
                message += f"\n    {KNOWN_ONLY.fill(lang, {'known': '; '.join(names[:MOST_NAMED])})}"
            raise click.UsageError(message)


def _tell_apart(picked: Sequence[Certificate], only: Sequence[str], lang: str) -> None:
    for word in only:
        if len(found := namesakes(picked, word)) > 1:
            said = {"count": str(len(found)), "word": found[0].name, "number": str(found[0].order)}
            lines = [NAMESAKES.fill(lang, said), *(f"    {_namesake(each, lang)}" for each in found)]
            raise click.UsageError("\n".join(lines))


def _namesake(each: Certificate, lang: str) -> str:
    recipient, office = (" ".join(each.words[field]) for field in (SheetField.RECIPIENT, SheetField.OFFICE))
    values = {"number": str(each.order), "recipient": recipient, "office": f", {office}" if office else ""}
    return NAMESAKE.fill(lang, values)
