"""The table of votes in the minutes: each nominee, the votes for it, and their part of all members.

In: a worded paper. Out: one table. The rate counts every member of the meeting, those who were absent too (NĐ 91/2017
Điều 45.8), and is rounded down to a tenth of a percent, so that nobody seems to have reached what was missed.
"""

from __future__ import annotations

from docgen.documents.list_widths import list_widths
from docgen.documents.nominees import award_name, called, names
from docgen.model.campaign import WordedPaper
from docgen.model.facts import Cell, Table
from docgen.model.kind import Kind
from docgen.model.plan import Plan
from docgen.vietnamese.counts import padded
from docgen.vietnamese.letters import capitalised
from docgen.vietnamese.offices import office_at

AWARD, VOTES, RATE = "Hình thức khen thưởng", "Số phiếu đồng ý", "Tỷ lệ"
WORK, ADDRESS = "chức vụ, đơn vị công tác", "địa chỉ"


def table(plan: Plan, paper: WordedPaper, room: float) -> Table:
    """Votes of all nominees of the paper. Cells stay blank where nobody has counted yet, and for nominees of another
    unit: their votes are those of that unit's meeting."""
    nominator = paper.nominator
    meeting = nominator.submission.meeting if nominator else None
    members = len(meeting.members) if meeting else 0
    listed = [entry.nomination for entry in paper.entries]
    kinds = tuple(kind for kind in Kind if any(each.kind is kind for each in listed))
    works = [office_at(each.office, each.workplace) for each in listed]
    there = {
        WORK: any(works),
        ADDRESS: any(each.address and not work for each, work in zip(listed, works, strict=True)),
    }
    where = capitalised(", ".join(words for words, said in there.items() if said) or WORK)
    head = tuple(Cell(text, bold=True) for text in ("STT", names(kinds), where, AWARD, VOTES, RATE))
    rows = []
    for number, entry in enumerate(paper.entries, start=1):
        nomination = entry.nomination
        work = office_at(nomination.office, nomination.workplace) or nomination.address or ""
        votes = nomination.votes
        counted = votes is not None and members > 0 and nominator is not None and nomination.unit == nominator.id
        rows.append(
            (
                Cell(padded(number)),
                Cell(called(nomination), align="left"),
                Cell(capitalised(work), align="left"),
                Cell(award_name(plan, nomination), align="left"),
                Cell(f"{padded(votes or 0)}/{padded(members)}" if counted else ""),
                Cell(rate(votes or 0, members) if counted else ""),
            )
        )
    return Table(list_widths((head,), tuple(rows), len(head), room), (head,), tuple(rows))


def rate(votes: int, members: int) -> str:
    """Votes in percent of all members, rounded down to tenths: `81,8%`, `100%`.

    >>> rate(9, 11), rate(11, 11), rate(2, 3)
    ('81,8%', '100%', '66,6%')
    """
    tenths = votes * 1000 // members
    whole, tenth = divmod(tenths, 10)
    return f"{whole},{tenth}%" if tenth else f"{whole}%"
