"""The tables that stand inside a body: a paragraph that names one becomes the table itself.

In: a worded paper and its dossier. Out: its body, whole.
"""

from __future__ import annotations

from docgen.documents import budget, nominees, votes
from docgen.documents.list_widths import list_widths
from docgen.model.campaign import WordedPaper
from docgen.model.dossier import Dossier
from docgen.model.facts import Cell, Paragraph, Table
from docgen.model.kind import KIND_SAID, Kind
from docgen.vietnamese.counts import padded
from docgen.vietnamese.letters import capitalised


def with_tables(dossier: Dossier, paper: WordedPaper, room: float) -> tuple[Paragraph, ...]:
    """The body with each named table drawn; one that has nothing in it is left out."""
    found = []
    for paragraph in paper.body:
        if paragraph.kind != "table":
            found.append(paragraph)
        elif table := _table(paragraph.text, dossier, paper, room):
            found.append(Paragraph("table", "", table=table))
    return tuple(found)


def _table(name: str, dossier: Dossier, paper: WordedPaper, room: float) -> Table | None:
    if name == "budget":
        return budget.table(paper.budget, room) if paper.budget and paper.budget.lines else None
    if not paper.entries:
        return None
    if name == "votes":
        return votes.table(dossier.plan, paper, room)
    if name == "nominees":
        return nominees.table(
            dossier.plan, dossier.campaign, paper.entries, room, paper.paper.columns or (), paper.paper.sort
        )
    return counts_table(dossier, paper, room)


def counts_table(dossier: Dossier, paper: WordedPaper, room: float) -> Table:
    """How many of each award and kind: one row for each award, with the sums."""
    kinds = tuple(kind for kind in Kind if any(entry.nomination.kind is kind for entry in paper.entries))
    head = tuple(
        Cell(text, bold=True)
        for text in ("STT", "Hình thức khen thưởng", *(capitalised(KIND_SAID[kind].vi) for kind in kinds), "Tổng cộng")
    )
    rows: list[tuple[Cell, ...]] = []
    for award_id, award in dossier.plan.awards.items():
        listed = [entry.nomination for entry in paper.entries if entry.nomination.award == award_id]
        if listed:
            cells = [Cell(_printed(sum(each.kind is kind for each in listed))) for kind in kinds]
            rows.append(
                (Cell(padded(len(rows) + 1)), Cell(award.name, align="left"), *cells, Cell(padded(len(listed))))
            )
    every = [entry.nomination for entry in paper.entries]
    sums = [Cell(padded(sum(each.kind is kind for each in every)), bold=True) for kind in kinds]
    rows.append((Cell(""), Cell("Tổng cộng", bold=True), *sums, Cell(padded(len(every)), bold=True)))
    return Table(list_widths((head,), tuple(rows), len(head), room), (head,), tuple(rows))


def _printed(count: int) -> str:
    """Two digits; a plain 0 where there is none, as in the annex of quotas."""
    return padded(count) if count else "0"
