"""How a document is cited.

In: a citation in parts. Out: its words. By NĐ 30/2020 Phụ lục I, II.6: type, number and symbol, full date, issuer,
trích yếu; a law or ordinance without number and issuer.
"""

from __future__ import annotations

from docgen.model.citation import Citation
from docgen.vietnamese.dates import administrative_date


def cited(citation: Citation) -> str:
    """The full words, for a first mention: “Quyết định số … ngày … của … về …”."""
    parts = [short(citation)]
    if citation.date:
        parts.append(administrative_date(citation.date))
    if citation.issuer:
        parts.append(f"của {citation.issuer}")
    if citation.about:
        parts.append(f"về {citation.about}")
    return " ".join(parts)


def short(citation: Citation) -> str:
    """The words for a later mention: type, number and symbol."""
    return f"{citation.type} số {citation.number}" if citation.number else citation.type
