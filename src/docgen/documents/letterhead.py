"""The head of a paper: who, the quốc hiệu, number, place and date, title.

In: a dossier. Out: letterhead and title in print-ready words. Source: NĐ 30/2020 Phụ lục I, II.1–5.
"""

from __future__ import annotations

from docgen.documents.lengths import LETTERHEAD_SIZE, TEXT_WIDTH, TITLE_SIZE, part_rule, whole_rule
from docgen.model.dossier import Dossier
from docgen.model.facts import Letterhead, Title
from docgen.model.paper_type import PaperType
from docgen.vietnamese.dates import GAP, administrative_date, blank_date
from docgen.vietnamese.letters import capitals

QUOC_HIEU = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
TIEU_NGU = "Độc lập - Tự do - Hạnh phúc"
LEFT_COLUMN = 64.0
"""The left half of the head, less the blank on both sides that keeps it from touching the right half."""


def number_and_symbol(dossier: Dossier, paper: PaperType, draft: bool) -> str:
    """“12/KH-MTTQ-BTT”; the number has two digits at least, and is left blank until it is given and in a draft."""
    number = dossier.plan.number
    given = GAP if draft or not number else number.zfill(2) if number.isdigit() else number
    symbol = "-".join(part for part in (paper.abbreviation, dossier.issuer.symbol) if part)
    return f"{given}/{symbol}"


def date_in_words(dossier: Dossier) -> str:
    """The day of the paper, or its blank."""
    day = dossier.plan.day
    return administrative_date(day) if day else blank_date(dossier.plan.date.year)


def letterhead(dossier: Dossier, paper: PaperType, draft: bool) -> Letterhead:
    """The two columns above the title."""
    rule = dossier.issuer.letterhead
    parent, issuer = (rule.parent, rule.issuer) if rule else ((), ())
    return Letterhead(
        parent_lines=parent,
        issuer_lines=issuer,
        issuer_rule=part_rule(issuer, LETTERHEAD_SIZE, LEFT_COLUMN),
        quoc_hieu=QUOC_HIEU,
        tieu_ngu=TIEU_NGU,
        tieu_ngu_rule=whole_rule(TIEU_NGU, TITLE_SIZE),
        number=f"Số: {number_and_symbol(dossier, paper, draft)}",
        place_and_date=f"{dossier.plan.place or dossier.issuer.place}, {date_in_words(dossier)}",
    )


def title(type_name: str, lines: tuple[str, ...]) -> Title:
    """Type and trích yếu; the rule below follows from the longest line."""
    return Title(
        type=capitals(type_name),
        lines=lines,
        rule=part_rule(lines or (capitals(type_name),), TITLE_SIZE, TEXT_WIDTH),
    )
