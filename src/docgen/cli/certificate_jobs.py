"""`--award` and `--only`: words typed in and the certificates that there are; print jobs out, or a mistake of use. And
what the last run left, in words."""

from __future__ import annotations

from collections.abc import Sequence

from docgen import printing
from docgen.certificates.orders import unknown_names
from docgen.cli import show
from docgen.cli.mistakes import unknown
from docgen.model.prepared import Prepared
from docgen.printing import Job, Recovered
from docgen.problem import Say, closest

UNKNOWN_AWARD = Say("Không có quyết định tặng “{word}”.", "No decision gives “{word}”.")
KNOWN_AWARDS = Say("Các hình thức có quyết định: {known}", "Awards that a decision gives: {known}")
UNKNOWN_ONLY = Say("Không có giấy nào của “{word}”.", "There is no certificate of “{word}”.")
KNOWN_ONLY = Say("Có giấy của: {known} …", "There are certificates of: {known} …")
MOST_NAMED = 12
CONFIRMED = Say(
    "Lần in trước dừng khi tệp {file} đã xong: {count} giấy của tệp ấy nay được ghi là đã in.",
    "The last run stopped when {file} was finished: its {count} certificates are recorded as printed now.",
)
TAKEN_BACK = Say(
    "Lần in trước dừng khi tệp {file} chưa xong: {count} giấy của tệp ấy chưa in, số sổ vàng giữ nguyên.",
    "The last run stopped before {file} was finished: its {count} certificates were not printed; numbers stay.",
)
DOUBTFUL = Say(
    "Lần in trước dừng giữa chừng và tệp {file} không còn nguyên: chưa rõ {count} giấy của tệp ấy đã in hay chưa.",
    "The last run stopped and {file} does not lie there whole: it is not known whether its {count} certificates were "
    "printed.",
)


def asked_jobs(prepared: Prepared, award: str | None, lang: str) -> tuple[Job, ...]:
    """The jobs of the plan, or of one award. Raises UsageError for an award that no decision gives."""
    every = printing.jobs_of(prepared)
    known = tuple(dict.fromkeys(job.award for job in every))
    if award and known and award not in known:
        raise unknown(UNKNOWN_AWARD, award, known, KNOWN_AWARDS, lang)
    return tuple(job for job in every if award in (None, job.award))


def asked_names(prepared: Prepared, jobs: Sequence[Job], only: Sequence[str], lang: str) -> None:
    """Raises UsageError for a name that is on no certificate of any job."""
    if not only:
        return
    assert prepared.dossier is not None
    missing = set(only)
    names: dict[str, None] = {}
    for job in jobs:
        every = printing.all_of(prepared.dossier, job)
        missing &= set(unknown_names(every, only))
        names.update(dict.fromkeys(each.name for each in every))
    for word in only:
        if word in missing:
            shown = tuple(dict.fromkeys((closest(word, names) or next(iter(names)), *names)))[:MOST_NAMED]
            raise unknown(UNKNOWN_ONLY, word, shown, KNOWN_ONLY, lang)


def tell_recovered(found: Recovered, lang: str) -> None:
    """What became of the files of a run that died. Of many only the first of each sort are named."""
    for words, prints in ((CONFIRMED, found.confirmed), (TAKEN_BACK, found.taken_back), (DOUBTFUL, found.doubtful)):
        for each in prints[:MOST_NAMED]:
            show.tell(words.fill(lang, {"file": each.file, "count": str(len(each.numbers))}))
