"""The papers of a comparison: what becomes of each and why, and what on it is different."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import click

from docgen.cli.diff_texts import MORE, NOW, THEN, cut, trimmed
from docgen.cli.language import said
from docgen.model.comparison import Fate, PaperChange
from docgen.problem import Say
from docgen.vietnamese.dates import short_date

PAPERS = Say("Văn bản: {counted}", "Papers: {counted}")
NO_PAPERS = Say("Không văn bản nào phải làm lại.", "No paper has to be made again.")
FATES = {
    Fate.AGAIN: Say("phải soạn lại", "to be made again"),
    Fate.NEW: Say("mới", "new"),
    Fate.GONE: Say("không còn", "gone"),
}
SIGNED = Say("đã ký {signed}, phải sửa đổi", "signed {signed}, to be amended")
SIGNED_STILL = Say("đã ký {signed}, khớp số liệu hiện nay", "signed {signed}, still true")
TO_AMEND = Say("đã ký, phải sửa đổi", "signed, to be amended")
OF_DAY = Say("số {symbol} ngày {day}", "as {symbol} on {day}")
ON_DAY = Say("ngày {day}", "on {day}")
EDITED = Say("có người đã sửa tay", "edited by a person")
COUNTED = Say("{count} {what}", "{count} {what}")
FOLDER = Say("{folder}/ ({count} văn bản)", "{folder}/ ({count} papers)")
MANY = 3
"""More papers than that, of one folder and for one reason, are one line."""
PIECES, REASONS = 2, 4
"""So many pieces of one paper are shown, and reasons, unless all is asked for."""


def show_papers(papers: Sequence[PaperChange], everything: bool, lang: str) -> None:
    """All of them, on standard output."""
    if not papers:
        click.echo(said(NO_PAPERS, lang))
        return
    counts = Counter(_fate(paper) for paper in papers)
    counted = ", ".join(COUNTED.fill(lang, {"count": str(count), "what": said(words, lang)})
                        for words, count in counts.items())  # fmt: skip
    click.echo(PAPERS.fill(lang, {"counted": counted}))
    for alike in _alike(papers, everything):
        name = "" if len(alike) == 1 else FOLDER.fill(lang, {"folder": _folder(alike[0]), "count": str(len(alike))})
        for line in _paper_lines(alike[0], name, everything, lang):
            click.echo(f"  {line}")


def _alike(papers: Sequence[PaperChange], everything: bool) -> list[list[PaperChange]]:
    """Papers of one folder that the same changes touch go together, where they are many; those that a person should
    look at stand alone."""
    groups: dict[object, list[PaperChange]] = {}
    for paper in papers:
        alone = everything or not _folder(paper) or paper.signed or paper.edited
        groups.setdefault(paper.name if alone else (_folder(paper), paper.fate, paper.because), []).append(paper)
    return [
        part for group in groups.values() for part in ([group] if len(group) > MANY else [[each] for each in group])
    ]


def _folder(paper: PaperChange) -> str:
    folder, below, _ = paper.name.partition("/")
    return folder if below else ""


def _fate(paper: PaperChange) -> Say:
    if paper.needs_amending:
        return TO_AMEND
    return FATES[paper.fate]


def _paper_lines(paper: PaperChange, called: str, everything: bool, lang: str) -> Iterator[str]:
    """What becomes of a paper and why, and what on it is different; it may stand for others that are `called` so."""
    notes = [said(FATES[paper.fate], lang)]
    if paper.signed:
        day = short_date(paper.signed.date)
        words = OF_DAY if paper.signed.symbol else ON_DAY
        signed = words.fill(lang, {"symbol": paper.signed.symbol, "day": day})
        notes = [(SIGNED if paper.signed.outdated else SIGNED_STILL).fill(lang, {"signed": signed})]
    if paper.edited:
        notes.append(said(EDITED, lang))
    yield f"{called or paper.name}: {', '.join(notes)}{because_said(paper.because, everything, lang)}"
    pieces = paper.pieces if everything else paper.pieces[:PIECES]
    for piece in pieces:
        left, right = (piece.before, piece.after) if everything else trimmed(piece.before, piece.after)
        if left:
            yield f"    {said(THEN, lang)} {cut(left, everything)}"
        if right:
            yield f"    {said(NOW, lang)} {cut(right, everything)}"
    if len(pieces) < len(paper.pieces):
        yield f"    {MORE.fill(lang, {'count': str(len(paper.pieces) - len(pieces))})}"


def because_said(because: Sequence[Say], everything: bool, lang: str) -> str:
    """What has touched a paper, in brackets: “ (chỉ tiêu xa_tap_the)”; the first few unless all is asked for."""
    told = [said(reason, lang) for reason in because]
    if not everything and len(told) > REASONS:
        told = [*told[:REASONS], "…"]
    return f" ({'; '.join(told)})" if told else ""
